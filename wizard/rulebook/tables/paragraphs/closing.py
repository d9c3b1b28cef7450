"""The last sentence."""

from wizard.rulebook.rows import Paragraph
from wizard.rulebook.tables.paragraphs.letters import (
    CHILD,
    CONVERTS,
    COVER_NOTE,
    FIRST,
    LOST,
    OBJECTS,
    PROXY,
    REACTIVATION,
    REMINDS,
    S1,
)

CLOSING: tuple[Paragraph, ...] = (
    Paragraph(
        name="politeness_file",
        when=FIRST | S1 | CHILD | REACTIVATION,
        place=90,
        french="Je reste à votre disposition pour tout renseignement complémentaire et vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées.",
        sources=("research_memory",),
    ),
    Paragraph(
        name="politeness_request",
        when=CONVERTS | REMINDS | OBJECTS | LOST | PROXY | COVER_NOTE,
        place=90,
        french="Dans l’attente de votre réponse, je vous prie d’agréer, Madame, Monsieur, l’expression de mes salutations distinguées.",
        sources=("research_memory",),
    ),
)
