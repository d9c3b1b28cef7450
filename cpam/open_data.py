"""The whole map as open data: every commune, its offices, and how that is known."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from cpam.find import card_of
from cpam.models import Commune, DataLoad, Office

LICENCE = "Licence Ouverte 2.0, https://www.etalab.gouv.fr/licence-ouverte-open-licence"
SOURCE = (
    "Offices and addresses: DILA, Annuaire de l’administration. Communes: Insee, Code officiel géographique 2026; "
    "Etalab, découpage administratif. Which office serves a commune: see `basis`."
)


def header() -> dict[str, str]:
    """Licence, source, and the day the data was loaded."""
    load = DataLoad.objects.first()
    return {"licence": LICENCE, "source": SOURCE, "date": load.loaded_at.date().isoformat() if load else ""}


def communes() -> Iterator[dict[str, Any]]:
    """A row for each commune."""
    others: dict[str, list[str]] = {}
    for insee, office in Commune.alternatives.through.objects.order_by("pk").values_list("commune_id", "office_id"):
        others.setdefault(insee, []).append(office)
    names = ("insee", "name", "postcodes", "office_id", "agricultural_office_id", "certainty", "basis_id",
             "basis__confidence", "basis__source", "basis__source_date")  # fmt: skip
    for row in Commune.objects.order_by("insee").values_list(*names):
        insee, name, postcodes, office, agriculture, certainty, basis, confidence, source, day = row
        yield {
            "insee": insee,
            "name": name,
            "postcodes": postcodes,
            "office": office or "",
            "other_possible_offices": " ".join(others.get(insee, [])),
            "office_for_agriculture": agriculture or "",
            "certainty": certainty,
            "basis": basis,
            "basis_confidence": confidence,
            "basis_source": source,
            "basis_date": day,
        }


def offices() -> Iterator[dict[str, Any]]:
    """A row for each office, with its postal address and both its dates."""
    for office in Office.objects.prefetch_related("addresses").order_by("pk"):
        card = card_of(office)
        yield {
            "code": card.code,
            "kind": card.kind,
            "name": card.name,
            "address_lines": list(card.address_lines),
            "phone": card.phone,
            "url": card.url,
            "source": card.source,
            "source_date": card.source_date,
            "verified_on": card.verified_on,
            "confidence": card.confidence,
            "age": card.grade,
        }


def as_csv() -> str:
    """The communes as one table; licence, source and date stand in each row, so that a copy keeps them."""
    told = header()
    out = io.StringIO()
    writer: csv.DictWriter[str] | None = None
    for row in communes():
        full = {**row, **told}
        if writer is None:
            writer = csv.DictWriter(out, full.keys(), lineterminator="\r\n")
            writer.writeheader()
        writer.writerow(full)
    return out.getvalue()
