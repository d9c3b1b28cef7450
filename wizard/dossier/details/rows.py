"""The table of letter-only answers: one row each, with the page it is on and when it is asked."""

from wizard.dossier.details.earlier import EARLIER
from wizard.dossier.details.letters import CHILD_FIELDS, MOST_CHILDREN, PAGES
from wizard.dossier.details.livelihood import LIVELIHOOD
from wizard.dossier.details.model import Detail
from wizard.dossier.details.papers import PAPERS
from wizard.dossier.details.person import PERSON
from wizard.dossier.details.relatives import RELATIVES

DETAILS: tuple[Detail, ...] = (
    *PERSON,
    *LIVELIHOOD,
    *RELATIVES,
    *EARLIER,
    *PAPERS,
)

__all__ = ["CHILD_FIELDS", "DETAILS", "MOST_CHILDREN", "PAGES"]
