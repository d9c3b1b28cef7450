"""`manage.py set_up_locally`: everything a fresh clone needs before it can be served, in one process."""

import secrets
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Migrate the database, load the directory, and create a demo admin whose password is shown once."

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.PRODUCTION:
            raise CommandError(
                "A demo admin has no place in production: use migrate, load_directory, createsuperuser."
            )
        call_command("migrate", verbosity=0)
        call_command("load_directory", stdout=self.stdout)
        password = create_demo_admin()
        if password:
            self.stdout.write(f"Demo admin at /admin/: name admin, password {password} (shown only this once).")


def create_demo_admin() -> str:
    """Create the admin unless there is one. Returns the new password, or an empty string."""
    users = get_user_model()._default_manager
    if users.filter(is_superuser=True).exists():
        return ""
    password = secrets.token_urlsafe(12)
    users.create_superuser("admin", email="", password=password)
    return password
