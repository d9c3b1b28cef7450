"""Which drafts are this browser's own: a signed cookie holds their ids. Without it a draft's address is a 404."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils import timezone

from wizard.drafts import retention
from wizard.drafts.models import Draft, DraftGoneError

COOKIE = "quinze_drafts"
SALT = "wizard.interview.binding"  # kept from before: cookies signed then stay valid
SEPARATOR = "."
MAX_AGE = int(retention.BROWSER_REMEMBERS.total_seconds())


def own_ids(request: HttpRequest) -> list[str]:
    """The ids of the drafts begun or resumed in this browser, oldest first."""
    value = request.get_signed_cookie(COOKIE, default="", salt=SALT, max_age=MAX_AGE)
    return [part for part in (value or "").split(SEPARATOR) if part]


def own_draft(request: HttpRequest, draft_id: str) -> Draft:
    """The draft. Raises Http404 when it is not this browser's, DraftGoneError when it was but is no more."""
    if draft_id not in own_ids(request):
        raise Http404
    try:
        draft = Draft.objects.get(pk=draft_id)
    except Draft.DoesNotExist:
        raise DraftGoneError from None
    if draft.expires_at <= timezone.now():
        raise DraftGoneError
    return draft


def own_drafts(request: HttpRequest) -> list[Draft]:
    """The drafts of this browser that still live, newest first."""
    ids = own_ids(request)
    found = Draft.objects.live().in_bulk(ids) if ids else {}
    return [found[draft_id] for draft_id in reversed(ids) if draft_id in found]


def bind(request: HttpRequest, response: HttpResponseBase, draft: Draft) -> None:
    """Make the draft this browser's own."""
    ids = [*(known for known in own_ids(request) if known != draft.pk), draft.pk]
    _set(response, ids[-retention.MOST_DRAFTS_A_BROWSER :])


def unbind(request: HttpRequest, response: HttpResponseBase, draft_id: str) -> None:
    """Forget a draft that was deleted."""
    _set(response, [known for known in own_ids(request) if known != draft_id])


def _set(response: HttpResponseBase, ids: list[str]) -> None:
    if not ids:
        response.delete_cookie(COOKIE, samesite="Lax")
        return
    response.set_signed_cookie(
        COOKIE,
        SEPARATOR.join(ids),
        salt=SALT,
        max_age=MAX_AGE,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
