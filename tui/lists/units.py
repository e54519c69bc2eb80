"""The list of units: how many tasks each leads, does or supports, and how many of them are done."""

from collections.abc import Sequence

from library.asking.filter import Filter
from library.asking.paths import path_typed
from library.library import Library
from parsers.text.folding import fold
from tui.columns.units import UNIT_COLUMNS, UnitRow, units_of, values
from tui.lists.view import Grouping, ListColumn, Place, View
from tui.saying import sentences
from tui.saying.facts import ROLES
from tui.saying.language import Said, Words

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
    return (f"{row.unit}  {'、'.join(row.plans)}", *tasks)


def _place(row: UnitRow) -> Place:
    task = row.tasks[0][1]
    return Place(task.plan, task.section)


UNITS = View(
    Words("职责", "duties"),
    _find,
    (
        ListColumn(Words("单位", "unit"), lambda row, _: row.unit),
        ListColumn(Words("任务", "tasks"), lambda row, _: str(len(row.tasks)), 6, "right"),
        ListColumn(Words("牵头", "lead"), lambda row, _: str(row.roles["lead"] or ""), 6, "right", goes=1),
        ListColumn(Words("责任", "resp."), lambda row, _: str(row.roles["responsible"] or ""), 6, "right", goes=2),
        ListColumn(Words("配合", "supp."), lambda row, _: str(row.roles["support"] or ""), 6, "right", goes=3),
        ListColumn(Words("文件", "plans"), lambda row, _: str(len(row.plans)), 6, "right", goes=4),
    ),
    (Grouping(Words("按任务数", "by number"), lambda *_: ""),),
    _counts,
    _detail,
    _place,
    UNIT_COLUMNS,
    values,
)
