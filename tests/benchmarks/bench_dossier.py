"""`manage.py bench_dossier`: one dossier, many dossiers, memory and size, beside other ways to make the same pages."""

from argparse import ArgumentParser
from io import BytesIO
from statistics import median
from subprocess import SubprocessError
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from pypdf import PdfReader

from tests.benchmarks import dossiers as bench

MOST_KILOBYTES = 45
MOST_MEBIBYTES = 5
MOST_OF_NAIVE = {"Quinze": 0.35, "Quinze, plain path": 0.6}
"""The budget (decision 0042). What is over it fails the run."""


class Command(BaseCommand):
    help = "Measure the dossier's PDF beside naive WeasyPrint, Chromium and, where installed, LibreOffice and Typst."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--rounds", type=int, default=15, help="renders of each kind (15)")
        parser.add_argument("--bulk", type=int, default=200, help="dossiers in the bulk run (200); 0 leaves it out")
        parser.add_argument(
            "--renders", type=int, default=500, help="renders of the memory run (500); 0 leaves it out"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        self.over: list[str] = []
        self.one_by_one(options["rounds"])
        self.stdout.write(
            f"cold, from the start of a process: {bench.cold('tuned'):.0f} ms, naive {bench.cold('naive'):.0f} ms"
        )
        if options["bulk"]:
            self.bulk(options["bulk"])
        if options["renders"]:
            grown = bench.growth(bench.tuned, options["renders"])
            self.stdout.write(f"memory over {options['renders']} renders: {grown:+.1f} MiB (at most {MOST_MEBIBYTES})")
            self.limit("memory", grown, MOST_MEBIBYTES)
        self.sizes()
        if self.over:
            raise CommandError("over budget: " + "; ".join(self.over))

    def limit(self, what: str, figure: float, most: float) -> None:
        """Note a figure that is over its budget."""
        if figure > most:
            self.over.append(f"{what} {figure:.2f}, at most {most}")

    def one_by_one(self, rounds: int) -> None:
        self.stdout.write("The same words on A4, another person each time, tagged\n")
        self.stdout.write(f"{'':<32}{'ms':>8}{'ours / it':>12}{'pages':>8}{'kB':>8}")
        measures = bench.side_by_side(bench.CONTENDERS, rounds)
        ours = measures[0].milliseconds
        times = {measure.name: measure.milliseconds for measure in measures}
        for name, most in MOST_OF_NAIVE.items():
            self.limit(f"{name} / naive", times[name] / times["WeasyPrint, naive"], most)
        for measure in measures:
            if measure.problem:
                self.stdout.write(f"{measure.name:<32}{measure.problem}")
                continue
            ratio, size = ours / measure.milliseconds, measure.size
            self.stdout.write(
                f"{measure.name:<32}{measure.milliseconds:>8.1f}{ratio:>12.2f}{size.pages:>8}{size.kilobytes:>8.1f}"
            )
            if measure.name.startswith("LibreOffice"):
                self.further()

    def further(self) -> None:
        """What one more dossier costs a LibreOffice that is running; it may fail at many where it did not at one."""
        try:
            figure = f"{bench.further(8):>8.1f}"
        except (OSError, SubprocessError) as error:
            figure = str(error)
        self.stdout.write(f"{'  each further one it makes':<32}{figure}")

    def bulk(self, dossiers: int) -> None:
        pages = len(PdfReader(BytesIO(bench.tuned(0))).pages)
        ours = bench.bulk(bench.tuned, dossiers)
        naive = bench.bulk(bench.naive, max(dossiers // 5, 10))
        self.stdout.write(
            f"bulk of {dossiers} on 2 workers: {ours:.1f} dossiers/s ({ours * pages:.0f} pages/s), "
            f"naive {naive:.1f}: {ours / naive:.1f} times as many"
        )

    def sizes(self) -> None:
        """Pages and kilobytes of the usual dossiers, for readers of English and of French."""
        self.stdout.write(f"\n{'a dossier in Latin letters':<36}{'en: pages':>10}{'kB':>8}{'fr: pages':>12}{'kB':>8}")
        weights = []
        for name in bench.TYPICAL:
            english, french = (bench.size_of(name, language) for language in ("en", "fr"))
            weights += [english.kilobytes, french.kilobytes]
            self.stdout.write(
                f"{name:<36}{english.pages:>10}{english.kilobytes:>8.1f}{french.pages:>12}{french.kilobytes:>8.1f}"
            )
        self.stdout.write(
            f"median {median(weights):.1f} kB, largest {max(weights):.1f} kB (at most {MOST_KILOBYTES}); "
            f"{sum(weight > MOST_KILOBYTES for weight in weights)} of {len(weights)} above"
        )
        self.limit("kilobytes", max(weights), MOST_KILOBYTES)
