"""How a form is drawn: crispy-forms lays it out, one light template a kind of field fills it in.

Crispy's own field templates nest an include for every choice of every widget; on a list of 200 countries that is most
of the time a page takes (`manage.py bench_wizard`). A template of ours holds one loop and nothing else.
"""

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import Layout
from django.forms import BoundField, Form
from django.template import Context
from django.template.loader import get_template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from wizard.dossier.content.pages_to_keep import without_it
from wizard.forms.fields import chosen_for, country_options, find_communes, text_and_code
from wizard.forms.translation import french_beside, translate
from wizard.rulebook.rows import Document
from wizard.rulebook.vocabulary import Choice


class Drawn:
    """One field of a crispy layout. The first of a page carries the page's heading in its label or legend."""

    def __init__(self, name: str, *, heading: bool = False) -> None:
        self.name, self.heading = name, heading

    def render(self, form: Form, context: Context, template_pack: str = "", **kwargs: Any) -> SafeString:
        form.rendered_fields.add(self.name)  # type: ignore[attr-defined]
        if self.name not in form.fields:
            return SafeString("")
        return draw(form[self.name], heading=self.heading)


def drawn(names: Iterable[str], *, heading: bool = True) -> FormHelper:
    """The helper of a form whose fields are drawn in this order, inside a `<form>` of the page's own."""
    helper = FormHelper()
    helper.form_tag = False
    helper.disable_csrf = True
    helper.render_hidden_fields = False
    helper.layout = Layout(*(Drawn(name, heading=heading and not at) for at, name in enumerate(names)))
    return helper


@lru_cache
def _template(kind: str) -> Any:
    return get_template(f"interview/fields/{kind}.html").template  # type: ignore[attr-defined]


def draw(bound: BoundField, *, heading: bool = False) -> SafeString:
    """The HTML of a field with its label, hint, error and whatever its kind adds."""
    kind = getattr(bound.field, "kind", "text")
    if kind in ("radios", "select") and not bound.errors:
        return _marked(kind, _unanswered(kind, _words(bound, heading), _offered(bound)), str(bound.value() or ""))
    details = dict(_words(bound, heading))
    described = [f"{details['id']}_hint"] if details["hint"] else []
    described += [f"{details['id']}_error"] if bound.errors else []
    details |= {"errors": bound.errors, "described_by": " ".join(described), "value": bound.value()}
    details |= _EXTRAS[kind](bound, details["value"])
    return SafeString(_template(kind).render(Context(details)))


Words = tuple[tuple[str, Any], ...]


def _words(bound: BoundField, heading: bool) -> Words:
    """What a field says whoever answers it."""
    field = bound.field
    label = str(bound.label)
    return (
        ("name", bound.html_name),
        ("id", f"id_{bound.html_name}"),
        ("label", label),
        ("hint", str(bound.help_text)),
        ("french", french_beside(getattr(field, "french", ""), label)),
        ("optional", getattr(field, "optional", False)),
        ("autocomplete", getattr(field, "autocomplete", "")),
        ("heading", heading),
    )


def _offered(bound: BoundField) -> Any:
    """The rows of a choice, or the purpose of a list of countries: what its options follow from."""
    return getattr(bound.field, "rows", None) or bound.field.purpose  # type: ignore[attr-defined]


@lru_cache(maxsize=2000)
def _drawn_once(language: str, kind: str, words: Words, offered: Any) -> str:
    details = dict(words)
    details["described_by"] = f"{details['id']}_hint" if details["hint"] else ""
    details["errors"] = ()
    options = _options(offered, []) if kind == "radios" else SafeString(country_options(language, offered))
    return str(_template(kind).render(Context({**details, "options": options})))


def _unanswered(kind: str, words: Words, offered: Any) -> str:
    """A choice as it is before anybody answers: the same for everybody, so put together once a language."""
    return _drawn_once(get_language() or "en", kind, words, offered)


def _marked(kind: str, html: str, value: str) -> SafeString:
    """The same with one choice marked."""
    if not value:
        return SafeString(html)
    wanted = f'value="{escape(value)}"'
    return SafeString(html.replace(wanted, f"{wanted} {'checked' if kind == 'radios' else 'selected'}", 1))


