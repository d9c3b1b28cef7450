"""What a change does to people: who would have no address to write to, who would be sent to another office."""

import hashlib
from collections.abc import Callable, Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cpam.imports.plan import Reach, reaches
from cpam.models import Address, Commune, Office


def consequences(before: models.Model | None, after: models.Model) -> list[str]:
    """Sentences an admin must have read before `after` replaces `before`; empty for a harmless change."""
    if before is None:
        return []
    return _RULES[type(after)](before, after)


def consequences_of(pairs: Iterable[tuple[models.Model | None, models.Model]]) -> list[str]:
    """The same for several rows that change together."""
    return [sentence for before, after in pairs for sentence in consequences(before, after)]


def token_of(sentences: Iterable[str]) -> str:
    """What a confirmation sends back: it stands for these sentences and no others."""
    return hashlib.sha256("\n".join(sentences).encode()).hexdigest()[:16]


def _of_address(before: Any, after: Any) -> list[str]:
    lost = before.use == Address.Use.POST and (after.use != Address.Use.POST or after.office_id != before.office_id)
    reach = reaches().get(before.office_id)
    if not lost or not reach:
        return []
    return [
        _("%(office)s would have no postal address. It serves %(people)s.")
        % {"office": before.office, "people": counted(reach)}
    ]


def _of_office(before: Any, after: Any) -> list[str]:
    reach = reaches().get(before.pk)
    if before.kind == after.kind or not reach:
        return []
    return [
        _("%(office)s becomes another kind of office (%(kind)s). It serves %(people)s.")
        % {"office": before, "kind": after.kind, "people": counted(reach)}
    ]


def _of_commune(before: Any, after: Any) -> list[str]:
    found = []
    for name in ("office", "agricultural_office"):
        old, new = getattr(before, f"{name}_id"), getattr(after, f"{name}_id")
        if old and old != new:
            found.append(
                _("%(commune)s goes from %(before)s to %(after)s. This moves %(people)s.")
                % {
                    "commune": before.name,
                    "before": getattr(before, name),
                    "after": getattr(after, name) or "–",
                    "people": counted(Reach(1, before.population)),
                }
            )
    return found


def counted(reach: Reach) -> str:
    """ "348 communes with 730623 inhabitants"."""
    return ngettext(
        "%(communes)d commune with %(people)d inhabitants",
        "%(communes)d communes with %(people)d inhabitants",
        reach.communes,
    ) % {"communes": reach.communes, "people": reach.inhabitants}


_RULES: dict[type[models.Model], Callable[[Any, Any], list[str]]] = {
    Address: _of_address,
    Office: _of_office,
    Commune: _of_commune,
}
