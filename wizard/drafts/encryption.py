"""Answers as they lie in the database: encrypted twice.

Inside, with a key of the draft's own. Only the person holds it: in the cookie of their browser and in their link. It
is in no table, no log and no back-up. What was deleted cannot be read again, not even with the site's keys.

Outside, with the site's keys. The first of `settings.DRAFT_KEYS` encrypts, all of them decrypt. To rotate, put a new
key in front, run `manage.py reencrypt_drafts` and remove the old one.
"""

import base64
import hashlib
import json
import secrets
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


def new_key() -> str:
    """128 random bits: the key of one draft."""
    return secrets.token_urlsafe(16)


def seal(content: Any, key: str = "") -> bytes:
    """Encrypt anything JSON can hold, and dates; with the key of a draft where there is one."""
    frozen = freeze(content)
    return _fernet(tuple(settings.DRAFT_KEYS)).encrypt(_fernet_of(key).encrypt(frozen) if key else frozen)


def unseal(sealed: bytes, key: str = "") -> Any:
    """What was sealed. Raises BrokenSealError."""
    try:
        opened = _fernet(tuple(settings.DRAFT_KEYS)).decrypt(sealed)
        return thaw(_fernet_of(key).decrypt(opened) if key else opened)
    except (InvalidToken, ValueError, TypeError):
        raise BrokenSealError from None


@lru_cache(maxsize=256)
def _fernet_of(key: str) -> Fernet:
    return Fernet(
        base64.urlsafe_b64encode(hashlib.blake2b(key.encode(), digest_size=32, person=b"quinze draft").digest())
    )


def reseal(sealed: bytes) -> bytes:
    """The same content, encrypted with the newest key. Raises BrokenSealError."""
    try:
        return _fernet(tuple(settings.DRAFT_KEYS)).rotate(sealed)
    except InvalidToken:
        raise BrokenSealError from None
