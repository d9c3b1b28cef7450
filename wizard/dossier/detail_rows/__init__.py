"""The table of letter-only answers: one row each, with the page it is on and when it is asked."""

from wizard.dossier.answers import Detail
from wizard.dossier.detail_rows.earlier import EARLIER
from wizard.dossier.detail_rows.letters import CHILD_FIELDS, MOST_CHILDREN, PAGES
from wizard.dossier.detail_rows.livelihood import LIVELIHOOD
from wizard.dossier.detail_rows.papers import PAPERS
from wizard.dossier.detail_rows.person import PERSON
from wizard.dossier.detail_rows.relatives import RELATIVES

DETAILS: tuple[Detail, ...] = (
    *PERSON,
    *LIVELIHOOD,
    *RELATIVES,
    *EARLIER,
    *PAPERS,
)

__all__ = ["CHILD_FIELDS", "DETAILS", "MOST_CHILDREN", "PAGES"]
