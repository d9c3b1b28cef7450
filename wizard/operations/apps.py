from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class OperationsConfig(AppConfig):
    name = "wizard.operations"
    verbose_name = _("operation of the site")

    def ready(self) -> None:
        from wizard.operations import checks  # noqa: F401 - the import registers the checks
