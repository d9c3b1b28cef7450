"""A form a page of stage 2, made for one letter from the table of details it needs."""

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.datastructures import MultiValueDict
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cpam.find import commune
from wizard.dossier.content.pages_to_keep import without_it
from wizard.dossier.details.asked import CHILD_FIELDS, DETAIL, MOST_CHILDREN, PAGES, Detail, Kind
from wizard.dossier.details.left_out import left_out_by_answers, may_be_left_out
from wizard.dossier.french.script import clean, needs_latin
from wizard.forms.choices import ChoicesField, ManyChoicesField, Paper, PapersField
from wizard.forms.date_fields import DayField
from wizard.forms.number_fields import (
    IbanField,
    NumberField,
    PhoneField,
    PostcodeField,
    SiretField,
    SocialSecurityField,
)
from wizard.forms.places import CountryField
from wizard.forms.question_field import QuestionBoundField, QuestionField, TextField
from wizard.forms.translation import french_beside, translate, translate_later
from wizard.interview.page_form import PageForm, control_names
from wizard.interview.question_forms import fact_field
from wizard.interview.situation import Situation
from wizard.interview.way import ASKED_ABOUT, Way
from wizard.rulebook.countries import country
from wizard.rulebook.derive import derive_fact
from wizard.rulebook.facts import FACTS
from wizard.rulebook.logic import Expr, Truth, Value
from wizard.rulebook.numbers.nir import Sex, cross_check
from wizard.rulebook.rows import Document

UNPRINTABLE = ("So", "Sk", "Cs", "Co", "Cn")
"""Unicode categories of emoji and the like: no font of a letter has them, no clerk could type them."""


class PlainField(TextField):
    """Text as it can be printed: without invisible signs, not longer than its line."""

    def __init__(self, **kwargs: Any) -> None:
        longest = kwargs.pop("max_length")
        super().__init__(**kwargs)
        self.longest = longest
        self.most_kept = 2 * longest + 200  # too long a text comes back to be shortened

    def to_python(self, value: Any) -> str:
        return clean(super().to_python(value) or "")

    def validate(self, value: str) -> None:
        super().validate(value)
        if len(value) > self.longest:
            raise ValidationError(
                _("Too long: at most %(longest)s characters fit. You typed %(count)s."),
                "max_length",
                {"longest": self.longest, "count": len(value)},
            )
        odd = next((sign for sign in value if unicodedata.category(sign) in UNPRINTABLE and sign not in "^`´¨°"), "")
        if odd:
            raise ValidationError(_("Leave out “%(sign)s”: it cannot be printed in a letter."), "sign", {"sign": odd})
        if value and not any(sign.isalnum() for sign in value):
            raise ValidationError(_("There is no letter and no digit in it."), "empty")


class LongField(PlainField):
    """Several lines."""

    widget = forms.Textarea({"rows": 6})


class PrintedEmailField(TextField, forms.EmailField):
    """An e-mail address."""

    widget = forms.EmailInput({"inputmode": "email", "dir": "ltr"})


def detail_field(detail: Detail) -> forms.Field:
    """The field in which a detail is told."""
    words: dict[str, Any] = {
        "label": translate_later(detail.label),
        "help_text": translate_later(detail.hint),
        "required": detail.required,
        "french": detail.french,
        "optional": not detail.required and not detail.latin_of,
        "autocomplete": detail.autocomplete,
    }
    field = _field(detail, words)
    if "required" in field.error_messages and isinstance(field, forms.CharField):
        field.error_messages["required"] = _("Fill this in.")
    return field


def _field(detail: Detail, words: dict[str, Any]) -> forms.Field:
    match detail.kind:
        case Kind.CHOICE:
            return ChoicesField(detail.choices, **words)
        case Kind.CHOICES:
            return ManyChoicesField(detail.choices, **words)
        case Kind.PAPERS:
            return PapersField(detail.choices, **words)
        case Kind.COUNTRY:
            return CountryField("birthplace" if "birth" in detail.name else "authority", **words)
        case Kind.DATE | Kind.PAST_DATE:
            return DayField(past=detail.kind is Kind.PAST_DATE, **words)
        case Kind.NIR | Kind.NIA | Kind.ANY_NUMBER:
            return SocialSecurityField(detail.kind.value, **words)
        case Kind.IBAN:
            return IbanField(**words)
        case Kind.SIRET:
            return SiretField(**words)
        case Kind.PHONE:
            return PhoneField(**words)
        case Kind.POSTCODE:
            return PostcodeField(**words)
        case Kind.EMAIL:
            return PrintedEmailField(max_length=detail.max_length, **words)
        case Kind.LONG_TEXT:
            return LongField(max_length=detail.max_length, **words)
        case Kind.CHILDREN:
            return ChildrenField(**words)
        case _:
            return PlainField(max_length=detail.max_length, **words)


