"""Slips and sheets to copy from are typed into forms printed beforehand: they look as if laid out anew."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pypdf import PageObject

from tests.dossier.factories import FACTS, make_case
from tests.dossier.reading import Run, read, runs, text_of
from wizard.dossier.content.blocks import Dossier, Lines, Part
from wizard.dossier.content.case import Case
from wizard.dossier.content.dossier import dossier
from wizard.dossier.pdf import render
from wizard.dossier.printing.fast import Sheet, lay_out, put_together, sheets
from wizard.dossier.printing.overprint import SLOT, FilledPage, as_form
from wizard.dossier.printing.pages import PaintedPage

A_PIXEL = 25.4 / 96


def forms_of(case: Case) -> tuple[Part, ...]:
    return tuple(part for part in dossier(case).parts if as_form(part))


def typed(parts: tuple[Part, ...]) -> list[PageObject]:
    return list(read(put_together(sheets(Dossier("", parts, ())))).pages)


def laid_out_anew(parts: tuple[Part, ...]) -> list[PageObject]:
    pages = [Sheet(PaintedPage(page), not at) for at, page in enumerate(lay_out(parts).pages)]
    return list(read(put_together(pages)).pages)


def places(page: PageObject) -> list[tuple[str, int, int]]:
    """Each run and where it stands, to a pixel of CSS: places are rounded to a tenth of one."""
    return [(run.text.strip(), round(run.box.left / A_PIXEL), round(run.box.top / A_PIXEL)) for run in runs(page)]


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("route", FACTS)
def test_a_form_filled_in_is_the_page_laid_out_anew(route: str, language: str) -> None:
    parts = forms_of(make_case(route, language=language, used_name="Dupont"))
    assert parts or route in ("lost_number", "lost_number_abroad")
    for ours, wanted in zip(typed(parts), laid_out_anew(parts), strict=True) if parts else ():
        assert {mark_text(run) for run in runs(ours)} == {mark_text(run) for run in runs(wanted)}
        assert places(ours) == places(wanted)


def mark_text(run: Run) -> tuple[int, str, str]:
    return run.mark, run.text.strip(), run.font


@pytest.mark.parametrize("name", ["Иванов", "Παπαδόπουλος", "王小明", "راهب", "Nguyễn Thị Ánh"])
def test_a_name_in_any_script_is_typed_as_it_is_printed(name: str) -> None:
    parts = forms_of(make_case("work", birth_name=name, birth_name_latin=""))
    assert [text_of(page) for page in typed(parts)] == [text_of(page) for page in laid_out_anew(parts)]


def test_a_value_longer_than_its_line_is_laid_out_with_the_page() -> None:
    parts = forms_of(make_case("work", birth_town="Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch " * 3))
    pages = sheets(Dossier("", parts, ()))
    assert not any(isinstance(sheet.page, FilledPage) for sheet in pages)
    assert [text_of(page) for page in typed(parts)] == [text_of(page) for page in laid_out_anew(parts)]


def test_slips_for_more_papers_than_a_page_holds_go_on_on_the_next() -> None:
    (slips,) = (part for part in forms_of(make_case("work")) if part.name == "slips")
    heading, strip, *_ = slips.blocks
    assert isinstance(strip, Lines)
    many = [replace(strip, lines=(f"{number}. Pièce", f"Titulaire {number}")) for number in range(1, 31)]
    parts = (replace(slips, blocks=(heading, *many)),)
    texts = [text_of(page) for page in typed(parts)]
    assert len(texts) == 3
    assert texts == [text_of(page) for page in laid_out_anew(parts)]
    assert "30. Pièce Titulaire 30" in texts[2]


def test_the_same_form_holds_nothing_of_the_person_before() -> None:
    first, second = (
        make_case("work", birth_name=name, birth_town=town) for name, town in (("Aït", "Fès"), ("Oz", "Izmir"))
    )
    render(dossier(first))
    printed = " ".join(text_of(page) for page in read(render(dossier(second))).pages)
    assert "OZ" in printed
    assert "AÏT" not in printed
    assert "Fès" not in printed


@pytest.mark.parametrize("route", FACTS)
def test_a_form_printed_beforehand_holds_nothing_personal(route: str) -> None:
    case = make_case(route)
    told = {str(value) for value in case.details.values() if isinstance(value, str) and len(value) > 3}
    for part in forms_of(case):
        form = as_form(part)
        assert form
        blank = str(form.blank.blocks)
        assert [value for value in told if value in blank] == []
        assert blank.count(SLOT) == len(form.values)


def test_sheets_that_read_from_the_right_are_laid_out_anew() -> None:
    companion = next(part for part in dossier(make_case("work", language="ar")).parts if part.name == "companion")
    assert as_form(companion) is None


def test_the_sign_for_a_value_is_in_no_file() -> None:
    assert SLOT not in "".join(
        run.text for page in read(render(dossier(make_case("work")))).pages for run in runs(page)
    )
