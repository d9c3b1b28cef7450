"""A person in a real browser: reads a page, fills it in, goes on."""

from collections.abc import Callable, Mapping
from pathlib import Path

from playwright.sync_api import Page
from pypdf import PdfReader

Typed = Mapping[str, str | list[str]]
Check = Callable[[Page], None]


class Applicant:
    """One browser window. Every page it meets is checked for accessibility, once."""

    def __init__(self, page: Page, site: str, axe: Check) -> None:
        self.page, self.site, self.axe = page, site, axe
        self.checked: set[str] = set()

    def go_to_the_answer(self, pages: Mapping[str, Typed]) -> None:
        """From the first page of the site to the answer."""
        self.page.goto(self.site)
        self.look("start")
        self.page.get_by_role("link", name="Start").click()
        self.fill_in(pages)
        self.look("answer")

    def go_to_the_pdf(self, pages: Mapping[str, Typed], folder: Path) -> PdfReader:
        """From the answer to the downloaded PDF."""
        self.page.get_by_role("link", name="Write my letter").click()
        self.fill_in(pages)
        self.look("check")
        self.page.get_by_role("link", name="Everything is correct. Create my PDF").click()
        self.look("ready")
        with self.page.expect_download() as downloading:
            self.page.get_by_role("link", name="Download the PDF").click()
        file = folder / downloading.value.suggested_filename
        downloading.value.save_as(file)
        return PdfReader(file)

    def fill_in(self, pages: Mapping[str, Typed], until: str = "") -> None:
        """Fill in page after page, as long as there is a form that asks, or until a page is open."""
        while self.page.locator("form#step").count():
            name = self.name
            self.look(name)
            if name == until:
                return
            self.type(pages[name])
            self.go_on()
            problem = self.page.locator("#error-summary")
            assert not problem.count(), f"{name}: {problem.inner_text()}"

    @property
    def name(self) -> str:
        """The name of the page that is open."""
        last = self.page.url.split("?")[0].rstrip("/").rpartition("/")[2]
        return "profile" if last == "begin" else last

    def type(self, typed: Typed) -> None:
        """Type into the fields of the page that are there."""
        for name, value in typed.items():
            fields = self.page.locator(f"#step [name='{name}']:not([type=hidden])")
            if not fields.count():
                continue
            kind = fields.first.get_attribute("type")
            if kind in ("radio", "checkbox"):
                self.page.check(f"#step [name='{name}'][value='{value}']")
            elif fields.first.evaluate("field => field.tagName") == "SELECT":
                fields.first.select_option(value)
            else:
                fields.first.fill(str(value))
            if fields.first.get_attribute("role") == "combobox":
                self.page.get_by_role("option").first.click()

    def go_on(self) -> None:
        self.page.locator("#step .actions button").click()

    def look(self, name: str) -> None:
        """Check the page for accessibility the first time it is met."""
        if name not in self.checked:
            self.checked.add(name)
            self.axe(self.page)
