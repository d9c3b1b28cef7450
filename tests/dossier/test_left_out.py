"""Papers that are not in the envelope: every list agrees, and the letter says nothing of them that is not so."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.dossier.factories import ANSWERS, CHILD, DETAILS, FACTS, TODAY, make_case
from tests.dossier.reading import letter_text, read
from tests.dossier.test_details import people
from wizard.dossier.content.blocks import Check
from wizard.dossier.content.case import Case, case_from
from wizard.dossier.content.dossier import dossier
from wizard.dossier.content.letter import letter
from wizard.dossier.content.plain_text import part_text
from wizard.dossier.content.statements import STATEMENTS
from wizard.dossier.details.left_out import may_be_left_out
from wizard.dossier.pdf import render
from wizard.rulebook.assessment import Assessment, assess
from wizard.rulebook.logic import Value
from wizard.rulebook.tables.documents import DOCUMENTS
from wizard.rulebook.tables.paragraphs import PARAGRAPHS, left_out

pytestmark = pytest.mark.django_db


def plain(text: str) -> str:
    """Without line ends and special spaces, as one reads it."""
    return " ".join(text.split())


def letter_of(case: Case) -> str:
    return plain(letter_text(case)).replace("\u2011", "-")


def checks(case: Case, role: str) -> list[Check]:
    return [
        check
        for part in dossier(case).to_keep
        for block in part.blocks
        if block.kind == "checks" and block.role == role
        for check in block.checks
    ]


def assert_all_lists_agree(case: Case) -> None:
    """P. J. of the letter = slips = numbers of the checklist; what is left out is in none of them."""
    parts = {part.name: part for part in dossier(case).parts}
    listed = [line for block in parts["letter"].blocks if block.kind == "items" and block.role == "enclosures"
              for line in block.items]  # fmt: skip
    strips = [block.lines[0] for block in parts["slips"].blocks if block.kind == "lines"] if "slips" in parts else []
    numbered = [check for check in checks(case, "") if check.number]
    assert strips == [f"{number}. {line}" for number, line in enumerate(listed, 1)]
    assert [(check.number, check.french) for check in numbered] == list(enumerate(listed, 1))
    gone = checks(case, "left-out")
    assert len(gone) == len(case.left_out)
    assert {check.number for check in gone} <= {0}
    assert not {check.title for check in gone} & {check.title for check in numbered}


def names(rows: Iterable[object]) -> set[str]:
    return {row.name for row in rows}  # type: ignore[attr-defined]


# ------------------------------------------------------------------------------------------------- every list


@pytest.mark.parametrize("route", FACTS)
def test_every_list_agrees_whatever_one_paper_is_left_out(route: str) -> None:
    offered = names(may_be_left_out(make_case(route).assessment))
    assert offered
    for paper in (None, *sorted(offered)):
        case = make_case(route, left_out=(paper,) if paper else ())
        assert paper is None or paper in case.left_out
        assert_all_lists_agree(case)


@pytest.mark.parametrize("route", FACTS)
def test_the_letter_is_one_page_with_every_paper_left_out(route: str) -> None:
    everything = tuple(sorted(names(may_be_left_out(make_case(route).assessment))))
    case = make_case(route, left_out=everything)
    assert_all_lists_agree(case)
    only_the_letter = replace(dossier(case), to_post=dossier(case).to_post[:1], to_keep=())
    assert len(read(render(only_the_letter)).pages) == 1


def told_in_full(assessment: Assessment, papers: Iterable[str]) -> Case:
    told = {**DETAILS, "children": (CHILD,), "left_out": tuple(papers)}
    return case_from(assessment, ANSWERS, told, today=TODAY)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(people(), st.data())
def test_every_list_agrees_for_everybody_whatever_is_left_out(facts: dict[str, Value], data: st.DataObject) -> None:
    assessment = assess(facts, on=TODAY)
    if assessment.route is None or not assessment.route.letter:
        return
    case = told_in_full(assessment, data.draw(st.sets(st.sampled_from([row.name for row in DOCUMENTS]))))
    assert_all_lists_agree(case)
    text = part_text(letter(case))
    assert ".." not in text
    assert " ." not in plain(text)
    assert "{" not in text


# ------------------------------------------------------------------------------------------------- the letter


def test_a_certificate_left_out_asks_for_a_provisional_number() -> None:
    text = letter_of(make_case("work", left_out=("birth_certificate",)))
    assert "Je vous transmettrai mon acte de naissance traduit dès que possible" in text
    assert "numéro d’identification d’attente (article R. 114-7 du code de la sécurité sociale)" in text
    assert "pièce suivante" not in text


def test_its_translation_goes_with_it() -> None:
    case = make_case("work", left_out=("birth_certificate",))
    assert case.left_out == {"birth_certificate", "translation"}
    child = make_case("child", left_out=("child_birth_certificate",))
    assert child.left_out == {"child_birth_certificate", "translation"}


def test_whoever_said_there_is_no_certificate_yet_does_not_enclose_one() -> None:
    case = make_case("work", facts={"certificate_kind": "none_yet"})
    assert case.left_out == {"birth_certificate", "translation"}
    assert "birth_certificate" not in names(may_be_left_out(case.assessment))
    assert "Acte de naissance" not in letter_text(case)
    assert_all_lists_agree(case)


def test_a_translation_alone_is_announced_alone() -> None:
    case = make_case("work", left_out=("translation",))
    assert "Je vous transmettrai la traduction de mon acte de naissance dès que possible" in letter_of(case)
    assert "Copie intégrale de l’acte de naissance" in letter_of(case)


def test_one_paper_and_several() -> None:
    one = letter_of(make_case("work", left_out=("residence_permit",)))
    assert "Je vous transmettrai dès que possible la pièce suivante : titre de séjour." in one
    several = letter_of(make_case("work", left_out=("residence_permit", "work_contract")))
    assert "les pièces suivantes : titre de séjour ; contrat de travail ou bulletin de salaire." in several
    after = letter_of(make_case("work", left_out=("birth_certificate", "residence_permit")))
    assert "Je vous transmettrai également dès que possible la pièce suivante" in after


def test_a_letter_does_not_promise_what_is_only_recommended() -> None:
    text = letter_of(make_case("work", left_out=("proof_of_address",)))
    assert "transmettrai" not in text
    assert "relevé d’identité bancaire (RIB)." in letter_of(make_case("work", left_out=("bank_details",)))


def test_a_refugee_does_not_promise_a_passport() -> None:
    case = make_case("protection", left_out=("identity_of_protected",))
    assert "asseport" not in letter_of(make_case("protection"))
    assert "Récépissé" not in letter_of(case)
    assert "Never ask your consulate" in str(checks(case, "left-out"))


def test_no_sentence_says_that_a_paper_left_out_is_enclosed() -> None:
    assert "vous trouverez ci-joint" not in letter_of(make_case("msa", left_out=("identity",)))
    assert "ci-joint une copie complète" not in letter_of(make_case("reminder", left_out=("copy_of_the_file",)))
    converting = letter_of(make_case("convert", left_out=("birth_certificate",)))
    assert "ci-joint ma pièce d’état civil" not in converting
    assert "transmission d’une pièce" not in converting
    assert "maintenir mes droits" in converting


# ------------------------------------------------------------------------------------------------- the sheets


def test_a_statement_left_out_is_not_printed() -> None:
    hosted = make_case("work", facts={"housing": "hosted"})
    assert "statement" in names(dossier(hosted).to_post)
    without = make_case("work", facts={"housing": "hosted"}, left_out=("hosting_statement",))
    assert "statement" not in names(dossier(without).to_post)


def test_what_the_letter_is_about_cannot_be_left_out() -> None:
    assert make_case("register_s1", left_out=("s1",)).left_out == frozenset()
    assert make_case("lost_number_abroad", left_out=("power_of_attorney",)).left_out == frozenset()


def test_a_paper_that_is_not_listed_is_forgotten() -> None:
    assert make_case("work", left_out=("pension_notice", "no such paper")).left_out == frozenset()


def test_the_checklist_says_what_to_do_without() -> None:
    case = make_case("work", left_out=("birth_certificate", "work_contract"))
    told = {check.title: {note.label: note.value for note in check.notes} for check in checks(case, "left-out")}
    assert "provisional number" in told["Birth certificate that names your parents"]["Without it"]
    assert "ask your office" in told["Work contract or first payslip"]["Without it"]
    assert told["Work contract or first payslip"]["In the letter"] == "It says that this paper will follow."


def test_an_envelope_with_less_in_it_weighs_less() -> None:
    def sheets(case: Case) -> str:
        return next(
            text
            for part in dossier(case).to_keep
            for text in part_text(part).splitlines()
            if "with the copies" in text
        )

    assert sheets(make_case("work")) != sheets(make_case("work", left_out=("work_contract", "birth_certificate")))


def test_every_paper_named_here_exists() -> None:
    known = names(DOCUMENTS)
    named = {name for row in PARAGRAPHS for name in (*row.encloses, *row.announces)}
    named |= {paper for _when, paper, _write in STATEMENTS if paper}
    assert named | left_out.PROMISED_THOUGH_OPTIONAL <= known
