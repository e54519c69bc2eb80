"""The one face of the library that screens and commands use."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

from library import bundled
from library.deadline_filter import DeadlineFilter
from library.deadlines import DeadlineIndex, DueTask
from library.entry import Entry
from library.naming import entries_named
from library.query import Query
from library.search import Hit, SearchIndex
from parsers.about.regions import region_named
from parsers.plan import Plan

if TYPE_CHECKING:
    from library.comparing.alignment import Pair
    from library.comparing.comparison import Comparison
    from library.comparing.profiles import Profile
    from library.comparing.rarity import Rarity

MOST_HITS = 200
"""How many hits a search returns unless told otherwise; nobody reads further."""


class Library:
    """A set of plans, each opened when it is first asked for."""

    def __init__(
        self, entries: Iterable[Entry], open_plan: Callable[[str], Plan], open_source: Callable[[str], str | None] = lambda _: None
    ) -> None:
        """Make a library of what `open_plan` returns for the id of each entry, and `open_source` for the text it was read from."""
        self.entries: Sequence[Entry] = sorted(entries, key=_order)
        """What there is, by place and year; what has no place or no year stands last."""
        self._open_plan = open_plan
        self._open_source = open_source
        self._plans: dict[str, Plan] = {}
        self._index: SearchIndex | None = None
        self._deadlines: DeadlineIndex | None = None
        self._profiles: dict[str, list[Profile]] = {}
        self._rarity: Rarity | None = None
        self._indexing, self._comparing = Lock(), Lock()

    @classmethod
    def bundled(cls) -> "Library":
        """Return the library of the plans that come with the program."""
        return cls(bundled.entries(), bundled.tree, bundled.source)

    @classmethod
    def of(cls, plans: Iterable[Plan]) -> "Library":
        """Return a library of plans that have been read; where two bear one id, the later ones get a number."""
        return cls((), _no_plan).including(plans)[0]

    def including(self, plans: Iterable[Plan]) -> "tuple[Library, list[str]]":
        """Return a library with more plans beside those there are, and the ids that these were given."""
        kept: dict[str, Plan] = {}
        taken = {entry.id for entry in self.entries}
        for plan in plans:
            name, number = plan.id, 1
            while name in taken:
                number += 1
                name = f"{plan.id}-{number}"
            kept[name] = replace(plan, id=name)
            taken.add(name)
        entries = [Entry(name, plan.title, plan.province, plan.city, plan.year) for name, plan in kept.items()]
        both = Library([*self.entries, *entries], lambda name: kept[name] if name in kept else self.plan(name), self._open_source)
        return both, list(kept)

    def plan(self, name: str) -> Plan:
        """Return the plan of an id; raises KeyError where there is none."""
        if name not in self._plans:
            if all(entry.id != name for entry in self.entries):
                raise KeyError(name)
            self._plans[name] = self._open_plan(name)
        return self._plans[name]

    def source(self, name: str) -> str | None:
        """Return the text that a plan was read from, as it was found, or None where it is not at hand."""
        return self.plan(name).found or self._open_source(name)

    def entry(self, name: str) -> Entry:
        """Return the entry of an id; raises KeyError where there is none."""
        for entry in self.entries:
            if entry.id == name:
                return entry
        raise KeyError(name)

    def named(self, words: str) -> list[Entry]:
        """Return the entries that some words name: an id, or a place and a year (湖北2017)."""
        return entries_named(self.entries, words)

    def compare(
        self, left: str, right: str, within: tuple[Collection[int] | None, Collection[int] | None] = (None, None)
    ) -> "Comparison":
        """Return two plans side by side, or only some of their sections; raises KeyError where there is no such plan.

        Where sections of both are given these are compared with each other alone; where those of one are, with the whole other.
        """
        from library.comparing.comparison import compare  # noqa: PLC0415 -- other commands start without it

        both = self.plan(left), self.plan(right)
        with self._comparing:
            profiles = [self._profile(left), self._profile(right)]
            if None not in within:
                profiles = [
                    [each for each in own if each.section.index in (kept or ())] for own, kept in zip(profiles, within, strict=True)
                ]
            found = compare(*both, (profiles[0], profiles[1]), self._rarities())
        return found.within(*within)

    def counterparts(self, name: str, section: int) -> "list[tuple[str, Pair]]":
        """Return what every other plan says on what a section is about, best first: a plan's id and the pair, alone or not.

        A section that has no words of its own is taken for the first one below it.
        """
        from library.comparing.alignment import best_counterpart  # noqa: PLC0415

        with self._comparing:
            own = next((each for each in self._profile(name) if each.section.index >= section), None)
            if own is None:
                return []
            others = [entry.id for entry in self.entries if entry.id != name]
            found = [(other, best_counterpart(own, self._profile(other), self._rarities())) for other in others]
        return sorted(found, key=lambda each: -each[1].score)

    def _profile(self, name: str) -> "list[Profile]":
        from library.comparing.profiles import profiles  # noqa: PLC0415

        if name not in self._profiles:
            self._profiles[name] = profiles(self.plan(name))
        return self._profiles[name]

    def _rarities(self) -> "Rarity":
        from library.comparing.rarity import Rarity  # noqa: PLC0415

        if self._rarity is None:
            self._rarity = Rarity(profile for entry in self.entries for profile in self._profile(entry.id))
        return self._rarity

    def deadlines(self, wanted: DeadlineFilter) -> Sequence[DueTask]:
        """Return the deadlines that a filter lets through: dated ones by day, then the recurring, undated and damaged."""
        return self._deadline_index().filtered(wanted)

    def prepare_deadlines(self) -> None:
        """Make ready what the words of a filter are looked for in, lest the first key wait for it."""
        len(self._deadline_index().words)

    def _deadline_index(self) -> DeadlineIndex:
        with self._indexing:
            if self._deadlines is None:
                self._deadlines = DeadlineIndex(self.plan(entry.id) for entry in self.entries)
        return self._deadlines

    def search(self, query: Query, limit: int = MOST_HITS) -> list[Hit]:
        """Return the sections that a query finds, best first."""
        with self._indexing:
            if self._index is None:
                self._index = SearchIndex(self.plan(entry.id) for entry in self.entries)
        return self._index.search(query, limit)


def _no_plan(name: str) -> Plan:
    raise KeyError(name)


def _order(entry: Entry) -> tuple[str, str, int, str]:
    """Return a key that sorts by the place's division code, then by year."""
    province = region_named(entry.province) if entry.province else None
    city = region_named(entry.city) if entry.city else None
    return (province.code if province else "~", city.code if city else "", entry.year or 9999, entry.id)
