"""What the commands share: where answers are read from, and how a mistake is told."""

import sys
from argparse import ArgumentTypeError
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import NoReturn

from django.core.management.base import OutputWrapper

BAD_INPUT = 2


def read_input(name: str) -> bytes:
    """The bytes of a file, or of standard input for "-". Raises OSError."""
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def refuse(stderr: OutputWrapper, lines: Iterable[str]) -> NoReturn:
    """One line a mistake on standard error, exit 2, nothing written."""
    for line in lines:
        stderr.write(" ".join(line.split()))
    sys.exit(BAD_INPUT)


def day(text: str) -> date:
    """An argument that is a date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError(f"{text!r} is no date written YYYY-MM-DD") from None
