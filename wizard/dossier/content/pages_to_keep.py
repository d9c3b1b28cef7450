"""The pages to keep, in the reader's language beside the French: what goes in, what happens next, how to post it.

They hold nothing about the person, so that they are laid out once for everybody in the same case on the same day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from cpam.find import OfficeCard
from wizard.dossier.content.blocks import (
    AnyBlock,
    Check,
    Checks,
    Field,
    Fields,
    Heading,
    Items,
    Lines,
    Part,
    Step,
    Steps,
    Text,
)
from wizard.dossier.content.case import Case
from wizard.dossier.content.copy_sheets import WRITERS
from wizard.dossier.content.enclosures import Enclosure, enclosures
from wizard.dossier.content.letter import recipient
from wizard.dossier.content.official_forms import FilledForm
from wizard.dossier.content.postage import Postage, postage, sheets_of
from wizard.dossier.details.left_out import promised
from wizard.dossier.french.grammar import typeset
from wizard.rulebook.rows import Document, NextStep, Recipient, StepRole, Trust

PHONES: tuple[tuple[str, str], ...] = (
    ("36 46", "france"),
    ("09 74 75 36 46", "english"),
    ("+33 1 84 90 36 46", "abroad"),
    ("15 / 112", "emergency"),
)
"""Numbers of Assurance Maladie, read on ameli.fr or in two sources; the emergency numbers of France."""


def keep(case: Case, filled: tuple[FilledForm, ...] = ()) -> tuple[Part, ...]:
    """Checklist, then how to post and what happens next. `filled`: official forms that are joined."""
    with override(case.language):
        return _checklist(case, {form.name: form for form in filled}), _sending(case)


def _part(name: str, title: str, language: str, blocks: list[AnyBlock]) -> Part:
    banner = Text(_("To keep: do not post") + " · " + _("Quinze is not an official service."), role="set")
    return Part(name, title, language, (banner, Heading(title), *blocks), personal=False)


# ------------------------------------------------------------------------------------------------ the checklist


def _checklist(case: Case, filled: Mapping[str, FilledForm]) -> Part:
    checks = tuple(_check(enclosure, filled) for enclosure in enclosures(case))
    blocks: list[AnyBlock] = [Text(_(case.route.title), role="route")]
    if case.letter:
        blocks += _for_the_envelope((Check(0, _("The letter, signed"), "Lettre de demande, signée"), *checks))
    else:
        blocks += _without_letter(case, checks)
    blocks += _not_enclosed(case)
    warnings = tuple(f"{_(row.short)}. {_(row.text)}" for row in case.assessment.warnings)
    if warnings:
        blocks += [Heading(_("Beware"), 2), Items(warnings, numbered=False, role="warnings")]
    title = _("What goes into the envelope") if case.letter else _("What to do")
    return _part("checklist", title, case.language, blocks)


def _for_the_envelope(checks: tuple[Check, ...]) -> list[AnyBlock]:
    return [
        Text(
            _(
                "Tick each paper as you lay it behind the letter, its slip (intercalaire) on top. Numbers are those "
                "of the letter. Send copies, never originals, unless it says so; nothing highlighted, nothing stapled."
            )
        ),
        Checks(checks),
    ]


def _without_letter(case: Case, checks: tuple[Check, ...]) -> list[AnyBlock]:
    """What the route says to do and why, whom to ask, and the papers to have at hand."""
    route, office = case.route, case.office
    why, reason = _("Why?"), _(route.reason)
    blocks: list[AnyBlock] = [Text(_(route.action)), Text(f"{why} {reason}")]
    if route.link:
        blocks.append(Lines((route.link,)))
    if office:
        told = dict.fromkeys((office.name, *office.address_lines, office.phone, office.url))
        blocks += [Heading(_("Whom to ask"), 2), Lines(tuple(line for line in told if line), lang="fr", strong=True)]
    if checks:
        blocks += [
            Heading(_("Papers to have at hand"), 2),
            Checks(tuple(replace(check, number=0) for check in checks)),
        ]
    return blocks


def _check(enclosure: Enclosure, filled: Mapping[str, FilledForm]) -> Check:
    row = enclosure.row
    if row is None:
        return Check(enclosure.number, _("Statement of honour about where you live"), enclosure.french)
    notes = [Field(_("Why"), _(row.why))]
    if isinstance(row, Document):
        told = (
            (_("How to get it"), row.how),
            (_("Refused if"), row.refused),
            (_("Without it"), row.without),
        )
        notes += [Field(label, _(text)) for label, text in told if text]
    elif row.name in filled:
        form = filled[row.name]
        edition = {"edition": form.edition, "day": _day(form.edition_date)}
        notes.append(Field(_("In this file"), _("Filled in: read it, then sign it (%(edition)s, %(day)s).") % edition))
    elif row.name in WRITERS:
        notes.append(Field(_("In this file"), _("A sheet says where to find it and what to write in it.")))
    elif row.link:
        notes.append(Field(_("Where to find it"), row.link))
    optional = "" if not isinstance(row, Document) or row.required else _("recommended")
    if row.trust is Trust.MEMORY:
        notes.append(Field(_("Note"), _("No official page confirms this: ask your office.")))
    return Check(enclosure.number, _(row.title), enclosure.french, tuple(notes), optional)


def _not_enclosed(case: Case) -> list[AnyBlock]:
    """The papers left out, without a number, each with what to do without it."""
    if not case.documents_left_out:
        return []
    follows = promised(case.assessment, case.left_out)
    return [
        Heading(_("Left out of the envelope"), 2),
        Text(_("The letter does not list these. Once you have one, send a copy to the same office.")),
        Checks(tuple(_left_out(row, row.name in follows) for row in case.documents_left_out), role="left-out"),
    ]


def _left_out(row: Document, follows: bool) -> Check:
    told = (
        (_("In the letter"), _("It says that this paper will follow.") if follows else ""),
        (_("Without it"), without_it(row)),
        (_("How to get it"), _(row.how)),
    )
    notes = tuple(Field(label, text) for label, text in told if text)
    return Check(0, _(row.title), typeset(row.french), notes)


def without_it(row: Document) -> str:
    """What happens without a paper, in the language in force; where no source says, that."""
    if row.without:
        return _(row.without)
    if not row.required:
        return _("It is recommended, not required: the file can go without it.")
    return _("No source says what happens without it: ask your office before you post.")


# ---------------------------------------------------------------------------------------------- what comes next


def _sending(case: Case) -> Part:
    """One sheet: the envelope where there is something to post, the next steps, care, telephone."""
    blocks = [*(_envelope(case) if case.letter else []), *_next(case)]
    title = _("Post it, then wait") if case.letter else _("What happens next")
    folds = postage(sheets_to_post(case)).envelope.folds if case.letter else 1
    return _part(f"sending folds-{folds}", title, case.language, blocks)


def _next(case: Case) -> list[AnyBlock]:
    steps = tuple(
        Step(_when(row, case.today), _(row.title), _(row.text))
        for row in case.assessment.next_steps
        if row.role is not StepRole.CARE
    )
    blocks: list[AnyBlock] = [
        *([Heading(_("What happens next"), 2)] if case.letter else []),
        Text(_("Counted from %(day)s, as if you posted today.") % {"day": _day(case.today)}),
        Steps(steps),
    ]
    for row in case.assessment.next_steps:
        if row.role is StepRole.CARE:
            blocks += [Heading(_(row.title), 2), Text(_(row.text))]
    blocks += [Heading(_("Telephone"), 2), Fields(_phones(case.office), role="phones")]
    return blocks


def _when(row: NextStep, today: date) -> str:
    if row.weeks is None:
        return ""
    first, last = (today + timedelta(weeks=weeks) for weeks in row.weeks)
    if first == last:
        return _("now") if first == today else _("from %(day)s") % {"day": _day(first)}
    return _("%(first)s to %(last)s") % {"first": _day(first), "last": _day(last)}


def _day(day: date) -> str:
    return date_format(day, "DATE_FORMAT")


def _phones(office: OfficeCard | None) -> tuple[Field, ...]:
    """The office's own number first where it has one; farm workers' funds are on no other."""
    own = (Field(office.phone, office.name),) if office and office.phone not in ("", PHONES[0][0]) else ()
    said = {
        "france": _("Assurance Maladie, in France (free service, price of a call)"),
        "english": _("Assurance Maladie in English (from abroad +33 9 74 75 36 46)"),
        "abroad": _("Assurance Maladie, from abroad"),
        "emergency": _("Medical emergency"),
    }
    numbers = PHONES[-1:] if own and office and office.kind == "MSA" else PHONES
    return (*own, *(Field(phone, said[key]) for phone, key in numbers))


# ------------------------------------------------------------------------------------------------- the envelope


def _envelope(case: Case) -> list[AnyBlock]:
    need = postage(sheets_to_post(case))
    window = need.envelope.folds > 1
    return [
        Text(
            _("Address it as below, or use an envelope with a window: the letter’s address then shows in it.")
            if window
            else _("Write this address on the envelope.")
        ),
        Lines(recipient(case), role="address", lang="fr"),
        *_about_the_office(case),
        Text(_fold(need)),
        Text(f"{_weight(need)} {_price(case, need)}"),
        *_registered(case),
    ]


def _about_the_office(case: Case) -> list[AnyBlock]:
    office = case.office
    if office is None:
        return []
    found = []
    if len(case.offices) > 1:
        found.append(case.because)
    if case.route.recipient is Recipient.ISSUER:
        found.append(
            _("If another office gave you the provisional number, write to that one, at the address on its letter.")
        )
    if not office.address_lines:
        found.append(
            _("We know no postal address of this office: ask for it on %(phone)s.")
            % {"phone": office.phone or PHONES[0][0]}
        )
    elif office.source_date:
        found.append(
            # An address on the web has a line of its own: it must not be broken at a slash or a hyphen.
            _("Address of %(day)s. Compare it with the office’s own page before you post:\n%(url)s")
            % {"day": _day(office.verified_on or office.source_date), "url": office.url}
        )
    return [Lines(tuple(text.split("\n"))) for text in found if text]


def sheets_to_post(case: Case) -> int:
    """The letter, the papers, and a sheet for each statement of our own."""
    found = enclosures(case)
    return 1 + sum(not enclosure.row for enclosure in found) + sheets_of(row.row for row in found if row.row)


def _fold(need: Postage) -> str:
    size = {"name": need.envelope.name, "size": need.envelope.size}
    if need.envelope.folds == 3:
        return (
            _(
                "Fold all sheets together in three, at the marks on the edge of this page: they fit a %(name)s "
                "envelope (%(size)s)."
            )
            % size
        )
    if need.envelope.folds == 2:
        return (
            _(
                "Fold all sheets together in half, at the mark on the edge of this page: they fit a %(name)s "
                "envelope (%(size)s)."
            )
            % size
        )
    return _("Too thick to fold: lay the sheets flat in a %(name)s envelope (%(size)s).") % size


def _weight(need: Postage) -> str:
    return ngettext(
        "About %(sheets)d sheet with the copies, so about %(grams)d g with the envelope. Weigh it if you can.",
        "About %(sheets)d sheets with the copies, so about %(grams)d g with the envelope. Weigh it if you can.",
        need.sheets,
    ) % {"sheets": need.sheets, "grams": need.grams}


def _price(case: Case, need: Postage) -> str:
    """What it costs: in France and by ordinary post where we know it; otherwise that we do not."""
    if case.assessment.facts.get("residence") in ("abroad", "monaco"):
        return _("Ask your post office for the price of a letter to France. We do not know the prices abroad.")
    if any(row.name == "post_recorded" for row in case.assessment.next_steps):
        return _(
            "Do not use ordinary stamps: buy recorded delivery with acknowledgement of receipt at a post office or "
            "on laposte.fr. We do not know its price."
        )
    return _stamps(need)


def _stamps(need: Postage) -> str:
    if need.band is None:
        return _("Have it weighed at a post office.")
    stamps = ngettext(
        "Up to %(grams)d g: %(count)d “lettre verte” stamp.",
        "Up to %(grams)d g: %(count)d “lettre verte” stamps.",
        need.band.stamps,
    ) % {"grams": need.band.most_grams, "count": need.band.stamps}
    if not need.band.green:
        unknown = _("We do not know the price for this weight: look at laposte.fr.")
        return f"{stamps} {unknown}"
    price = _("About €%(price)s each (%(month)s; look at laposte.fr).") % {
        "price": number_format(Decimal(need.band.green.replace(",", ".")), 2),
        "month": date_format(date.fromisoformat(f"{need.as_of}-01"), "YEAR_MONTH_FORMAT"),
    }
    return f"{stamps} {price}"


def _registered(case: Case) -> list[AnyBlock]:
    """How to post it, where no step says so."""
    if any(row.role is StepRole.POSTING for row in case.assessment.next_steps):
        return []
    return [
        Text(
            _(
                "Ordinary post is enough. Recorded delivery (lettre recommandée avec avis de réception) proves the "
                "day; keep the receipt and a copy of everything."
            )
        )
    ]
