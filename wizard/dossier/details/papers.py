"""The papers a person does not have, asked last: by then it is known which ones the letter lists."""

from wizard.dossier.details.model import Detail, Kind
from wizard.rulebook.tables.documents import DOCUMENTS
from wizard.rulebook.tables.families import ANY_LETTER
from wizard.rulebook.vocabulary import Choice
from wizard.rulebook.words import _

PAPERS: tuple[Detail, ...] = (
    Detail(
        "left_out",
        "papers",
        Kind.PAPERS,
        _("Tick the papers you do not have yet"),
        _(
            "If you have them all, tick nothing and continue. A paper you tick is taken off the list in the letter. "
            "Where the office needs it, the letter says that it will follow."
        ),
        when=ANY_LETTER,
        required=False,
        choices=tuple(Choice(row.name, row.title, french=row.french) for row in DOCUMENTS if not row.essential),
    ),
)
