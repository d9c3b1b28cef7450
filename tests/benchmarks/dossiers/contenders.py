"""Ways to make the pages: ours, naive WeasyPrint and Chromium from the same markup and stylesheets, and two programs
that read neither. Each is started once and then asked for one dossier after another.

"Naive" is what most projects do with WeasyPrint: a template string, a stylesheet with `@font-face`, everything parsed,
matched and laid out again each time, a new FontConfiguration a render.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from django.conf import settings
from django.template import Context, Engine
from django.template.loader import get_template
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from tests.benchmarks.dossiers.libreoffice import libreoffice
from tests.benchmarks.dossiers.people import case_of
from tests.benchmarks.dossiers.typst import packaged, typst
from wizard.dossier import pdf
from wizard.dossier.content.dossier import TITLE, dossier
from wizard.dossier.printing import plain as plain_path

Render = Callable[[int], bytes]
"""The dossier of the person of that number, as PDF."""

Started = AbstractContextManager[Render]

_STYLES = Path(pdf.__file__).parent / "printing"
_TEMPLATE = "dossier/parts.html"
_FONTS = "/usr/share/fonts/truetype/noto/NotoSans"


@dataclass(frozen=True)
class Contender:
    """`start` gives the renderer and cleans up after it, or raises FileNotFoundError: no such program."""

    name: str
    start: Callable[[], Started]


def tuned(number: int) -> bytes:
    """As the site prints it."""
    return pdf.render(dossier(case_of(number)))


def plain(number: int) -> bytes:
    """As the site prints it where WeasyPrint lacks a name the fast path needs."""
    return plain_path.print_dossier(dossier(case_of(number))).pdf


def naive(number: int) -> bytes:
    """The same pages, made afresh."""
    engine = Engine(dirs=[str(Path(settings.BASE_DIR) / "templates")])
    template = engine.from_string((Path(settings.BASE_DIR) / "templates" / _TEMPLATE).read_text())
    page = HTML(string=template.render(Context(_context(number))))
    fonts = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: Body; font-weight: {weight}; src: url('file://{_FONTS}-{style}.ttf') }}\n"
        for weight, style in ((400, "Regular"), (700, "Bold"))
    )
    sheet = CSS(string=faces + _css().replace('"Noto Sans",', "Body,"), font_config=fonts)
    written: bytes = page.write_pdf(stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1")
    return written


def _context(number: int) -> dict[str, object]:
    return {"title": TITLE, "parts": dossier(case_of(number)).parts}


def _css() -> str:
    """Our stylesheets: they stand on each other, not on a browser's own."""
    return "".join((_STYLES / name).read_text() for name in ("plain.css", "pages.css", "dossier.css"))


@contextmanager
def chromium() -> Iterator[Render]:
    """A Chromium that stays open and prints the same pages, tagged."""
    path = shutil.which("chromium")
    if not path:
        raise FileNotFoundError("chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page()
        template, style = get_template(_TEMPLATE), f"<style>{_css()}</style></head>"

        def printed(number: int) -> bytes:
            page.set_content(template.render(_context(number)).replace("</head>", style))
            content: bytes = page.pdf(prefer_css_page_size=True, tagged=True)
            return content

        yield printed
        browser.close()


CONTENDERS = (
    Contender("Quinze", lambda: nullcontext(tuned)),
    Contender("Quinze, plain path", lambda: nullcontext(plain)),
    Contender("WeasyPrint, naive", lambda: nullcontext(naive)),
    Contender("Chromium, warm", chromium),
    Contender("LibreOffice, started each time", libreoffice),
    Contender("Typst, warm" if packaged() else "Typst, started each time", typst),
)


def cold(what: str) -> float:
    """Milliseconds from the start of a new process to its first dossier: `tuned` or `naive`."""
    program = f"import django; django.setup(); from tests.benchmarks import dossiers; dossiers.{what}(1)"
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "wizard.settings"}
    times = []
    for _ in range(3):
        start = perf_counter()
        subprocess.run([sys.executable, "-c", program], check=True, env=environment, cwd=settings.BASE_DIR)
        times.append((perf_counter() - start) * 1000)
    return median(times)
