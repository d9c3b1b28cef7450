"""One person's situation on one day: what was told, the facts that follow, what the rules say of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from wizard.dossier.content.case import Case, case_from
from wizard.dossier.details.asked import DETAIL
from wizard.dossier.details.left_out import left_out
from wizard.forms.translation import translate
from wizard.interview.directory import Posting, posting
from wizard.rulebook.assessment import Assessment, assess
from wizard.rulebook.deadlines import chase_days, wait_until
from wizard.rulebook.logic import Value
from wizard.rulebook.rows import Recipient, Waits

NOTHING: tuple[Any, ...] = (None, "", [], ())
"""Values of a question that was left empty."""


@dataclass(frozen=True, repr=False)
class Situation:
    """What pages, the letter and the command line are made of. Its repr tells nothing: it must not reach a log.

    `told` holds inputs, chosen facts and details by name, as Python values.
    """

    on: date
    told: Mapping[str, Any]
    facts: Mapping[str, Value]

    @cached_property
    def assessment(self) -> Assessment:
        return assess(self.facts, on=self.on)

    @cached_property
    def posting(self) -> Posting:
        """Where the file goes."""
        route = self.assessment.route
        return posting(route.recipient if route else Recipient.NOBODY, self.told.get("commune"))

    @cached_property
    def wait_until(self) -> date | None:
        """The day three months in France are complete, while a route that waits for it is the only one left."""
        route, arrival = self.assessment.route, self.told.get("arrival_date")
        if route is None or not arrival or route.waits is not Waits.THREE_MONTHS:
            return None
        day = wait_until(arrival)
        return day if day > self.on else None

    @cached_property
    def chase_on(self) -> date | None:
        """The day on which to send a reminder, for a file that is on its way."""
        route, sent = self.assessment.route, self.told.get("file_sent_on")
        return chase_days(sent)[0] if route and sent and route.waits is Waits.ANSWER else None

    @cached_property
    def papers_left_out(self) -> tuple[str, ...]:
        """The titles of the papers that are not enclosed, in the language in force."""
        names = left_out(self.assessment, self.told.get("left_out") or ())
        return tuple(translate(row.title) for row in self.assessment.documents if row.name in names)

    def case(self, language: str) -> Case:
        """What the dossier is made of. Raises TooLongError of the dossier."""
        told = {name: value for name, value in self.told.items() if value not in NOTHING}
        answers = {name: value for name, value in told.items() if name not in DETAIL}
        # "children" is a question too: its yes or no is no detail.
        details = {name: value for name, value in told.items() if name in DETAIL and not isinstance(value, bool)}
        return case_from(self.assessment, answers, details, today=self.on, language=language)
