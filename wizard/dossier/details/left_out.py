"""The papers that are not in the envelope: which may be left out, what goes with them, what the letter says of them.

A person leaves a paper out by ticking it; a certificate they said they do not have yet is out without being asked
about again. Everything that lists papers reads `Case.documents`, so that no list can differ from another.
"""

from __future__ import annotations

from collections.abc import Iterable

from wizard.dossier.french.grammar import typeset
from wizard.rulebook.assessment import Assessment, assess
from wizard.rulebook.logic import Expr, Value
from wizard.rulebook.outlook import ROUTE
from wizard.rulebook.rows import Document
from wizard.rulebook.tables.families import CERTIFICATE_LACKING
from wizard.rulebook.tables.paragraphs import left_out as sentences

CERTIFICATE, CHILD_CERTIFICATE, TRANSLATION = "birth_certificate", "child_birth_certificate", "translation"


def may_be_left_out(assessment: Assessment) -> tuple[Document, ...]:
    """The papers the person is asked about: not what the letter is about, not what the answers leave out already."""
    settled = left_out_by_answers(assessment)
    return tuple(row for row in assessment.documents if not row.essential and row.name not in settled)


def left_out_by_answers(assessment: Assessment) -> frozenset[str]:
    """The certificate of whoever said there is none yet, and its translation. Without a letter nothing is left out."""
    if not _writes(assessment) or CERTIFICATE_LACKING.value(assessment.facts) is not True:
        return frozenset()
    return _certificates(assessment)


def left_out(assessment: Assessment, ticked: Iterable[str]) -> frozenset[str]:
    """The papers that are not enclosed. What was ticked and is no longer listed is forgotten; a translation goes with
    its certificate."""
    if not _writes(assessment):
        return frozenset()
    offered = {row.name for row in may_be_left_out(assessment)}
    found = left_out_by_answers(assessment) | (offered & set(ticked))
    certificates = _certificates(assessment)
    return found | certificates if found & (certificates - {TRANSLATION}) else found


def assessed_without(assessment: Assessment, names: frozenset[str]) -> Assessment:
    """The outcome for whoever leaves these out: without the certificate, that of people who have none yet."""
    lacking = CERTIFICATE_LACKING.value(assessment.facts) is True
    if lacking or not names & (_certificates(assessment) - {TRANSLATION}):
        return assessment
    return assess({**assessment.facts, "certificate_kind": "none_yet"}, on=assessment.on)


def _certificates(assessment: Assessment) -> frozenset[str]:
    """The certificate the answers are about, with its translation: a child's where their own is not listed."""
    listed = frozenset(row.name for row in assessment.documents)
    return listed & {CERTIFICATE if CERTIFICATE in listed else CHILD_CERTIFICATE, TRANSLATION}


def _writes(assessment: Assessment) -> bool:
    return assessment.route is not None and bool(assessment.route.letter)


def promised(assessment: Assessment, names: frozenset[str]) -> frozenset[str]:
    """Those of the papers left out of which the letter says that they will follow."""
    return frozenset(
        row.name
        for row in assessment.documents
        if row.name in names
        and (row.required or row.name in sentences.PROMISED_THOUGH_OPTIONAL)
        and not _holds(row.unpromised, assessment)
    )


def to_follow(assessment: Assessment, names: frozenset[str]) -> str:
    """What the letter says of papers that will follow and that no other sentence of it announces; "" for none."""
    announced = frozenset(name for row in assessment.paragraphs for name in row.announces)
    wanted = promised(assessment, names) - announced
    found = []
    if TRANSLATION in wanted and _holds(sentences.TRANSLATION_LATER_WHEN, assessment):
        found.append(sentences.TRANSLATION_LATER)
        wanted -= {TRANSLATION}
    papers = [_within_a_sentence(row.french) for row in assessment.documents if row.name in wanted]
    if papers:
        also = "également " if found or announced else ""
        sentence = sentences.ONE_LATER if len(papers) == 1 else sentences.SEVERAL_LATER
        found.append(sentence.format(also=also, papers=" ; ".join(papers)))
    return typeset(" ".join(found))


def _within_a_sentence(french: str) -> str:
    return french[:1].lower() + french[1:]


def _holds(when: Expr, assessment: Assessment) -> bool:
    route = frozenset(row.name for row in assessment.routes)
    reading: dict[str, Value] = {**assessment.facts, ROUTE: route}
    return when.value(reading) is True
