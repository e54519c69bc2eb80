"""Every deadline of every plan, sorted by day and narrowed by a filter."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import IntEnum
from functools import cached_property
from typing import overload

from library.asking.filter import Filter
from library.entry import Entry
from library.finding.facts import Stated
from library.finding.matching import says
from parsers.plan import Deadline, Plan
from parsers.text.folding import fold


class Group(IntEnum):
    """Where a deadline is listed."""

    DATED = 0
    RECURRING = 1
    UNDATED = 2
    DAMAGED = 3


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
        return _group(self.deadline)

    @property
    def order(self) -> str:
        """What it is sorted by."""
        return _key(self.deadline)


def _group(deadline: Deadline) -> Group:
    if deadline.kind == "recurring":
        return Group.RECURRING
    if deadline.end or deadline.start:
        return Group.DATED
    return Group.DAMAGED if deadline.damaged else Group.UNDATED


_UNDATED = "~"
"""What sorts behind every day."""


def _key(deadline: Deadline) -> str:
    """Return what a deadline is sorted by: its day, or behind all days its group; within these the plans keep their order."""
    group = _group(deadline)
    return deadline.end or deadline.start or "" if group is Group.DATED else f"{_UNDATED}{group.value}"


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


class DeadlineIndex:
    """The deadlines of a library, in the order they are listed: dated ones by day, then the recurring, undated and damaged.

    It keeps numbers and makes a `DueTask` only of what is looked at, so that a hundred thousand are filtered between two keys.
    """

    def __init__(self, plans: Iterable[Plan]) -> None:
        self._plans = list(plans)
        places = [(p, n) for p, plan in enumerate(self._plans) for n in range(len(plan.deadlines))]
        keys = [_key(one) for plan in self._plans for one in plan.deadlines]
        order = sorted(range(len(keys)), key=keys.__getitem__)
        self._rows = [places[n] for n in order]
        self._plan_numbers = [places[n][0] for n in order]
        self._days = [keys[n] for n in order if keys[n] < _UNDATED]

    def task(self, row: int) -> DueTask:
        """Return the deadline of a row."""
        return DueTask.of(*self._at(row))

    def _at(self, row: int) -> tuple[Plan, Deadline]:
        plan, number = self._rows[row]
        return self._plans[plan], self._plans[plan].deadlines[number]

    @cached_property
    def words(self) -> Sequence[str]:
        """What the words of a filter are looked for in, row by row: the task, the phrase and the heading, folded."""
        parts = []
        for row in range(len(self._rows)):
            plan, deadline = self._at(row)
            section = plan.sections[deadline.section]
            parts.append(f"{deadline.task}\n{deadline.shown}\n{section.marker}{section.title}".replace("\0", ""))
        # Folded as one: many short texts take ten times as long.
        return fold("\0".join(parts)).split("\0")

    @cached_property
    def _topics(self) -> Sequence[tuple[str, ...]]:
        return [plan.sections[deadline.section].topics for plan, deadline in map(self._at, range(len(self._rows)))]

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
        plans = {number for number, plan in enumerate(self._plans) if wanted.lets_plan(Entry.of(plan))}
        if len(plans) < len(self._plans):
            numbers = self._plan_numbers
            whole = len(rows) == len(numbers)
            rows = [n for n, p in enumerate(numbers) if p in plans] if whole else [row for row in rows if numbers[row] in plans]
        if wanted.sections is not None:
            found = ((row, *self._at(row)) for row in rows)
            rows = [row for row, plan, deadline in found if (plan.id, deadline.section) in wanted.sections]
        if wanted.kinds:
            rows = [row for row in rows if self._at(row)[1].kind in wanted.kinds]
        if wanted.topics:
            topics = self._topics
            rows = [row for row in rows if not wanted.topics.isdisjoint(topics[row])]
        for unit in wanted.units:
            rows = [row for row in rows if any(unit in fold(one) for one in self.task(row).units)]
        for term in wanted.terms:
            words = self.words
            whole = len(rows) == len(words)
            rows = (
                [n for n, text in enumerate(words) if says(term.words, text)]
                if whole
                else [row for row in rows if says(term.words, words[row])]
            )
        return rows

    def _in_time(self, wanted: Filter) -> Sequence[int]:
        if wanted.periods is None and not wanted.undated:
            return range(len(self._rows))
        spans = ((bisect_left(self._days, one.start), bisect_right(self._days, one.end)) for one in wanted.periods or ())
        rows = sorted({row for low, high in spans for row in range(low, high)})
        if wanted.undated:
            behind = range(len(self._days), len(self._rows))
            rows += [row for row in behind if _group(self._at(row)[1]) in (Group.UNDATED, Group.DAMAGED)]
        return rows
