"""LibreOffice, from the same words: a flat text document with styles, exported as tagged PDF (PDF/UA-1).

Started for each dossier, as a web site would have to without a service of its own around it; `further` tells what one
more costs a LibreOffice that is running already.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from xml.sax.saxutils import escape, quoteattr

from tests.benchmarks.dossiers.flow import BOTTOM, SIDE, SIZE, TOP, Look, Piece, Run, flow
from tests.benchmarks.dossiers.people import case_of
from wizard.dossier.content.blocks import Part
from wizard.dossier.content.dossier import TITLE, dossier

_OPTIONS = {name: {"type": "boolean", "value": "true"} for name in ("UseTaggedPDF", "PDFUACompliance")}
_TO_PDF = f"pdf:writer_pdf_Export:{json.dumps(_OPTIONS)}"
_SECONDS = 120


@contextmanager
def libreoffice() -> Iterator[Callable[[int], bytes]]:
    """LibreOffice with a profile of its own. Raises FileNotFoundError."""
    with _converter() as convert:
        yield lambda number: convert([number])[0]


def further(dossiers: int) -> float:
    """Milliseconds for each dossier after the first when one process makes so many. Raises FileNotFoundError."""
    with _converter() as convert:
        convert([0])  # writes the profile
        times = []
        for numbers in ([0], list(range(dossiers))):
            start = perf_counter()
            convert(numbers)
            times.append((perf_counter() - start) * 1000)
    return (times[1] - times[0]) / (dossiers - 1)


@contextmanager
def _converter() -> Iterator[Callable[[Sequence[int]], list[bytes]]]:
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if not program:
        raise FileNotFoundError("soffice")
    with TemporaryDirectory() as name:
        folder = Path(name)
        command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]

        def convert(numbers: Sequence[int]) -> list[bytes]:
            sources = [folder / f"{number}.fodt" for number in numbers]
            for number, source in zip(numbers, sources, strict=True):
                source.write_text(_source(number))
            subprocess.run(
                [*command, "--convert-to", _TO_PDF, "--outdir", folder, *sources],
                check=True, capture_output=True, timeout=_SECONDS,
            )  # fmt: skip
            return [source.with_suffix(".pdf").read_bytes() for source in sources]

        yield convert


# --------------------------------------------------------------------------------------------- the document

_NAMESPACES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("fo", "xsl-fo-compatible"), ("meta", "meta"),
    )
)  # fmt: skip
_COUNTRIES = {"fr": "FR", "en": "GB"}


def _source(number: int) -> str:
    styles = _Styles()
    body = "".join(_part(part, styles) for part in dossier(case_of(number)).parts)
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document {_NAMESPACES} xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"
  office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{TITLE}</dc:title><dc:language>fr-FR</dc:language></office:meta>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties style:font-name="Noto Sans" {_language("fr")}
  fo:font-family="Noto Sans" fo:font-size="{SIZE}pt"/></style:default-style>
<text:list-style style:name="list">
  <text:list-level-style-bullet text:level="1" text:bullet-char=" "/></text:list-style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm"
  fo:margin="{TOP}mm {SIDE}mm {BOTTOM}mm" fo:margin-top="{TOP}mm" fo:margin-bottom="{BOTTOM}mm"
  fo:margin-left="{SIDE}mm" fo:margin-right="{SIDE}mm"/></style:page-layout>
{styles}</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4"/></office:master-styles>
<office:body><office:text>{body}</office:text></office:body>
</office:document>"""


class _Styles:
    """The styles a document turns out to need, each under a name of its own."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}

    def name(self, family: str, properties: str) -> str:
        """The name of the style of these properties."""
        return self._names.setdefault((family, properties), f"{family[0]}{len(self._names)}")

    def __str__(self) -> str:
        return "".join(
            f'<style:style style:name="{name}" style:family="{family}">{properties}</style:style>\n'
            for (family, properties), name in self._names.items()
        )


def _part(part: Part, styles: _Styles) -> str:
    """A part on a page of its own; items that follow each other make a list."""
    written, first = "", True
    for item, pieces in groupby(flow(part), key=lambda piece: piece.item):
        paragraphs = []
        for piece in pieces:
            paragraphs.append(_piece(piece, piece.lang or part.lang, styles, breaks=first))
            first = False
        if item:
            items = "".join(f"<text:list-item>{paragraph}</text:list-item>" for paragraph in paragraphs)
            written += f'<text:list text:style-name="list">{items}</text:list>'
        else:
            written += "".join(paragraphs)
    return written


def _piece(piece: Piece, language: str, styles: _Styles, *, breaks: bool) -> str:
    style = quoteattr(styles.name("paragraph", _paragraph(piece.look, language, breaks)))
    words = "".join(_run(run, styles) for run in piece.runs)
    if piece.level:
        return f'<text:h text:outline-level="{piece.level}" text:style-name={style}>{words}</text:h>'
    return f"<text:p text:style-name={style}>{words}</text:p>"


def _paragraph(look: Look, language: str, breaks: bool) -> str:
    edge = ' fo:border-top="0.4pt solid #777777" fo:padding-top="3mm"' if look.rule else ""
    page = ' fo:break-before="page"' if breaks else ""
    return (
        f'<style:paragraph-properties fo:margin-left="{look.left}mm" fo:margin-top="{look.before}mm"'
        f' fo:margin-bottom="{look.after}mm"{edge}{page}/>'
        f'<style:text-properties fo:font-size="{look.size}pt" {_language(language)}/>'
    )


def _run(run: Run, styles: _Styles) -> str:
    words = "<text:line-break/>".join(escape(line) for line in run.text.split("\n"))
    words = words.replace("> ", "><text:s/>")
    wanted = ' fo:font-weight="bold"' * run.bold + (f" {_language(run.lang)}" if run.lang else "")
    if not wanted:
        return words
    style = styles.name("text", f"<style:text-properties{wanted}/>")
    return f"<text:span text:style-name={quoteattr(style)}>{words}</text:span>"


def _language(language: str) -> str:
    code = language[:2]
    return f'fo:language="{code}" fo:country="{_COUNTRIES.get(code, "none")}"'
