"""The draft moves to a room of its own: its table takes the new name, its rows stay."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("interview", "0001_initial")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable("Draft", "drafts_draft")],
            state_operations=[migrations.DeleteModel("Draft")],
        ),
    ]
