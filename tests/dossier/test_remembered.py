"""A page replayed from memory is the page painted: same drawing, same text, same tags."""

from io import BytesIO

from pypdf import PdfReader

from tests.dossier.factories import make_case
from tests.dossier.reading import runs
from wizard.dossier import pdf
from wizard.dossier.blocks import Part
from wizard.dossier.dossier import dossier
from wizard.dossier.remembered import RememberedPage


def sheets_of(part: Part, *, remembered: bool) -> list[pdf.Sheet]:
    pages = pdf.lay_out((part,)).pages
    return [pdf.Sheet(RememberedPage(page) if remembered else page, part, not at) for at, page in enumerate(pages)]


def checklist() -> Part:
    return next(part for part in dossier(make_case("work")).parts if part.name == "checklist")


def test_a_replayed_page_draws_and_says_the_same() -> None:
    painted = pdf.put_together(sheets_of(checklist(), remembered=False))
    sheets = sheets_of(checklist(), remembered=True)
    first, second = pdf.put_together(sheets), pdf.put_together(sheets)
    assert first == second
    for plain, replayed in zip(PdfReader(BytesIO(painted)).pages, PdfReader(BytesIO(second)).pages, strict=True):
        assert [(run.text, run.box) for run in runs(plain)] == [(run.text, run.box) for run in runs(replayed)]
        assert plain.get_contents().get_data() == replayed.get_contents().get_data()


def test_two_remembered_pages_share_the_fonts_of_the_file() -> None:
    parts = [part for part in dossier(make_case("work")).parts if not part.personal]
    sheets = [sheet for part in parts for sheet in sheets_of(part, remembered=True)]
    reader = PdfReader(BytesIO(pdf.put_together(sheets)))
    assert all(run.text.replace("�", "") == run.text for page in reader.pages for run in runs(page))
    assert len(reader.pages[0]["/Resources"]["/Font"]) == 2
