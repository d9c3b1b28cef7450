"""Names for conditions that many rows share, so that a condition reads as a sentence and not as a wall.

Nothing is hidden behind a name: each has an entry of its own on the rules page, with the condition it stands for.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wizard.rulebook import facts
from wizard.rulebook.logic import Expr
from wizard.rulebook.tables import families
from wizard.rulebook.tables.routes import conditions


@dataclass(frozen=True)
class Term:
    """A condition by name. `label` reads well after "not" too."""

    name: str
    label: str | Promise
    when: Expr


TERMS: tuple[Term, ...] = (
    # what one lives on
    Term("work_in_france", _("work in France"), facts.WORK_IN_FRANCE),
    Term("works", _("paid work, for an employer or for oneself"), facts.WORKS),
    Term("works_as_employee", _("work for an employer"), facts.WORKS_AS_EMPLOYEE),
    Term("works_for_oneself", _("work for oneself"), facts.WORKS_FOR_ONESELF),
    Term("salaried_ground", _("cover as an employee in France, paid intern or au pair"), conditions.SALARIED_GROUND),
    Term("self_employed_ground", _("cover through a business in France"), conditions.SELF_EMPLOYED_GROUND),
    Term("higher_education", _("higher education in France"), conditions.HIGHER_EDUCATION),
    Term("student_by_portal", _("studies that go through the students’ site"), conditions.STUDENT_BY_PORTAL),
    Term("msa_work", _("agricultural work in metropolitan France"), conditions.MSA_WORK),
    Term("msa_case", _("a case for the agricultural scheme (MSA)"), conditions.MSA_CASE),
    Term("swiss_choice", _("a choice between Swiss and French insurance"), conditions.SWISS_CHOICE),
    # who one is
    Term("third_country", _("nationality from outside the EU, the EEA and Switzerland"), facts.THIRD_COUNTRY),
    Term("refugee_like", _("refugee, subsidiary protection, stateless"), facts.REFUGEE_LIKE),
    Term("child_request", _("a request for a child"), facts.CHILD_REQUEST),
    Term("adult_joining", _("a husband, wife or partner who joins"), facts.ADULT_JOINING),
    Term("sponsor_insured", _("a relative with French health insurance, or the request"), conditions.SPONSOR_INSURED),
    Term("family_ground", _("a couple, one of whom has French health insurance"), conditions.FAMILY_GROUND),
    # numbers, months, grounds
    Term("number_known", _("a number that was given before"), facts.NUMBER_KNOWN),
    Term("first_request", _("no number yet, or not sure"), facts.FIRST_REQUEST),
    Term("wait_exempt", _("exempt from the three months: volunteering abroad or a benefit"), facts.WAIT_EXEMPT),
    Term("number_exists", _("a number exists already"), conditions.NUMBER_EXISTS),
    Term("residence_ground", _("three months in France, or exempt from them"), conditions.RESIDENCE_GROUND),
    Term("ground", _("something opens cover today"), conditions.GROUND),
    Term("reopens", _("a number exists and rights can be reopened today"), conditions.REOPENS),
    # families of ways
    Term("work_by_post", _("a first application of an employee, by post"), families.WORK_BY_POST),
    Term("first_by_post", _("a first application by post"), families.FIRST_BY_POST),
    Term("reactivation", _("reopening of rights"), families.REACTIVATION),
    Term("conversion", _("from a provisional number to a definitive one"), families.CONVERSION),
    Term("lost", _("a search for a number that exists"), families.SEARCHES),
    Term("by_post", _("any file by post"), families.BY_POST),
    Term("to_an_office", _("anything sent to an office"), families.TO_AN_OFFICE),
    Term("opens_cover", _("a way with form S1106"), families.OPENS_COVER),
    Term("by_residence_only", _("living in France is the only ground"), families.BY_RESIDENCE_ONLY),
    # what is joined
    Term("permit_sent", _("a way on which the residence document is joined"), families.PERMIT_SENT),
    Term("listed_permit", _("a residence document that is joined as such"), families.LISTED_PERMIT),
    Term("own_certificate_sent", _("the applicant’s own birth certificate is joined"), families.OWN_CERTIFICATE_SENT),
    Term("birth_paper_sent", _("a birth certificate is joined"), families.BIRTH_PAPER_SENT),
    Term("work_contract_sent", _("the work contract is joined"), families.WORK_CONTRACT_SENT),
    Term("address_sent", _("a way on which the address is proved"), families.ADDRESS_SENT),
    # letters
    Term("first_letter", _("a letter that asks for cover for the first time"), families.FIRST_LETTER),
    Term("first_letter_to_cpam", _("such a letter to a CPAM"), families.FIRST_LETTER_TO_CPAM),
)  # fmt: skip

TERM_OF: Mapping[Expr, Term] = {term.when: term for term in TERMS}
