"""The printed dossier: where the address stands, what the file tells a screen reader, what any answer prints as."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.dossier.factories import FACTS, LYON, make_case
from tests.dossier.reading import read, runs, text_of
from tests.dossier.window import ENVELOPES, Envelope
from wizard.dossier.content.blocks import Heading, Part, Text
from wizard.dossier.content.case import Case, TooLongError, case_from
from wizard.dossier.content.dossier import dossier
from wizard.dossier.pdf import render, render_pdf
from wizard.dossier.printing.layout import NothingOutside

pytestmark = pytest.mark.django_db

SIX_LINES = (
    "Caisse primaire d’assurance maladie",
    "Service Relations internationales",
    "Immeuble Le Grand Large, porte B12",
    "18 boulevard du Maréchal-de-Lattre-de-Tassigny",
    "CS 12345",
    "97490 SAINTE CLOTILDE CEDEX 9",
)


def letter_of(case: Case) -> bytes:
    return render(replace(dossier(case), to_post=dossier(case).to_post[:1], to_keep=()))


# ---------------------------------------------------------------------------------------------- the window


@pytest.mark.parametrize("envelope", ENVELOPES, ids=lambda envelope: envelope.name)
@pytest.mark.parametrize("lines", [LYON.address_lines, SIX_LINES], ids=["three lines", "six lines"])
def test_the_window_shows_the_address_and_nothing_else(envelope: Envelope, lines: tuple[str, ...]) -> None:
    case = make_case("work", office=replace(LYON, address_lines=lines), email="samira.benali-el-idrissi@example.org")
    page = read(letter_of(case)).pages[0]
    seen = [run for run in runs(page) if run.box.touches(envelope.ever_seen)]
    printed = dossier(case).to_post[0].blocks[2].lines
    assert [run.text.strip() for run in seen] == list(printed)
    assert all(run.box.within(envelope.always_seen) for run in seen)


@pytest.mark.parametrize("route", FACTS)
def test_every_letter_is_one_page(route: str) -> None:
    assert len(read(letter_of(make_case(route, facts={"housing": "hosted"} if route == "work" else None))).pages) == 1


# ------------------------------------------------------------------------------------------------- the whole


def test_the_dossier_holds_both_sets_in_order() -> None:
    reader = read(render_pdf(make_case("work", facts={"housing": "hosted"})))
    firsts = [text_of(page)[:60] for page in reader.pages]
    wanted = ["Samira BENALI", "Attestation d’hébergement", "Intercalaires", "Not to be posted", "To keep"]
    positions = [next(at for at, text in enumerate(firsts) if text.startswith(start)) for start in wanted]
    assert positions == sorted(positions)


def test_the_enclosures_of_the_letter_are_those_of_the_checklist_and_of_the_slips() -> None:
    parts = {part.name: part for part in dossier(make_case("family", facts={"housing": "hosted"})).parts}
    listed = parts["letter"].blocks[-2].items
    checked = next(block for block in parts["checklist"].blocks if block.kind == "checks").checks
    strips = [block.lines[0] for block in parts["slips"].blocks if block.kind == "lines"]
    assert [check.french for check in checked if check.number] == list(listed)
    assert strips == [f"{number}. {line}" for number, line in enumerate(listed, 1)]


def test_printed_on_both_sides_each_part_begins_on_a_front() -> None:
    case = make_case("work", facts={"housing": "hosted"})
    texts = [text_of(page) for page in read(render_pdf(case, duplex=True)).pages]
    beginnings = ("Samira BENALI CHEZ", "Attestation d’hébergement", "Intercalaires", "Not to be posted", "To keep:")
    assert all(at % 2 == 0 for at, text in enumerate(texts) if text.startswith(beginnings))


def test_pages_to_keep_hold_nothing_personal() -> None:
    case = make_case("convert", facts={"housing": "hosted"})
    told = [str(value) for value in case.details.values() if isinstance(value, str) and len(value) > 3]
    kept = " ".join(str(part) for part in dossier(case).to_keep if not part.personal)
    assert [value for value in told if value in kept and value != "Lyon"] == []


# ------------------------------------------------------------------------------------------- the tagged file


def test_the_file_is_tagged_and_says_its_title_and_languages() -> None:
    root = read(render_pdf(make_case("work"))).trailer["/Root"]
    assert root["/Lang"] == "fr"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    elements = list(structure(root["/StructTreeRoot"]["/K"][0].get_object()))
    sections = [element.get("/Lang") for element in elements if element["/S"] == "/Sect"]
    assert set(sections) == {"fr-FR", "en-GB"}
    assert sections[0] == "fr-FR"
    assert any(element["/S"] == "/Span" and element.get("/Lang") == "fr-FR" for element in elements)


def test_headings_come_in_order_and_lists_are_lists() -> None:
    root = read(render_pdf(make_case("work"))).trailer["/Root"]
    elements = list(structure(root["/StructTreeRoot"]["/K"][0].get_object()))
    levels = [int(element["/S"][2]) for element in elements if element["/S"] in ("/H1", "/H2", "/H3")]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    items = [element for element in elements if element["/S"] == "/LI"]
    assert items
    assert all(item["/P"].get_object()["/S"] == "/L" for item in items)


def structure(element):  # type: ignore[no-untyped-def]
    yield element
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        found = kid.get_object()
        if isinstance(found, dict) and "/S" in found:
            yield from structure(found)


# ---------------------------------------------------------------------------------------------- any name prints

NAMES = {
    "Vietnamese": "Đặng Thị Hường",
    "Romanian": "Chișinău Țepeș",
    "Turkish": "Yıldız Işık Ğ",
    "Cyrillic": "Иванов Їжак Ўладзімір",
    "Greek": "Παπαδόπουλος",
    "Arabic": "محمد الإدريسي",
    "Persian": "پگاه گلستانی",
    "Chinese": "王小明",
    "Japanese": "山田 さくら",
    "Korean": "김민수",
    "Georgian": "გიორგი",
    "Armenian": "Արմեն",
    "Hebrew": "דוד לוי",
    "Hindi": "राहुल शर्मा",
    "Bengali": "রহিম",
    "Tamil": "முருகன்",
    "Thai": "สมชาย",
    "Amharic": "አበበ",
    "Sinhala": "නිමල්",
    "Khmer": "សុខា",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES.keys())
def test_a_name_prints_in_its_own_script(name: str, caplog: pytest.LogCaptureFixture) -> None:
    printed(name)
    assert glyphs_missing(caplog) == []


def test_a_letter_no_font_has_is_noticed(caplog: pytest.LogCaptureFixture) -> None:
    printed("\u0378")  # stands for no letter in Unicode
    assert glyphs_missing(caplog) != []


# Scripts people carry names in and the letters of each that stand on a birth certificate.
CARRIED = [
    (0x00C0, 0x024F),  # Latin, extended
    (0x1E00, 0x1EFF),  # Vietnamese
    (0x0370, 0x03FF),  # Greek
    (0x0400, 0x04FF),  # Cyrillic
    (0x0531, 0x0587),  # Armenian
    (0x05D0, 0x05EA),  # Hebrew
    (0x0620, 0x06D3),  # Arabic
    (0x0904, 0x0939),  # Devanagari
    (0x0E01, 0x0E2E),  # Thai
    (0x10D0, 0x10FA),  # Georgian
    (0x3041, 0x3096),  # Hiragana
    (0x4E00, 0x9FA5),  # Chinese
    (0xAC00, 0xD7A3),  # Korean
]
letters = st.one_of(
    *(
        st.characters(min_codepoint=first, max_codepoint=last, categories=["Lu", "Ll", "Lo", "Lt"])
        for first, last in CARRIED
    )
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(letters, min_size=60, max_size=120))
def test_no_letter_people_carry_is_missing_from_the_fonts(caplog: pytest.LogCaptureFixture, text: str) -> None:
    printed(text)
    assert glyphs_missing(caplog) == []


def printed(text: str) -> bytes:
    part = Part("letter", "Essai", "fr", (Heading("Essai"), Text(text)))
    return render(replace(dossier(make_case("work")), to_post=(part,), to_keep=()))


def glyphs_missing(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What WeasyPrint says when it draws an empty box for a letter no font has."""
    return [record.getMessage() for record in caplog.records if "notdef" in record.getMessage()]


