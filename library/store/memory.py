"""Plans kept in memory: what is common to the bundled ones and those of a run."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from library.asking.filter import Filter
from library.asking.naming import entries_like, entries_named
from library.entry import Entry
from library.store.indexed import IndexedStore
from library.store.store import Group
from parsers.plan import Plan, Section


class MemoryStore(IndexedStore):
    """Keeps entries in their order; who derives from it says how a plan is opened."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        super().__init__()
        self._version = 0
        self._set(entries)

    def _set(self, entries: Iterable[Entry]) -> None:
        self._entries = sorted(entries, key=_order)
        self._by_id = {entry.id: entry for entry in self._entries}
        self._version += 1

    def _renew(self, entries: Iterable[Entry]) -> None:
        """Put entries in their places, each in that of one of its id where there is one."""
        for entry in entries:
            if entry.id in self._by_id:
                del self._entries[self.position(entry.id)]
            insort(self._entries, entry, key=_order)
            self._by_id[entry.id] = entry
        self._version += 1

    def __len__(self) -> int:
        """Return how many plans there are."""
        return len(self._entries)

    @property
    def version(self) -> int:
        """A number that changes when plans come."""
        return self._version

    def _open(self, plan: str) -> Plan:
        raise NotImplementedError

    def source(self, plan: str) -> str | None:
        """Return the text that a plan was read from, or None where it is not at hand."""
        return self.plan(plan).found

    def groups(self) -> Sequence[Group]:
        """Return what there is by province and year, in order."""
        return [
            Group(province, year, key, sum(1 for _ in entries))
            for (key, province, year), entries in groupby(self._entries, key=_group)
        ]

    def counties(self) -> frozenset[str]:
        """Return the full names of the counties that there are plans of."""
        return frozenset(entry.county for entry in self._entries if entry.county)

    def entries(self, start: int, count: int) -> Sequence[Entry]:
        """Return at most so many entries from a position on."""
        return self._entries[start : start + count]

    def position(self, plan: str) -> int:
        """Return where a plan stands; raises KeyError where there is none of that id."""
        return bisect_left(self._entries, _order(self._by_id[plan]), key=_order)

    def entry(self, plan: str) -> Entry:
        """Return the entry of an id; raises KeyError where there is none."""
        return self._by_id[plan]

    def stated(self, plan: str) -> tuple[int, int]:
        """Return how many deadlines and how many targets a plan states; raises KeyError where there is none of that id."""
        opened = self.plan(plan)
        return len(opened.deadlines), len(opened.targets)

    def named(self, words: str, limit: int) -> Sequence[Entry]:
        """Return at most so many entries that some words name."""
        return entries_named(self._entries, words)[:limit]

    def like(self, words: str, limit: int, wanted: Filter) -> Sequence[Entry]:
        """Return at most so many entries that a filter lets through and some words may mean, the closest first."""
        return entries_like((entry for entry in self._entries if wanted.lets_plan(entry)), words)[:limit]

    def plan(self, plan: str) -> Plan:
        """Return a plan; raises KeyError where there is none of that id."""
        return self._open(self._by_id[plan].id)

    def section(self, plan: str, index: int) -> Section:
        """Return a section of a plan; raises KeyError where there is none of that id."""
        return self.plan(plan).sections[index]

    def plans(self, wanted: Filter) -> Iterator[Plan]:
        """Yield the plans that a filter lets through, in order."""
        yield from (self.plan(entry.id) for entry in list(self._entries) if wanted.lets_plan(entry))


def _order(entry: Entry) -> tuple[str, int, str, str]:
    province, city, year, name = entry.order
    # The plans of one province and year stand together.
    return province, year, city, name


def _group(entry: Entry) -> tuple[tuple[str, int], str | None, int | None]:
    province, _, year, _ = entry.order
    return (province, year), entry.province, entry.year
