"""Which sections of a segment a filter lets through, the words that are looked for apart, as sets of bits."""

from collections.abc import Callable, Collection, Sequence
from functools import reduce
from operator import and_, or_

from library.asking.filter import Filter, Term
from library.entry import Entry
from library.finding.index.building import bits_of
from library.finding.index.document import DEADLINE, TOPIC, UNIT, PlanRow, facet_parts
from library.finding.index.segment import Segment
from library.finding.matching import meets, naming
from library.finding.sections import lets_day
from parsers.values import replace

_MOST_KEPT = 8


class Allowed:
    """What a filter leaves of a segment."""

    def __init__(self, segment: Segment, wanted: Filter) -> None:
        self._segment = segment
        self.bits = _passing(segment, wanted)
        """The sections it lets through, but for those that it `excludes` for their words."""
        self._excluded: list[tuple[int, Sequence[Term]]] = []
        for one in wanted.excluded:
            bits = _passing(segment, replace(one, terms=())) if one else 0
            if one.terms:
                self._excluded.append((bits, one.terms))
            else:
                self.bits &= ~bits

    def excludes(self, number: int) -> bool:
        """Return whether a section holds all the words of something that is not wanted."""
        for bits, terms in self._excluded:
            if bits >> number & 1:
                words = self._segment.words(number)
                if all(meets(term, words) for term in terms):
                    return True
        return False


class AllowedKept:
    """What the filters asked last leave of a segment: as one types, the words change and the filters stay."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment
        self._kept: list[tuple[Filter, Allowed]] = []

    def of(self, wanted: Filter) -> Allowed:
        """Return what a filter leaves."""
        without_words = replace(wanted, terms=())
        for known, allowed in self._kept:
            if known == without_words:
                return allowed
        self._kept = [(without_words, Allowed(self._segment, without_words)), *self._kept[: _MOST_KEPT - 1]]
        return self._kept[0][1]


def _passing(segment: Segment, wanted: Filter) -> int:
    """Return the sections that are as a filter asks, its words and what it excludes apart."""
    bits = segment.all if not wanted.asks_of_plans else _of_plans(segment, wanted)
    if wanted.topics:
        bits &= _having(segment, TOPIC, lambda parts: parts[0] in wanted.topics)
    if wanted.units:
        bits &= reduce(and_, (_of_unit(segment, unit) for unit in wanted.units))
    if wanted.asks_of_deadlines:
        bits &= _having(segment, DEADLINE, lambda parts: lets_day(parts[0], parts[1], wanted))
    if wanted.sections is not None:
        bits &= _sections(segment, wanted.sections)
    return bits


def _of_plans(segment: Segment, wanted: Filter) -> int:
    known: dict[tuple[object, ...], bool] = {}
    names_plans = wanted.names_plans or any(one.names_plans for one in wanted.excluded)

    def lets(plan: PlanRow) -> bool:
        # Plans of one place, year and type are alike to a filter that names no plan.
        alike = (plan.id if names_plans else "", plan.province, plan.city, plan.county, plan.year, plan.doc_type)
        if alike not in known:
            known[alike] = wanted.lets_plan(Entry(plan.id, "", *alike[1:]))
        return known[alike]

    return segment.of_plans([lets(plan) for plan in segment.plans])


def _of_unit(segment: Segment, unit: str) -> int:
    has_unit = naming(unit)
    return _having(segment, UNIT, lambda parts: has_unit(parts[0]))


def _having(segment: Segment, kind: str, lets: Callable[[Sequence[str]], bool]) -> int:
    parted = map(facet_parts, segment.facets)
    passing = (number for number, (own, *parts) in enumerate(parted) if own == kind and lets(parts))
    return reduce(or_, map(segment.having, passing), 0)


def _sections(segment: Segment, chosen: Collection[tuple[str, int]]) -> int:
    plans = {plan for plan, _ in chosen}
    found = (
        number
        for plan, first, numbers in segment.stretches()
        if plan.id in plans
        for number in numbers
        if (plan.id, first + number - numbers[0]) in chosen
    )
    return bits_of(found, segment.count)
