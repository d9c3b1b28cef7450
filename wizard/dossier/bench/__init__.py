"""The dossier measured beside other ways to make the same pages. Figures of one run on one machine: read ratios."""

from wizard.dossier.bench.contenders import CONTENDERS, Contender, Started, cold, naive, tuned
from wizard.dossier.bench.libreoffice import further
from wizard.dossier.bench.measures import Measure, bulk, growth, side_by_side, size_of
from wizard.dossier.bench.people import TYPICAL, case_of, typical

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
    "side_by_side",
    "size_of",
    "tuned",
    "typical",
]
