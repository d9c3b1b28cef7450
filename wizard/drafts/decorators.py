"""What every page of a draft has in common: never cached, and honest when the draft is gone or cannot be opened."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from wizard.drafts.cookie import unbind
from wizard.drafts.models import DraftGoneError, DraftLockedError

View = Callable[..., HttpResponseBase]


def personal(view: View) -> View:
    """Wrap a view of a draft: `Cache-Control: no-store`, 410 for a draft that is no more, 503 for one without a key.

    A wrong key or a wrong database is a mistake of the operator's, so the cookie stays: once it is mended, so is the
    draft.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response = view(request, *args, **kwargs)
        except DraftGoneError:
            response = render(request, "interview/gone.html", status=410)
            unbind(request, response, kwargs.get("draft_id", ""))
        except DraftLockedError:
            response = render(request, "interview/locked.html", status=503)
            response["Retry-After"] = "600"
        patch_cache_control(response, no_store=True, private=True)
        return response

    return wrapped
