"""Official forms in the admin: upload the blank, say once which value goes into which field, put it in use."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wizard.dossier.content.official_forms import MOST_BYTES, UnusableFormError, fields_of, value_names
from wizard.dossier.models import FormTemplate


class FormTemplateForm(forms.ModelForm):
    """Checks the file when it is uploaded and the map when it is saved."""

    blank = forms.FileField(
        label=_("Blank form (PDF with fillable fields)"),
        required=False,
        help_text=_("Uploading a file lists its fields in the map below, to be completed."),
    )

    class Meta:
        model = FormTemplate
        fields = ["form", "edition", "edition_date", "blank", "field_map", "in_use"]

    def clean_blank(self) -> bytes | None:
        upload = self.cleaned_data.get("blank")
        if upload is None:
            if not self.instance.pdf:
                raise forms.ValidationError(_("Choose the blank form."))
            return None
        if upload.size > MOST_BYTES:
            raise forms.ValidationError(_("This file is too large: 5 MB at most."))
        content: bytes = upload.read()
        try:
            fields_of(content)
        except UnusableFormError as error:
            raise forms.ValidationError(str(error)) from error
        return content

    def clean_field_map(self) -> dict[str, str]:
        field_map = self.cleaned_data.get("field_map") or {}
        if not isinstance(field_map, dict) or not all(isinstance(value, str) for value in field_map.values()):
            raise forms.ValidationError(_("Write a JSON object of field names and value names."))
        known = set(value_names())
        unknown = sorted({value.split("=")[0] for value in field_map.values() if value} - known)
        if unknown:
            raise forms.ValidationError(
                _("No such value: %(unknown)s. There are: %(known)s."),
                params={"unknown": ", ".join(unknown), "known": ", ".join(sorted(known))},
            )
        return field_map

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if cleaned.get("in_use") and not any((cleaned.get("field_map") or {}).values()):
            self.add_error("in_use", _("Map at least one field first."))
        return cleaned


@admin.register(FormTemplate)
class FormTemplateAdmin(admin.ModelAdmin):
    """Blank official forms."""

    form = FormTemplateForm
    list_display = ["form", "edition", "edition_date", "in_use", "uploaded_at"]
    list_filter = ["form", "in_use"]
    search_fields = ["edition"]

    def save_model(self, request: HttpRequest, obj: FormTemplate, form: forms.ModelForm, change: bool) -> None:
        blank = form.cleaned_data.get("blank")
        if blank:
            obj.pdf = blank
            # Fields of the new file are listed, what was mapped before stays where the name is the same.
            obj.field_map = {name: obj.field_map.get(name, "") for name in fields_of(blank)}
        super().save_model(request, obj, form, change)