def test_a_name_no_clerk_can_read_prints_in_latin_letters_too() -> None:
    case = make_case(
        "work", birth_name="Иванов", given_names="Иван", birth_name_latin="Ivanov", given_names_latin="Ivan"
    )
    text = text_of(read(letter_of(case)).pages[0])
    assert text.startswith("Ivan IVANOV")
    assert "Nom d’origine : Иван Иванов" in text


def test_a_chinese_name_in_its_own_script_begins_with_the_last_name() -> None:
    case = make_case(
        "work", birth_name="王", given_names="小明", birth_name_latin="Wang", given_names_latin="Xiaoming"
    )
    text = text_of(read(letter_of(case)).pages[0])
    assert text.startswith("Xiaoming WANG")
    assert "王小明" in text


# -------------------------------------------------------------------------------------------------- hostile answers


def test_markup_prints_as_text() -> None:
    answer = "<b>Dupont</b> & <img src=x onerror=alert(1)> {{ x }}"
    text = text_of(read(letter_of(make_case("work", employer_name=answer))).pages[0])
    assert answer in text


def test_a_stylesheet_in_an_answer_changes_nothing() -> None:
    answer = "<style>@import url(https://example.org/x.css); p { display: none }</style>"
    text = text_of(read(letter_of(make_case("work", employer_name=answer))).pages[0])
    assert "Madame, Monsieur," in text


