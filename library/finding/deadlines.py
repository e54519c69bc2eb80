"""Every deadline of every plan, sorted by day and narrowed by a filter."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable, Sequence
from enum import IntEnum
from functools import cached_property
from itertools import repeat
from typing import NamedTuple, overload

from library.asking.filter import Filter
from library.asking.period import FIRST
from library.entry import Entry
from library.finding.facts import Stated
from library.finding.matching import meeting, naming
from parsers.plan import Deadline, DeadlineKind, Plan, Span
from parsers.text.folding import fold
from parsers.values import dataclass


class Group(IntEnum):
    """Where a deadline is listed."""

    DATED = 0
    OPEN = 1
    """From a day on, without an end: nothing of it is ever overdue."""
    RECURRING = 2
    UNDATED = 3
    DAMAGED = 4


class DueTask(Stated):
    """A deadline with what is known of the section it stands in."""

    __slots__ = ()

    @property
    def deadline(self) -> Deadline:
        """The deadline itself."""
        deadline: Deadline = self.fact
        return deadline

    @property
    def day(self) -> str | None:
        """The last day it allows, or the first where it is open at its end."""
        return self.deadline.end or self.deadline.start

    @property
    def group(self) -> Group:
        """Where it is listed."""
        return group_of(self.order)

    @property
    def order(self) -> str:
        """What it is sorted by: its day, or behind all days its group; within these the plans keep their order."""
        return _order(self.deadline.kind, self.deadline.start, self.deadline.end, damaged=self.deadline.damaged)


_UNDATED = "~"
"""What sorts behind every day, in front of the number of a group."""
_GROUP_SIGNS = 2


def _order(kind: str, start: str | None, end: str | None, *, damaged: bool) -> str:
    if end and kind != "recurring":
        return end
    if start and kind != "recurring":
        return f"{_UNDATED}{Group.OPEN.value}{start}"
    group = Group.RECURRING if kind == "recurring" else Group.DAMAGED if damaged else Group.UNDATED
    return f"{_UNDATED}{group.value}"


def group_of(order: str) -> Group:
    """Return where a deadline is listed that is sorted by something."""
    return Group(int(order[1])) if order.startswith(_UNDATED) else Group.DATED


class DeadlineRow(NamedTuple):
    """A deadline in a table."""

    plan: int
    """The number of its plan among the table's entries."""
    number: int
    """Its number among the plan's deadlines."""
    section: int
    kind: DeadlineKind
    start: str | None
    end: str | None
    damaged: bool


@dataclass(frozen=True, slots=True)
class DeadlineTable:
    """The deadlines of a store, plan by plan, and what is asked of them when it is needed."""

    entries: Sequence[Entry]
    """The plans."""
    rows: Sequence[DeadlineRow]
    words: Callable[[], Iterable[str]]
    """Returns, row by row, what the words of a filter are looked for in: the task, the phrase and the heading, each on a line."""
    topics: Callable[[], Iterable[tuple[str, ...]]]
    """Returns the topics of their sections, row by row."""
    units: Callable[[], Iterable[tuple[str, ...]]]
    """Returns the units that are to do it, row by row."""
    task: Callable[[DeadlineRow], DueTask]
    """Returns the deadline of a row."""


def table_of(plans: Iterable[Plan]) -> DeadlineTable:
    """Return the deadlines of some plans, which are kept."""
    opened = list(plans)
    rows = [
        DeadlineRow(p, n, one.section, one.kind, one.start, one.end, one.damaged)
        for p, plan in enumerate(opened)
        for n, one in enumerate(plan.deadlines)
    ]
    at = [(opened[row.plan].deadlines[row.number], opened[row.plan].sections[row.section]) for row in rows]
    return DeadlineTable(
        entries=[Entry.of(plan) for plan in opened],
        rows=rows,
        words=lambda: (f"{one.task}\n{one.shown}\n{section.marker}{section.title}" for one, section in at),
        topics=lambda: (section.topics for _, section in at),
        units=lambda: (DueTask.of(opened[row.plan], deadline).units for row, (deadline, _) in zip(rows, at, strict=True)),
        task=lambda row: DueTask.of(opened[row.plan], opened[row.plan].deadlines[row.number]),
    )


class DueTasks(Sequence[DueTask]):
    """Some of the deadlines of an index, each made when it is looked at."""

    def __init__(self, index: "DeadlineIndex", rows: Sequence[int]) -> None:
        self._index = index
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, at: int) -> DueTask: ...
    @overload
    def __getitem__(self, at: slice) -> "DueTasks": ...
    def __getitem__(self, at: int | slice) -> "DueTask | DueTasks":
        return DueTasks(self._index, self._rows[at]) if isinstance(at, slice) else self._index.task(self._rows[at])

    def order(self, at: int) -> str:
        """Return what one is sorted by, without making it."""
        return self._index.order(self._rows[at])

    def place(self, at: int) -> str | None:
        """Return the place of the plan of one, without making it."""
        return self._index.entry(self._rows[at]).place

    def units(self, at: int) -> Sequence[str]:
        """Return the units that are to do one, without making it."""
        return self._index.units[self._rows[at]]

    def without(self, facts: Collection[tuple[str, int, Span]]) -> "DueTasks":
        """Return those that are none of some facts, told by their plans, sections and places (`Stated.key`)."""
        index, sections = self._index, {(plan, section) for plan, section, _ in facts}
        kept = [row for row in self._rows if index.section(row) not in sections or index.task(row).key not in facts]
        return DueTasks(index, kept)

    def picked(self, order: Sequence[int]) -> "DueTasks":
        """Return some of them in another order, by their numbers."""
        return DueTasks(self._index, [self._rows[at] for at in order])


