"""Marks as they are now: what a task is marked further from, and the id it was marked under."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from library.marks.mark import Mark, State
from parsers.values import replace

if TYPE_CHECKING:
    from library.library import Library
    from library.tasks.task import Task

_STATES = list(State)


def marks_now(library: "Library", tasks: "Iterable[Task]") -> list[Mark]:
    """Return the marks of tasks as they are now, whoever has made them."""
    kept = library.marks_on_tasks().by_task
    before = ((task, kept.get(task.id) or Mark(task.id, task.plan, task.told, State.OPEN)) for task in tasks)
    return [replace(mark, task=task.id, words=task.told, made="") for task, mark in before]


def marks_one_further(library: "Library", tasks: "Iterable[Task]") -> list[Mark]:
    """Return marks of tasks as one state further: open, under way, done, dropped, and open again; the first says which that is."""
    marks = marks_now(library, tasks)
    state = _STATES[(_STATES.index(marks[0].state) + 1) % len(_STATES)] if marks else State.OPEN
    return [replace(mark, state=state) for mark in marks]


def ids_of_marks(library: "Library", tasks: Iterable[str]) -> dict[str, str]:
    """Return the ids that tasks were marked under, by those they have now."""
    kept = library.marks_on_tasks().by_task
    return {task: kept[task].task if task in kept else task for task in tasks}
