"""The families of cases: each condition that several rows share, once, by one name.

First the families of routes, chosen by what a route is (what it sends, to whom, on which ground, what it waits for).
Then the cases that routes and facts make together. What routes themselves read is in `routes/conditions.py`.
"""

from collections.abc import Callable

from wizard.rulebook.facts import (
    ADULT_JOINING,
    ASYLUM_SEEKER,
    AU_PAIR,
    BORN_IN_FRANCE,
    CERTIFICATE_KIND,
    CERTIFICATE_TRANSLATION,
    CHILD_REQUEST,
    EUROPEAN,
    FAMILY_LINK,
    FILE_SENT_WEEKS,
    FIRST_REQUEST,
    FIVE_YEARS,
    FRENCH_PENSION,
    HOUSING,
    INACTIVE,
    NUMBER_KNOWN,
    REFUGEE_LIKE,
    RESIDENCE_PERMIT,
    RETIREE,
    RETURNEE,
    SPONSOR_COVER,
    STUDENT,
    UNEMPLOYMENT_BENEFIT,
    WORK_SITUATION,
    WORKS,
    WORKS_AS_EMPLOYEE,
    WORKS_FOR_ONESELF,
)
from wizard.rulebook.logic import Expr, OneOf
from wizard.rulebook.outlook import ROUTE
from wizard.rulebook.rows import End, Ground, Recipient, Route, Sends, Waits
from wizard.rulebook.tables.routes import ROUTES
from wizard.rulebook.tables.routes.conditions import (
    FAMILY_GROUND,
    FRENCH_BENEFIT,
    HIGHER_EDUCATION,
    PAID_INTERN,
    SALARIED_GROUND,
    SELF_EMPLOYED_GROUND,
)


def routes_that(are_so: Callable[[Route], bool]) -> Expr:
    """The route is one of those of which this is true. Raises ValueError when it is true of none."""
    names = frozenset(route.name for route in ROUTES if are_so(route))
    if not names:
        raise ValueError("no route is like that")
    return OneOf(ROUTE, names)


def sends(*kinds: Sends) -> Expr:
    """The route sends one of these."""
    return routes_that(lambda route: route.sends in kinds)


def waits_for(*kinds: Waits) -> Expr:
    """The person waits for one of these."""
    return routes_that(lambda route: route.waits in kinds)


def _request_on(*grounds: Ground) -> Expr:
    return routes_that(lambda route: route.sends is Sends.REQUEST and route.ground in grounds)


# ------------------------------------------------------------------------------------------- families of routes

FIRST_BY_POST = sends(Sends.REQUEST)
"""A first request for cover, sent to an office."""

REQUEST_TO_MSA = _request_on(Ground.FARM_WORK)
WORK_BY_POST = _request_on(Ground.WORK)
TO_THE_WORKPLACE = routes_that(lambda route: route.recipient is Recipient.WORKPLACE)
BUSINESS_BY_POST = _request_on(Ground.BUSINESS)
PENSION_BY_POST = _request_on(Ground.PENSION)
JOINING_FAMILY = _request_on(Ground.FAMILY)
RESIDENCE_BY_POST = _request_on(Ground.RESIDENCE)
SCHOOL_BY_POST = _request_on(Ground.STUDY)
PROTECTION_BY_POST = _request_on(Ground.PROTECTION)
REACTIVATION = sends(Sends.REOPENING)
QUESTION = sends(Sends.QUESTION)
CONVERSION = sends(Sends.CONVERSION)
CONVERSION_AT_MSA = routes_that(
    lambda route: route.sends is Sends.CONVERSION and route.recipient is Recipient.AGRICULTURE
)
ATTACHING = sends(Sends.ATTACHMENT)
"""A child is attached to a parent insured in France."""

ATTACHING_AT_MSA = routes_that(
    lambda route: route.sends is Sends.ATTACHMENT and route.recipient is Recipient.AGRICULTURE
)
ASKS_FOR_A_CHILD = sends(Sends.CHILD_REQUEST)
CHILD_LETTER = sends(Sends.ATTACHMENT, Sends.CHILD_REQUEST)
REMINDS_OF_REQUEST = sends(Sends.REMINDER)
REMINDS_OF_CONVERSION = sends(Sends.CONVERSION_REMINDER)
REMINDS = sends(Sends.REMINDER, Sends.CONVERSION_REMINDER)
OBJECTS = sends(Sends.OBJECTION)
SEARCHES = sends(Sends.SEARCH, Sends.PROXY_SEARCH)
SEARCHES_ONESELF = sends(Sends.SEARCH)
PROXY = sends(Sends.PROXY_SEARCH)
REGISTERS_S1 = sends(Sends.S1)
COORDINATES = sends(Sends.COORDINATION)
CHOOSES = sends(Sends.CHOICE)
ONLINE = sends(Sends.ONLINE)
FOREIGN_FORM_SENT = sends(Sends.S1, Sends.COORDINATION)
FIRST_LETTER_TO_CPAM = routes_that(
    lambda route: route.sends in (Sends.REQUEST, Sends.QUESTION) and route.ground is not Ground.FARM_WORK
)
FIRST_OR_FOREIGN = sends(Sends.REQUEST, Sends.QUESTION, Sends.S1, Sends.COORDINATION)
REFUNDS = sends(
    Sends.REQUEST, Sends.REOPENING, Sends.QUESTION, Sends.S1, Sends.COORDINATION, Sends.ATTACHMENT, Sends.CHILD_REQUEST
)
"""The office is told where to pay."""

