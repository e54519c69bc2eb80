"""The figures, days and units of two sections set against each other.

Only what measures the same is: the same indicator of the same scope, for the same year or for each plan's own. Where a difference
would mislead, the two stand side by side without one.
"""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeVar

from library.comparing.profiles import indicator_name
from parsers.plan import Deadline, Duty, Plan, Target
from parsers.text.folding import fold
from parsers.text.patterns import compiled

_ALIKE_TASKS = 0.7
"""What share of the pairs of characters of the shorter of two tasks the other must have too."""
_FEWEST_RUNS = 3
_SAYS_NOTHING = compiled("(?:年均|平均)?浓度|比例|比率|任务|工作|总量|数量|水体|断面|的|完成|指标")
"""What the name of an indicator may have or lack without being another one."""
_EVERYWHERE = compiled("[全我本](?:省|市|县|区|国|州)")
"""A scope that says no more than that the plan's own place is meant."""
_SCALES = (("万", 1e4), ("亿", 1e8))
_YEAR_BEFORE = "上年"
_CHANGES = frozenset({"increase", "decrease"})
_DIRECTIONS = {">=": 1, "<=": -1, "=": 0}
_LEAP_YEAR = 2000

Fact = TypeVar("Fact")


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One indicator in both sections, or in one."""

    left: Target | None
    right: Target | None
    difference: float | None = None
    """The right value less the left one, in the left one's unit; None where one would say what nobody promised."""


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """One task in both sections, or in one, with its deadlines."""

    left: Deadline | None
    right: Deadline | None

    @property
    def days(self) -> int | None:
        """How many days later in the year the right one is due, where both have a day; the years are not counted."""
        if not self.left or not self.right or not self.left.end or not self.right.end:
            return None
        left, right = (date.fromisoformat(each).replace(year=_LEAP_YEAR) for each in (self.left.end, self.right.end))
        return (right - left).days


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One unit in both sections, or in one, with its part."""

    left: Duty | None
    right: Duty | None


def target_rows(left: Plan, right: Plan, sections: tuple[frozenset[int], frozenset[int]]) -> list[TargetRow]:
    """Return the targets of some sections of two plans set against each other, those of the left first."""
    own = [
        [(target, _Measured.of(target, plan.year)) for target in plan.targets if target.section in kept]
        for plan, kept in zip((left, right), sections, strict=True)
    ]
    pairs = _matched(own[0], own[1], lambda one: one[1].name, lambda one, other: one[1].likeness(other[1]))
    return [
        TargetRow(one[0] if one else None, other[0] if other else None, one[1].difference(other[1]) if one and other else None)
        for one, other in pairs
    ]


def deadline_rows(left: Sequence[Deadline], right: Sequence[Deadline]) -> list[DeadlineRow]:
    """Return the deadlines set against each other by their tasks, those of the left first."""
    return [DeadlineRow(*pair) for pair in _matched(left, right, lambda _: "", _same_task)]


def duty_rows(left: Sequence[Duty], right: Sequence[Duty]) -> list[DutyRow]:
    """Return the duties set against each other by their units, those of the left first."""
    return [DutyRow(*pair) for pair in _matched(left, right, lambda one: fold(one.unit_name), lambda *_: 1.0)]


def _matched(
    left: Sequence[Fact], right: Sequence[Fact], key: Callable[[Fact], Hashable], alike: Callable[[Fact, Fact], float]
) -> list[tuple[Fact | None, Fact | None]]:
    """Return facts of one key in pairs, the most alike first taken, each once; those without a counterpart alone."""
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
    rows: list[tuple[Fact | None, Fact | None]] = [
        (fact, right[answered[at]] if at in answered else None) for at, fact in enumerate(left)
    ]
    return rows + [(None, fact) for at, fact in enumerate(right) if at not in taken]


@dataclass(frozen=True, slots=True)
class _Measured:
    """What a target measures, in terms in which two can be compared."""

    target: Target
    name: str
    scope: str
    unit: str
    scale: float
    year: int | None
    years_ahead: int
    """How many years after the plan's own it is due."""

    @classmethod
    def of(cls, target: Target, plan_year: int | None) -> "_Measured":
        year = int(target.due[:4]) if target.due else plan_year
        unit = fold(target.unit or "")
        scale = next((factor for sign, factor in _SCALES if unit.startswith(sign)), 1.0)
        return cls(
            target,
            _SAYS_NOTHING.sub("", indicator_name(target.indicator)),
            _EVERYWHERE.sub("", fold(target.scope or "")),
            unit[1:] if scale > 1 else unit,
            scale,
            year,
            year - plan_year if year and plan_year else 0,
        )

    def likeness(self, other: "_Measured") -> float:
        """Return how well two targets of one indicator fit each other; 0 where they are of another scope, unit or time."""
        same_year = self.year == other.year
        if self.scope != other.scope or self.unit != other.unit or not (same_year or self.years_ahead == other.years_ahead):
            return 0.0
        return 1.0 + 2 * same_year + (self._way == other._way)

    @property
    def _way(self) -> Hashable:
        target = self.target
        return (target.comparator, self._against) if target.comparator in _CHANGES else None

    @property
    def _against(self) -> str | None:
        """What a change is against; the year before it is due is the same in any year."""
        baseline = self.target.baseline
        is_year_before = baseline and self.year and baseline.removesuffix("年") == str(self.year - 1)
        return _YEAR_BEFORE if is_year_before else baseline

    def difference(self, other: "_Measured") -> float | None:
        one, two = self.target, other.target
        if one.value is None or two.value is None or self._way != other._way:
            return None
        if one.comparator in _CHANGES and self._against and any(c.isdecimal() for c in self._against) and self.year != other.year:
            # Four per cent less than in 2015 within a year is no less than eighteen within five.
            return None
        if _DIRECTIONS.get(one.comparator, 0) * _DIRECTIONS.get(two.comparator, 0) < 0:
            return None
        return round(two.value * other.scale / self.scale - one.value, 6)


def _same_task(one: Deadline, other: Deadline) -> float:
    """Return how much of the shorter of two tasks the other one has too."""
    first, second = _runs(one.task), _runs(other.task)
    fewest = min(len(first), len(second))
    share = len(first & second) / fewest if fewest >= _FEWEST_RUNS else 0.0
    return share if share >= _ALIKE_TASKS else 0.0


def _runs(words: str) -> set[tuple[str, str]]:
    return set(pairwise(fold(words)))
