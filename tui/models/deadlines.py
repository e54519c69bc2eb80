"""Deadlines as the rows of a list: months with how many fall due, and behind them what recurs, what has no day, what is damaged."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from library.asking.periods import days_from
from library.finding.deadlines import DueTask, DueTasks, Group, group_of
from tui.models.chosen import Chosen

State = Literal["overdue", "soon", "later", "undated"]
_SOON = 30
"""How many days ahead a deadline is near."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above the deadlines of a month or of a group."""

    label: str
    """A month as YYYY-MM; empty for a group."""
    group: Group
    first: int
    """The first deadline below it."""
    end: int
    """The deadline after the last one below it."""

    @property
    def count(self) -> int:
        """How many deadlines stand below it."""
        return self.end - self.first


class DeadlineList(Chosen[DueTask]):
    """Deadlines in their order, with headings among them and one that is chosen; rows are made only as they are asked for."""

    def __init__(self, tasks: Sequence[DueTask] = (), today: date | None = None) -> None:
        super().__init__(tasks)
        self.headings = _headings(tasks)
        self.most = max((heading.count for heading in self.headings), default=0)
        """The most that fall due in one month."""
        self._firsts = [heading.first for heading in self.headings]
        self._rows = [heading.first + n for n, heading in enumerate(self.headings)]
        """The row of each heading."""
        day = today or date.today()
        self._today, self._soon = day.isoformat(), days_from(day, _SOON).isoformat()

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self.things) + len(self.headings)

    def rows_of(self, thing: int) -> range:
        """Return the row of a deadline."""
        row = thing + bisect_right(self._firsts, thing)
        return range(row, row + 1)

    def at(self, row: int) -> int | None:
        """Return the number of the deadline of a row, or None where a heading stands there."""
        above = bisect_right(self._rows, row) - 1
        return None if self._rows[above] == row else row - above - 1

    def heading_at(self, row: int) -> Heading:
        """Return the heading of a row that has one."""
        return self.headings[bisect_right(self._rows, row) - 1]

    def first_from_today(self) -> int:
        """Return the first deadline that is not past, or the first of all where every one is."""
        orders = _Orders(self.things)
        first = bisect_left(orders, self._today)
        return first if first < len(orders) and group_of(orders[first]) is Group.DATED else 0

    def state(self, task: DueTask) -> State:
        """Return how a deadline stands to today."""
        day = task.day
        if task.group is not Group.DATED or day is None:
            return "undated"
        return "overdue" if day < self._today else "soon" if day <= self._soon else "later"


def _headings(tasks: Sequence[DueTask]) -> list[Heading]:
    """Return the headings, found by halving: a list of any length has few."""
    orders = _Orders(tasks)
    headings: list[Heading] = []
    at = 0
    while at < len(tasks):
        group, label = _heading(orders[at])
        end = bisect_right(orders, (group, label), at, key=_heading)
        headings.append(Heading(label, Group(group), at, end))
        at = end
    return headings


def _heading(order: str) -> tuple[int, str]:
    """Return the group that a deadline is listed in, and its month."""
    group = group_of(order)
    return group.value, order[:7] if group is Group.DATED else ""


class _Orders:
    """What deadlines are sorted by, none of them made for it where that can be."""

    def __init__(self, tasks: Sequence[DueTask]) -> None:
        self._tasks = tasks

    def __len__(self) -> int:
        return len(self._tasks)

    def __getitem__(self, at: int) -> str:
        return self._tasks.order(at) if isinstance(self._tasks, DueTasks) else self._tasks[at].order
