"""The sentences of the letters, in French, each with the case in which it is written.

`{placeholders}` are filled by the dossier (`wizard/dossier/placeholders.py`). What stands in [square brackets] is left
out when one of its placeholders is empty; outside brackets an empty placeholder is an error. Rows at place 0 are
subjects: exactly one holds for each letter. Others stand in the order of their place; those of the same ten make one
paragraph. No row claims what the applicant was not asked, and law is quoted only where the route rests on it.
"""

from wizard.rulebook.rows import Paragraph
from wizard.rulebook.tables.paragraphs.child_letters import CHILD_LETTERS
from wizard.rulebook.tables.paragraphs.closing import CLOSING
from wizard.rulebook.tables.paragraphs.grounds import GROUND_PARAGRAPHS
from wizard.rulebook.tables.paragraphs.objection import OBJECTION
from wizard.rulebook.tables.paragraphs.openings import OPENINGS
from wizard.rulebook.tables.paragraphs.other_letters import OTHER_LETTERS
from wizard.rulebook.tables.paragraphs.papers import PAPER_PARAGRAPHS
from wizard.rulebook.tables.paragraphs.subjects import SUBJECTS

PARAGRAPHS: tuple[Paragraph, ...] = (
    *SUBJECTS,
    *OPENINGS,
    *GROUND_PARAGRAPHS,
    *PAPER_PARAGRAPHS,
    *CHILD_LETTERS,
    *OTHER_LETTERS,
    *OBJECTION,
    *CLOSING,
)
