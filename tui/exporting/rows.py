"""A list as rows of cells, as wide as the terminal."""

from typing import TextIO

from rich.cells import cell_len

from tui.exporting.listing import Column, Listing
from tui.exporting.table import said
from tui.wrapping import shortened

_GAP = "  "
_NARROWEST = 12


def write_rows(listing: Listing, answer: TextIO) -> None:
    """Write the heads of a list's columns, and a row for each of its things."""
    rows = [[said(column.value(thing)) for column in listing.columns] for thing in listing.things]
    heads = [column.head.say(listing.language) for column in listing.columns]
    widths = _widths(listing, [heads, *rows])
    for row in (heads, *rows):
        cells = [_fitted(cell, width, column) for cell, width, column in zip(row, widths, listing.columns, strict=True)]
        answer.write(_GAP.join(cells).rstrip() + "\n")


def _widths(listing: Listing, rows: list[list[str]]) -> list[int]:
    """Return the width of each column: what it needs, at most what it is to have; the elastic ones share what is left."""
    needed = [max(cell_len(row[at]) for row in rows) for at in range(len(listing.columns))]
    widths = [
        need if not column.cut else min(need, column.width) if column.width else 0
        for need, column in zip(needed, listing.columns, strict=True)
    ]
    elastic = [at for at, column in enumerate(listing.columns) if column.cut and not column.width]
    left = listing.width - sum(widths) - len(_GAP) * (len(widths) - 1)
    for at in elastic:
        widths[at] = min(needed[at], max(left // len(elastic), _NARROWEST))
    return widths


def _fitted(cell: str, width: int, column: Column) -> str:
    shown = shortened(cell, width)
    padding = " " * max(width - cell_len(shown), 0)
    return f"{padding}{shown}" if column.align == "right" else f"{shown}{padding}"
