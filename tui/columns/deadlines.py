"""The columns of a list of deadlines."""

from datetime import date
from typing import TYPE_CHECKING

from library.citing.citation import Citation
from library.citing.citation import citation_of as cited
from library.finding.deadlines import DueTask
from parsers.values import asdict
from tui.columns.path import path_column
from tui.exporting.listing import Column
from tui.saying.language import Words

if TYPE_CHECKING:
    from library.calendar_file import Item


def _day(task: DueTask) -> date | None:
    return date.fromisoformat(task.day) if task.day else None


def citation_of(task: DueTask) -> Citation:
    """Return where the words of a deadline stand, its section by its index: its plan need not be opened."""
    return cited(f"{task.plan}/#{task.section}", task.deadline)


def _iso(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


DEADLINE_COLUMNS = (
    Column("plan", Words("文件", "plan"), lambda task: task.plan, 16, cut=False),
    path_column(lambda task: task.path, lambda task: (task.plan, task.deadline.section)),
    Column("kind", Words("类型", "kind"), lambda task: task.deadline.kind, 10),
    Column("start", Words("开始", "start"), lambda task: _iso(task.deadline.start), 10, cut=False),
    Column("end", Words("截止", "end"), lambda task: _iso(task.deadline.end), 10, cut=False),
    Column("rrule", Words("周期", "recurs"), lambda task: task.deadline.rrule, 24),
    Column("damaged", Words("有缺失", "damaged"), lambda task: str(task.deadline.damaged), 7),
    Column("known", Words("已知", "known"), lambda task: task.deadline.known, 14),
    Column("task", Words("任务", "task"), lambda task: task.deadline.task, 0),
    Column("units", Words("单位", "units"), lambda task: "、".join(task.units), 24),
    Column("phrase", Words("原文", "phrase"), lambda task: task.deadline.phrase, 16),
    Column("day", Words("日期", "day"), _day, 10, cut=False),
    Column("place", Words("地区", "place"), lambda task: task.region, 12, cut=False),
    Column("year", Words("年份", "year"), lambda task: task.year, 4, "right", cut=False),
    Column("heading", Words("标题", "heading"), lambda task: task.heading, 0),
    Column("topics", Words("主题", "topics"), lambda task: "、".join(task.topics), 16),
    Column("citation", Words("位置", "citation"), lambda task: str(citation_of(task)), 30, cut=False),
)
"""All there are; the first eleven and the citation are written where none are named."""
USUAL = (*DEADLINE_COLUMNS[:11], DEADLINE_COLUMNS[-1])
_BY_NAME = {column.name: column for column in DEADLINE_COLUMNS}
FOR_PEOPLE = tuple(_BY_NAME[name] for name in ("day", "task", "units", "place", "year", "path", "phrase", "citation"))
"""Those of forms that people read: a page, a note, a workbook."""


def dated(task: DueTask) -> "list[Item]":
    """Return a deadline as it stands in a calendar."""
    from library.calendar_file import of_deadline  # noqa: PLC0415 -- the other forms do without icalendar

    return of_deadline(task)


def values(task: DueTask) -> dict[str, object]:
    """Return what JSON says of a deadline."""
    own = {"plan": task.plan, "path": task.path, "units": task.units, "citation": str(citation_of(task))}
    return asdict(task.deadline) | own
