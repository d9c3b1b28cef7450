"""A directory export in DILA's shape, as large as wanted, from the addresses we hold."""

import json
import random
from collections.abc import Iterator
from datetime import date
from typing import Any

from cpam.models import Address, Commune, Office

MODIFIED = "27/12/2039 08:16:31"  # after everything that ships
EXPORTED = date(2040, 1, 4)
KINDS = ("mairie", "prefecture", "caf", "tribunal", "france_travail", "gendarmerie")


def counter(number: int, kind: str, insee: str, name: str, mail: Address | None, nested: bool) -> dict[str, Any]:
    """One record; `nested` writes the lists inside strings, as the export does."""
    addresses: list[dict[str, Any]] = [
        {"type_adresse": "Adresse", "complement1": "", "numero_voie": f"{number} rue de la Paix",
         "code_postal": "12000", "nom_commune": "Rodez", "latitude": "44.351242", "longitude": "2.572802"}
    ]  # fmt: skip
    if mail:
        *lines, last = mail.mail_lines[1:]
        names = ("complement1", "complement2", "numero_voie", "service_distribution")
        postal = dict(zip(names, lines, strict=False))
        addresses.append(
            {"type_adresse": "Adresse postale", **postal, "code_postal": last[:5], "nom_commune": last[6:].title()}
        )
    record: dict[str, Any] = {
        "id": f"00000000-0000-4000-8000-{number:012d}",
        "nom": name,
        "ancien_code_pivot": f"{kind}-{insee}-01",
        "pivot": [{"type_service_local": kind, "code_insee_commune": [insee]}],
        "adresse": addresses,
        "telephone": [{"valeur": "36 46"}],
        "date_modification": MODIFIED,
        "mission": "Renseigner les usagers. " * 20,
    }
    if nested:
        record |= {field: json.dumps(record[field], ensure_ascii=False) for field in ("pivot", "adresse", "telephone")}
    return record


def our_counters(nested: bool = True) -> list[dict[str, Any]]:
    """One record a fund, standing in one of its communes and printing the address we hold."""
    rows = []
    for number, office in enumerate(Office.objects.order_by("pk"), start=1):
        kind = "msa" if office.kind == Office.Kind.MSA else "cpam"
        served = office.agricultural_communes if kind == "msa" else office.communes.filter(certainty="high")
        commune: Commune | None = served.order_by("-population").first()
        if commune:
            mail = office.addresses.filter(use="post").first()
            rows.append(counter(number, kind, commune.insee, office.name, mail, nested))
    return rows


def other_records(count: int, seed: int = 15) -> Iterator[dict[str, Any]]:
    """Town halls and the like: most of the export."""
    chance = random.Random(seed)
    for number in range(1_000_000, 1_000_000 + count):
        yield counter(number, chance.choice(KINDS), "12202", "Mairie - Rodez", None, nested=True)
