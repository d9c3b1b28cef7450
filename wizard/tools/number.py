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
        what=_("It is given once, for life. It begins with 1 or 2. Nothing in it tells a nationality."),
        allows=(
            _("Be refunded, open an ameli account and order a carte Vitale, once your rights are open"),
            _("Be declared by an employer"),
        ),
        denies=(
            _("It does not prove that you are covered today: rights are opened, and end, separately"),
            _("It is never asked for a second time: a second request is treated as a duplicate"),
        ),
        then=_("If you come back to France or your situation changes, ask for your rights to be reopened with it."),
        cites=("sp_f16467", "ameli_number", "guide_number"),
    ),
    "waiting": Meaning(
        title=_("A provisional number"),
        french="numéro d’identification d’attente (NIA)",
        what=_("It begins with 7 or 8. An office gave it while your definitive number is prepared."),
        allows=(
            _("Be refunded, on paper treatment forms (feuilles de soins)"),
            _("Give it to your employer"),
        ),
        denies=(
            _("No carte Vitale and no ameli account yet"),
            _("Nobody can work your definitive number out from it: wait for the office’s letter"),
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
        what=_("Numbers that begin with 3 or 4 were given in the past, while a definitive one was prepared."),
        allows=(_("Show it to an office: it helps to find your file"),),
        denies=(_("It is not the number you have today"),),
        then=_("Ask your health insurance office which number is yours now."),
        cites=("research_memory",),
        trust=Trust.MEMORY,
    ),
    "technical": Meaning(
        title=_("A technical number made up by an employer"),
        french="numéro technique temporaire (NTT)",
        what=_(
            "An employer writes it on payslips as long as it knows no number of yours: 1 or 2, the nine digits of the"
            " company, then anything."
        ),
        allows=(_("Be declared and paid while you have no number"),),
        denies=(
            _("It is no social security number: it gives no refund, no carte Vitale and no ameli account"),
            _("Do not write it on a form of the health insurance"),
        ),
        then=_("Ask for a number of your own: employees ask themselves. Then give it to your employer."),
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
    yield NumberPart(gettext("Sex in the civil status"), gettext("man") if reading.sex == "M" else gettext("woman"))
    yield NumberPart(gettext("Year of birth"), gettext("ends in %(digits)s") % {"digits": f"{reading.birth_year:02}"})
    month = str(reading.birth_month) if reading.birth_month else gettext("not told by this number")
    yield NumberPart(gettext("Month of birth"), month)
    yield NumberPart(gettext("Place of birth"), _place(reading))


def _place(reading: NirReading) -> str:
    if not reading.born_abroad:
        return gettext("department %(code)s, or a country that was French then") % {"code": reading.department}
    country = by_insee(reading.place)
    if country is None:
        return gettext("abroad, country not told")
    return gettext("abroad: %(country)s") % {"country": country.name(get_language() or "en")}
