"""The table of the cache that counts requests: made here, so that `migrate` is all an operator runs."""

from django.core.management import call_command
from django.db import migrations

TABLE = "operations_limits"


def create_table(apps, schema_editor):
    call_command("createcachetable", TABLE, database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    dependencies = [("operations", "0001_initial")]

    operations = [migrations.RunPython(create_table, migrations.RunPython.noop)]
