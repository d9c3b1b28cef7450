"""The directory in the Django admin."""

from cpam.admin import acts, communes, imports, offices, reports

__all__ = ["acts", "communes", "imports", "offices", "reports"]
