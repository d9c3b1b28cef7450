"""One person reads Arabic: pages run from the right, what is French on them from the left. The letter is French."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.applicant import Applicant, Check
from tests.interview.people import details, situation

ARABIC = re.compile("[\u0600-\u06ff\ufb50-\ufdff\ufe70-\ufeff]")
LONE_ENGLISH = re.compile(r"\b(?:the|your|you|with|what)\b", re.IGNORECASE)


class ArabicReader(Applicant):
    """Every page it meets is also checked to run from the right, to fit its window and to be in Arabic."""

    def look(self, name: str) -> None:
        if name not in self.checked:
            self.page.wait_for_load_state("load")  # styles make the width
            expect(self.page.locator("html")).to_have_attribute("dir", "rtl")
            assert self.page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} is too wide"
            for text in self.page.locator("main :is(h1, h2, label, legend, .hint, .soft)").all_inner_texts():
                assert not LONE_ENGLISH.search(text), f"{name}: {text}"
        super().look(name)

    def follow(self, address: str) -> None:
        """Follow the link of the page that leads there."""
        self.page.locator(f"main a[href$='{address}']").first.click()


@pytest.fixture(params=[360, 1280])
def reader(page: Page, site: str, axe: Check, request: pytest.FixtureRequest) -> ArabicReader:
    page.set_viewport_size({"width": request.param, "height": 800})
    page.goto(site)
    page.get_by_role("button", name="العربيّة").click()
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    return ArabicReader(page, site, axe)


def direction(page: Page, selector: str) -> str:
    return str(page.locator(selector).first.evaluate("element => getComputedStyle(element).direction"))


def test_from_the_first_page_to_the_pdf(reader: ArabicReader, tmp_path: Path) -> None:
    page = reader.page
    expect(page.locator("link[href*='bootstrap-reboot.rtl.min.css']")).to_have_count(1)
    reader.look("start")

    reader.follow("/begin/")
    reader.go_on()
    expect(page.locator("#error-summary")).to_contain_text("اختر جوابًا")
    reader.look("error")
    reader.fill_in(situation())

    reader.look("answer")
    expect(page.locator("h1")).to_have_text("قدّم طلبك بالبريد إلى CPAM، لأنك تعمل")
    assert [direction(page, selector) for selector in ("address", ".office bdi", ".papers .french")] == ["ltr"] * 3

    reader.follow("/letter/")
    reader.fill_in(details())
    reader.look("check")
    assert direction(page, ".letter") == "ltr"
    expect(page.locator(".letter")).to_contain_text("Madame, Monsieur,")

    reader.follow("/ready/")
    reader.look("ready")
    with page.expect_download() as downloading:
        reader.follow("/pdf/")
    file = tmp_path / "dossier.pdf"
    downloading.value.save_as(file)
    pages = [found.extract_text() for found in PdfReader(file).pages]
    assert "Madame, Monsieur," in pages[0]
    assert not ARABIC.search(pages[0])
    assert ARABIC.search(pages[-1])
    assert "59895 LILLE CEDEX 9" in pages[-1]


def test_the_way_back_points_to_the_right(reader: ArabicReader) -> None:
    """The sign is one of those that a right-to-left line mirrors: it must be written as for the other direction."""
    reader.follow("/begin/")
    reader.type(situation()["profile"])
    reader.go_on()
    sign = reader.page.locator(".back .plain-button").evaluate(
        "button => getComputedStyle(button, '::before').content + getComputedStyle(button).direction"
    )
    assert sign == '"‹"rtl'
