"""What people meet first: the settings refuse what is unsafe, the set-up says in one line what is missing."""

import importlib.util
import os
import re
import socket
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from cryptography.fernet import Fernet
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.management import CommandError, call_command

PRODUCTION = {
    "QUINZE_PRODUCTION": "1",
    "QUINZE_HOSTS": "quinze.example.org",
    "QUINZE_SECRET_KEY": "a-long-secret-made-for-this-test-alone-0123456789-0123456789",
    "QUINZE_DRAFT_KEYS": Fernet.generate_key().decode(),
}


def start(repository: Path, **environment: str) -> str:
    """Load the settings in a Python of their own. Returns what stopped it, or an empty string."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("QUINZE_")}
    done = subprocess.run(
        [sys.executable, "-c", "import wizard.settings"],
        cwd=repository, env=kept | environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.stderr.strip().splitlines()[-1] if done.returncode else ""


def test_local_use_needs_no_setting(repository: Path) -> None:
    assert start(repository) == ""


def test_production_starts_with_keys_of_its_own(repository: Path) -> None:
    assert start(repository, **PRODUCTION) == ""


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"QUINZE_SECRET_KEY": ""}, "QUINZE_SECRET_KEY must be set"),
        ({"QUINZE_SECRET_KEY": "short"}, "QUINZE_SECRET_KEY must be set"),
        (
            {"QUINZE_SECRET_KEY": "django-insecure-for-one-person-on-their-own-machine"},
            "QUINZE_SECRET_KEY must be set",
        ),
        ({"QUINZE_DEBUG": "1"}, "QUINZE_DEBUG must be off"),
        ({"QUINZE_DRAFT_KEYS": ""}, "QUINZE_DRAFT_KEYS must hold"),
        ({"QUINZE_DRAFT_KEYS": "not a key"}, "QUINZE_DRAFT_KEYS must hold"),
        ({"QUINZE_DRAFT_KEYS": "bG9jYWwtb25seS1kcmFmdC1rZXktbm90LWZvci11c2U="}, "a Fernet key of your own"),
        ({"QUINZE_HOSTS": ""}, "QUINZE_HOSTS must name the hosts"),
        ({"QUINZE_HOSTS": "*"}, "QUINZE_HOSTS must not be a wildcard"),
    ],
    ids=lambda value: "=".join(*value.items()) if isinstance(value, dict) else "",
)
def test_production_refuses_to_start(repository: Path, change: dict[str, str], complaint: str) -> None:
    assert complaint in start(repository, **PRODUCTION | change)


def test_production_without_any_key_names_all_that_is_missing(repository: Path) -> None:
    complaint = start(repository, QUINZE_PRODUCTION="1")
    for name in ("QUINZE_SECRET_KEY", "QUINZE_DRAFT_KEYS", "QUINZE_HOSTS"):
        assert name in complaint


def test_every_static_file_named_in_css_exists(settings, tmp_path: Path) -> None:
    """Production names static files after their content and stops where a style sheet names one that is not there."""
    settings.STATIC_ROOT = tmp_path
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}
    }
    call_command("collectstatic", interactive=False, verbosity=0)
    assert staticfiles_storage.stored_name("admin/css/base.css") != "admin/css/base.css"


@pytest.mark.django_db
def test_the_demo_admin_gets_a_password_once(capsys) -> None:
    call_command("set_up_locally")
    password = re.search(r"password (\S+)", capsys.readouterr().out)
    assert password
    assert get_user_model().objects.get(username="admin").check_password(password[1])

    call_command("set_up_locally")
    assert "password" not in capsys.readouterr().out


@pytest.mark.django_db
def test_production_gets_no_demo_admin(settings) -> None:
    settings.PRODUCTION = True
    with pytest.raises(CommandError):
        call_command("set_up_locally")
    assert not get_user_model().objects.exists()


@pytest.fixture(scope="module")
def system() -> ModuleType:
    """The script that checks the machine before anything is installed; no package, so it is loaded by its path."""
    path = Path(__file__).parent.parent / "requirements" / "system.py"
    spec = importlib.util.spec_from_file_location("system", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["system"] = module
    spec.loader.exec_module(module)
    return module


def test_an_occupied_port_gets_one_line(system: ModuleType, capsys) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert system.see_to_port(port) == 1
    said = capsys.readouterr().err.splitlines()
    assert len(said) == 1
    assert f"Port {port} is taken" in said[0]
    assert system.see_to_port(port) == 0


def test_where_nothing_may_be_installed_one_line_says_what_to_type(system: ModuleType, monkeypatch, capsys) -> None:
    monkeypatch.setattr(system, "apt_get", lambda: None)
    monkeypatch.setattr(system.sys, "platform", "linux")
    monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}")
    missing = [
        system.Need("Pango", lambda: False, ("libpango-1.0-0",)),
        system.Need("gettext", lambda: True, ("gettext",)),
    ]
    assert system.see_to(missing) == 1
    said = capsys.readouterr().err.splitlines()
    assert said == ["Missing: Pango. Type: sudo apt-get update && sudo apt-get install -y libpango-1.0-0"]


def test_a_mac_gets_a_homebrew_line(system: ModuleType, monkeypatch) -> None:
    monkeypatch.setattr(system.sys, "platform", "darwin")
    assert system.command_to_type(system.LIBRARIES).startswith("brew install pango harfbuzz fontconfig")


def test_requirements_agree_and_carry_hashes(repository: Path) -> None:
    pins = {
        name: dict(re.findall(r"^([\w.-]+)==(\S+)", (repository / "requirements" / name).read_text(), re.MULTILINE))
        for name in ("run.txt", "dev.txt")
    }
    assert pins["run.txt"].items() <= pins["dev.txt"].items()
    for name, versions in pins.items():
        text = (repository / "requirements" / name).read_text()
        assert len(re.findall(r"\\\n    --hash=sha256:", text)) >= len(versions)
        assert "://" not in text
