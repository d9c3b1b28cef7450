"""Families of routes that documents, forms and warnings share."""

from wizard.rulebook.facts import AU_PAIR, FRENCH_PENSION
from wizard.rulebook.outlook import via
from wizard.rulebook.tables.routes.conditions import (
    FAMILY_GROUND,
    FRENCH_BENEFIT,
    HIGHER_EDUCATION,
    SALARIED_GROUND,
    SELF_EMPLOYED_GROUND,
)

WORK_BY_POST = via("work", "workplace", "paris_talent", "paris_assistants")
JOINING_FAMILY = via("family", "paris_talent_family")
REACTIVATION = via("reactivate", "reactivate_msa")
CONVERSION = via("convert", "convert_msa")
ATTACHING = via("child", "child_msa")
"""A child is attached to a parent insured in France."""

REMINDS = via("reminder", "convert_reminder")
LOST = via("lost_number", "lost_number_abroad")
FIRST_BY_POST = via(
    "protection", "work", "workplace", "paris_talent", "paris_assistants", "self_employed", "msa", "pension",
    "family", "paris_talent_family", "residence",
)  # fmt: skip
"""A first application, sent to an office."""

BY_POST = FIRST_BY_POST | REACTIVATION | CONVERSION | via("register_s1", "coordination_form", "swiss_choice")
TO_AN_OFFICE = BY_POST | ATTACHING | REMINDS | via("check_ascendant", "child_of_asylum_seeker", "refused")
OPENS_COVER = FIRST_BY_POST | REACTIVATION | via("check_ascendant")
"""Routes on which form S1106 is sent."""

BY_RESIDENCE_ONLY = via("residence") | (
    REACTIVATION
    & ~SALARIED_GROUND
    & ~SELF_EMPLOYED_GROUND
    & ~FRENCH_PENSION
    & ~FRENCH_BENEFIT
    & ~HIGHER_EDUCATION
    & ~FAMILY_GROUND
)
"""Living in France is the only ground: three months are to be proved."""

ADDRESS_SENT = (WORK_BY_POST & ~AU_PAIR & ~via("workplace")) | via(
    "family", "paris_talent_family", "protection", "register_s1", "swiss_choice", "pension"
)
ADDRESS_TOLD = ADDRESS_SENT | BY_RESIDENCE_ONLY
"""The way of living (own, hosted, domiciled) is asked: it changes a paper."""
