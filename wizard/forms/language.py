"""Languages that lag behind: a sentence without a translation appears in English, and the page says so."""

import struct
from functools import cache
from pathlib import Path

from django.conf import settings
from django.utils.translation import to_locale

COMPLETE = "fr"
"""The language that is complete in every commit: the others are measured against it."""

MAGIC = {b"\xde\x12\x04\x95": "<", b"\x95\x04\x12\xde": ">"}
"""How a compiled catalogue begins, and its order of bytes."""

HEADER_SIZE = 12


@cache
def is_incomplete(language: str) -> bool:
    """Whether pages in this language hold English sentences: its catalogue has fewer messages than the French one."""
    if language in (settings.LANGUAGE_CODE, COMPLETE):
        return False
    return message_count(catalogue_of(language)) < message_count(catalogue_of(COMPLETE))


def catalogue_of(language: str) -> Path:
    """The compiled catalogue of a language."""
    return Path(settings.LOCALE_PATHS[0]) / to_locale(language) / "LC_MESSAGES" / "django.mo"


def message_count(catalogue: Path) -> int:
    """The number of translated messages in a compiled catalogue, 0 without one. Only its header is read."""
    if not catalogue.is_file():
        return 0
    with catalogue.open("rb") as file:
        header = file.read(HEADER_SIZE)
    order = MAGIC.get(header[:4])
    if order is None or len(header) < HEADER_SIZE:
        return 0
    _magic, _revision, count = struct.unpack(f"{order}3I", header)
    return int(count)