class DeadlineIndex:
    """The deadlines of a library, in the order they are listed: dated ones by day, then the recurring, undated and damaged.

    It keeps numbers and makes a `DueTask` only of what is looked at, so that a hundred thousand are filtered between two keys.
    """

    def __init__(self, table: DeadlineTable) -> None:
        self._table = table
        orders = [_order(row.kind, row.start, row.end, damaged=row.damaged) for row in table.rows]
        self._sorted = sorted(range(len(orders)), key=orders.__getitem__)
        self._rows = [table.rows[n] for n in self._sorted]
        self._orders = [orders[n] for n in self._sorted]
        self._dated = bisect_left(self._orders, _UNDATED)

    def task(self, row: int) -> DueTask:
        """Return the deadline of a row."""
        return self._table.task(self._rows[row])

    def order(self, row: int) -> str:
        """Return what the deadline of a row is sorted by."""
        return self._orders[row]

    def entry(self, row: int) -> Entry:
        """Return the entry of the plan of a row."""
        return self._table.entries[self._rows[row].plan]

    def section(self, row: int) -> tuple[str, int]:
        """Return the id of the plan and the index of the section of a row."""
        return self.entry(row).id, self._rows[row].section

    @cached_property
    def words(self) -> Sequence[str]:
        """What the words of a filter are looked for in, row by row, folded."""
        # Folded as one: many short texts take ten times as long.
        folded = fold("\0".join(text.replace("\0", "") for text in self._table.words())).split("\0")
        return [folded[n] for n in self._sorted]

    @cached_property
    def _topics(self) -> Sequence[tuple[str, ...]]:
        topics = list(self._table.topics())
        return [topics[n] for n in self._sorted]

    @cached_property
    def units(self) -> Sequence[tuple[str, ...]]:
        """The units that have a duty in the section of each row."""
        units = list(self._table.units())
        return [units[n] for n in self._sorted]

    @cached_property
    def _folded_units(self) -> Sequence[str]:
        """The units of each row, folded, a line each."""
        return [fold("\n".join(own)) for own in self.units]

    def filtered(self, wanted: Filter) -> DueTasks:
        """Return the deadlines that a filter lets through, in their order."""
        rows = self._passing(wanted)
        for one in wanted.excluded:
            if one:
                left_out = set(self._passing(one))
                rows = [row for row in rows if row not in left_out]
        return DueTasks(self, rows)

    def _passing(self, wanted: Filter) -> Sequence[int]:
        """Return the rows that are as a filter asks, what it excludes apart."""
        rows = self._in_time(wanted)
        entries, of = self._table.entries, self._rows
        lets = [*map(wanted.lets_plan, entries)] if wanted.asks_of_plans or wanted.excluded else [*repeat(True, len(entries))]
        if not all(lets):
            rows = [row for row in rows if lets[of[row].plan]]
        if wanted.sections is not None:
            rows = [row for row in rows if (entries[of[row].plan].id, of[row].section) in wanted.sections]
        if wanted.kinds:
            rows = [row for row in rows if of[row].kind in wanted.kinds]
        if wanted.topics:
            topics = self._topics
            rows = [row for row in rows if not wanted.topics.isdisjoint(topics[row])]
        for unit in wanted.units:
            has_unit = naming(unit)
            rows = [row for row in rows if has_unit(self._folded_units[row])]
        for term in wanted.terms:
            words = self.words
            whole = len(rows) == len(words)
            is_met = meeting(term)
            rows = [n for n, text in enumerate(words) if is_met(text)] if whole else [row for row in rows if is_met(words[row])]
        return rows

    def _in_time(self, wanted: Filter) -> Sequence[int]:
        if wanted.periods is None and not wanted.undated:
            return range(len(self._rows))
        days = self._orders
        spans = ((bisect_left(days, one.start), min(bisect_right(days, one.end), self._dated)) for one in wanted.periods or ())
        rows = sorted({row for low, high in spans for row in range(low, high)})
        low, high = (bisect_left(days, f"{_UNDATED}{group.value}") for group in (Group.OPEN, Group.RECURRING))
        # What is due up to a day is nothing that goes on behind it.
        within = [one for one in wanted.periods or () if one.start > FIRST]
        rows += [row for row in range(low, high) if any(one.start <= days[row][_GROUP_SIGNS:] <= one.end for one in within)]
        if wanted.undated:
            behind = range(self._dated, len(self._rows))
            rows += [row for row in behind if group_of(days[row]) in (Group.UNDATED, Group.DAMAGED)]
        return rows
