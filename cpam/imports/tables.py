"""Reading a CSV or XLSX table of offices, addresses or communes into a plan.

A column that is not in the file is left as it is; a row that is not in the file stays. Anything wrong refuses the
whole file and names the line.
"""

import csv
import io
import zipfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.db import models
from openpyxl import load_workbook  # type: ignore[import-untyped]

from cpam.imports.plan import (
    ADDED,
    CHANGED,
    GONE,
    MODELS,
    Change,
    Reach,
    RefusedError,
    Value,
    plain,
    reaches,
    value_of,
)
from cpam.imports.resources import RESOURCES
from cpam.models import Address, Basis, Commune, Office
from cpam.postal_norm import breaches

FEW = 2000
LARGEST = 20 * 1024 * 1024
UNPACKED = 48 * 1024 * 1024
MOST_ROWS, MOST_COLUMNS = 60_000, 40
ERRORS_SHOWN = 50
PARTIAL = 10  # so many rows missing, and more than are there: the file is but a part
KEYS = {"office": ("code",), "address": ("office", "use", "desk"), "commune": ("insee",)}
FOREIGN = {"office_id": Office, "agricultural_office_id": Office, "basis_id": Basis}
Line = tuple[int, dict[str, Any]]
CELLS = "\0cells"  # instead of the columns, where a line has another number of cells than the header


def read_table(file: BinaryIO, name: str) -> Iterator[Line]:
    """The rows of a table with their line numbers. Raises RefusedError for what is no table."""
    content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise RefusedError(f"The file is larger than {LARGEST // 1024 // 1024} MB.")
    if name.lower().endswith(".xlsx"):
        yield from _read_xlsx(content)
    elif name.lower().endswith(".csv"):
        yield from _read_csv(content)
    else:
        raise RefusedError("Only .csv and .xlsx files can be read.")


def _read_csv(content: bytes) -> Iterator[Line]:
    text = _decode(content)
    if "\x00" in text:
        raise RefusedError(f"Line {text[: text.index(chr(0))].count(chr(10)) + 1}: a null byte; this is no text file.")
    header = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";" if header.count(";") > header.count(",") else ",")
    try:
        yield from _rows((reader.line_num, cells) for cells in reader)
    except csv.Error as error:
        raise RefusedError(f"Line {reader.line_num}: {error}.") from error


def _decode(content: bytes) -> str:
    """UTF-8, or what Excel on Windows writes in France."""
    with suppress(UnicodeDecodeError):
        return content.decode("utf-8-sig")
    try:
        return content.decode("cp1252")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise RefusedError(f"Line {line}: the file is neither in UTF-8 nor in Windows-1252.") from error


