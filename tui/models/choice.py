"""A list of things of which one is chosen."""

from collections.abc import Sequence
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Choice(Generic[Thing]):
    """Things in order, and the one that is chosen."""

    def __init__(self, things: Sequence[Thing] = ()) -> None:
        self.things = things
        self.cursor = 0

    @property
    def chosen(self) -> Thing | None:
        """The thing that is chosen, or None where there is none."""
        return self.things[self.cursor] if self.things else None

    def move(self, rows: int) -> bool:
        """Choose another one further down, or up; return whether that changed anything."""
        before = self.cursor
        self.cursor = max(0, min(self.cursor + rows, len(self.things) - 1))
        return self.cursor != before
