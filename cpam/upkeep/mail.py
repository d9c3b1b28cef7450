"""A word to the admins when a visitor reports something. The visitor's text stays out of the mail."""

import logging

from django.conf import settings
from django.core.mail import send_mail
from django.utils import translation
from django.utils.translation import gettext as _

from cpam.models import Report

logger = logging.getLogger(__name__)


def tell_admins(report: Report, link: str) -> None:
    """Write to `QUINZE_ADMINS` if a mail server is set. The visitor's page never fails because of mail."""
    if not settings.MAIL_URL or not settings.REPORTS_TO:
        return
    with translation.override(settings.LANGUAGE_CODE):
        subject = _("A visitor reports something wrong: %(office)s") % {"office": report.office}
        body = _("Read the report and answer it here:") + f"\n{link}\n"
    try:
        send_mail(subject, body, None, settings.REPORTS_TO)
    except Exception as error:  # a mail server fails in many ways: the report is stored all the same
        logger.warning("The mail about a report was not sent: %s", type(error).__name__)
