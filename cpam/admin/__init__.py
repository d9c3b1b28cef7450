"""The directory in the Django admin."""

from cpam.admin import communes, imports, offices, reports

__all__ = ["communes", "imports", "offices", "reports"]
