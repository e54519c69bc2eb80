"""What people add to the plans of a library: marks on tasks, stars on sections, decisions on pairs of sections."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from library.comparing.by_hand import Decision
    from library.marks.mark import Mark
    from library.marks.star import Star


class Annotations(Protocol):
    """Keeps what people add.

    What writes raises a ReadOnlyLibraryError, or a BusyLibraryError where another program writes for longer than a person waits.
    """

    def marks(self) -> "Sequence[Mark]":
        """Return the mark that counts of each task that has one."""
        ...

    def marks_version(self) -> object:
        """Return what changes when a mark is made or taken back, whoever does it."""
        ...

    def history(self, task: str) -> "Sequence[Mark]":
        """Return all marks of a task by its id, the first one first."""
        ...

    def put_marks(self, marks: "Iterable[Mark]", renamed: Mapping[str, str]) -> None:
        """Keep some marks, all of them or none; `renamed` has the ids that tasks were marked under by those they have now."""
        ...

    def undo_marks(self, made: "Mapping[str, Mark | None]") -> list[str]:
        """Take back the last mark of tasks, by the ids they were marked under, and return the ids of those that had one.

        Where a mark stands beside an id, it is taken back only while it is the last one.
        """
        ...

    def stars(self) -> "Sequence[Star]":
        """Return the stars, the last one first."""
        ...

    def put_stars(self, stars: "Iterable[Star]") -> None:
        """Keep some stars, each in place of one on the same section."""
        ...

    def remove_stars(self, stars: "Iterable[Star]") -> bool:
        """Take some stars away; return whether there was any."""
        ...

    def decisions(self, left: str, right: str) -> "Sequence[Decision]":
        """Return what was decided of pairs of sections of two plans, the first decision first."""
        ...

    def put_decision(self, one: "Decision") -> None:
        """Keep a decision; earlier ones on the same pair count no longer."""
        ...

    def undo_decision(self, left: str, right: str) -> bool:
        """Take back the last decision of two plans; return whether there was one."""
        ...
