from django.apps import AppConfig
from django.db.models.signals import post_delete, post_migrate, post_save
from django.utils.translation import gettext_lazy as _


class CpamConfig(AppConfig):
    name = "cpam"
    verbose_name = _("directory of offices")

    def ready(self) -> None:
        from django.contrib.admin.models import LogEntry
        from django.contrib.auth.signals import user_logged_in

        from cpam.search import communes
        from cpam.signals import directory_act
        from cpam.upkeep import (
            audit,
            checks,  # noqa: F401 - the import registers the checks
        )
        from cpam.upkeep.roles import make_editors_group

        post_migrate.connect(make_editors_group, sender=self)
        directory_act.connect(audit.record_directory_act)
        post_save.connect(audit.record_admin_entry, sender=LogEntry)
        user_logged_in.connect(audit.record_log_in)
        for model in ("Commune", "Locality"):
            for signal in (post_save, post_delete):
                signal.connect(communes.forget_changed, sender=self.get_model(model))
