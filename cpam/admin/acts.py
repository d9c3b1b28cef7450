"""The record of acts: to read, never to write."""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from cpam.models import Act


@admin.register(Act)
class ActAdmin(admin.ModelAdmin):
    list_display = ["at", "who", "what", "subject"]
    list_filter = ["what", "at"]
    search_fields = ["who", "subject"]
    date_hierarchy = "at"

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
