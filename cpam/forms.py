"""What visitors may tell the directory."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from cpam.models import Office, Report

# More open reports than this about one office add nothing an admin does not know.
ENOUGH_REPORTS = 20


class ReportForm(forms.ModelForm):
    """ "This address is wrong": a few words, nobody's name."""

    # People leave it empty because they never see it; machines that fill every field do not.
    website = forms.CharField(required=False, label=_("Leave this empty"))

    class Meta:
        model = Report
        fields = ["message"]
        labels = {"message": _("What is wrong, and how do you know?")}
        help_texts = {
            "message": _("For example: “A letter of 3 March prints another postcode.” Write no name and no number.")
        }
        widgets = {"message": forms.Textarea(attrs={"rows": 4, "class": "form-control"})}

    def clean_message(self) -> str:
        return str(self.cleaned_data["message"]).strip()

    def pass_on(self, office: Office) -> Report | None:
        """Put the report on the worklist. None when the list of this office is full; nothing is kept then.

        Words that wait already lead to the report that waits. A machine gets a report that is not stored.
        """
        known: Any = office.reports.filter(state=Report.State.OPEN)
        same: Report | None = known.filter(message=self.cleaned_data["message"]).first()
        self.instance.office = office
        if same or self.cleaned_data["website"]:
            return same or self.instance
        if known.count() >= ENOUGH_REPORTS:
            return None
        report: Report = self.save()
        return report
