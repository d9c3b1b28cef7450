"""How letters fill their page: one wherever it can be, nothing over anything else, nothing alone on a second one."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from tests.dossier.factories import CHILD, FACTS, LYON, make_case
from tests.dossier.printing.test_pdf import SIX_LINES, letter_of
from tests.dossier.reading import read, runs, text_of
from tests.dossier.test_letters import CHILD_FACTS, CONDITIONS, SISTER
from tests.dossier.window import ENVELOPES
from wizard.dossier.content.case import Case
from wizard.dossier.content.dossier import dossier
from wizard.dossier.details.letters import REFUSALS

pytestmark = pytest.mark.django_db

LONG = {
    "given_names": "María del Carmen Guadalupe Josefina",
    "birth_name": "Fernández de la Vega y Martínez-Bordiú",
    "used_name": "García-Lorenzo von Habsburg-Lothringen",
    "birth_town": "Villanueva de los Infantes y Santa Cruz de Tenerife",
    "street": "118 boulevard Maréchal Lattre Tassigny",
    "address_extra": "Appartement 1204 escalier B étage 12 D",
    "address_building": "Résidence Les Jardins de la Fontaine 3",
    "address_box": "Lieu-dit Les Hautes Terres de Saint P1",
    "postcode": "97490",
    "town": "Saint-Remy-en-Bouzemont-Genest-Is",
    "email": "maria.del.carmen.fernandez-de-la-vega@universite-lyon.example.org",
    "job_title": "Chargée de mission auprès de la direction des systèmes d’information et de réseau",
    "employer_name": "Société coopérative d’intérêt collectif pour l’agriculture biologique",
}
"""As long as the pages of stage 2 allow."""

SIX = replace(LYON, address_lines=SIX_LINES)
EVERY_REASON = tuple(choice.value for choice in REFUSALS)[:9]
OBJECTIONS = {
    "objection": make_case("refused", refusal_reasons=EVERY_REASON),
    "pregnant": make_case("refused", facts={"urgent_care": "pregnancy"}, refusal_reasons=EVERY_REASON),
    "long": make_case("refused", office=SIX, **LONG, refusal_reasons=EVERY_REASON),
    "for children": make_case("refused", facts=CHILD_FACTS, refusal_reasons=EVERY_REASON, children=(CHILD, SISTER)),
}


def pages(case: Case) -> list[str]:
    return [text_of(page) for page in read(letter_of(case)).pages]


@pytest.mark.parametrize("name", [name for name in CONDITIONS if name != "objection, all reasons"])
def test_every_variant_is_one_page(name: str) -> None:
    route, facts, details = CONDITIONS[name]
    assert len(pages(make_case(route, facts=facts, **details))) == 1


@pytest.mark.parametrize("route", FACTS)
def test_the_longest_names_and_addresses_fit_one_page_too(route: str) -> None:
    assert len(pages(make_case(route, office=SIX, **LONG))) == 1


@pytest.mark.parametrize("case", OBJECTIONS.values(), ids=OBJECTIONS.keys())
def test_a_second_page_holds_the_request_the_signature_and_the_enclosures(case: Case) -> None:
    first, second = pages(case)
    assert "Je saisis la commission" in first
    assert second.startswith("Vous trouverez")
    assert "salutations" in second
    assert "P. J." in second.replace("\u00a0", " ")


def test_eight_children_and_every_sentence_keep_the_last_ones_together() -> None:
    child = {**CHILD, "arrived_on": date(2026, 7, 1)}
    case = make_case(
        "work",
        facts={
            "children": True, "housing": "hosted", "name_differs": True, "urgent_care": "treatment",
            "bank": "eu_eea", "certificate_kind": "none_yet",
        },
        office=SIX,
        **LONG,
        children=(child,) * 8,
    )  # fmt: skip
    second = pages(case)[1]
    assert second.startswith("Je reste à votre disposition")
    assert "P. J." in second.replace("\u00a0", " ")


@pytest.mark.parametrize("housing", ["own", "hosted"])
def test_the_left_column_never_overlaps_nor_shows_in_a_window(housing: str) -> None:
    page = read(letter_of(make_case("work", facts={"housing": housing}, office=SIX, **LONG))).pages[0]
    column = [run.box for run in runs(page) if run.box.left < 90 and run.box.bottom < 103]
    lines = sorted({round(box.bottom, 1) for box in column})
    assert len(lines) > 14
    assert all(below - above > 3 for above, below in pairwise(lines))
    assert not any(box.touches(envelope.ever_seen) for box in column for envelope in ENVELOPES)


@pytest.mark.parametrize(
    ("case", "role"),
    [
        (make_case("convert"), "subject roomy"),
        (make_case("refused"), "subject"),
        (make_case("reminder", facts={"file_sent_weeks": 17}), "subject tight"),
        (make_case("refused", refusal_reasons=EVERY_REASON), "subject"),
    ],
)
def test_short_letters_are_set_larger_and_long_ones_smaller(case: Case, role: str) -> None:
    assert next(block for block in dossier(case).to_post[0].blocks if block.kind == "heading").role == role
