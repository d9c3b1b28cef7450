"""The directory: offices, their addresses, and which office serves which commune.

The INSEE code of the commune decides, never the postcode. History is kept of everything an admin can change.
"""

from datetime import date, timedelta
from uuid import uuid4

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from simple_history.models import HistoricalRecords

from cpam.names import compact_name
from cpam.postal_norm import MAIL_LINES, lines_of

DAYS_A_MONTH = 30.44


class Office(models.Model):
    """A fund that registers people: the one a file is posted to."""

    class Kind(models.TextChoices):
        CPAM = "CPAM", _("CPAM, local health insurance fund")
        CGSS = "CGSS", _("CGSS, general social security fund (overseas)")
        CCSS = "CCSS", _("CCSS, common social security fund")
        CSSM = "CSSM", _("CSSM, social security fund of Mayotte")
        CPS = "CPS", _("CPS, provident fund")
        MSA = "MSA", _("MSA, agricultural scheme")

    code = models.SlugField(
        _("code"), primary_key=True, max_length=40, help_text=_("Never changes. Example: cpam-69, msa-picardie.")
    )
    kind = models.CharField(_("kind"), max_length=4, choices=Kind.choices)
    name = models.CharField(_("name"), max_length=120, help_text=_("In French, as the fund writes it."))
    fund_code = models.CharField(_("fund code"), max_length=12, blank=True, help_text=_("SNDS or DSN code."))
    departments = models.CharField(_("départements"), max_length=60, blank=True, help_text=_("Codes, with spaces."))
    phone = models.CharField(_("phone"), max_length=80, blank=True)
    url = models.URLField(_("the fund's own page"), blank=True)
    notes = models.TextField(_("notes"), blank=True, help_text=_("For admins; never shown to the public."))
    shipped = models.CharField(max_length=40, blank=True, editable=False)

    history = HistoricalRecords(history_change_reason_field=models.TextField(null=True), excluded_fields=["shipped"])

    class Meta:
        ordering = ["kind", "name"]
        verbose_name = _("office")
        verbose_name_plural = _("offices")

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("cpam:office", args=[self.code])


class Address(models.Model):
    """Where an office is written to or visited, with the proof: source, date, confidence."""

    class Use(models.TextChoices):
        POST = "post", _("post")
        VISIT = "visit", _("visit")
        DESK = "desk", _("special desk")

    class Desk(models.TextChoices):
        """The condition that leads to a special desk, wherever one lives."""

        PARIS_TALENT = "paris_talent", _("holders of a talent permit")
        PARIS_ASSISTANTS = "paris_assistants", _("language assistants holding an arrêté de nomination")

    class Confidence(models.TextChoices):
        OFFICIAL = "official", _("official: a public body's own data")
        SECONDARY = "secondary", _("secondary: published by someone else")
        INFERRED = "inferred", _("inferred by a stated rule")
        MISSING = "missing", _("missing: not found")

    office = models.ForeignKey(Office, models.PROTECT, related_name="addresses", verbose_name=_("office"))
    use = models.CharField(_("use"), max_length=5, choices=Use.choices, default=Use.POST)
    desk = models.CharField(_("leads here"), max_length=20, choices=Desk.choices, blank=True)
    lines = models.TextField(
        _("lines"), help_text=_("One line of the envelope per line, the fund's name first, at most six.")
    )
    source = models.CharField(_("source"), max_length=300)
    source_date = models.DateField(_("date of the source"), null=True, blank=True)
    verified_on = models.DateField(_("last checked on"), null=True, blank=True)
    verified_source = models.CharField(_("checked against"), max_length=300, blank=True)
    confidence = models.CharField(_("confidence"), max_length=9, choices=Confidence.choices)
    disagreement = models.TextField(_("what another source says"), blank=True)
    previous = models.TextField(_("lines before the last change"), blank=True)
    notes = models.TextField(_("notes"), blank=True)
    shipped = models.CharField(max_length=40, blank=True, editable=False)

    history = HistoricalRecords(history_change_reason_field=models.TextField(null=True), excluded_fields=["shipped"])

    class Meta:
        ordering = ["office", "use", "desk", "pk"]
        verbose_name = _("address")
        verbose_name_plural = _("addresses")
        constraints = [
            models.UniqueConstraint(
                fields=["office"], condition=models.Q(use="post"), name="one_postal_address_per_office"
            ),
            models.UniqueConstraint(fields=["desk"], condition=~models.Q(desk=""), name="one_address_per_desk"),
        ]

    def __str__(self) -> str:
        return ", ".join(self.mail_lines)

    def clean(self) -> None:
        if len(self.mail_lines) > MAIL_LINES:
            raise ValidationError({"lines": _("An address block has at most six lines.")})
        if (self.use == self.Use.DESK) != bool(self.desk):
            raise ValidationError({"desk": _("A special desk, and only a special desk, says who is led there.")})
        today = timezone.localdate()
        future = [name for name in ("source_date", "verified_on") if (getattr(self, name) or today) > today]
        if future:
            raise ValidationError({name: _("This date is in the future.") for name in future})

    @property
    def mail_lines(self) -> tuple[str, ...]:
        """The lines as printed, without empty ones."""
        return lines_of(self.lines)

    @property
    def last_known_good(self) -> date | None:
        """The newest day on which a source said this address was right."""
        return max((day for day in (self.source_date, self.verified_on) if day), default=None)

    @property
    def stale(self) -> bool:
        """Whether nothing newer than the chosen age confirms the address."""
        return self.last_known_good is None or self.last_known_good < stale_before()


