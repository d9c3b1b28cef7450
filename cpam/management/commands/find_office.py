"""`manage.py find_office "59000 Lille"`: the office of a commune, as text or JSON."""

import json
import sys
from argparse import ArgumentParser
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext as _

from cpam.find import CommuneMatch, OfficeCard, Resolution, commune_of_code, communes_meant, offices_for, search_hint


class Command(BaseCommand):
    help = "Say which office serves a commune (name, postcode, address, INSEE code). Exit code 2: none, or several."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("commune", help='for example "59000 Lille", "Saint-Étienne", 59350')
        parser.add_argument("--agricultural", action="store_true", help="the office for agricultural work")
        parser.add_argument("--json", action="store_true", help="machine-readable output")

    def handle(self, *args: Any, agricultural: bool, **options: Any) -> None:
        query = options["commune"].strip()
        found = communes_meant(query)
        place = None if found else commune_of_code(query)
        if len(found) != 1 and place is None:
            self.stderr.write("\n".join(refusal(query, found)))
            sys.exit(2)
        insee = place.insee if place else found[0].insee
        resolution = offices_for(insee, agricultural=agricultural)
        if options["json"]:
            self.stdout.write(json.dumps(as_json(resolution), ensure_ascii=False, indent=2, cls=DjangoJSONEncoder))
        else:
            self.stdout.write(as_text(resolution))


def refusal(query: str, found: list[CommuneMatch]) -> list[str]:
    """Why there is no answer: nothing found, or several communes to choose from."""
    if not found:
        return [str(search_hint(query) or f"No commune found for {query!r}.")]
    listed = [f"  {match.insee}  {match.label}  {' '.join(match.postcodes[:3])}" for match in found]
    return [f"{query!r} can mean {len(found)} communes. Give the INSEE code of one:", *listed]


def as_json(resolution: Resolution) -> dict[str, Any]:
    """The answer as plain values."""
    return {**asdict(resolution), "because": str(resolution.because)}


def as_text(resolution: Resolution) -> str:
    parts = [f"{resolution.commune} ({resolution.insee})", str(resolution.because)]
    parts += ["\n".join(_describe(card)) for card in resolution.offices]
    return "\n\n".join(parts)


def _describe(card: OfficeCard) -> list[str]:
    lines = list(card.address_lines) or [card.name, _("Postal address not known: ask the office.")]
    told = [_("source") + f": {card.source_name}", card.age, card.advice] if card.source else []
    if card.other:
        told.append(_("Another source prints: %(lines)s") % {"lines": ", ".join(card.other.lines)})
    return [line for line in (*lines, card.phone, card.url, *told) if line]
