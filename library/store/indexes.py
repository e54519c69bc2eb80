"""What is derived from the plans of a store, made when it is asked for and anew when plans have come or gone."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from library.asking.filter import Filter
from library.finding.deadlines import DeadlineIndex, DeadlineTable, table_of
from library.finding.facts import Stated, facts_of
from library.finding.hits import Hits
from library.finding.index.document import UNIT, facet_parts
from library.finding.index.memory import indexed
from library.finding.likely import likely_sections
from library.finding.outlined import Outlined, Positions, outlined
from library.finding.search import Search, Searched
from parsers.plan import Plan, Section

if TYPE_CHECKING:
    from library.comparing.rarity import Statistics


_MOST_COUNTED = 100
"""In how many plans at most words are counted: more make no word rarer."""

Thing = TypeVar("Thing")


def sampled(things: Sequence[Thing], most: int) -> Sequence[Thing]:
    """Return at most so many of some things, from all over."""
    return things[:: -(-len(things) // most)] if things else things


class Indexes:
    """The indexes of a store's plans, each with the version that it is of."""

    def __init__(
        self,
        plans: Callable[[Filter], Iterator[Plan]],
        section: Callable[[str, int], Section],
        version: Callable[[], int],
        *,
        searched: Callable[[], Sequence[Searched]] | None = None,
        deadlines: Callable[[], DeadlineTable] | None = None,
        sample: Callable[[int], Iterable[Plan]] | None = None,
    ) -> None:
        """Derive from some plans; `searched` and `deadlines` return what of it is kept."""
        self._plans = plans
        self._sample = sample or (lambda most: sampled(list(plans(Filter())), most))
        self._section = section
        self._version = version
        self._deadlines_of = deadlines or (lambda: table_of(plans(Filter())))
        self._searched = searched or (lambda: indexed(plans(Filter())))
        self._statistics: tuple[int, Statistics] | None = None
        self._search: tuple[int, Sequence[Searched], Positions] | None = None
        self._deadlines: tuple[int, DeadlineIndex] | None = None
        self._indexing, self._listing = Lock(), Lock()

    def sections(self, wanted: Filter, limit: int) -> Hits:
        """Return at most so many sections that a filter finds, best first."""
        return Search(self._parts()[0], wanted, limit, self._section).hits()

    def outlined(self, wanted: Filter) -> list[Outlined]:
        """Return what an outline keeps of each plan."""
        return list(outlined(*self._parts(), wanted))

    def likely(self, words: str, each: int, most: int) -> Sequence[tuple[str, Sequence[int]]]:
        """Return plans, the likeliest first and at most so many, each with the sections that share most with some folded words."""
        return likely_sections(self._parts()[0], words, each, most)

    def units(self) -> Sequence[str]:
        """Return the units that have duties, folded, those with the most sections first; none while the index is being made."""
        if self._search is None:
            return ()
        counted: Counter[str] = Counter()
        for part in self._search[1]:
            for number, name in enumerate(part.segment.facets):
                kind, *parts = facet_parts(name)
                if kind == UNIT:
                    counted[parts[0]] += part.segment.number_having(number)
        return [unit for unit, _ in counted.most_common()]

    def _parts(self) -> tuple[Sequence[Searched], Positions]:
        version = self._version()
        with self._indexing:
            if self._search is None or self._search[0] != version:
                parts = self._searched()
                self._search = version, parts, Positions(parts)
            return self._search[1:]

    def facts(self, kind: str, wanted: Filter) -> Sequence[Stated]:
        """Return the facts of a kind that a filter lets through."""
        if kind == "deadlines":
            return self._deadline_index().filtered(wanted)
        return [fact for plan in self._plans(wanted) for fact in facts_of(plan, kind, wanted)]

    @property
    def has_deadlines(self) -> bool:
        """Whether the deadlines of all plans are at hand."""
        return self._deadlines is not None and self._deadlines[0] == self._version()

    def prepare(self) -> None:
        """Make ready what the words of a filter are looked for in among deadlines."""
        len(self._deadline_index().words)

    def _deadline_index(self) -> DeadlineIndex:
        version = self._version()
        with self._listing:
            if self._deadlines is None or self._deadlines[0] != version:
                self._deadlines = version, DeadlineIndex(self._deadlines_of())
            return self._deadlines[1]

    def statistics(self) -> "Statistics":
        """Return how many sections have what sections are compared by."""
        from library.comparing.profiles import profiles  # noqa: PLC0415 -- only comparisons need it
        from library.comparing.rarity import Statistics  # noqa: PLC0415

        version = self._version()
        if self._statistics is None or self._statistics[0] != version:
            self._statistics = version, Statistics.of(each for plan in self._sample(_MOST_COUNTED) for each in profiles(plan))
        return self._statistics[1]
