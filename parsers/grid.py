"""Tables as they stand in a file, cell by cell: for lists that come back, not for plans."""

from collections.abc import Sequence
from pathlib import Path

from parsers.errors import UnreadableError
from parsers.formats import apart, office
from parsers.formats.sheets import delimited, workbook
from parsers.formats.support.package import is_packed
from parsers.reading import bytes_of
from parsers.values import dataclass

_WORKBOOKS = (".xlsx", ".xlsm")
_OLDER = (".xls", ".et", ".ods")
"""Those that LibreOffice opens; some programs give such a name to a newer one."""
TEXTS = (".csv", ".tsv")
"""The endings of the names of files in which values are parted by signs."""
SUFFIXES = (*_WORKBOOKS, *_OLDER, *TEXTS)
"""The endings of the names of files that hold tables."""
_NEWER_HOLDS = "xl/"
"""What the newer ones have within, whatever they are called."""


class NoTableError(UnreadableError):
    """A file is no table."""

    zh = "{file}：不是表格（xlsx、csv、xls、et、ods）。"
    en = "{file}: is no table (xlsx, csv, xls, et, ods)."


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
    suffix, content = file.suffix.lower(), bytes_of(file)
    if suffix in (*_WORKBOOKS, *_OLDER):
        is_older = suffix in _OLDER and not is_packed(content, _NEWER_HOLDS)
        sheets = office.cells(content, file) if is_older else apart.read(workbook.cells, content, file)
        return [Grid(name if len(sheets) > 1 else "", rows) for name, rows in sheets]
    if suffix in TEXTS:
        return [Grid("", delimited.cells(content, file))]
    raise NoTableError(file)