def error_target(bound: BoundField) -> str:
    """The id of the control an error is about: the first choice of a group, the wrong box of a date."""
    kind = getattr(bound.field, "kind", "text")
    suffix = {"radios": "_0", "checkboxes": "_0", "papers": "_0", "countries": "_0", "commune": "_text"}.get(kind, "")
    if kind == "date":
        suffix = f"_{getattr(bound.field, 'wrong_part', 'day')}"
    return f"id_{bound.html_name}{suffix}"


def _radios(bound: BoundField, value: Any) -> dict[str, Any]:
    chosen = value if isinstance(value, list | tuple) else [value]
    return {"options": _options(bound.field.rows, chosen)}  # type: ignore[attr-defined]


def _options(rows: Iterable[Choice], chosen: Collection[Any]) -> list[dict[str, Any]]:
    """Choices as the template draws them, those of a group together."""
    options = [
        {
            "value": row.value,
            "label": translate(row.label),
            "hint": translate(row.hint),
            "french": french_beside(row.french, translate(row.label)),
            "group": translate(row.group),
            "checked": row.value in chosen,
        }
        for row in rows
    ]
    groups = list(dict.fromkeys(option["group"] for option in options))
    return sorted(options, key=lambda option: groups.index(option["group"]))


def _papers(bound: BoundField, value: Any) -> dict[str, Any]:
    """The papers offered, each with what happens without it, and those already left out."""
    field = bound.field
    return {
        "papers": [
            {**_paper(row), "without": without_it(row), "checked": row.name in (value or ())}
            for row in field.offered or ()  # type: ignore[attr-defined]
        ],
        "settled": [_paper(row) for row in field.settled],  # type: ignore[attr-defined]
    }


def _paper(row: Document) -> dict[str, Any]:
    title = translate(row.title)
    return {"name": row.name, "title": title, "french": french_beside(row.french, title)}


def _select(bound: BoundField, value: Any) -> dict[str, Any]:
    return {"options": _selected(bound.field.options(), value)}  # type: ignore[attr-defined]


def _countries(bound: BoundField, value: Any) -> dict[str, Any]:
    options = bound.field.options()  # type: ignore[attr-defined]
    values = [*(value or []), "", "", ""][:3]
    return {
        "boxes": [
            {"number": number, "options": _selected(options, chosen), "none": chosen == "none"}
            for number, chosen in enumerate(values)
        ]
    }


def _selected(options: str, value: Any) -> SafeString:
    wanted = f'<option value="{escape(value)}">'
    return mark_safe(options.replace(wanted, wanted[:-1] + " selected>", 1) if value else options)  # noqa: S308


def _date(bound: BoundField, value: Any) -> dict[str, Any]:
    day, month, year = value if isinstance(value, list | tuple) else bound.field.widget.decompress(value)
    wrong = getattr(bound.field, "wrong_part", "day") if bound.errors else ""
    return {
        "day": day or "",
        "month": month or "",
        "year": year or "",
        "wrong": wrong,
        "birthday": "birth" in bound.name,
    }


def _text(bound: BoundField, value: Any) -> dict[str, Any]:
    field = bound.field
    return {
        "value": getattr(field, "proposed", "") or value,
        "type": getattr(field, "type", "text"),
        "shape": getattr(field, "shape", ""),
        "inputmode": getattr(field, "inputmode", ""),
        "dir": getattr(field, "dir", "auto"),
        "rows": getattr(field, "rows", 0),
        "marked": getattr(field, "marked", None),
    }


def _children(bound: BoundField, value: Any) -> dict[str, Any]:
    blocks = bound.field.blocks(bound)  # type: ignore[attr-defined]
    drawn_blocks = [[draw(form[name]) for name in form.fields] for form in blocks]
    return {"blocks": drawn_blocks, "count": len(blocks)}


def _commune(bound: BoundField, value: Any) -> dict[str, Any]:
    text, code = text_and_code(value)
    found = find_communes(text)
    known = bool(code) and chosen_for(text, code, found)
    several = [match for match in found if not known or match.insee == code] if len(found) > 1 else []
    return {"text": text, "code": code if known else "", "found": several, "nothing": bool(text) and not found}


_EXTRAS = {
    "text": _text,
    "children": _children,
    "radios": _radios,
    "checkboxes": _radios,
    "papers": _papers,
    "select": _select,
    "countries": _countries,
    "date": _date,
    "commune": _commune,
}
