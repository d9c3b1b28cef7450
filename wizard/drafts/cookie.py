"""The signed cookie that lists the drafts a browser owns, each with its key. Without it a draft's address is a 404."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone

from wizard.drafts import retention
from wizard.drafts.models import Draft, DraftGoneError

COOKIE = "quinze_drafts"
SALT = "wizard.interview.binding"  # kept from before: cookies signed then stay valid
SEPARATOR, BEFORE_KEY = ".", "~"
MAX_AGE = int(retention.BROWSER_REMEMBERS.total_seconds())


def own_keys(request: HttpRequest) -> dict[str, str]:
    """The id and the key of each draft begun or resumed in this browser, oldest first."""
    value = request.get_signed_cookie(COOKIE, default="", salt=SALT, max_age=MAX_AGE)
    parts = (part.partition(BEFORE_KEY) for part in (value or "").split(SEPARATOR) if part)
    return {draft_id: key for draft_id, _mark, key in parts}


def own_draft(request: HttpRequest, draft_id: str) -> Draft:
    """The draft. Raises Http404 when it is not this browser's, DraftGoneError when it was but is no more."""
    keys = own_keys(request)
    if draft_id not in keys:
        raise Http404
    draft = Draft.objects.filter(pk=draft_id).first()
    if draft is None or draft.expires_at <= timezone.now():
        raise DraftGoneError
    draft.key = keys[draft_id]
    return draft


def own_drafts(request: HttpRequest) -> list[Draft]:
    """The drafts of this browser that still live, newest first."""
    keys = own_keys(request)
    found = Draft.objects.live().in_bulk(list(keys)) if keys else {}
    for draft in found.values():
        draft.key = keys[draft.pk]
    return [found[draft_id] for draft_id in reversed(keys) if draft_id in found]


def bind(request: HttpRequest, response: HttpResponseBase, draft: Draft) -> None:
    """Make the draft this browser's own."""
    others = [(known, key) for known, key in own_keys(request).items() if known != draft.pk]
    _set(response, [*others, (draft.pk, draft.key)][-retention.MOST_DRAFTS_A_BROWSER :])


def unbind(request: HttpRequest, response: HttpResponseBase, draft_id: str) -> None:
    """Forget a draft that was deleted, and its key with it."""
    _set(response, [(known, key) for known, key in own_keys(request).items() if known != draft_id])


def _set(response: HttpResponseBase, drafts: list[tuple[str, str]]) -> None:
    if not drafts:
        response.delete_cookie(COOKIE, samesite="Lax")
        return
    response.set_signed_cookie(
        COOKIE,
        SEPARATOR.join(f"{draft_id}{BEFORE_KEY}{key}" for draft_id, key in drafts),
        salt=SALT,
        max_age=MAX_AGE,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
