"""What a person decides of pairs of sections: kept in the library where it can be, else for the run."""

from contextlib import suppress
from typing import TYPE_CHECKING

from parsers.errors import YaodianError

if TYPE_CHECKING:
    from library.annotations import Annotations
    from library.comparing.by_hand import Decision


class Decisions:
    """The decisions that are kept, and those of this run."""

    def __init__(self, kept: "Annotations | None") -> None:
        """Keep them in what a library keeps; None where nothing can be kept."""
        self._kept = kept
        self.now: list[Decision] = []
        """What was decided in this run and could not be kept, or is not to be."""

    def of(self, left: str, right: str) -> "tuple[Decision, ...]":
        """Return what was decided of pairs of sections of two plans, kept or in this run."""
        return (*(self._kept.decisions(left, right) if self._kept else ()), *self.now)

    def keep(self, one: "Decision") -> bool:
        """Keep a decision, or for this run where it cannot be written; return whether it is kept."""
        self.now[:] = (each for each in self.now if not one.is_of_pair_of(each))
        if self._kept:
            with suppress(YaodianError):
                self._kept.put_decision(one)
                return True
        self.now.append(one)
        return False

    def take_back(self, one: "Decision", is_kept: bool) -> bool:
        """Take back one of the last decisions; return whether it still was there."""
        if is_kept:
            return self._undo_kept(one.left_plan, one.right_plan)
        was_there = one in self.now
        self.now[:] = (each for each in self.now if each != one)
        return was_there

    def undo(self, left: str, right: str) -> bool:
        """Take back the last decision of two plans, those of this run first; return whether there was one."""
        for one in reversed(self.now):
            if {one.left_plan, one.right_plan} == {left, right}:
                self.now.remove(one)
                return True
        return self._undo_kept(left, right)

    def _undo_kept(self, left: str, right: str) -> bool:
        if self._kept:
            with suppress(YaodianError):
                return self._kept.undo_decision(left, right)
        return False
