"""`manage.py reencrypt_drafts`: encrypt every draft with the newest key, so that an older one can be removed."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from wizard.drafts.encryption import BrokenSealError, reseal
from wizard.drafts.models import Draft


class Command(BaseCommand):
    help = "Encrypt every draft with the first of QUINZE_DRAFT_KEYS."

    def handle(self, *args: Any, **options: Any) -> None:
        done, closed = 0, 0
        for pk in list(Draft.objects.live().values_list("pk", flat=True)):
            changed = reencrypt(pk)
            done, closed = done + (changed is True), closed + (changed is False)
        self.stdout.write(f"{done} drafts encrypted with the newest key.")
        if closed:
            raise CommandError(f"{closed} drafts are opened by no key of the settings. Do not remove a key.")


def reencrypt(pk: str) -> bool | None:
    """Encrypt one draft anew. Return False when no key opens it, None when it is gone.

    A person may save the draft at the same moment: then it is read again, so that nothing they typed is lost.
    """
    while True:
        draft = Draft.objects.live().filter(pk=pk).first()
        if draft is None:
            return None
        try:
            sealed = reseal(bytes(draft.sealed))
        except BrokenSealError:
            return False
        if Draft.objects.filter(pk=pk, version=draft.version).update(sealed=sealed):
            return True
