"""The columns of a list of units with their parts in tasks."""

from collections import Counter
from collections.abc import Iterable

from library.tasks.listing import ListedTask
from library.tasks.task import Task
from parsers.values import dataclass, field
from tui.exporting.listing import Column
from tui.saying.language import Words

ROLES = ("lead", "responsible", "support")


@dataclass(slots=True)
class UnitRow:
    """A unit, as plans name it, with the tasks in which it has a part."""

    unit: str
    roles: Counter[str] = field(default_factory=Counter)
    tasks: list[tuple[str, Task]] = field(default_factory=list)
    """Each with the unit's role in it."""
    marked: list[ListedTask] = field(default_factory=list)
    """The same with their marks."""

    @property
    def plans(self) -> list[str]:
        """The ids of the plans that name it."""
        return list(dict.fromkeys(task.plan for _, task in self.tasks))


def units_of(tasks: Iterable[ListedTask]) -> list[UnitRow]:
    """Return the units of some tasks, those with the most first; names are joined only where they are the same."""
    found: dict[str, UnitRow] = {}
    for listed in tasks:
        parts = dict.fromkeys((duty.unit, duty.role) for duty in listed.task.duties)
        for unit, role in parts:
            row = found.setdefault(unit, UnitRow(unit))
            row.roles[role] += 1
            row.tasks.append((role, listed.task))
            row.marked.append(listed)
    return sorted(found.values(), key=lambda row: (-len(row.tasks), row.unit))


UNIT_COLUMNS = (
    Column("unit", Words("单位", "unit"), lambda row: row.unit, 0),
    Column("tasks", Words("任务数", "tasks"), lambda row: len(row.tasks), 6, "right", cut=False),
    Column("lead", Words("牵头", "lead"), lambda row: row.roles["lead"], 6, "right", cut=False),
    Column("responsible", Words("责任", "responsible"), lambda row: row.roles["responsible"], 6, "right", cut=False),
    Column("support", Words("配合", "support"), lambda row: row.roles["support"], 6, "right", cut=False),
    Column("plans", Words("文件数", "plans"), lambda row: len(row.plans), 6, "right", cut=False),
    Column("in", Words("文件", "in"), lambda row: "、".join(row.plans), 24),
)


def values(row: UnitRow) -> dict[str, object]:
    """Return what JSON says of a unit."""
    tasks = [
        {"role": role, "id": task.id, "plan": task.plan, "path": task.path, "task": task.what, "citation": str(task.citation)}
        for role, task in row.tasks
    ]
    return {"unit": row.unit, **{role: row.roles[role] for role in ROLES}, "plans": row.plans, "tasks": tasks}
