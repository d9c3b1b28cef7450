"""A date in three boxes."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wizard.forms.dates import BadDateError, read_date
from wizard.forms.question_field import QuestionBoundField, QuestionField

PARTS = ("day", "month", "year")


class DateParts(forms.MultiWidget):
    """Day, month and year, each in a box."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({name: forms.TextInput(attrs) for name in PARTS}, attrs)

    def decompress(self, value: Any) -> list[str]:
        return [str(value.day), str(value.month), str(value.year)] if isinstance(value, date) else ["", "", ""]


class DayBoundField(QuestionBoundField):
    """Three boxes."""

    field: "DayField"

    @property
    def control_id(self) -> str:
        return f"{self.auto_id}_{self.field.wrong_part}"

    def parts(self) -> dict[str, str]:
        """What stands in each box."""
        value = self.value()
        typed = value if isinstance(value, list | tuple) else DateParts().decompress(value)
        return {part: text or "" for part, text in zip(PARTS, typed, strict=True)}

    @property
    def wrong_part(self) -> str:
        """The box an error is about, "" for none."""
        return self.field.wrong_part if self.errors else ""


class DayField(QuestionField):
    """A date in three boxes. `past`: not after today. Cleans to a date."""

    template_name = "quinze/date.html"
    bound_field_class = DayBoundField
    widget = DateParts

    def __init__(self, *, past: bool = False, **kwargs: Any) -> None:
        self.past = past
        self.wrong_part = "day"
        super().__init__(**kwargs)

    def clean(self, value: Any) -> date | None:
        self.wrong_part = "day"
        day, month, year = ((part or "").strip() for part in (value or ["", "", ""]))
        if not (day or month or year):
            if self.required:
                raise ValidationError(_("Enter a date."), "required")
            return None
        try:
            found = read_date(day, month, year)
        except BadDateError as error:
            self.wrong_part = error.part
            raise ValidationError(str(error.message), "invalid") from None
        if self.past and found > timezone.localdate():
            raise ValidationError(_("This day has not come yet."), "future")
        return found
