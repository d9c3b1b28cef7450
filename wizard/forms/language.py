"""The cookie that remembers the language a person chose."""

from django.conf import settings
from django.http import HttpResponseBase
from django.utils.translation import check_for_language

A_YEAR = 365 * 24 * 3600


def set_language_cookie(response: HttpResponseBase, language: str) -> HttpResponseBase:
    """Remember the language, the way Django's own `set_language` does. A language we do not have changes nothing."""
    if check_for_language(language) and language in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=A_YEAR,
            path=settings.LANGUAGE_COOKIE_PATH,
            samesite="Lax",
            secure=settings.LANGUAGE_COOKIE_SECURE,
        )
    return response
