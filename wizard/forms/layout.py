"""Forms that crispy-forms lays out in our own template pack, `templates/quinze/`.

`{% crispy form %}` renders the layout of a form's helper. Each field names the template that shows it (Django's
`template_name`) and the class that answers what the template asks (`bound_field_class`).
"""

from functools import cached_property
from typing import ClassVar

from crispy_forms.helper import FormHelper
from django import forms

from wizard.forms.question_field import QuestionBoundField


class LaidOutForm(forms.Form):
    """A form whose fields stand in one column, inside a `<form>` of the page's own.

    `heading` names the field whose label is the heading of the page, "" when the page has a heading of its own.
    """

    heading: ClassVar[str] = ""
    use_required_attribute = False

    @cached_property
    def helper(self) -> FormHelper:
        """How crispy lays the form out: the fields that are asked, in order."""
        helper = FormHelper(self)
        helper.form_tag = False
        return helper

    def error_list(self) -> list[tuple[str, str]]:
        """Every error of the page with the id of the control it is about."""
        return [error for name in self.errors for error in self.errors_of(name)]

    def in_summary(self, bound: forms.BoundField, message: str) -> str:
        """The message as the list on top of the page says it."""
        return message

    def errors_of(self, name: str) -> list[tuple[str, str]]:
        """The errors of a field. One about the whole form, or about a field not asked, leads to the first field."""
        if name in self.fields:
            bound = self[name]
            if isinstance(bound, QuestionBoundField):
                return bound.error_list()
        first = next(iter(self.fields))
        return [(f"id_{first}", str(message)) for message in self.errors[name]]
