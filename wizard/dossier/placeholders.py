"""What each {placeholder} of a letter prints. None: not known; "": known, and nothing to print (an ending)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from wizard.dossier import people
from wizard.dossier.case import Case
from wizard.dossier.french import NBSP, agreement, long_date, of, typeset
from wizard.rulebook.countries import country, in_country_fr

Value = Callable[[Case], str | None]

PERMITS: Mapping[str, str] = {
    "vls_ts_validated": "d’un visa de long séjour valant titre de séjour (VLS-TS) validé",
    "vls_ts_unvalidated": "d’un visa de long séjour valant titre de séjour (VLS-TS)",
    "talent_vls_ts": "d’un visa de long séjour valant titre de séjour « talent » validé",
    "visa_card_to_request": "d’un visa de long séjour portant la mention « carte de séjour à solliciter »",
    "vls_t": "d’un visa de long séjour temporaire (VLS-T)",
    "working_holiday": "d’un visa « vacances-travail »",
    "schengen_visa": "d’un visa de court séjour",
    "talent_card": "d’une carte de séjour « talent »",
    "temporary_card": "d’une carte de séjour temporaire",
    "multi_year_card": "d’une carte de séjour pluriannuelle",
    "visitor_card": "d’une carte de séjour « visiteur »",
    "resident_card": "d’une carte de résident",
    "retiree_card": "d’une carte de séjour « retraité »",
    "eu_family_card": "d’une carte de séjour de membre de famille d’un citoyen de l’Union européenne",
    "withdrawal_agreement_card": "d’un titre de séjour « Article 50 TUE »",
    "algerian_certificate": "d’un certificat de résidence algérien",
    "algerian_scientist": "d’un certificat de résidence algérien « scientifique »",
    "andorra_permit": "d’un titre de séjour délivré en application de la convention avec Andorre",
    "monaco_passport": "d’un passeport monégasque portant la mention du consul général de France",
    "renewal_receipt": "d’un récépissé de demande de renouvellement de titre de séjour",
    "first_receipt": "d’un document provisoire de séjour délivré par la préfecture",
    "aps": "d’une autorisation provisoire de séjour",
    "refugee_receipt": "d’un récépissé portant la mention « reconnu réfugié »",
    "subsidiary_receipt": "d’un récépissé portant la mention de la protection subsidiaire",
    "protection_card": "d’une carte de séjour délivrée au titre de la protection",
    "temporary_protection": "d’une autorisation provisoire de séjour « bénéficiaire de la protection temporaire »",
}

_CONTRACTS = {
    "permanent": "sous contrat à durée indéterminée",
    "fixed_term": "sous contrat à durée déterminée",
    "seasonal": "sous contrat saisonnier",
    "apprenticeship": "sous contrat d’apprentissage",
    "temporary": "sous contrat de travail temporaire",
    "other": "sous contrat de travail",
}

# Relatives by link and by the relative's sex; the third is for a sex not stated.
_RELATIVES = {
    "spouse": ("mon épouse", "mon époux", "mon conjoint"),
    "partner": ("ma partenaire", "mon partenaire", "la personne avec qui je vis en couple"),
    "parent": ("ma fille", "mon fils", "mon enfant"),
    "other_adult": ("ma parente", "mon parent", "un membre de ma famille"),
}

_SENT = {
    "registered": "J’ai adressé à votre organisme, le {day}, par lettre recommandée avec avis de réception,",
    "post": "J’ai adressé à votre organisme, le {day}, par courrier,",
    "counter": "J’ai déposé à votre accueil, le {day},",
    "online": "J’ai adressé à votre organisme, le {day}, par voie électronique,",
    "employer": "Mon employeur ou mon établissement vous a adressé pour moi, le {day},",
}


def value_of(case: Case) -> Callable[[str], str | None]:
    """The function a sentence is filled with. Raises KeyError for a name nobody declared."""

    def value(name: str) -> str | None:
        return PLACEHOLDERS[name](case)

    return value


def _text(name: str) -> Value:
    return lambda case: case.text(name) or None


def _reference(name: str) -> Value:
    """A number kept on one line."""
    return lambda case: case.text(name).replace(" ", NBSP) or None


def _date(name: str) -> Value:
    return lambda case: _long(case.day(name))


def _number(name: str) -> Value:
    return lambda case: people.number(case.text(name)) if case.text(name) else None


def _country(name: str) -> Value:
    def value(case: Case) -> str | None:
        key = case.details.get(name)
        return country(key).name_fr if isinstance(key, str) and key else None

    return value


def _long(day: date | None) -> str | None:
    return long_date(day) if day else None


def _since(doing: str, will_do: str, name: str) -> Value:
    """ "J’exerce … depuis le …", or the future when the day has not come."""

    def value(case: Case) -> str | None:
        day = case.day(name)
        if day is None:
            return None
        return (
            f"{will_do} à compter du {long_date(day)}" if day > case.today else f"{doing} depuis le {long_date(day)}"
        )

    return value


def _works_for_oneself(case: Case) -> str | None:
    work = f"une activité indépendante ({case.text('activity')})"
    return _since(f"J’exerce {work}", f"J’exercerai {work}", "activity_start")(case) if case.text("activity") else None


def _contract(case: Case) -> str | None:
    kind, end = case.text("contract_type"), case.day("contract_end")
    if not kind:
        return None
    until = f" jusqu’au {long_date(end)}" if end and kind != "permanent" else ""
    return _CONTRACTS[kind] + until


def _by_sex(sex: str, female: str, male: str, unstated: str) -> str:
    return {"female": female, "male": male}.get(sex, unstated)


def _my_relative(case: Case) -> str | None:
    link = case.assessment.facts.get("family_link")
    return _by_sex(case.text("sponsor_sex"), *_RELATIVES[str(link)]) if link in _RELATIVES else None


def _sponsor_name(case: Case) -> str | None:
    return people.other_name(case.text("sponsor_given_names"), case.text("sponsor_birth_name")) or None


def _sponsor_insured(case: Case) -> str | None:
    if case.assessment.facts.get("sponsor_cover") == "french_pending":
        return "dont le dossier d’assurance maladie est en cours d’instruction"
    return f"assuré{agreement(case.text('sponsor_sex'))} en France"


def _recognised(case: Case) -> str | None:
    permit = case.assessment.facts.get("residence_permit")
    kind = {"refugee_receipt": "refugee", "subsidiary_receipt": "subsidiary"}.get(str(permit))
    kind = kind or case.text("protection_kind")
    ending = agreement(case.text("sex"))
    return {
        "refugee": f"Reconnu{ending} réfugié{ending}",
        "subsidiary": "Bénéficiaire de la protection subsidiaire",
        "stateless": f"Reconnu{ending} apatride",
    }.get(kind)


def _by_decision(case: Case) -> str | None:
    authority, day = case.text("protection_authority"), case.day("protection_decision_date")
    if not authority and not day:
        return None
    words = ["par décision"]
    if authority:
        words.append({"ofpra": "de l’Ofpra", "cnda": "de la Cour nationale du droit d’asile"}[authority])
    if day:
        words.append(f"du {long_date(day)}")
    return " ".join(words)


def _certificate_authorities(case: Case) -> str | None:
    key = case.answers.get("certificate_country") or case.answers.get("birth_country")
    if not isinstance(key, str):
        return None
    row = country(key)
    return f"{row.adjective_f}s" if row.adjective_f else f"de l’État suivant : {row.name_fr}"


def _absence(case: Case) -> str | None:
    key, start, end = case.details.get("absence_country"), case.day("absence_from"), case.day("absence_to")
    if not isinstance(key, str) or not key:
        return None
    words = [f"J’ai vécu {in_country_fr(key)}"]
    if start and end:
        words.append(f"du {long_date(start)} au {long_date(end)}")
    elif start:
        words.append(f"à partir du {long_date(start)}")
    elif end:
        words.append(f"jusqu’au {long_date(end)}")
    return " ".join(words)


def _my_children_short(case: Case) -> str:
    if len(case.children) > 1:
        return "mes enfants mineurs"
    return "mon enfant mineur"


_IN_WORDS = ("", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit")


def _my_children(case: Case) -> str | None:
    """As after "de": "mon enfant mineur Adam BENALI, né le …", "mes deux enfants mineurs : …"."""
    if not case.children:
        return None
    if len(case.children) == 1:
        return f"mon enfant mineur {people.child_named(case.children[0])}"
    names = " ; ".join(people.child_named(child) for child in case.children)
    return f"mes {_IN_WORDS[len(case.children)]} enfants mineurs{typeset(' :')} {names}"


def _to_whose_file(case: Case) -> str:
    if not case.text("parent2_birth_name"):
        return "à mon dossier"
    return "à nos deux dossiers"


def _parents(case: Case) -> str | None:
    father, mother = case.text("father_name"), case.text("mother_name")
    names = [word for word in (father and f"mon père, {father}", mother and f"ma mère, {mother}") if word]
    if not names:
        return None
    return typeset("Ma filiation est la suivante : ") + " ; ".join(names)


def _past(case: Case) -> str | None:
    lines = [line.rstrip(" .;") for line in case.text("past_in_france").split("\n") if line.strip()]
    return " ; ".join(lines) or None


def _file_was_sent(case: Case) -> str | None:
    mode, day = case.text("file_sent_mode"), case.day("file_sent_on")
    return _SENT[mode].format(day=long_date(day)) if mode and day else None


def _reminder_rank(case: Case) -> str:
    weeks = case.assessment.facts.get("file_sent_weeks")
    return "Seconde relance" if isinstance(weeks, int) and weeks >= 16 and case.day("reminded_on") else "Relance"


_COUNTED = ("", "la raison suivante", "les deux raisons suivantes", "les trois raisons suivantes")


def _reasons_counted(case: Case) -> str | None:
    reasons = case.details.get("refusal_reasons")
    if not isinstance(reasons, tuple) or not reasons:
        return None
    return _COUNTED[len(reasons)] if len(reasons) < len(_COUNTED) else "les raisons suivantes"


PLACEHOLDERS: Mapping[str, Value] = {
    "e": lambda case: agreement(case.text("sex")),
    "absence": _absence,
    "adoption_court": _text("adoption_court"),
    "adoption_date": _date("adoption_date"),
    "arrival_date": _date("arrival_date"),
    "by_decision": _by_decision,
    "certificate_authorities": _certificate_authorities,
    "contract": _contract,
    "contract_end": _date("contract_end"),
    "does_internship": _since("J’effectue un stage", "J’effectuerai un stage", "work_start"),
    "domiciliation_body": _text("domiciliation_body"),
    "employer_name": _text("employer_name"),
    "employer_siret": _reference("employer_siret"),
    "employer_town": _text("employer_town"),
    "file_sent_on": _date("file_sent_on"),
    "file_tracking": _reference("file_tracking"),
    "file_was_sent": _file_was_sent,
    "hiring_declared_on": _date("hiring_declared_on"),
    "host_name": _text("host_name"),
    "iban": lambda case: people.account(case.text("iban")) if case.text("iban") else None,
    "is_au_pair": _since("Je séjourne comme jeune au pair", "Je séjournerai comme jeune au pair", "work_start"),
    "last_office": _text("last_office"),
    "my_children": _my_children,
    "my_children_short": _my_children_short,
    "my_relative": _my_relative,
    "nia": _number("nia"),
    "nir": _number("nir"),
    "of_a_farm_worker": lambda case: _by_sex(
        case.text("sex"),
        "d’une salariée agricole née",
        "d’un salarié agricole né",
        "d’un(e) salarié(e) agricole né(e)",
    ),
    "of_job_title": lambda case: of(case.text("job_title")) if case.text("job_title") else None,
    "of_permit": lambda case: PERMITS.get(str(case.assessment.facts.get("residence_permit"))),
    "parent2_name": lambda case: (
        people.other_name(case.text("parent2_given_names"), case.text("parent2_birth_name")) or None
    ),
    "parent2_number": _number("parent2_number"),
    "parent_number": _number("parent_number"),
    "parents": _parents,
    "past_in_france": _past,
    "pension_fund": _text("pension_fund"),
    "pension_reference": _reference("pension_reference"),
    "pension_since": _date("pension_since"),
    "permit_expiry": _date("permit_expiry"),
    "permit_number": _reference("permit_number"),
    "proxy_name": _text("proxy_name"),
    "reasons_counted": _reasons_counted,
    "recognised": _recognised,
    "refusal_date": _date("refusal_date"),
    "reminded_on": _date("reminded_on"),
    "reminder_rank": _reminder_rank,
    "s1_country": _country("s1_country"),
    "s1_institution": _text("s1_institution"),
    "siret": _reference("siret"),
    "sponsor_insured": _sponsor_insured,
    "sponsor_name": _sponsor_name,
    "sponsor_nir": _number("sponsor_nir"),
    "to_whose_file": _to_whose_file,
    "works_as_employee": _since("J’exerce une activité salariée", "J’exercerai une activité salariée", "work_start"),
    "works_for_oneself": _works_for_oneself,
}
