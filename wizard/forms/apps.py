from django.apps import AppConfig


class FormsConfig(AppConfig):
    name = "wizard.forms"
    label = "wizard_forms"  # django.forms has the short one
