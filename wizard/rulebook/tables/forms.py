from wizard.rulebook.rows import Form

FORMS: tuple[Form, ...] = ()
