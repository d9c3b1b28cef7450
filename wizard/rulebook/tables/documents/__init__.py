"""The papers, in the order in which the letter lists them."""

from wizard.rulebook.rows import Document
from wizard.rulebook.tables.documents.birth import BIRTH
from wizard.rulebook.tables.documents.foreign_cover import FOREIGN_FORMS
from wizard.rulebook.tables.documents.grounds import GROUNDS
from wizard.rulebook.tables.documents.home import HOME
from wizard.rulebook.tables.documents.identity import IDENTITY
from wizard.rulebook.tables.documents.relatives import RELATIVES

DOCUMENTS: tuple[Document, ...] = (*IDENTITY, *BIRTH, *GROUNDS, *RELATIVES, *FOREIGN_FORMS, *HOME)
