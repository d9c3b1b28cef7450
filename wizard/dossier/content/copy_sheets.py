"""Sheets to copy from: the values S1106 and S3705 ask for, in the order of the form. Not to be posted.

S1106: the blocks and their order were read in a text extraction of the English edition (cerfa 15993*01); the wording
on the French form may differ. S3705: not verified on the form; the order is that of its predecessor of 2013.
"""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import override

from wizard.dossier.content import people, sender
from wizard.dossier.content.blocks import BLANK, AnyBlock, Field, Fields, Heading, Lines, Part, Text
from wizard.dossier.content.case import Case, Child
from wizard.dossier.french.grammar import short_date
from wizard.rulebook.countries import country
from wizard.rulebook.rows import Sends


def companions(case: Case, *, without: frozenset[str] = frozenset()) -> tuple[Part, ...]:
    """A sheet for each form whose order we know, `without` some, in the reader's language."""
    with override(case.language):
        return tuple(
            WRITERS[form.name](case) for form in case.forms if form.name in WRITERS and form.name not in without
        )


def _part(case: Case, name: str, title: str, advice: str, blocks: list[AnyBlock]) -> Part:
    """The sheet for the form `name`. Where to get the form has a line of its own: no address is broken."""
    where = tuple(_("The form: %(url)s") % {"url": form.link} for form in case.forms if form.name == name)
    return Part(
        "companion",
        title,
        case.language,
        (
            Text(
                _("Not to be posted: copy it onto the form") + " · " + _("Quinze is not an official service."),
                role="set",
            ),
            Heading(title, role=name),
            Lines((*where, advice)),
            *blocks,
        ),
    )


def _s1106(case: Case) -> Part:
    if case.route.sends is Sends.CHILD_REQUEST:
        people_asked = [_child_block(child) for child in case.children]
    else:
        people_asked = [_person_block(case)]
    situation = Fields(
        (Field("Situation au regard de l’emploi", _situation(case), _("Tick the box that says this")),),
        title=_("Block B: your situation"),
        lang="fr",
        role="form",
    )
    signing = Fields(
        (
            Field("Fait à", sender.place(case)),
            Field("Le", "", _("The day you sign")),
            Field("Signature", "", _("By hand, in ink. A form without a signature is sent back")),
        ),
        title=_("At the foot of the form"),
        lang="fr",
        role="form",
    )
    return _part(
        case,
        "s1106",
        _("Form S1106: what to write where"),
        _(
            "Its order was read in the English edition: the wording on yours may differ. Write in capitals, with the "
            "spelling of the birth certificate."
        ),
        [*people_asked, _address_block(case), situation, signing],
    )


def _person_block(case: Case) -> Fields:
    born = case.day("birth_date")
    place = str(case.answers.get("birth_country") or "")
    number = case.text("nir") or case.text("nia")
    return Fields(
        (
            Field("Nom de naissance", people.last_name(case, _latin(case, "birth_name"))),
            Field(
                "Nom d’usage",
                people.last_name(case, case.text("used_name")) or BLANK,
                _("Only if you use another name"),
            ),
            Field(
                "Prénoms",
                people.last_name(case, _latin(case, "given_names")) or BLANK,
                _("All, in the order of the birth certificate"),
            ),
            Field("Date de naissance", _digits(short_date(born)) if born else BLANK),
            Field("Ville et pays de naissance", _place(case.text("birth_town"), place)),
            Field("Nationalité", _nationality_box(case), _("Tick this box")),
            _number(number, _("Leave it empty: you have none, or do not know it")),
            Field("Numéro d’allocataire, Caf de …", BLANK, _("Only if a Caf already pays you benefits")),
        ),
        title=_("Block A: who you are"),
        lang="fr",
        role="form",
    )


def _child_block(child: Child) -> Fields:
    return Fields(
        (
            Field("Nom de naissance", child.birth_name.upper()),
            Field("Prénoms", child.given_names.upper() or BLANK),
            Field("Date de naissance", _digits(short_date(child.birth_date))),
            Field("Ville et pays de naissance", _place(child.birth_town, child.birth_country)),
        ),
        title=_("Block A: the child (one form for each child)"),
        lang="fr",
        role="form",
    )


