"""Every deadline of every plan, sorted by day and narrowed by a filter."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from library.deadline_filter import DeadlineFilter
from parsers.folding import fold
from parsers.plan import Deadline, Plan


class Group(Enum):
    """Where a deadline is listed."""

    DATED = 0
    RECURRING = 1
    UNDATED = 2
    DAMAGED = 3


@dataclass(frozen=True, slots=True)
class DueTask:
    """A deadline with what is known of the section it stands in."""

    plan: str
    year: int | None
    """The plan's."""
    province: str | None
    city: str | None
    path: tuple[str, ...]
    heading: str
    topics: tuple[str, ...]
    units: tuple[str, ...]
    """The units that have a duty in its section."""
    deadline: Deadline
    words: str
    """What its words are looked for in, folded."""

    @property
    def day(self) -> str | None:
        """The last day it allows, or the first where it is open at its end."""
        return self.deadline.end or self.deadline.start

    @property
    def group(self) -> Group:
        """Where it is listed."""
        if self.deadline.kind == "recurring":
            return Group.RECURRING
        if self.day:
            return Group.DATED
        return Group.DAMAGED if self.deadline.damaged else Group.UNDATED


def due_tasks(plan: Plan) -> Iterable[DueTask]:
    """Yield the deadlines of a plan in document order."""
    units: dict[int, list[str]] = {}
    for duty in plan.duties:
        units.setdefault(duty.section, []).append(duty.unit)
    for deadline in plan.deadlines:
        section = plan.sections[deadline.section]
        named = tuple(dict.fromkeys(units.get(deadline.section, ())))
        yield DueTask(
            plan=plan.id,
            year=plan.year,
            province=plan.province,
            city=plan.city,
            path=section.path,
            heading=section.heading,
            topics=section.topics,
            units=named,
            deadline=deadline,
            words=fold(f"{deadline.task}\n{deadline.shown}\n{section.heading}"),
        )


class DeadlineIndex:
    """The deadlines of a library, in the order they are listed: dated ones by day, then the recurring, undated and damaged."""

    def __init__(self, tasks: Iterable[DueTask]) -> None:
        self._tasks = sorted(tasks, key=lambda task: (task.group.value, task.day or "", task.plan, task.deadline.section))
        self._days = [task.day or "" for task in self._tasks if task.group is Group.DATED]

    def filtered(self, wanted: DeadlineFilter) -> Sequence[DueTask]:
        """Return the deadlines that a filter lets through, in their order."""
        tasks: Sequence[DueTask] = self._tasks
        if wanted.periods is not None:
            tasks = [
                task
                for period in wanted.periods
                for task in self._tasks[bisect_left(self._days, period.start) : bisect_right(self._days, period.end)]
            ]
        if wanted.plans:
            plans = wanted.plans
            tasks = [task for task in tasks if task.plan in plans]
        if wanted.sections is not None:
            sections = wanted.sections
            tasks = [task for task in tasks if (task.plan, task.deadline.section) in sections]
        if wanted.places:
            places = wanted.places
            tasks = [task for task in tasks if task.province in places or task.city in places]
        if wanted.kinds:
            kinds = wanted.kinds
            tasks = [task for task in tasks if task.deadline.kind in kinds]
        if wanted.topics:
            topics = wanted.topics
            tasks = [task for task in tasks if not topics.isdisjoint(task.topics)]
        for unit in wanted.units:
            tasks = [task for task in tasks if any(unit in fold(one) for one in task.units)]
        for word in wanted.words:
            tasks = [task for task in tasks if word in task.words]
        return tasks
