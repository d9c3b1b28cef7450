"""The routes, in order: the first whose condition holds is the answer. The order is that of the law's precedence.

Territory first; then children and protected persons, whom nothing may push into "wait"; then what an existing number
or request asks for; then the situations in which nothing is to be sent; then the ways to apply, the strongest ground
first (work, French pension, studies, S1, family, residence).
"""

from wizard.rulebook.rows import Route
from wizard.rulebook.tables.routes.existing_number import EXISTING_NUMBER
from wizard.rulebook.tables.routes.not_now import NOT_NOW
from wizard.rulebook.tables.routes.nothing_to_send import NOTHING_TO_SEND
from wizard.rulebook.tables.routes.pension_family_residence import PENSION_FAMILY_RESIDENCE
from wizard.rulebook.tables.routes.territory_and_protection import TERRITORY_AND_PROTECTION
from wizard.rulebook.tables.routes.work_and_studies import WORK_AND_STUDIES

ROUTES: tuple[Route, ...] = (
    *TERRITORY_AND_PROTECTION,
    *EXISTING_NUMBER,
    *NOTHING_TO_SEND,
    *NOT_NOW,
    *WORK_AND_STUDIES,
    *PENSION_FAMILY_RESIDENCE,
)
