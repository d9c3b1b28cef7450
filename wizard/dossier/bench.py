"""Measuring the dossier beside other ways to make the same pages. Figures of one run on one machine: read the ratios.

"Naive" is what most projects do with WeasyPrint: a template string, a stylesheet with `@font-face`, everything parsed,
matched and laid out again each time, a new FontConfiguration a render.
"""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from django.conf import settings
from django.template import Context, Engine
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration

from cpam.find import OfficeCard
from wizard.dossier import pdf
from wizard.dossier.case import Case, case_from
from wizard.dossier.dossier import TITLE, dossier
from wizard.rulebook.assessment import assess
from wizard.rulebook.logic import Value

FONTS = Path("/usr/share/fonts/truetype/noto")
TODAY = date(2026, 11, 21)
_OFFICE = OfficeCard(
    "cpam-69", "CPAM", "CPAM du Rhône", ("CPAM du Rhône", "276 cours Émile-Zola", "69907 LYON CEDEX 20"), "36 46",
    "https://www.ameli.fr", "", TODAY, TODAY, "official", False,
)  # fmt: skip
_FACTS: dict[str, Value] = {
    "profile": "employee", "residence": "france", "territory": "metropolitan", "housing": "own",
    "nationality_group": "other", "residence_permit": "temporary_card", "birth_area": "abroad", "number_status": "no",
    "work_situation": "general", "certificate_kind": "full", "certificate_translation": "needed",
    "certificate_legalisation": "exempt", "contract_signed_early": False, "age_group": "adult", "name_differs": False,
    "children": False, "urgent_care": "none", "bank": "fr_mc", "bank_holder": "own",
}  # fmt: skip
_NAMES = ("Benali", "Nguyễn", "Țepeș", "Öztürk", "Kowalska", "García", "Diallo", "Høeg", "Łukasik", "Ferreira")


def case_of(number: int) -> Case:
    """An employee with a Moroccan passport, another person for each number."""
    case = case_from(
        assess(_FACTS, on=TODAY),
        {"nationality": "MA", "birth_country": "MA", "arrival_date": date(2026, 9, 1)},
        {
            "birth_name": _NAMES[number % len(_NAMES)],
            "given_names": f"Samira {'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[number % 26]}.",
            "sex": "female",
            "birth_date": date(1980 + number % 20, 1 + number % 12, 1 + number % 28),
            "birth_town": "Rabat",
            "street": f"{number} rue des Lilas",
            "postcode": "69003",
            "town": "Lyon",
            "phone": f"06 39 98 {number % 100:02} 02",
            "employer_name": "Boulangerie Dupont",
            "employer_town": "Lyon",
            "job_title": "employée de vente",
            "contract_type": "permanent",
            "work_start": date(2026, 10, 1),
            "permit_number": f"99{number:08}",
            "permit_expiry": date(2027, 8, 31),
            "iban": "FR14 2004 1010 0505 0001 3M02 606",
        },
        today=TODAY,
        language="en",
    )
    return replace(case, offices=(_OFFICE,))


# --------------------------------------------------------------------------------------------- the contenders


def tuned(number: int) -> bytes:
    return pdf.render(dossier(case_of(number)))


def naive(number: int) -> bytes:
    """The same pages, made afresh."""
    fonts = FontConfiguration()
    page = HTML(string=_naive_html(number))
    sheet = CSS(string=_naive_css(), font_config=fonts)
    written: bytes = page.write_pdf(stylesheets=[sheet], font_config=fonts, pdf_variant=pdf.VARIANT)
    return written


def _naive_html(number: int) -> str:
    """Our template, compiled from its text each time."""
    engine = Engine(dirs=[str(Path(settings.BASE_DIR) / "templates")])
    template = engine.from_string((Path(settings.BASE_DIR) / "templates/dossier/parts.html").read_text())
    return template.render(Context({"title": TITLE, "parts": dossier(case_of(number)).parts}))


def _naive_css() -> str:
    faces = "".join(
        f"@font-face {{ font-family: Body; font-weight: {weight}; src: url('file://{FONTS}/NotoSans-{style}.ttf') }}\n"
        for weight, style in ((400, "Regular"), (700, "Bold"))
    )
    reset = "body { margin: 0 } p, h1, h2, ul, ol { margin: 0; padding: 0 }"
    return faces + reset + (pdf.HERE / "dossier.css").read_text().replace('"Noto Sans",', "Body,")


