"""What every page of the directory's admin shares: export, one history, one way back, a guard on deletion."""

from datetime import datetime
from typing import Any

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.contrib.admin.views.main import PAGE_VAR
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.db import IntegrityError, models
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils.dateparse import parse_datetime
from django.utils.formats import date_format
from django.utils.timezone import is_aware, localtime
from django.utils.translation import gettext as _
from simple_history.admin import SimpleHistoryAdmin

from cpam.admin.export import ExportMixin
from cpam.admin.forms import PlainTextField, WhyForm
from cpam.imports.plan import Reach, reaches
from cpam.upkeep.consequences import consequences_of, counted, token_of
from cpam.upkeep.history import moments, revert, sign, state_at


class DirectoryAdmin(ExportMixin, SimpleHistoryAdmin):
    """A list with export, forms that ask why, a history with a way back, a link to imports and worklist."""

    form = WhyForm
    formfield_overrides = {
        models.URLField: {"assume_scheme": "https"},
        models.TextField: {"form_class": PlainTextField},
    }
    change_list_template = "admin/cpam/change_list.html"
    save_on_top = True

    def get_urls(self) -> list[URLPattern]:
        name = f"cpam_{self.opts.model_name}_revert"
        view = self.admin_site.admin_view(self.revert_view)
        return [path("<path:object_id>/revert/", view, name=name), *super().get_urls()]

    def save_model(self, request: HttpRequest, obj: models.Model, form: Any, change: bool) -> None:
        """A page saved without a change writes nothing: no row, no history."""
        if change and not form.really_changed:
            return
        self.before_change(obj, change)
        sign(obj, request.user, form.cleaned_data.get("why", ""))
        super().save_model(request, obj, form, change)

    def save_formset(self, request: HttpRequest, form: Any, formset: Any, change: bool) -> None:
        for inline in formset.forms:
            sign(inline.instance, request.user, form.cleaned_data.get("why", ""))
        super().save_formset(request, form, formset, change)

    def before_change(self, obj: models.Model, change: bool) -> None:
        """Hook: what has to be kept before the new state is written."""

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        """Who changed what and why, newest first; for an office its addresses too."""
        item = self.present_or_deleted(request, object_id)
        if not self.has_view_permission(request, item):
            raise PermissionDenied
        paginator = Paginator(moments(item), self.history_list_per_page)
        page = paginator.get_page(request.GET.get(PAGE_VAR))
        context = {
            **self.admin_site.each_context(request),
            "title": _("History: %(item)s") % {"item": item},
            "opts": self.opts,
            "item": item,
            "page": page,
            "may_revert": self.has_change_permission(request, item),
        }
        return render(request, "admin/cpam/history.html", context)

    def history_form_view(self, request: HttpRequest, object_id: str, version_id: str, **kwargs: Any) -> HttpResponse:
        """The library's page of one old version: the history itself shows more."""
        return redirect(reverse(f"admin:cpam_{self.opts.model_name}_history", args=[object_id]))

    def present_or_deleted(self, request: HttpRequest, object_id: str) -> Any:
        """The row, or what it was before it was deleted."""
        item = self.get_object(request, unquote(object_id))
        if item is None:
            try:
                key = self.opts.pk.to_python(unquote(object_id))
                record: Any = self.model.history.filter(**{self.opts.pk.attname: key}).first()
            except (ValidationError, ValueError):
                record = None
            if record is None:
                raise Http404
            item = record.instance
        return item

    def revert_view(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Make the state at an earlier moment the present one. POST only: it changes data."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        item = self.present_or_deleted(request, object_id)
        if not self.has_change_permission(request, item):
            raise PermissionDenied
        moment = _moment(request.POST.get("to", ""))
        pairs = state_at(item, moment)
        sentences = consequences_of((now, record.instance) for now, record in pairs)
        if sentences and request.POST.get("confirm") != token_of(sentences):
            return self.ask(request, item, sentences, {"to": request.POST["to"]})
        self.go_back(request, item, moment, pairs)
        return redirect(reverse(f"admin:cpam_{self.opts.model_name}_history", args=[object_id]))

    def go_back(self, request: HttpRequest, item: Any, moment: datetime, pairs: Any) -> None:
        """Revert and say so, or say why not."""
        when = date_format(localtime(moment), "DATETIME_FORMAT")
        why = _("Back to the state of %(when)s") % {"when": when}
        try:
            revert(pairs, request.user, why)
        except ValidationError as error:
            messages.error(request, "; ".join(error.messages))
        except IntegrityError:
            messages.error(request, _("Another row has taken its place since: nothing has changed."))
        else:
            if not pairs:
                messages.info(request, _("Nothing has changed since %(when)s.") % {"when": when})
                return
            self.log_change(request, item, why)
            messages.success(request, _("Reverted to the state of %(when)s.") % {"when": when})

    def ask(self, request: HttpRequest, item: Any, sentences: list[str], sent: dict[str, str]) -> HttpResponse:
        """The page that tells what an act does to people before it is done."""
        context = {
            **self.admin_site.each_context(request),
            "title": _("Are you sure?"),
            "opts": self.opts,
            "item": item,
            "sentences": sentences,
            "sent": sent | {"confirm": token_of(sentences)},
        }
        return render(request, "admin/cpam/confirm.html", context)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> tuple[Any, Any, Any, list[str]]:
        """Deleting what communes depend on is stopped, with the count of them."""
        deleted, counts, missing, protected = super().get_deleted_objects(objs, request)
        reach = reaches()
        sentences = [sentence for item in objs if (sentence := self.would_leave(item, reach))]
        return (deleted, counts, set(), sentences) if sentences else (deleted, counts, missing, protected)

    def would_leave(self, item: Any, reach: dict[str, Reach]) -> str:
        """A sentence about the communes that need this row; empty when none does."""
        return ""


def needed_by(name: str, reach: Reach | None) -> str:
    """The sentence that stops a deletion."""
    if not reach:
        return ""
    return _("%(name)s: this would leave %(people)s without one.") % {"name": name, "people": counted(reach)}


def _moment(text: str) -> datetime:
    try:
        moment = parse_datetime(text)
    except ValueError:
        moment = None
    if moment is None or not is_aware(moment):
        raise Http404
    return moment
