"""Which letters a sentence belongs to, and the conditions sentences share."""

from wizard.rulebook.facts import (
    AU_PAIR,
    CERTIFICATE_KIND,
    FAMILY_LINK,
    FILE_SENT_WEEKS,
    FRENCH_PENSION,
    INTERN_SITUATION,
    WORK_SITUATION,
    WORKS_AS_EMPLOYEE,
    WORKS_FOR_ONESELF,
)
from wizard.rulebook.logic import Expr
from wizard.rulebook.outlook import via
from wizard.rulebook.tables.groups import BY_RESIDENCE_ONLY
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.tables.routes.conditions import FAMILY_GROUND, FRENCH_BENEFIT, HIGHER_EDUCATION

SUBJECT = 0


def writes(*letters: str) -> Expr:
    """The route leads to one of these kinds of letter. Raises ValueError for a kind no route writes."""
    unknown = set(letters) - {route.letter for route in ROUTES}
    if unknown:
        raise ValueError(f"no route writes {sorted(unknown)}")
    return via(*(route.name for route in ROUTES if route.letter in letters))


FIRST_TO_CPAM = writes(
    "first_work", "first_self_employed", "first_pension", "first_residence", "first_family", "first_protection"
)
FIRST_TO_MSA = writes("msa_first")
FIRST = FIRST_TO_CPAM | FIRST_TO_MSA
S1 = writes("first_s1")
REACTIVATION = writes("reactivation")
OPENS = FIRST | REACTIVATION
CHILD = writes("child", "msa_child")
CONVERTS = writes("convert", "msa_convert")
REMINDS = writes("reminder")
OBJECTS = writes("objection")
LOST = writes("lost")
PROXY = writes("procuration")
COVER_NOTE = writes("cover_note")

HIRED = WORKS_AS_EMPLOYEE & ~WORK_SITUATION.is_("posted")
INTERN = INTERN_SITUATION.is_("paid")
WORKING = HIRED | WORKS_FOR_ONESELF | INTERN | AU_PAIR
AT_WORK = WORKS_AS_EMPLOYEE | WORKS_FOR_ONESELF | INTERN | AU_PAIR
"""As WORKING, where nobody asks whether the work is a posting."""

CERTIFICATE_LACKING = CERTIFICATE_KIND.is_("none_yet", "extract_without_parents")
ADOPTED = FAMILY_LINK.is_("adopted_child")
SECOND_REMINDER = FILE_SENT_WEEKS.at_least(16)
STUDIES_AGAIN = REACTIVATION & HIGHER_EDUCATION & ~WORKING & ~FRENCH_PENSION & ~FRENCH_BENEFIT
JOINS_AGAIN = REACTIVATION & FAMILY_GROUND & ~HIGHER_EDUCATION & ~WORKING & ~FRENCH_PENSION & ~FRENCH_BENEFIT
"""Somebody with a number whose ground is the insured relative they join."""

JOINS = writes("first_family") | JOINS_AGAIN
RESIDES_ONLY = REACTIVATION & BY_RESIDENCE_ONLY
