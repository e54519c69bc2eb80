"""A list as rows of cells, as wide as the terminal."""

from collections.abc import Sequence
from typing import TextIO

from rich.cells import cell_len

from tui.exporting.listing import Column, Listing
from tui.exporting.table import said
from tui.wrapping import shortened

_GAP = "  "
_NARROWEST = 12
_COMFORTABLE = 30
"""How wide a column that takes what is left over is at least to be; others that may be cut give way to it."""


def write_rows(listing: Listing, answer: TextIO) -> None:
    """Write the heads of a list's columns, and a row for each of its things; of columns nobody chose, those that say something."""
    told = [(column, [said(column.value(thing)) for thing in listing.things]) for column in listing.columns]
    kept = [(column, cells) for column, cells in told if listing.is_chosen or any(cells)] or told
    columns = [column for column, _ in kept]
    rows = list(zip(*([column.head.say(listing.language), *cells] for column, cells in kept), strict=True))
    widths = _widths(columns, rows, listing.width)
    for row in rows:
        cells = [_fitted(cell, width, column) for cell, width, column in zip(row, widths, columns, strict=True)]
        answer.write(_GAP.join(cells).rstrip() + "\n")


def _widths(columns: Sequence[Column], rows: Sequence[Sequence[str]], whole: int) -> list[int]:
    """Return the width of each column: what it needs, at most what it is to have; the elastic ones share what is left."""
    needed = [max(map(cell_len, cells)) for cells in zip(*rows, strict=True)]
    widths = [
        need if not column.cut else min(need, column.width) if column.width else 0
        for need, column in zip(needed, columns, strict=True)
    ]
    elastic = [at for at, column in enumerate(columns) if column.cut and not column.width]
    left = whole - sum(widths) - len(_GAP) * (len(widths) - 1)
    lacking = sum(min(needed[at], _COMFORTABLE) for at in elastic) - left
    for at, column in reversed(list(enumerate(columns))):
        if lacking > 0 and column.cut and column.width > _NARROWEST:
            given = min(lacking, max(widths[at] - _NARROWEST, 0))
            widths[at], left, lacking = widths[at] - given, left + given, lacking - given
    for at in elastic:
        widths[at] = min(needed[at], max(left // len(elastic), _NARROWEST))
    return widths


def _fitted(cell: str, width: int, column: Column) -> str:
    shown = shortened(cell, width)
    padding = " " * max(width - cell_len(shown), 0)
    return f"{padding}{shown}" if column.align == "right" else f"{shown}{padding}"
