"""Django shows nothing where a template reads a variable that does not exist: a typo goes unseen. Here it fails."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.template import Context, VariableDoesNotExist
from django.template.base import FilterExpression, Variable
from django.template.defaultfilters import default, default_if_none

# What Django's own context processors and tags may or may not put there.
MAY_BE_ABSENT = {"request", "user", "messages", "forloop", "block"}


class UnknownVariableError(Exception):
    """A template of this project reads what its view does not give."""


def fail_on_unknown_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    """Until the test ends, our own templates raise UnknownVariableError rather than show nothing.

    `{{ x.y }}` needs both x and y; `{% if x.y %}` and the like need x. `|default` says that absence is meant.
    """
    resolve = FilterExpression.resolve

    def strictly(self: FilterExpression, context: Context, ignore_failures: bool = False) -> Any:
        if isinstance(self.var, Variable) and self.var.lookups and not may_be_absent(self):
            known = self.var.lookups[0] in context if ignore_failures else is_known(self.var, context)
            if not known and (template := ours(context)):
                raise UnknownVariableError(f"{template}: nobody gave it {self.token!s}")
        return resolve(self, context, ignore_failures)

    monkeypatch.setattr(FilterExpression, "resolve", strictly)


def may_be_absent(expression: FilterExpression) -> bool:
    """Whether the template says itself what to do without the variable."""
    return expression.var.lookups[0] in MAY_BE_ABSENT or any(
        function in (default, default_if_none) for function, _arguments in expression.filters
    )


def is_known(variable: Variable, context: Context) -> bool:
    try:
        variable.resolve(context)
    except VariableDoesNotExist:
        return False
    return True


def ours(context: Context) -> str:
    """The name of the template being rendered when it is one of this project's, else nothing."""
    template = context.render_context.template or context.template
    origin = Path(str(template.origin.name)) if template else Path()
    is_ours = settings.BASE_DIR in origin.parents and ".venv" not in origin.parts
    return str(origin.relative_to(settings.BASE_DIR)) if is_ours else ""
