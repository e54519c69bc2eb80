"""Which plans and sections an outline keeps: those whose heading, or whose plan's name, says every word that is looked for."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from operator import and_, or_

from library.asking.filter import Filter
from library.finding.index.candidates import headed
from library.finding.matching import wordings
from library.finding.search import Searched
from parsers.values import dataclass, field


@dataclass(slots=True)
class Outlined:
    """What is kept of a plan."""

    plan: str
    position: int
    """Where the plan stands in its store."""
    depths: bytes | None
    """How deep each of its sections stands; None where that is not known without opening it."""
    sections: list[int] | None = field(default_factory=list)
    """The indexes of the sections that match, in their order; None where the plan itself does."""

    def add(self, matching: Iterable[int]) -> None:
        """Add sections that match."""
        if self.sections is not None:
            self.sections += matching


class Positions:
    """Where plans stand in the order of a store, by their keys."""

    def __init__(self, parts: Sequence[Searched]) -> None:
        rows = [row for part in parts for row in part.plans]
        ordered = dict.fromkeys(key for _, key in sorted((row.order, row.key) for row in rows))
        self.of: Mapping[int, int] = {key: position for position, key in enumerate(ordered)}
        self.parted = frozenset(key for key, count in Counter(row.key for row in rows).items() if count > 1)
        """The plans that stand in more than one segment."""


def outlined(parts: Sequence[Searched], positions: Positions, wanted: Filter) -> Iterator[Outlined]:
    """Yield what is kept of each plan of which anything is.

    A plan is kept whole where its name says every word and nothing is asked of its sections.
    """
    may_be_whole = not wanted.asks_of_sections and all(one.asks_of_plans_only for one in wanted.excluded)
    kept: dict[int, Outlined] = {}
    for part in parts:
        segment, allowed = part.segment, part.allowed.of(wanted)
        named = [segment.named(term.words) for term in wanted.terms]
        said = [
            reduce(or_, (headed(segment, words) for words in wordings(term)), bits)
            for bits, term in zip(named, wanted.terms, strict=True)
        ]
        whole = reduce(and_, named, segment.all) if may_be_whole else 0
        for plan, first, numbers, chosen in segment.by_plan(reduce(and_, said, allowed.bits & part.live)):
            if plan.key not in kept:
                depths = None if plan.key in positions.parted else bytes(segment.depths[numbers.start : numbers.stop])
                kept[plan.key] = Outlined(plan.id, positions.of[plan.key], depths)
            if whole >> numbers.start & 1:
                kept[plan.key].sections = None
            else:
                shift = first - numbers.start
                matching = (number + shift for number in chosen if number + shift and not allowed.excludes(number))
                kept[plan.key].add(matching)
    yield from (one for one in kept.values() if one.sections is None or one.sections)
