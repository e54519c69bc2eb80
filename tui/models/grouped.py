"""A list with headings among its things, of which one is chosen."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate, groupby
from typing import Generic, TypeVar

from tui.models.chosen import Chosen

Thing = TypeVar("Thing")
Heading = tuple[str, int]
"""What stands above a group, and how many things are in it."""


def headings(things: Iterable[Thing], group: Callable[[Thing], str]) -> list[Heading]:
    """Return the headings of things that stand in the order of their groups."""
    return [(heading, sum(1 for _ in own)) for heading, own in groupby(things, group)]


class Grouped(Chosen[Thing], Generic[Thing]):
    """Things in their order, those of one group below its heading; a heading that says nothing has no row.

    Things are not looked at but when their rows are: there may be very many.
    """

    def __init__(self, things: Sequence[Thing] = (), groups: Sequence[Heading] = ()) -> None:
        super().__init__(things)
        starts = accumulate((count for _, count in groups), initial=0)
        named = [(first, heading) for first, heading in zip(starts, groups, strict=False) if heading[0]]
        self.headings: list[Heading] = [heading for _, heading in named]
        self._firsts = [first for first, _ in named]
        self._rows = [first + number for number, first in enumerate(self._firsts)]

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.things) + len(self.headings)

    def rows_of(self, thing: int) -> range:
        """Return the row of a thing."""
        row = thing + bisect_right(self._firsts, thing)
        return range(row, row + 1)

    def at(self, row: int) -> int | None:
        """Return the thing of a row, or None where a heading stands there."""
        above = bisect_right(self._rows, row) - 1
        return None if above >= 0 and self._rows[above] == row else row - above - 1

    def heading_at(self, row: int) -> Heading:
        """Return the heading of a row that has one, and how many things stand below it."""
        return self.headings[bisect_right(self._rows, row) - 1]
