"""The one thing the interview stores: a draft, encrypted, with a day on which it ends."""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wizard.drafts import retention
from wizard.drafts.encryption import BrokenSealError, new_key, seal, unseal

Content = dict[str, dict[str, dict[str, Any]]]
"""Section ("answer" or "dossier") to page to {"typed": what was typed, "understood": the answers, or None}."""


ANSWER, DOSSIER = "answer", "dossier"
"""The two sections. Whoever has saved a page of the second has gone on to the letter."""


def new_id() -> str:
    """128 random bits: nobody guesses the address of a draft."""
    return secrets.token_urlsafe(16)


class DraftGoneError(Exception):
    """The draft was deleted or has expired while somebody was still on its pages."""


class DraftLockedError(Exception):
    """No key of the settings opens the draft now. It is not gone: the right key opens it again."""


class LiveDrafts(models.QuerySet["Draft"]):
    """Drafts that have not expired, whether or not the purge has run."""

    def live(self) -> "LiveDrafts":
        return self.filter(expires_at__gt=timezone.now())

    def expired(self) -> "LiveDrafts":
        return self.filter(expires_at__lte=timezone.now())


class Draft(models.Model):
    """One person's answers, from the first question to the PDF.

    `sealed` opens with `key` and the site's keys together. The person's cookie or link brings `key`: it is not stored.
    """

    class Stage(models.TextChoices):
        ANSWER = "answer", _("on the way to the answer")
        DOSSIER = "dossier", _("on the way to the letter")

    id = models.CharField(primary_key=True, max_length=22, default=new_id, editable=False)
    stage = models.CharField(max_length=7, choices=Stage.choices, default=Stage.ANSWER)
    sealed = models.BinaryField()
    version = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField(db_index=True)

    key = ""  # drafts begun before keys of their own have none

    objects = LiveDrafts.as_manager()

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")

    def __str__(self) -> str:
        return f"draft of {self.created_at:%Y-%m-%d}"

    @classmethod
    def begin(cls, content: Content | None = None, stage: str = Stage.ANSWER) -> "Draft":
        """A new draft. Drafts that have expired go at this moment, should nobody run the purge."""
        cls.objects.expired().delete()
        draft = cls(stage=stage, expires_at=expiry(stage))
        draft.key = new_key()
        draft.sealed = seal(content or {}, draft.key)
        draft.save(force_insert=True)
        return draft

    @cached_property
    def content(self) -> Content:
        """The answers in the clear. Raises DraftLockedError when no key opens them."""
        try:
            content: Content = unseal(bytes(self.sealed), self.key)
        except BrokenSealError:
            raise DraftLockedError from None
        return content

    def page(self, section: str, page: str) -> dict[str, Any]:
        """What is saved of a page; {} when nothing is."""
        return self.content.get(section, {}).get(page, {})

    def answers(self, section: str) -> dict[str, dict[str, Any]]:
        """Page to answers, for the pages that were understood."""
        pages = self.content.get(section, {})
        return {name: saved["understood"] for name, saved in pages.items() if saved.get("understood") is not None}

    def save_page(
        self, section: str, page: str, typed: dict[str, list[str]], understood: dict[str, Any] | None
    ) -> None:
        """Keep one page. Whatever another tab has saved meanwhile on other pages stays."""

        def put(content: Content) -> None:
            content.setdefault(section, {})[page] = {"typed": typed, "understood": understood}

        self.change(put, stage=self.Stage.DOSSIER if section == DOSSIER else None)

    def change(self, change: Callable[[Content], None], *, stage: str | None = None) -> None:
        """Apply `change` to the newest content, again if another request was faster. Raises DraftGoneError."""
        stage = stage or self.stage
        while True:
            content = self.content
            change(content)
            expires_at, version = expiry(stage), self.version + 1
            mine = Draft.objects.live().filter(pk=self.pk, version=self.version)
            if mine.update(version=version, sealed=seal(content, self.key), stage=stage, expires_at=expires_at):
                self.version, self.stage, self.expires_at = version, stage, expires_at
                return
            self.reread()

    def reread(self) -> None:
        """Take over what another request has saved. Raises DraftGoneError."""
        newest = Draft.objects.live().filter(pk=self.pk).first()
        if newest is None:
            raise DraftGoneError
        self.sealed, self.version, self.stage = newest.sealed, newest.version, newest.stage
        self.__dict__.pop("content", None)


def lifetime(stage: str) -> timedelta:
    """How long a draft of that stage lives after it was last saved."""
    return retention.DOSSIER_STAGE if stage == Draft.Stage.DOSSIER else retention.ANSWER_STAGE


def expiry(stage: str) -> datetime:
    """When a draft saved now ends."""
    return timezone.now() + lifetime(stage)
