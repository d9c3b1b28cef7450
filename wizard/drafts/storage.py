"""formtools' storage on a draft. Nothing here resets anything: a page is only ever replaced by the same page."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.datastructures import MultiValueDict

from wizard.drafts.cookie import own_draft
from wizard.drafts.models import Draft


class DraftStorage:
    """What `WizardView` asks of a storage, for one section of the draft in the address.

    Before the first answer there is no draft: a mere visit creates none. Raises Http404 for a draft of another
    browser, DraftGoneError for one that is no more.
    """

    def __init__(self, prefix: str, request: HttpRequest, file_storage: None = None) -> None:
        match = request.resolver_match
        draft_id = match.kwargs.get("draft_id") if match else None
        self.section = prefix
        self.draft: Draft | None = own_draft(request, draft_id) if draft_id else None
        self.current_step: str | None = None
        self.extra_data: dict[str, Any] = {}

    def get_step_data(self, step: str) -> MultiValueDict[str, str] | None:
        """What was typed on a page, valid or not; None when nothing was."""
        typed = self.draft.page(self.section, step).get("typed") if self.draft else None
        return MultiValueDict(typed) if typed is not None else None

    def set_step_data(self, step: str, typed: MultiValueDict[str, str], answers: dict[str, Any] | None = None) -> None:
        """Save a page: what was typed, and what was understood of it. The first one begins the draft."""
        kept = {name: list(values) for name, values in typed.lists()}
        if self.draft is None:
            self.draft = Draft.begin({self.section: {step: {"typed": kept, "answers": answers}}})
        else:
            self.draft.save_page(self.section, step, kept, answers)

    def get_step_files(self, step: str) -> None:
        return None

    def update_response(self, response: HttpResponseBase) -> None:
        """Nothing to add: the draft is in the address, the browser is bound to it by `binding`."""