def _refuse_bomb(content: bytes) -> None:
    """A small file that unpacks into a huge one is refused before it is unpacked."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        size = sum(part.file_size for part in parts.infolist())
    if size > UNPACKED:
        raise RefusedError(f"The file unpacks to {size // 1024 // 1024} MB; {UNPACKED // 1024 // 1024} MB at most.")


def _read_xlsx(content: bytes) -> Iterator[Line]:
    try:
        _refuse_bomb(content)
        sheet = load_workbook(io.BytesIO(content), read_only=True, data_only=True).worksheets[0]
        yield from _rows(
            enumerate(
                (cells[:MOST_COLUMNS] for cells in sheet.iter_rows(values_only=True, max_row=MOST_ROWS)), start=1
            )
        )
    except RefusedError:
        raise
    except Exception as error:  # a damaged archive fails in zlib, in XML or in the reader, in a dozen ways
        raise RefusedError("This is no XLSX file that can be read.") from error


def _rows(numbered: Iterator[tuple[int, Any]]) -> Iterator[Line]:
    first = next(numbered, None)
    if first is None:
        raise RefusedError("The file is empty.")
    header = [str(cell or "").strip() for cell in first[1]]
    if len(set(header)) != len(header):
        raise RefusedError("Line 1: two columns have the same name.")
    for number, cells in numbered:
        if not any(cell not in (None, "") for cell in cells):
            continue
        named = dict(zip(header, cells, strict=False))
        yield number, named if len(cells) == len(header) else {CELLS: (len(cells), len(header))}


def table_plan(model: str, lines: Iterator[Line]) -> list[Change]:
    """What a table of `model` (office, address, commune) would change. Raises RefusedError with the line."""
    return _Comparison(model).run(lines)


class _Comparison:
    """One table beside the directory."""

    def __init__(self, model: str) -> None:
        self.model = model
        self.type: Any = MODELS[model]
        self.columns = {field.column_name: field for field in RESOURCES[model]().get_export_fields()}
        self.known: dict[Any, set[str]] = {
            kind: set(kind._default_manager.values_list("pk", flat=True)) for kind in (Office, Basis)
        }
        self.present: dict[str, Any] = {}
        self.errors: list[tuple[int, str]] = []
        self.reaches = reaches()

    def run(self, lines: Iterator[Line]) -> list[Change]:
        read: dict[str, tuple[int, dict[str, Any]]] = {}
        for number, row in lines:
            with self._naming(number):
                values, key = self._values(row)
                if key in read:
                    raise ValueError(f"{key} was on line {read[key][0]} already")
                read[key] = number, values
        if not read and not self.errors:
            raise RefusedError("The file has no row.")
        present = self._rows()
        if self.model != "address" and len(read) < FEW:
            present = present.filter(pk__in=read)
        self.present = {self._key(item): item for item in present}
        changes = []
        for key, (number, values) in read.items():
            with self._naming(number):
                if change := self._compare(key, values):
                    changes.append(change)
        self._refuse_errors()
        return changes + self._gone(read.keys())

    def _refuse_errors(self) -> None:
        """All that is wrong, at once."""
        if not self.errors:
            return
        listed = [sentence for _number, sentence in sorted(self.errors, key=lambda error: error[0])]
        more = [f"… and {len(listed) - ERRORS_SHOWN} more."] if len(listed) > ERRORS_SHOWN else []
        raise RefusedError("\n".join(listed[:ERRORS_SHOWN] + more))

    @contextmanager
    def _naming(self, number: int) -> Iterator[None]:
        """Whatever is wrong inside is kept with the number of the line."""
        try:
            yield
        except ValidationError as error:
            if hasattr(error, "error_dict"):
                named = [f"{name}: {text}" for name, texts in error.message_dict.items() for text in texts]
            else:
                named = list(error.messages)
            self.errors += [(number, f"Line {number}: {one}") for one in named]
        except (ValueError, KeyError) as error:
            said = error.args if error.args else (error,)
            self.errors += [(number, f"Line {number}: {one}") for one in said]

    def _rows(self) -> Any:
        rows = self.type._default_manager.all()
        if self.model == "commune":
            return rows.prefetch_related("alternatives")
        return rows.exclude(use=Address.Use.VISIT).select_related("office") if self.model == "address" else rows

    def _key(self, item: models.Model) -> str:
        return "/".join(str(getattr(item, self.columns[name].attribute)) for name in KEYS[self.model])

    def _values(self, row: dict[str, Any]) -> tuple[dict[str, Any], str]:
        """Field values and key of one line. Raises ValueError with all that is wrong in it."""
        if CELLS in row:
            raise ValueError("{} cells, {} columns".format(*row[CELLS]))
        unknown = [name for name in row if name and name not in self.columns]
        if unknown:
            raise ValueError(f"unknown column {unknown[0]!r}; the columns are {', '.join(self.columns)}")
        if "desk" in KEYS[self.model]:
            row = {"desk": "", **row}
        wrong = [f"no {name}" for name in KEYS[self.model] if row.get(name) in (None, "") and name != "desk"]
        values = {}
        for name, cell in row.items():
            if not name:
                continue
            field = self.columns[name]
            try:
                values[field.attribute] = field.widget.clean(cell)
            except (ValueError, TypeError, ArithmeticError):
                wrong.append(f"{name}: {cell!r} cannot be read")
        wrong += self._wrong_codes(values)
        if wrong:
            raise ValueError(*wrong)
        return values, "/".join(str(values[self.columns[name].attribute]) for name in KEYS[self.model])

    def _wrong_codes(self, values: dict[str, Any]) -> Iterator[str]:
        if values.get("use") == Address.Use.VISIT:
            yield "addresses to visit are edited one by one, on the page of the office"
        for attribute, kind in FOREIGN.items():
            code = values.get(attribute)
            if code and code not in self.known[kind]:
                yield f"{attribute.removesuffix('_id')}: there is no {code!r}"
        for code in values.get("alternatives", ()):
            if code not in self.known[Office]:
                yield f"alternatives: there is no {code!r}"

    def _compare(self, key: str, values: dict[str, Any]) -> Change | None:
        item = self.present.get(key)
        new = item is None
        if item is None:
            item = self.type()
        before = {name: None if new else value_of(item, name) for name in values}
        after = {name: plain(value) for name, value in values.items()}
        if before == after:
            return None
        for name, value in values.items():
            if name != "alternatives":
                setattr(item, name, value)
        item.clean_fields(exclude=["office", "agricultural_office", "basis"])
        if self.model == "address":
            item.clean()
            _check_lines(before, after, new)
        fields = {name: (before[name], after[name]) for name in values if before[name] != after[name]}
        reach = self._reach(item)
        return Change(ADDED if new else CHANGED, self.model, key, str(item), fields, reach.communes, reach.inhabitants)

    def _reach(self, item: Any) -> Reach:
        if isinstance(item, Commune):
            return Reach(1, item.population or 0)
        return self.reaches.get(item.pk if isinstance(item, Office) else item.office_id, Reach())

    def _gone(self, read: Collection[str]) -> list[Change]:
        """The rows that are not in the file: one by one, or their number when the file is but a part."""
        names = [self.columns[name].attribute for name in KEYS[self.model]]
        keys = {"/".join(row) for row in self._rows().values_list(*names)} - set(read)
        note = "not in the file: it stays"
        if len(keys) > max(len(read), PARTIAL):
            return [Change(GONE, self.model, "", f"{len(keys)} rows", note="not in this partial file: they stay")]
        left = [item for item in self._rows() if self._key(item) in keys] if keys else []
        reach = [(item, self._reach(item)) for item in left]
        return [
            Change(GONE, self.model, self._key(item), str(item), {}, one.communes, one.inhabitants, note)
            for item, one in reach
        ]


def _check_lines(before: dict[str, Value], after: dict[str, Value], new: bool) -> None:
    """New lines keep to the postal norm and come with a newer date of their source."""
    lines = after.get("lines")
    if "lines" not in after or lines == before["lines"]:
        return
    wrong = [f"lines: {breach}" for breach in breaches(str(lines or "").splitlines())]
    day, old = after.get("source_date"), before.get("source_date")
    if not new and (not day or str(day) <= str(old or "")):
        wrong.append("source_date: new lines need a source newer than the one they replace")
    if wrong:
        raise ValueError(*wrong)