def _address_block(case: Case) -> Fields:
    lines = sender.address(case)
    domiciled = case.text("domiciliation_body")
    fields = [
        Field("Adresse", ", ".join(lines[:-1]) or BLANK),
        Field("Code postal", case.text("postcode") or BLANK),
        Field("Commune", (case.text("town") or case.text("foreign_town")).upper()),
        Field(
            "Organisme de domiciliation",
            domiciled or BLANK,
            "" if domiciled else _("Only for people without an address of their own"),
        ),
        Field("Téléphone", case.text("phone") or BLANK),
    ]
    return Fields(tuple(fields), title=_("Block A: where you live"), lang="fr", role="form")


def _s3705(case: Case) -> Part:
    parent1 = f"{_latin(case, 'birth_name')} {_latin(case, 'given_names')}".strip()
    parent2 = f"{case.text('parent2_birth_name')} {case.text('parent2_given_names')}".strip()
    own_number = case.text("parent_number") or case.text("nir") or case.text("nia")
    other_number = case.text("parent2_number")
    choice = "aux deux parents" if parent2 else "au parent 1"
    blocks: list[AnyBlock] = [
        Fields(
            (
                Field("Nom et prénoms", people.last_name(case, parent1)),
                _number(own_number),
                Field("Organisme", case.office.name if case.office else "", "" if case.office else _("Your office")),
            ),
            title=_("Parent 1"),
            lang="fr",
            role="form",
        ),
        Fields(
            (
                Field("Nom et prénoms", parent2.upper() or BLANK),
                _number(other_number),
                Field("Organisme", "", _("The other parent’s office")),
            ),
            title=_("Parent 2"),
            lang="fr",
            role="form",
        ),
        *(
            Fields(
                (
                    Field("Nom", child.birth_name.upper()),
                    Field("Prénoms", child.given_names.upper() or BLANK),
                    Field("Date de naissance", _digits(short_date(child.birth_date))),
                ),
                title=_("Child %(number)s") % {"number": index},
                lang="fr",
                role="form",
            )
            for index, child in enumerate(case.children, 1)
        ),
        Fields(
            (
                Field("Rattachement", choice, _("Tick the box that says this")),
                Field("Date et signatures", "", _("Both parents sign, by hand")),
                Field("Volet 1", "", _("Each parent sends part 1 to their own office")),
                Field("Volet 2", "", _("Part 2 stays with the parents")),
            ),
            title=_("Choice and signatures"),
            lang="fr",
            role="form",
        ),
    ]
    advice = _(
        "Its order could not be checked on the form: look at each heading before you copy. One form for all the "
        "children."
    )
    return _part(case, "s3705", _("Form S3705: what to write where"), advice, blocks)


def _latin(case: Case, name: str) -> str:
    return case.text(f"{name}_latin") or case.text(name)


def _number(typed: str, without: str = "") -> Field:
    """The field for a number; `without`: the note where there is none to write."""
    return Field("Numéro de sécurité sociale", people.number(typed) if typed else BLANK, "" if typed else without)


def _digits(day: str) -> str:
    return day.replace("/", " ")


def _place(town: str, key: str) -> str:
    return ", ".join(word for word in (town, country(key).name_fr if key else "") if word).upper()


def _nationality_box(case: Case) -> str:
    group = case.assessment.facts.get("nationality_group")
    return {"french": "française", "eu_eea_swiss": "UE/EEE/Suisse"}.get(str(group), "autre")


def _situation(case: Case) -> str:
    facts = case.assessment.facts
    if "employee" in (facts.get("profile"), facts.get("paid_work")) or facts.get("intern_situation") == "paid":
        return "salarié"
    if "self_employed" in (facts.get("profile"), facts.get("paid_work")):
        return "travailleur indépendant"
    kinds = {
        "retiree": "sans activité : retraité",
        "student": "sans activité : étudiant",
        "job_seeker": "sans activité : demandeur d’emploi",
        "asylum": "sans activité : demandeur d’asile ou personne protégée",
    }
    return kinds.get(str(facts.get("profile")), "sans activité")


WRITERS: dict[str, Callable[[Case], Part]] = {"s1106": _s1106, "s3705": _s3705}
"""The forms there is a sheet for."""
