"""The one face of the library that screens and commands use."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, cast

from library.asking.filter import Filter
from library.entry import Entry
from library.finding.deadlines import DueTask
from library.finding.facts import Stated
from library.finding.hits import Hits
from library.finding.outlined import Outlined
from library.marks.mark import State
from library.store.bundled import BundledStore
from library.store.files import FilesStore
from library.store.store import Group, Store
from library.store.together import Together
from parsers.about.regions import CENTRAL
from parsers.plan import Plan
from parsers.text.folding import fold

if TYPE_CHECKING:
    from library.comparing.alignment import Pair
    from library.comparing.by_hand import Decision
    from library.comparing.comparison import Comparison
    from library.comparing.profiles import Profile
    from library.comparing.rarity import Rarity
    from library.marks.mark import Mark
    from library.marks.progress import Progress
    from library.marks.resolving import Resolved
    from library.marks.star import Star, Starred
    from library.places.below import TakenUp
    from library.places.promise import Promise
    from library.places.table import MeasuredPlans, PlaceTable
    from library.places.topics import TopicRow
    from library.tasks.listing import ListedTask, TaskTable
    from library.tasks.task import Task
    from parsers.plan import Span

MOST_HITS = 200
"""How many hits a search returns unless told otherwise; nobody reads further."""
_PAGE = 100
"""How many entries are fetched at once where all are gone through."""
_LIKELY = 12
"""How many sections of another plan are compared with a section to find its counterpart."""
_MOST_COUNTERPARTS = 200
"""In how many plans at most."""
_LAST_YEAR = 9999
_MOST_ACROSS = 40
"""How many plans are set side by side unless they are asked for."""
_MOST_PROFILES = 64
"""Of how many plans what their sections are about is kept in mind, and of how many places what became of their promises."""


class Library:
    """Answers questions about the plans that its stores keep."""

    def __init__(self, *stores: Store) -> None:
        """Answer from one store, or from several as if they were one."""
        self._store: Store = stores[0] if len(stores) == 1 else Together(stores)
        self.file: Path | None = None
        """Where the plans are kept and more can be added; None where they are only at hand."""
        self.older = 0
        """How many plans an older version of the parsers has read."""
        self._profiles: dict[tuple[str, int], list[Profile]] = {}
        self._rarity: tuple[int, Rarity] | None = None
        self._comparing, self._listing, self._measuring = Lock(), Lock(), Lock()
        self._measured: tuple[tuple[int, Filter], MeasuredPlans] | None = None
        """What plans promise, with the version and the filter it was measured for."""
        self._topics: tuple[tuple[int, Filter], list[TopicRow]] | None = None
        """What plans say on each topic, alike."""
        self._tasks: tuple[int, TaskTable] | None = None
        self._promises: dict[tuple[int, str, int | None, int | None], list[Promise]] = {}
        self._tasks_of_plans: dict[str, tuple[Plan, Sequence[Task]]] = {}
        self.marks: Callable[[], Sequence[Mark]] | None = None
        """Returns the marks that are kept; None where none can be."""
        self.history: Callable[[str], Sequence[Mark]] | None = None
        """Returns all marks of a task by its id, the first one first; None where none can be kept."""
        self.stars: Callable[[], Sequence[Star]] | None = None
        """Returns the stars on sections; None where none can be kept."""
        self.decisions: Callable[[str, str], Sequence[Decision]] | None = None
        """Returns what a person has decided of pairs of sections of two plans; None where nothing can be kept."""
        self.decided_now: list[Decision] = []
        """What was decided in this run and could not be kept, or is not to be."""

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
        return Library(self._store, store)

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

    def search(self, wanted: Filter, limit: int = MOST_HITS) -> Hits:
        """Return the sections that a filter finds, best first; none where nothing is asked."""
        return self._store.sections(self.of_sections(wanted), limit) if wanted else Hits(wanted, ())

    def outlined(self, wanted: Filter) -> Sequence[Outlined]:
        """Return what an outline keeps of each plan where a filter asks: the plan, or the sections whose headings say its words."""
        return self._store.outlined(self.of_sections(wanted))

    def facts(self, kind: str, wanted: Filter) -> Sequence[Stated]:
        """Return the facts of a kind (`parsers.facts.FACT_KINDS`) that a filter lets through."""
        return self._of_tasks(self._store.facts(kind, self.of_sections(wanted)), wanted)

    def deadlines(self, wanted: Filter) -> Sequence[DueTask]:
        """Return the deadlines that a filter lets through: dated ones by day, then the recurring, undated and damaged."""
        return cast(Sequence[DueTask], self.facts("deadlines", wanted))

    def tasks(self, wanted: Filter) -> "list[ListedTask]":
        """Return the tasks that a filter lets through, each with its mark: by day, those without one last."""
        return self._task_table().select(wanted, self.marks_on_tasks().by_task)

    def marks_on_tasks(self) -> "Resolved":
        """Return the marks that are kept, on the tasks as they are now, and those whose task is gone."""
        from library.marks.resolving import resolved  # noqa: PLC0415 -- other commands start without it

        marks = self.marks() if self.marks else ()
        return resolved(marks, self._task_table().tasks if marks else ())

    def marks_on_facts(self) -> "dict[tuple[str, int, Span], Mark]":
        """Return the marks on the tasks that facts belong to, by the plan, the section and the place of a fact."""
        marks = self.marks() if self.marks else ()
        return {
            (task.plan, *place): mark
            for plan in dict.fromkeys(mark.plan for mark in marks)
            for task, mark in self._marked_in(plan)
            if mark
            for place in task.fact_places
        }

    def progress(self, plans: Collection[str], today: str) -> "Progress | None":
        """Return how far the tasks of some plans are on a day (YYYY-MM-DD); None where nobody has marked any of them."""
        if not any(mark.plan in plans for mark in (self.marks() if self.marks else ())):
            return None
        from library.marks.progress import progress_of  # noqa: PLC0415 -- most do without it
        from library.tasks.listing import ListedTask  # noqa: PLC0415

        return progress_of((ListedTask(task, mark) for plan in plans for task, mark in self._marked_in(plan)), today)

    def task_of(self, plan: str, section: int, place: "Span") -> "Task | None":
        """Return the task that a fact belongs to, of a plan, by the fact's section and place; None where it is of none."""
        return next((task for task in self._tasks_in(plan) if (section, place) in task.fact_places), None)

    def _marked_in(self, plan: str) -> "list[tuple[Task, Mark | None]]":
        """Return the tasks of one plan with their marks."""
        from library.marks.resolving import resolved  # noqa: PLC0415 -- other commands start without it

        tasks = self._tasks_in(plan)
        marks = resolved([mark for mark in (self.marks() if self.marks else ()) if mark.plan == plan], tasks).by_task
        return [(task, marks.get(task.id)) for task in tasks]

    def _tasks_in(self, plan: str) -> "Sequence[Task]":
        """Return the tasks of one plan, which need no others to be looked at; of one that has gone none."""
        from library.tasks.grain import tasks_of  # noqa: PLC0415 -- other commands start without it

        if not self.is_id(plan):
            return ()
        opened = self.plan(plan)
        kept = self._tasks_of_plans.get(plan)
        if kept is None or kept[0] is not opened:
            while len(self._tasks_of_plans) >= _MOST_PROFILES:
                del self._tasks_of_plans[next(iter(self._tasks_of_plans))]
            kept = self._tasks_of_plans[plan] = opened, tasks_of(opened, self.source(plan))
        return kept[1]

    def starred(self) -> "list[Starred]":
        """Return the stars with the sections they are on, the last one first."""
        stars = self.stars() if self.stars else ()
        if not stars:
            return []
        from library.finding.by_words import section_of  # noqa: PLC0415 -- most do without it
        from library.marks.star import Starred  # noqa: PLC0415

        found = []
        for star in stars:
            section = section_of(self.plan(star.plan), star.words) if self.is_id(star.plan) else None
            found.append(Starred(star, section.index if section else None))
        return found

    def of_sections(self, wanted: Filter) -> Filter:
        """Return a filter that asks for plans and sections in place of the states of their tasks, which these do not have."""
        excluded = tuple(self.of_sections(one) for one in wanted.excluded)
        if excluded != wanted.excluded:
            wanted = replace(wanted, excluded=excluded)
        if not wanted.states:
            return wanted
        if State.OPEN in wanted.states and not (self.marks and self.marks()):
            return replace(wanted, states=frozenset())
        found = {(one.task.plan, one.task.section) for one in self._in_states(wanted.states)}
        sections = found if wanted.sections is None else found & set(wanted.sections)
        plans = {plan for plan, _ in sections}
        # No plan has an empty id: nothing passes.
        plans = (plans & wanted.plans if wanted.plans else plans) or {""}
        return replace(wanted, states=frozenset(), sections=frozenset(sections), plans=frozenset(plans))

    def _in_states(self, states: frozenset[str]) -> "list[ListedTask]":
        return self.tasks(Filter(states=states)) if self.marks and self.marks() else []

    def _of_tasks(self, facts: Sequence[Stated], wanted: Filter) -> Sequence[Stated]:
        """Return facts of tasks in the states that are asked for alone: a section may have others."""
        if not wanted.states:
            return facts
        own = {(one.task.plan, *place) for one in self._in_states(wanted.states) for place in one.task.fact_places}
        if State.OPEN in wanted.states and not own:
            return facts
        return [one for one in facts if (one.plan, one.fact.section, one.fact.place) in own]

    def _task_table(self) -> "TaskTable":
        from library.tasks.grain import tasks_of  # noqa: PLC0415
        from library.tasks.listing import TaskTable  # noqa: PLC0415

        with self._listing:
            if self._tasks is None or self._tasks[0] != self.version:
                version = self.version
                entries, tasks = [], []
                for plan in self._store.plans(Filter()):
                    entries.append(Entry.of(plan))
                    tasks += tasks_of(plan, self._store.source(plan.id))
                self._tasks = version, TaskTable(sorted(tasks, key=lambda task: task.order), entries)
            return self._tasks[1]

    def place_table(self, wanted: Filter) -> "PlaceTable":
        """Return what the plans that a filter lets through promise, measure by measure, beside the year before of each place.

        Where the filter asks for no plans and there are many, those of the year that most are of.
        """
        from library.places.next_plan import plans_before  # noqa: PLC0415 -- other commands start without it
        from library.places.table import MeasuredPlans  # noqa: PLC0415

        wanted = self._across(wanted)
        # What is typed changes words and topics, mostly.
        asked = self.version, replace(wanted, terms=(), topics=frozenset())
        with self._measuring:
            if self._measured is None or self._measured[0] != asked:
                plans = list(self.plans(asked[1]))
                self._measured = asked, MeasuredPlans(plans, plans_before(plans, self._store.plans), asked[1])
            return self._measured[1].table(wanted)

    def topic_rows(self, wanted: Filter) -> "list[TopicRow]":
        """Return what the plans that a filter lets through say on each topic; of many plans as `place_table` takes them."""
        from library.places.topics import lets_topic, topic_rows  # noqa: PLC0415 -- other commands start without it

        wanted = self._across(wanted)
        asked = self.version, replace(wanted, terms=(), topics=frozenset())
        with self._measuring:
            if self._topics is None or self._topics[0] != asked:
                self._topics = asked, topic_rows(self.plans(asked[1]))
            return [row for row in self._topics[1] if lets_topic(row, wanted)]

    def entries_let(self, wanted: Filter) -> Iterator[Entry]:
        """Yield the entries of the plans that a filter lets through, by what it asks of plans."""
        wanted = self.of_sections(wanted)
        start = 0
        while page := self.entries(start, _PAGE):
            yield from (entry for entry in page if wanted.lets_plan(entry))
            start += len(page)

    def _across(self, wanted: Filter) -> Filter:
        """Return a filter whose plans have room beside each other: of many that are not asked for those of the commonest year."""
        if wanted.asks_of_plans or self.count() <= _MOST_ACROSS:
            return wanted
        years = Counter({group.year: group.count for group in self.groups() if group.year})
        return replace(wanted, years=frozenset(year for year, _ in years.most_common(1)))

    def promises(self, place: str, first: int | None = None, last: int | None = None) -> "list[Promise]":
        """Return what became of the promises of a place, of its full name, from one plan of a kind to the next."""
        from library.places.next_plan import pairs_of_years  # noqa: PLC0415 -- other commands start without it
        from library.places.promises import promises  # noqa: PLC0415

        asked = self.version, place, first, last
        if asked in self._promises:
            return self._promises[asked]
        plans = [
            plan
            for plan in self._store.plans(Filter(places=frozenset([place])))
            if (plan.city or plan.province) == place and (first or 0) <= (plan.year or 0) <= (last or _LAST_YEAR)
        ]
        found = [one for left, right in pairs_of_years(plans) for one in promises(self.compare(left.id, right.id))]
        while len(self._promises) >= _MOST_PROFILES:
            del self._promises[next(iter(self._promises))]
        self._promises[asked] = found
        return found

    def prepare_search(self) -> None:
        """Make ready what searches are answered from."""
        self._store.prepare_search()

    def prepare_deadlines(self) -> None:
        """Make ready what the words of a filter are looked for in, lest the first key wait for it."""
        self._store.prepare()

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
            comparison = compare(*both, (profiles[0], profiles[1]), self._rarities())
        kept = self.decisions(left, right) if self.decisions else ()
        if kept or self.decided_now:
            from library.comparing.by_hand import decided  # noqa: PLC0415

            comparison = decided(comparison, (*kept, *self.decided_now))
        return comparison.within(*within)

    def counterparts(self, name: str, section: int) -> "list[tuple[str, Pair]]":
        """Return what every other plan says on what a section is about, best first: a plan's id and the pair, alone or not.

        Of a large library the likeliest plans alone. A section that has no words of its own is taken for the first one below it.
        """
        from library.comparing.alignment import Pair, best_counterpart  # noqa: PLC0415
        from library.comparing.profiles import profiles  # noqa: PLC0415

        with self._comparing:
            own = next((each for each in self._profile(name) if each.section.index >= section), None)
            if own is None:
                return []
            likely = self._store.likely(fold(own.section.words), _LIKELY, _MOST_COUNTERPARTS + 1)
            pairs = [
                (other, best_counterpart(own, profiles(self.plan(other), frozenset(sections)), self._rarities()))
                for other, sections in likely
                if other != name
            ]
            named = {name, *(other for other, _ in pairs)}
            rest = [entry.id for entry in self.entries(0, _MOST_COUNTERPARTS + 1) if entry.id not in named]
            pairs += [(other, Pair(own.section, None, 0.0)) for other in rest]
        return sorted(pairs[:_MOST_COUNTERPARTS], key=lambda each: -each[1].score)

    def taken_up(self, name: str, section: int) -> "list[TakenUp]":
        """Return what the plans of the places below one say on a section of it, those that say most first.

        Below the central government is every place, below a province its cities.
        """
        from library.places.below import taken_up  # noqa: PLC0415 -- other commands start without it

        above = self.plan(name)
        found = []
        for other, pair in self.counterparts(name, section):
            plan = self.plan(other)
            if _is_below(plan, above) and (plan.year or _LAST_YEAR) >= (above.year or 0):
                found.append(taken_up(above, plan, pair))
        return sorted(found, key=lambda one: (-one.pair.score, -one.shared))

    def _profile(self, name: str) -> "list[Profile]":
        from library.comparing.profiles import profiles  # noqa: PLC0415

        key = name, self.version
        if key not in self._profiles:
            while len(self._profiles) >= _MOST_PROFILES:
                del self._profiles[next(iter(self._profiles))]
            self._profiles[key] = profiles(self.plan(name))
        return self._profiles[key]

    def _rarities(self) -> "Rarity":
        from library.comparing.rarity import Rarity  # noqa: PLC0415

        if self._rarity is None or self._rarity[0] != self.version:
            self._rarity = self.version, Rarity(self._store.statistics())
        return self._rarity[1]


def _is_below(plan: Plan, above: Plan) -> bool:
    """Return whether the place of a plan is below that of another: any below the central government, a city below its province."""
    if above.province == CENTRAL.name:
        return plan.province not in (None, CENTRAL.name)
    return above.city is None and plan.city is not None and plan.province == above.province
