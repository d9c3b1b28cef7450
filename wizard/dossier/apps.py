from importlib import import_module

from django.apps import AppConfig


class DossierConfig(AppConfig):
    name = "wizard.dossier"

    def ready(self) -> None:
        import_module("wizard.dossier.checks")
