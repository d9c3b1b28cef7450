"""A person at the site, without a browser: opens pages, types, goes on, goes back."""

from collections.abc import Mapping
from typing import Any

from bs4 import BeautifulSoup
from django.http import HttpResponse
from django.test import Client, RequestFactory

from wizard.drafts.cookie import COOKIE, own_draft
from wizard.drafts.models import Draft

Typed = Mapping[str, str | list[str]]


class Visitor:
    """One browser. `url` is the address shown, `response` the page."""

    def __init__(self, language: str = "en") -> None:
        self.client = Client(headers={"accept-language": language})
        self.url = "/"
        self.response: HttpResponse = HttpResponse()

    def open(self, url: str) -> "Visitor":
        """Open an address, following redirects."""
        self.response = self.client.get(url, follow=True)  # type: ignore[assignment]
        chain = getattr(self.response, "redirect_chain", [])
        self.url = chain[-1][0] if chain else url
        return self

    def post(self, typed: Typed, url: str = "") -> "Visitor":
        """Send the page that is open, following redirects."""
        self.response = self.client.post(url or self.url, typed, follow=True)  # type: ignore[assignment]
        chain = getattr(self.response, "redirect_chain", [])
        self.url = chain[-1][0] if chain else url or self.url
        return self

    def begin(self, profile: str = "employee") -> "Visitor":
        """The first page and its answer."""
        return self.open("/begin/").post({"profile": profile})

    def tell(self, pages: Mapping[str, Typed]) -> "Visitor":
        """Answer page after page, from `pages` by name, as long as there is a page that asks."""
        while "/question/" in self.url or "/letter/" in self.url:
            before, page = self.url, self.page
            self.post(pages[page])
            assert self.url != before, f"{page}: {self.errors}"
        return self

    def until(self, page: str, pages: Mapping[str, Typed]) -> "Visitor":
        """Answer pages until this one is open, which it must become."""
        while self.page != page:
            before, asked = self.url, self.page
            self.post(pages[asked])
            assert self.url != before, f"{asked}: {self.errors}"
        return self

    def go_on_to_the_letter(self) -> "Visitor":
        return self.open(f"/file/{self.draft_id}/letter/")

    @property
    def page(self) -> str:
        """The name of the page that is open."""
        return self.url.split("?")[0].rstrip("/").rpartition("/")[2]

    @property
    def draft_id(self) -> str:
        return self.url.split("/")[2]

    @property
    def draft(self) -> Draft:
        request = RequestFactory().get("/")
        request.COOKIES[COOKIE] = self.client.cookies[COOKIE].value
        return own_draft(request, self.draft_id)

    @property
    def soup(self) -> BeautifulSoup:
        return BeautifulSoup(self.response.content, "html.parser")

    @property
    def text(self) -> str:
        """What the main part of the page says, spaces made one."""
        main = self.soup.main
        assert main is not None
        return " ".join(main.get_text(" ").split())

    @property
    def heading(self) -> str:
        found = self.soup.h1
        return " ".join(found.get_text().split()) if found else ""

    @property
    def errors(self) -> list[str]:
        """The messages of the list on top."""
        return [link.get_text() for link in self.soup.select("#error-summary a")]

    def value(self, name: str) -> Any:
        """What is in a field of the page that is open."""
        checked = self.soup.select_one(f"input[name={name}][checked]")
        if checked:
            return checked["value"]
        chosen = self.soup.select_one(f"select[name={name}] option[selected]")
        if chosen:
            return chosen["value"]
        field = self.soup.select_one(f"[name={name}]")
        if field is None or field.get("type") in ("radio", "checkbox"):
            return None
        return field.get_text() if field.name == "textarea" else field.get("value")
