"""Statements to sign by hand: hosting, honour, cohabitation, power of attorney. In French, each on a page of its own.

Sources: letters.md of the research (hosting rules of the cabinet Loup guide; CSS art. D. 160-2; code civil art. 1984).
Nothing is stated that was not told; whoever signs reads it first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wizard.dossier.content import people, sender
from wizard.dossier.content.blocks import MAKER, AnyBlock, Heading, Items, Lines, Part, Text
from wizard.dossier.content.case import Case
from wizard.dossier.french.bodies import of_body
from wizard.dossier.french.grammar import NBSP, agreement, long_date, of_office, stated, typeset
from wizard.rulebook.facts import FAMILY_LINK, FOREIGN_COVER
from wizard.rulebook.logic import Expr
from wizard.rulebook.outlook import ROUTE
from wizard.rulebook.tables.families import HOST_SIGNS, PROXY, RESIDENCE_BY_POST, WRITES_AS_FAMILY

HONOUR_ENCLOSURE = "Attestation sur l’honneur de résidence"

_FALSE_STATEMENT = (
    "Fait pour servir et valoir ce que de droit. {knows} qu’une fausse attestation est passible de sanctions pénales "
    "(article 441-7 du code pénal)."
)
_MADE_AT = "Fait à ………………………………………, le ………………………………"

RESIDES = RESIDENCE_BY_POST & ~FOREIGN_COVER.is_("s1", "ehic_kept", "ehic_short_stay", "ehic_whole_stay")
COUPLE = WRITES_AS_FAMILY & FAMILY_LINK.is_("partner")


def statements(case: Case) -> tuple[Part, ...]:
    """The statements this case needs, in the order of the enclosures; none for a paper that is left out."""
    return tuple(write(case) for when, paper, write in STATEMENTS if paper not in case.left_out and _holds(when, case))


def declares_residence(case: Case) -> bool:
    """Whether the statement of honour about residence is joined."""
    return _holds(RESIDES, case)


def _holds(when: Expr, case: Case) -> bool:
    return when.value({**case.assessment.facts, ROUTE: case.route.name}) is True


def _applicant(case: Case) -> str:
    """ "Samira BENALI, née le 1er mai 1990 à Rabat (Maroc)"."""
    key = str(case.answers.get("birth_country") or "")
    birth = people.born(case.text("sex"), case.day("birth_date"), case.text("birth_town"), key)
    return people.named_and_born(case, birth)


def _signer(case: Case) -> str:
    """The applicant as the one who signs: "née" goes with "la personne soussignée"."""
    key = str(case.answers.get("birth_country") or "")
    birth = people.born(_born_neutrally(case.text("sex")), case.day("birth_date"), case.text("birth_town"), key)
    return people.named_and_born(case, birth)


def _undersigned(sex: str) -> tuple[str, str]:
    """How whoever signs is called, and "mon" as they say it: neutral words where no sex is stated."""
    return (f"Je soussigné{agreement(sex)}", "mon") if stated(sex) else ("La personne soussignée", "son")


def _knowing(sex: str) -> str:
    """The last sentence: whoever signs knows what a false statement costs."""
    knows = "Je sais" if stated(sex) else "La personne soussignée sait"
    return typeset(_FALSE_STATEMENT.format(knows=knows))


def _born_neutrally(sex: str) -> str:
    """The agreement with "la personne soussignée"."""
    return sex if stated(sex) else "female"


def _part(name: str, title: str, blocks: list[AnyBlock], signers: tuple[str, ...]) -> Part:
    return Part(
        "statement",
        title,
        "fr",
        (
            Heading(typeset(title), role=name),
            *blocks,
            Text(_MADE_AT, role="made-at"),
            *(Lines((signer, typeset("Signature :")), role="signature") for signer in signers),
            MAKER,
        ),
    )


def _hosting(case: Case) -> Part:
    undersigned, my = _undersigned(case.text("host_sex"))
    host = case.text("host_name")
    birth = people.born(
        _born_neutrally(case.text("host_sex")), case.day("host_birth_date"), case.text("host_birth_town")
    )
    since = case.day("hosted_since")
    told = (
        f"{undersigned}, {host}{', ' + birth if birth else ''}, demeurant {sender.one_line_address(case)}, "
        f"atteste sur l’honneur héberger à {my} domicile {_applicant(case)}"
        + (f", depuis le {long_date(since)}." if since else ".")
    )
    return _part(
        "hosting",
        "Attestation d’hébergement",
        [
            Text(told),
            Text(_knowing(case.text("host_sex"))),
            Items(
                (
                    "copie de la pièce d’identité ou du titre de séjour de la personne qui héberge",
                    "justificatif de domicile à son nom, de moins de six mois",
                ),
                title=typeset("Pièces jointes :"),
                numbered=False,
            ),
        ],
        (host,),
    )


def _honour(case: Case) -> Part:
    undersigned, _my = _undersigned(case.text("sex"))
    my = "mes" if _my == "mon" else "ses"
    since = case.day("arrival_date")
    told = (
        f"{undersigned}, {_signer(case)}, atteste sur l’honneur résider en France de manière ininterrompue"
        + (f" depuis le {long_date(since)}" if since else " depuis plus de trois mois")
        + f", actuellement à l’adresse suivante{typeset(' :')} {sender.one_line_address(case)}, "
        f"et ne pas relever, pour la prise en charge de {my} frais de santé, "
        "du régime de sécurité sociale d’un autre État."
    )
    return _part("honour", HONOUR_ENCLOSURE, [Text(told), Text(_knowing(case.text("sex")))], (people.full_name(case),))


def _cohabitation(case: Case) -> Part:
    sexes = {case.text("sex"), case.text("sponsor_sex")}
    agree = all(map(stated, sexes))
    undersigned = f"Nous soussigné{'es' if sexes == {'female'} else 's'}" if agree else "Les personnes soussignées"
    state = "attestons" if agree else "attestent"
    partner = people.other_name(case.text("sponsor_given_names"), case.text("sponsor_birth_name"))
    since = case.day("together_since")
    told = (
        f"{undersigned}, {_applicant(case)}, et {partner}, {state} sur l’honneur vivre ensemble en couple"
        + (f" depuis le {long_date(since)}" if since else "")
        + f", à l’adresse suivante{typeset(' :')} {sender.one_line_address(case)}."
    )
    known = typeset(_FALSE_STATEMENT.format(knows="Nous savons" if agree else "Les personnes soussignées savent"))
    return _part(
        "cohabitation", "Déclaration de vie commune", [Text(told), Text(known)], (people.full_name(case), partner)
    )


def _mandate(case: Case) -> Part:
    undersigned, my = _undersigned(case.text("sex"))
    last = case.text("last_office")
    office = (
        of_office(case.office.name)
        if case.office
        else (of_body(last) if last else None) or "de la caisse d’assurance maladie compétente"
    )
    address = f"{case.text('proxy_street')}, {case.text('proxy_postcode')}{NBSP}{case.text('proxy_town')}"
    birth = people.born(case.text("proxy_sex"), case.day("proxy_birth_date"), case.text("proxy_birth_town"))
    until = case.day("proxy_until")
    told = (
        f"{undersigned}, {_signer(case)}, demeurant {sender.one_line_address(case)}, donne procuration à "
        f"{case.text('proxy_name')}, {birth}, demeurant {address}, pour demander et recevoir en {my} nom, "
        f"auprès {office}, la communication de {my} numéro de sécurité sociale."
    )
    blocks: list[AnyBlock] = [Text(told)]
    if until:
        blocks.append(Text(f"La présente procuration est valable jusqu’au {long_date(until)}."))
    part = _part("mandate", "Procuration", blocks, ())
    signatures = (
        Lines(
            (people.full_name(case), typeset("Signature, précédée de la mention « Bon pour pouvoir » :")),
            role="signature",
        ),
        Lines(
            (case.text("proxy_name"), typeset("Signature, précédée de la mention « Bon pour acceptation » :")),
            role="signature",
        ),
    )
    return replace(part, blocks=(*part.blocks[:-1], *signatures, MAKER))


# When, the paper of the list it is part of ("" for none), and who writes it.
STATEMENTS: tuple[tuple[Expr, str, Callable[[Case], Part]], ...] = (
    (HOST_SIGNS, "hosting_statement", _hosting),
    (RESIDES, "", _honour),
    (COUPLE, "proof_of_partnership", _cohabitation),
    (PROXY, "power_of_attorney", _mandate),
)