def stale_before(months: int | None = None) -> date:
    """The day before which an address counts as stale (`CPAM_STALE_AFTER_MONTHS`, two years unless set)."""
    age = months if months is not None else getattr(settings, "CPAM_STALE_AFTER_MONTHS", 24)
    return timezone.localdate() - timedelta(days=round(age * DAYS_A_MONTH))


class Basis(models.Model):
    """Why a group of communes is attached to its office."""

    code = models.SlugField(_("code"), primary_key=True, max_length=10)
    confidence = models.CharField(_("confidence"), max_length=9, choices=Address.Confidence.choices)
    source_date = models.CharField(
        _("date of the source"), max_length=10, blank=True, help_text=_("2012, 2016-02 or 2026-04-09.")
    )
    source = models.CharField(_("source"), max_length=300)

    class Meta:
        ordering = ["code"]
        verbose_name = _("basis of an area")
        verbose_name_plural = _("bases of areas")

    def __str__(self) -> str:
        return f"{self.code}: {self.source}"


class CommuneQuerySet(models.QuerySet["Commune"]):
    def with_offices(self) -> "CommuneQuerySet":
        """With all that `cpam.find.resolve` reads."""
        return self.select_related("basis").prefetch_related(
            "office__addresses", "agricultural_office__addresses", "alternatives__addresses"
        )


