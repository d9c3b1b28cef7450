"""What every field of a page has: its options, the template that shows it, and the control an error leads to."""

from typing import TYPE_CHECKING, Any

from django import forms
from django.forms import BoundField

from wizard.forms.translation import french_beside

if TYPE_CHECKING:
    from wizard.forms.layout import LaidOutForm


class QuestionBoundField(BoundField):
    """A field of a form, as its template asks for it."""

    field: "QuestionField"
    form: "LaidOutForm"

    @property
    def is_heading(self) -> bool:
        """Whether the label is the heading of the page."""
        return self.name == self.form.heading

    @property
    def french(self) -> str:
        """The French term to show below the label."""
        return french_beside(self.field.french, str(self.label))

    @property
    def control_id(self) -> str:
        """The id of the control the label belongs to, where an error leads to."""
        return self.auto_id

    def error_list(self) -> list[tuple[str, str]]:
        """Each error with the id of the control it is about."""
        return [(self.control_id, self.form.in_summary(self, str(message))) for message in self.errors]


class QuestionField(forms.Field):
    """A field with the options of this site.

    `french`: the term on French papers. `optional`: the label says that the field may stay empty.
    `autocomplete`: what the browser may fill in, in the words of the HTML standard.
    """

    template_name: str | None = None
    bound_field_class = QuestionBoundField

    def __init__(self, *, french: str = "", optional: bool = False, autocomplete: str = "", **kwargs: Any) -> None:
        self.french, self.optional, self.autocomplete = french, optional, autocomplete
        super().__init__(template_name=self.template_name, **kwargs)


class TextField(QuestionField, forms.CharField):
    """A box of text. The attributes of its widget win over those every box has."""

    template_name = "quinze/text.html"

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """No `maxlength`: a text that is too long is kept, and the error counts."""
        return {"class": "text-input", "dir": "auto", "autocomplete": self.autocomplete or "off", **widget.attrs}
