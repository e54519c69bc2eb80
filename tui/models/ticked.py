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
        self._things: list[Thing] | None = []
        self.count = 0
        """How many are ticked of what is listed."""

    def __contains__(self, thing: Thing) -> bool:
        """Return whether a thing is ticked."""
        return bool(self._names) and self._id_of(thing) in self._names

    @property
    def things(self) -> list[Thing]:
        """Those that are ticked of what is listed, in its order."""
        if self._things is None:
            self._things = [thing for thing in self._listed if thing in self] if self._names else []
        return self._things

    def list_anew(self, things: Sequence[Thing]) -> None:
        """Tell what is listed now."""
        self._listed = things
        self._look()

    def turn(self, thing: Thing) -> None:
        """Tick a thing that is listed, or take its tick away."""
        self._names ^= {self._id_of(thing)}
        self.count += 1 if thing in self else -1
        # The list may have a hundred thousand: they are gone through once something is done to the ticked, not at each tick.
        self._things = None

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
        self._things = None
        self.count = len(self.things)