class Commune(models.Model):
    """A commune of the COG and the offices that serve it."""

    class Territory(models.TextChoices):
        METROPOLITAN = "metropolitan", _("metropolitan France")
        OVERSEAS_DEPARTMENT = "overseas_department", _("Guadeloupe, Martinique, Guyane, La Réunion")
        MAYOTTE = "mayotte", _("Mayotte")
        SAINT_BARTHELEMY_SAINT_MARTIN = "saint_barthelemy_saint_martin", _("Saint-Barthélemy, Saint-Martin")
        SAINT_PIERRE_ET_MIQUELON = "saint_pierre_et_miquelon", _("Saint-Pierre-et-Miquelon")
        FRENCH_POLYNESIA = "french_polynesia", _("French Polynesia")
        NEW_CALEDONIA = "new_caledonia", _("New Caledonia")
        WALLIS_AND_FUTUNA = "wallis_and_futuna", _("Wallis and Futuna")
        UNINHABITED = "", _("nobody lives there")

    class Certainty(models.TextChoices):
        HIGH = "high", _("high")
        MEDIUM = "medium", _("medium")
        LOW = "low", _("low")
        NONE = "", _("no fund of the general scheme")

    insee = models.CharField(_("INSEE code"), primary_key=True, max_length=5)
    name = models.CharField(_("name"), max_length=60)
    search_name = models.CharField(max_length=60, editable=False, db_index=True)
    department = models.CharField(_("département"), max_length=3, editable=False, db_index=True)
    territory = models.CharField(_("territory"), max_length=30, choices=Territory.choices, editable=False, blank=True)
    postcodes = models.CharField(_("postcodes"), max_length=200, blank=True, help_text=_("With spaces."))
    population = models.PositiveIntegerField(_("population"), default=0)
    office = models.ForeignKey(
        Office, models.PROTECT, null=True, blank=True, related_name="communes", verbose_name=_("office")
    )
    alternatives = models.ManyToManyField(
        Office,
        blank=True,
        related_name="possible_communes",
        verbose_name=_("other possible offices"),
        help_text=_("Set while the map is uncertain: applicants then see all of them, and 36 46."),
    )
    agricultural_office = models.ForeignKey(
        Office,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="agricultural_communes",
        verbose_name=_("office for agriculture"),
    )
    certainty = models.CharField(_("certainty"), max_length=6, choices=Certainty.choices, blank=True)
    basis = models.ForeignKey(Basis, models.PROTECT, related_name="communes", verbose_name=_("basis"))
    shipped = models.CharField(max_length=40, blank=True, editable=False)

    history = HistoricalRecords(
        m2m_fields=[alternatives], history_change_reason_field=models.TextField(null=True), excluded_fields=["shipped"]
    )

    objects = CommuneQuerySet.as_manager()

    class Meta:
        ordering = ["name", "department"]
        verbose_name = _("commune")
        verbose_name_plural = _("communes")

    def __str__(self) -> str:
        return f"{self.name} ({self.department})"

    def save(self, *args: object, **kwargs: object) -> None:
        self.derive()
        super().save(*args, **kwargs)  # type: ignore[arg-type]

    def get_absolute_url(self) -> str:
        """What an applicant in this commune sees."""
        return f"{reverse('cpam:find')}?commune={self.insee}"

    def clean(self) -> None:
        """Where the general scheme holds, a commune has an office of each kind."""
        self.derive()
        if self.territory in OWN_SCHEME:
            return
        missing = [name for name in ("office", "agricultural_office") if getattr(self, f"{name}_id") is None]
        if missing:
            raise ValidationError({name: _("One commune would be left without an office.") for name in missing})

    def derive(self) -> None:
        """Fill what follows from the INSEE code and the name."""
        self.search_name = compact_name(self.name)
        self.department = department_of(self.insee)
        self.territory = TERRITORIES.get(self.insee[:3], Commune.Territory.METROPOLITAN)

    @property
    def postcode_list(self) -> tuple[str, ...]:
        return tuple(self.postcodes.split())


TERRITORIES = {
    **dict.fromkeys(("971", "972", "973", "974"), Commune.Territory.OVERSEAS_DEPARTMENT),
    "976": Commune.Territory.MAYOTTE,
    "977": Commune.Territory.SAINT_BARTHELEMY_SAINT_MARTIN,
    "978": Commune.Territory.SAINT_BARTHELEMY_SAINT_MARTIN,
    "975": Commune.Territory.SAINT_PIERRE_ET_MIQUELON,
    "987": Commune.Territory.FRENCH_POLYNESIA,
    "988": Commune.Territory.NEW_CALEDONIA,
    "986": Commune.Territory.WALLIS_AND_FUTUNA,
    # The southern islands and Clipperton have an INSEE code and no inhabitant.
    "984": Commune.Territory.UNINHABITED,
    "989": Commune.Territory.UNINHABITED,
}

# Territories with social security schemes of their own.
OWN_SCHEME = frozenset(
    {
        Commune.Territory.FRENCH_POLYNESIA,
        Commune.Territory.NEW_CALEDONIA,
        Commune.Territory.WALLIS_AND_FUTUNA,
        Commune.Territory.UNINHABITED,
    }
)


