from wizard.rulebook.rows import Paragraph

PARAGRAPHS: tuple[Paragraph, ...] = ()
