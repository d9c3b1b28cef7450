"""From DILA's counters to a plan: one postal address a fund, and which fund serves which commune.

A fund has many counters. Counters are gathered by fund, never by département; the postal address most of them print is
taken; a fund without a record, or without a postal address, keeps what it has.
"""

from collections import Counter as Tally
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from cpam.imports.dila import Counter
from cpam.imports.plan import ADDED, CHANGED, CONFIRMED, DOUBTFUL, GONE, Change, Reach, Value, reaches
from cpam.models import Address, Commune, Office
from cpam.names import compact_name
from cpam.postal_norm import breaches

SOURCE = "DILA, Annuaire de l’administration"
AREA_BASIS = "DILA"


def address_changes(counters: Iterable[Counter], day: date) -> list[Change]:
    """What the export of `day` says about the postal address of each fund.

    An address is as new as its own record: an export of today still prints records of 2016.
    """
    by_fund, homeless = _by_fund(counters)
    mail = {
        address.office_id: address for address in Address.objects.filter(use=Address.Use.POST).select_related("office")
    }
    reach = reaches()
    changes = []
    for office in Office.objects.order_by("kind", "code"):
        served = reach.get(office.code, Reach())
        found = by_fund.get(office.code, [])
        change = _address_change(office, mail.get(office.code), found, served, day)
        if change:
            changes.append(change)
    changes += [
        Change(DOUBTFUL, "address", counter.id, counter.name, note="no commune of ours tells which fund it belongs to")
        for counter in homeless
    ]
    return changes


def _by_fund(counters: Iterable[Counter]) -> tuple[dict[str, list[Counter]], list[Counter]]:
    funds = dict(Commune.objects.values_list("insee", "office_id"))
    farm = dict(Commune.objects.values_list("insee", "agricultural_office_id"))
    by_fund: dict[str, list[Counter]] = defaultdict(list)
    homeless = []
    for counter in counters:
        code = (farm if counter.kind == "msa" else funds).get(counter.seat)
        if code:
            by_fund[code].append(counter)
        else:
            homeless.append(counter)
    return by_fund, homeless


def _address_change(
    office: Office, mail: Address | None, counters: list[Counter], served: Reach, day: date
) -> Change | None:
    printed = Tally(counter.postal for counter in counters if counter.postal)
    label, key = office.name, f"{office.code}/post/"
    if not printed:
        what = "no record" if not counters else "no postal address in its records"
        return Change(GONE, "address", key, label, {}, served.communes, served.inhabitants, f"{what}: it stays")
    (lines, votes), *others = printed.most_common()
    note = f"{votes} of {sum(printed.values())} counters print it"
    if others and others[0][1] == votes:
        if mail and any(_same(other, mail) for other, count in printed.items() if count == votes):
            lines = next(other for other, count in printed.items() if count == votes and _same(other, mail))
        else:
            note = f"counters disagree: {' / '.join(', '.join(one) for one, _count in printed.most_common(3))}"
            return Change(DOUBTFUL, "address", key, label, {}, served.communes, served.inhabitants, note)
    dated = [counter for counter in counters if counter.postal == lines and counter.modified]
    record = max(dated, key=lambda counter: counter.modified or date.min, default=None)
    if record is None or record.modified is None or record.modified > day:
        said = "its record has no date" if record is None else "its record is dated after the export"
        return Change(DOUBTFUL, "address", key, label, {}, served.communes, served.inhabitants, said)
    source, of_record = f"{SOURCE}, record {record.id}", record.modified
    if mail and _same(lines, mail):
        return _confirmation(mail, source, of_record, key, served, note)
    first = mail.mail_lines[0] if mail else office.name
    wrong = [str(breach) for breach in breaches((first, *lines))]
    if mail and mail.last_known_good and of_record <= mail.last_known_good:
        wrong.insert(0, f"ours was right on {mail.last_known_good}, this record is of {of_record}: {', '.join(lines)}")
    if wrong:
        return Change(DOUBTFUL, "address", key, label, {}, served.communes, served.inhabitants, "; ".join(wrong))
    return Change(
        CHANGED if mail else ADDED, "address", key, label,
        _new_fields(mail, "\n".join((first, *lines)), source, of_record),
        served.communes, served.inhabitants, note,
    )  # fmt: skip


