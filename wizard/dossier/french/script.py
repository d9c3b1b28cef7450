"""The letters a name is written in: what a French clerk can read, and what must not reach a printed page."""

from __future__ import annotations

import re
import unicodedata

# From Devanagari to Myanmar, Khmer, Tai Tham, and the blocks that extend them.
_DRAWN_OTHERWISE = re.compile("[\u0900-\u109f\u1780-\u17ff\u1a20-\u1aaf\ua8e0-\uaadf]")

# Signs that turn the direction of what follows: in a name they can only mislead.
_DIRECTION = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


def needs_latin(text: str) -> bool:
    """Whether `text` holds a letter that is not Latin: the name must then be told in Latin letters too."""
    return any(sign.isalpha() and not unicodedata.name(sign, "").startswith("LATIN") for sign in text)


def is_drawn_otherwise(text: str) -> bool:
    """Whether a script of `text` draws its letters in another order, or several as one: Indic, Thai, Khmer and such.

    Who reads the drawing back glyph by glyph then gets another text.
    """
    return bool(_DRAWN_OTHERWISE.search(text))


def clean(text: str) -> str:
    """`text` in composed form, without control signs, unassigned signs and signs of direction; spaces made one.

    Joiners stay (Persian and Indian names need them); new lines stay.
    """
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    kept = "".join(sign for sign in composed if sign == "\n" or not _unprintable(sign))
    return "\n".join(" ".join(line.split()) for line in kept.split("\n")).strip()


def _unprintable(sign: str) -> bool:
    return sign in _DIRECTION or (unicodedata.category(sign) in ("Cc", "Cs", "Co", "Cn") and sign != "\t")


def capitals(name: str, *, turkic: bool = False) -> str:
    """A last name as French letters print it: in capitals, accents kept. `turkic`: i becomes İ."""
    return name.replace("i", "İ").upper() if turkic else name.upper()


def without_accents(text: str) -> str:
    """Plain Latin letters as far as they go: É → E, Œ → OE, Đ → D, Ł → L, ß → SS."""
    spread = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    return "".join(sign for sign in spread if not unicodedata.combining(sign))


_UNDECOMPOSED = str.maketrans(
    {
        "Œ": "OE", "œ": "oe", "Æ": "AE", "æ": "ae", "Ø": "O", "ø": "o", "Đ": "D", "đ": "d", "Ð": "D", "ð": "d",
        "Ł": "L", "ł": "l", "Þ": "TH", "þ": "th", "ß": "ss", "ẞ": "SS", "ı": "i", "Ħ": "H", "ħ": "h", "Ŧ": "T",
        "ŧ": "t", "Ŋ": "N", "ŋ": "n", "Ə": "E", "ə": "e",
    }
)  # fmt: skip
