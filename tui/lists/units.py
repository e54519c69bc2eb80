"""The list of units: how many tasks each leads, does or supports, and how many of them are done."""

from collections.abc import Sequence

from library.asking.filter import Filter
from library.asking.paths import path_typed
from library.library import Library
from library.marks.mark import State
from library.marks.progress import progress_of
from parsers.text.folding import fold
from parsers.values import replace
from tui.columns.tasks import TaskRow, rows
from tui.columns.units import UNIT_COLUMNS, UnitRow, units_of, values
from tui.lists.tasks import TASKS
from tui.lists.view import Grouping, ListColumn, View
from tui.models.link import Place
from tui.saying import sentences
from tui.saying.facts import ROLES
from tui.saying.language import Said, Words
from tui.styles import OVERDUE

_SHOWN = 3
"""How many of a unit's tasks are told."""


def _find(library: Library, wanted: Filter, _: Said) -> Sequence[UnitRow]:
    rows = units_of(library.tasks(wanted))
    return [row for row in rows if not wanted.units or any(unit in fold(row.unit) for unit in wanted.units)]


def _counts(listed: Sequence[UnitRow], said: Said) -> str:
    return sentences.UNITS_COUNTED.say(said.language, count=len(listed), plans=len({plan for row in listed for plan in row.plans}))


def _detail(row: UnitRow, said: Said) -> Sequence[str]:
    tasks = [
        f"{ROLES[role].say(said.language)}  {task.plan} {path_typed(task.path)}  {task.what}" for role, task in row.tasks[:_SHOWN]
    ]
    return (f"{row.unit}  {'、'.join(row.plans)}", *tasks, sentences.ENTER_FOR_TASKS.say(said.language))


def of_unit(unit: str) -> View:
    """Return the list of the tasks of one unit."""

    def find(library: Library, wanted: Filter, said: Said) -> Sequence[TaskRow]:
        found = library.tasks(wanted)
        own = {task.id for row in units_of(found) if row.unit == unit for _, task in row.tasks}
        return rows([listed for listed in found if listed.task.id in own], said.today, said.language)

    return replace(TASKS, name=Words.of_data(unit), find=find)


def _place(row: UnitRow) -> Place:
    task = row.tasks[0][1]
    return Place(task.plan, task.section)


def _done(row: UnitRow, _: Said) -> str:
    tasks = {listed.task.id: listed for listed in row.marked}.values()
    done = sum(listed.state is State.DONE for listed in tasks)
    return f"{done}/{len(tasks)}" if any(listed.mark for listed in tasks) else ""


def _overdue(row: UnitRow, said: Said) -> str:
    return str(progress_of({listed.task.id: listed for listed in row.marked}.values(), said.today.isoformat()).overdue or "")


def _columns_of(rows: Sequence[UnitRow], _: Said) -> tuple[ListColumn, ...]:
    """Return the columns: how far the tasks are only where somebody has marked any."""
    return (*_COLUMNS, *_PROGRESS) if any(listed.mark for row in rows for listed in row.marked) else _COLUMNS


_COLUMNS = (
    ListColumn(Words("单位", "unit"), lambda row, _: row.unit),
    ListColumn(Words("任务", "tasks"), lambda row, _: str(len(row.tasks)), 6, "right"),
    ListColumn(Words("牵头", "lead"), lambda row, _: str(row.roles["lead"] or ""), 6, "right", goes=1),
    ListColumn(Words("责任", "resp."), lambda row, _: str(row.roles["responsible"] or ""), 6, "right", goes=2),
    ListColumn(Words("配合", "supp."), lambda row, _: str(row.roles["support"] or ""), 6, "right", goes=3),
    ListColumn(Words("文件", "plans"), lambda row, _: str(len(row.plans)), 6, "right", goes=4),
)
_PROGRESS = (
    ListColumn(Words("完成", "done"), _done, 8, "right"),
    ListColumn(Words("逾期", "overdue"), _overdue, 7, "right", look=lambda *_: OVERDUE),
)
UNITS = View(
    Words("职责", "duties"),
    _find,
    (),
    (Grouping(Words("按任务数", "by number"), lambda *_: ""),),
    _counts,
    _detail,
    _place,
    UNIT_COLUMNS,
    values,
    columns_of=_columns_of,
    id_of=lambda row: row.unit,
    opens=lambda row: of_unit(row.unit),
)
