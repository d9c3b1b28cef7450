"""What a printed page says, for those who hear it read: sections, headings, lists and the language of each passage.

WeasyPrint makes such a tree of its own. It tells no languages, holds an element for every line and every bold letter,
and took a tenth of the time of a render; so the pages hand it nothing to tag (`pages.py`) and the tree is built
here, from the same boxes. One element a paragraph, heading or list item; lines that follow each other in the drawing
share one mark. Checked by `tests/dossier/printing/test_tags.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pydyf

from wizard.dossier.printing.weasyprint_private import TextBox, roots_of_tree

_ROLES = {
    "section": "Sect",
    "p": "P",
    "h1": "H1",
    "h2": "H2",
    "ul": "L",
    "ol": "L",
    "li": "LI",
    "li::marker": "Lbl",
}
_TAGGED = {*_ROLES, "span"}
_TAGS = {"fr": "fr-FR", "en": "en-GB"}


def language_tag(language: str) -> str:
    """A language code as PDF readers like it."""
    return _TAGS.get(language, language)


@dataclass(slots=True)
class Element:
    """An element of the tree: `kids` are elements and the numbers of marked pieces of the page's drawing."""

    role: str
    lang: str = ""
    kids: list[Element | int] = field(default_factory=list)


def elements_of(page_box: Any, marks: Mapping[Any, Mapping[str, Any]]) -> list[Element]:
    """The elements of a page of our template. `marks`: which piece of the drawing each box of text is."""
    top = Element("Document")
    _gather(page_box, top, top, "", marks)
    return [kid for kid in top.kids if isinstance(kid, Element)]


def _gather(box: Any, into: Element, item: Element, lang: str, marks: Mapping[Any, Any]) -> None:
    """Put what `box` says into an element. `item` is the list item around, where labels go."""
    for child in box.children:
        if isinstance(child, TextBox):
            if child in marks:
                into.kids.append(marks[child]["mcid"])
            continue
        inside, its_item, its_lang, tag = into, item, lang, child.element_tag
        # Lines and wrappers bear the name of the element they are in.
        if tag in _TAGGED and (child.element is not box.element or tag != box.element_tag):
            its_lang = child.element.get("lang") or lang
            inside, its_item = _open(tag, its_lang, lang, into, item)
        _gather(child, inside, its_item, its_lang, marks)


def _open(tag: str | None, lang: str, lang_around: str, into: Element, item: Element) -> tuple[Element, Element]:
    """The element what is in a box with this tag goes into, and the list item around it."""
    role = _ROLES.get(tag or "")
    told = language_tag(lang) if lang != lang_around else ""
    if role == "LI":
        item, body = Element("LI", told), Element("LBody")
        item.kids.append(body)
        into.kids.append(item)
        return body, item
    if role == "Lbl":
        label = Element("Lbl")
        item.kids.insert(0, label)
        return label, item
    if role is None and not told:
        return into, item
    inner = Element(role or "Span", told)
    into.kids.append(inner)
    return inner, item


def runs_on(elements: Iterable[Element]) -> set[int]:
    """The pieces that go on where the piece before them ended: same element, nothing of another between."""
    found: set[int] = set()
    for element in elements:
        kids = element.kids
        found.update(
            kid for kid, before in zip(kids[1:], kids, strict=False) if isinstance(kid, int) and before == kid - 1
        )
        found |= runs_on(kid for kid in kids if isinstance(kid, Element))
    return found


def renumber(elements: Iterable[Element], numbers: Sequence[int]) -> None:
    """Tell the elements the new number of each piece; pieces that became one are told once."""
    for element in elements:
        kept: list[Element | int] = []
        for kid in element.kids:
            if isinstance(kid, int):
                kid = numbers[kid]
                if kid in kept:
                    continue
            kept.append(kid)
        element.kids = kept
        renumber((kid for kid in kept if isinstance(kid, Element)), numbers)


class _Written(pydyf.Object):
    """An object of the file whose bytes are known."""

    def __init__(self) -> None:
        super().__init__()
        self.written = b""

    @property
    def data(self) -> bytes:
        return self.written


def write_tree(pdf: Any, pages: Sequence[Sequence[Element]]) -> None:
    """Hang what each page says on the empty tree of a file about to be written."""
    document, way_back = roots_of_tree(pdf)
    numbers = way_back["Nums"] = pydyf.Array()
    for at, (elements, page) in enumerate(zip(pages, pdf.page_references, strict=True)):
        holders: dict[int, bytes] = {}
        document["K"].extend(_write(pdf, element, document.reference, page, holders) for element in elements)
        numbers.extend((at, pydyf.Array(holders[piece] for piece in sorted(holders))))


def _write(pdf: Any, element: Element, parent: bytes, page: bytes, holders: dict[int, bytes]) -> bytes:
    """Add an element and those in it to the file; returns its reference. `holders`: piece, element that holds it."""
    thing = _Written()
    pdf.add_object(thing)
    reference: bytes = thing.reference
    kids, holds_pieces = [], False
    for kid in element.kids:
        if isinstance(kid, int):
            holders[kid], holds_pieces = reference, True
            kids.append(b"%d" % kid)
        else:
            kids.append(_write(pdf, kid, reference, page, holders))
    told = b"/Lang(" + element.lang.encode() + b")" if element.lang else b""
    where = b"/Pg " + page if holds_pieces else b""
    thing.written = b"<</S/%b/P %b%b%b/K[%b]>>" % (element.role.encode(), parent, where, told, b" ".join(kids))
    return reference
