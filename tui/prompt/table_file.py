"""Tables that come back from spreadsheet programs: their rows by the heads of their columns."""

import csv
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from parsers.errors import DamagedFileError, ForbiddenError, MissingError, UnreadableError

_WORKBOOK = (".xlsx", ".xlsm")


class NoTableError(UnreadableError):
    """A file is no table."""

    zh = "{file}：不是 xlsx 或 csv 表格。"
    en = "{file}: is no table (xlsx or csv)."


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table."""

    where: str
    """Its sheet, if there are several, and its number."""
    cells: dict[str, str]
    """What stands in it, by the heads of the columns."""


def rows_of(file: str) -> list[TableRow]:
    """Return the rows of all tables in a file; raises an UnreadableError that says what is the matter with it."""
    path = Path(file)
    try:
        if path.suffix.lower() in _WORKBOOK:
            return list(_of_workbook(path))
        if path.suffix.lower() == ".csv":
            with path.open(encoding="utf-8-sig", newline="") as lines:
                return list(_of_sheet("", list(csv.reader(lines))))
    except FileNotFoundError as error:
        raise MissingError(path) from error
    except PermissionError as error:
        raise ForbiddenError(path, reason=error.strerror) from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise DamagedFileError(path) from error
    raise NoTableError(path)


def _of_workbook(path: Path) -> Iterator[TableRow]:
    from openpyxl import load_workbook  # noqa: PLC0415 -- it is loaded for workbooks only
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError) as error:
        raise DamagedFileError(path) from error
    for sheet in book.worksheets:
        name = sheet.title if len(book.worksheets) > 1 else ""
        yield from _of_sheet(name, [[_said(cell) for cell in row] for row in sheet.iter_rows(values_only=True)])
    book.close()


def _of_sheet(name: str, rows: Sequence[Sequence[str]]) -> Iterator[TableRow]:
    if not rows:
        return
    heads = [head.strip() for head in rows[0]]
    for number, row in enumerate(rows[1:], 2):
        cells = {head: cell for head, cell in zip(heads, row, strict=False) if head}
        if any(cell.strip() for cell in cells.values()):
            yield TableRow(f"{name} {number}".strip(), cells)


def _said(value: Any) -> str:
    """Return what a cell of a workbook says, as lists write it."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d")
    return f"{value:.15g}" if isinstance(value, float) else str(value)
