"""The articles letters and statements quote: what each covers, whom, by which source, and the day it was read.

A letter may quote an article only to a person it covers (`whom`). Where the text in force was not read, the row says
so (`unread`): the article may be named, but nothing is said of what it grants.
"""

from dataclasses import dataclass
from datetime import date

from wizard.rulebook.facts import (
    ADULT_JOINING,
    CHILD_REQUEST,
    CHILDREN,
    INTERN_SITUATION,
    OTHER_RELATIVE,
    REFUGEE_OR_SUBSIDIARY,
    SPONSOR_COVER,
    STUDENT_LEVEL,
    WAIT_EXEMPTION,
)
from wizard.rulebook.logic import ALWAYS, Expr
from wizard.rulebook.rows import AUDITED

CSS = "code de la sécurité sociale"


@dataclass(frozen=True)
class Article:
    """`number` as letters write it; `source` a key of `sources.py`; `whom` the people it covers."""

    number: str
    code: str
    covers: str
    source: str
    whom: Expr = ALWAYS
    read_on: date = AUDITED
    unread: bool = False


ARTICLES: tuple[Article, ...] = (
    Article(
        "L. 160-1", CSS, "cover of whoever works in France, or lives here in a stable and regular way", "css_l160_1"
    ),
    Article(
        "L. 160-2", CSS, "children of, or taken in by, an insured person", "css_l160_2", CHILD_REQUEST | CHILDREN.yes
    ),
    Article("L. 160-5", CSS, "the right of people whose only ground is residence", "css_l160_5"),
    Article("L. 217-7-1", CSS, "the mediator of a CPAM", "css_l217_7_1", unread=True),
    Article("D. 160-2", CSS, "stable residence of more than three months, and benefits that show it", "css_d160_2"),
    Article(
        "D. 160-2, II, 1°",
        CSS,
        "no wait: refugees, subsidiary protection, minors of asylum seekers",
        "css_d160_2",
        REFUGEE_OR_SUBSIDIARY | (CHILD_REQUEST & SPONSOR_COVER.is_("asylum_seeker")),
    ),
    Article(
        "D. 160-2, II, 2°",
        CSS,
        "no wait: the end of international volunteering",
        "css_d160_2",
        WAIT_EXEMPTION.is_("international_volunteer"),
    ),
    Article(
        "D. 160-2, II, 3°",
        CSS,
        "no wait: family joining an insured person",
        "css_d160_2",
        ADULT_JOINING | OTHER_RELATIVE,
    ),
    Article(
        "D. 160-2, II, 5°",
        CSS,
        "no wait: pupils, and trainees under a cooperation agreement",
        "css_d160_2",
        STUDENT_LEVEL.is_("school_or_language") | INTERN_SITUATION.is_("cooperation"),
    ),
    Article("D. 160-14, 1°", CSS, "which body covers people who work", "css_d160_14"),
    Article("R. 111-2", CSS, "residence is proved by any means", "css_r111_2"),
    Article("R. 111-3, II", CSS, "regular stay is judged on the day of the request", "css_r111_3"),
    Article("R. 114-7", CSS, "papers for the number, and the provisional number", "css_r114_7"),
    Article("R. 114-7, III", CSS, "a residence document alone gives a provisional number", "css_r114_7"),
    Article("R. 114-8, 3°", CSS, "receipt and civil status rebuilt by OFPRA", "css_r114_8", REFUGEE_OR_SUBSIDIARY),
    Article("R. 142-1", CSS, "the commission de recours amiable, within two months", "css_r142_1"),
    Article("R. 142-1-A, III", CSS, "the time limit binds only if the decision states it", "css_r142_1_a"),
    Article("R. 142-6", CSS, "two months of silence of the commission are a refusal", "css_r142_6"),
    Article(
        "R. 113-7",
        "code des relations entre le public et l’administration",
        "a civil-status certificate has no expiry date",
        "crpa_r113_7",
    ),
    Article("9", "règlement (UE) n° 260/2012", "an account in another member state", "regulation_260_2012"),
    Article("441-7", "code pénal", "false statements", "code_penal_441_7"),
)

ARTICLE: dict[str, Article] = {row.number: row for row in ARTICLES}
