"""A list with headings among its things, of which one is chosen."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Generic, TypeVar

from tui.models.chosen import Chosen

Thing = TypeVar("Thing")


class Grouped(Chosen[Thing], Generic[Thing]):
    """Things in their order, those of one group below its heading; a heading that says nothing has no row."""

    def __init__(self, things: Sequence[Thing] = (), group: Callable[[Thing], str] = lambda _: "") -> None:
        super().__init__(things)
        self.headings: list[tuple[str, int]] = []
        """Each with how many things stand below it."""
        self._firsts: list[int] = []
        at = 0
        for heading, own in groupby(things, group):
            count = sum(1 for _ in own)
            if heading:
                self._firsts.append(at)
                self.headings.append((heading, count))
            at += count
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

    def heading_at(self, row: int) -> tuple[str, int]:
        """Return the heading of a row that has one, and how many things stand below it."""
        return self.headings[bisect_right(self._rows, row) - 1]
