"""The plain path: WeasyPrint's documented names only, its own user-agent sheet and its own tags (decision 0042).

Slower and larger than the fast path, the same words on the same pages. Parts that hold nothing personal are laid out
once.
"""

from __future__ import annotations

from functools import lru_cache

from weasyprint import HTML, Document, Page

from wizard.dossier.content.blocks import Dossier, Part
from wizard.dossier.printing.layout import VARIANT, NothingOutside, fonts, markup, stylesheet
from wizard.dossier.printing.printed import Printed
from wizard.dossier.printing.strips import part_strip


def print_dossier(content: Dossier, *, duplex: bool = False) -> Printed:
    """A dossier as PDF; with `duplex`, each part begins on the front of a sheet."""
    posted = len(content.to_post)
    strips = [part_strip(content, number < posted, part) for number, part in enumerate(content.parts)]
    documents = [
        (_laid_out if part.personal else _remembered)(part, strip)
        for part, strip in zip(content.parts, strips, strict=True)
    ]
    pages: list[Page] = []
    starts: list[int] = []
    for document in documents:
        if duplex and len(pages) % 2:
            pages += _remembered(Part("blank", "", "fr", (), personal=False), "").pages
        starts.append(len(pages))
        pages += document.pages
    written: bytes = documents[0].copy(pages).write_pdf(pdf_variant=VARIANT)
    return Printed(written, tuple(starts), len(pages))


def _laid_out(part: Part, strip: str) -> Document:
    sheets = [stylesheet("plain.css"), stylesheet("dossier.css")]
    source = HTML(string=markup((part,), strip), url_fetcher=NothingOutside())
    return source.render(stylesheets=sheets, font_config=fonts(), pdf_variant=VARIANT)


@lru_cache(maxsize=64)
def _remembered(part: Part, strip: str) -> Document:
    return _laid_out(part, strip)
