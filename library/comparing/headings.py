"""Which headings of two plans answer each other: by the counterparts of what stands below them."""

from collections import Counter, defaultdict
from collections.abc import Iterable

from library.comparing.pair import Pair
from parsers.plan import Plan, Section
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A section of the left plan with parts that have counterparts, and where most of these stand."""

    left: Section
    right: Section | None
    """The deepest section of the right plan that holds more than half of them; None where they are scattered."""


def headings(left: Plan, right: Plan, pairs: Iterable[Pair]) -> list[Heading]:
    """Return the headings of the left plan below which sections have counterparts, in order."""
    above = _above(left), _above(right)
    under: defaultdict[int, Counter[int]] = defaultdict(Counter)
    counted: Counter[int] = Counter()
    for pair in pairs:
        if pair.left and pair.right and not pair.ranks[0]:
            for heading in above[0][pair.left.index][1:]:
                counted[heading] += 1
                under[heading].update(above[1][pair.right.index])
    return [Heading(left.sections[index], _most(right, under[index], counted[index])) for index in sorted(counted)]


def _most(plan: Plan, holders: Counter[int], count: int) -> Section | None:
    """Return the deepest section that holds more than half of some sections."""
    enough = [plan.sections[index] for index, held in holders.items() if 2 * held > count and plan.sections[index].depth]
    return max(enough, key=lambda section: section.depth, default=None)


def _above(plan: Plan) -> list[tuple[int, ...]]:
    """Return for each section itself and the headings above it, the nearest first."""
    trail: list[int] = []
    found = []
    for section in plan.sections:
        while trail and plan.sections[trail[-1]].depth >= section.depth:
            trail.pop()
        found.append((section.index, *reversed(trail)))
        if section.depth:
            trail.append(section.index)
    return found
