"""What a number is, what it allows and what it does not: the answer of the number tool. Nothing here is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from django.utils.functional import Promise
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from wizard.forms.translation import translate
from wizard.rulebook.countries import by_insee
from wizard.rulebook.numbers.nir import NirReading, format_nir, read_nir
from wizard.rulebook.rows import Trust
from wizard.rulebook.tables.sources import SOURCES, Source

Words = str | Promise


@dataclass(frozen=True)
class Meaning:
    """What numbers of one kind are good for. `french` is the term on French papers."""

    title: Words
    french: str
    what: Words
    allows: tuple[Words, ...]
    denies: tuple[Words, ...]
    then: Words
    cites: tuple[str, ...]
    trust: Trust = Trust.OFFICIAL

    @property
    def sources(self) -> tuple[Source, ...]:
        return tuple(SOURCES[key] for key in self.cites)


MEANINGS: Mapping[str, Meaning] = {
    "definitive": Meaning(
        title=_("A definitive social security number"),
        french="numéro de sécurité sociale (NIR)",
        what=_("You keep this number for life. It starts with 1 or 2. It does not show your nationality."),
        allows=(
            _("Get refunds, create an ameli account and order a carte Vitale (health card), once you are covered"),
            _("Be declared by an employer"),
        ),
        denies=(
            _("It does not prove that you are covered today. Cover starts and ends separately."),
            _("You never apply for it a second time. Offices treat a second application as a duplicate."),
        ),
        then=_("If you come back to France or your situation changes, use it to ask for cover again."),
        cites=("sp_f16467", "ameli_number", "guide_number"),
    ),
    "waiting": Meaning(
        title=_("A provisional number"),
        french="numéro d’identification d’attente (NIA)",
        what=_("It starts with 7 or 8. An office gave it to you until your final number is ready."),
        allows=(
            _("Get refunds with paper forms (feuilles de soins)"),
            _("Give it to your employer"),
        ),
        denies=(
            _("No carte Vitale and no ameli account yet"),
            _("Nobody can guess your final number from it. Wait for the office’s letter."),
        ),
        then=_(
            "It serves for nine months. Without a birth certificate in the file you have three months to send one, and"
            " three more after a formal notice. Do not send a new request for cover."
        ),
        cites=("ameli_number", "css_r114_7", "sp_f16467"),
    ),
    "old_waiting": Meaning(
        title=_("An old provisional number"),
        french="numéro provisoire",
        what=_("Offices gave numbers that start with 3 or 4 in the past. They were provisional."),
        allows=(_("Show it to an office: it helps to find your file"),),
        denies=(_("It is not your number today"),),
        then=_("Ask your health insurance office which number is yours now."),
        cites=("research_memory",),
        trust=Trust.MEMORY,
    ),
    "technical": Meaning(
        title=_("A technical number made up by an employer"),
        french="numéro technique temporaire (NTT)",
        what=_(
            "An employer writes it on your payslip while it does not know your real number. "
            "It starts with 1 or 2, then the nine digits of the company."
        ),
        allows=(_("Be declared and paid while you have no number"),),
        denies=(
            _(
                "It is not a social security number. You cannot get refunds, "
                "a carte Vitale or an ameli account with it."
            ),
            _("Do not write it on a health insurance form"),
        ),
        then=_("Apply for your own number. Then give it to your employer."),
        cites=("ameli_employers",),
        trust=Trust.PRACTICE,
    ),
}


@dataclass(frozen=True)
class NumberPart:
    """One thing the digits say."""

    label: str
    text: str


@dataclass(frozen=True)
class Decoded:
    """The answer about one number; what identifies the person stays out of its repr."""

    meaning: Meaning | None
    problems: tuple[str, ...]
    written: str = field(repr=False)
    told: tuple[NumberPart, ...] = field(repr=False)
    unreliable: bool = False


def decode(text: str) -> Decoded:
    """What was typed, explained in the language in force. Never raises."""
    reading = read_nir(text)
    return Decoded(
        meaning=MEANINGS.get(reading.kind),
        problems=tuple(translate(problem.message) % problem.params for problem in reading.problems),
        written=format_nir(reading.digits or reading.proposed),
        told=tuple(_told(reading)),
        unreliable=reading.kind == "waiting",
    )


def _told(reading: NirReading) -> Iterator[NumberPart]:
    """Sex, birth and place, where the number is one that can be relied on for them."""
    if reading.kind not in ("definitive", "old_waiting"):
        return
    yield NumberPart(gettext("Sex on official documents"), gettext("man") if reading.sex == "M" else gettext("woman"))
    yield NumberPart(gettext("Year of birth"), gettext("ends in %(digits)s") % {"digits": f"{reading.birth_year:02}"})
    month = str(reading.birth_month) if reading.birth_month else gettext("not shown in this number")
    yield NumberPart(gettext("Month of birth"), month)
    yield NumberPart(gettext("Place of birth"), _place(reading))


def _place(reading: NirReading) -> str:
    if not reading.born_abroad:
        return gettext("department %(code)s, or a country that was French then") % {"code": reading.department}
    country = by_insee(reading.place)
    if country is None:
        return gettext("abroad, country not shown")
    return gettext("abroad: %(country)s") % {"country": country.name(get_language() or "en")}
