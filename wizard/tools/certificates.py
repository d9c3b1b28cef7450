"""Must a birth certificate be translated, and does it need an apostille: the rulebook's verdict, in words."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext_lazy as _

from wizard.forms.translation import translate, translate_later
from wizard.rulebook.civil_status import CertificateVerdict, Kind, Language, certificate
from wizard.rulebook.countries import country
from wizard.rulebook.rows import Document, Warning_
from wizard.rulebook.tables.documents import DOCUMENTS
from wizard.rulebook.tables.warnings import WARNINGS

Words = str | Promise

ACT: Document = next(row for row in DOCUMENTS if row.name == "birth_certificate")
_WARNING: Mapping[str, Warning_] = {row.name: row for row in WARNINGS}
NEVER_THE_CONSULATE = _WARNING["never_the_consulate"]
NO_PARENTS_NAMED = _WARNING["no_parents_named"]

TITLES: Mapping[str, Words] = {
    "needed": _("Yes: it needs a sworn translation"),
    "unknown": _("It depends on the certificate"),
    "not_needed": _("No translation is needed"),
}
LEGALISATION: Mapping[str, Words] = {
    "exempt": _("Exempt: no apostille and no legalisation."),
    "apostille": _("If an office asks: an apostille, from the country that issued the certificate."),
    "legalisation": _("If an office asks: legalisation."),
    "unknown": _("We do not know for this country. Ask the office if it wants anything."),
}


@dataclass(frozen=True)
class Checked:
    """The answer about one certificate."""

    issuer: str
    verdict: CertificateVerdict
    protected: bool

    @property
    def title(self) -> Words:
        return TITLES.get(self.verdict.translation, TITLES["not_needed"])

    @property
    def open(self) -> bool:
        """Whether the language has to be told first."""
        return self.verdict.translation == "unknown"

    @property
    def reason(self) -> Words:
        return translate_later(self.verdict.reason)

    @property
    def translators(self) -> list[str]:
        return [translate(who) for who in self.verdict.translators] if self.verdict.translation == "needed" else []

    @property
    def multilingual_helps(self) -> bool:
        """Whether a multilingual extract of that country would spare the translation."""
        spared = certificate(self.issuer, "other", "multilingual").translation == "not_needed_multilingual"
        return spared and self.verdict.translation in ("needed", "unknown")

    @property
    def accepted_languages(self) -> str:
        """Languages of the country that some offices have read without a translation."""
        return ", ".join(_language_name(code) for code in self.verdict.practice_languages)

    @property
    def legalisation(self) -> Words:
        return LEGALISATION[self.verdict.legalisation_group]

    @property
    def country(self) -> str:
        return country(self.issuer).name(get_language() or "en")


def check_certificate(
    issuer: str, language: Language | None, kind: Kind | None, *, protected: bool = False
) -> Checked:
    """What that certificate needs. Raises KeyError for no country."""
    return Checked(issuer, certificate(issuer, language, kind, protected=protected), protected)


def _language_name(code: str) -> str:
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code
