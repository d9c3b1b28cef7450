"""Tables out: CSV and XLSX that hold text and nothing a spreadsheet would run."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from openpyxl import Workbook  # type: ignore[import-untyped]
from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]

# A spreadsheet reads a cell of a CSV that starts like this as a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_GUARD = "'"


def guarded(text: str) -> str:
    """The text of a CSV cell with an apostrophe before what would run."""
    return _GUARD + text if text.lstrip(_GUARD).startswith(_FORMULA_STARTS) else text


def unguarded(text: str) -> str:
    """What was exported, without that apostrophe."""
    return text[1:] if text.startswith(_GUARD) and text.lstrip(_GUARD).startswith(_FORMULA_STARTS) else text


def csv_of(rows: Iterable[Sequence[Any]]) -> bytes:
    """Rows as CSV in UTF-8."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerows([guarded(_text(cell)) for cell in row] for row in rows)
    return file.getvalue().encode()


def xlsx_of(rows: Iterable[Sequence[Any]]) -> bytes:
    """Rows as one sheet; each cell is text, whatever it starts with."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in rows:
        sheet.append(list(_cells(sheet, row)))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _cells(sheet: Any, row: Sequence[Any]) -> Iterator[Any]:
    for value in row:
        cell = WriteOnlyCell(sheet, value=_text(value))
        cell.data_type = "s"
        yield cell


def _text(value: Any) -> str:
    return "" if value is None else str(value)


WRITERS = {"csv": (csv_of, "text/csv; charset=utf-8"), "xlsx": (xlsx_of, "application/vnd.ms-excel")}
