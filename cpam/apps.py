from django.apps import AppConfig


class CpamConfig(AppConfig):
    name = "cpam"
    verbose_name = "directory of offices"
