"""Tables as they stand in a file, cell by cell: for lists that come back, not for plans."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from parsers.errors import UnreadableError
from parsers.formats import apart
from parsers.formats.sheets import delimited, workbook
from parsers.reading import bytes_of

_WORKBOOKS = (".xlsx", ".xlsm")
_TEXTS = (".csv", ".tsv")
SUFFIXES = (*_WORKBOOKS, *_TEXTS)
"""The endings of the names of files that hold tables."""


class NoTableError(UnreadableError):
    """A file is no table."""

    zh = "{file}：不是 xlsx 或 csv 表格。"
    en = "{file}: is no table (xlsx or csv)."


@dataclass(frozen=True, slots=True)
class Grid:
    """A table."""

    name: str
    """Of its sheet; empty where the file has only one table."""
    rows: Sequence[Sequence[str]]
    """Its cells as the office shows them, hidden ones too."""


def grids_of(file: Path) -> list[Grid]:
    """Return the tables in a workbook, or in a text of values parted by signs, in any encoding.

    Raises an UnreadableError that says what is the matter with the file.
    """
    suffix = file.suffix.lower()
    if suffix in _WORKBOOKS:
        sheets = apart.read(workbook.cells, bytes_of(file), file)
        return [Grid(name if len(sheets) > 1 else "", rows) for name, rows in sheets]
    if suffix in _TEXTS:
        return [Grid("", delimited.cells(bytes_of(file), file))]
    raise NoTableError(file)
