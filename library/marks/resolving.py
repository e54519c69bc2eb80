"""Which tasks marks are on: by the task's id, else by what tells it, near enough, in the same plan.

Of tasks that are much alike none is guessed: a mark on the wrong task is worse than one that is listed as lost.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from rapidfuzz import fuzz, process

from library.marks.mark import Mark
from library.tasks.task import Task
from parsers.text.folding import fold
from parsers.values import dataclass

_NEAR = 80.0
"""How alike a task that was read anew and the one that was marked are at least, of 100."""
_FIGURE = re.compile(r"\d+(?:\.\d+)?|[a-z]+")
"""What must be the same in both: figures, and Latin letters that number things (A区)."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """Marks on their tasks."""

    by_task: Mapping[str, Mark]
    """The marks by the ids of the tasks as they are now."""
    lost: tuple[Mark, ...]
    """Those whose task is no longer there, or can be told from no other."""


def resolved(marks: Iterable[Mark], tasks: Iterable[Task]) -> Resolved:
    """Return marks on the tasks they are on; each task gets one at most."""
    marks = list(marks)
    wanted = {mark.plan for mark in marks}
    of_plan: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for task in tasks:
        if task.plan in wanted:
            of_plan[task.plan][task.id] = task.told
    ids = {name for own in of_plan.values() for name in own}
    found = {mark.task: mark for mark in marks if mark.task in ids}
    free = {plan: {name: fold(told) for name, told in own.items() if name not in found} for plan, own in of_plan.items()}
    lost = []
    for mark in marks:
        if mark.task in ids:
            continue
        near = nearest(mark.words, free.get(mark.plan, {}))
        if near:
            found[near] = mark
            del free[mark.plan][near]
        else:
            lost.append(mark)
    return Resolved(found, tuple(lost))


def nearest(words: str, tasks: Mapping[str, str]) -> str | None:
    """Return the id of the one task that some words may be of, of folded texts by their ids; None for none or several."""
    folded = fold(words)
    same = [name for name, told in tasks.items() if told == folded]
    if len(same) == 1:
        return same[0]
    near = process.extract(folded, tasks, scorer=fuzz.ratio, score_cutoff=_NEAR, limit=2)
    if len(near) != 1 or _FIGURE.findall(near[0][0]) != _FIGURE.findall(folded):
        return None
    return str(near[0][2])
