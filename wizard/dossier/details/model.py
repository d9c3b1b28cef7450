"""What a letter-only answer is: its name, what is typed, when it is asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wizard.rulebook.logic import ALWAYS, Expr
from wizard.rulebook.vocabulary import Choice


class Kind(StrEnum):
    """What is typed, and so which field and which check it gets."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    DATE = "date"
    PAST_DATE = "past_date"
    CHOICE = "choice"
    CHOICES = "choices"
    COUNTRY = "country"
    NIR = "nir"  # a definitive number
    NIA = "nia"  # a provisional one
    ANY_NUMBER = "any_number"  # either
    SIRET = "siret"
    IBAN = "iban"
    PHONE = "phone"
    EMAIL = "email"
    POSTCODE = "postcode"
    CHILDREN = "children"  # rows of CHILD_FIELDS
    PAPERS = "papers"  # names of documents, of those this person may leave out


@dataclass(frozen=True)
class Detail:
    """One answer. `french` is the term on French papers; `latin_of` names the answer this one spells in Latin letters.

    A detail with `latin_of` is offered beside that answer, and required when `script.needs_latin` says so of it.
    """

    name: str
    page: str
    kind: Kind
    label: str
    hint: str = ""
    french: str = ""
    when: Expr = ALWAYS
    required: bool = True
    max_length: int = 60
    autocomplete: str = ""
    choices: tuple[Choice, ...] = ()
    latin_of: str = ""


@dataclass(frozen=True)
class Page:
    """A page of stage 2. `facts` are the facts of the rulebook told there, beside the details."""

    name: str
    title: str
    facts: tuple[str, ...] = ()
