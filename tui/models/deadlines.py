"""Deadlines as the things of a list, each made only when its row is looked at: there may be a hundred thousand."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import TypeVar, overload

from library.finding.deadlines import DueTask, DueTasks, Group, group_of
from library.marks.mark import Mark, State
from parsers.plan import Span
from parsers.values import dataclass
from tui.models.grouped import Heading, headings
from tui.models.standing import days_to

Marks = Mapping[tuple[str, int, Span], Mark]
"""The marks on the tasks that facts belong to, by the plan, the section and the place of a fact."""
Key = TypeVar("Key", bound=tuple[object, ...])


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """A deadline in a list."""

    due: DueTask
    mark: Mark | None
    today: date

    @property
    def days_left(self) -> int | None:
        """How many days are left, negative where it is overdue; None where it has no last day or is settled."""
        if self.due.group is not Group.DATED or (self.mark and self.mark.is_settled):
            return None
        return days_to(self.due.deadline.end, self.today)


class DeadlineRows(Sequence[DeadlineRow]):
    """Deadlines, and what can be told of them without making them."""

    def __init__(self, tasks: Sequence[DueTask], marks: Marks, today: date) -> None:
        self.tasks = tasks
        self.has_marks = bool(marks)
        self.today = today
        self._marks = marks

    def __len__(self) -> int:
        return len(self.tasks)

    @overload
    def __getitem__(self, at: int) -> DeadlineRow: ...
    @overload
    def __getitem__(self, at: slice) -> "DeadlineRows": ...
    def __getitem__(self, at: int | slice) -> "DeadlineRow | DeadlineRows":
        if isinstance(at, slice):
            return DeadlineRows(self.tasks[at], self._marks, self.today)
        due = self.tasks[at]
        return DeadlineRow(due, self._marks.get(due.key), self.today)

    def of(self, rows: Iterable[DeadlineRow]) -> "DeadlineRows":
        """Return some of the rows, in their order."""
        return DeadlineRows([row.due for row in rows], self._marks, self.today)

    def name_units(self, first: int) -> bool:
        """Return whether any of so many deadlines, from the first one on, names a unit."""
        tasks = self.tasks[:first]
        if isinstance(tasks, DueTasks):
            return any(tasks.units(at) for at in range(len(tasks)))
        return any(task.units for task in tasks)

    def runs(self, key: Callable[[str], Key]) -> list[tuple[Key, int]]:
        """Return the keys of the days, which stand in order, each with how many deadlines have it; found by halving."""
        orders = _Orders(self.tasks)
        found: list[tuple[Key, int]] = []
        at = 0
        while at < len(self):
            here = key(orders[at])
            end = bisect_right(orders, here, at, key=key)
            found.append((here, end - at))
            at = end
        return found

    def settled(self) -> dict[int, State]:
        """Return the numbers of those whose tasks are done or dropped, with which they are."""
        if not any(mark.is_settled for mark in self._marks.values()):
            return {}
        return {at: row.mark.state for at, row in enumerate(self) if row.mark and row.mark.is_settled}

    def picked(self, order: Sequence[int]) -> "DeadlineRows":
        """Return some of the rows in an order, by their numbers; one may stand in it more than once."""
        tasks = self.tasks
        picked = tasks.picked(order) if isinstance(tasks, DueTasks) else [tasks[at] for at in order]
        return DeadlineRows(picked, self._marks, self.today)

    def first_from_today(self) -> int:
        """Return the first deadline that is not past, or the first of all where every one is."""
        orders = _Orders(self.tasks)
        first = bisect_left(orders, self.today.isoformat())
        return first if first < len(orders) and group_of(orders[first]) is Group.DATED else 0

    def sorted_by(self, names: Callable[[str | None, Sequence[str]], Sequence[str]]) -> "tuple[DeadlineRows, list[Heading]]":
        """Return the deadlines below each of the names that are made of their place and units, those without last."""
        tasks = self.tasks
        if isinstance(tasks, DueTasks):
            named = [names(tasks.place(at), tasks.units(at)) for at in range(len(tasks))]
        else:
            named = [names(task.region, task.units) for task in tasks]
        order = sorted((not name, name, at) for at, own in enumerate(named) for name in own or ("",))
        return self.picked([at for *_, at in order]), headings((name for _, name, _ in order), str)


class _Orders:
    """What deadlines are sorted by, none of them made for it where that can be."""

    def __init__(self, tasks: Sequence[DueTask]) -> None:
        self._tasks = tasks

    def __len__(self) -> int:
        return len(self._tasks)

    def __getitem__(self, at: int) -> str:
        return self._tasks.order(at) if isinstance(self._tasks, DueTasks) else self._tasks[at].order
