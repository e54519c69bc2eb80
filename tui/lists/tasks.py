"""The list of tasks: what is due, how far it is, and who does it."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from rich.style import Style

from library.asking.filter import Filter
from library.library import Library
from library.marks.mark import State
from tui.columns.tasks import LEDGER, TaskRow, dated, rows, values
from tui.lists.view import Grouping, ListColumn, View
from tui.models.link import Place
from tui.models.standing import Standing, look, standing
from tui.saying import sentences
from tui.saying.breadcrumb import listed_at
from tui.saying.facts import ROLES, as_read
from tui.saying.language import Said, Words
from tui.saying.marks import MARKS, STATES, left_said, mark_said, short_left
from tui.styles import DUTY

_STANDINGS = tuple(Standing)
_NAMED, _PLACE = 2, 20
"""How many units are named in a row; of the others only how many there are."""


def _find(library: Library, wanted: Filter, said: Said) -> Sequence[TaskRow]:
    return rows(library.tasks(wanted), said.today, said.language)


def _day_look(row: TaskRow, _: Said) -> Style:
    return look(row.days_left)


def _units(row: TaskRow, _: Said) -> str:
    units = row.listed.task.units("lead") or row.listed.task.units()
    more = f" +{len(units) - _NAMED}" if len(units) > _NAMED else ""
    return "、".join(units[:_NAMED]) + more


def _month(row: TaskRow, said: Said) -> str:
    day = row.listed.day
    return day[:7] if day else sentences.NO_DAY.say(said.language)


def _standing(row: TaskRow, said: Said) -> str:
    words = STATES[row.listed.state] if row.listed.is_settled else standing(row.days_left).words
    return words.say(said.language)


def _standing_order(row: TaskRow) -> tuple[str, int]:
    return row.listed.state if row.listed.is_settled else "", _STANDINGS.index(standing(row.days_left))


def _no_unit(_: TaskRow, said: Said) -> str:
    return sentences.NO_UNIT.say(said.language)


def _each_unit(row: TaskRow) -> Sequence[str]:
    return row.listed.task.units()


def _counts(listed: Sequence[TaskRow], said: Said) -> str:
    states = Counter(row.listed.state for row in listed)
    near = Counter(standing(row.days_left) for row in listed if not row.listed.is_settled)
    due = "  ".join(f"{each.sign} {each.words.say(said.language)} {near[each]}".strip() for each in _STANDINGS)
    return f"{due}    {'  '.join(f'{MARKS[state]} {states[state]}' for state in State)}"


def _first(listed: Sequence[TaskRow]) -> int:
    """Return the first task that is still to come; the first of all where none is."""
    return next((at for at, row in enumerate(listed) if row.days_left is not None and row.days_left >= 0), 0)


def _detail(row: TaskRow, said: Said) -> Sequence[str]:
    task, mark = row.listed.task, row.mark
    units = [f"{ROLES[role].say(said.language)} {'、'.join(found)}" for role in ROLES if (found := task.units(role))]  # type: ignore[arg-type]
    targets = "；".join(dict.fromkeys(target.shown for target in task.targets))
    left = left_said(row.days_left, said.language)
    lines = [
        f"{listed_at(task, said.language)}  {as_read(task.heading, ocr=task.ocr)}",
        task.words.replace("\n", " "),
        "  ".join(part for part in (task.time_limit, row.listed.day or "", left, targets, *units) if part),
    ]
    if mark:
        lines.append(mark_said(mark, said.language))
    return lines


def _place(row: TaskRow) -> Place:
    task = row.listed.task
    facts: tuple[Any, ...] = (*task.deadlines, *task.targets)
    return Place(task.plan, task.section, facts[0] if facts else None)


_UNITS = ListColumn(Words("单位", "units"), _units, 22, goes=2, look=lambda *_: DUTY)
_COLUMNS = (
    ListColumn(Words("态", ""), lambda row, _: MARKS[row.listed.state], 3),
    ListColumn(Words("期限", "due"), lambda row, _: row.listed.day or "", 10, look=_day_look),
    ListColumn(
        Words("剩余", "left"), lambda row, said: short_left(row.days_left, said.language), 7, "right", goes=1, look=_day_look
    ),
    ListColumn(Words("任务", "task"), lambda row, _: as_read(row.listed.task.what.replace("\n", " "), ocr=row.listed.task.ocr)),
    _UNITS,
    ListColumn(Words("位置", "place"), lambda row, said: listed_at(row.listed.task, said.language, _PLACE), _PLACE, goes=3),
)
_LOOKED_AT = 500
"""Of how many tasks it is looked whether units are named."""


def _columns_of(listed: Sequence[TaskRow], _: Said) -> tuple[ListColumn, ...]:
    """Return the columns: who does them only where any of the first tasks says it."""
    is_said = any(row.listed.task.units() for row in listed[:_LOOKED_AT])
    return tuple(column for column in _COLUMNS if is_said or column is not _UNITS)


TASKS = View(
    Words("任务", "tasks"),
    _find,
    (),
    (
        Grouping(Words("按月", "by month"), _month),
        Grouping(Words("按到期", "by what is due"), _standing, _standing_order),
        Grouping(Words("按单位", "by unit"), _no_unit, each=_each_unit),
        Grouping(
            Words("按文件", "by plan"),
            lambda row, _: f"{row.listed.task.plan}  {row.listed.task.title}",
            lambda row: row.listed.task.plan,
        ),
    ),
    _counts,
    _detail,
    _place,
    LEDGER,
    values,
    first=_first,
    columns_of=_columns_of,
    task_of=lambda _, row: row.listed.task,
    id_of=lambda row: row.listed.task.id,
    dated=dated,
    sign=lambda row, _: (standing(row.days_left).sign, look(row.days_left)),
)
