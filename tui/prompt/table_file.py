"""Tables that come back from spreadsheet programs: their rows by the heads of their columns."""

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from parsers.grid import TEXTS, Grid, grids_of
from parsers.values import dataclass

_FIRST_ROWS = 10
"""Among how many rows the heads are looked for: people write titles above them."""
FEWEST_HEADS = 2
_LOST = "\ufffd"
_ACTS = re.compile(r"'(?=[\t\r ]*[=+\-@])")
"""The sign in front of a text that would act as a formula in a spreadsheet program; see the CSV that is written."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table."""

    sheet: str
    """The name of its sheet, where there are several."""
    number: int
    cells: dict[str, str]
    """What stands in it, by the heads of the columns as they are; of two of one name the second has a 2 behind it."""
    uncomputed: tuple[str, ...] = ()
    """The heads of the columns in which a formula stands whose outcome nobody has kept."""


def rows_of(file: str, known: Collection[str]) -> list[TableRow]:
    """Return the rows of all tables in a file, below the row that has the most known heads.

    Raises an UnreadableError that says what is the matter with the file.
    """
    told = frozenset(map(head_folded, known))
    return [row for grid in grids_of(Path(file)) for row in _rows(grid, told, is_text=file.lower().endswith(TEXTS))]


def head_folded(head: str) -> str:
    """Return a head as it is told apart: without white space, in small letters."""
    return "".join(head.split()).casefold()


def _rows(grid: Grid, known: Collection[str], *, is_text: bool) -> Iterator[TableRow]:
    counts = [sum(head_folded(cell) in known for cell in row) for row in grid.rows[:_FIRST_ROWS]]
    at = counts.index(max(counts)) if counts and max(counts) >= FEWEST_HEADS else 0
    heads = _told_apart(grid.rows[at]) if grid.rows else []
    for number, row in enumerate(grid.rows[at + 1 :], at + 2):
        written = [
            (head, _ACTS.sub("", cell, count=1) if is_text else cell) for head, cell in zip(heads, row, strict=False) if head
        ]
        cells = {head: cell for head, cell in written if cell != _LOST}
        uncomputed = tuple(head for head, cell in written if cell == _LOST)
        if uncomputed or any(cell.strip() for cell in cells.values()):
            yield TableRow(grid.name, number, cells, uncomputed)


def _told_apart(heads: Sequence[str]) -> list[str]:
    found: list[str] = []
    for head in (head.strip() for head in heads):
        found.append(head if head not in found else f"{head} 2")
    return found
