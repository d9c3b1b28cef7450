"""The table of drafts is the one the interview made; this app takes it over."""

from django.db import migrations, models

import wizard.drafts.models


class Migration(migrations.Migration):
    initial = True

    dependencies = [("interview", "0002_drafts_move_out")]

    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.CreateModel(
                    name="Draft",
                    fields=[
                        (
                            "id",
                            models.CharField(
                                default=wizard.drafts.models.new_id,
                                editable=False,
                                max_length=22,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                choices=[
                                    ("answer", "on the way to the answer"),
                                    ("dossier", "on the way to the letter"),
                                ],
                                default="answer",
                                max_length=7,
                            ),
                        ),
                        ("sealed", models.BinaryField()),
                        ("version", models.PositiveIntegerField(default=0)),
                        ("created_at", models.DateTimeField(auto_now_add=True)),
                        ("expires_at", models.DateTimeField(db_index=True)),
                    ],
                    options={"verbose_name": "draft", "verbose_name_plural": "drafts"},
                ),
            ],
        ),
    ]
