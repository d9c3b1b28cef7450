"""The language a person chooses, remembered in Django's own cookie."""

from django.conf import settings
from django.http import HttpResponseBase
from django.utils.translation import check_for_language


def set_language_cookie(response: HttpResponseBase, language: str) -> HttpResponseBase:
    """Remember the language, the way Django's own `set_language` does. An unknown one changes nothing."""
    if check_for_language(language) and language in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=365 * 24 * 3600,
            path=settings.LANGUAGE_COOKIE_PATH,
            samesite="Lax",
            secure=settings.LANGUAGE_COOKIE_SECURE,
        )
    return response
