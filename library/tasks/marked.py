"""The tasks of a library's plans with the marks on them: how far each is."""

from collections.abc import Collection, Iterable, Sequence
from threading import Lock
from typing import TYPE_CHECKING

from library.asking.filter import Filter
from library.entry import Entry
from library.marks.mark import Mark, State
from library.recent import Recent
from parsers.plan import Plan, Span
from parsers.values import replace

if TYPE_CHECKING:
    from library.finding.facts import Stated
    from library.library import Library
    from library.marks.progress import Progress
    from library.marks.resolving import Resolved
    from library.tasks.listing import ListedTask, TaskTable
    from library.tasks.task import Task

_MOST_KEPT = 64
"""Of how many plans the tasks are kept in mind."""


def _facts_in(tasks: "Iterable[ListedTask]") -> set[tuple[str, int, Span]]:
    """Return the plans, the sections and the places of the facts of some tasks."""
    return {(one.task.plan, *place) for one in tasks for place in one.task.fact_places}


class MarkedTasks:
    """Answers for the tasks of a library and for the marks on them."""

    def __init__(self, library: "Library") -> None:
        self._library = library
        self._listing = Lock()
        self._all: tuple[int, TaskTable] | None = None
        """The tasks of all plans, with the version of the library they are of."""
        self._of_plans: Recent[str, tuple[Plan, Sequence[Task]]] = Recent(_MOST_KEPT)

    @property
    def _marks(self) -> Sequence[Mark]:
        return self._library.annotations.marks() if self._library.annotations else ()

    def select(self, wanted: Filter) -> "list[ListedTask]":
        """Return the tasks that a filter lets through, each with its mark: by day, those without one last."""
        return self._table().select(wanted, self.resolved().by_task)

    def resolved(self) -> "Resolved":
        """Return the marks that are kept, on the tasks as they are now, and those whose task is gone."""
        from library.marks.resolving import resolved  # noqa: PLC0415 -- other commands start without it

        marks = self._marks
        return resolved(marks, self._table().tasks if marks else ())

    def on_facts(self) -> dict[tuple[str, int, Span], Mark]:
        """Return the marks on the tasks that facts belong to, by the plan, the section and the place of a fact."""
        return {
            (task.plan, *place): mark
            for plan in dict.fromkeys(mark.plan for mark in self._marks)
            for task, mark in self._marked_in(plan)
            if mark
            for place in task.fact_places
        }

    def progress(self, plans: Collection[str], today: str) -> "Progress | None":
        """Return how far the tasks of some plans are on a day (YYYY-MM-DD); None where nobody has marked any of them."""
        if not any(mark.plan in plans for mark in self._marks):
            return None
        from library.marks.progress import progress_of  # noqa: PLC0415 -- most do without it
        from library.tasks.listing import ListedTask  # noqa: PLC0415

        return progress_of((ListedTask(task, mark) for plan in plans for task, mark in self._marked_in(plan)), today)

    def task_of(self, plan: str, section: int, place: Span) -> "Task | None":
        """Return the task that a fact belongs to, of a plan, by the fact's section and place; None where it is of none."""
        return next((task for task in self._tasks_in(plan) if (section, place) in task.fact_places), None)

    def of_sections(self, wanted: Filter) -> Filter:
        """Return a filter that asks for plans and sections in place of the states of their tasks, which these do not have."""
        excluded = tuple(self._of_sections(one, wanted.staying, is_excluded=True) for one in wanted.excluded)
        if excluded != wanted.excluded:
            wanted = replace(wanted, excluded=excluded)
        return self._of_sections(wanted, wanted.staying)

    def of_facts(self, wanted: Filter) -> Filter:
        """Return a filter that asks for plans and sections, so far as they tell the states of tasks; `facts_of` does the rest."""
        excluded = tuple(one for one in wanted.excluded if not one.asks_of_states_alone)
        states = frozenset[str]() if State.OPEN in wanted.states else wanted.states
        return self.of_sections(replace(wanted, states=states, excluded=excluded))

    def _of_sections(self, wanted: Filter, staying: frozenset[str], *, is_excluded: bool = False) -> Filter:
        """Return a filter that asks for the sections of tasks in some states; if excluded, for those that have no others."""
        if not wanted.states:
            return wanted
        if State.OPEN in wanted.states and not self._marks:
            return replace(wanted, states=frozenset())
        found = {(one.task.plan, one.task.section) for one in self._in_states(wanted.states, staying)}
        if is_excluded:
            found -= {
                (plan, task.section)
                for plan in {plan for plan, _ in found}
                for task, mark in self._marked_in(plan)
                if task.id in staying or (mark.state if mark else State.OPEN) not in wanted.states
            }
        sections = found if wanted.sections is None else found & set(wanted.sections)
        plans = {plan for plan, _ in sections}
        # No plan has an empty id: nothing passes.
        plans = (plans & wanted.plans if wanted.plans else plans) or {""}
        return replace(wanted, states=frozenset(), sections=frozenset(sections), plans=frozenset(plans))

    def facts_of(self, facts: "Sequence[Stated]", wanted: Filter) -> "Sequence[Stated]":
        """Return facts of tasks in the states that a filter asks for alone, of a section that may have others.

        What belongs to no task is open: nobody can have marked it.
        """
        is_open = State.OPEN in wanted.states
        unwanted = frozenset[str]().union(*(one.states for one in wanted.excluded if one.asks_of_states_alone))
        if is_open:
            unwanted |= frozenset(State) - wanted.states
        away = _facts_in(one for one in self._in_states(unwanted) if one.task.id not in wanted.staying) if unwanted else ()
        if away:
            from library.finding.deadlines import DueTasks  # noqa: PLC0415 -- most do without it

            facts = facts.without(away) if isinstance(facts, DueTasks) else [one for one in facts if one.key not in away]
        if is_open or not wanted.states:
            return facts
        own = _facts_in(self._in_states(wanted.states, wanted.staying))
        return [one for one in facts if one.key in own]

    def _in_states(self, states: frozenset[str], staying: frozenset[str] = frozenset()) -> "list[ListedTask]":
        """Return the tasks in some states and those that no state keeps out, where anything is marked."""
        return self.select(Filter(states=states, staying=staying)) if self._marks else []

    def _marked_in(self, plan: str) -> "list[tuple[Task, Mark | None]]":
        """Return the tasks of one plan with their marks."""
        from library.marks.resolving import resolved  # noqa: PLC0415 -- other commands start without it

        tasks = self._tasks_in(plan)
        marks = resolved([mark for mark in self._marks if mark.plan == plan], tasks).by_task
        return [(task, marks.get(task.id)) for task in tasks]

    def _tasks_in(self, plan: str) -> "Sequence[Task]":
        """Return the tasks of one plan, which need no others to be looked at; of one that has gone none."""
        from library.tasks.finding import tasks_of  # noqa: PLC0415 -- other commands start without it

        library = self._library
        if not library.is_id(plan):
            return ()
        opened = library.plan(plan)
        kept = self._of_plans.get(plan)
        if kept is None or kept[0] is not opened:
            kept = self._of_plans.put(plan, (opened, tasks_of(opened, library.source(plan))))
        return kept[1]

    def _table(self) -> "TaskTable":
        from library.tasks.finding import tasks_of  # noqa: PLC0415
        from library.tasks.listing import TaskTable  # noqa: PLC0415

        with self._listing:
            version = self._library.version
            if self._all is None or self._all[0] != version:
                entries, tasks = [], []
                for plan in self._library.plans(Filter()):
                    entries.append(Entry.of(plan))
                    tasks += tasks_of(plan, self._library.source(plan.id))
                self._all = version, TaskTable(sorted(tasks, key=lambda task: task.order), entries)
            return self._all[1]
