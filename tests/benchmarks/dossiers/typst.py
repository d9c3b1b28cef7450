"""Typst, from the same words: headings, paragraphs and lists in its own markup, PDF/UA-1.

The package `typst` of PyPI keeps its fonts between two files and is taken where it is installed (Quinze does not ask
for it); else the program of that name, which reads them again each time.
"""

from __future__ import annotations

import importlib
import importlib.util
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.dossiers.flow import BOTTOM, SIDE, SIZE, TOP, Look, Piece, Run, flow
from tests.benchmarks.dossiers.people import case_of
from wizard.dossier.content.blocks import Part
from wizard.dossier.content.dossier import TITLE, dossier


def packaged() -> bool:
    """Whether the package is installed."""
    return importlib.util.find_spec("typst") is not None


@contextmanager
def typst() -> Iterator[Callable[[int], bytes]]:
    """Typst as package or as program. Raises FileNotFoundError."""
    if packaged():
        yield _by_package()
    elif program := shutil.which("typst"):
        with TemporaryDirectory() as folder:
            yield lambda number: _by_program(program, Path(folder), number)
    else:
        raise FileNotFoundError("typst")


def _by_package() -> Callable[[int], bytes]:
    library = importlib.import_module("typst")
    fonts = library.Fonts(include_system_fonts=True, include_embedded_fonts=False)

    def compiled(number: int) -> bytes:
        content: bytes = library.compile(_source(number).encode(), font_paths=fonts, pdf_standards="ua-1")
        return content

    return compiled


def _by_program(program: str, folder: Path, number: int) -> bytes:
    source = folder / "dossier.typ"
    source.write_text(_source(number))
    subprocess.run([program, "compile", "--pdf-standard", "ua-1", source], check=True, capture_output=True)
    return source.with_suffix(".pdf").read_bytes()


def _source(number: int) -> str:
    parts = [_part(part) for part in dossier(case_of(number)).parts]
    return "\n".join((_HEAD, "\n#pagebreak()\n".join(parts)))


_HEAD = f"""\
#set document(title: "{TITLE}")
#set page(paper: "a4", margin: (top: {TOP}mm, x: {SIDE}mm, bottom: {BOTTOM}mm))
#set text(font: "Noto Sans", size: {SIZE}pt, lang: "fr", top-edge: "ascender", bottom-edge: "descender")
#set par(leading: 0pt, spacing: 0pt)
#set list(marker: [], indent: 0pt, body-indent: 0pt)
#show heading: set block(above: 0pt, below: 0pt)
#show heading: it => it.body
#let look(size, left, before, after, rule, body) = block(
  width: 100%, above: before * 1mm, below: after * 1mm,
  inset: (left: left * 1mm, top: if rule {{ 3mm }} else {{ 0mm }}), stroke: if rule {{ (top: 0.4pt) }},
  text(size: size * 1pt, body))"""


def _part(part: Part) -> str:
    """A part in its language; items that follow each other make a list."""
    lines = [f"#set text(lang: {_string(part.lang[:2])})"]
    for (item, look), pieces in groupby(flow(part), key=lambda piece: (piece.item, piece.look)):
        written = [_piece(piece) for piece in pieces]
        if item:
            lines.append(f"#list(spacing: {look.after}mm, " + ",\n".join(written) + ")")
        else:
            lines.extend(f"#{each}" for each in written)
    return "\n".join(lines)


def _piece(piece: Piece) -> str:
    words = "".join(_run(run) for run in piece.runs)
    if piece.level:
        words = f"#heading(level: {piece.level})[#text(size: {piece.look.size}pt)[{words}]]"
    if piece.lang:
        words = f"#text(lang: {_string(piece.lang)})[{words}]"
    return f"look({_look(piece.look)})[{words}]"


def _look(look: Look) -> str:
    return f"{look.size}, {look.left}, {look.before}, {look.after}, {str(look.rule).lower()}"


def _run(run: Run) -> str:
    words = "#linebreak()".join(f"#{_string(line)}" if line else "" for line in run.text.split("\n"))
    if run.bold:
        words = f"#strong[{words}]"
    return f"#text(lang: {_string(run.lang[:2])})[{words}]" if run.lang else words


def _string(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
