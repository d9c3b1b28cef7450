"""The directory editor: a group that may keep the directory true, and nothing else."""

from typing import Any

from django.apps import AppConfig, apps
from django.contrib.auth.management import create_permissions

EDITORS = "Directory editors"
MAY = {
    "office": ("add", "change", "delete", "view"),
    "address": ("add", "change", "delete", "view"),
    "commune": ("change", "view"),
    "basis": ("add", "change", "view"),
    "locality": ("view",),
    "report": ("change", "view"),
    "act": ("view",),
    "importplan": ("add", "change", "view"),
}


def make_editors_group(app_config: AppConfig, using: str, **kwargs: Any) -> None:
    """After each migration: the group has exactly these permissions."""
    create_permissions(app_config, verbosity=0, using=using)
    group_model, permission_model = apps.get_model("auth.Group"), apps.get_model("auth.Permission")
    names = [f"{verb}_{model}" for model, verbs in MAY.items() for verb in verbs]
    group, _created = group_model.objects.using(using).get_or_create(name=EDITORS)
    group.permissions.set(
        permission_model.objects.using(using).filter(content_type__app_label="cpam", codename__in=names)
    )
