"""The cover letter: the sentences that hold, in the place a French clerk looks for them."""

from __future__ import annotations

from itertools import groupby
from math import ceil

from wizard.dossier.content import people, sender
from wizard.dossier.content.blocks import MAKER, AnyBlock, Heading, Items, Lines, Part, Text
from wizard.dossier.content.case import Case, IncompleteCaseError
from wizard.dossier.content.enclosures import enclosures
from wizard.dossier.content.placeholders import value_of
from wizard.dossier.content.sentences import fill
from wizard.dossier.details.left_out import to_follow
from wizard.dossier.french.address import MOST_LINES, postal
from wizard.dossier.french.grammar import NBSP, agreement, long_date, of, stated, typeset
from wizard.rulebook.outlook import ROUTE
from wizard.rulebook.rows import SUBJECT, Paragraph
from wizard.rulebook.tables.paragraphs.arguments import argument

PAPERS_END = 6
"""The tens of the first paragraph after those on papers; what is said of papers left out stands before it."""

COMMISSION = "Commission de recours amiable"
"""It sits at the office: the first line of the address of an appeal."""

REGISTERED = "Lettre recommandée avec avis de réception"


def letter(case: Case) -> Part:
    """The cover letter. Raises IncompleteCaseError where an answer is missing, ValueError where none is written."""
    if not case.letter:
        raise ValueError("this route writes no letter")
    if case.missing:
        raise IncompleteCaseError(case.missing)
    subject = subject_of(case)
    body, enclosed = _body(case), _enclosed(case)
    blocks: list[AnyBlock] = [
        _sender(case),
        Lines(sender.identification(case), role="identification"),
        Lines(recipient(case), role=_recipient_role(recipient(case))),
        Text(f"{sender.place(case)}, le{NBSP}{long_date(case.today)}", role="date"),
        *_references(case),
        Heading(f"{typeset('Objet :')} {subject}", role=f"subject {_spacing(case, body, enclosed)}".strip()),
        Text("Madame, Monsieur,", role="salutation"),
        *body,
        *(Lines(lines, role="signature") for lines in _signatures(case)),
        *enclosed,
        MAKER,
    ]
    return Part("letter", subject, "fr", tuple(blocks))


def _sender(case: Case) -> Lines:
    lines = (people.full_name(case), *sender.address(case), *sender.contact(case))
    return Lines(lines, role="sender small" if _wrapped(lines, 34) > 8 else "sender", strong=True)


def subject_of(case: Case) -> str:
    """The subject of the letter, one line of French."""
    (subject,) = (row for row in case.assessment.paragraphs if row.place == SUBJECT)
    return fill(subject.french, value_of(case))


def recipient(case: Case) -> tuple[str, ...]:
    """The address block: only the body's name where no address is known, a general name where no body is."""
    office = case.office
    if office is None:
        return postal((case.text("last_office") or "Caisse d’assurance maladie",))
    lines = postal(office.address_lines or (office.name,))
    appeals = case.letter == "objection" and case.text("objection_kind") != "complaint"
    return (COMMISSION, *lines) if appeals and len(lines) < MOST_LINES else lines


def _recipient_role(lines: tuple[str, ...]) -> str:
    """How the stylesheet keeps the block well inside the window: lower where lines are few, closer where many."""
    height = "crowded" if len(lines) > 5 else "few" if len(lines) < 5 else ""
    roles = ("recipient", height, "long" if max(map(len, lines)) > 32 else "")
    return " ".join(role for role in roles if role)


SIGNS_A_LINE = 96
ROOMY, TIGHT, TWO_PAGES = 25, 31, 42
"""Lines of body, signatures and enclosures that leave room for larger letters, or need smaller ones on one page."""


def _spacing(case: Case, body: list[AnyBlock], enclosed: list[AnyBlock]) -> str:
    """How the stylesheet sets what follows the subject, so that a letter fills its one page and no more."""
    lines = _lines(case, body, enclosed)
    return "roomy" if lines <= ROOMY else "tight" if TIGHT < lines <= TWO_PAGES else ""