def department_of(insee: str) -> str:
    """The département's code: the first two characters of an INSEE code, three overseas."""
    return insee[:3] if insee.startswith(("97", "98")) else insee[:2]


class Locality(models.Model):
    """Another name people search a commune by: an arrondissement, a former commune, a name of La Poste's."""

    class Kind(models.TextChoices):
        ARRONDISSEMENT = "arrondissement", _("municipal arrondissement")
        DELEGATED = "delegated", _("commune déléguée")
        ASSOCIATED = "associated", _("commune associée")
        POSTAL = "postal", _("postal name")
        PLACE = "place", _("well-known place")
        CEDEX = "cedex", _("postcode of organisations (CEDEX)")

    code = models.CharField(_("INSEE code"), max_length=5, blank=True, db_index=True)
    name = models.CharField(_("name"), max_length=60)
    kind = models.CharField(_("kind"), max_length=14, choices=Kind.choices)
    commune = models.ForeignKey(Commune, models.CASCADE, related_name="localities", verbose_name=_("commune"))
    postcodes = models.CharField(_("postcodes"), max_length=200, blank=True)
    population = models.PositiveIntegerField(_("population"), default=0)

    class Meta:
        ordering = ["commune", "name"]
        verbose_name = _("locality")
        verbose_name_plural = _("localities")

    def __str__(self) -> str:
        return f"{self.name}, {self.commune}"


class Report(models.Model):
    """A visitor's word that something on an office's page is wrong. Names nobody."""

    class State(models.TextChoices):
        OPEN = "open", _("to look at")
        MENDED = "mended", _("mended")
        RIGHT = "right", _("the directory was right")

    office = models.ForeignKey(Office, models.CASCADE, related_name="reports", verbose_name=_("office"))
    message = models.TextField(_("what is wrong"), max_length=1000)
    reported_at = models.DateTimeField(_("reported at"), auto_now_add=True)
    state = models.CharField(_("state"), max_length=6, choices=State.choices, default=State.OPEN)
    answer = models.TextField(_("what was done"), blank=True, help_text=_("The reporter can read this."))
    # The reporter's link to what became of it: nothing in it says who asked.
    key = models.UUIDField(default=uuid4, unique=True, editable=False)

    class Meta:
        ordering = ["state", "-reported_at"]
        verbose_name = _("report")
        verbose_name_plural = _("reports")

    def __str__(self) -> str:
        return f"{self.office}, {date_format(timezone.localtime(self.reported_at), 'SHORT_DATE_FORMAT')}"


class ImportPlan(models.Model):
    """What an import would change: made first, looked at, then applied once or left."""

    source = models.CharField(_("source"), max_length=200)
    file_name = models.CharField(_("file"), max_length=200)
    changes = models.JSONField(_("changes"), default=list)
    counts = models.JSONField(_("in short"), default=dict)
    made_at = models.DateTimeField(_("previewed at"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("previewed by")
    )
    applied_at = models.DateTimeField(_("applied at"), null=True)
    applied_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("applied by")
    )
    undone_at = models.DateTimeField(_("undone at"), null=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+", verbose_name=_("undone by")
    )

    class Meta:
        ordering = ["-made_at"]
        verbose_name = _("import")
        verbose_name_plural = _("imports")

    def __str__(self) -> str:
        return f"{self.file_name} ({self.source})"

    @property
    def touched_communes(self) -> int:
        """How many communes the rows to be added or changed serve."""
        return sum(change["communes"] for change in self.changes if change["kind"] in {"added", "changed"})

    @property
    def touched_people(self) -> int:
        """How many people live there."""
        return sum(change["inhabitants"] for change in self.changes if change["kind"] in {"added", "changed"})


class DataLoad(models.Model):
    """What the last `load_directory` read, so that the next one knows whether there is anything to do."""

    digest = models.CharField(max_length=64)
    loaded_at = models.DateTimeField(auto_now=True)
    kept = models.JSONField(default=list, help_text=_("Admins' edits that the shipped data would have changed."))

    def __str__(self) -> str:
        return self.digest[:12]
