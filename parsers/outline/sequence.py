"""Decides which markers of one scheme are headings: those that count on.

Of all ways to pick markers that count 1, 2, 3 …, the one with the greatest weight is taken. A number may be missing, a lost one is
read as the next, and a count may start again; each costs something, so that noise does not pay.
"""

from collections.abc import Sequence

from parsers.outline.markers import AT_LINE_START, STANDS_APART, Marker
from parsers.values import dataclass

_MISSING_COSTS = 2.0
"""The price of each number that is left out."""
_RESTART_COSTS = 4.0
"""The price of counting from 1 again: two markers at the start of a line pay it, a list in a sentence does not."""
_LATEST_OF_CHAPTER = 3
"""The greatest number that a chapter of 1.1 and 1.2 may begin with where the first ones are lost."""
_LATE_START_COSTS = 2.5
"""The price of a sequence that begins neither with 1 nor where the one before it ended."""
_LAST_LATE_START = 999
"""The greatest number that a sequence may begin with: beyond it are years."""
_MOST_MISSING = 6
_MOST_MISSING_COSTS = 5.0
"""The price of any number of numbers left out: two markers at the start of a line pay it."""
_MAY_END = 1.0
"""The weight without which a marker ends no sequence: in mid-sentence it needs a successor that is placed better."""
_MANY = 5
"""How many that count on without a gap end a sequence all the same: where no line is left, nothing may stand in front of any."""
_RUNS_ON = 0.3
"""What it weighs that a sequence begins with the number that runs on from an earlier one, beyond 1."""
_LEAST_WEIGHT = 1.3
"""What a sequence of two or more must weigh: one marker that follows a clause and one in mid-sentence do, two of these do not."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Markers that count on, each with its number."""

    markers: tuple[Marker, ...]
    numbers: tuple[int, ...]
    weight: float

    @property
    def restarts(self) -> int:
        """How often the count starts again at 1."""
        return sum(number == 1 for number in self.numbers[1:])


_Place = tuple[str, int]
"""A chapter, and a number in it."""


@dataclass(slots=True)
class _Step:
    """A marker taken as a heading, the best way to it and what that way weighs."""

    marker: Marker
    number: int
    weight: float
    before: "_Step | None"
    count: int = 1
    """How many up to this one count on without a gap."""


def best_chain(
    markers: Sequence[Marker], following: int = 1, *, needs_company: bool = False, stands_alone: bool = False
) -> Chain | None:
    """Return the weightiest sequence among the markers, or None where there is none worth the name.

    `following` is the number that would run on from an earlier sequence. A marker alone is a sequence only at the start of a line,
    with a number that a sequence begins with if it does not stand alone, and never when it needs company.
    """
    best_at: dict[_Place, _Step] = {}
    best: _Step | None = None
    for marker in markers:
        step = _best_step(marker, best_at, best, following, needs_company)
        if step is None:
            continue
        place = marker.chapter, step.number
        rival = best_at.get(place)
        if rival is None or step.weight > rival.weight:
            best_at[place] = step
        may_end = marker.weight >= _MAY_END or (step.count >= _MANY and not needs_company)
        if may_end and (best is None or step.weight > best.weight):
            best = step
    return _chain(best, following, needs_company, stands_alone) if best else None


def _best_step(marker: Marker, best_at: dict[_Place, _Step], best: _Step | None, following: int, strict: bool) -> _Step | None:
    if marker.number is None:
        return _Step(marker, best.number + 1 if best else 1, marker.weight + (best.weight if best else 0), best)
    number = marker.number
    steps: list[_Step] = []
    if number in (1, following):
        steps.append(_Step(marker, number, marker.weight + (_RUNS_ON if number > 1 else 0.0), None))
    elif marker.weight == AT_LINE_START and not strict and number <= _LAST_LATE_START:
        steps.append(_Step(marker, number, marker.weight - _LATE_START_COSTS, None))
    for missing in range(_MOST_MISSING + 1):
        before = best_at.get((marker.chapter, number - 1 - missing))
        if before and (not missing or (marker.weight >= STANDS_APART and not strict)):
            cost = min(missing * _MISSING_COSTS, _MOST_MISSING_COSTS)
            count = 1 if missing else before.count + 1
            steps.append(_Step(marker, number, before.weight + marker.weight - cost, before, count))
    if best and (number == 1 or (marker.chapter != best.marker.chapter and number <= _LATEST_OF_CHAPTER)):
        steps.append(_Step(marker, number, best.weight + marker.weight - _RESTART_COSTS, best))
    return max(steps, key=lambda step: step.weight, default=None)


def _chain(last: _Step, following: int, needs_company: bool, stands_alone: bool) -> Chain | None:
    steps: list[_Step] = []
    step: _Step | None = last
    while step:
        steps.append(step)
        step = step.before
    steps.reverse()
    if len(steps) == 1:
        alone = steps[0]
        if (
            needs_company
            or alone.marker.weight < AT_LINE_START
            or not (alone.number in (1, following) or stands_alone)
            or alone.marker.number is None
        ):
            return None
    elif last.weight < _LEAST_WEIGHT:
        return None
    return Chain(tuple(step.marker for step in steps), tuple(step.number for step in steps), last.weight)
