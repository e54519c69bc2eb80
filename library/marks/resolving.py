"""Which tasks marks are on: by the task's id, else by its words, near enough, in the same plan."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from library.marks.mark import Mark
from library.tasks.task import Task
from parsers.text.folding import fold

_NEAR = 80.0
"""How alike the words of a task that was read anew and of the one that was marked are at least, of 100."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Marks on their tasks."""

    by_task: Mapping[str, Mark]
    """The marks by the ids of the tasks as they are now."""
    lost: tuple[Mark, ...]
    """Those whose task is no longer there."""


def resolved(marks: Iterable[Mark], tasks: Iterable[Task]) -> Resolved:
    """Return marks on the tasks they are on; each task gets one at most."""
    marks = list(marks)
    wanted = {mark.plan for mark in marks}
    of_plan: defaultdict[str, list[Task]] = defaultdict(list)
    for task in tasks:
        if task.plan in wanted:
            of_plan[task.plan].append(task)
    ids = {task.id for own in of_plan.values() for task in own}
    found = {mark.task: mark for mark in marks if mark.task in ids}
    lost = []
    for mark in marks:
        if mark.task in ids:
            continue
        free = {task.id: fold(task.words) for task in of_plan[mark.plan] if task.id not in found}
        near = process.extractOne(fold(mark.words), free, scorer=fuzz.ratio, score_cutoff=_NEAR)
        if near:
            found[near[2]] = mark
        else:
            lost.append(mark)
    return Resolved(found, tuple(lost))
