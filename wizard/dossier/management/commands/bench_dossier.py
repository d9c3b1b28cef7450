"""`manage.py bench_dossier`: one dossier, many dossiers, memory and size, beside other ways to make the same pages."""

import shutil
from argparse import ArgumentParser
from collections.abc import Callable
from io import BytesIO
from typing import Any

from django.core.management.base import BaseCommand
from pypdf import PdfReader

from wizard.dossier import bench


class Command(BaseCommand):
    help = "Measure the dossier's PDF beside naive WeasyPrint, Chromium and, where installed, LibreOffice and Typst."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--rounds", type=int, default=15, help="renders of each kind (15)")
        parser.add_argument("--bulk", type=int, default=200, help="dossiers in the bulk run (200); 0 leaves it out")
        parser.add_argument(
            "--renders", type=int, default=500, help="renders of the memory run (500); 0 leaves it out"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        pages = len(PdfReader(BytesIO(bench.tuned(0))).pages)
        self.stdout.write(f"The same dossier of {pages} pages, another person each time, tagged (PDF/UA-1)\n")
        self.one_by_one(options["rounds"])
        self.stdout.write(
            f"cold, from the start of a process: {bench.cold('tuned'):.0f} ms, naive {bench.cold('naive'):.0f} ms"
        )
        if options["bulk"]:
            self.bulk(options["bulk"], pages)
        if options["renders"]:
            grown = bench.growth(bench.tuned, options["renders"])
            self.stdout.write(f"memory over {options['renders']} renders: {grown:+.1f} MiB (at most 5)")

    def one_by_one(self, rounds: int) -> None:
        contenders: dict[str, Callable[[int], bytes]] = {"Quinze": bench.tuned, "naive WeasyPrint": bench.naive}
        with bench.chromium() as printed:
            if printed:
                contenders["warm Chromium"] = printed
            contenders |= {
                name: render
                for name, program, render in (
                    ("LibreOffice, cold each time", "soffice", bench.libreoffice),
                    ("Typst, text only", "typst", bench.typst),
                )
                if shutil.which(program)
            }
            measures = bench.side_by_side(contenders, rounds)
        ours = measures[0].milliseconds
        self.stdout.write(f"{'warm':<30}{'ms':>8}{'ours / it':>12}{'kB':>8}")
        for measure in measures:
            ratio = ours / measure.milliseconds
            self.stdout.write(f"{measure.name:<30}{measure.milliseconds:>8.1f}{ratio:>12.2f}{measure.kilobytes:>8.1f}")

    def bulk(self, dossiers: int, pages: int) -> None:
        ours = bench.bulk(bench.tuned, dossiers)
        naive = bench.bulk(bench.naive, max(dossiers // 5, 10))
        self.stdout.write(
            f"bulk of {dossiers} on 2 workers: {ours:.1f} dossiers/s ({ours * pages:.0f} pages/s), "
            f"naive {naive:.1f}: {ours / naive:.1f} times as many"
        )
