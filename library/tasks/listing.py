"""The tasks of a library, with their marks, and which of them a filter lets through."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

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

    def is_overdue(self, today: str) -> bool:
        """Return whether its day has passed and it is neither done nor dropped."""
        return bool(self.task.day and self.task.day < today and self.state not in (State.DONE, State.DROPPED))


class TaskTable:
    """Some tasks, made ready to be looked through at every key."""

    def __init__(self, tasks: Iterable[Task], entries: Iterable[Entry]) -> None:
        """Take tasks in the order in which they are to be listed, and the entries of their plans."""
        self.tasks: Sequence[Task] = list(tasks)
        self._entries = {entry.id: entry for entry in entries}
        self._words = [fold(f"{task.words}\n{task.heading}") for task in self.tasks]
        self._units = [[fold(unit) for unit in task.units()] for task in self.tasks]

    def select(self, wanted: Filter) -> Iterator[Task]:
        """Yield the tasks that a filter lets through, but for what it asks of their state."""
        plain = replace(
            wanted, terms=(), units=(), topics=frozenset(), kinds=frozenset(), periods=None, undated=False, sections=None
        )
        plans = {name for name, entry in self._entries.items() if plain.lets_plan(entry)}
        asks = wanted.asks_of_deadlines
        for task, words, units in zip(self.tasks, self._words, self._units, strict=True):
            if (
                task.plan in plans
                and all(term.words in words or says(term.words, words) for term in wanted.terms)
                and (not wanted.topics or not wanted.topics.isdisjoint(task.topics))
                and (wanted.sections is None or (task.plan, task.section) in wanted.sections)
                and all(any(unit in one for one in units) for unit in wanted.units)
                and (not asks or _is_due(task, wanted))
                and not any(self._is_all_of(task, words, units, one) for one in wanted.excluded)
            ):
                yield task

    def _is_all_of(self, task: Task, words: str, units: Sequence[str], excluded: Filter) -> bool:
        """Return whether a task is what is not wanted."""
        return (
            bool(excluded)
            and excluded.lets_plan(self._entries[task.plan])
            and all(says(term.words, words) for term in excluded.terms)
            and (not excluded.topics or not excluded.topics.isdisjoint(task.topics))
            and all(any(unit in one for one in units) for unit in excluded.units)
            and (not excluded.asks_of_deadlines or _is_due(task, excluded))
        )


def _is_due(task: Task, wanted: Filter) -> bool:
    """Return whether a time of a task is as asked; where what has no day is asked for, a task without one is."""
    return any(lets_deadline(deadline, wanted) for deadline in task.deadlines) or (wanted.undated and not task.deadlines)