def _lines(case: Case, body: list[AnyBlock], enclosed: list[AnyBlock]) -> float:
    beside = _wrapped(_sender(case).lines, 34) + _wrapped(sender.identification(case), 40)
    lines = max(0, beside - 18) + 2.0 * len(_references(case))
    for signed in _signatures(case):
        lines += 4 + _wrapped(signed, 42)
    for block in (*body, *enclosed):
        texts = block.items if isinstance(block, Items) else (block.text,) if isinstance(block, Text) else ()
        lines += 0.5 + _wrapped(texts, SIGNS_A_LINE)
    return lines


def _wrapped(texts: tuple[str, ...], signs: int) -> int:
    """How many lines of so many signs they take."""
    return sum(ceil(len(text) / signs) for text in texts)


def _references(case: Case) -> list[AnyBlock]:
    found: list[AnyBlock] = []
    if case.letter in ("reminder", "objection"):
        found.append(Text(REGISTERED, role="mode"))
    if case.text("file_reference"):
        found.append(Text(f"{typeset('V/Réf. :')} {case.text('file_reference')}", role="reference"))
    return found


def _body(case: Case) -> list[AnyBlock]:
    written = [row for row in case.assessment.paragraphs if row.place > SUBJECT and _is_true(row, case)]
    groups = groupby(written, key=lambda row: row.place // 10)
    texts = [(tens, _joined(case, list(group))) for tens, group in groups]
    before = [text for tens, text in texts if tens < PAPERS_END]
    after = [text for tens, text in texts if tens >= PAPERS_END]
    follows = to_follow(case.assessment, case.left_out)
    blocks: list[AnyBlock] = [Text(text) for text in (*before, follows, *after) if text]
    if case.letter == "objection":
        blocks.insert(1, Items(tuple(map(typeset, _arguments(case))), role="arguments"))
    return blocks


def _is_true(row: Paragraph, case: Case) -> bool:
    """Whether what it says is true of this envelope, this office and these details."""
    if not case.left_out.isdisjoint(row.encloses):
        return False
    if row.offices and (case.office is None or case.office.kind not in row.offices):
        return False
    return row.told is None or case.text(row.told[0]) in row.told[1]


def _joined(case: Case, group: list[Paragraph]) -> str:
    """The sentences of one paragraph, one after the other."""
    sentences = (fill(row.french, value_of(case)).strip() for row in group)
    return " ".join(sentence for sentence in sentences if sentence)


def _arguments(case: Case) -> list[str]:
    """One answer a reason, in the order they were told; the same answer once."""
    reasons = case.details.get("refusal_reasons")
    told = reasons if isinstance(reasons, tuple) else ()
    facts = {**case.assessment.facts, ROUTE: case.route.name}
    return list(dict.fromkeys(argument(str(name), facts).french for name in told))


def _signatures(case: Case) -> tuple[tuple[str, ...], ...]:
    """Who signs: the applicant; for a child the parent who writes, and the other one who asks with them."""
    name = people.full_name(case)
    if case.for_child:
        ending = agreement(case.text("sex"))
        parent = f"représentant{ending} légal{ending}" if stated(case.text("sex")) else "parent"
        signer = (name, f"{parent} {_represented(case)}")
        other = people.other_name(case.text("parent2_given_names"), case.text("parent2_birth_name"))
        return (signer, (other, "autre parent")) if other else (signer,)
    if case.assessment.facts.get("age_group") == "under_16":
        return ((name,), (typeset("Représentant légal (nom et signature) :"),))
    return ((name,),)


def _represented(case: Case) -> str:
    if len(case.children) > 1:
        return "de ces enfants"
    return of(people.child_name(case.children[0])) if case.children else "de l’enfant"


def _enclosed(case: Case) -> list[AnyBlock]:
    lines = tuple(enclosure.french for enclosure in enclosures(case))
    found: list[AnyBlock] = []
    if lines:
        found.append(Items(lines, title=typeset("P. J. :"), role="enclosures"))
    return found
