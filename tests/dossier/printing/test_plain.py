"""The plain path: the same words on the same pages, whatever WeasyPrint does with its private names."""

import logging
from collections import Counter
from collections.abc import Iterator
from importlib import import_module

import pytest
from pypdf import PageObject

from tests.dossier.factories import FACTS, make_case
from tests.dossier.reading import read, text_of
from wizard.dossier.checks import check_fast_path
from wizard.dossier.content.dossier import dossier
from wizard.dossier.pdf import render
from wizard.dossier.printing import fast, plain, printer

pytestmark = pytest.mark.plain_path


@pytest.fixture
def broken_weasyprint(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A WeasyPrint whose pages have another shape."""
    private = import_module("wizard.dossier.printing.weasyprint_private")

    def gone(_page: object) -> object:
        raise AttributeError("'Page' object has no attribute '_page_box'")

    monkeypatch.setattr(private, "box_of", gone)
    printer.fault.cache_clear()
    printer.warn_once.cache_clear()
    yield
    printer.fault.cache_clear()
    printer.warn_once.cache_clear()


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("route", FACTS)
def test_every_kind_of_letter_prints_the_same_words_on_the_same_pages(route: str, language: str) -> None:
    content = dossier(make_case(route, language=language))
    ours, theirs = fast.print_dossier(content), plain.print_dossier(content)
    assert theirs.starts == ours.starts
    fast_pages, plain_pages = read(ours.pdf).pages, read(theirs.pdf).pages
    assert len(plain_pages) == len(fast_pages)
    for one, other in zip(plain_pages, fast_pages, strict=True):
        assert sum((letters(one) - letters(other)).values()) < STRIP
        assert sum((letters(other) - letters(one)).values()) < STRIP


STRIP = 60
"""The strips at the foot differ by a few words: the plain path counts the pages of each part."""


def letters(page: PageObject) -> Counter[str]:
    """Every letter of a page, but for the sign that stands for a dot drawn apart from its letter."""
    return Counter("".join(text_of(page).split()).replace("\u034f", ""))


def test_its_file_is_tagged() -> None:
    root = read(plain.print_dossier(dossier(make_case("work"))).pdf).trailer["/Root"]
    assert root["/Lang"] == "fr"
    assert root["/MarkInfo"]["/Marked"]
    assert len(root["/StructTreeRoot"]["/K"][0].get_object()["/K"]) > 3


def test_printed_on_both_sides_each_part_begins_on_a_front() -> None:
    content = dossier(make_case("work", facts={"housing": "hosted"}))
    printed = plain.print_dossier(content, duplex=True)
    assert all(start % 2 == 0 for start in printed.starts)
    assert len(read(printed.pdf).pages) == printed.pages
    assert printed.starts == fast.print_dossier(content, duplex=True).starts


@pytest.mark.usefixtures("broken_weasyprint")
def test_a_name_that_is_gone_costs_speed_and_one_warning_but_no_letter(caplog: pytest.LogCaptureFixture) -> None:
    for _ in range(2):
        pages = read(render(dossier(make_case("work")))).pages
        assert "Madame, Monsieur," in text_of(pages[0])
    assert [record.levelno for record in caplog.records] == [logging.WARNING]


@pytest.mark.usefixtures("broken_weasyprint")
def test_the_system_check_names_what_is_gone() -> None:
    (warning,) = check_fast_path(None)
    assert warning.id == "dossier.W001"
    assert "_page_box" in str(warning)


def test_the_system_check_is_silent_with_the_weasyprint_that_is_pinned() -> None:
    assert check_fast_path(None) == []


def test_a_dossier_the_fast_path_cannot_print_is_printed_and_no_answer_is_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    assert printer.fault() == ""
    printer.warn_once.cache_clear()

    def fail(*_: object, **__: object) -> None:
        raise ValueError("Benali")

    monkeypatch.setattr(fast, "print_dossier", fail)
    assert "Madame, Monsieur," in text_of(read(render(dossier(make_case("work")))).pages[0])
    assert "ValueError" in caplog.text
    assert "Benali" not in caplog.text
    printer.warn_once.cache_clear()
