"""What every page with somebody's answers on it has in common: never cached, and honest once the draft is gone."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from django.utils.cache import patch_cache_control

from wizard.drafts.cookie import unbind
from wizard.drafts.models import DraftGoneError

View = Callable[..., HttpResponseBase]


def personal(view: View) -> View:
    """Wrap a view of a draft: `Cache-Control: no-store`, and 410 with an explanation for a draft that is no more."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response = view(request, *args, **kwargs)
        except DraftGoneError:
            response = render(request, "interview/gone.html", status=410)
            unbind(request, response, kwargs.get("draft_id", ""))
        patch_cache_control(response, no_store=True, private=True)
        return response

    return wrapped
