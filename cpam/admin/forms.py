"""Forms of the directory's admin: they compare what is printed, ask why, and stop what would harm people."""

from copy import copy
from typing import Any

from django import forms
from django.forms.models import BaseInlineFormSet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cpam.postal_norm import block_of, breaches, plain_text
from cpam.upkeep.consequences import consequences, token_of

ASIDE = frozenset({"why", "confirm"})


class PlainTextField(forms.CharField):
    """Text of several lines. A browser sends other line ends than it was given: that is no change."""

    def to_python(self, value: Any) -> str:
        return plain_text(super().to_python(value) or "")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return not self.disabled and self.to_python(initial) != self.to_python(data)


class BlockField(PlainTextField):
    """The lines of an envelope."""

    def to_python(self, value: Any) -> str:
        return block_of(super().to_python(value))


class GuardedForm(forms.ModelForm):
    """A change that leaves people without an address, or moves them, is told first and confirmed explicitly.

    The confirmation stands for the sentences that were read: another change asks again.
    """

    confirm = forms.CharField(required=False, widget=forms.HiddenInput, label=gettext_lazy("I know. Change it."))

    @property
    def really_changed(self) -> bool:
        """Whether anything but the reason and the confirmation differs from what is stored."""
        return bool(set(self.changed_data) - ASIDE)

    def has_changed(self) -> bool:
        return self.really_changed

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.instance.pk and self.really_changed and not self.errors:
            sentences = consequences(self.instance, self.changed_copy(cleaned))
            if sentences and cleaned.get("confirm") != token_of(sentences):
                self.ask(sentences)
        return cleaned

    def changed_copy(self, cleaned: dict[str, Any]) -> Any:
        """The row as it would be saved; the instance itself is still the stored one."""
        changed = copy(self.instance)
        columns = {column.name for column in changed._meta.concrete_fields}
        for name in columns & cleaned.keys():
            setattr(changed, name, cleaned[name])
        return changed

    def ask(self, sentences: list[str]) -> None:
        """Show the sentences beside a box to tick."""
        self.fields["confirm"].widget = forms.CheckboxInput(attrs={"value": token_of(sentences)}, check_test=_never)
        for sentence in sentences:
            self.add_error("confirm", sentence)
        self.add_error("confirm", _("Nothing has been saved. Tick the box and save again if this is what you want."))


def _never(value: Any) -> bool:
    """Nobody finds the box ticked."""
    return False


class WhyForm(GuardedForm):
    """A form that also asks why, for the history."""

    why = forms.CharField(
        label=gettext_lazy("Why this change"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"class": "vTextField"}),
        help_text=gettext_lazy("Kept in the history. Where did you read it?"),
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.instance.pk and self.really_changed and not cleaned.get("why"):
            self.add_error("why", _("Say why, in a few words: it stays in the history."))
        return cleaned


class AddressRules(forms.ModelForm):
    """New lines need a proof of their own and keep to the postal norm; the lines before are kept beside them."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "lines" not in self.changed_data or "lines" not in cleaned:
            return cleaned
        for breach in breaches(cleaned["lines"].splitlines()):
            self.add_error("lines", str(breach))
        if self.instance.pk:
            self.check_proof(cleaned)
            self.instance.previous = block_of(self.initial["lines"])
        elif not cleaned.get("source_date"):
            self.add_error("source_date", _("Give the date of the source."))
        return cleaned

    def check_proof(self, cleaned: dict[str, Any]) -> None:
        """The source and its date have to be new, and the date not older than the one it replaces."""
        if "source" not in self.changed_data:
            self.add_error("source", _("New lines need a new source: say where you read them."))
        day, before = cleaned.get("source_date"), self.initial.get("source_date")
        if "source_date" not in self.changed_data or day is None:
            self.add_error("source_date", _("New lines need a new date: the day of the source."))
        elif before and day < before:
            self.add_error("source_date", _("This source is older than the one it would replace."))


class InlineAddressForm(AddressRules, GuardedForm):
    """An address on the page of its office, where the office's form asks why."""

    class Meta:
        field_classes = {"lines": BlockField}


class AddressForm(AddressRules, WhyForm):
    """An address on its own page."""

    class Meta:
        field_classes = {"lines": BlockField}


class AddressFormSet(BaseInlineFormSet):
    """The addresses of one office: a change of theirs needs the reason too."""

    def clean(self) -> None:
        super().clean()
        changed = [form for form in self.forms if form.has_changed()]
        if changed and not str(self.data.get("why", "")).strip():
            raise forms.ValidationError(_("Say why, in a few words: it stays in the history."))
