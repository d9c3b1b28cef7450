"""Answers as they lie in the database: encrypted, with keys of their own that can be rotated.

The first of `settings.DRAFT_KEYS` encrypts, all of them decrypt. To rotate, put a new key in front, run
`manage.py reencrypt_drafts` and remove the old one.
"""

import json
from functools import lru_cache
from typing import Any

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class BrokenSealError(Exception):
    """No key opens it: not ours, damaged, or the key is gone."""


@lru_cache(maxsize=4)
def _fernet(keys: tuple[str, ...]) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in keys])


def seal(content: Any) -> bytes:
    """Encrypt anything JSON can hold."""
    return _fernet(tuple(settings.DRAFT_KEYS)).encrypt(json.dumps(content, separators=(",", ":")).encode())


def unseal(sealed: bytes) -> Any:
    """What was sealed. Raises BrokenSealError."""
    try:
        return json.loads(_fernet(tuple(settings.DRAFT_KEYS)).decrypt(sealed))
    except (InvalidToken, ValueError, TypeError):
        raise BrokenSealError from None


def reseal(sealed: bytes) -> bytes:
    """The same content, encrypted with the newest key. Raises BrokenSealError."""
    try:
        return _fernet(tuple(settings.DRAFT_KEYS)).rotate(sealed)
    except InvalidToken:
        raise BrokenSealError from None
