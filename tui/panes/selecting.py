"""What the mouse selects in a pane: cells of its rows, without what stands in its margin."""

from collections.abc import Callable, Iterator

from rich.cells import cell_len
from textual.strip import Strip

from parsers.values import dataclass
from tui.styles import CURSOR


@dataclass(frozen=True, slots=True)
class Selection:
    """The cells from one to another, both included, in the order in which they are read."""

    start: tuple[int, int]
    """A row and a column."""
    end: tuple[int, int]

    @classmethod
    def between(cls, one: tuple[int, int], other: tuple[int, int]) -> "Selection":
        """Return what lies between two cells, whichever was pressed first."""
        return cls(*sorted((one, other)))

    def columns(self, y: int, margin: int, width: int) -> tuple[int, int]:
        """Return the columns that are selected of a row, the end behind the last one; nothing of the margin is."""
        if not self.start[0] <= y <= self.end[0]:
            return margin, margin
        first = max(self.start[1] if y == self.start[0] else 0, margin)
        return first, max(self.end[1] + 1 if y == self.end[0] else width, first)

    def rows(self) -> range:
        """Return the rows that something is selected of."""
        return range(self.start[0], self.end[0] + 1)


def whole(strip: Strip, columns: tuple[int, int]) -> tuple[int, int]:
    """Return columns of a row widened to whole characters at both ends."""
    first, end = columns
    at = 0
    for character in strip.text:
        width = cell_len(character)
        if at < first < at + width:
            first = at
        if at < end < at + width:
            end = at + width
        at += width
    return first, end


def shown(strip: Strip, columns: tuple[int, int]) -> Strip:
    """Return a row with what is selected of it standing out."""
    first, end = whole(strip, columns)
    if first >= end:
        return strip
    inverted = Strip([segment._replace(style=CURSOR) for segment in strip.crop(first, end)])
    return Strip.join([strip.crop(0, first), inverted, strip.crop(end)])


def text_of(selection: Selection, row: Callable[[int], Strip], goes_on: Callable[[int], bool], margin: int, width: int) -> str:
    """Return the text that is selected; rows that go on with the paragraph above them are joined to it."""
    return "".join(_pieces(selection, row, goes_on, margin, width)).strip("\n")


def _pieces(
    selection: Selection, row: Callable[[int], Strip], goes_on: Callable[[int], bool], margin: int, width: int
) -> Iterator[str]:
    for y in selection.rows():
        first, end = whole(row(y), selection.columns(y, margin, width))
        text = row(y).crop(first, end).text.rstrip()
        yield text if goes_on(y) or y == selection.start[0] else f"\n{text}"