@pytest.mark.parametrize("url", ["https://example.org/a.png", "file:///etc/passwd", "data:text/plain,x"])
def test_the_renderer_reaches_nothing(url: str) -> None:
    with pytest.raises(ValueError, match="reaches nothing"):
        NothingOutside().fetch(url)


def test_control_signs_and_turned_text_are_dropped() -> None:
    case = make_case("work", employer_name="Du\x00pont \u202egnp.exe\u202c\r\n SA")
    assert case.text("employer_name") == "Dupont gnp.exe\nSA"


def test_answers_too_long_to_print_are_refused() -> None:
    case = make_case("work")
    with pytest.raises(TooLongError):
        case_from(case.assessment, case.answers, {"employer_name": "x" * 30_000}, today=case.today)


def test_a_dossier_of_too_many_pages_is_refused() -> None:
    part = Part("statement", "Essai", "fr", tuple(Text("Un mot de plus. " * 400) for _ in range(60)))
    with pytest.raises(TooLongError):
        render(replace(dossier(make_case("work")), to_post=(part,), to_keep=()))


# ------------------------------------------------------------------------------------------------------- the rest


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("route", FACTS)
def test_a_dossier_in_latin_letters_is_small(route: str, language: str) -> None:
    """`make bench` prints the figures."""
    assert len(render_pdf(make_case(route, language=language))) <= 45_000


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("route", FACTS)
def test_no_page_holds_but_a_line_or_two(route: str, language: str) -> None:
    pages = read(render_pdf(make_case(route, language=language))).pages
    assert all(len(text_of(page)) > 150 for page in pages)


def test_the_same_dossier_in_every_language_of_the_reader() -> None:
    for language in ("en", "fr"):
        reader = read(render_pdf(make_case("work", language=language)))
        assert "Madame, Monsieur," in text_of(reader.pages[0])


def test_dates_of_the_next_steps_are_counted_from_the_day_of_the_dossier() -> None:
    case = make_case("work")
    steps = next(block for part in dossier(case).to_keep for block in part.blocks if block.kind == "steps").steps
    chase = next(step for step in steps if "reminder" in step.title)
    assert chase.when == "from Jan. 16, 2027"
    assert case.today == date(2026, 11, 21)
