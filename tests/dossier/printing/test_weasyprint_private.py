"""The two private names of WeasyPrint that hand over our own pages."""

from xml.etree import ElementTree

import pytest
from weasyprint import HTML

from tests.dossier.reading import read, runs
from wizard.dossier.printing.weasyprint_private import MarkupSource

PAGE = '<html lang="fr"><head><title>Essai</title></head><body><p>Un mot</p><p>Un autre</p></body></html>'


def test_everything_weasyprint_sets_on_a_document_is_set() -> None:
    assert set(vars(HTML(string=PAGE))) <= set(vars(MarkupSource(PAGE)))


def test_the_pages_are_styled_by_our_own_small_sheet_which_knows_no_margins() -> None:
    assert between_paragraphs(MarkupSource(PAGE)) < between_paragraphs(HTML(string=PAGE)) - 1


def between_paragraphs(source: HTML) -> float:
    first, second = runs(read(source.write_pdf()).pages[0])
    return second.box.top - first.box.top


def test_markup_that_is_not_well_formed_is_refused() -> None:
    with pytest.raises(ElementTree.ParseError):
        MarkupSource("<html><body><p>Un mot</body></html>")
