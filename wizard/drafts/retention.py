"""How long anything a person typed is kept: every limit of the site, in one place.

The privacy page prints these, `Draft` obeys them, `manage.py purge_drafts` carries them out.
"""

from datetime import timedelta

ANSWER_STAGE = timedelta(days=1)
"""Situation answers only, nothing that names anybody: counted from the last answer saved."""

DOSSIER_STAGE = timedelta(days=30)
"""Once the person has gone on to the letter: counted from the last answer saved."""

BROWSER_REMEMBERS = DOSSIER_STAGE
"""How long the browser's cookie says which drafts are its own."""

MOST_DRAFTS_A_BROWSER = 12
"""The cookie names no more drafts than these; the oldest is forgotten, and expires by itself."""
