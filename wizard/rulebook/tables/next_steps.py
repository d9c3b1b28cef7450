from wizard.rulebook.rows import NextStep

NEXT_STEPS: tuple[NextStep, ...] = ()
