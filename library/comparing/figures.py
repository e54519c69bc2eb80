"""The figures, days and units of two plans set against each other.

What one side says is looked for in the whole other plan before it is said to be missing. Where a difference would mislead, the two
stand side by side without one.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from library.comparing.measured import Measured
from library.comparing.pair import Pair
from library.comparing.task_words import TaskWords, runs_of
from parsers.plan import Deadline, Duty, Plan, Target
from parsers.text.folding import fold
from parsers.text.patterns import compiled
from parsers.values import dataclass

_NEAR = 2.0
"""How much more two figures are one where their sections answer each other."""
_OFFICE = compiled("(?:厅|局|部|委|委员会|办|办公室)$")
"""What tells the level of an office, which is called 水利部, 水利厅 and 水利局 by it."""
_LEAP_YEAR = 2000


class _Fact(Protocol):
    @property
    def section(self) -> int: ...


Row = TypeVar("Row", "TargetRow", "DeadlineRow")
_Asked = TypeVar("_Asked", Target, Deadline)


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One measure in both plans, or in one."""

    left: Target | None
    right: Target | None
    difference: float | None = None
    """The right value less the left one, in the left one's unit; None where one would say what nobody promised."""

    @property
    def agree(self) -> bool | None:
        """Whether both promise the same; None where only one promises it, or they cannot be set off against each other."""
        return None if self.difference is None or not self.left or not self.right else _bounds(self.left) == _bounds(self.right)


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """One task in both plans, or in one, with its deadlines."""

    left: Deadline | None
    right: Deadline | None

    @property
    def days(self) -> int | None:
        """How many days later in the year the right one is due, where both have a day; the years are not counted."""
        if not self.left or not self.right or not self.left.end or not self.right.end:
            return None
        left, right = (date.fromisoformat(each).replace(year=_LEAP_YEAR) for each in (self.left.end, self.right.end))
        return (right - left).days

    @property
    def agree(self) -> bool | None:
        """Whether it is due at the same time of the year in both; None where only one has it, or without days."""
        return None if self.days is None else not self.days


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One unit in both sections, or in one, with its part."""

    left: Duty | None
    right: Duty | None

    @property
    def agree(self) -> bool | None:
        """Whether the unit has the same part in both; None where it has one in only one."""
        return self.left.role == self.right.role if self.left and self.right else None


class Figures:
    """The figures, days and units of two plans, each with what answers it in the other."""

    def __init__(self, left: Plan, right: Plan, pairs: Iterable[Pair], *, is_over_time: bool) -> None:
        """Set the plans of some pairs of sections against each other; `is_over_time` says that both are of one place."""
        self._left, self._right = left, right
        self._near = {(pair.left.index, pair.right.index) for pair in pairs if pair.left and pair.right}
        self._is_over_time = is_over_time

    @cached_property
    def targets(self) -> Sequence[TargetRow]:
        """The targets of both plans, each once, those of the left plan first."""
        left, right = (
            [(one, Measured.of(one, plan.year)) for one in self._asked(plan.targets, side)]
            for side, plan in enumerate((self._left, self._right))
        )

        def alike(one: tuple[Target, Measured], other: tuple[Target, Measured]) -> float:
            likeness = one[1].likeness(other[1])
            return likeness + self._nearness(one[0], other[0]) if likeness else 0.0

        return [
            TargetRow(
                one[0] if one else None,
                other[0] if other else None,
                one[1].difference(other[1], is_over_time=self._is_over_time) if one and other else None,
            )
            for one, other in _matched(left, right, lambda one: one[1].name, alike)
        ]

    @cached_property
    def deadlines(self) -> Sequence[DeadlineRow]:
        """The deadlines of both plans, each once, those of the left plan first."""
        left, right = (self._asked(_each_once(plan), side) for side, plan in enumerate((self._left, self._right)))
        if not (left and right):
            return [*(DeadlineRow(one, None) for one in left), *(DeadlineRow(None, one) for one in right)]
        words = TaskWords((self._left, self._right))
        with_runs = [[(one, runs_of(one.task)) for one in own] for own in (left, right)]

        def alike(one: tuple[Deadline, frozenset[str]], other: tuple[Deadline, frozenset[str]]) -> float:
            nearness = self._nearness(one[0], other[0])
            likeness = words.likeness(one[1], other[1], is_near=nearness > 0)
            return likeness + nearness if likeness else 0.0

        matched = _matched(with_runs[0], with_runs[1], lambda _: "", alike)
        return [DeadlineRow(one[0] if one else None, other[0] if other else None) for one, other in matched]

    def _asked(self, facts: Sequence[_Asked], side: int) -> Sequence[_Asked]:
        """Return the facts of one side that answer the other: of one plan set against itself those of the two sections alone."""
        if self._left.id != self._right.id:
            return facts
        sections = {pair[side] for pair in self._near}
        return [one for one in facts if one.section in sections]

    def duties(self, pairs: Iterable[Pair]) -> list[DutyRow]:
        """Return the duties of the sections in some pairs set against each other by unit, whatever its level."""
        lefts, rights = _sections_in(pairs)
        left = [each for each in self._left.duties if each.section in lefts]
        right = [each for each in self._right.duties if each.section in rights]
        rows = [DutyRow(*each) for each in _matched(left, right, lambda one: office_name(one.unit_name), lambda *_: 1.0)]
        return sorted(rows, key=lambda row: not (row.left and row.right))

    def of_pairs(self, rows: Iterable[Row], pairs: Iterable[Pair]) -> list[Row]:
        """Return the rows that say something of the sections in some pairs, those with both sides first.

        What answers a fact of these may stand in another section.
        """
        lefts, rights = _sections_in(pairs)
        kept = [row for row in rows if (row.left and row.left.section in lefts) or (row.right and row.right.section in rights)]
        return sorted(kept, key=lambda row: not (row.left and row.right))

    def _nearness(self, one: _Fact, other: _Fact) -> float:
        return _NEAR if (one.section, other.section) in self._near else 0.0


def _bounds(target: Target) -> tuple[object, ...]:
    return target.comparator, target.value, target.upper, target.bound


def office_name(unit: str) -> str:
    """Return what tells an office of any level: 水利 for 水利部, 水利厅 and 水利局."""
    return _OFFICE.sub("", fold(unit))


def _sections_in(pairs: Iterable[Pair]) -> tuple[set[int], set[int]]:
    """Return the left and the right sections of some pairs."""
    both = [(pair.left, pair.right) for pair in pairs]
    return {left.index for left, _ in both if left}, {right.index for _, right in both if right}


def _each_once(plan: Plan) -> list[Deadline]:
    """Return the deadlines of a plan without those that say of one task once more that it is due then."""
    seen: set[tuple[object, ...]] = set()
    found = []
    for one in plan.deadlines:
        said = one.section, one.task, one.kind, one.start, one.end, one.rrule, one.shown if one.end is None else None
        if said not in seen:
            seen.add(said)
            found.append(one)
    return found


_Any = TypeVar("_Any")


def _matched(
    left: Sequence[_Any], right: Sequence[_Any], key: Callable[[_Any], Hashable], alike: Callable[[_Any, _Any], float]
) -> list[tuple[_Any | None, _Any | None]]:
    """Return what is of one key in pairs, the most alike first taken, each once; what has no counterpart alone."""
    by_key: dict[Hashable, list[int]] = {}
    for other, fact in enumerate(right):
        by_key.setdefault(key(fact), []).append(other)
    ranked = sorted(
        (-score, one, other)
        for one, fact in enumerate(left)
        for other in by_key.get(key(fact), ())
        if (score := alike(fact, right[other])) > 0
    )
    answered: dict[int, int] = {}
    taken: set[int] = set()
    for _, one, other in ranked:
        if one not in answered and other not in taken:
            answered[one] = other
            taken.add(other)
    rows: list[tuple[_Any | None, _Any | None]] = [
        (fact, right[answered[at]] if at in answered else None) for at, fact in enumerate(left)
    ]
    return rows + [(None, fact) for at, fact in enumerate(right) if at not in taken]
