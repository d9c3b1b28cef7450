"""What each {placeholder} of a letter prints. None: not known; "": known, and nothing to print (an ending)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from wizard.dossier.content import people
from wizard.dossier.content.case import Case
from wizard.dossier.content.earlier_file import EARLIER_FILE
from wizard.dossier.french.bodies import of_body, the_body
from wizard.dossier.french.grammar import NBSP, agreement, inside_a_sentence, long_date, of, stated, typeset
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
    "subsidiary_receipt": "d’un récépissé délivré au titre de la protection subsidiaire",
    "protection_card": "d’une carte de séjour délivrée au titre de la protection",
    "stateless_card": "d’un document de séjour délivré à une personne apatride",
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


def _since(doing: str, will_do: str, name: str, end: str = "") -> Value:
    """ "J’exerce … depuis le …", or the future when the day has not come."""

    def value(case: Case) -> str | None:
        day = case.day(name)
        if day is None:
            return None
        last = case.day(end) if end else None
        if last and case.text("contract_type") != "permanent":
            return f"{will_do if day > case.today else doing} du {long_date(day)} au {long_date(last)}"
        return (
            f"{will_do} à compter du {long_date(day)}" if day > case.today else f"{doing} depuis le {long_date(day)}"
        )

    return value


def _works_for_oneself(case: Case) -> str | None:
    work = f"une activité indépendante ({case.text('activity')})"
    return _since(f"J’exerce {work}", f"J’exercerai {work}", "activity_start")(case) if case.text("activity") else None


def _contract(case: Case) -> str | None:
    return _CONTRACTS.get(case.text("contract_type"))


def _by_sex(sex: str, female: str, male: str, unstated: str) -> str:
    return {"female": female, "male": male}.get(sex, unstated)


def _my_relative(case: Case) -> str | None:
    link = case.assessment.facts.get("family_link")
    return _by_sex(case.text("sponsor_sex"), *_RELATIVES[str(link)]) if link in _RELATIVES else None


def _sponsor_name(case: Case) -> str | None:
    return people.other_name(case.text("sponsor_given_names"), case.text("sponsor_birth_name")) or None


def _at_my_address(case: Case) -> str | None:
    """A couple that has no certificate states that it lives together; others are asked."""
    together = case.assessment.facts.get("family_link") == "partner" or case.text("same_address") == "yes"
    lives = "et qui réside" if _sponsor_insured(case).startswith("dont") else "qui réside"
    return f"{lives} à la même adresse" if together else None


def _body(name: str) -> Value:
    """ "la Carsat Bretagne"; the name as typed where we do not know its article."""
    return lambda case: _named_body(case.text(name), "l’organisme suivant") if case.text(name) else None


def _named_body(name: str, otherwise: str) -> str:
    return the_body(name) or f"{otherwise}{typeset(' :')} {name}"


def _siret(name: str) -> Value:
    """ "732 829 320 00074", unbroken."""

    def value(case: Case) -> str | None:
        digits = "".join(case.text(name).split())
        groups = (digits[:3], digits[3:6], digits[6:9], digits[9:])
        return NBSP.join(groups) if len(digits) == _SIRET_DIGITS else digits or None

    return value


_SIRET_DIGITS = 14


def _last_office(case: Case) -> str | None:
    told = case.text("last_office")
    return (the_body(told) or f"la suivante{typeset(' :')} {told}") if told else None


def _of_domiciliation_body(case: Case) -> str | None:
    told = case.text("domiciliation_body")
    return (of_body(told) or f"de l’organisme suivant{typeset(' :')} {told}") if told else None


def _host_family(case: Case) -> str | None:
    """The name alone, as after "dans la famille"."""
    words = case.text("employer_name").split()
    return " ".join(words[1:] if len(words) > 1 and words[0].lower() == "famille" else words) or None


def _adoption_decided(case: Case) -> str | None:
    day, court = case.day("adoption_date"), case.text("adoption_court")
    words = [f"le{NBSP}{long_date(day)}"] if day else []
    if court:
        words.append(f"par {_named_body(court, 'l’autorité suivante')}")
    return " ".join(words) or None


def _sponsor_insured(case: Case) -> str:
    if case.assessment.facts.get("sponsor_cover") == "french_pending":
        return "dont le dossier d’assurance maladie est en cours d’instruction"
    if not stated(case.text("sponsor_sex")):
        return "dont les droits à l’assurance maladie sont ouverts en France"
    return f"assuré{agreement(case.text('sponsor_sex'))} en France"


def _recognised(case: Case) -> str | None:
    permit = case.assessment.facts.get("residence_permit")
    kind = {"refugee_receipt": "refugee", "subsidiary_receipt": "subsidiary"}.get(str(permit))
    kind = kind or ("stateless" if permit == "stateless_card" else case.text("protection_kind"))
    return {
        "refugee": "La qualité de réfugié m’ayant été reconnue",
        "subsidiary": "Le bénéfice de la protection subsidiaire m’ayant été accordé",
        "stateless": "La qualité d’apatride m’ayant été reconnue",
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
    # A certificate in French needs no exemption from translation.
    if not isinstance(key, str) or case.answers.get("certificate_language") == "french":
        return None
    row = country(key)
    return f"{row.adjective_f}s" if row.adjective_f else f"de l’État suivant{typeset(' :')} {row.name_fr}"


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


def _taken_in(case: Case) -> str:
    """Agrees with "cet enfant", "ces enfants"."""
    return "recueillis" if len(case.children) > 1 else "recueilli"


def _to_whose_file(case: Case) -> str:
    if not case.text("parent2_birth_name"):
        return "à mon dossier"
    return "à nos deux dossiers"


def _parents(case: Case) -> str | None:
    father, mother = case.text("father_name"), case.text("mother_name")
    if father and mother:
        return f"Mes parents sont {father} (père) et {mother} (mère)"
    if father or mother:
        return f"Mon père est {father}" if father else f"Ma mère est {mother}"
    return None


def _past(case: Case) -> str | None:
    lines = [line.rstrip(" .;") for line in case.text("past_in_france").split("\n") if line.strip()]
    return typeset(" ; ").join(lines) or None


PLACEHOLDERS: Mapping[str, Value] = {
    **EARLIER_FILE,
    "absence": _absence,
    "adoption_decided": _adoption_decided,
    "arrival_date": _date("arrival_date"),
    "at_my_address": _at_my_address,
    "by_decision": _by_decision,
    "certificate_authorities": _certificate_authorities,
    "contract": _contract,
    "contract_end": _date("contract_end"),
    "does_internship": _since("J’effectue un stage", "J’effectuerai un stage", "work_start", "contract_end"),
    "employer_name": _text("employer_name"),
    "employer_siret": _siret("employer_siret"),
    "employer_town": _text("employer_town"),
    "hiring_declared_on": _date("hiring_declared_on"),
    "host_family": _host_family,
    "host_name": _text("host_name"),
    "iban": lambda case: people.account(case.text("iban")) if case.text("iban") else None,
    "is_au_pair": _since(
        "Je séjourne comme jeune au pair", "Je séjournerai comme jeune au pair", "work_start", "contract_end"
    ),
    "my_children": people.my_children,
    "my_children_short": people.my_children_short,
    "my_relative": _my_relative,
    "nia": _number("nia"),
    "nir": _number("nir"),
    "of_a_farm_worker": lambda case: _by_sex(
        case.text("sex"),
        "d’une salariée agricole née",
        "d’un salarié agricole né",
        "au régime agricole d’une personne salariée née",
    ),
    "of_domiciliation_body": _of_domiciliation_body,
    "of_job_title": lambda case: of(inside_a_sentence(case.text("job_title"))) if case.text("job_title") else None,
    "of_permit": lambda case: typeset(PERMITS.get(str(case.assessment.facts.get("residence_permit")), "")) or None,
    "parent2_name": lambda case: (
        people.other_name(case.text("parent2_given_names"), case.text("parent2_birth_name")) or None
    ),
    "parent2_number": _number("parent2_number"),
    "parent_number": _number("parent_number"),
    "parent_number_named": lambda case: (
        "Mon numéro d’identification d’attente"
        if people.is_provisional(case.text("parent_number"))
        else "Mon numéro de sécurité sociale"
    ),
    "parents": _parents,
    "past_in_france": _past,
    "pension_reference": _reference("pension_reference"),
    "pension_since": _date("pension_since"),
    "permit_expiry": _date("permit_expiry"),
    "permit_number": _reference("permit_number"),
    "proxy_name": _text("proxy_name"),
    "recognised": _recognised,
    "registration_made": lambda case: "effectuée" if case.text("siret") else "demandée",
    "s1_country": _country("s1_country"),
    "siret": _siret("siret"),
    "sponsor_insured": _sponsor_insured,
    "sponsor_name": _sponsor_name,
    "sponsor_nir": _number("sponsor_nir"),
    "the_last_office": _last_office,
    "the_pension_fund": _body("pension_fund"),
    "the_s1_institution": _body("s1_institution"),
    "taken_in": _taken_in,
    "this_child_is": lambda case: "Ces enfants ont été" if len(case.children) > 1 else "Cet enfant a été",
    "to_the_children": lambda case: "à chacun de ces enfants" if len(case.children) > 1 else "à cet enfant",
    "to_whose_file": _to_whose_file,
    "works_as_employee": _since(
        "J’exerce une activité salariée", "J’exercerai une activité salariée", "work_start", "contract_end"
    ),
    "works_for_oneself": _works_for_oneself,
}
