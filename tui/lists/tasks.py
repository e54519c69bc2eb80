"""The list of tasks: what is due, how far it is, and who does it."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from library.asking.filter import Filter
from library.asking.paths import path_typed
from library.library import Library
from library.marks.mark import State
from tui.columns.marks import made_here
from tui.columns.tasks import LEDGER, STATES, TaskRow, rows, said_left, values
from tui.lists.view import Grouping, ListColumn, Place, Said, View
from tui.saying import sentences
from tui.saying.breadcrumb import place_name
from tui.saying.facts import ROLES
from tui.saying.language import Words

MARKS = {State.OPEN: "[ ]", State.UNDER_WAY: "[~]", State.DONE: "[x]", State.DROPPED: "[-]"}
"""How far a task is, in three cells, told by sign."""
_SOON = 30
_NAMED = 2
"""How many units are named in a row; of the others only how many there are."""


def _find(library: Library, wanted: Filter, said: Said) -> Sequence[TaskRow]:
    return rows(library.tasks(wanted), said.today, said.language)


def where_said(row: TaskRow, said: Said) -> str:
    """Return where a task stands, as one types it: by its plan's id where its place is not known."""
    task = row.listed.task
    place = task.city or task.province
    name = f"{place_name(place, said.language)}{task.year or ''}" if place else task.plan
    return f"{name} {path_typed(task.path)}"


def _left(row: TaskRow, said: Said) -> str:
    return "" if row.days_left is None else sentences.SHORT_DAYS.say(said.language, days=row.days_left)


def _units(row: TaskRow, _: Said) -> str:
    units = row.listed.task.units("lead") or row.listed.task.units()
    more = f" +{len(units) - _NAMED}" if len(units) > _NAMED else ""
    return "、".join(units[:_NAMED]) + more


def _month(row: TaskRow, said: Said) -> str:
    day = row.listed.task.day
    return day[:7] if day else sentences.NO_DAY.say(said.language)


def _standing(row: TaskRow, said: Said) -> str:
    if row.listed.state in (State.DONE, State.DROPPED):
        return STATES[row.listed.state].say(said.language)
    left = row.days_left
    words = (
        sentences.UNDATED_TASKS
        if left is None
        else sentences.OVERDUE
        if left < 0
        else sentences.SOON
        if left <= _SOON
        else sentences.LATER
    )
    return words.say(said.language)


def _standing_order(row: TaskRow) -> int:
    if row.listed.state in (State.DONE, State.DROPPED):
        return 4 + (row.listed.state is State.DROPPED)
    left = row.days_left
    return 3 if left is None else 0 if left < 0 else 1 if left <= _SOON else 2


def _lead(row: TaskRow, said: Said) -> str:
    units = row.listed.task.units("lead") or row.listed.task.units()
    return units[0] if units else sentences.NO_UNIT.say(said.language)


def _lead_order(row: TaskRow) -> tuple[bool, str]:
    units = row.listed.task.units("lead") or row.listed.task.units()
    return not units, units[0] if units else ""


def _counts(listed: Sequence[TaskRow], said: Said) -> str:
    states = Counter(row.listed.state for row in listed)
    standing = Counter(_standing_order(row) for row in listed)
    near = ((sentences.OVERDUE, 0), (sentences.SOON, 1), (sentences.LATER, 2), (sentences.NO_DAY, 3))
    due = "  ".join(f"{words.say(said.language)} {standing[at]}" for words, at in near)
    return f"{due}    {'  '.join(f'{MARKS[state]} {states[state]}' for state in State)}"


def _first(listed: Sequence[TaskRow]) -> int:
    """Return the first task that is still to come; the first of all where none is."""
    return next((at for at, row in enumerate(listed) if row.days_left is not None and row.days_left >= 0), 0)


def _detail(row: TaskRow, said: Said) -> Sequence[str]:
    task, mark = row.listed.task, row.mark
    times = "、".join(dict.fromkeys(deadline.shown for deadline in task.deadlines))
    units = [f"{ROLES[role].say(said.language)} {'、'.join(found)}" for role in ROLES if (found := task.units(role))]  # type: ignore[arg-type]
    targets = "；".join(dict.fromkeys(target.shown for target in task.targets))
    left = said_left(row)
    lines = [
        f"{where_said(row, said)}  {task.heading}",
        task.words.replace("\n", " "),
        "  ".join(part for part in (times, task.day or "", left, targets, *units) if part),
    ]
    if mark:
        noted = (
            MARKS[mark.state],
            STATES[mark.state].say(said.language),
            f"{made_here(mark):%Y-%m-%d}",
            mark.progress,
            mark.problem,
            mark.note,
        )
        lines.append("  ".join(part for part in noted if part))
    return lines


def _place(row: TaskRow) -> Place:
    task = row.listed.task
    facts: tuple[Any, ...] = (*task.deadlines, *task.targets)
    return Place(task.plan, task.section, facts[0] if facts else None)


TASKS = View(
    Words("任务", "tasks"),
    _find,
    (
        ListColumn(Words("态", ""), lambda row, _: MARKS[row.listed.state], 3),
        ListColumn(Words("期限", "due"), lambda row, _: row.listed.task.day or "", 10),
        ListColumn(Words("剩余", "left"), _left, 8, "right", goes=1),
        ListColumn(Words("任务", "task"), lambda row, _: row.listed.task.what.replace("\n", " ")),
        ListColumn(Words("单位", "units"), _units, 22, goes=3),
        ListColumn(Words("位置", "place"), where_said, 20, goes=2),
    ),
    (
        Grouping(Words("按月", "by month"), _month),
        Grouping(Words("按到期", "by what is due"), _standing, _standing_order),
        Grouping(Words("按单位", "by unit"), _lead, _lead_order),
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
    is_of_tasks=True,
)
