"""The table of two plans' figures in a pane of some width: a row each, or where that cuts a figure or a day a row for each side."""

from collections.abc import Sequence

from rich.cells import cell_len

from tui.saying.pairs import FigureRow
from tui.wrapping import padded

_APART = 2
_NARROWEST = 8
"""The least width of the column of what figures are of."""

Cells = tuple[tuple[str, int], ...]
"""The cells of a row, each with the width of its column."""


class FigureTable:
    """Lays rows of figures out for a width."""

    def __init__(self, rows: Sequence[FigureRow], names: tuple[str, str], difference: str) -> None:
        """Lay out rows of two plans so called; `difference` is the head of their difference."""
        self.rows = rows
        self._heads = (*names, difference)
        told = [self._heads, *((row.left, row.right, row.difference) for row in rows)]
        left, right, last = (max(cell_len(row[at]) for row in told) + _APART for at in range(3))
        self._values = left, right, last if any(row.difference for row in rows) else 0

    def is_wide(self, width: int) -> bool:
        """Return whether a width has room for a row each, no figure cut."""
        return sum(self._values) + _NARROWEST <= width

    def head(self, title: str, width: int) -> Cells:
        """Return the heads of the columns, or where there are none the title alone."""
        return self._row((title, *self._heads), width) if self.is_wide(width) else ((title, width),)

    def lines(self, width: int) -> list[Cells]:
        """Return the rows of the table below its head."""
        if self.is_wide(width):
            return [self._row((row.about, row.left, row.right, row.difference), width) for row in self.rows]
        return [((line, width),) for row in self.rows for line in self._stacked(row)]

    def _row(self, cells: tuple[str, ...], width: int) -> Cells:
        return tuple(zip(cells, (width - sum(self._values), *self._values), strict=True))

    def _stacked(self, row: FigureRow) -> list[str]:
        """Return what a row is of and, below it, each side's value behind its name and the difference."""
        room = max(cell_len(head) for head in self._heads) + _APART
        values = zip(self._heads, (row.left, row.right, row.difference), strict=True)
        return [row.about, *(f"  {padded(head, room)}{value}" for head, value in values if value)]
