"""The one face of the library that screens and commands use."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from library.asking.filter import Filter
from library.comparing.comparisons import Comparisons, Within
from library.comparing.decisions import Decisions
from library.entry import Entry
from library.places.tables import Tables
from library.store.bundled import BundledStore
from library.store.files import FilesStore
from library.store.store import Group, Store
from library.store.together import Together
from library.tasks.marked import MarkedTasks
from parsers.plan import Plan, Span

if TYPE_CHECKING:
    from datetime import date

    from library.annotations import Annotations
    from library.asking.keys import KeyName
    from library.asking.values import Around
    from library.comparing.by_hand import Decision
    from library.comparing.comparison import Comparison
    from library.comparing.pair import Pair
    from library.finding.deadlines import DueTask
    from library.finding.facts import Stated
    from library.finding.hits import Hits
    from library.finding.outlined import Outlined
    from library.marks.mark import Mark
    from library.marks.progress import Progress
    from library.marks.resolving import Resolved
    from library.marks.star import Starred
    from library.places.below import TakenUp
    from library.places.promise import Promise
    from library.places.table import PlaceTable
    from library.places.topics import TopicRow
    from library.tasks.listing import ListedTask
    from library.tasks.task import Task

MOST_HITS = 200
"""How many hits a search returns unless told otherwise; nobody reads further."""
_PAGE = 100
"""How many entries are fetched at once where all are gone through."""
_LAST_YEAR = 9999


class Library:
    """Answers questions about the plans that its stores keep."""

    def __init__(self, *stores: Store, annotations: "Annotations | None" = None, file: Path | None = None, older: int = 0) -> None:
        """Answer from one store, or from several as if they were one; `annotations` is what people add, where it can be kept."""
        self._store: Store = stores[0] if len(stores) == 1 else Together(stores)
        self.annotations = annotations
        self.file = file
        """Where the plans are kept and more can be added; None where they are only at hand."""
        self.older = older
        """How many plans an older version of the parsers has read."""
        self.decisions = Decisions(annotations)
        self._tasks, self._tables, self._comparisons = MarkedTasks(self), Tables(self), Comparisons(self, self._store)

    @classmethod
    def bundled(cls) -> "Library":
        """Return the library of the plans that come with the program."""
        return cls(BundledStore())

    @classmethod
    def of(cls, plans: Iterable[Plan]) -> "Library":
        """Return a library of plans that have been read; where two bear one id, the later ones get a number."""
        return cls(FilesStore(plans))

    def beside(self, store: Store) -> "Library":
        """Return a library of these plans and of those of another store."""
        return Library(self._store, store, annotations=self.annotations, file=self.file, older=self.older)

    # --- what there is

    @property
    def version(self) -> int:
        """A number that changes when plans come or go."""
        return self._store.version

    def groups(self) -> Sequence[Group]:
        """Return what there is by province and year, in order."""
        return self._store.groups()

    def count(self) -> int:
        """Return how many plans there are."""
        return sum(group.count for group in self.groups())

    def years(self) -> list[int]:
        """Return the years there are plans of."""
        return sorted({group.year for group in self.groups() if group.year})

    def around(self, today: "date", bare: "frozenset[KeyName]" = frozenset(), years: Sequence[int] | None = None) -> "Around":
        """Return what is known where something is asked: of all years there are plans of, or of some.

        `bare` are the keys that a word without one may stand for.
        """
        from library.asking.values import Around  # noqa: PLC0415 -- what reads questions is loaded when one is asked

        return Around(today, self.years() if years is None else years, bare, self.is_id, self._store.counties)

    def units(self) -> Sequence[str]:
        """Return the units that have duties, folded, those with the most sections first."""
        return self._store.units()

    def entries(self, start: int = 0, count: int = _PAGE) -> Sequence[Entry]:
        """Return at most so many entries from a position on; they stand by place and year, what has none last."""
        return self._store.entries(start, count)

    def newest(self) -> Entry | None:
        """Return the first of the plans of the latest year; where no year is known, the first of all."""
        groups = list(self.groups())
        latest = max((group.year or 0 for group in groups), default=0)
        start = 0
        for group in groups:
            if (group.year or 0) == latest:
                return next(iter(self.entries(start, 1)), None)
            start += group.count
        return None

    def position(self, name: str) -> int:
        """Return where a plan stands among the entries; raises KeyError where there is none of that id."""
        return self._store.position(name)

    def is_id(self, words: str) -> bool:
        """Return whether some words are the id of a plan."""
        try:
            return bool(self.entry(words.strip().lower()))
        except KeyError:
            return False

    def entry(self, name: str) -> Entry:
        """Return the entry of an id; raises KeyError where there is none."""
        return self._store.entry(name)

    def entry_of(self, plan: Plan) -> Entry:
        """Return the entry of a plan that is open, also where it has been removed meanwhile."""
        try:
            return self.entry(plan.id)
        except KeyError:
            return Entry.of(plan)

    def stated(self, name: str) -> tuple[int, int]:
        """Return how many deadlines and how many targets a plan states; raises KeyError where there is none of that id."""
        return self._store.stated(name)

    def named(self, words: str, limit: int = _PAGE) -> Sequence[Entry]:
        """Return the entries that some words name: an id, or a place and a year (湖北2017)."""
        return self._store.named(words, limit)

    def like(self, wanted: Filter, limit: int = _PAGE) -> Sequence[Entry]:
        """Return the entries that a filter lets through and its words may mean, the closest first."""
        return self._store.like(" ".join(term.words for term in wanted.terms), limit, self.of_sections(wanted))

    def plan(self, name: str) -> Plan:
        """Return the plan of an id; raises KeyError where there is none."""
        return self._store.plan(name)

    def plans(self, wanted: Filter) -> Iterable[Plan]:
        """Yield the plans that a filter lets through, each opened as it is asked for."""
        return self._store.plans(self.of_sections(wanted))

    def source(self, name: str) -> str | None:
        """Return the text that a plan was read from, as it was found, or None where it is not at hand."""
        return self._store.source(name)

    # --- what is asked of it

    def search(self, wanted: Filter, limit: int = MOST_HITS, *, thorough: bool = False) -> "Hits":
        """Return the sections that a filter finds, best first; none where nothing is asked.

        `thorough` is for who can wait longer than for a key: many more are read that may say the words in pinyin, or nearly.
        """
        from library.finding.hits import Hits  # noqa: PLC0415 -- who does not search does without it

        return self._store.sections(self.of_sections(wanted), limit, thorough=thorough) if wanted else Hits(wanted, ())

    def outlined(self, wanted: Filter) -> "Sequence[Outlined]":
        """Return what an outline keeps of each plan where a filter asks: the plan, or the sections whose headings say its words."""
        return self._store.outlined(self.of_sections(wanted))

    def facts(self, kind: str, wanted: Filter) -> "Sequence[Stated]":
        """Return the facts of a kind (`parsers.facts.FACT_KINDS`) that a filter lets through."""
        return self._tasks.facts_of(self._store.facts(kind, self._tasks.of_facts(wanted)), wanted)

    def deadlines(self, wanted: Filter) -> "Sequence[DueTask]":
        """Return the deadlines that a filter lets through: dated ones by day, then the recurring, undated and damaged."""
        return cast("Sequence[DueTask]", self.facts("deadlines", wanted))

    def tasks(self, wanted: Filter) -> "list[ListedTask]":
        """Return the tasks that a filter lets through, each with its mark: by day, those without one last."""
        return self._tasks.select(wanted)

    def marks_on_tasks(self) -> "Resolved":
        """Return the marks that are kept, on the tasks as they are now, and those whose task is gone."""
        return self._tasks.resolved()

    def marks_on_facts(self) -> "dict[tuple[str, int, Span], Mark]":
        """Return the marks on the tasks that facts belong to, by the plan, the section and the place of a fact."""
        return self._tasks.on_facts()

    def progress(self, plans: Collection[str], today: str) -> "Progress | None":
        """Return how far the tasks of some plans are on a day (YYYY-MM-DD); None where nobody has marked any of them."""
        return self._tasks.progress(plans, today)

    def task_of(self, plan: str, section: int, place: Span) -> "Task | None":
        """Return the task that a fact belongs to, of a plan, by the fact's section and place; None where it is of none."""
        return self._tasks.task_of(plan, section, place)

    def starred(self) -> "list[Starred]":
        """Return the stars with the sections they are on, the last one first."""
        stars = self.annotations.stars() if self.annotations else ()
        if not stars:
            return []
        from library.finding.by_words import section_of  # noqa: PLC0415 -- most do without it
        from library.marks.star import Starred  # noqa: PLC0415

        found = []
        for star in stars:
            section = section_of(self.plan(star.plan), star.words, star.nth) if self.is_id(star.plan) else None
            found.append(Starred(star, section.index if section else None))
        return found

    def of_sections(self, wanted: Filter) -> Filter:
        """Return a filter that asks for plans and sections in place of the states of their tasks, which these do not have."""
        return self._tasks.of_sections(wanted)

    def place_table(self, wanted: Filter, *, of_all_years: bool = False) -> "PlaceTable":
        """Return what the plans that a filter lets through promise, measure by measure, beside the year before of each place.

        Where the filter asks for no plans and there are many, those of the year that most are of, unless all are wanted.
        """
        return self._tables.places(wanted, of_all_years=of_all_years)

    def topic_rows(self, wanted: Filter) -> "list[TopicRow]":
        """Return what the plans that a filter lets through say on each topic; of many plans as `place_table` takes them."""
        return self._tables.topics(wanted)

    def entries_let(self, wanted: Filter) -> Iterator[Entry]:
        """Yield the entries of the plans that a filter lets through, by what it asks of plans."""
        wanted = self.of_sections(wanted)
        start = 0
        while page := self.entries(start, _PAGE):
            yield from (entry for entry in page if wanted.lets_plan(entry))
            start += len(page)

    def promises(self, place: str, first: int | None = None, last: int | None = None) -> "Sequence[Promise]":
        """Return what became of the promises of a place, of its full name, from one plan of a kind to the next."""
        return self._tables.promises(place, first, last)

    def prepare_search(self) -> None:
        """Make ready what searches are answered from."""
        self._store.prepare_search()

    def compare(self, left: str, right: str, within: Within = (None, None)) -> "Comparison":
        """Return two plans side by side, or only some of their sections; raises KeyError where there is no such plan.

        Where sections of both are given these are compared with each other alone; where those of one are, with the whole other.
        """
        return self._comparisons.compare(left, right, within)

    def decided(self, left: str, right: str) -> "tuple[Decision, ...]":
        """Return what a person has decided of pairs of sections of two plans, kept or in this run."""
        return self.decisions.of(left, right)

    def counterparts(self, name: str, section: int) -> "Iterator[list[tuple[str, Pair]]]":
        """Yield what other plans say on what a section is about, best first: a plan's id and the pair, alone or not.

        First comes what the likeliest plans say, then what all do, of a large library the likeliest alone. A section that has no
        words of its own is taken for the first one below it.
        """
        return self._comparisons.counterparts(name, section)

    def taken_up(self, name: str, section: int) -> "list[TakenUp]":
        """Return what the plans of the places below one say on a section of it, those that say most first.

        Below the central government is every place, below a province its cities.
        """
        from library.places.below import is_below, taken_up  # noqa: PLC0415 -- other commands start without it

        above = self.plan(name)
        found = []
        *_, counterparts = self.counterparts(name, section)
        for other, pair in counterparts:
            plan = self.plan(other)
            if is_below(plan, above) and (plan.year or _LAST_YEAR) >= (above.year or 0):
                found.append(taken_up(above, plan, pair))
        return sorted(found, key=lambda one: (-one.pair.score, -one.shared))
