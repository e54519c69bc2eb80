"""The tasks of a library, with their marks, and which of them a filter lets through."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from library.asking.filter import Filter
from library.entry import Entry
from library.finding.matching import says
from library.finding.sections import lets_deadline
from library.marks.mark import Mark, State
from library.tasks.task import Task
from parsers.text.folding import fold


@dataclass(frozen=True, slots=True)
class ListedTask:
    """A task with the mark that is on it."""

    task: Task
    mark: Mark | None

    @property
    def state(self) -> State:
        """How far it is; open where nobody has marked it."""
        return self.mark.state if self.mark else State.OPEN

    @property
    def is_settled(self) -> bool:
        """Whether it is done or dropped, so that it can be overdue no longer."""
        return self.state in (State.DONE, State.DROPPED)


class TaskTable:
    """Some tasks, made ready to be looked through at every key."""

    def __init__(self, tasks: Iterable[Task], entries: Iterable[Entry]) -> None:
        """Take tasks in the order in which they are to be listed, and the entries of their plans."""
        self.tasks: Sequence[Task] = list(tasks)
        self._entries = {entry.id: entry for entry in entries}
        self._words = [fold(f"{task.words}\n{task.heading}") for task in self.tasks]
        self._units = [[fold(unit) for unit in task.units()] for task in self.tasks]

    def select(self, wanted: Filter, marks: Mapping[str, Mark]) -> list[ListedTask]:
        """Return the tasks that a filter lets through, with the marks that are on them, by their ids."""
        plans = self._plans(wanted)
        excluded = [(one, self._plans(one)) for one in wanted.excluded if one]
        found = []
        for task, words, units in zip(self.tasks, self._words, self._units, strict=True):
            if task.plan not in plans or not all(term.words in words or says(term.words, words) for term in wanted.terms):
                continue
            listed = ListedTask(task, marks.get(task.id))
            if _is_asked(listed, units, wanted) and not any(
                task.plan in those and all(says(term.words, words) for term in one.terms) and _is_asked(listed, units, one)
                for one, those in excluded
            ):
                found.append(listed)
        return found

    def _plans(self, wanted: Filter) -> frozenset[str]:
        """Return the ids of the plans that a filter lets through, by what it asks of plans."""
        of_plans = Filter(wanted.terms[:0], wanted.places, wanted.years, wanted.doc_types, wanted.plans, wanted.plans_of)
        return frozenset(name for name, entry in self._entries.items() if of_plans.lets_plan(entry))


def _is_asked(listed: ListedTask, units: Sequence[str], wanted: Filter) -> bool:
    """Return whether a task is as a filter asks, but for its plan and its words."""
    task = listed.task
    return (
        (not wanted.states or listed.state in wanted.states)
        and (not wanted.topics or not wanted.topics.isdisjoint(task.topics))
        and (wanted.sections is None or (task.plan, task.section) in wanted.sections)
        and all(any(unit in one for one in units) for unit in wanted.units)
        and (not wanted.asks_of_deadlines or _is_due(task, wanted))
    )


def _is_due(task: Task, wanted: Filter) -> bool:
    """Return whether a time of a task is as asked; where what has no day is asked for, a task without one is."""
    return any(lets_deadline(deadline, wanted) for deadline in task.deadlines) or (wanted.undated and not task.deadlines)