@contextmanager
def chromium() -> Iterator[Callable[[int], bytes] | None]:
    """A warm Chromium that prints the same pages, tagged; None where there is none."""
    path = shutil.which("chromium")
    if not path:
        yield None
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page()
        sheet = (
            pdf.HERE / "dossier.css"
        ).read_text() + "body { margin: 0 } p, h1, h2, ul, ol { margin: 0; padding: 0 }"

        def printed(number: int) -> bytes:
            html = _naive_html(number).replace("</head>", f"<style>{sheet}</style></head>")
            page.set_content(html)
            content: bytes = page.pdf(prefer_css_page_size=True, tagged=True)
            return content

        yield printed
        browser.close()


def libreoffice(number: int) -> bytes:
    """LibreOffice, started each time, from the same markup."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "dossier.html"
        source.write_text(_naive_html(number))
        command = [
            "soffice",
            "--headless",
            "--convert-to",
            "pdf:writer_web_pdf_Export",
            "--outdir",
            folder,
            str(source),
        ]
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603
        return (Path(folder) / "dossier.pdf").read_bytes()


def typst(number: int) -> bytes:
    """Typst, from the same text with headings, paragraphs and lists: no layout of ours."""
    with TemporaryDirectory() as folder:
        source = Path(folder) / "dossier.typ"
        source.write_text(_typst_source(number))
        subprocess.run(["typst", "compile", "--pdf-standard", "ua-1", str(source)], check=True, capture_output=True)  # noqa: S603, S607
        return (Path(folder) / "dossier.pdf").read_bytes()


def _typst_source(number: int) -> str:
    from wizard.dossier.text import part_text

    def raw(text: str) -> str:
        return '#text("' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '")'

    parts = (f"= {raw(part.title)}\n{raw(part_text(part))}" for part in dossier(case_of(number)).parts)
    head = f'#set document(title: "{TITLE}")\n#set text(lang: "fr", font: "Noto Sans", size: 9.8pt)\n'
    return head + "\n#pagebreak()\n".join(parts)


# ----------------------------------------------------------------------------------------------- the measures


@dataclass(frozen=True)
class Measure:
    """One contender: median milliseconds, kilobytes, pages a dossier."""

    name: str
    milliseconds: float
    kilobytes: float


def side_by_side(contenders: dict[str, Callable[[int], bytes]], rounds: int) -> list[Measure]:
    """Each contender once a round, in turn, so that a busy moment hits all alike; the first round does not count."""
    times: dict[str, list[float]] = {name: [] for name in contenders}
    sizes: dict[str, int] = {}
    for number in range(rounds + 1):
        for name, render in contenders.items():
            start = perf_counter()
            sizes[name] = len(render(number))
            if number:
                times[name].append((perf_counter() - start) * 1000)
    return [Measure(name, median(times[name]), sizes[name] / 1000) for name in contenders]


def cold(what: str) -> float:
    """Milliseconds from the start of a new process to its first dossier."""
    program = f"import django; django.setup(); from wizard.dossier import bench; bench.{what}(1)"
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "wizard.settings"}
    times = []
    for _ in range(3):
        start = perf_counter()
        subprocess.run([sys.executable, "-c", program], check=True, env=environment, cwd=settings.BASE_DIR)  # noqa: S603
        times.append((perf_counter() - start) * 1000)
    return median(times)


def bulk(render: Callable[[int], bytes], dossiers: int, workers: int = 2) -> float:
    """Dossiers a second with so many processes forked after a first render."""
    render(0)
    with get_context("fork").Pool(workers) as pool:
        start = perf_counter()
        for _ in pool.imap_unordered(_Discard(render), range(dossiers), chunksize=5):
            pass
        return dossiers / (perf_counter() - start)


@dataclass(frozen=True)
class _Discard:
    render: Callable[[int], bytes]

    def __call__(self, number: int) -> int:
        return len(self.render(number))


def growth(render: Callable[[int], bytes], renders: int) -> float:
    """MiB the process grows by over so many renders, after fifty to warm up."""
    for number in range(50):
        render(number)
    gc.collect()
    before = _resident()
    for number in range(renders):
        render(number)
    gc.collect()
    return (_resident() - before) / 1024


def _resident() -> float:
    """Kibibytes in memory, from the kernel; 0 where it does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmRSS"))
    return float(line.split()[1])
