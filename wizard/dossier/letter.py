"""The cover letter: the sentences that hold, in the place a French clerk looks for them."""

from __future__ import annotations

from itertools import groupby

from wizard.dossier import people, sender
from wizard.dossier.address import postal
from wizard.dossier.blocks import MAKER, AnyBlock, Heading, Items, Lines, Part, Text
from wizard.dossier.case import Case, IncompleteCaseError
from wizard.dossier.enclosures import enclosures
from wizard.dossier.french import NBSP, agreement, long_date, of, of_office, typeset
from wizard.dossier.left_out import to_follow
from wizard.dossier.placeholders import value_of
from wizard.dossier.template import fill
from wizard.rulebook.rows import Paragraph
from wizard.rulebook.tables.paragraphs import letters
from wizard.rulebook.tables.paragraphs.objection import ARGUMENTS

PAPERS_END = 6
"""The tens of the first paragraph after those on papers; what is said of papers left out stands before it."""

REGISTERED = "Lettre recommandée avec avis de réception"


def letter(case: Case) -> Part:
    """The cover letter. Raises IncompleteCaseError where an answer is missing, ValueError where none is written."""
    if not case.letter:
        raise ValueError("this route writes no letter")
    if case.missing:
        raise IncompleteCaseError(case.missing)
    subject = subject_of(case)
    blocks: list[AnyBlock] = [
        _sender(case),
        Lines(recipient(case), role=_recipient_role(recipient(case))),
        Lines(sender.identification(case), role="identification"),
        Text(f"{sender.place(case)}, le{NBSP}{long_date(case.today)}", role="date"),
        *_references(case),
        Heading(f"{typeset('Objet :')} {subject}", role="subject"),
        Text("Madame, Monsieur,", role="salutation"),
        *_body(case),
        *(Lines(lines, role="signature") for lines in _signatures(case)),
        *_enclosed(case),
        MAKER,
    ]
    return Part("letter", subject, "fr", tuple(blocks))


def _sender(case: Case) -> Lines:
    lines = (people.full_name(case), *sender.address(case), *sender.contact(case))
    return Lines(lines, role="sender small" if len(lines) > 8 else "sender", strong=True)


def subject_of(case: Case) -> str:
    """The subject of the letter, one line of French."""
    (subject,) = (row for row in case.assessment.paragraphs if row.place == letters.SUBJECT)
    return fill(subject.french, value_of(case))


def recipient(case: Case) -> tuple[str, ...]:
    """The address block: only the body's name where no address is known, a general name where no body is."""
    office = case.office
    if office is None:
        return postal((case.text("last_office") or "Caisse d’assurance maladie",))
    return postal(office.address_lines or (office.name,))


def _recipient_role(lines: tuple[str, ...]) -> str:
    """How the stylesheet keeps the block inside the window: lines closer or letters smaller where there are many."""
    roles = ("recipient", "crowded" if len(lines) > 5 else "", "long" if max(map(len, lines)) > 32 else "")
    return " ".join(role for role in roles if role)


def _references(case: Case) -> list[AnyBlock]:
    found: list[AnyBlock] = []
    if case.letter in ("reminder", "objection"):
        found.append(Text(REGISTERED, role="mode"))
    if case.text("file_reference"):
        found.append(Text(f"{typeset('V/Réf. :')} {case.text('file_reference')}", role="reference"))
    return found


def _body(case: Case) -> list[AnyBlock]:
    written = [row for row in case.assessment.paragraphs if row.place > letters.SUBJECT and _is_true(row, case)]
    groups = groupby(written, key=lambda row: row.place // 10)
    texts = [(tens, _joined(case, list(group))) for tens, group in groups]
    before = [text for tens, text in texts if tens < PAPERS_END]
    after = [text for tens, text in texts if tens >= PAPERS_END]
    follows = to_follow(case.assessment, case.left_out)
    blocks: list[AnyBlock] = [Text(text) for text in (*before, follows, *after) if text]
    if case.letter == "objection":
        blocks.insert(1, Items(tuple(typeset(ARGUMENTS[name]) for name in _arguments(case)), role="arguments"))
    return blocks


def _is_true(row: Paragraph, case: Case) -> bool:
    """Whether everything it says is enclosed is."""
    return case.left_out.isdisjoint(row.encloses)


def _joined(case: Case, group: list[Paragraph]) -> str:
    """The sentences of one paragraph, one after the other."""
    sentences = (fill(row.french, value_of(case)).strip() for row in group)
    return " ".join(sentence for sentence in sentences if sentence)


def _arguments(case: Case) -> list[str]:
    reasons = case.details.get("refusal_reasons")
    at_work = letters.AT_WORK.value(case.assessment.facts) is True
    told = reasons if isinstance(reasons, tuple) else ()
    return ["three_months_at_work" if name == "three_months" and at_work else str(name) for name in told]


def _signatures(case: Case) -> tuple[tuple[str, ...], ...]:
    """Who signs: the applicant; for a child the parent who writes, and the other one who asks with them."""
    name = people.full_name(case)
    if case.for_child:
        ending = agreement(case.text("sex"))
        legal = {"": "légal", "e": "légale"}.get(ending, "légal(e)")
        parent = (name, f"représentant{ending} {legal} {_represented(case)}")
        other = people.other_name(case.text("parent2_given_names"), case.text("parent2_birth_name"))
        return (parent, (other, "autre parent")) if other else (parent,)
    if case.assessment.facts.get("age_group") == "under_16":
        return ((name, "et son représentant légal (nom et signature)"),)
    return ((name,),)


def _represented(case: Case) -> str:
    if len(case.children) > 1:
        return "des enfants nommés ci-dessus"
    return of(people.child_name(case.children[0])) if case.children else "de l’enfant"


def _enclosed(case: Case) -> list[AnyBlock]:
    lines = tuple(enclosure.french for enclosure in enclosures(case))
    found: list[AnyBlock] = []
    if lines:
        found.append(Items(lines, title=typeset("P. J. :"), role="enclosures"))
    if case.letter == "reminder" and case.day("reminded_on"):
        body = f" {of_office(case.office.name)}" if case.office else ""
        found.append(Text(f"{typeset('Copie :')} médiateur{body}", role="copies"))
    return found
