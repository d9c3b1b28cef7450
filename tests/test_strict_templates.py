"""The net under the templates holds: what Django would show as nothing fails here."""

import pytest
from django.conf import settings
from django.template import Context, Origin, Template

from tests.strict_templates import UnknownVariableError


def render(source: str, *, folder: str = "templates", **given: object) -> str:
    origin = Origin(str(settings.BASE_DIR / folder / "probe.html"))
    return Template(source, origin=origin).render(Context(given))


@pytest.mark.parametrize(
    "source", ["{{ office }}", "{% if office %}x{% endif %}", "{{ route|upper }}", "{{ person.nmae }}"]
)
def test_a_variable_nobody_gave_fails(source: str) -> None:
    with pytest.raises(UnknownVariableError, match=r"templates/probe\.html"):
        render(source, person={"name": "Ana"})


@pytest.mark.parametrize(
    "source", ["{{ person.name }}", "{{ office|default:'Ana' }}", "{% if person.office %}x{% else %}Ana{% endif %}"]
)
def test_what_was_given_or_may_be_absent_passes(source: str) -> None:
    assert render(source, person={"name": "Ana"}) == "Ana"


def test_other_peoples_templates_are_left_alone() -> None:
    assert render("{{ office }}", folder=".venv/lib/somebody") == ""
