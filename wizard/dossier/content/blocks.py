"""The tree every rendering is made from: the review page, the PDF, the plain text and the JSON.

A dossier is two sets of parts, never mixed. A part begins on a sheet of its own and is a sequence of blocks.
`lang` is set where a block is not in the language of its part. Nothing here knows how it will look.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class Block:
    """One thing on a page. `role` says which, for the stylesheet and for tests."""

    kind: ClassVar[str]


@dataclass(frozen=True)
class Heading(Block):
    text: str
    level: int = 1
    role: str = ""
    lang: str = ""
    kind = "heading"


@dataclass(frozen=True)
class Text(Block):
    text: str
    role: str = ""
    lang: str = ""
    kind = "text"


@dataclass(frozen=True)
class Lines(Block):
    """Short lines kept together: an address, the sender. `strong`: the first stands out."""

    lines: tuple[str, ...]
    role: str = ""
    lang: str = ""
    strong: bool = False
    kind = "lines"


@dataclass(frozen=True)
class Items(Block):
    """A list, numbered from 1 or not. `lang` is that of the items."""

    items: tuple[str, ...]
    title: str = ""
    numbered: bool = True
    role: str = ""
    lang: str = ""
    kind = "items"


BLANK = "—"


@dataclass(frozen=True)
class Field:
    """A value to copy, or to check; `BLANK` where nothing is to be written, "" where the note says what to do."""

    label: str
    value: str
    note: str = ""

    @property
    def blank(self) -> bool:
        return self.value in ("", BLANK)


@dataclass(frozen=True)
class Fields(Block):
    """Labels and values. `lang` is that of the labels."""

    fields: tuple[Field, ...]
    title: str = ""
    role: str = ""
    lang: str = ""
    kind = "fields"


@dataclass(frozen=True)
class Check:
    """A paper to tick off. `number` is its number in the letter, 0 for none; `french` its name in French."""

    number: int
    title: str
    french: str
    notes: tuple[Field, ...] = ()
    optional: str = ""


@dataclass(frozen=True)
class Checks(Block):
    checks: tuple[Check, ...]
    role: str = ""
    kind = "checks"


@dataclass(frozen=True)
class Step:
    when: str
    title: str
    text: str


@dataclass(frozen=True)
class Steps(Block):
    steps: tuple[Step, ...]
    role: str = ""
    kind = "steps"


MAKER = Text("Préparé avec Quinze, outil sans lien avec l’administration.", role="maker", lang="fr")
"""On every sheet to post: who made it, and that it is not an official service."""

AnyBlock = Heading | Text | Lines | Items | Fields | Checks | Steps


@dataclass(frozen=True)
class Part:
    """A part of the dossier. `name` says which; `personal` whether it holds anything about the person."""

    name: str
    title: str
    lang: str
    blocks: tuple[AnyBlock, ...]
    personal: bool = True

    @property
    def direction(self) -> str:
        return "rtl" if self.lang[:2] in ("ar", "fa", "he", "ur") else "ltr"


@dataclass(frozen=True)
class Dossier:
    """What to post and what to keep. `whose`: the name at the foot of each page."""

    title: str
    to_post: tuple[Part, ...]
    to_keep: tuple[Part, ...]
    whose: str = ""

    @property
    def parts(self) -> tuple[Part, ...]:
        return self.to_post + self.to_keep
