"""Statements to sign by hand: hosting, honour, cohabitation, power of attorney. In French, each on a page of its own.

Sources: letters.md of the research (hosting rules of the cabinet Loup guide; CSS art. D. 160-2; code civil art. 1984).
Nothing is stated that was not told; whoever signs reads it first.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wizard.dossier import people, sender
from wizard.dossier.blocks import MAKER, AnyBlock, Heading, Items, Lines, Part, Text
from wizard.dossier.case import Case
from wizard.dossier.french import agreement, long_date, of_office, typeset
from wizard.rulebook.facts import FAMILY_LINK, FOREIGN_COVER, HOUSING
from wizard.rulebook.logic import Expr
from wizard.rulebook.outlook import ROUTE, via
from wizard.rulebook.tables.groups import JOINING_FAMILY
from wizard.rulebook.tables.paragraphs.letters import OPENS, PROXY, S1

HONOUR_ENCLOSURE = "Attestation sur l’honneur de résidence"

_FALSE_STATEMENT = (
    "Fait pour servir et valoir ce que de droit. Je sais qu’une fausse attestation est passible de sanctions pénales "
    "(article 441-7 du code pénal)."
)
_MADE_AT = "Fait à ………………………………………, le ………………………………"

HOSTED = (OPENS | S1) & HOUSING.is_("hosted")
RESIDES = via("residence") & ~FOREIGN_COVER.is_("s1", "ehic_kept", "ehic_short_stay", "ehic_whole_stay")
COUPLE = JOINING_FAMILY & FAMILY_LINK.is_("partner")


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
    return f"{people.full_name(case)}, {birth}"


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
    ending = agreement(case.text("host_sex"))
    host = case.text("host_name")
    birth = people.born(case.text("host_sex"), case.day("host_birth_date"), case.text("host_birth_town"))
    since = case.day("hosted_since")
    told = (
        f"Je soussigné{ending}, {host}{', ' + birth if birth else ''}, demeurant {sender.one_line_address(case)}, "
        f"atteste sur l’honneur héberger à mon domicile {_applicant(case)}"
        + (f", depuis le {long_date(since)}." if since else ".")
    )
    return _part(
        "hosting",
        "Attestation d’hébergement",
        [
            Text(told),
            Text(typeset(_FALSE_STATEMENT)),
            Items(
                (
                    "la copie de ma pièce d’identité ou de mon titre de séjour",
                    "un justificatif de domicile à mon nom de moins de six mois",
                ),
                title=typeset("Je joins :"),
                numbered=False,
            ),
        ],
        (host,),
    )


def _honour(case: Case) -> Part:
    ending = agreement(case.text("sex"))
    since = case.day("arrival_date")
    told = (
        f"Je soussigné{ending}, {_applicant(case)}, atteste sur l’honneur résider en France de manière ininterrompue"
        + (f" depuis le {long_date(since)}" if since else " depuis plus de trois mois")
        + f", actuellement à l’adresse suivante{typeset(' :')} {sender.one_line_address(case)}, "
        "et ne pas relever d’un régime de sécurité sociale d’un autre État."
    )
    return _part("honour", HONOUR_ENCLOSURE, [Text(told), Text(typeset(_FALSE_STATEMENT))], (people.full_name(case),))


def _cohabitation(case: Case) -> Part:
    both_women = case.text("sex") == "female" and case.text("sponsor_sex") == "female"
    unstated = "unstated" in (case.text("sex"), case.text("sponsor_sex"))
    ending = "(e)s" if unstated else "es" if both_women else "s"
    partner = people.other_name(case.text("sponsor_given_names"), case.text("sponsor_birth_name"))
    since = case.day("together_since")
    told = (
        f"Nous soussigné{ending}, {_applicant(case)}, et {partner}, attestons sur l’honneur vivre ensemble en couple"
        + (f" depuis le {long_date(since)}" if since else "")
        + f", à l’adresse suivante{typeset(' :')} {sender.one_line_address(case)}."
    )
    known = typeset(_FALSE_STATEMENT.replace("Je sais", "Nous savons"))
    return _part(
        "cohabitation", "Déclaration de vie commune", [Text(told), Text(known)], (people.full_name(case), partner)
    )


def _mandate(case: Case) -> Part:
    ending = agreement(case.text("sex"))
    office = of_office(case.office.name) if case.office else "de la caisse d’assurance maladie compétente"
    address = f"{case.text('proxy_street')}, {case.text('proxy_postcode')} {case.text('proxy_town')}"
    birth = people.born(case.text("proxy_sex"), case.day("proxy_birth_date"), case.text("proxy_birth_town"))
    until = case.day("proxy_until")
    told = (
        f"Je soussigné{ending}, {_applicant(case)}, demeurant {sender.one_line_address(case)}, donne procuration à "
        f"{case.text('proxy_name')}, {birth}, demeurant {address}, pour demander et recevoir en mon nom, "
        f"auprès {office}, la communication de mon numéro de sécurité sociale."
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
    (HOSTED, "hosting_statement", _hosting),
    (RESIDES, "", _honour),
    (COUPLE, "proof_of_couple", _cohabitation),
    (PROXY, "power_of_attorney", _mandate),
)