# ------------------------------------------------------------------------------------------------------ children


class ChildForm(PageForm):
    """One child."""

    page = "child"

    def typed(self) -> dict[str, Any]:
        """What was typed, by field."""
        return {
            name: field.widget.value_from_datadict(self.data, {}, self.add_prefix(name))
            for name, field in self.fields.items()
        }

    @classmethod
    def judged(cls, typed: MultiValueDict[str, str]) -> dict[str, Any]:
        """What was understood of a child that has nothing wrong. Raises ValueError otherwise."""
        form = cls(typed)
        if not form.is_valid():
            raise ValueError(form.errors)
        return form.answers()

    def is_begun(self) -> bool:
        """Whether anything at all was typed for this child."""
        return any(any(value) if isinstance(value, list) else value for value in self.typed().values())


CHILD_FORM: type[ChildForm] = type(
    "OneChildForm", (ChildForm,), {field.name: detail_field(field) for field in CHILD_FIELDS}
)
COUNT = "children_count"


class ChildrenWidget(forms.Widget):
    """As many blocks of fields as `children_count` says."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[ChildForm]:
        posted = data if isinstance(data, MultiValueDict) else MultiValueDict(data)
        return [CHILD_FORM(posted, prefix=f"child{number}") for number in range(child_count(posted))]


CHILD_BLOCKS = ChildrenWidget()


def child_count(data: Any) -> int:
    """How many blocks a page of children has, whatever was posted."""
    text = str(data.get(COUNT, "1"))
    return min(max(int(text) if text.isascii() and text.isdecimal() and len(text) < 3 else 1, 1), MOST_CHILDREN)


class ChildrenBoundField(QuestionBoundField):
    """A block of fields for each child."""

    @cached_property
    def blocks(self) -> list[ChildForm]:
        """The children to show: judged when the page was posted, else as they were typed."""
        value: list[ChildForm] = self.value() or CHILD_BLOCKS.value_from_datadict({}, {}, "")
        if self.form.is_bound:
            return value
        return [CHILD_FORM(prefix=form.prefix, initial=form.typed()) for form in value]

    def error_list(self) -> list[tuple[str, str]]:
        return [error for block in self.blocks for error in block.error_list()] or super().error_list()


class ChildrenField(QuestionField):
    """Rows of `CHILD_FIELDS`. Cleans to a list of dicts."""

    template_name = "quinze/children.html"
    bound_field_class = ChildrenBoundField
    widget = ChildrenWidget

    def clean(self, value: Any) -> list[dict[str, Any]]:
        first, *others = value
        kept = [first, *(form for form in others if form.is_begun())]
        judged = [form.is_valid() for form in kept]  # every child, not only up to the first mistake
        if not all(judged):
            raise ValidationError(_("Something is missing for a child."), "child")
        return [form.answers() for form in kept]

    def control_names(self) -> list[str]:
        """The number of children, and every control of as many children as there can be."""
        of_a_child = [
            control for name, field in CHILD_FORM.base_fields.items() for control in control_names(name, field)
        ]
        return [COUNT, *(f"child{number}-{control}" for number in range(MOST_CHILDREN) for control in of_a_child)]


# -------------------------------------------------------------------------------------------------- the page's form


OUT_OF_ORDER: Mapping[tuple[str, str], Any] = {
    ("birth_date", "arrival_date"): _(
        "You said you have lived in France since %(day)s, which is before this date of birth."
    ),
    ("work_start", "contract_end"): _("The last working day is before the first one."),
    ("absence_from", "absence_to"): _("You came back before you left."),
}
"""Days of which the first cannot be the later one, and what is said then."""


def out_of_order(told: Mapping[str, Any]) -> list[tuple[str, str]]:
    """The names of days that contradict each other."""
    return [
        (first, last)
        for first, last in OUT_OF_ORDER
        if told.get(first) and told.get(last) and told[last] < told[first]
    ]


def papers(rows: Iterable[Document]) -> tuple[Paper, ...]:
    """Documents as the form shows them, in the reader's language."""
    shown = ((row, translate(row.title)) for row in rows)
    return tuple(Paper(row.name, title, french_beside(row.french, title), without_it(row)) for row, title in shown)


