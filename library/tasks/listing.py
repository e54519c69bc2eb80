"""The tasks of a library, with their marks, and which of them a filter lets through."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from library.asking.filter import Filter
from library.entry import Entry
from library.finding.matching import says, wordings
from library.finding.sections import lets_deadline
from library.marks.mark import Mark, State
from library.tasks.task import Task
from parsers.text.folding import fold
from parsers.values import dataclass, replace

_BETWEEN = "\0"


@dataclass(frozen=True, slots=True)
class ListedTask:
    """A task with the mark that is on it."""

    task: Task
    mark: Mark | None
    asked: str | None = None
    """The first of its days that was asked for; None where none was."""

    @property
    def day(self) -> str | None:
        """The day that it is listed by: the first that was asked for, else the first by which something of it is due."""
        return self.asked or self.task.day

    @property
    def state(self) -> State:
        """How far it is; open where nobody has marked it."""
        return self.mark.state if self.mark else State.OPEN

    @property
    def is_settled(self) -> bool:
        """Whether it is done or dropped, so that it can be overdue no longer."""
        return self.mark is not None and self.mark.is_settled


class TaskTable:
    """Some tasks, made ready to be looked through at every key."""

    def __init__(self, tasks: Iterable[Task], entries: Iterable[Entry]) -> None:
        """Take tasks in the order in which they are to be listed, and the entries of their plans."""
        self.tasks: Sequence[Task] = list(tasks)
        self._entries = {entry.id: entry for entry in entries}
        self._words = _Texts(fold(f"{task.words}\n{task.heading}") for task in self.tasks)
        self._units = _Texts(fold("\n".join(task.units())) for task in self.tasks)

    def select(self, wanted: Filter, marks: Mapping[str, Mark]) -> list[ListedTask]:
        """Return the tasks that a filter lets through, with the marks that are on them, by their ids."""
        plans = self._plans(wanted)
        numbers = self._met(wanted)
        unwanted = [(one, self._plans(one), frozenset(self._met(one))) for one in wanted.excluded if one]
        found = []
        for number in numbers:
            task = self.tasks[number]
            if task.plan in plans:
                listed = ListedTask(task, marks.get(task.id))
                stays = task.id in wanted.staying
                if _is_asked(listed, wanted, in_any_state=stays) and not any(
                    number in met and task.plan in those and not (stays and one.states) and _is_asked(listed, one)
                    for one, those, met in unwanted
                ):
                    found.append(listed)
        if wanted.periods is None:
            return found
        return sorted((replace(one, asked=_asked(one.task, wanted)) for one in found), key=lambda one: one.day or "~")

    def _met(self, wanted: Filter) -> Sequence[int]:
        """Return the numbers of the tasks that have the words and the units that are asked for, in order."""
        having = [frozenset().union(*map(self._words.having, wordings(term))) for term in wanted.terms]
        having += [self._units.having(unit) for unit in wanted.units]
        return sorted(frozenset.intersection(*having)) if having else range(len(self.tasks))

    def _plans(self, wanted: Filter) -> frozenset[str]:
        """Return the ids of the plans that a filter lets through, by what it asks of plans."""
        of_plans = Filter(
            places=wanted.places, years=wanted.years, doc_types=wanted.doc_types, plans=wanted.plans, plans_of=wanted.plans_of
        )
        return frozenset(name for name, entry in self._entries.items() if of_plans.lets_plan(entry))


class _Texts:
    """Folded texts as one, in which words are found at once."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = list(texts)
        self._whole = _BETWEEN.join(self._texts)
        self._starts = [0, *accumulate(len(text) + len(_BETWEEN) for text in self._texts)]

    def having(self, words: str) -> frozenset[int]:
        """Return the numbers of the texts that hold some words, as they are written or, of letters, in pinyin."""
        found = set()
        at = self._whole.find(words)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            found.add(number)
            at = self._whole.find(words, self._starts[number + 1])
        if any("a" <= letter <= "z" for letter in words):
            found.update(number for number, text in enumerate(self._texts) if number not in found and says(words, text))
        return frozenset(found)


def _is_asked(listed: ListedTask, wanted: Filter, *, in_any_state: bool = False) -> bool:
    """Return whether a task is as a filter asks, but for its plan, its words and its units."""
    task = listed.task
    return (
        (in_any_state or not wanted.states or listed.state in wanted.states)
        and (not wanted.topics or not wanted.topics.isdisjoint(task.topics))
        and (wanted.sections is None or (task.plan, task.section) in wanted.sections)
        and (not wanted.asks_of_deadlines or _is_due(task, wanted))
    )


def _asked(task: Task, wanted: Filter) -> str | None:
    """Return the first day of a task that is in the time that is asked for, where one is."""
    days = set(task.days)
    return min((one.end for one in task.deadlines if one.end in days and lets_deadline(one, wanted)), default=None)


def _is_due(task: Task, wanted: Filter) -> bool:
    """Return whether a time of a task is as asked; where what has no day is asked for, a task without one is."""
    return any(lets_deadline(deadline, wanted) for deadline in task.deadlines) or (wanted.undated and not task.deadlines)
