"""Fields for numbers people mistype: social security, IBAN, SIRET, telephone, postcode.

A message says what is wrong and where; a number that can be completed or put right is proposed in its box.
"""

import re
from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from stdnum.fr import siret

from wizard.forms.dates import plain
from wizard.forms.question_field import QuestionBoundField, TextField
from wizard.forms.translation import translate
from wizard.rulebook.numbers.iban import format_iban, read_iban
from wizard.rulebook.numbers.nir import NirReading, format_nir, read_nir
from wizard.rulebook.numbers.reading import Problem, clean


def number_box(shape: str = "digits", box: type[forms.TextInput] = forms.TextInput, **attrs: str) -> forms.TextInput:
    """A box for digits, read from the left in every language. `shape` is the class that says how wide it is."""
    return box({"class": f"text-input {shape}", "dir": "ltr", **attrs})


class NumberBoundField(QuestionBoundField):
    """A box that shows the number proposed instead of the one typed."""

    field: "NumberField"

    def value(self) -> Any:
        return self.field.proposed or super().value()


class NumberField(TextField):
    """A number judged as a whole. `proposed`: what to put into the box instead; `marked`: where it is wrong."""

    template_name = "quinze/number.html"
    bound_field_class = NumberBoundField
    widget = number_box()

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.proposed = ""
        self.marked: tuple[str, str, str] | None = None
        self.questions: list[tuple[str, str]] = []

    def judge(self, problems: Iterable[Problem], typed: str, proposed: str) -> None:
        """Raise the first thing that is wrong; keep what is only doubtful as questions."""
        for problem in problems:
            message = translate(problem.message)
            text = message % problem.params if problem.params else message
            if problem.level == "warning":
                self.questions.append((problem.code, text))
                continue
            read = clean(typed)
            if problem.end > problem.start:
                self.marked = read[: problem.start], read[problem.start : problem.end], read[problem.end :]
            if proposed:
                self.proposed = proposed
                text = text + " " + gettext("It is filled in that way now. If it is right, continue.")
            raise ValidationError(text, problem.code)


class SocialSecurityField(NumberField):
    """A NIR, a NIA, or either. Cleans to fifteen characters."""

    def __init__(self, wanted: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.wanted = wanted
        self.reading: NirReading | None = None

    def clean(self, value: Any) -> str:
        typed = (value or "").strip()
        if not typed:
            if self.required:
                raise ValidationError(_("Enter the number."), "required")
            return ""
        reading = self.reading = read_nir(typed)
        if reading.kind == "technical":
            raise ValidationError(
                _("This is a number an employer makes up while there is none. No office knows it: leave it out."),
                "technical",
            )
        self.judge(reading.problems, typed, format_nir(reading.proposed))
        if self.wanted == "nir" and reading.kind != "definitive":
            raise ValidationError(
                _("This is a provisional number. Go back to your answer and say that you have a provisional one."),
                "provisional",
            )
        if self.wanted == "nia" and reading.kind == "definitive":
            self.questions.append(
                (
                    "definitive",
                    gettext("This looks like a definitive number, which begins with 1 or 2. Is it provisional?"),
                )
            )
        return reading.digits


class IbanField(NumberField):
    """Cleans to the IBAN without spaces, "" for none."""

    def clean(self, value: Any) -> str:
        typed = (value or "").strip()
        if not typed:
            return ""
        reading = read_iban(typed)
        self.judge(reading.problems, typed, format_iban(reading.proposed))
        return reading.compact


class SiretField(NumberField):
    """Fourteen digits with their key."""

    widget = number_box(inputmode="numeric")

    def clean(self, value: Any) -> str:
        digits = re.sub(r"\s", "", plain(value or ""))
        if not digits:
            if self.required:
                raise ValidationError(_("Enter the number."), "required")
            return ""
        if not re.fullmatch(r"\d{14}", digits):
            raise ValidationError(_("A SIRET has 14 digits."), "siret")
        if not siret.is_valid(digits):
            raise ValidationError(_("One of the 14 digits is mistyped: the key does not match."), "siret")
        return digits


class TelInput(forms.TextInput):
    """A box whose keyboard on a telephone is that for dialling."""

    input_type = "tel"


class PhoneField(NumberField):
    """A telephone number of any country, as typed."""

    widget = number_box("short-digits", TelInput, inputmode="tel")

    def clean(self, value: Any) -> str:
        typed = " ".join(plain(value or "").split())
        if not typed:
            return ""
        digits = re.sub(r"\D", "", typed)
        if not re.fullmatch(r"\+?[\d ().\-/]+", typed) or not 6 <= len(digits) <= 15:
            raise ValidationError(
                _("A telephone number has digits, and may begin with + and the country’s code."), "phone"
            )
        return typed


class PostcodeField(NumberField):
    """A French postcode."""

    widget = number_box("short", inputmode="numeric")

    def clean(self, value: Any) -> str:
        digits = re.sub(r"\s", "", plain(value or ""))
        if not digits and not self.required:
            return ""
        if not re.fullmatch(r"\d{5}", digits):
            raise ValidationError(_("A French postcode has 5 digits."), "postcode")
        return digits
