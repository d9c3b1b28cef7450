"""The strip at the foot of each page: whose it is, which of how many, to post or to keep."""

import re

import pytest

from tests.dossier.factories import FACTS, make_case
from tests.dossier.reading import read, text_of
from wizard.dossier.content.dossier import dossier
from wizard.dossier.printing import fast, plain


@pytest.mark.parametrize("route", FACTS)
def test_every_page_says_whose_it_is_which_of_how_many_and_whether_to_post_it(route: str) -> None:
    content = dossier(make_case(route))
    printed = fast.print_dossier(content)
    texts = [text_of(page) for page in read(printed.pdf).pages]
    posted = printed.starts[len(content.to_post)]
    for at, text in enumerate(texts[:posted], 1):
        assert re.search(rf"Samira BENALI · .+ · à envoyer, {at} sur {posted}$", text)
    kept = len(texts) - posted
    for at, text in enumerate(texts[posted:], 1):
        assert re.search(rf"Samira BENALI · .+ · {at} of {kept}, to keep: do not post$", text)


def test_empty_backs_are_not_counted() -> None:
    content = dossier(make_case("work"))
    one, both = (fast.print_dossier(content, duplex=duplex) for duplex in (False, True))
    strips = [[found for page in read(printed.pdf).pages if (found := text_of(page)[-60:])] for printed in (one, both)]
    assert strips[0] == strips[1]


def test_a_name_too_long_for_the_strip_leaves_the_count() -> None:
    content = dossier(make_case("work", birth_name="Fernández de la Vega y Martínez-Bordiú de Habsburgo " * 4))
    text = text_of(read(fast.print_dossier(content).pdf).pages[0])
    assert re.search(r"à envoyer, 1 sur \d+$", text)


@pytest.mark.plain_path
def test_the_plain_path_says_it_part_by_part() -> None:
    content = dossier(make_case("work"))
    texts = [text_of(page) for page in read(plain.print_dossier(content).pdf).pages]
    assert any("Samira BENALI · Lettre · à envoyer · 1 / 1" in text for text in texts)
    assert any("What goes into the envelope · To keep: do not post · 1 / 2" in text for text in texts)
