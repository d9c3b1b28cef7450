"""The record of who did what in the admin. It holds no answer of an applicant and no password."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Act(models.Model):
    """One thing somebody did. Rows are written once and never changed."""

    class What(models.TextChoices):
        LOGGED_IN = "logged_in", _("logged in")
        ADDED = "added", _("added")
        CHANGED = "changed", _("changed")
        DELETED = "deleted", _("deleted")
        EXPORTED = "exported", _("exported")
        IMPORTED = "imported", _("imported")
        UNDONE = "undone", _("undid an import")

    at = models.DateTimeField(_("when"), auto_now_add=True, db_index=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("account")
    )
    # The name stays when the account is deleted.
    who = models.CharField(_("who"), max_length=150)
    what = models.CharField(_("what"), max_length=10, choices=What.choices)
    subject = models.CharField(_("what about"), max_length=300, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("act")
        verbose_name_plural = _("record of acts")

    def __str__(self) -> str:
        return f"{self.who}: {self.get_what_display()}"
