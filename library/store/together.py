"""Several stores as one, their plans in one order."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import accumulate
from typing import TYPE_CHECKING

from library.asking.filter import Filter
from library.entry import Entry
from library.store.store import Group, Store
from parsers.plan import Plan

if TYPE_CHECKING:
    from library.finding.facts import Stated
    from library.finding.hits import Hits
    from library.finding.outlined import Outlined


class Together:
    """Asks each of some stores for what it has; the groups that several have are one, the first store's plans first in it."""

    def __init__(self, stores: Sequence[Store]) -> None:
        self._stores = stores

    @property
    def version(self) -> int:
        """A number that changes when plans come to any of them or go."""
        return sum(store.version for store in self._stores)

    def groups(self) -> Sequence[Group]:
        """Return what there is by province and year, in order."""
        joined: list[Group] = []
        for group in merge(*(store.groups() for store in self._stores), key=lambda group: group.key):
            if joined and joined[-1].key == group.key:
                last = joined.pop()
                group = Group(last.province, last.year, last.key, last.count + group.count, last.new + group.new)  # noqa: PLW2901
            joined.append(group)
        return joined

    def _stretches(self) -> list[tuple[int, Store, int]]:
        """Return how many plans of which store stand together, in order, each stretch with its first position in its store."""
        marked = [[(group.key, number, group.count) for group in store.groups()] for number, store in enumerate(self._stores)]
        at = [0] * len(self._stores)
        stretches = []
        for _, number, count in sorted(each for own in marked for each in own):
            stretches.append((count, self._stores[number], at[number]))
            at[number] += count
        return stretches

    def counties(self) -> frozenset[str]:
        """Return the full names of the counties that there are plans of."""
        return frozenset().union(*(store.counties() for store in self._stores))

    def units(self) -> Sequence[str]:
        """Return the units that have duties, folded, store by store."""
        return list(dict.fromkeys(unit for store in self._stores for unit in store.units()))

    def entries(self, start: int, count: int) -> Sequence[Entry]:
        """Return at most so many entries from a position on."""
        stretches = self._stretches()
        ends = list(accumulate(length for length, _, _ in stretches))
        entries: list[Entry] = []
        at = bisect_right(ends, start)
        while len(entries) < count and at < len(stretches):
            length, store, first = stretches[at]
            skipped = start + len(entries) - (ends[at] - length)
            entries += store.entries(first + skipped, min(length - skipped, count - len(entries)))
            at += 1
        return entries

    def position(self, plan: str) -> int:
        """Return where a plan stands; raises KeyError where there is none of that id."""
        own = self._store_of(plan)
        return self._together(own, own.position(plan))

    def _together(self, own: Store, position: int) -> int:
        """Return where stands what has a position in one of the stores; raises KeyError where there is none such."""
        before = 0
        for length, store, first in self._stretches():
            if store is own and first <= position < first + length:
                return before + position - first
            before += length
        raise KeyError(position)

    def entry(self, plan: str) -> Entry:
        """Return the entry of an id; raises KeyError where there is none."""
        return self._store_of(plan).entry(plan)

    def _store_of(self, plan: str) -> Store:
        for store in self._stores:
            try:
                store.entry(plan)
            except KeyError:
                continue
            return store
        raise KeyError(plan)

    def named(self, words: str, limit: int) -> Sequence[Entry]:
        """Return at most so many entries that some words name."""
        return [entry for store in self._stores for entry in store.named(words, limit)][:limit]

    def like(self, words: str, limit: int, wanted: Filter) -> Sequence[Entry]:
        """Return at most so many entries that a filter lets through and some words may mean."""
        return [entry for store in self._stores for entry in store.like(words, limit, wanted)][:limit]

    def plan(self, plan: str) -> Plan:
        """Return a plan; raises KeyError where there is none of that id."""
        return self._store_of(plan).plan(plan)

    def stated(self, plan: str) -> tuple[int, int]:
        """Return how many deadlines and how many targets a plan states; raises KeyError where there is none of that id."""
        return self._store_of(plan).stated(plan)

    def source(self, plan: str) -> str | None:
        """Return the text that a plan was read from, or None where it is not at hand."""
        return self._store_of(plan).source(plan)

    def plans(self, wanted: Filter) -> Iterator[Plan]:
        """Yield the plans that a filter lets through, store by store."""
        for store in self._stores:
            yield from store.plans(wanted)

    def sections(self, wanted: Filter, limit: int, *, thorough: bool) -> "Hits":
        """Return at most so many sections that a filter finds, best first."""
        from library.finding.hits import Hits  # noqa: PLC0415 -- who does not search does without it

        return Hits.together(wanted, (store.sections(wanted, limit, thorough=thorough) for store in self._stores), limit)

    def likely(self, words: str, each: int, most: int) -> Sequence[tuple[str, Sequence[int]]]:
        """Return the likeliest plans of each store, and their sections."""
        return [one for store in self._stores for one in store.likely(words, each, most)]

    def outlined(self, wanted: Filter) -> "Sequence[Outlined]":
        """Return what an outline keeps of each plan, store by store."""
        found = []
        for store in self._stores:
            for one in store.outlined(wanted):
                one.position = self._together(store, one.position)
                found.append(one)
        return found

    def facts(self, kind: str, wanted: Filter) -> "Sequence[Stated]":
        """Return the facts of a kind that a filter lets through."""
        from library.finding.deadlines import DueTask  # noqa: PLC0415

        facts = [fact for store in self._stores for fact in store.facts(kind, wanted)]
        return sorted(facts, key=lambda fact: fact.order if isinstance(fact, DueTask) else "")

    def prepare_search(self) -> None:
        """Make every store ready to be searched."""
        for store in self._stores:
            store.prepare_search()
