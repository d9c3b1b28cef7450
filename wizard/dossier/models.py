"""The blank official forms an admin has uploaded. Nothing about applicants is stored in this room."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class FormTemplate(models.Model):
    """A blank official form with fillable fields, and which value goes into which field."""

    class Form(models.TextChoices):
        S1106 = "s1106", "S1106"
        S3705 = "s3705", "S3705"

    form = models.CharField(_("form"), max_length=10, choices=Form.choices)
    edition = models.CharField(_("edition"), max_length=40, help_text=_("As printed on it, for example 15763*02."))
    edition_date = models.DateField(_("date of the edition"), help_text=_("The day it was downloaded will do."))
    pdf = models.BinaryField(_("blank form"), editable=False)
    field_map = models.JSONField(
        _("which value goes where"),
        default=dict,
        blank=True,
        help_text=_(
            "Field of the PDF: name of a value. A box is ticked by “value=word”, for example nationality=other. "
            "Fields left empty stay blank."
        ),
    )
    in_use = models.BooleanField(
        _("in use"), default=False, help_text=_("Dossiers then carry this form filled instead of the sheet to copy.")
    )
    uploaded_at = models.DateTimeField(_("uploaded at"), auto_now=True)

    class Meta:
        ordering = ["form", "-edition_date"]
        verbose_name = _("official form")
        verbose_name_plural = _("official forms")
        constraints = [
            models.UniqueConstraint(fields=["form"], condition=models.Q(in_use=True), name="one_official_form_in_use")
        ]

    def __str__(self) -> str:
        return f"{self.get_form_display()} ({self.edition})"
