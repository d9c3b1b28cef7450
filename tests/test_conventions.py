"""The agreements no linter knows: small files, no inline script, complete translations, nothing of one machine."""

import re
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.utils.translation import to_locale

ROOT = Path(settings.BASE_DIR)
LONGEST_FILE = 400
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
FOUND_BY_NAME = {
    *("400.html", "403.html", "403_csrf.html", "404.html", "500.html"),  # by Django
    *("quinze/field.html", "quinze/whole_uni_form.html"),  # by crispy-forms, in the template pack
}
TRANSLATIONS = [code for code, _name in settings.LANGUAGES if code != "en"]
ALWAYS_COMPLETE = "fr"
"""Complete in every commit; the other languages may lag on main and are complete before a release."""

# Written so that this file does not contain what it looks for.
HOSTS = ["pypi" + ".org", "pythonhosted" + ".org", "registry.npmjs" + ".org", "registry.yarnpkg" + ".com"]
OF_ONE_MACHINE = re.compile(r"(?<![\w.:])/(?:work|root|tmp|home/\w+)/|" + "|".join(re.escape(host) for host in HOSTS))
INLINE = re.compile(
    r"<style\b|\sstyle=|\son[a-z]+=|<script(?![^>]*(?:\bsrc=|application/json))|javascript:", re.IGNORECASE
)
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")
TAG = re.compile(r"</?[a-z]\w*", re.IGNORECASE)


def tracked(*patterns: str) -> Iterator[Path]:
    """Our own files: what git keeps or would keep."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return (ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


@cache
def sources() -> dict[Path, str]:
    """What may name a template: our Python and the templates themselves."""
    return {path: path.read_text() for path in tracked("*.py", "*.html")}


def named(template: Path) -> str:
    return str(template.relative_to(ROOT / "templates"))


def test_python_files_stay_small() -> None:
    long = {str(path.relative_to(ROOT)): len(path.read_text().splitlines()) for path in tracked("*.py")}
    assert {name: lines for name, lines in long.items() if lines > LONGEST_FILE} == {}


def test_no_two_public_classes_have_one_name() -> None:
    """A name means one thing. Management commands are all named by Django."""
    places: dict[str, list[str]] = {}
    for path in tracked("wizard/*.py", "cpam/*.py"):
        if {"migrations", "commands"}.isdisjoint(path.parts):
            for name in re.findall(r"^class ([A-Z]\w*)", path.read_text(), re.MULTILINE):
                places.setdefault(name, []).append(str(path.relative_to(ROOT)))
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def test_no_string_to_translate_hides_in_an_f_string() -> None:
    """The catalogue tools do not look there: the sentence would stay English without anybody being told."""
    hidden = re.compile(r"""\bf["'].*\{(?:_|gettext|ngettext|pgettext)\(["']""")
    assert [str(path.relative_to(ROOT)) for path in tracked("*.py") if hidden.search(path.read_text())] == []


def test_nothing_of_one_machine_is_kept() -> None:
    """No path of somebody's machine, no host of a package registry: the project installs anywhere."""
    found = []
    for path in tracked():
        try:
            text = path.read_text()
        except UnicodeDecodeError:  # a picture or a font
            continue
        found += [f"{path.relative_to(ROOT)}: {match[0]}" for match in OF_ONE_MACHINE.finditer(text)]
    assert found == []


@pytest.mark.parametrize("template", TEMPLATES, ids=named)
class TestTemplate:
    def test_has_no_inline_script_or_style(self, template: Path) -> None:
        assert INLINE.findall(template.read_text()) == []

    def test_never_switches_escaping_off(self, template: Path) -> None:
        assert not re.search(r"\|\s*safe\b|autoescape off", template.read_text())

    def test_is_used(self, template: Path) -> None:
        """Named by Python or by another template, alone or with its folder; or under a name that a library fixes."""
        name = named(template)
        if name in FOUND_BY_NAME or name.startswith("admin/"):
            return
        family = f"{name.rpartition('/')[0]}/{{"  # as in f"rules/{kind}.html"
        assert any(name in text or family in text for path, text in sources().items() if path != template)

    def test_leaves_the_page_to_the_base(self, template: Path) -> None:
        """One template writes the frame of a web page. Printed pages have their own; an error page needs nobody."""
        writes_a_page = "<html" in template.read_text()
        assert not writes_a_page or named(template) in ("base.html", "500.html") or "dossier" in template.parts

    def test_protects_its_forms(self, template: Path) -> None:
        text = template.read_text()
        posts = re.findall(r"<form[^>]*method=.post", text, re.IGNORECASE)
        assert text.count("csrf_token") >= len(posts)

    def test_translators_see_no_indentation(self, template: Path) -> None:
        blocks = re.findall(r"{%\s*blocktrans(?:late)?\b([^%]*)%}([^{]*\n)?", template.read_text())
        assert [block for block in blocks if block[1] and "trimmed" not in block[0]] == []


def catalogue(language: str) -> polib.POFile:
    return polib.pofile(str(ROOT / "locale" / to_locale(language) / "LC_MESSAGES" / "django.po"))


class TestCatalogue:
    """`make check` also compares the catalogues with the strings of the source."""

    def test_french_is_complete(self) -> None:
        french = catalogue(ALWAYS_COMPLETE)
        open_entries = [*french.untranslated_entries(), *french.fuzzy_entries(), *french.obsolete_entries()]
        assert [entry.msgid for entry in open_entries] == []

    @pytest.mark.parametrize("language", TRANSLATIONS)
    def test_keeps_placeholders_and_tags(self, language: str) -> None:
        translated = catalogue(language).translated_entries()
        assert [entry.msgid for entry in translated if not keeps(entry, PLACEHOLDER) or not keeps(entry, TAG)] == []


def keeps(entry: polib.POEntry, pattern: re.Pattern[str]) -> bool:
    """Whether the translation holds what the source holds; a plural form may leave the number out."""
    if not entry.msgid_plural:
        return sorted(pattern.findall(entry.msgstr)) == sorted(pattern.findall(entry.msgid))
    allowed = {*pattern.findall(entry.msgid), *pattern.findall(entry.msgid_plural)}
    forms = [set(pattern.findall(text)) for text in entry.msgstr_plural.values()]
    return all(form <= allowed for form in forms) and forms[-1] == set(pattern.findall(entry.msgid_plural))
