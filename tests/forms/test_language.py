"""Languages whose translation lags behind."""

from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from tests.interview.visitor import Visitor
from wizard.forms.language import is_incomplete, message_count

NOTICE = "Some sentences are not translated yet."


def compiled(folder: Path, language: str, messages: dict[str, str]) -> None:
    catalogue = polib.POFile()
    catalogue.metadata = {"Content-Type": "text/plain; charset=UTF-8"}
    catalogue.extend(polib.POEntry(msgid=msgid, msgstr=msgstr) for msgid, msgstr in messages.items())
    path = folder / language / "LC_MESSAGES" / "django.mo"
    path.parent.mkdir(parents=True)
    catalogue.save_as_mofile(str(path))


@pytest.fixture
def catalogues(settings, tmp_path: Path) -> Iterator[Path]:
    """A folder of catalogues of the test's own."""
    settings.LOCALE_PATHS = [tmp_path]
    is_incomplete.cache_clear()
    yield tmp_path
    is_incomplete.cache_clear()


def test_a_language_with_fewer_messages_than_french_is_incomplete(catalogues: Path) -> None:
    compiled(catalogues, "fr", {"One": "Un", "Two": "Deux"})
    compiled(catalogues, "ar", {"One": "واحد"})
    compiled(catalogues, "es", {"One": "Uno", "Two": "Dos"})
    assert [is_incomplete(language) for language in ("en", "fr", "ar", "es")] == [False, False, True, False]


def test_no_catalogue_or_a_broken_one_counts_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "django.mo"
    broken.write_bytes(b"no catalogue at all")
    assert message_count(broken) == 0
    assert message_count(tmp_path / "missing.mo") == 0


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/", "/begin/"])
def test_the_page_says_so_and_offers_english(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    lagging = {"de"}
    monkeypatch.setattr("wizard.forms.templatetags.sentences.is_incomplete", lambda language: language in lagging)
    assert NOTICE not in Visitor().open(address).soup.get_text()
    lagging.add("en")
    monkeypatch.setattr(
        "wizard.forms.templatetags.sentences.LanguageCacheNode.render",
        lambda node, context: node.nodelist.render(context),
    )
    button = Visitor().open(address).soup.select_one(".incomplete button")
    assert button is not None
    assert button["value"] == "en"
    assert Visitor().open(address).soup.find(id=button["form"]).name == "form"
