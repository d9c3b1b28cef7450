"""French abbreviations, and how a page explains each of them where it first stands."""

import re
from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.translation import gettext_lazy as _

ABBREVIATIONS: Mapping[str, str | Promise] = {
    "CPAM": _("your local health insurance office"),
    "CGSS": _("the health insurance office overseas"),
    "MSA": _("health insurance for farming"),
    "ANEF": _("the State’s website for residence permits"),
    "OFPRA": _("the office that protects refugees"),
    "PACS": _("a registered partnership in France"),
    "DPAE": _("the declaration an employer makes before you start"),
    "RIB": _("a page with your bank details"),
    "SIRET": _("the number of the company, 14 digits"),
    "INPI": _("the office that registers businesses"),
    "AME": _("State medical aid"),
    "VLS-TS": _("a long-stay visa that counts as a residence permit"),
}
"""Abbreviation to a few words in the reader's language."""

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"<(/?)([a-z0-9]+)")
_UNTOUCHED = {
    *("a", "address", "button", "h1", "h2", "h3", "label", "legend"),
    *("option", "script", "select", "summary", "textarea", "title"),
}
"""Elements in which the words would become part of a heading, a name or a control: the next text explains."""
_FOUND = re.compile(rf"(?<![\w-])({'|'.join(ABBREVIATIONS)})(?![\w-])(?!\s*\()(?!\s+(?:de|du|des|d[’'])[\s\w])")
"""An abbreviation by itself: not explained already, and not the beginning of an office's name."""


def explain(html: str) -> str:
    """`html` with each abbreviation explained in brackets after the first place where it stands in a text."""
    if not any(short in html for short in ABBREVIATIONS):
        return html
    parts, left = _TAG.split(html), dict(ABBREVIATIONS)
    skipped, depth = "", 0
    for at, part in enumerate(parts):
        tag = _NAME.match(part) if at % 2 else None
        if tag and skipped:
            depth += (tag[2] == skipped) * (-1 if tag[1] else 1)
            skipped = skipped if depth else ""
        elif tag and not tag[1] and (tag[2] in _UNTOUCHED or " lang=" in part):
            skipped, depth = tag[2], 1
        elif not (at % 2 or skipped):
            parts[at] = _FOUND.sub(lambda match: _explained(match[1], left), part)
    return "".join(parts)


def _explained(short: str, left: dict[str, str | Promise]) -> str:
    words = left.pop(short, "")
    return f"{short} ({escape(words)})" if words else short
