"""What the conditions of PDF/UA look at: the structure tree, every piece of content with its marks, the fonts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

from fontTools.ttLib import TTFont
from pypdf import PdfReader
from pypdf.generic import ContentStream, DictionaryObject, NullObject

_PAINTING = {b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"INLINE IMAGE"}
_SHOWING = {b"Tj", b"TJ", b"'", b'"'}


@dataclass(eq=False)
class Element:
    """An element of the structure tree. `pieces`: page and number of the marked content that hangs on it directly."""

    dictionary: Any
    parent: Element | None
    kids: list[Element] = field(default_factory=list)
    pieces: list[tuple[int, int]] = field(default_factory=list)

    @property
    def kind(self) -> str:
        return str(self.dictionary["/S"])[1:]

    @property
    def lang(self) -> str:
        """The language of the element or of what it stands in; "" where none says."""
        if "/Lang" in self.dictionary:
            return str(self.dictionary["/Lang"])
        return self.parent.lang if self.parent else ""

    @property
    def within(self) -> Iterator[Element]:
        """The element and all below it, in order."""
        yield self
        for kid in self.kids:
            yield from kid.within


@dataclass(frozen=True)
class Mark:
    """A stretch of marked content; `number` is its MCID, None for an artifact and for what names none."""

    tag: str
    number: int | None


@dataclass(frozen=True)
class Painted:
    """Something painted on a page, with the marks around it; text with its font and the codes shown."""

    page: int
    operator: bytes
    marks: tuple[Mark, ...]
    font: str = ""
    codes: tuple[int, ...] = ()


class Font:
    """A font of the file and the codes of it that are shown."""

    def __init__(self, dictionary: Any, codes: frozenset[int]) -> None:
        self.dictionary, self.codes = dictionary, codes
        descendants = dictionary.get("/DescendantFonts")
        self.descendant = descendants[0].get_object() if descendants else DictionaryObject()
        self.descriptor = self.descendant.get("/FontDescriptor", DictionaryObject()).get_object()

    @cached_property
    def program(self) -> TTFont | None:
        stream = next((self.descriptor[key] for key in ("/FontFile2", "/FontFile3") if key in self.descriptor), None)
        return TTFont(BytesIO(stream.get_object().get_data())) if stream else None

    @cached_property
    def widths(self) -> dict[int, float]:
        widths, table = {}, list(self.descendant.get("/W", []))
        while table:
            first, second = int(table.pop(0)), table.pop(0)
            if isinstance(second, list):
                widths |= {first + at: float(width) for at, width in enumerate(second)}
            else:
                widths |= dict.fromkeys(range(first, int(second) + 1), float(table.pop(0)))
        return widths

    def width(self, code: int) -> float:
        return self.widths.get(code, float(self.descendant.get("/DW", 1000)))

    @cached_property
    def to_unicode(self) -> dict[int, str]:
        if "/ToUnicode" not in self.dictionary:
            return {}
        cmap, letters = self.dictionary["/ToUnicode"].get_object().get_data().decode("ascii"), {}
        for lines in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.S):
            for code, letter in re.findall(r"<(\w+)>\s*<(\w+)>", lines):
                letters[int(code, 16)] = _utf_16(letter)
        for lines in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.S):
            for first, last, row, letter in re.findall(r"<(\w+)>\s*<(\w+)>\s*(?:\[(.*?)\]|<(\w+)>)", lines, re.S):
                codes = range(int(first, 16), int(last, 16) + 1)
                if row:
                    found = [_utf_16(each) for each in re.findall(r"<(\w+)>", row)]
                else:
                    start = _utf_16(letter)
                    found = [start[:-1] + chr(ord(start[-1]) + at) for at in range(len(codes))]
                letters |= dict(zip(codes, found, strict=True))
        return letters

    def glyph(self, code: int) -> str:
        """The name of the glyph a code shows, "" where the font program has none."""
        names = self.program.getGlyphOrder() if self.program else []
        if self.program and "CFF " in self.program and hasattr(self.program["CFF "].cff[0], "ROS"):
            name = f"cid{code:05}" if code else ".notdef"
            return name if name in names else ""
        return names[code] if code < len(names) else ""


def _utf_16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be", "surrogatepass")


class File:
    """A PDF as the conditions read it."""

    def __init__(self, data: bytes) -> None:
        self.data, self.reader = data, PdfReader(BytesIO(data))
        self.root: Any = self.reader.trailer["/Root"]
        self.numbers = {page.indirect_reference.idnum: at for at, page in enumerate(self.reader.pages)}  # type: ignore[union-attr]

    @cached_property
    def metadata(self) -> ElementTree.Element | None:
        stream = self.root.get("/Metadata")
        return ElementTree.fromstring(stream.get_object().get_data().decode()) if stream else None

    def told(self, namespace: str, name: str) -> str:
        """A property of the XMP metadata, written as an attribute or as an element; "" where there is none."""
        key = f"{{{namespace}}}{name}"
        for node in self.metadata.iter() if self.metadata is not None else ():
            if key in node.attrib:
                return node.attrib[key]
            if node.tag == key:
                return "".join(node.itertext()).strip()
        return ""

    @cached_property
    def tops(self) -> list[Element]:
        """What stands at the root of the structure tree."""
        tree = self.root.get("/StructTreeRoot", DictionaryObject()).get_object()
        kids = tree.get("/K", [])
        return [self._element(kid.get_object(), None) for kid in (kids if isinstance(kids, list) else [kids])]

    def _element(self, dictionary: Any, parent: Element | None) -> Element:
        element = Element(dictionary, parent)
        kids = dictionary.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            found = kid.get_object()
            if isinstance(found, int):
                element.pieces.append((self._page(dictionary), int(found)))
            elif "/MCID" in found:
                element.pieces.append((self._page(found if "/Pg" in found else dictionary), int(found["/MCID"])))
            elif "/S" in found:
                element.kids.append(self._element(found, element))
        return element

    def _page(self, dictionary: Any) -> int:
        """The number of the page an element or a piece names, -1 for none of this file."""
        reference = dictionary.raw_get("/Pg") if "/Pg" in dictionary else None
        return self.numbers.get(getattr(reference, "idnum", -1), -1)

    @cached_property
    def elements(self) -> list[Element]:
        return [element for top in self.tops for element in top.within]

    @cached_property
    def owners(self) -> dict[tuple[int, int], list[Element]]:
        """The elements each piece of marked content hangs on."""
        owners: dict[tuple[int, int], list[Element]] = {}
        for element in self.elements:
            for piece in element.pieces:
                owners.setdefault(piece, []).append(element)
        return owners

    @cached_property
    def parents(self) -> dict[int, Any]:
        """The parent tree: what stands under each number."""
        tree = self.root.get("/StructTreeRoot", DictionaryObject()).get_object()
        numbers = tree.get("/ParentTree", DictionaryObject()).get_object().get("/Nums", [])
        return {int(key): value.get_object() for key, value in zip(numbers[::2], numbers[1::2], strict=True)}

    @cached_property
    def marks(self) -> list[list[tuple[Mark, tuple[Mark, ...]]]]:
        """For each page its marks, each with those it stands in."""
        return [marks for marks, _ in self._contents]

    @cached_property
    def painted(self) -> list[Painted]:
        return [each for _, painted in self._contents for each in painted]

    @cached_property
    def _contents(self) -> list[tuple[list[tuple[Mark, tuple[Mark, ...]]], list[Painted]]]:
        return [self._content(number, page) for number, page in enumerate(self.reader.pages)]

    def _content(self, number: int, page: Any) -> tuple[list[tuple[Mark, tuple[Mark, ...]]], list[Painted]]:
        marks: list[tuple[Mark, tuple[Mark, ...]]] = []
        painted: list[Painted] = []
        around: tuple[Mark, ...] = ()
        font, saved = "", []
        contents = page.get_contents()
        for operands, operator in ContentStream(contents, self.reader).operations if contents is not None else ():
            if operator in (b"BDC", b"BMC"):
                properties = operands[1] if operator == b"BDC" else {}
                mcid = properties.get("/MCID") if isinstance(properties, dict) else None
                marks.append((Mark(str(operands[0])[1:], None if mcid is None else int(mcid)), around))
                around = (*around, marks[-1][0])
            elif operator == b"EMC":
                around = around[:-1]
            elif operator == b"q":
                saved.append(font)
            elif operator == b"Q":
                font = saved.pop()
            elif operator == b"Tf":
                font = str(operands[0])
            elif operator in _SHOWING:
                painted.append(Painted(number, operator, around, font, tuple(_codes(operands))))
            elif operator in _PAINTING:
                painted.append(Painted(number, operator, around))
        return marks, painted

    @cached_property
    def fonts(self) -> list[Font]:
        """Every font of the pages' resources, once."""
        shown: dict[int, set[int]] = {}
        dictionaries: dict[int, Any] = {}
        for number, page in enumerate(self.reader.pages):
            for name, font in page["/Resources"].get("/Font", DictionaryObject()).get_object().items():
                key = id(font.get_object())
                dictionaries[key] = font.get_object()
                codes = (each.codes for each in self.painted if (each.page, each.font) == (number, name))
                shown.setdefault(key, set()).update(code for row in codes for code in row)
        return [Font(dictionary, frozenset(shown[key])) for key, dictionary in dictionaries.items()]

    @cached_property
    def objects(self) -> list[Any]:
        """Every object of the file."""
        numbers = sorted(set(self.reader.xref.get(0, {})) | set(self.reader.xref_objStm))
        found = (self.reader.get_object(number) for number in numbers)
        return [each for each in found if each is not None and not isinstance(each, NullObject)]


def _codes(operands: Any) -> Iterator[int]:
    """The codes of a text-showing operator: two bytes each, as Identity-H reads them."""
    for piece in operands[0] if isinstance(operands[0], list) else operands:
        raw = getattr(piece, "original_bytes", b"")
        yield from (int.from_bytes(raw[at : at + 2], "big") for at in range(0, len(raw), 2))
