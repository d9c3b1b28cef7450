"""What the machine itself must have, before and beside what pip installs.

    python3 requirements/system.py libraries     what the site needs: Pango, HarfBuzz, fonts, gettext, venv
    python3 requirements/system.py browser       what the browser tests need
    python3 requirements/system.py port 8000     is that port free?

Standard library only, for it runs before anything is installed. Says nothing when all is there. Installs through
apt where it may (as root, or with a sudo that asks no password); otherwise prints the one command to type and exits 1.
"""

from __future__ import annotations

import argparse
import ctypes
import ctypes.util
import errno
import importlib.util
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Need:
    """One thing the machine must have, and the packages that bring it (names of Debian 12 and Ubuntu 24.04 on)."""

    what: str
    is_there: Callable[[], bool]
    apt: tuple[str, ...]
    brew: tuple[str, ...] = ()


def has_library(name: str, version: int = 0) -> Callable[[], bool]:
    """Whether the dynamic linker finds the library, the way WeasyPrint will look for it."""

    def is_there() -> bool:
        for candidate in (f"lib{name}.so.{version}", f"lib{name}.dylib", ctypes.util.find_library(name)):
            try:
                if candidate and ctypes.CDLL(candidate):
                    return True
            except OSError:
                continue
        return any(Path(prefix, f"lib{name}.dylib").exists() for prefix in ("/opt/homebrew/lib", "/usr/local/lib"))

    return is_there


def has_font(family: str) -> Callable[[], bool]:
    """Whether fontconfig knows the family: a name in a script without a font would print as empty boxes."""

    def is_there() -> bool:
        if not shutil.which("fc-list"):
            return False
        return bool(subprocess.run(["fc-list", family, "family"], capture_output=True, check=False).stdout.strip())

    return is_there


def can_make_environments() -> bool:
    """Debian ships Python without the `ensurepip` that `venv` needs; uv does without."""
    return bool(os.environ.get("UV") or importlib.util.find_spec("ensurepip"))


LIBRARIES = [
    Need("Pango", has_library("pango-1.0"), ("libpango-1.0-0",), ("pango",)),
    Need("Pango for FreeType", has_library("pangoft2-1.0"), ("libpangoft2-1.0-0",), ("pango",)),
    Need("HarfBuzz's subsetter", has_library("harfbuzz-subset"), ("libharfbuzz-subset0",), ("harfbuzz",)),
    Need("fontconfig", lambda: bool(shutil.which("fc-list")), ("fontconfig",), ("fontconfig",)),
    Need("Latin, Cyrillic and Greek letters", has_font("Noto Sans"), ("fonts-noto-core",), ("font-noto-sans",)),
    Need("Arabic letters", has_font("Noto Sans Arabic"), ("fonts-noto-core",), ("font-noto-sans-arabic",)),
    Need("Chinese characters", has_font("Noto Sans CJK SC"), ("fonts-noto-cjk",), ("font-noto-sans-cjk-sc",)),
    Need("gettext", lambda: bool(shutil.which("msgfmt")), ("gettext",), ("gettext",)),
    Need("venv", can_make_environments, ("python{}.{}-venv".format(*sys.version_info),)),
]


def apt_get() -> list[str] | None:
    """The command that may install packages without asking anybody anything, or None."""
    if not shutil.which("apt-get"):
        return None
    apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    if os.geteuid() == 0:
        return apt
    if (
        shutil.which("sudo")
        and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0
    ):
        return ["sudo", "-n", *apt]
    return None


def install_with_apt(apt: list[str], packages: list[str]) -> bool:
    """Install, refreshing apt's lists only when they turn out to be too old. True when it worked."""
    print(f"Installing with apt: {' '.join(packages)}", flush=True)
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    if subprocess.run(install, capture_output=True, check=False).returncode == 0:
        return True
    subprocess.run([*apt, "update"], stdout=subprocess.DEVNULL, check=False)
    return subprocess.run(install, stdout=subprocess.DEVNULL, check=False).returncode == 0


def command_to_type(missing: list[Need]) -> str:
    """The exact line that brings what is missing, for a reader who may install where we may not."""
    if sys.platform == "darwin":
        return "brew install " + " ".join(unique(name for need in missing for name in need.brew))
    packages = " ".join(unique(name for need in missing for name in need.apt))
    if shutil.which("apt-get"):
        return f"sudo apt-get update && sudo apt-get install -y {packages}"
    return f"(with your system's package manager; Debian's names are) {packages}"


def unique(names: Iterable[str]) -> list[str]:
    """The names in order, each once."""
    return list(dict.fromkeys(names))


def see_to(needs: list[Need]) -> int:
    """Check the needs, install what is missing where that is allowed. Returns the exit code."""
    missing = [need for need in needs if not need.is_there()]
    if not missing:
        return 0
    apt = apt_get()
    if apt and install_with_apt(apt, unique(name for need in missing for name in need.apt)):
        importlib.invalidate_caches()
        missing = [need for need in missing if not need.is_there()]
    if not missing:
        return 0
    print(f"Missing: {', '.join(need.what for need in missing)}. Type: {command_to_type(missing)}", file=sys.stderr)
    return 1


def see_to_browser() -> int:
    """Debian's Chromium where it is or may be installed; elsewhere Playwright's own."""
    if shutil.which("chromium"):
        return 0
    apt = apt_get()
    if apt and "ID=debian" in Path("/etc/os-release").read_text().split() and install_with_apt(apt, ["chromium"]):
        return 0
    system_packages = ["--with-deps"] if apt else []
    return subprocess.call([sys.executable, "-m", "playwright", "install", *system_packages, "chromium"])


def see_to_port(port: int) -> int:
    """Say so in one line when the site cannot be served on that port."""
    with socket.socket() as candidate:
        candidate.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            candidate.bind(("127.0.0.1", port))
        except (OSError, OverflowError) as error:
            taken = isinstance(error, OSError) and error.errno == errno.EADDRINUSE
            why = "is taken by another program" if taken else f"cannot be used ({error})"
            print(f"Port {port} {why}. Choose another one: make run PORT=8765", file=sys.stderr)
            return 1
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Check, and where allowed install, what the machine must have.")
    parser.add_argument("what", choices=["libraries", "browser", "port"])
    parser.add_argument("port", type=int, nargs="?", default=8000)
    asked = parser.parse_args()
    if asked.what == "port":
        return see_to_port(asked.port)
    return see_to(LIBRARIES) if asked.what == "libraries" else see_to_browser()


if __name__ == "__main__":
    sys.exit(main())
