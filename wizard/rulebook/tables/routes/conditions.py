"""Conditions that several routes, documents and forms share."""

from wizard.rulebook.facts import (
    ADULT_JOINING,
    AGRICULTURE,
    AU_PAIR,
    BORN_IN_FRANCE,
    COORDINATION_FORM,
    EHIC_WHOLE_STAY,
    FILE_SENT_WEEKS,
    FIRST_REQUEST,
    FRENCH_PENSION,
    HAS_S1,
    IN_FRANCE,
    INTERN_SITUATION,
    MONTHS_IN_FRANCE,
    NUMBER_KNOWN,
    NUMBER_STATUS,
    PENSION_SOURCE,
    POSTING,
    PROVISIONAL,
    REQUEST_STATUS,
    RIGHTS,
    RIGHTS_ENDED,
    RIGHTS_OPEN,
    SPONSOR_COVER,
    STUDENT_LEVEL,
    TERRITORY,
    THREE_MONTHS,
    UNEMPLOYMENT_BENEFIT,
    WAIT_EXEMPT,
    WORK_IN_FRANCE,
    WORK_SITUATION,
    WORKS,
    WORKS_AS_EMPLOYEE,
    WORKS_FOR_ONESELF,
)
from wizard.rulebook.logic import any_of

EIGHT_WEEKS = FILE_SENT_WEEKS.at_least(8)
UNDER_THREE_MONTHS = MONTHS_IN_FRANCE.below(3)
SWISS_CHOICE = (IN_FRANCE & WORK_SITUATION.is_("switzerland")) | (PENSION_SOURCE.is_("switzerland") & ~HAS_S1 & ~WORKS)
HIGHER_EDUCATION = STUDENT_LEVEL.is_("higher_education") | INTERN_SITUATION.is_("enrolled_in_france")
STUDENT_BY_PORTAL = HIGHER_EDUCATION & ~(EHIC_WHOLE_STAY & WORKS)
"""A student keeps the students' portal even with a job, except the European whose card stops covering on taking one."""
PAID_INTERN = INTERN_SITUATION.is_("paid")
MSA_WORK = AGRICULTURE & TERRITORY.is_("metropolitan")
SALARIED_GROUND = (WORKS_AS_EMPLOYEE & (WORK_IN_FRANCE | POSTING.is_("none"))) | PAID_INTERN | AU_PAIR
SELF_EMPLOYED_GROUND = WORKS_FOR_ONESELF & WORK_SITUATION.is_("general", "agriculture")
SPONSOR_INSURED = SPONSOR_COVER.is_("french", "french_pending")
FAMILY_GROUND = ADULT_JOINING & SPONSOR_INSURED
FRENCH_BENEFIT = UNEMPLOYMENT_BENEFIT.is_("french")
RESIDENCE_GROUND = THREE_MONTHS | WAIT_EXEMPT
GROUND = any_of(
    SALARIED_GROUND,
    SELF_EMPLOYED_GROUND,
    FRENCH_PENSION,
    FRENCH_BENEFIT,
    HIGHER_EDUCATION,
    FAMILY_GROUND,
    IN_FRANCE & RESIDENCE_GROUND,
    IN_FRANCE & (STUDENT_LEVEL.is_("school_or_language") | INTERN_SITUATION.is_("cooperation")),
)
NUMBER_EXISTS = NUMBER_KNOWN | (BORN_IN_FRANCE & FIRST_REQUEST)
REOPENS = NUMBER_EXISTS & RIGHTS_ENDED & GROUND
NO_FILE_SENT = REQUEST_STATUS.is_("none")
ASKS_FIRST = (FIRST_REQUEST & NO_FILE_SENT & ~RIGHTS_OPEN) | (PROVISIONAL & RIGHTS_ENDED)
"""Cover is asked for without a definitive number: for the first time, or again after a provisional one."""

SEEKS_NUMBER = (NUMBER_STATUS.is_("lost") | (BORN_IN_FRANCE & FIRST_REQUEST)) & RIGHTS.is_("open", "unsure")
CONVERTS_NOW = PROVISIONAL & ~RIGHTS_ENDED
KNOWS_NOTHING_BUT_BIRTH = BORN_IN_FRANCE & FIRST_REQUEST & RIGHTS.is_("ended") & ~GROUND
MSA_CASE = MSA_WORK & ~STUDENT_BY_PORTAL

COORDINATION_HOLDER = COORDINATION_FORM.is_("none", "full_course", "unknown")
"""French students born in an overseas collectivity: S1106 by post is the second way beside the students' site."""
