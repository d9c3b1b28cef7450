"""`manage.py find_office "59000 Lille"`: the office of a commune, as text or JSON."""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext as _

from cpam.find import OfficeCard, Resolution, commune, offices_for, search_communes, search_hint


class Command(BaseCommand):
    help = "Say which office serves a commune (name, postcode, both, or INSEE code). Exit code 2: no such commune."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("commune", help='for example "59000 Lille", "Saint-Étienne", 59350')
        parser.add_argument("--agricultural", action="store_true", help="the office for agricultural work")
        parser.add_argument("--json", action="store_true", help="machine-readable output")

    def handle(self, *args: Any, agricultural: bool, **options: Any) -> None:
        query = options["commune"].strip()
        insee = resolve(query)
        if insee is None:
            hint = search_hint(query)
            self.stderr.write(str(hint) if hint else f"No commune found for {query!r}.")
            sys.exit(2)
        resolution = offices_for(insee, agricultural=agricultural)
        if options["json"]:
            self.stdout.write(json.dumps(as_json(resolution), ensure_ascii=False, indent=2, cls=DjangoJSONEncoder))
        else:
            self.stdout.write(as_text(resolution))


def resolve(query: str) -> str | None:
    """The INSEE code meant by a postcode, a name, or both; an INSEE code only when it is no postcode."""
    found = search_communes(query, limit=1)
    if found:
        return found[0].insee
    return query.upper() if commune(query.upper()) else None


def as_json(resolution: Resolution) -> dict[str, Any]:
    """The answer as plain values."""
    return {**asdict(resolution), "because": str(resolution.because)}


def as_text(resolution: Resolution) -> str:
    parts = [f"{resolution.commune} ({resolution.insee})", str(resolution.because)]
    parts += ["\n".join(_describe(card)) for card in resolution.offices]
    return "\n\n".join(parts)


def _describe(card: OfficeCard) -> list[str]:
    lines = list(card.address_lines) or [card.name, _("Postal address not known: ask the office.")]
    dates = [_("source") + f": {card.source}"] if card.source else []
    if card.source_date:
        dates.append(_("dated") + f" {card.source_date}")
    if card.verified_on:
        dates.append(_("last checked") + f" {card.verified_on}")
    if card.stale:
        dates.append(_("old: check before you post"))
    return [line for line in (*lines, card.phone, card.url, "; ".join(dates)) if line]
