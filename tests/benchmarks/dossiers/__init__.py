"""The dossier measured beside other ways to make the same pages. Figures of one run on one machine: read ratios."""

from tests.benchmarks.dossiers.contenders import CONTENDERS, Contender, Started, cold, naive, plain, tuned
from tests.benchmarks.dossiers.libreoffice import further
from tests.benchmarks.dossiers.measures import Measure, bulk, growth, side_by_side, size_of
from tests.benchmarks.dossiers.people import TYPICAL, case_of, typical

__all__ = [
    "CONTENDERS",
    "TYPICAL",
    "Contender",
    "Measure",
    "Started",
    "bulk",
    "case_of",
    "cold",
    "further",
    "growth",
    "naive",
    "plain",
    "side_by_side",
    "size_of",
    "tuned",
    "typical",
]
