"""Imports that can be undone, a key for each report, and texts without the line ends of a browser."""

from uuid import uuid4

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def give_keys(apps, schema_editor):
    reports = apps.get_model("cpam", "Report").objects.using(schema_editor.connection.alias)
    for report in reports.filter(key=None).iterator():
        report.key = uuid4()
        report.save(update_fields=["key"])


def repair_line_ends(apps, schema_editor):
    """An office page saved without a change stored CRLF, and the same lines as "before"."""
    addresses = apps.get_model("cpam", "Address").objects.using(schema_editor.connection.alias)
    for address in addresses.filter(models.Q(lines__contains="\r") | models.Q(previous__contains="\r")):
        address.lines, address.previous = ("\n".join(text.splitlines()) for text in (address.lines, address.previous))
        if address.previous == address.lines:
            address.previous = ""
        address.save(update_fields=["lines", "previous"])


class Migration(migrations.Migration):
    dependencies = [
        ("cpam", "0003_places_and_cedex"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField("report", "key", models.UUIDField(default=None, editable=False, null=True)),
        migrations.RunPython(give_keys, migrations.RunPython.noop),
        migrations.RunPython(repair_line_ends, migrations.RunPython.noop),
        migrations.AlterField(
            "report", "key", models.UUIDField(default=uuid4, editable=False, unique=True)
        ),
        migrations.AlterField(
            "report",
            "answer",
            models.TextField(blank=True, help_text="The reporter can read this.", verbose_name="what was done"),
        ),
        migrations.AddField("importplan", "undone_at", models.DateTimeField(null=True, verbose_name="undone at")),
        migrations.AddField(
            "importplan",
            "undone_by",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
                verbose_name="undone by",
            ),
        ),
    ]
