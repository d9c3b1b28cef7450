"""Birth certificates: must it be translated, by whom, and is an apostille asked for?

The authority that issued the certificate decides, not the nationality of the person nor the language (CSS, art.
R. 114-7, I, 2°): a German certificate needs no translation, a Brazilian one in Portuguese does. Whatever concerns
apostille or legalisation is advice: the health insurance texts do not ask for it, some offices do.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from wizard.rulebook.countries import Country, country
from wizard.rulebook.data import rows
from wizard.rulebook.words import _

Language = Literal["french", "other"]
Kind = Literal[
    "full", "extract_with_parents", "extract_without_parents", "multilingual", "consular", "ofpra", "none_yet"
]
Translation = Literal["not_needed_origin", "not_needed_french", "not_needed_multilingual", "needed", "unknown"]
Regime = Literal[
    "not_applicable",
    "exempt_eu",
    "exempt_ciec",
    "exempt_bilateral",
    "exempt_multilingual",
    "apostille",
    "legalisation",
    "unknown",
]
Confidence = Literal["high", "medium", "low"]

_CIEC_16 = "AT BE BA BG CV HR EE FR DE IT LT LU MD ME NL MK PL PT RO RS SI ES CH TR"
CIEC_16_PARTIES = frozenset(_CIEC_16.split())
"""Parties to CIEC convention no. 16 (Vienna, 1976) on multilingual extracts, as of October 2015."""

_WITHOUT_TRANSLATION = "sq hr cs da nl en fi de hu it lv lt no nb nn pl pt ro sk es sv tr"
ACCEPTED_IN_PRACTICE = frozenset(_WITHOUT_TRANSLATION.split())
"""Languages some offices have taken without translation, wherever the certificate came from (2012 to 2016)."""

_INSIDE_THE_UNION = ("AX", "99313", "99319")
"""Åland, the Canaries, the Azores: a code of their own, inside the Union with their state."""

_ALSO_IN_FRENCH = ("MR",)
"""Where civil-status extracts also exist in French though it is not an official language."""


@dataclass(frozen=True)
class Reference:
    """Where a statement comes from. `date`: of the page or text, "" when it shows none.

    `from_memory`: the source is known to exist, but what it says of this country was not read in it.
    """

    text: str
    date: str
    confidence: Confidence
    from_memory: bool = False


LAW = Reference("Code de la sécurité sociale, art. R. 114-7, I, 2°", "2022-03-01", "high")
SERVICE_PUBLIC = Reference("service-public.fr, F16467", "2022-03-08", "high")
CIEC_CONVENTION = Reference("CIEC convention no. 16, list of parties of October 2015", "2015-10", "medium")
OFPRA_RULE = Reference("Code de la sécurité sociale, art. R. 114-8, 3°", "", "high")
PRACTICE = Reference("Advice of universities and offices, 2012 to 2016", "2016", "low")

COURT_TRANSLATOR = _(
    "A sworn translator: on the list of a French court of appeal (cour d’appel) or of the Cour de cassation."
)
EMBASSY_TRANSLATION = _("A translation made by your country’s embassy or consulate.")

_REASONS: Mapping[Translation, str] = {
    "not_needed_origin": _("The authorities of an EU, EEA or Swiss state issued it: no translation is needed."),
    "not_needed_french": _("It is in French."),
    "not_needed_multilingual": _("It is a multilingual extract of a country bound by the same convention as France."),
    "needed": _("It was not issued in the EU, the EEA or Switzerland, and it is not in French."),
    "unknown": _("It depends on whether your certificate is in French, or a multilingual extract."),
}
ADVICE = _(
    "The health insurance rules ask for no apostille or legalisation, and ameli announces none. Some offices ask for"
    " it all the same."
)


@dataclass(frozen=True)
class CertificateVerdict:
    """What a birth certificate needs.

    `practice_languages`: languages of the country that some offices have accepted without translation; show them as
    practice, not as a right. `translators`: who may translate, empty where nothing is to be translated.
    `legalisation` is always advice. `names_parents`: False for the short extract that offices refuse.
    """

    translation: Translation
    reason: str
    legalisation: Regime
    names_parents: bool
    practice_languages: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    legalisation_reference: Reference | None = None
    legalisation_note: str = ""

    @property
    def practice_note(self) -> bool:
        """Whether to say that some offices accept it as it is."""
        return bool(self.practice_languages)

    @property
    def legalisation_group(self) -> Literal["exempt", "apostille", "legalisation", "unknown"]:
        """The regime, in the four words that matter to a person."""
        if self.legalisation in ("apostille", "legalisation", "unknown"):
            return self.legalisation
        return "exempt"


def certificate(
    issuer: str, language: Language | None = None, kind: Kind | None = None, *, protected: bool = False
) -> CertificateVerdict:
    """What a certificate issued by the authorities of that country needs; None for what is not known.

    `protected`: a refugee or the like, who must never be sent to a consulate. Raises KeyError for no country.
    """
    authority = country(issuer)
    translation = _translation(authority, language, kind)
    regime, reference, note = _legalisation(authority, translation, kind)
    to_translate = translation in ("needed", "unknown")
    return CertificateVerdict(
        translation=translation,
        reason=_REASONS[translation],
        legalisation=regime,
        names_parents=kind != "extract_without_parents",
        practice_languages=_practice_languages(authority) if translation == "needed" else (),
        translators=_translators(protected) if to_translate else (),
        references=_references(translation, authority, kind),
        legalisation_reference=reference,
        legalisation_note=note,
    )


def languages_question_needed(issuer: str, kind: Kind | None = None) -> bool:
    """Whether the verdict still waits for the language of the certificate. Raises KeyError for no country."""
    return certificate(issuer, None, kind).translation == "unknown"


def _translation(authority: Country, language: Language | None, kind: Kind | None) -> Translation:
    if kind == "ofpra" or _is_french(authority):
        return "not_needed_french"
    if _is_european(authority):
        return "not_needed_origin"
    if language == "french":
        return "not_needed_french"
    ciec = authority.key in CIEC_16_PARTIES
    if kind == "multilingual" and ciec:
        return "not_needed_multilingual"
    if language is None and (_may_be_french(authority) or kind == "consular" or (kind is None and ciec)):
        return "unknown"
    return "needed"


def _is_french(authority: Country) -> bool:
    return "FR" in (authority.key, authority.parent)


def _is_european(authority: Country) -> bool:
    """Of the EU, the EEA or Switzerland. A territory is not what its state is, unless it is inside the Union."""
    return _state(authority).group == "eu_eea_swiss"


def _state(authority: Country) -> Country:
    return country(authority.parent) if authority.key in _INSIDE_THE_UNION else authority


def _may_be_french(authority: Country) -> bool:
    return "fr" in authority.languages or authority.key in _ALSO_IN_FRENCH


def _practice_languages(authority: Country) -> tuple[str, ...]:
    return tuple(language for language in authority.languages if language in ACCEPTED_IN_PRACTICE)


def _translators(protected: bool) -> tuple[str, ...]:
    return (COURT_TRANSLATOR,) if protected else (COURT_TRANSLATOR, EMBASSY_TRANSLATION)


def _references(translation: Translation, authority: Country, kind: Kind | None) -> tuple[Reference, ...]:
    if kind == "ofpra":
        return (OFPRA_RULE,)
    found = [LAW, SERVICE_PUBLIC]
    if translation == "not_needed_multilingual":
        found.append(CIEC_CONVENTION)
    if translation == "needed" and _practice_languages(authority):
        found.append(PRACTICE)
    return tuple(found)


@cache
def _regimes() -> Mapping[str, Mapping[str, str]]:
    return {row["key"]: row for row in rows("legalisation")}


def _legalisation(
    authority: Country, translation: Translation, kind: Kind | None
) -> tuple[Regime, Reference | None, str]:
    if kind == "ofpra" or _is_french(authority):
        return "not_applicable", None, ""
    if translation == "not_needed_multilingual":
        return "exempt_multilingual", CIEC_CONVENTION, ""
    row = _regimes().get(_state(authority).key)
    if kind == "consular" or row is None:
        return "unknown", None, ""
    reference = Reference(
        row["source"], row["date"], cast("Confidence", row["confidence"]), row["from_memory"] == "yes"
    )
    return cast("Regime", row["regime"]), reference, row["note"]
