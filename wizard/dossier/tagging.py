"""What WeasyPrint leaves out of a tagged file: the language of each part, and of French passages on other pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pydyf

_TAGS = {"fr": "fr-FR", "en": "en-GB"}


def language_tag(language: str) -> str:
    """A language code as PDF readers like it."""
    return _TAGS.get(language, language)


def tell_languages(languages: Sequence[str]) -> Callable[[Any, Any], None]:
    """A finisher for `write_pdf`: `languages` holds the language of each page, in order.

    A section takes the language of its page. A `span` holding other elements is a passage in French: our template
    uses `span` for nothing else, and the ones WeasyPrint makes itself hold text directly.
    """

    def finish(document: Any, pdf: Any) -> None:
        of_page = dict(zip(pdf.page_references, languages, strict=True))
        for thing in pdf.objects:
            if not isinstance(thing, pydyf.Dictionary) or thing.get("Type") != "/StructElem":
                continue
            if thing["S"] == "/Sect":
                thing["Lang"] = pydyf.String(language_tag(of_page[thing["Pg"]]))
            elif thing["S"] == "/Span" and not any(isinstance(kid, int) for kid in thing["K"]):
                thing["Lang"] = pydyf.String("fr-FR")

    return finish
