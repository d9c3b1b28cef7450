from wizard.rulebook.rows import Warning_

WARNINGS: tuple[Warning_, ...] = ()
