"""The figures, days and units of two sections set against each other."""

import re
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TypeVar

from library.comparing.profiles import indicator_name
from parsers.folding import fold
from parsers.plan import Deadline, Duty, Target

_ALIKE_INDICATORS, _ALIKE_TASKS = 0.6, 0.5
"""What share of their pairs of characters the names of two indicators must have in common, and the shorter of two tasks."""
_SAYS_NOTHING = re.compile("年均|平均|浓度|比例|比率|任务|工作|总量|数量|水体|断面|的|完成|地区|指标")
"""What the name of an indicator may have or lack without being another one."""
_SAYS_WHICH = re.compile(
    "国家|省级|市级|县级|国控|省控|国考|省考|地下|地表|农村|城市|城镇|乡镇|农业|工业|农用|建设用|县|镇|区|一级|二级|三级"
)
"""What makes it another one."""
Fact = TypeVar("Fact")
_CHANGES = frozenset({"increase", "decrease"})


@dataclass(frozen=True, slots=True)
class TargetRow:
    """One indicator in both sections, or in one."""

    left: Target | None
    right: Target | None

    @property
    def difference(self) -> float | None:
        """The right value less the left one, where both measure the same in the same unit."""
        left, right = self.left, self.right
        if not left or not right or left.value is None or right.value is None or _measure(left) != _measure(right):
            return None
        return round(right.value - left.value, 6)


@dataclass(frozen=True, slots=True)
class DeadlineRow:
    """One task in both sections, or in one, with its deadlines."""

    left: Deadline | None
    right: Deadline | None

    @property
    def days(self) -> int | None:
        """How many days later the right one is due, where both have a day."""
        if not self.left or not self.right or not self.left.end or not self.right.end:
            return None
        return (date.fromisoformat(self.right.end) - date.fromisoformat(self.left.end)).days


@dataclass(frozen=True, slots=True)
class DutyRow:
    """One unit in both sections, or in one, with its part."""

    left: Duty | None
    right: Duty | None


def target_rows(left: Sequence[Target], right: Sequence[Target]) -> list[TargetRow]:
    """Return the targets set against each other by their indicators, those of the left first."""
    return [TargetRow(*pair) for pair in _matched(left, right, _same_indicator)]


def deadline_rows(left: Sequence[Deadline], right: Sequence[Deadline]) -> list[DeadlineRow]:
    """Return the deadlines set against each other by their tasks, those of the left first."""
    return [DeadlineRow(*pair) for pair in _matched(left, right, _same_task)]


def duty_rows(left: Sequence[Duty], right: Sequence[Duty]) -> list[DutyRow]:
    """Return the duties set against each other by their units, those of the left first."""
    return [DutyRow(*pair) for pair in _matched(left, right, lambda one, other: float(fold(one.unit) == fold(other.unit)))]


def _matched(
    left: Sequence[Fact], right: Sequence[Fact], alike: Callable[[Fact, Fact], float]
) -> list[tuple[Fact | None, Fact | None]]:
    """Return facts in pairs, the most alike first taken, each once; those without a counterpart alone."""
    ranked = sorted(
        (-score, one, other)
        for one, first in enumerate(left)
        for other, second in enumerate(right)
        if (score := alike(first, second)) > 0
    )
    answered: dict[int, int] = {}
    for _, one, other in ranked:
        if one not in answered and other not in answered.values():
            answered[one] = other
    rows: list[tuple[Fact | None, Fact | None]] = [
        (fact, right[answered[at]] if at in answered else None) for at, fact in enumerate(left)
    ]
    return rows + [(None, fact) for at, fact in enumerate(right) if at not in answered.values()]


def _same_indicator(one: Target, other: Target) -> float:
    """Return how alike two indicators are; those of the same scope, day and way of measuring are set against each other first."""
    names = [_SAYS_NOTHING.sub("", indicator_name(each.indicator)) for each in (one, other)]
    if set(_SAYS_WHICH.findall(names[0])) != set(_SAYS_WHICH.findall(names[1])):
        return 0.0
    first, second = _runs(names[0]), _runs(names[1])
    score = 1.0 if names[0] == names[1] else 2 * len(first & second) / (len(first) + len(second) or 1)
    if score < _ALIKE_INDICATORS or (one.unit and other.unit and fold(one.unit) != fold(other.unit)):
        return 0.0
    agreeing = (_measure(one) == _measure(other)) + (one.scope == other.scope) + ((one.due or "")[5:] == (other.due or "")[5:])
    return score + agreeing / 100


def _same_task(one: Deadline, other: Deadline) -> float:
    """Return how much of the shorter of two tasks the other one has too."""
    first, second = _runs(fold(one.task)), _runs(fold(other.task))
    share = len(first & second) / (min(len(first), len(second)) or 1)
    return share if share >= _ALIKE_TASKS else 0.0


def _runs(words: str) -> set[tuple[str, str]]:
    return set(pairwise(words))


def _measure(target: Target) -> Hashable:
    """Return what two values must share to be subtracted from each other: their unit, and what a change is of."""
    change = target.comparator in _CHANGES
    return fold(target.unit or ""), (target.comparator, target.baseline) if change else None