def _confirmation(mail: Address, source: str, day: date, key: str, served: Reach, note: str) -> Change | None:
    """The same lines in a record that is newer than our last proof; nothing where it is not."""
    if mail.last_known_good and day <= mail.last_known_good:
        return None
    fields: dict[str, tuple[Value, Value]] = {
        "verified_on": (_plain(mail.verified_on), day.isoformat()),
        "verified_source": (mail.verified_source, source),
    }
    fields = {name: pair for name, pair in fields.items() if pair[0] != pair[1]}
    label = mail.office.name
    return Change(CONFIRMED, "address", key, label, fields, served.communes, served.inhabitants, note)


def _same(lines: tuple[str, ...], mail: Address) -> bool:
    """Whether the lines under the fund's name are the same to the letter, accents and capitals apart."""
    return [compact_name(line) for line in lines] == [compact_name(line) for line in mail.mail_lines[1:]]


def _new_fields(mail: Address | None, lines: str, source: str, day: date) -> dict[str, tuple[Value, Value]]:
    after: dict[str, Value] = {
        "lines": lines,
        "source": source,
        "source_date": day.isoformat(),
        "verified_on": day.isoformat(),
        "verified_source": source,
        "confidence": Address.Confidence.OFFICIAL.value,
        "disagreement": "",
        "previous": mail.lines if mail else "",
    }
    before = {name: _plain(getattr(mail, name)) if mail else None for name in after}
    return {name: (before[name], value) for name, value in after.items() if before[name] != value}


def _plain(value: object) -> Value:
    return value.isoformat() if isinstance(value, date) else str(value) if value is not None else None


def area_changes(counters: Iterable[Counter], areas: Iterable[tuple[str, str, list[str]]]) -> Iterator[Change]:
    """Where DILA's areas of counters disagree with ours, or settle what was uncertain."""
    by_fund, _homeless = _by_fund(counters)
    fund_of = {counter.id: code for code, found in by_fund.items() for counter in found}
    said: dict[tuple[str, str], set[str]] = defaultdict(set)
    for insee, kind, ids in areas:
        said[(insee, kind)] |= {fund_of[one] for one in ids if one in fund_of}
    communes = Commune.objects.prefetch_related("alternatives").in_bulk([insee for insee, _kind in said])
    for (insee, kind), funds in sorted(said.items()):
        place = communes.get(insee)
        if place is None:
            yield Change(DOUBTFUL, "commune", insee, insee, note="a commune the directory does not know")
        elif len(funds) > 1:
            yield _doubt(place, f"DILA names several funds: {', '.join(sorted(funds))}")
        elif funds:
            change = _area_change(place, kind, funds.pop())
            if change:
                yield change


def _area_change(place: Commune, kind: str, code: str) -> Change | None:
    name = "agricultural_office_id" if kind == "msa" else "office_id"
    ours = getattr(place, name)
    alternatives: Value = sorted(office.pk for office in place.alternatives.all())
    fields: dict[str, tuple[Value, Value]] = {}
    if ours != code:
        fields[name] = (ours, code)
    if kind == "cpam" and place.certainty != Commune.Certainty.HIGH:
        fields["certainty"] = (place.certainty, Commune.Certainty.HIGH.value)
        if alternatives:
            fields["alternatives"] = (alternatives, [])
    if not fields:
        return None
    if place.basis_id != AREA_BASIS:
        fields["basis_id"] = (place.basis_id, AREA_BASIS)
    note = f"ours: {ours or 'none'}; DILA: {code}" if ours != code else "DILA confirms what was uncertain"
    return Change(CHANGED, "commune", place.insee, str(place), fields, 1, place.population, note)


def _doubt(place: Commune, note: str) -> Change:
    return Change(DOUBTFUL, "commune", place.insee, str(place), {}, 1, place.population, note)
