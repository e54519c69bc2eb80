"""Plans kept in memory: what is common to the bundled ones and those of a run."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from library.asking.filter import Filter
from library.asking.naming import entries_like, entries_named
from library.entry import Entry
from library.finding.facts import Stated
from library.finding.hits import Hits
from library.finding.outlined import Outlined
from library.store.indexes import Indexes
from library.store.store import Group
from parsers.plan import Plan, Section

if TYPE_CHECKING:
    from library.comparing.rarity import Statistics


class MemoryStore:
    """Keeps entries in their order; who derives from it says how a plan is opened."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._indexes = Indexes(self.plans, self.section, lambda: self.version)
        self.version = 0
        """A number that changes when plans come."""
        self._set(entries)

    def _set(self, entries: Iterable[Entry]) -> None:
        self._entries = sorted(entries, key=_order)
        self._by_id = {entry.id: entry for entry in self._entries}
        self.version += 1

    def __len__(self) -> int:
        """Return how many plans there are."""
        return len(self._entries)

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

    def units(self) -> Sequence[str]:
        """Return the units that have duties, folded, those with the most sections first."""
        return self._indexes.units()

    def entries(self, start: int, count: int) -> Sequence[Entry]:
        """Return at most so many entries from a position on."""
        return self._entries[start : start + count]

    def position(self, plan: str) -> int:
        """Return where a plan stands; raises KeyError where there is none of that id."""
        return bisect_left(self._entries, _order(self._by_id[plan]), key=_order)

    def entry(self, plan: str) -> Entry:
        """Return the entry of an id; raises KeyError where there is none."""
        return self._by_id[plan]

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

    def sections(self, wanted: Filter, limit: int) -> Hits:
        """Return at most so many sections that a filter finds, best first."""
        return self._indexes.sections(wanted, limit)

    def likely(self, words: str, each: int, most: int) -> Sequence[tuple[str, Sequence[int]]]:
        """Return plans, the likeliest first and at most so many, each with the sections that share most with some folded words."""
        return self._indexes.likely(words, each, most)

    def outlined(self, wanted: Filter) -> Sequence[Outlined]:
        """Return what an outline keeps of each plan of which it keeps anything."""
        return self._indexes.outlined(wanted)

    def facts(self, kind: str, wanted: Filter) -> Sequence[Stated]:
        """Return the facts of a kind that a filter lets through."""
        return self._indexes.facts(kind, wanted)

    def prepare(self) -> None:
        """Make ready what the words of a filter are looked for in among deadlines."""
        self._indexes.prepare()

    def statistics(self) -> "Statistics":
        """Return how many sections have what sections are compared by."""
        return self._indexes.statistics()


def _order(entry: Entry) -> tuple[str, int, str, str]:
    province, city, year, name = entry.order
    # The plans of one province and year stand together.
    return province, year, city, name


def _group(entry: Entry) -> tuple[tuple[str, int], str | None, int | None]:
    province, _, year, _ = entry.order
    return (province, year), entry.province, entry.year
