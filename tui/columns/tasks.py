"""The columns of a list of tasks, the last ones to be filled in."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from library.marks.mark import Mark, base_of
from library.tasks.listing import ListedTask
from parsers.values import asdict, dataclass, replace
from tui.columns.path import path_column
from tui.exporting.listing import Cell, Column
from tui.saying.facts import as_read
from tui.saying.language import Language, Words
from tui.saying.marks import STATES

if TYPE_CHECKING:
    from library.calendar_file import Item


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task in a list."""

    number: int
    listed: ListedTask
    today: date
    language: Language
    told_day: date | None = None
    """The day that this row is about, where that is not the first by which something is due."""

    @property
    def mark(self) -> Mark | None:
        """The mark on it."""
        return self.listed.mark

    @property
    def day(self) -> date | None:
        """The day by which it is due."""
        return self.told_day or (date.fromisoformat(self.listed.day) if self.listed.day else None)

    @property
    def others(self) -> "list[TaskRow]":
        """The same task by the other days by which something of it is due."""
        return [replace(self, told_day=date.fromisoformat(day)) for day in self.listed.task.days if day != self.listed.day]

    @property
    def days_left(self) -> int | None:
        """How many days are left, negative where it is overdue; None for what has no day, or is done or dropped."""
        if self.day is None or self.listed.is_settled:
            return None
        return (self.day - self.today).days


def rows(tasks: Iterable[ListedTask], today: date, language: Language) -> list[TaskRow]:
    """Return tasks as the rows of a list."""
    return [TaskRow(number, one, today, language) for number, one in enumerate(tasks, 1)]


def _units(row: TaskRow, role: str) -> Cell:
    return "、".join(dict.fromkeys(duty.unit for duty in row.listed.task.duties if duty.role == role))


def _targets(row: TaskRow) -> Cell:
    return "；".join(dict.fromkeys(target.shown for target in row.listed.task.targets))


TASK_COLUMNS = (
    Column("number", Words("序号", "number"), lambda row: row.number, 4, "right", cut=False),
    Column("source", Words("来源", "source"), lambda row: row.listed.task.title, 24, paper="once"),
    Column("plan", Words("文件", "plan"), lambda row: row.listed.task.plan, 16, cut=False, paper="once"),
    path_column(lambda row: row.listed.task.path, lambda row: (row.listed.task.plan, row.listed.task.section)),
    Column("heading", Words("标题", "heading"), lambda row: row.listed.task.heading, 24),
    Column("task", Words("任务", "task"), lambda row: row.listed.task.what, 0),
    Column("lead", Words("牵头单位", "lead"), lambda row: _units(row, "lead"), 16),
    Column("responsible", Words("责任单位", "responsible"), lambda row: _units(row, "responsible"), 16),
    Column("support", Words("配合单位", "support"), lambda row: _units(row, "support"), 16),
    Column("units", Words("单位", "units"), lambda row: "、".join(row.listed.task.units()), 24),
    Column("times", Words("完成时限", "time limit"), lambda row: row.listed.task.time_limit, 14),
    Column("day", Words("日期", "day"), lambda row: row.day, 10, cut=False),
    Column("left", Words("剩余天数", "days left"), lambda row: row.days_left, 6, "right", cut=False),
    Column("targets", Words("目标值", "targets"), _targets, 24),
    Column("words", Words("原文", "words"), lambda row: " ".join(row.listed.task.words.split()), 0, paper="program"),
    Column("citation", Words("位置", "citation"), lambda row: str(row.listed.task.citation), 30, cut=False),
    Column("progress", Words("进展", "progress"), lambda row: row.mark.progress if row.mark else None, 16, paper="fill"),
    Column("problem", Words("问题", "problem"), lambda row: row.mark.problem if row.mark else None, 16, paper="fill"),
    Column(
        "state",
        Words("状态", "state"),
        lambda row: STATES[row.listed.state].say(row.language),
        10,
        cut=False,
        choices=tuple(STATES.values()),
        paper="fill",
    ),
    Column("note", Words("备注", "note"), lambda row: row.mark.note if row.mark else None, 16, paper="fill"),
    Column("id", Words("编号", "id"), lambda row: row.listed.task.id, 24, cut=False, paper="program"),
    Column("base", Words("导出时状态", "state when written"), lambda row: base_of(row.mark), 20, cut=False, paper="program"),
    Column("topics", Words("主题", "topics"), lambda row: "、".join(row.listed.task.topics), 12),
    Column("damaged", Words("有缺失", "damaged"), lambda row: str(row.listed.task.damaged), 7),
)
_BY_NAME = {column.name: column for column in TASK_COLUMNS}


def _named(*names: str) -> tuple[Column, ...]:
    return tuple(_BY_NAME[name] for name in names)


LEDGER = _named(
    "number", "source", "path", "task", "lead", "responsible", "support", "times", "day", "targets", "words", "citation",
    "progress", "problem", "state", "note", "id", "base",
)  # fmt: skip
"""Those that offices keep (台账), and what leads a row back: its id and the state it was written in."""
_READ = replace(_BY_NAME["task"], value=lambda row: as_read(row.listed.task.what, ocr=row.listed.task.ocr))
FOR_EYES = (*_named("day", "left", "state"), _READ, *_named("units", "plan", "path"))
"""Those of a terminal, where a sign tells what a machine read."""


def dated(row: TaskRow) -> "list[Item]":
    """Return a task as it stands in a calendar."""
    from library.calendar_file import of_task  # noqa: PLC0415 -- the other forms do without icalendar

    return of_task(row.listed.task)


def values(row: TaskRow) -> dict[str, object]:
    """Return what JSON says of a task."""
    task, mark = row.listed.task, row.mark
    units: dict[str, Sequence[str]] = {
        role: tuple(dict.fromkeys(duty.unit for duty in task.duties if duty.role == role))
        for role in ("lead", "responsible", "support")
    }
    return {
        "id": task.id, "plan": task.plan, "section": task.section, "path": task.path, "heading": task.heading,
        "topics": task.topics, "task": task.what, "words": task.words, "place": task.place, **units, "day": row.listed.day,
        "deadlines": [asdict(deadline) for deadline in task.deadlines], "targets": [asdict(target) for target in task.targets],
        "citation": str(task.citation), "state": row.listed.state.value, "progress": mark.progress if mark else "",
        "problem": mark.problem if mark else "", "note": mark.note if mark else "", "marked": mark.made if mark else None,
    }  # fmt: skip
