from wizard.rulebook.rows import Document

DOCUMENTS: tuple[Document, ...] = ()
