"""Continue later or elsewhere: a link, a file, and the page that takes them back."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe

from wizard.drafts.cookie import bind, own_draft
from wizard.drafts.models import Draft
from wizard.interview.resume import (
    MOST_BYTES,
    BadFileError,
    draft_of_key,
    link_key,
    load,
    readable_file,
    sealed_file,
)

FILES = {
    "sealed": (sealed_file, "application/octet-stream", "quinze-file.quinze"),
    "readable": (readable_file, "application/json", "quinze-file.json"),
}


class ResumeForm(forms.Form):
    """A link or a file."""

    link = forms.CharField(required=False, max_length=400, label=_("Link"))
    file = forms.FileField(required=False, max_length=200, label=_("File"))

    def clean(self) -> dict[str, object]:
        link, file = self.cleaned_data.get("link"), self.cleaned_data.get("file")
        self.draft = self._from_file(file) if file else self._from_link(link or "")
        return self.cleaned_data

    def _from_link(self, link: str) -> Draft | None:
        draft = draft_of_key(link) if link else None
        if draft is None and not self.errors:
            message = _("This link no longer works. Your answers were deleted, or you did not copy the whole link.")
            self.add_error("link", message if link else _("Paste a link, or choose a file."))
        return draft

    def _from_file(self, file: object) -> Draft | None:
        data = file.read(MOST_BYTES + 1)  # type: ignore[attr-defined]
        try:
            if len(data) > MOST_BYTES:
                raise BadFileError
            return load(data)
        except BadFileError:
            self.add_error("file", _("We cannot open this file. Choose the file you downloaded from this site."))
            return None


@require_safe
def keep(request: HttpRequest, draft_id: str) -> HttpResponse:
    """How to continue later: the link, the two files, until when."""
    draft = own_draft(request, draft_id)
    link = request.build_absolute_uri(reverse("interview:resume")) + "#" + link_key(draft)
    return render(request, "interview/keep.html", {"draft": draft, "link": link})


@require_safe
def carry_file(request: HttpRequest, draft_id: str, how: str) -> HttpResponse:
    """The file to download, sealed or readable."""
    make, content_type, name = FILES[how]
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(make(own_draft(request, draft_id)), content_type=content_type, headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def resume(request: HttpRequest) -> HttpResponse:
    """Take a link or a file back; the draft becomes this browser's own."""
    form = ResumeForm(request.POST, request.FILES) if request.method == "POST" else ResumeForm()
    if form.is_valid() and form.draft:
        response = redirect("interview:continue", form.draft.pk)
        bind(request, response, form.draft)
        return response
    errors = [(f"id_{name}", message) for name, found in form.errors.items() for message in found]
    return render(request, "interview/resume.html", {"form": form, "errors": errors})
