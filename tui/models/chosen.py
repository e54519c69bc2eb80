"""A list of things of which one is chosen: the only place where a list has a cursor."""

from collections.abc import Sequence
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Chosen(Generic[Thing]):
    """Things in order, and the one that is chosen; each takes some rows when it is listed."""

    def __init__(self, things: Sequence[Thing] = (), rows_each: int = 1) -> None:
        self.things = things
        self.cursor = 0
        self._rows_each = rows_each

    @property
    def chosen(self) -> Thing | None:
        """The thing that is chosen, or None where there is none."""
        return self.things[self.cursor] if self.things else None

    def move(self, steps: int) -> bool:
        """Choose another one further down, or up; return whether that changed anything."""
        before = self.cursor
        self.cursor = max(0, min(self.cursor + steps, len(self.things) - 1))
        return self.cursor != before

    # --- as rows

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.things) * self._rows_each

    def rows_of(self, thing: int) -> range:
        """Return the rows of a thing."""
        return range(thing * self._rows_each, (thing + 1) * self._rows_each)

    def at(self, row: int) -> int | None:
        """Return the thing of a row, or None where the row belongs to none."""
        return row // self._rows_each
