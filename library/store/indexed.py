"""What is derived from the plans of a store, made when it is asked for and anew when plans have come or gone."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from threading import Lock
from typing import TYPE_CHECKING

from library.asking.filter import Filter
from parsers.plan import Plan, Section

if TYPE_CHECKING:
    # What searches and lists: commands that ask for neither start without it.
    from library.finding.deadlines import DeadlineIndex, DeadlineTable
    from library.finding.facts import Stated
    from library.finding.hits import Hits
    from library.finding.outlined import Outlined, Positions
    from library.finding.search import Searched


_SECTIONS_KEPT = 256
"""So many sections that were found are kept: what the next letter of a search finds is mostly among them."""


class IndexedStore:
    """A store that is asked through indexes of its plans, each with the version that it is of.

    Who derives from it says what plans there are, and where what is derived is kept how it is read.
    """

    def __init__(self) -> None:
        self._search: tuple[int, Sequence[Searched], Positions] | None = None
        self._found: Callable[[str, int], Section] = self.section
        self._deadlines: tuple[int, DeadlineIndex] | None = None
        self._indexing, self._listing = Lock(), Lock()

    @property
    def version(self) -> int:
        """A number that changes when plans come or go."""
        raise NotImplementedError

    def plans(self, wanted: Filter) -> Iterator[Plan]:
        """Yield the plans that a filter lets through, in order, each opened as it is asked for."""
        raise NotImplementedError

    def section(self, plan: str, index: int) -> Section:
        """Return a section of a plan; raises KeyError where there is none."""
        raise NotImplementedError

    def _searched(self) -> "Sequence[Searched]":
        """Return the segments that searches are answered from."""
        from library.finding.index.memory import indexed  # noqa: PLC0415

        return indexed(self.plans(Filter()))

    def _deadline_table(self) -> "DeadlineTable":
        from library.finding.deadlines import table_of  # noqa: PLC0415

        return table_of(self.plans(Filter()))

    def sections(self, wanted: Filter, limit: int, *, thorough: bool) -> "Hits":
        """Return at most so many sections that a filter finds, best first."""
        from library.finding.search import Search  # noqa: PLC0415

        return Search(self._parts()[0], wanted, limit, self._found, thorough=thorough).hits()

    def outlined(self, wanted: Filter) -> "Sequence[Outlined]":
        """Return what an outline keeps of each plan of which it keeps anything."""
        from library.finding.outlined import outlined  # noqa: PLC0415

        return list(outlined(*self._parts(), wanted))

    def likely(self, words: str, each: int, most: int) -> Sequence[tuple[str, Sequence[int]]]:
        """Return plans, the likeliest first and at most so many, each with the sections that share most with some folded words."""
        from library.finding.likely import likely_sections  # noqa: PLC0415

        return likely_sections(self._parts()[0], words, each, most)

    def units(self) -> Sequence[str]:
        """Return the units that have duties, folded, those with the most sections first; none while the index is being made."""
        if self._search is None:
            return ()
        from library.finding.index.document import UNIT, facet_parts  # noqa: PLC0415

        counted: Counter[str] = Counter()
        for part in self._search[1]:
            for number, name in enumerate(part.segment.facets):
                kind, *parts = facet_parts(name)
                if kind == UNIT:
                    counted[parts[0]] += part.segment.number_having(number)
        return [unit for unit, _ in counted.most_common()]

    def _parts(self) -> "tuple[Sequence[Searched], Positions]":
        from library.finding.outlined import Positions  # noqa: PLC0415

        version = self.version
        with self._indexing:
            if self._search is None or self._search[0] != version:
                parts = self._searched()
                self._search = version, parts, Positions(parts)
                self._found = lru_cache(_SECTIONS_KEPT)(self.section)
            return self._search[1:]

    def facts(self, kind: str, wanted: Filter) -> "Sequence[Stated]":
        """Return the facts of a kind that a filter lets through."""
        from library.finding.facts import facts_of  # noqa: PLC0415

        if kind == "deadlines":
            return self._deadline_index().filtered(wanted)
        return [fact for plan in self.plans(wanted) for fact in facts_of(plan, kind, wanted)]

    @property
    def _has_deadlines(self) -> bool:
        """Whether the deadlines of all plans are at hand."""
        return self._deadlines is not None and self._deadlines[0] == self.version

    def prepare_search(self) -> None:
        """Make ready what searches are answered from."""
        self._parts()

    def _deadline_index(self) -> "DeadlineIndex":
        from library.finding.deadlines import DeadlineIndex  # noqa: PLC0415

        version = self.version
        with self._listing:
            if self._deadlines is None or self._deadlines[0] != version:
                self._deadlines = version, DeadlineIndex(self._deadline_table())
            return self._deadlines[1]
