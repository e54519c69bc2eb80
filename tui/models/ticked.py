"""The rows of a list that one has ticked, wherever they go as it is grouped, sorted and narrowed."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

Thing = TypeVar("Thing")


class Ticked(Generic[Thing]):
    """The names of things that were ticked, and which of those that are listed have one.

    What is no longer listed keeps its tick, and has it again when it is listed again.
    """

    def __init__(self, id_of: Callable[[Thing], Hashable]) -> None:
        """`id_of` returns what tells a thing from the others, its name."""
        self._id_of = id_of
        self._names: set[Hashable] = set()
        self._listed: Sequence[Thing] = ()
        self.things: list[Thing] = []
        """Those that are ticked of what is listed, in its order."""

    def __contains__(self, thing: Thing) -> bool:
        """Return whether a thing is ticked."""
        return bool(self._names) and self._id_of(thing) in self._names

    def list_anew(self, things: Sequence[Thing]) -> None:
        """Tell what is listed now."""
        self._listed = things
        self._look()

    def turn(self, thing: Thing) -> None:
        """Tick a thing, or take its tick away."""
        self._names ^= {self._id_of(thing)}
        self._look()

    def turn_all(self) -> None:
        """Tick all that is listed; where all of it is, take its ticks away."""
        names = {self._id_of(thing) for thing in self._listed}
        self._names = self._names - names if names <= self._names else self._names | names
        self._look()

    def clear(self) -> None:
        """Take all ticks away."""
        self._names.clear()
        self._look()

    def _look(self) -> None:
        self.things = [thing for thing in self._listed if thing in self] if self._names else []
