from django.apps import AppConfig
from django.db.models.signals import post_delete, post_migrate, post_save
from django.utils.translation import gettext_lazy as _


class CpamConfig(AppConfig):
    name = "cpam"
    verbose_name = _("directory of offices")

    def ready(self) -> None:
        from cpam.search import communes
        from cpam.upkeep import checks  # noqa: F401 - the import registers the checks
        from cpam.upkeep.roles import make_editors_group

        post_migrate.connect(make_editors_group, sender=self)
        for model in ("Commune", "Locality"):
            for signal in (post_save, post_delete):
                signal.connect(communes.forget_changed, sender=self.get_model(model))