FIRST_LETTER = sends(Sends.REQUEST, Sends.QUESTION)
OPENS_COVER = sends(Sends.REQUEST, Sends.REOPENING, Sends.QUESTION)
"""Form S1106 is sent."""

OPENS_OR_REGISTERS = sends(Sends.REQUEST, Sends.REOPENING, Sends.QUESTION, Sends.S1, Sends.COORDINATION)
BY_POST = sends(
    Sends.REQUEST, Sends.REOPENING, Sends.CONVERSION, Sends.S1, Sends.COORDINATION, Sends.CHOICE
)  # fmt: skip
TO_AN_OFFICE = routes_that(
    lambda route: route.sends not in (Sends.NOTHING, Sends.CHANGE, Sends.ONLINE, Sends.SEARCH, Sends.PROXY_SEARCH)
)
NOTHING_SENT = sends(Sends.NOTHING)
ANY_LETTER = routes_that(lambda route: bool(route.letter))
BY_RECORDED_DELIVERY = sends(Sends.REMINDER, Sends.CONVERSION_REMINDER, Sends.OBJECTION)
NEW_NUMBER = sends(
    Sends.REQUEST, Sends.ATTACHMENT, Sends.CHILD_REQUEST, Sends.ONLINE, Sends.S1
)  # fmt: skip
"""A number comes of it."""

RESIDENCE_WAIT = routes_that(lambda route: route.ground is Ground.RESIDENCE and route.waits is Waits.THREE_MONTHS)
ASYLUM_WAIT = routes_that(lambda route: route.ground is Ground.PROTECTION and route.waits is Waits.THREE_MONTHS)
HAS_NUMBER_OR_FILE = routes_that(
    lambda route: (
        route.sends
        in (
            Sends.REOPENING, Sends.CONVERSION, Sends.REMINDER, Sends.CONVERSION_REMINDER, Sends.OBJECTION, Sends.SEARCH,
            Sends.PROXY_SEARCH, Sends.CHANGE,
        )
        or route.waits is Waits.ANSWER
        or route.ground is Ground.BIRTH
    )
)  # fmt: skip
"""A number exists, or a request for one is under way."""

NO_PERMIT = routes_that(lambda route: route.ground is Ground.NO_PERMIT)
THREE_MONTH_WAIT = waits_for(Waits.THREE_MONTHS)
AWAITS_ARRIVAL = waits_for(Waits.ARRIVAL)
AWAITS_RESIDENCE_PAPER = waits_for(Waits.RESIDENCE_PAPER)
AWAITS_ANSWER = waits_for(Waits.ANSWER)
EHIC_SHOWN = waits_for(Waits.END_OF_COVER)
ASKS_FOR_S1 = routes_that(lambda route: route.ground is Ground.FOREIGN_COVER and route.waits is Waits.FOREIGN_FORM)
S1_IS_THE_WAY = ASKS_FOR_S1 | REGISTERS_S1
DECIDED_BY_OFFICE = routes_that(lambda route: route.end is End.ASK)

# -------------------------------------------------------------------------------------------- grounds of a person

HIRED = WORKS_AS_EMPLOYEE & ~WORK_SITUATION.is_("posted")
WORKING = HIRED | WORKS_FOR_ONESELF | PAID_INTERN | AU_PAIR
AT_WORK = WORKS_AS_EMPLOYEE | WORKS_FOR_ONESELF | PAID_INTERN | AU_PAIR
"""As WORKING, where nobody asks whether the work is a posting."""

PLACED = WORKS_AS_EMPLOYEE | PAID_INTERN | AU_PAIR
"""People with an employer, a host company or a host family."""

BY_RESIDENCE_ONLY = RESIDENCE_BY_POST | (
    REACTIVATION
    & ~SALARIED_GROUND
    & ~SELF_EMPLOYED_GROUND
    & ~FRENCH_PENSION
    & ~FRENCH_BENEFIT
    & ~HIGHER_EDUCATION
    & ~FAMILY_GROUND
)
"""Living in France is the only ground: three months are to be proved."""

