"""What WeasyPrint leaves to be desired in a tagged file: languages are not told, and the tree is three times too deep.

`mend_tags` tells the language of each part and of French passages on other pages, and takes out of the structure tree
the elements that say nothing: one around each line of text, those for bold letters and drawn boxes. Half the objects
of the file were such elements; without them it is smaller and written sooner. Checked by `tests/dossier/test_tags.py`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pydyf

_TAGS = {"fr": "fr-FR", "en": "en-GB"}
_MUTE = ("/NonStruct", "/Div", "/Span")


def language_tag(language: str) -> str:
    """A language code as PDF readers like it."""
    return _TAGS.get(language, language)


def mend_tags(pdf: Any, languages: Sequence[str]) -> None:
    """Mend the tags of a file about to be written: `languages` holds the language of each page, in order.

    A section takes the language of its page; a `blockquote` is a block in French and is tagged as a plain division; a
    `span` holding other elements is a passage in the other language. Our template uses both for nothing else, and the
    spans WeasyPrint makes itself hold text directly.
    """
    elements = {
        thing.reference: thing
        for thing in pdf.objects
        if isinstance(thing, pydyf.Dictionary) and thing.get("Type") == "/StructElem"
    }
    _tell_languages(elements, dict(zip(pdf.page_references, languages, strict=True)))
    _repoint(pdf, _slim(elements))


def _tell_languages(elements: dict[bytes, Any], language_of_page: dict[bytes, str]) -> None:
    for element in elements.values():
        if element["S"] == "/Sect":
            element["Lang"] = pydyf.String(language_tag(language_of_page[element["Pg"]]))
        elif element["S"] == "/BlockQuote":
            element["S"], element["Lang"] = "/Div", pydyf.String("fr-FR")
        elif element["S"] == "/Span" and not _holds_text(element):
            french = not _in_french(element, elements)
            element["Lang"] = pydyf.String(language_tag("fr" if french else language_of_page[element["Pg"]]))


def _in_french(element: Any, elements: dict[bytes, Any]) -> bool:
    """Whether the element stands in a block of French: parents come before their kids, so they are marked already."""
    parent = elements.get(element["P"])
    while parent is not None and parent["S"] != "/Sect":
        if "Lang" in parent:
            return True
        parent = elements.get(parent["P"])
    return False


def _holds_text(element: Any) -> bool:
    return any(isinstance(kid, int) for kid in element["K"])


def _slim(elements: dict[bytes, Any]) -> dict[bytes, bytes]:
    """Take mute elements out; returns each one's reference with that of the element its text now hangs on."""
    kept_as: dict[bytes, bytes] = {}
    for reference, element in elements.items():  # parents before their kids
        if element["S"] != "/Document" and reference not in kept_as:
            _inline_mute_kids(element, elements, kept_as)
    return kept_as


def _inline_mute_kids(element: Any, elements: dict[bytes, Any], kept_as: dict[bytes, bytes]) -> None:
    """Put in the place of each mute kid what it holds, until no kid is mute."""
    kids = []
    waiting = list(reversed(element["K"]))
    while waiting:
        kid = waiting.pop()
        inner = elements.get(kid) if isinstance(kid, bytes) else None
        if inner is not None and _is_mute(inner) and inner["Pg"] == element["Pg"]:
            kept_as[kid] = element.reference
            waiting.extend(reversed(inner["K"]))
        else:
            if inner is not None:
                inner["P"] = element.reference
            kids.append(kid)
    element["K"] = pydyf.Array(kids)


def _is_mute(element: Any) -> bool:
    """Whether an element says nothing its parent does not: no role, or a bare line of text."""
    return "Lang" not in element and element["S"] in _MUTE


def _free() -> pydyf.Object:
    """What stands for an object nothing refers to any more: an unused line of the cross-reference table."""
    nothing = pydyf.Object()
    nothing.number, nothing.generation, nothing.free = 0, 65535, "f"
    return nothing


def _repoint(pdf: Any, kept_as: dict[bytes, bytes]) -> None:
    """Tell the parent tree where the text of removed elements hangs now, and drop them from the file."""
    parents = pdf.objects[int(_structure_root(pdf)["ParentTree"].split()[0])]["Nums"]
    for entry in parents[1::2]:
        if isinstance(entry, list):
            entry[:] = [kept_as.get(reference, reference) for reference in entry]
    for reference in kept_as:
        pdf.objects[int(reference.split()[0])] = _free()


def _structure_root(pdf: Any) -> Any:
    return pdf.objects[int(pdf.catalog["StructTreeRoot"].split()[0])]
