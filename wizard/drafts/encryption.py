"""Answers as they lie in the database: encrypted, with keys of their own that can be rotated.

The first of `settings.DRAFT_KEYS` encrypts, all of them decrypt. To rotate, put a new key in front, run
`manage.py reencrypt_drafts` and remove the old one.
"""

import json
from datetime import date
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class BrokenSealError(Exception):
    """No key opens it: not ours, damaged, or the key is gone."""


@lru_cache(maxsize=4)
def _fernet(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def freeze(content: Any) -> bytes:
    """Anything JSON can hold, and dates: the one place where a date becomes text."""
    return json.dumps(content, separators=(",", ":"), default=_marked_day).encode()


def thaw(frozen: bytes) -> Any:
    """What was frozen. Raises ValueError."""
    return json.loads(frozen, object_hook=_day_of)


def _marked_day(value: object) -> dict[str, str]:
    if not isinstance(value, date):
        raise TypeError(f"a draft does not hold {type(value).__name__}")
    return {_DAY: value.isoformat()}


def _day_of(held: dict[str, Any]) -> Any:
    return date.fromisoformat(held[_DAY]) if held.keys() == {_DAY} and isinstance(held[_DAY], str) else held


_DAY = "$day"
"""Marks a date in the JSON of a draft: no control of a page has this name."""


def seal(content: Any) -> bytes:
    """Encrypt anything JSON can hold, and dates."""
    return _fernet(tuple(settings.DRAFT_KEYS)).encrypt(freeze(content))


def unseal(sealed: bytes) -> Any:
    """What was sealed. Raises BrokenSealError."""
    try:
        return thaw(_fernet(tuple(settings.DRAFT_KEYS)).decrypt(sealed))
    except (InvalidToken, ValueError, TypeError):
        raise BrokenSealError from None


def reseal(sealed: bytes) -> bytes:
    """The same content, encrypted with the newest key. Raises BrokenSealError."""
    try:
        return _fernet(tuple(settings.DRAFT_KEYS)).rotate(sealed)
    except InvalidToken:
        raise BrokenSealError from None