RESIDES_ONLY = REACTIVATION & BY_RESIDENCE_ONLY
STUDIES_AGAIN = REACTIVATION & HIGHER_EDUCATION & ~WORKING & ~FRENCH_PENSION & ~FRENCH_BENEFIT
JOINS_AGAIN = REACTIVATION & FAMILY_GROUND & ~HIGHER_EDUCATION & ~WORKING & ~FRENCH_PENSION & ~FRENCH_BENEFIT
"""Somebody with a number whose ground is the insured relative they join."""

WRITES_AS_FAMILY = JOINING_FAMILY | QUESTION | JOINS_AGAIN
COUPLE_TO_PROVE = JOINING_FAMILY | (REACTIVATION & ADULT_JOINING)
SPONSOR_PENDING = SPONSOR_COVER.is_("french_pending")
EUROPEAN_WITHOUT_WORK = EUROPEAN & (INACTIVE | RETIREE | RETURNEE) & ~FIVE_YEARS & RESIDENCE_BY_POST
NEVER_INSURED = SEARCHES_ONESELF & BORN_IN_FRANCE & FIRST_REQUEST & ~WORKS & ~UNEMPLOYMENT_BENEFIT.is_("french")
SECOND_REMINDER = FILE_SENT_WEEKS.at_least(16)
SENT_TO_MSA = routes_that(lambda route: route.recipient is Recipient.AGRICULTURE)
ABOUT_A_CHILD = ANY_LETTER & CHILD_REQUEST

# ------------------------------------------------------------------------------------------------- what is joined

CERTIFICATE_LACKING = CERTIFICATE_KIND.is_("none_yet", "extract_without_parents")
ADOPTED = FAMILY_LINK.is_("adopted_child")

IDENTITY_SENT = (
    routes_that(
        lambda route: (
            route.sends
            not in (Sends.NOTHING, Sends.CHANGE, Sends.ATTACHMENT, Sends.CHILD_REQUEST, Sends.CHOICE, Sends.REMINDER)
        )
    )
    | ASKS_FOR_S1
    | (CHOOSES & ~NUMBER_KNOWN)
    | (REMINDS_OF_REQUEST & ~STUDENT)
)
PERMIT_SENT = OPENS_OR_REGISTERS | CONVERSION | ONLINE | CHOOSES
LISTED_PERMIT = ~RESIDENCE_PERMIT.is_(
    "asylum_certificate", "refugee_receipt", "subsidiary_receipt", "protection_card", "stateless_card", "temporary_protection",
    "vls_ts_unvalidated", "none", "visa_free",
) & RESIDENCE_PERMIT.is_(*RESIDENCE_PERMIT.values)  # fmt: skip
"""The person holds a residence document, and it is one that is joined as such."""

PROTECTION_PAPER_SENT = FIRST_BY_POST | CONVERSION | REACTIVATION

OWN_CERTIFICATE_SENT = (
    ~CHILD_REQUEST
    & ~BORN_IN_FRANCE
    & ~REFUGEE_LIKE
    & ~ASYLUM_SEEKER
    & ~NUMBER_KNOWN
    & (
        FIRST_BY_POST
        | CONVERSION
        | S1_IS_THE_WAY
        | ONLINE
        | CHOOSES
        | QUESTION
        | COORDINATES & ~STUDENT
        | (REMINDS_OF_REQUEST & STUDENT)
    )
)
CHILD_CERTIFICATE_SENT = CHILD_LETTER | (CONVERSION & CHILD_REQUEST)
BIRTH_PAPER_SENT = OWN_CERTIFICATE_SENT | ATTACHING | (CONVERSION & CHILD_REQUEST)
TRANSLATION_SENT = CERTIFICATE_TRANSLATION.is_("needed") & BIRTH_PAPER_SENT & ~REMINDS_OF_REQUEST
OWN_CERTIFICATE_JOINED = (FIRST_LETTER | FOREIGN_FORM_SENT | CONVERSION) & ~CERTIFICATE_LACKING & ~CHILD_REQUEST
CHILD_CERTIFICATE_JOINED = (CHILD_LETTER | CONVERSION) & ~CERTIFICATE_LACKING & CHILD_REQUEST

WORK_CONTRACT_SENT = WORKS_AS_EMPLOYEE & (
    WORK_BY_POST | REQUEST_TO_MSA | CHOOSES | REMINDS_OF_REQUEST | OBJECTS | (REACTIVATION & ~STUDENT)
)
ADDRESS_SENT = (
    (WORK_BY_POST & ~AU_PAIR & ~TO_THE_WORKPLACE)
    | JOINING_FAMILY
    | PROTECTION_BY_POST
    | PENSION_BY_POST
    | REGISTERS_S1
    | CHOOSES
    | SCHOOL_BY_POST
)
ADDRESS_TOLD = ADDRESS_SENT | BY_RESIDENCE_ONLY
"""The way of living (own, hosted, domiciled) is asked: it changes a paper."""

HOST_SIGNS = (OPENS_OR_REGISTERS | CHOOSES) & HOUSING.is_("hosted")
"""The host's statement is printed."""
