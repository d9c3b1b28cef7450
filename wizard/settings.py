"""Settings, read from the environment; the defaults suit one person on their own machine.

`QUINZE_PRODUCTION=1` switches to the mode meant for the public: it refuses to start with a default
secret, with debug on, without a host name or without a key to encrypt drafts with.
"""

from pathlib import Path

import environ
from cryptography.fernet import Fernet, MultiFernet
from csp.constants import NONCE, NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"

env = environ.Env()
if (BASE_DIR / ".env").is_file():
    env.read_env(BASE_DIR / ".env")

PRODUCTION = env.bool("QUINZE_PRODUCTION", default=False)
DEBUG = env.bool("QUINZE_DEBUG", default=not PRODUCTION)

# Django's own mark of a key that protects nothing: fine on one's own machine, refused in production.
INSECURE = "django-insecure-"
SECRET_KEY_FALLBACKS = env.list("QUINZE_SECRET_KEY_FALLBACKS", default=[])
SECRET_KEY = env.str("QUINZE_SECRET_KEY", default=f"{INSECURE}for-one-person-on-their-own-machine")
ALLOWED_HOSTS = env.list("QUINZE_HOSTS", default=[] if PRODUCTION else ["127.0.0.1", "localhost", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("QUINZE_ORIGINS", default=[])

# Fernet keys for drafts, newest first: the first encrypts, all of them decrypt (rotation).
LOCAL_DRAFT_KEY = "bG9jYWwtb25seS1kcmFmdC1rZXktbm90LWZvci11c2U="
DRAFT_KEYS = env.list("QUINZE_DRAFT_KEYS", default=[LOCAL_DRAFT_KEY])


def refuse_bad_draft_keys() -> None:
    """Stop before the first answer is lost to a key that cannot encrypt it."""
    try:
        MultiFernet([Fernet(key) for key in DRAFT_KEYS])
    except ValueError:
        raise ImproperlyConfigured(
            "QUINZE_DRAFT_KEYS must hold Fernet keys (32 bytes in URL-safe base64), newest first, separated by commas."
        ) from None


def refuse_unsafe_production() -> None:
    """Stop with one clear line rather than serve people's data with an unsafe setting."""
    problems = [
        (
            SECRET_KEY.startswith(INSECURE) or len(SECRET_KEY) < 50,
            "QUINZE_SECRET_KEY must be set (50 characters or more)",
        ),
        (DEBUG, "QUINZE_DEBUG must be off"),
        (LOCAL_DRAFT_KEY in DRAFT_KEYS, "QUINZE_DRAFT_KEYS must hold a Fernet key of your own"),
        (not ALLOWED_HOSTS, "QUINZE_HOSTS must name the hosts you serve"),
        ("*" in ALLOWED_HOSTS, "QUINZE_HOSTS must not be a wildcard"),
    ]
    failed = [message for wrong, message in problems if wrong]
    if failed:
        raise ImproperlyConfigured("Production refuses to start: " + "; ".join(failed) + ".")


refuse_bad_draft_keys()
if PRODUCTION:
    refuse_unsafe_production()

INSTALLED_APPS = [
    "wizard.drafts",
    "wizard.forms",
    "wizard.dossier",
    "wizard.interview",
    "wizard.rules",
    "wizard.tools",
    "wizard.cli",
    "wizard.operations",
    "cpam",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "bootstrap",
    "axes",
    "crispy_forms",
    "csp",
    "formtools",
    "import_export",
    "simple_history",
]

MIDDLEWARE = [
    "wizard.operations.request_log.RequestLogMiddleware",
    "wizard.operations.headers.HeadersMiddleware",
    "wizard.operations.bad_requests.BadRequestMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wizard.operations.limits.RateLimitMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
    "axes.middleware.AxesMiddleware",
]

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]

ROOT_URLCONF = "wizard.urls"
WSGI_APPLICATION = "wizard.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": env.db_url("QUINZE_DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'quinze.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Writers wait for each other instead of failing, and readers never wait.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
    }
else:
    # A connection lives as long as a worker is busy: connecting anew costs more than most pages.
    DATABASES["default"]["CONN_MAX_AGE"] = env.int("QUINZE_DATABASE_CONN_MAX_AGE", default=60)
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# How many requests each client made lately: one count for all processes and machines.
LIMITS_URL = env.str("QUINZE_LIMITS_URL", default="")
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "limits": (
        {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": LIMITS_URL}
        if LIMITS_URL
        else {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "operations_limits"}
    ),
}
RATE_LIMITS = env.bool("QUINZE_RATE_LIMITS", default=PRODUCTION)
# How many proxies of one's own stand between the clients and the site.
PROXIES = env.int("QUINZE_PROXIES", default=1 if PRODUCTION else 0)

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("fr", _("French")), ("ar", _("Arabic"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
TIME_ZONE = "Europe/Paris"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
if not PRODUCTION:
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": (
            "whitenoise.storage.CompressedManifestStaticFilesStorage"
            if PRODUCTION
            else "django.contrib.staticfiles.storage.StaticFilesStorage"
        )
    },
}

# Our own template pack, templates/quinze/, and Django's field templates from the same folders as every other template.
CRISPY_ALLOWED_TEMPLATE_PACKS = ("quinze",)
CRISPY_TEMPLATE_PACK = "quinze"
CRISPY_FAIL_SILENTLY = False
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
# Addresses hold the id of a draft: no other site is ever told where a person came from.
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SAMESITE = "Lax"
if PRODUCTION:
    SECURE_SSL_REDIRECT = env.bool("QUINZE_SSL_REDIRECT", default=True)
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = env.int("QUINZE_HSTS_SECONDS", default=31_536_000)
    # Both bind every host under the domain, so the operator asks for them.
    SECURE_HSTS_INCLUDE_SUBDOMAINS = env.bool("QUINZE_HSTS_SUBDOMAINS", default=False)
    SECURE_HSTS_PRELOAD = env.bool("QUINZE_HSTS_PRELOAD", default=False)
    SILENCED_SYSTEM_CHECKS = ["security.W005", "security.W021"]
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    # A name that browsers accept only from this very host, over HTTPS.
    SESSION_COOKIE_NAME = "__Host-sessionid"
    CSRF_COOKIE_NAME = "__Host-csrftoken"
    LANGUAGE_COOKIE_SECURE = True

# Answers are other people's lives: a long or crowded form is refused early, and nothing posted is ever logged.
DATA_UPLOAD_MAX_MEMORY_SIZE = 256 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 400

AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 1  # hour
AXES_LOCKOUT_PARAMETERS = ["username", "ip_address"]

SECURITY_CONTACT = env.str("QUINZE_SECURITY_CONTACT", default="")
ERROR_SERVICE = env.str("QUINZE_ERROR_SERVICE", default="")
JSON_LOGS = env.bool("QUINZE_JSON_LOGS", default=PRODUCTION)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "wizard.operations.request_log.JsonFormatter"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler"} | ({"formatter": "json"} if JSON_LOGS else {}),
        "errors": {"class": "wizard.operations.error_reports.ErrorServiceHandler", "level": "ERROR"},
    },
    "root": {"handlers": ["console", "errors"], "level": "WARNING"},
    "loggers": {
        # Django's own handlers print addresses and mail what was posted: ours take their place.
        "django": {"handlers": [] if JSON_LOGS else ["console"], "level": "INFO", "propagate": JSON_LOGS},
        "wizard.requests": {"level": "INFO" if JSON_LOGS else "WARNING"},
    },
}
