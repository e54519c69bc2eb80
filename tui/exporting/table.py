"""A table for the eye: in a terminal as wide as that, in a file a hundred cells."""

from typing import TYPE_CHECKING, TextIO

from rich.cells import cell_len

from tui.exporting.exporter import Exporter
from tui.exporting.listing import Cell, Column, Listing
from tui.saying.safe import safe_line
from tui.wrapping import shortened

if TYPE_CHECKING:
    from tui.report.parts import Report

_GAP = "  "
_NARROWEST = 12


def _write_list(listing: Listing, answer: TextIO) -> None:
    if listing.as_text:
        listing.as_text(listing.things, answer)
        return
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


def said(cell: Cell) -> str:
    """Return what a cell says, as text on one line."""
    if cell is None:
        return ""
    return f"{cell:.15g}" if isinstance(cell, float) else safe_line(str(cell))


def _write_report(report: "Report", answer: TextIO) -> None:
    from tui.report.terminal import write_report  # noqa: PLC0415 -- rich's tables take long to load

    write_report(report, answer)


TABLE = Exporter("table", (".txt",), write_list=_write_list, write_report=_write_report)
