"""A list as it is printed: without what only a program needs, and with columns as wide as what stands in them asks for."""

from collections.abc import Iterable, Sequence
from math import ceil

from rich.cells import cell_len

from parsers.values import dataclass
from tui.exporting.listing import Column, Listing
from tui.exporting.table import said

_PAGE, _EDGES = 168, 4
"""How many cells of 9 points a line of A4 on its side has, and how many of them the edges of a column take."""
_SHORT, _LEAST, _TO_WRITE_IN = 11, 6, 8
"""How many cells a column has that is short, so that a day stays whole, at least if it is long, and if it is filled in by hand."""
_USUAL = 0.9
"""The share of the cells of a long column that are to have as many lines as those of the others at most."""
_MOST_LINES = 50
_MOST_COLUMNS = 16
"""How many columns a page has room for; of more the others stand below, behind the first one again."""
_FEWEST_ROWS = 3
"""From how many rows on what all of them say is said once."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A table that fits on a page."""

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    shares: Sequence[float]
    """How much of the width of the page each column takes."""


def printed(listing: Listing) -> tuple[str, list[Printed]]:
    """Return what all rows of a list say, perhaps nothing, and the tables of the rest.

    Of columns nobody chose those stand there that say something, or are to be filled in.
    """
    told = [(column, [said(column.value(thing)) for thing in listing.things]) for column in listing.columns]
    once: list[str] = []
    if not listing.is_chosen:
        kept = [
            (column, cells)
            for column, cells in told
            if column.paper == "fill" or (column.paper != "program" and (any(cells) or not listing.things))
        ]
        told = [(column, cells) for column, cells in kept if not (column.paper == "once" and _all_say_one(cells))] or told
        once = [f"{column.head.say(listing.language)}: {cells[0]}" for column, cells in kept if (column, cells) not in told]
    first, others = told[:1], told[1:]
    count = ceil(len(others) / (_MOST_COLUMNS - 1)) or 1
    size = ceil(len(others) / count) or 1
    return "; ".join(once), [_table(listing, [*first, *others[at : at + size]]) for at in range(0, len(others) or 1, size)]


def _table(listing: Listing, told: Sequence[tuple[Column, Sequence[str]]]) -> Printed:
    heads = [column.head.say(listing.language) for column, _ in told]
    rows = list(zip(*(cells for _, cells in told), strict=True))
    return Printed(heads, rows, shares_of([heads, *rows], [_TO_WRITE_IN if column.paper == "fill" else 0 for column, _ in told]))


def _all_say_one(cells: Sequence[str]) -> bool:
    return len(cells) >= _FEWEST_ROWS and len(set(cells)) == 1


def shares_of(rows: Iterable[Sequence[str]], least: Sequence[int] = ()) -> list[float]:
    """Return how much of a page's width each column of a table takes, with the least number of cells each is to have.

    Short columns have the room they need; the long ones are so wide that rows are as low as the page allows.
    """
    lengths = [sorted(map(cell_len, cells)) for cells in zip(*rows, strict=True)]
    widths: list[int] = []
    for lines in range(1, _MOST_LINES):
        widths = [
            own[-1] if low <= own[-1] <= _SHORT else max(low, _LEAST, ceil(own[ceil(_USUAL * (len(own) - 1))] / lines))
            for own, low in zip(lengths, least or [0] * len(lengths), strict=True)
        ]
        if sum(widths) + _EDGES * len(widths) <= _PAGE:
            break
    whole = sum(widths) + _EDGES * len(widths)
    return [(width + _EDGES) / whole for width in widths]
