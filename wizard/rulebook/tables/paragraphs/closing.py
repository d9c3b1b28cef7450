"""The last sentence."""

from wizard.rulebook.rows import Paragraph
from wizard.rulebook.tables.families import (
    CHILD_LETTER,
    CHOOSES,
    CONVERSION,
    FIRST_LETTER,
    FOREIGN_FORM_SENT,
    OBJECTS,
    PROXY,
    REACTIVATION,
    REMINDS,
    SEARCHES_ONESELF,
)

CLOSING: tuple[Paragraph, ...] = (
    Paragraph(
        name="politeness_file",
        when=FIRST_LETTER | FOREIGN_FORM_SENT | CHILD_LETTER | REACTIVATION,
        place=90,
        french="Je reste à votre disposition pour tout renseignement complémentaire et vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées.",
        sources=("research_memory",),
    ),
    Paragraph(
        name="politeness_request",
        when=CONVERSION | REMINDS | OBJECTS | SEARCHES_ONESELF | PROXY | CHOOSES,
        place=90,
        french="Dans l’attente de votre réponse, je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées.",
        sources=("research_memory",),
    ),
)
