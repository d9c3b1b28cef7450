"""System checks of the dossier."""

from __future__ import annotations

from typing import Any

from django.core.checks import CheckMessage, Warning, register

from wizard.dossier.printing.printer import fault


@register("dossier")
def check_fast_path(app_configs: object, **_: Any) -> list[CheckMessage]:
    """Warn where this WeasyPrint lacks a name the fast path needs: letters then print on the plain path."""
    reason = fault()
    if not reason:
        return []
    return [
        Warning(
            f"The PDF is printed on the plain path, more slowly: {reason}.",
            hint="Install WeasyPrint and pydyf as requirements/run.txt pins them.",
            id="dossier.W001",
        )
    ]
