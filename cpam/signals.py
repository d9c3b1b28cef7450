"""What the directory tells those who keep the record of who did what."""

from django.dispatch import Signal

# Sent with `user`, `action` ("exported", "imported", "undone") and `subject`, a sentence without personal data.
directory_act = Signal()