class DetailForm(PageForm):
    """A page of stage 2. `names`: what this letter needs of it. `situation`: that of the person."""

    def __init__(
        self,
        *args: Any,
        names: tuple[str, ...] | None = None,
        situation: Situation | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.told: Mapping[str, Any] = situation.told if situation else {}
        self.known: Mapping[str, Value] = situation.facts if situation else {}
        for field in self._paper_fields():
            if situation:
                assessment = situation.assessment
                settled = left_out_by_answers(assessment)
                missing = papers(row for row in assessment.documents if row.name in settled)
                field.offer(papers(may_be_left_out(assessment)), missing)
        if names is not None:
            for name in set(self.fields) - set(names):
                del self.fields[name]
        for name in list(self.fields):
            of = DETAIL[name].latin_of if name in DETAIL else ""
            if of:
                self._ask_in_latin(name, of)

    def _ask_in_latin(self, name: str, of: str) -> None:
        source = self.data if self.is_bound else self.initial
        if needs_latin(str(source.get(of) or "")):
            self.fields[name].required = True
            self.fields[name].error_messages["required"] = gettext(
                "Write it in Latin letters too, as in the passport."
            )
        else:
            del self.fields[name]

    def answers(self) -> dict[str, Any]:
        """What was understood, and which papers were asked about: one that is needed later is asked about then."""
        offered = [name for field in self._paper_fields() for name in field.names]
        return super().answers() | ({ASKED_ABOUT: offered} if offered else {})

    def _paper_fields(self) -> list[PapersField]:
        return [field for field in self.fields.values() if isinstance(field, PapersField)]

    def clean(self) -> dict[str, Any]:
        cleaned = self.cleaned_data
        for first, last in out_of_order({**self.told, **cleaned}):
            if last in cleaned:
                self.add_error(last, OUT_OF_ORDER[first, last])
            elif first in cleaned and "birth_town" in self.fields:
                day = date_format(self.told[last], "DATE_FORMAT")
                self.add_error(first, OUT_OF_ORDER[first, last] % {"day": day})
        self._forget_what_does_not_apply()
        return cleaned

    def _forget_what_does_not_apply(self) -> None:
        """Whose account it is matters only where there is an account."""
        for name in self.fields:
            if name in FACTS and self._applies(FACTS[name].applies) is False:
                self.errors.pop(name, None)
                self.cleaned_data.pop(name, None)

    def _applies(self, condition: Expr) -> Truth:
        """Whether a fact means something for this person, by what this page says too."""
        here = [derive_fact(name, self.cleaned_data, timezone.localdate()) for name in condition.reads]
        return condition.value({**self.known, **{name: value for found in here for name, value in found.items()}})

    def questions(self) -> list[tuple[str, str, str]]:
        """Code, field and text of what looks odd but may be right: asked once, never in the way."""
        found = [
            (f"{name}_{code}", name, text)
            for name, field in self.fields.items()
            if isinstance(field, NumberField)
            for code, text in field.questions
        ]
        return found + self._own_number() + self._postcode() + self._every_paper()

    def _every_paper(self) -> list[tuple[str, str, str]]:
        offered = {name for field in self._paper_fields() for name in field.names}
        if len(offered) < 2 or not offered <= set(self.cleaned_data.get("left_out") or ()):
            return []
        text = gettext(
            "You ticked every paper. The office can do little without any: tick only those you do not have."
        )
        return [("every_paper", "left_out", text)]

    def _own_number(self) -> list[tuple[str, str, str]]:
        field = self.fields.get("nir")
        if not isinstance(field, SocialSecurityField) or field.reading is None:
            return []
        sexes: Mapping[Any, Sex] = {"female": "F", "male": "M"}
        born_in = self.told.get("birth_country")
        insee = country(born_in).insee if born_in else None
        checks = cross_check(
            field.reading,
            sex=sexes.get(self.told.get("sex")),
            birth_date=self.told.get("birth_date"),
            birth_country_insee=insee if insee and len(insee) == 5 else None,
        )
        return [(f"nir_{check.code}", "nir", gettext(check.message)) for check in checks]

    def _postcode(self) -> list[tuple[str, str, str]]:
        code, place = self.cleaned_data.get("postcode"), commune(self.told.get("commune") or "")
        if not code or place is None or code in place.postcode_list or self.told.get("residence") != "france":
            return []
        text = gettext("%(code)s is not a postcode of %(place)s. Is it right? A CEDEX or a post box may have its own.")
        return [("postcode", "postcode", text % {"code": code, "place": place})]


def detail_options(way: Way, page: str) -> dict[str, Any]:
    """What the form of a page is made with, for this person."""
    return {"names": way.asked_on(page), "situation": way.letter}


def _form_class(page: str, title: str, facts: tuple[str, ...]) -> type[DetailForm]:
    fields = {detail.name: detail_field(detail) for detail in DETAIL.values() if detail.page == page}
    fields.update({name: fact_field(name) for name in facts})
    own = {"page": page, "own_title": title}
    return type(f"{page.title().replace('_', '')}DetailForm", (DetailForm,), {**own, **fields})


DETAIL_FORMS: dict[str, type[DetailForm]] = {
    page.name: _form_class(page.name, page.title, page.facts) for page in PAGES
}
"""Page to form class, in order: formtools' `form_list` of stage 2."""
