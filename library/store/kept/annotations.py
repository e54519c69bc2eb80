"""What people add to plans, in a library's file."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from typing import TYPE_CHECKING

from library.marks.mark import Mark
from library.marks.star import Star
from library.store.kept.database import Database
from library.store.kept.marks import history, marks_in, marks_version, put_marks, undo_marks
from library.store.kept.stars import put_star, remove_star, stars_in

if TYPE_CHECKING:
    from library.comparing.by_hand import Decision


class KeptAnnotations:
    """Reads through a thread's own way to the file, and opens it for each change; see `library.annotations.Annotations`."""

    def __init__(self, reads: Callable[[], Database], opens: Callable[[], Database]) -> None:
        """Ask what `reads` returns, the way of the thread that asks, and write through what `opens` returns, which is closed."""
        self._reads, self._opens = reads, opens

    def marks(self) -> Sequence[Mark]:
        return marks_in(self._reads().connection)

    def marks_version(self) -> tuple[int, int]:
        return marks_version(self._reads().connection)

    def history(self, task: str) -> Sequence[Mark]:
        return history(self._reads().connection, task)

    def put_marks(self, marks: Iterable[Mark], renamed: Mapping[str, str]) -> None:
        with closing(self._opens()) as database:
            put_marks(database, marks, renamed)

    def undo_marks(self, made: Mapping[str, Mark | None]) -> list[str]:
        with closing(self._opens()) as database:
            return undo_marks(database, made)

    def stars(self) -> Sequence[Star]:
        return stars_in(self._reads().connection)

    def put_stars(self, stars: Iterable[Star]) -> None:
        with closing(self._opens()) as database:
            for star in stars:
                put_star(database, star)

    def remove_stars(self, stars: Iterable[Star]) -> bool:
        with closing(self._opens()) as database:
            return sum(remove_star(database, star) for star in stars) > 0

    def decisions(self, left: str, right: str) -> "Sequence[Decision]":
        from library.store.kept.decisions import decisions_in  # noqa: PLC0415 -- only comparisons ask for it

        return decisions_in(self._reads().connection, left, right)

    def put_decision(self, one: "Decision") -> None:
        from library.store.kept.decisions import put_decision  # noqa: PLC0415

        with closing(self._opens()) as database:
            put_decision(database, one)

    def undo_decision(self, left: str, right: str) -> bool:
        from library.store.kept.decisions import undo_decision  # noqa: PLC0415

        with closing(self._opens()) as database:
            return undo_decision(database, left, right)
