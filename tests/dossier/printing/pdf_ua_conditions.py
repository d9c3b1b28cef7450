"""What PDF/UA-1 asks of files like ours, as far as a program can tell.

Numbers are those of the Matterhorn Protocol (failure conditions marked "machine"); where it has none, the clause of
ISO 14289-1 or ISO 32000-1 stands alone. What it says about images, tables, links, forms, notes, annotations, media,
optional content and simple fonts needs no check: `scope` makes sure that a dossier has none of these.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from tests.dossier.printing.pdf_ua_reading import File, Font

Complaints = Iterator[str]


@dataclass(frozen=True)
class Condition:
    """`matterhorn` is "" where the protocol has no number for it."""

    name: str
    matterhorn: str
    clause: str
    broken_by: Callable[[File], Complaints]

    def __str__(self) -> str:
        return f"{self.matterhorn or self.clause} {self.name}"


CONDITIONS: list[Condition] = []


def condition(matterhorn: str, clause: str) -> Callable[[Callable[[File], Complaints]], Callable[[File], Complaints]]:
    def noted(check: Callable[[File], Complaints]) -> Callable[[File], Complaints]:
        CONDITIONS.append(Condition(check.__name__, matterhorn, clause, check))
        return check

    return noted


def of_fonts(check: Callable[[Font], Complaints]) -> Callable[[File], Complaints]:
    """The same asked of each font."""

    def asked(file: File) -> Complaints:
        for font in file.fonts:
            yield from (f"{font.dictionary['/BaseFont']}: {complaint}" for complaint in check(font))

    asked.__name__ = check.__name__
    return asked


# ------------------------------------------------------------------------------------------------ the whole file

_DC = "http://purl.org/dc/elements/1.1/"
_UA = "http://www.aiim.org/pdfua/ns/id/"
_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
_COVERED = {"Document", "Sect", "Div", "P", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Span"}
_STANDARD = _COVERED | {"NonStruct", "Part", "Art", "BlockQuote", "Caption", "Quote", "Reference", "Code", "Private"}


@condition("", "ISO 14289-1, 6.1")
def header(file: File) -> Complaints:
    if not re.match(rb"%PDF-1\.[0-7][\r\n]", file.data):
        yield repr(file.data[:12])


@condition("", "ISO 14289-1, 6.2")
def marked(file: File) -> Complaints:
    if file.root.get("/MarkInfo", {}).get("/Marked") != True:  # noqa: E712 (pypdf's own kind of boolean)
        yield "MarkInfo does not say Marked"


@condition("01-007", "7.1")
def no_suspects(file: File) -> Complaints:
    if file.root.get("/MarkInfo", {}).get("/Suspects", False) != False:  # noqa: E712
        yield "Suspects is true"


@condition("", "ISO 14289-1, 7.1")
def structure(file: File) -> Complaints:
    if [top.kind for top in file.tops] != ["Document"]:
        yield f"at the root: {[top.kind for top in file.tops]}"


@condition("06-001", "7.1")
def metadata(file: File) -> Complaints:
    if file.metadata is None:
        yield "no XMP"


@condition("06-002", "5")
def identifier(file: File) -> Complaints:
    if file.told(_UA, "part") != "1":
        yield f"pdfuaid:part is {file.told(_UA, 'part')!r}"
    elif b"pdfuaid:part" not in file.root["/Metadata"].get_object().get_data():
        yield "pdfuaid:part is written with another prefix"


@condition("06-003", "7.1")
def title(file: File) -> Complaints:
    if not file.told(_DC, "title"):
        yield "no dc:title"


@condition("07-001", "7.1")
def title_preferred(file: File) -> Complaints:
    if "/DisplayDocTitle" not in file.root.get("/ViewerPreferences", {}):
        yield "no DisplayDocTitle"


@condition("07-002", "7.1")
def title_shown(file: File) -> Complaints:
    if file.root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", True) != True:  # noqa: E712
        yield "DisplayDocTitle is false"


@condition("", "ISO 14289-1, 7.17")
def bookmarks(file: File) -> Complaints:
    if not file.reader.outline:
        yield "none"


@condition("26-001", "7.16")
def no_encryption(file: File) -> Complaints:
    if file.reader.is_encrypted or "/Encrypt" in file.reader.trailer:
        yield "encrypted"


@condition("", "none of: images, tables, links, forms, notes, annotations, media, scripts, files, optional content")
def scope(file: File) -> Complaints:
    """No condition on these is checked elsewhere: whoever brings one in must add what is asked of it."""
    yield from sorted({element.kind for element in file.elements} - _COVERED)
    yield from (key for key in ("/AcroForm", "/OCProperties", "/AF", "/AA", "/OpenAction") if key in file.root)
    yield from (f"names: {key}" for key in file.root.get("/Names", {}) if key != "/Dests")
    for number, page in enumerate(file.reader.pages, 1):
        yield from (f"page {number}: {key}" for key in ("/Annots", "/AA") if key in page)
        if page["/Resources"].get("/XObject", {}):
            yield f"page {number}: XObject"
    for each in file.objects:
        if isinstance(each, dict):
            kinds = {str(each.get(key)) for key in ("/S", "/Type", "/Subtype")}
            yield from sorted(kinds & {"/JavaScript", "/EmbeddedFile", "/Filespec", "/Image", "/Form", "/XFA"})
    yield from (f"page {each.page + 1}: inline image" for each in file.painted if each.operator == b"INLINE IMAGE")


# ------------------------------------------------------------------------------------- content and structure tree


@condition("01-003", "7.1")
def no_artifact_in_tagged_content(file: File) -> Complaints:
    for number, marks in enumerate(file.marks, 1):
        for mark, around in marks:
            if mark.tag == "Artifact" and any(each.number is not None for each in around):
                yield f"page {number}"


@condition("01-004", "7.1")
def nothing_tagged_in_an_artifact(file: File) -> Complaints:
    for number, marks in enumerate(file.marks, 1):
        for mark, around in marks:
            if mark.number is not None and any(each.tag == "Artifact" for each in around):
                yield f"page {number}, MCID {mark.number}"


@condition("01-005", "7.1")
def content_is_tagged_or_artifact(file: File) -> Complaints:
    for each in file.painted:
        tagged = any((each.page, mark.number) in file.owners for mark in each.marks if mark.number is not None)
        if not tagged and not any(mark.tag == "Artifact" for mark in each.marks):
            yield f"page {each.page + 1}: {each.operator!r} {each.marks}"


@condition("", "ISO 32000-1, 14.7.4.2")
def each_piece_is_in_the_tree_once(file: File) -> Complaints:
    there = [
        (number, mark.number)
        for number, marks in enumerate(file.marks)
        for mark, _ in marks
        if mark.number is not None
    ]
    yield from (f"twice on the page: {piece}" for piece in set(there) if there.count(piece) > 1)
    yield from (f"in the tree, not on the page: {piece}" for piece in file.owners if piece not in there)
    yield from (f"on {len(owners)} elements: {piece}" for piece, owners in file.owners.items() if len(owners) > 1)


@condition("", "ISO 32000-1, 14.7.4.4")
def the_parent_tree_leads_back(file: File) -> Complaints:
    keys = [page.get("/StructParents") for page in file.reader.pages]
    yield from (f"StructParents {key} twice" for key in set(keys) if key is not None and keys.count(key) > 1)
    for (page, number), owners in file.owners.items():
        row = file.parents.get(keys[page], []) if page >= 0 else []
        if number >= len(row) or row[number].get_object() is not owners[0].dictionary:
            yield f"page {page + 1}, MCID {number}"


@condition("", "ISO 14289-1, 7.1; ISO 32000-1, 14.7.2")
def each_element_names_its_parent(file: File) -> Complaints:
    tree = file.root["/StructTreeRoot"].get_object() if "/StructTreeRoot" in file.root else None
    for element in file.elements:
        parent = element.parent.dictionary if element.parent else tree
        if "/P" not in element.dictionary or element.dictionary["/P"].get_object() is not parent:
            yield element.kind


@condition("02-001", "7.1")
def standard_types(file: File) -> Complaints:
    """And no role map: so no mapping is circular and no standard type means another."""
    yield from sorted({element.kind for element in file.elements} - _STANDARD)
    if "/RoleMap" in file.root.get("/StructTreeRoot", {}):
        yield "a role map"


@condition("09-005", "7.2")
def lists(file: File) -> Complaints:
    inside = {"LI": {"L"}, "Lbl": {"LI"}, "LBody": {"LI"}}
    holds = {"L": {"L", "LI", "Caption"}, "LI": {"Lbl", "LBody"}}
    for element in file.elements:
        parent = element.parent.kind if element.parent else ""
        if parent not in inside.get(element.kind, {parent}):
            yield f"{element.kind} in {parent}"
        kids = [kid.kind for kid in element.kids]
        yield from (f"{element.kind} holds {kid}" for kid in kids if kid not in holds.get(element.kind, {kid}))
        if element.kind in holds and (element.pieces or not kids):
            yield f"{element.kind} holds text, or nothing"
        if "Caption" in kids[1:] and element.kind == "L":
            yield "a caption that is not the first of its list"


def _levels(file: File) -> list[int]:
    return [int(element.kind[1]) for element in file.elements if re.fullmatch(r"H[1-6]", element.kind)]


@condition("14-002", "7.4.2")
def first_heading(file: File) -> Complaints:
    if _levels(file)[:1] != [1]:
        yield f"H{_levels(file)[:1]}"


@condition("14-003", "7.4")
def no_heading_level_is_skipped(file: File) -> Complaints:
    yield from (f"H{later} after H{earlier}" for earlier, later in pairwise(_levels(file)) if later > earlier + 1)


@condition("14-007", "7.4.4")
def numbered_headings_only(file: File) -> Complaints:
    """No H at all: nor two in one node (14-006)."""
    yield from (element.kind for element in file.elements if element.kind == "H")


@condition("28-009", "7.18.3")
def tabs_follow_the_structure(file: File) -> Complaints:
    """Asked of pages with annotations (28-008 where it is missing); our pages say it whether or not."""
    yield from (f"page {number}" for number, page in enumerate(file.reader.pages, 1) if page.get("/Tabs") != "/S")


# -------------------------------------------------------------------------------------------------- languages


@condition("11-001", "7.2")
def language_of_text(file: File) -> Complaints:
    for each in file.painted:
        owners = [file.owners.get((each.page, mark.number), []) for mark in each.marks if mark.number is not None]
        known = any(owner.lang for row in owners for owner in row) or file.root.get("/Lang")
        if each.codes and not known and not any(mark.tag == "Artifact" for mark in each.marks):
            yield f"page {each.page + 1}"


@condition("11-002", "7.2")
def language_of_replacements(file: File) -> Complaints:
    for element in file.elements:
        if {"/Alt", "/ActualText", "/E"} & set(element.dictionary) and not (element.lang or file.root.get("/Lang")):
            yield element.kind


@condition("11-003", "7.2")
def language_of_bookmarks(file: File) -> Complaints:
    if file.reader.outline and not file.root.get("/Lang"):
        yield "the catalog names no language"


@condition("11-006", "7.2")
def language_of_metadata(file: File) -> Complaints:
    if not file.root.get("/Lang"):
        yield "the catalog names no language"


@condition("", "ISO 14289-1, 7.2; ISO 32000-1, 14.9.2")
def language_tags(file: File) -> Complaints:
    told = {str(element.dictionary["/Lang"]) for element in file.elements if "/Lang" in element.dictionary}
    yield from sorted(tag for tag in told | {str(file.root.get("/Lang", ""))} if not _LANGUAGE.fullmatch(tag))


# ------------------------------------------------------------------------------------------------------ fonts


@condition("31-006", "7.21.3.3")
@of_fonts
def only_composite_fonts_of_identity_h(font: Font) -> Complaints:
    """No other CMap (31-001 to 31-003, 31-007, 31-008) and no simple font (31-012, 31-013, 31-017 to 31-026)."""
    if font.dictionary["/Subtype"] != "/Type0" or font.dictionary.get("/Encoding") != "/Identity-H":
        yield f"{font.dictionary['/Subtype']} {font.dictionary.get('/Encoding')}"


@condition("31-005", "7.21.3.2")
@of_fonts
def codes_lead_to_glyphs(font: Font) -> Complaints:
    """There, and the name Identity (31-004)."""
    if font.descendant.get("/Subtype") == "/CIDFontType2" and font.descendant.get("/CIDToGIDMap") != "/Identity":
        yield f"CIDToGIDMap is {font.descendant.get('/CIDToGIDMap')}"


@condition("31-009", "7.21.4.1")
@of_fonts
def embedded(font: Font) -> Complaints:
    if font.codes and font.program is None:
        yield "not embedded"


@condition("31-011", "7.21.4.1")
@of_fonts
def glyphs_are_there(font: Font) -> Complaints:
    for code in sorted(font.codes):
        if not font.glyph(code):
            yield f"{code:04x}: no glyph"
        elif font.to_unicode.get(code, "x").strip("\u00ad\u200b\u2060").strip() and not _drawn(font, font.glyph(code)):
            yield f"{code:04x}, {font.to_unicode.get(code)!r}: an empty glyph"


def _drawn(font: Font, glyph: str) -> bool:
    assert font.program
    if "glyf" in font.program:
        return bool(font.program["glyf"][glyph].numberOfContours)
    return len(font.program["CFF "].cff[0].CharStrings[glyph].bytecode or b"") > 1


@condition("31-014", "7.21.4.2")
@of_fonts
def no_set_of_glyphs(font: Font) -> Complaints:
    """None need be told; one that is told must be right (31-014, 31-015)."""
    if "/CIDSet" in font.descriptor:
        yield "CIDSet"


@condition("31-016", "7.21.5")
@of_fonts
def widths_agree(font: Font) -> Complaints:
    if font.program is None:
        return
    unit = 1000 / font.program["head"].unitsPerEm
    for code in sorted(font.codes):
        advance = font.program["hmtx"][font.glyph(code)][0] * unit if font.glyph(code) else font.width(code)
        if abs(advance - font.width(code)) > 1:
            yield f"{code:04x}: {font.width(code)} told, {advance} in the font"


@condition("31-027", "7.21.7")
@of_fonts
def to_unicode(font: Font) -> Complaints:
    if "/ToUnicode" not in font.dictionary:
        yield "no ToUnicode"


@condition("10-001", "7.2")
@of_fonts
def each_code_is_a_letter(font: Font) -> Complaints:
    yield from (f"{code:04x}" for code in sorted(font.codes) if not font.to_unicode.get(code))


@condition("31-028", "7.21.7")
@of_fonts
def no_letter_is_zero(font: Font) -> Complaints:
    yield from (f"{code:04x}" for code, letters in font.to_unicode.items() if "\0" in letters)


@condition("31-029", "7.21.7")
@of_fonts
def no_letter_is_a_mark_of_bytes(font: Font) -> Complaints:
    yield from (f"{code:04x}" for code, letters in font.to_unicode.items() if {"\ufeff", "\ufffe"} & set(letters))


@condition("31-030", "7.21.8")
@of_fonts
def no_missing_glyph_is_shown(font: Font) -> Complaints:
    yield from (f"{code:04x}" for code in sorted(font.codes) if code == 0 or font.glyph(code) == ".notdef")
