"""Taking a draft along: a link for another device, or a file to load again, sealed or readable.

A file holds what was typed, nothing that was concluded from it: on loading every page is judged anew, so a file that
somebody wrote by hand is as safe as a form.
"""

import json
from collections.abc import Mapping
from typing import Any

from django.core import signing
from django.utils import timezone
from django.utils.datastructures import MultiValueDict

from wizard.drafts import retention
from wizard.drafts.encryption import BrokenSealError, seal, unseal
from wizard.drafts.models import ANSWER, DOSSIER, Content, Draft
from wizard.interview.detail_forms import DETAIL_FORMS, detail_options
from wizard.interview.page_form import PageForm
from wizard.interview.question_forms import QUESTION_FORMS, question_options
from wizard.interview.way import Way

FORMAT = "quinze-1"
SEALED_PREFIX = b"quinze-sealed-1:"
MOST_BYTES = 256 * 1024
_SALT = "wizard.interview.carrying"  # kept from before: links signed then stay valid
_FORMS: Mapping[str, Mapping[str, type[PageForm]]] = {ANSWER: QUESTION_FORMS, DOSSIER: DETAIL_FORMS}


class BadFileError(ValueError):
    """The file is none of ours, or damaged."""


# ------------------------------------------------------------------------------------------------------------- link


def link_key(draft: Draft) -> str:
    """What a link to continue carries behind its "#". Whoever has it can read and change the draft."""
    return signing.dumps([draft.pk, draft.key], salt=_SALT)


def draft_of_key(key: str) -> Draft | None:
    """The draft a link leads to; None for a key that is none, or whose draft is no more."""
    try:
        held = signing.loads(key.strip().rpartition("#")[2], salt=_SALT, max_age=retention.DOSSIER_STAGE)
    except signing.BadSignature:
        return None
    draft_id, draft_key = held if isinstance(held, list) else (held, "")  # links of before hold the id alone
    draft = Draft.objects.live().filter(pk=draft_id).first()
    if draft:
        draft.key = draft_key
    return draft


# ------------------------------------------------------------------------------------------------------------- file


def readable_file(draft: Draft) -> bytes:
    """What was typed, as JSON anybody can read."""
    return json.dumps(_typed(draft), ensure_ascii=False, indent=2).encode()


def sealed_file(draft: Draft) -> bytes:
    """The same, encrypted: only this site can open it."""
    return SEALED_PREFIX + seal(_typed(draft))


def _typed(draft: Draft) -> dict[str, Any]:
    sections = {
        section: {page: saved["typed"] for page, saved in draft.content.get(section, {}).items()} for section in _FORMS
    }
    return {"format": FORMAT, **sections}


def load(file: bytes) -> Draft:
    """A new draft from a file. Raises BadFileError."""
    held = _open(file)
    content = {section: _pages(held.get(section, {}), forms) for section, forms in _FORMS.items()}
    if not content[ANSWER]:
        raise BadFileError
    draft = Draft.begin(content, Draft.Stage.DOSSIER if content[DOSSIER] else Draft.Stage.ANSWER)
    _judge(draft)
    return draft


def _judge(draft: Draft) -> None:
    """Let every page on the way pass through its form, in order, as if it had just been posted."""

    def judge(content: Content) -> None:
        answers: dict[str, Any] = {}
        details: dict[str, Any] = {}
        today = timezone.localdate()
        for page, question_form in QUESTION_FORMS.items():
            shown = Way(answers, {}, today).question(page) if page in content[ANSWER] else None
            if shown:
                _put(content[ANSWER][page], question_form, question_options(shown), answers, page)
        for page, detail_form in DETAIL_FORMS.items():
            way = Way(answers, details, today)
            if page in content[DOSSIER] and way.asked_on(page):
                _put(content[DOSSIER][page], detail_form, detail_options(way, page), details, page)

    draft.change(judge)


def _put(
    saved: dict[str, Any], form_class: type[PageForm], options: dict[str, Any], answers: dict[str, Any], page: str
) -> None:
    form = form_class(MultiValueDict(saved["typed"]), **options)
    if form.is_valid():
        answers[page] = saved["understood"] = form.answers()


def _open(file: bytes) -> dict[str, Any]:
    try:
        sealed = file.startswith(SEALED_PREFIX)
        held = unseal(file.removeprefix(SEALED_PREFIX).strip()) if sealed else json.loads(file)
    except (BrokenSealError, ValueError, RecursionError):
        raise BadFileError from None
    if not isinstance(held, dict) or held.get("format") != FORMAT:
        raise BadFileError
    return held


def _pages(pages: Any, forms: Mapping[str, type[PageForm]]) -> dict[str, dict[str, Any]]:
    """The pages of a section that are shaped like posted pages, none of them judged yet."""
    if not isinstance(pages, dict):
        raise BadFileError
    return {
        name: {"typed": form.keep(MultiValueDict(pages[name])), "understood": None}
        for name, form in forms.items()
        if _is_typed(pages.get(name))
    }


def _is_typed(typed: Any) -> bool:
    return isinstance(typed, dict) and all(
        isinstance(values, list) and all(isinstance(value, str) for value in values) for values in typed.values()
    )
