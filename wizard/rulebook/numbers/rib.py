"""French bank details (RIB): bank 5, branch 5, account 11 (digits and letters), key 2. Monaco has the same."""

from __future__ import annotations

from dataclasses import dataclass, field

from stdnum import iban as stdnum_iban

from wizard.rulebook.numbers.reading import Problem, clean, first_run
from wizard.rulebook.words import _

_LETTERS = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "12345678912345678923456789")
_DIGITS = "0123456789"


@dataclass(frozen=True)
class RibReading:
    """Bank details as typed. `iban` is "" unless they can be used; `expected_key` "" when it cannot be computed."""

    bank: str = field(default="", repr=False)
    branch: str = field(default="", repr=False)
    account: str = field(default="", repr=False)
    key: str = field(default="", repr=False)
    expected_key: str = field(default="", repr=False)
    iban: str = field(default="", repr=False)
    problems: tuple[Problem, ...] = ()


def rib_key(bank: str, branch: str, account: str) -> str:
    """The two digits that end a RIB (letters of the account count as the bank's table says: A and J 1, … S 2)."""
    weighted = 89 * int(bank) + 15 * int(branch) + 3 * int(account.translate(_LETTERS))
    return f"{97 - weighted % 97:02}"


def rib_to_iban(rib: str, country: str = "FR") -> str:
    """The IBAN of the 23 characters of a RIB, of France or of Monaco ("MC")."""
    return f"{country}{stdnum_iban.calc_check_digits(f'{country}00{rib}')}{rib}"


def read_rib(text: str, country: str = "FR") -> RibReading:
    """Read any text as a RIB, with or without its key. Never raises."""
    typed = clean(text)
    problem = _unreadable(typed)
    if problem:
        return RibReading(problems=(problem,))
    bank, branch, account, key = typed[:5], typed[5:10], typed[10:21], typed[21:]
    expected = rib_key(bank, branch, account)
    if key and key != expected:
        return RibReading(bank, branch, account, key, expected, problems=(wrong_rib_key(21, expected),))
    return RibReading(bank, branch, account, key, expected, rib_to_iban(typed[:21] + expected, country))


def wrong_rib_key(start: int, expected: str) -> Problem:
    """The key that begins at `start` is not the one expected."""
    return Problem(
        "rib_key",
        start,
        start + 2,
        _(
            "The last two digits, the RIB key, should be %(expected)s for this account. Compare bank, branch, account"
            " number and key with your bank details (RIB)."
        ),
        {"expected": expected},
    )


def _unreadable(typed: str) -> Problem | None:
    if not typed:
        return Problem("empty", 0, 0, _("Enter the bank details."))
    if len(typed) not in (21, 23):
        message = _("A RIB has 23 characters: bank 5, branch 5, account 11, key 2. You typed %(count)s.")
        return Problem("length", 0, len(typed), message, {"count": len(typed)})
    numeric = typed[:10] + typed[10:21].translate(_LETTERS) + typed[21:]
    start, end = first_run(numeric, "".join(set(numeric) - set(_DIGITS)))
    if end:
        return Problem("characters", start, end, _("Only the account number may hold letters; the rest is digits."))
    return None
