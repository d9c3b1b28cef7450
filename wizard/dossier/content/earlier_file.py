"""What a reminder or an objection says of the file sent before: when, how, what was in it, what was refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from wizard.dossier.content import people
from wizard.dossier.content.case import Case
from wizard.dossier.details.letters import PAPERS_SENT
from wizard.dossier.french.grammar import NBSP, listed, long_date
from wizard.rulebook.deadlines import APPEAL_MONTHS, add_months

_SENT = {
    "registered": "J’ai adressé à votre organisme, le {day}, par lettre recommandée avec avis de réception{number},",
    "post": "J’ai adressé à votre organisme, le {day}, par courrier,",
    "counter": "J’ai déposé à votre accueil, le {day},",
    "online": "J’ai adressé à votre organisme, le {day}, par voie électronique,",
    "employer": "{sender} vous a adressé pour moi, le {day},",
}


def _file_day(case: Case) -> date | None:
    return case.day("refused_file_on") or case.day("file_sent_on")


def _file_papers(case: Case) -> str | None:
    told = case.details.get("file_papers")
    sent = told if isinstance(told, tuple) else ()
    return listed([choice.french for choice in PAPERS_SENT if choice.value in sent]) if sent else None


def _file_was_sent(case: Case) -> str | None:
    mode, day = case.text("file_sent_mode"), _file_day(case)
    if not mode or not day:
        return None
    tracking = case.text("file_tracking").replace(" ", NBSP)
    school = case.assessment.facts.get("profile") in ("student", "intern")
    return _SENT[mode].format(
        day=long_date(day),
        number=f" n°{NBSP}{tracking}" if tracking else "",
        sender="Mon établissement" if school else "Mon employeur",
    )


def _reminder_rank(case: Case) -> str:
    weeks = case.assessment.facts.get("file_sent_weeks")
    return "Seconde relance" if isinstance(weeks, int) and weeks >= 16 and case.day("reminded_on") else "Relance"


def _mediator_announced(case: Case) -> str:
    """The mediator of article L. 217-7-1 is that of a CPAM; for an MSA or a CGSS the letter names none."""
    claim = "" if case.day("reminded_on") else "La présente vaut réclamation préalable. "
    if case.office is None or case.office.kind != "CPAM":
        return claim
    return f"{claim}Sans réponse de votre part, je saisirai le médiateur de votre organisme ({_MEDIATOR_LAW}). "


_MEDIATOR_LAW = "article L. 217-7-1 du code de la sécurité sociale"


def _objection_named(case: Case) -> str:
    if case.text("objection_kind") == "complaint":
        return "Réclamation contre un refus"
    return "Saisine de la commission de recours amiable"


def _two_months_over(case: Case) -> str | None:
    """ "" where two months have passed since the refusal, None before: the sentence is then left out."""
    day = case.day("refusal_date")
    return "" if day and add_months(day, APPEAL_MONTHS) < case.today else None


def _refused_request(case: Case) -> str | None:
    """What was sent and refused, as the object of "J’ai adressé …"."""
    if case.for_child:
        children = people.my_children(case)
        return (
            "une demande de prise en charge des frais de santé et d’attribution d’un numéro de sécurité sociale pour "
            f"{children}"
            if children
            else None
        )
    return {
        "rights": (
            "une demande d’ouverture de droits à l’assurance maladie et d’attribution d’un numéro de sécurité sociale"
        ),
        "certificate": "ma pièce d’état civil, en vue de l’attribution de mon numéro de sécurité sociale définitif",
    }.get(case.text("refused_request"))


def _refused_subject(case: Case) -> str:
    if case.for_child:
        return f"demande concernant {people.my_children_short(case)}"
    if case.text("refused_request") == "certificate":
        return "attribution du numéro définitif"
    return "demande d’ouverture de droits et d’attribution d’un numéro de sécurité sociale"


_COUNTED = ("", "la raison suivante", "les deux raisons suivantes", "les trois raisons suivantes")


def _reasons_counted(case: Case) -> str | None:
    reasons = case.details.get("refusal_reasons")
    if not isinstance(reasons, tuple) or not reasons:
        return None
    return _COUNTED[len(reasons)] if len(reasons) < len(_COUNTED) else "les raisons suivantes"


def _day(name: str) -> Callable[[Case], str | None]:
    def value(case: Case) -> str | None:
        day = case.day(name)
        return long_date(day) if day else None

    return value


def _file_sent_on(case: Case) -> str | None:
    day = _file_day(case)
    return long_date(day) if day else None


EARLIER_FILE: Mapping[str, Callable[[Case], str | None]] = {
    "file_papers": _file_papers,
    "file_sent_on": _file_sent_on,
    "file_was_sent": _file_was_sent,
    "mediator_announced": _mediator_announced,
    "objection_named": _objection_named,
    "reasons_counted": _reasons_counted,
    "refusal_date": _day("refusal_date"),
    "refused_request": _refused_request,
    "refused_subject": _refused_subject,
    "reminded_on": _day("reminded_on"),
    "reminder_rank": _reminder_rank,
    "two_months_over": _two_months_over,
}
"""Placeholders of those letters."""
