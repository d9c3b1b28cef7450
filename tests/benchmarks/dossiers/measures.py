"""What is measured: time, side by side; size; many at once; memory."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from io import BytesIO
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import perf_counter

from pypdf import PdfReader

from tests.benchmarks.dossiers.contenders import Contender, Render
from tests.benchmarks.dossiers.people import typical
from wizard.dossier import pdf
from wizard.dossier.content.dossier import dossier


@dataclass(frozen=True)
class Size:
    """What a dossier weighs."""

    pages: int
    kilobytes: float


@dataclass(frozen=True)
class Measure:
    """One contender: median milliseconds and the size of its last dossier, or why there is none."""

    name: str
    milliseconds: float = 0.0
    size: Size = Size(0, 0.0)
    problem: str = ""


def side_by_side(contenders: Sequence[Contender], rounds: int) -> list[Measure]:
    """Each contender once a round, in turn, so that a busy moment hits all alike; the first round does not count.

    One that is not installed or fails is named with its problem and takes no further part.
    """
    times: dict[str, list[float]] = {contender.name: [] for contender in contenders}
    written: dict[str, bytes] = {}
    problems: dict[str, str] = {}
    renders: dict[str, Render] = {}
    with ExitStack() as stack:
        for contender in contenders:
            with _noting(problems, contender.name):
                renders[contender.name] = stack.enter_context(contender.start())
        for number in range(rounds + 1):
            for name in [name for name in renders if name not in problems]:
                with _noting(problems, name):
                    start = perf_counter()
                    written[name] = renders[name](number)
                    if number:
                        times[name].append((perf_counter() - start) * 1000)
    return [
        Measure(name, problem=problems[name])
        if name in problems
        else Measure(name, median(times[name]), _size(written[name]))
        for name in times
    ]


@contextmanager
def _noting(problems: dict[str, str], name: str) -> Iterator[None]:
    """Whatever goes wrong inside is written down as the problem of that contender."""
    try:
        yield
    except FileNotFoundError as error:
        problems[name] = f"no {error}" if error.errno is None else str(error)
    except Exception as error:
        said = getattr(error, "stderr", None) or str(error).encode()
        problems[name] = " ".join(said.decode(errors="replace").split())[:120] or type(error).__name__


def _size(written: bytes) -> Size:
    return Size(len(PdfReader(BytesIO(written)).pages), len(written) / 1000)


def size_of(name: str, language: str) -> Size:
    """What the dossier of that typical person weighs."""
    return _size(pdf.render(dossier(typical(name, language))))


def bulk(render: Render, dossiers: int, workers: int = 2) -> float:
    """Dossiers a second with so many processes forked after a first render."""
    render(0)
    with get_context("fork").Pool(workers) as pool:
        start = perf_counter()
        for _ in pool.imap_unordered(_Discard(render), range(dossiers), chunksize=5):
            pass
        return dossiers / (perf_counter() - start)


@dataclass(frozen=True)
class _Discard:
    render: Render

    def __call__(self, number: int) -> int:
        return len(self.render(number))


def growth(render: Render, renders: int) -> float:
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
