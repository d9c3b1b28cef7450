"""Keeps the record of acts: it listens, nobody has to remember to write a row."""

from typing import Any

from django.contrib.admin.models import ADDITION, DELETION, LogEntry

from cpam.models import Act

LONGEST = 300
VERBS = {ADDITION: Act.What.ADDED, DELETION: Act.What.DELETED}


def record(user: Any, what: str, subject: str = "") -> None:
    """Write one row."""
    Act.objects.create(user=user, who=user.get_username() if user else "", what=what, subject=subject[:LONGEST])


def record_directory_act(sender: Any, *, user: Any, action: str, subject: str, **kwargs: Any) -> None:
    """An export, an import, an undo."""
    record(user, action, subject)


def record_admin_entry(sender: Any, *, instance: LogEntry, created: bool, **kwargs: Any) -> None:
    """What the admin notes about a row: added, changed, deleted. A save that changes nothing is no act."""
    what = VERBS.get(instance.action_flag, Act.What.CHANGED)
    if created and (what != Act.What.CHANGED or instance.change_message not in ("", "[]")):
        record(instance.user, what, f"{instance.content_type}: {instance.object_repr}")


def record_log_in(sender: Any, *, user: Any, **kwargs: Any) -> None:
    """Somebody who may use the admin has logged in."""
    if user.is_staff:
        record(user, Act.What.LOGGED_IN)
