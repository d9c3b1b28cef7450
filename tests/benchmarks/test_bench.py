"""The benchmark compares what can be compared: every contender is given the same words."""

from html.parser import HTMLParser
from statistics import median
from time import process_time

import pytest
from django.template.loader import render_to_string

from tests.benchmarks import dossiers as bench
from tests.benchmarks.bench_dossier import MOST_OF_NAIVE
from tests.benchmarks.dossiers.flow import flow
from wizard.dossier.content.blocks import Part
from wizard.dossier.content.dossier import dossier

ISOLATES = dict.fromkeys(map(ord, "\u2066\u2069"))


class Words(HTMLParser):
    """The words of a page of ours, each block and each item beginning a new one."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.text += "" if tag in ("b", "span") else "\n"


def printed(part: Part) -> list[str]:
    words = Words()
    words.feed(render_to_string("dossier/blocks.html", {"part": part}))
    return words.text.translate(ISOLATES).split()


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("name", bench.TYPICAL)
def test_programs_that_read_no_html_are_given_the_words_of_our_template(name: str, language: str) -> None:
    for part in dossier(bench.typical(name, language)).parts:
        runs = "\n".join("".join(run.text for run in piece.runs) for piece in flow(part))
        assert runs.translate(ISOLATES).split() == printed(part)


@pytest.mark.parametrize("name", bench.TYPICAL)
def test_typical_people_have_told_all_that_their_letter_needs(name: str) -> None:
    case = bench.typical(name, "en")
    assert case.route
    assert case.missing == ()


def test_a_contender_that_fails_is_named_and_stops_nobody() -> None:
    def missing() -> bench.Started:
        raise FileNotFoundError("typesetter")

    def failing() -> bench.Started:
        raise ValueError("no such option")

    measures = bench.side_by_side(
        (*bench.CONTENDERS[:1], bench.Contender("absent", missing), bench.Contender("broken", failing)), rounds=1
    )
    assert [measure.problem for measure in measures] == ["", "no typesetter", "no such option"]
    assert measures[0].size.pages > 1


@pytest.mark.slow
def test_both_paths_keep_their_budget_beside_naive_weasyprint() -> None:
    """Processor time, in turn: a busy machine slows all alike."""
    renders = {"Quinze": bench.tuned, "Quinze, plain path": bench.plain, "naive": bench.naive}
    times: dict[str, list[float]] = {name: [] for name in renders}
    for number in range(6):
        for name, render in renders.items():
            start = process_time()
            render(number)
            times[name].append(process_time() - start)
    naive = median(times["naive"][1:])
    for name, most in MOST_OF_NAIVE.items():
        assert median(times[name][1:]) / naive <= most
