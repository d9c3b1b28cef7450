"""The short words of the rules page: what a fact, an end, a recipient or a kind of row is called there."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext_lazy as _

from wizard.rulebook.rows import End, Recipient, Trust
from wizard.rulebook.tables.sources import SourceKind

Words = str | Promise

FACT_NAMES: Mapping[str, Words] = {
    "profile": _("Who you are"),
    "family_link": _("Relative you join"),
    "sponsor_cover": _("How that relative is insured"),
    "parent_scheme": _("Fund of the child’s parent"),
    "residence": _("Where you live"),
    "territory": _("Part of France"),
    "nationality_group": _("Nationality"),
    "algerian": _("Algerian"),
    "posting": _("Certificate of posting"),
    "study_agreement": _("Agreement for students"),
    "residence_permit": _("Residence document"),
    "birth_area": _("Place of birth"),
    "number_status": _("The number you have"),
    "file_sent_weeks": _("Since the file was sent"),
    "request_status": _("File with an office"),
    "rights": _("Cover today"),
    "provisional_months": _("With a provisional number for"),
    "change": _("What has changed"),
    "paid_work": _("Paid work beside it"),
    "work_situation": _("Kind of work"),
    "student_level": _("Studies"),
    "intern_situation": _("Internship"),
    "unemployment_benefit": _("Unemployment benefit"),
    "pension_source": _("Where the pension comes from"),
    "foreign_cover": _("Cover by another country"),
    "coordination_form": _("Coordination form (SE)"),
    "months_in_france": _("Living in France for"),
    "wait_exemption": _("Exemption from the three months"),
    "certificate_kind": _("Birth certificate"),
    "certificate_translation": _("Translation of the certificate"),
    "certificate_legalisation": _("Apostille or legalisation"),
    "housing": _("Housing"),
    "children": _("Children under 18 who need cover"),
    "name_differs": _("Name written differently on two papers"),
    "contract_signed_early": _("Contract signed before the first day"),
    "age_group": _("Age"),
    "bank": _("Bank account"),
    "bank_holder": _("Holder of the account"),
    "urgent_care": _("Medical reason to hurry"),
}
"""Every fact in a few words: the questions themselves are too long for a condition."""

KINDS: Mapping[str, tuple[Words, Words]] = {
    "route": (_("Way"), _("The ways, in order")),
    "document": (_("Paper"), _("The papers")),
    "form": (_("Form"), _("The forms")),
    "warning": (_("Warning"), _("What to beware of")),
    "next_step": (_("Next step"), _("What comes next")),
    "paragraph": (_("Sentence of the letter"), _("The sentences of the letters")),
    "term": (_("Term"), _("Terms the conditions use")),
    "fact": (_("Fact"), _("The facts: what is asked")),
    "source": (_("Source"), _("The sources")),
}
"""What one row of a kind is called, and the heading over all of them."""

ENDS: Mapping[End, Words] = {
    End.APPLY: _("Apply"),
    End.STOP: _("Nothing to send now"),
    End.ASK: _("Ask the office first"),
}

RECIPIENTS: Mapping[Recipient, Words] = {
    Recipient.RESIDENCE: _("The CPAM of the commune you live in (overseas: CGSS)"),
    Recipient.AGRICULTURE: _("The MSA of the commune (overseas: CGSS)"),
    Recipient.WORKPLACE: _("The CPAM of the commune you work in"),
    Recipient.PARIS_TALENT: _("The “Talents” desk of the CPAM of Paris"),
    Recipient.PARIS_ASSISTANTS: _("The language assistants’ desk of the CPAM of Paris"),
    Recipient.STUDENT_PORTAL: _("The students’ site"),
    Recipient.ISSUER: _("The office that gave the provisional number"),
    Recipient.NOBODY: _("No office of this directory"),
}

SOURCE_KINDS: Mapping[SourceKind, Words] = {
    SourceKind.LAW: _("Law"),
    SourceKind.OFFICIAL: _("Official page or form"),
    SourceKind.INSTITUTION: _("University, association or institution"),
    SourceKind.PRIVATE: _("Private site"),
    SourceKind.MEMORY: _("From memory"),
}

MARKS: Mapping[str, Words] = {
    Trust.PRACTICE: _("Reported practice"),
    Trust.MEMORY: _("From memory: ask your office"),
    "stale": _("Not checked for more than a year"),
}
"""What is said beside a row that is not plainly official, or old."""


_COLONS = {"fr": "\N{NO-BREAK SPACE}: ", "zh": "："}


def colon() -> str:
    """What stands between a label and what is said of it, in the reader's typography."""
    return _COLONS.get((get_language() or "en")[:2], ": ")


def amount(number: int, unit: str) -> str:
    """A number of months or weeks."""
    if unit == "weeks":
        return ngettext("%(number)s week", "%(number)s weeks", number) % {"number": number}
    return ngettext("%(number)s month", "%(number)s months", number) % {"number": number}


def at_least(number: int, unit: str) -> Words:
    return format_lazy(_("{amount} or more"), amount=amount(number, unit))


def less_than(number: int, unit: str) -> Words:
    return format_lazy(_("less than {amount}"), amount=amount(number, unit))


def between(least: int, below: int, unit: str) -> Words:
    return format_lazy(_("{least} or more, less than {most}"), least=amount(least, unit), most=amount(below, unit))
