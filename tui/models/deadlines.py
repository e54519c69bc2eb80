"""Deadlines as the rows of a list: months with how many fall due, and behind them what recurs, what has no day, what is damaged."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from library.asking.periods import days_from
from library.finding.deadlines import DueTask, Group
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
        first = bisect_left(self.things, (Group.DATED.value, self._today), key=lambda task: (task.group.value, task.day or ""))
        return first if first < len(self.things) and self.things[first].group is Group.DATED else 0

    def state(self, task: DueTask) -> State:
        """Return how a deadline stands to today."""
        day = task.day
        if task.group is not Group.DATED or day is None:
            return "undated"
        return "overdue" if day < self._today else "soon" if day <= self._soon else "later"


def _headings(tasks: Sequence[DueTask]) -> list[Heading]:
    """Return the headings, found by halving: a list of any length has few."""
    headings: list[Heading] = []
    at = 0
    while at < len(tasks):
        group, label = tasks[at].group, _month(tasks[at])
        end = bisect_right(tasks, (group.value, label), at, key=lambda task: (task.group.value, _month(task)))
        headings.append(Heading(label, group, at, end))
        at = end
    return headings


def _month(task: DueTask) -> str:
    return (task.day or "")[:7] if task.group is Group.DATED else ""
