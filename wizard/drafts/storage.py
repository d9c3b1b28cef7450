"""formtools' storage on a draft: a page is only ever replaced by the same page, and nothing is ever reset."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.datastructures import MultiValueDict
from formtools.wizard.storage.base import BaseStorage

from wizard.drafts.cookie import bind, own_draft
from wizard.drafts.models import Draft


class DraftStorage(BaseStorage):
    """One section of the draft in the address. The current step is the one in the address too.

    Before the first answer there is no draft: a visit creates none. Raises Http404 for a draft of another browser,
    DraftGoneError for one that is no more.
    """

    def __init__(self, prefix: str, request: HttpRequest, file_storage: None = None) -> None:
        super().__init__(prefix, request, file_storage)
        self.init_data()
        address = request.resolver_match.kwargs if request.resolver_match else {}
        self.section = prefix
        self.step_in_address: str | None = address.get("step")
        self.draft: Draft | None = own_draft(request, address["draft_id"]) if "draft_id" in address else None
        self.has_begun = False

    def reset(self) -> None:
        """Answers are deleted by their owner only, or when they expire."""

    @property
    def current_step(self) -> str | None:
        return self.step_in_address

    @current_step.setter
    def current_step(self, step: str) -> None:
        """The address says where the person is: there is nothing to remember."""

    def get_step_data(self, step: str) -> MultiValueDict[str, str] | None:
        """What was typed on a page, valid or not; None when nothing was."""
        typed = self.draft.page(self.section, step).get("typed") if self.draft else None
        return MultiValueDict(typed) if typed is not None else None

    def set_step_data(self, step: str, saved: dict[str, Any]) -> None:
        """Save a page: what was typed, and what was understood of it. The first one begins the draft."""
        if self.draft is None:
            self.draft = Draft.begin({self.section: {step: saved}})
            self.has_begun = True
        else:
            self.draft.save_page(self.section, step, **saved)

    def update_response(self, response: HttpResponseBase) -> None:
        """A draft that has just begun becomes this browser's own."""
        super().update_response(response)
        if self.draft and self.has_begun:
            bind(self.request, response, self.draft)
