"""The list of deadlines: by month, by how they stand to today, by unit or by place."""

from collections.abc import Sequence

from rich.style import Style

from library.asking.filter import Filter
from library.finding.deadlines import Group, group_of
from library.library import Library
from library.marks.mark import State
from library.tasks.task import Task
from tui.columns.deadlines import FOR_PEOPLE, citation_of, dated, values
from tui.lists.view import Grouping, ListColumn, View
from tui.models.deadlines import DeadlineRow, DeadlineRows
from tui.models.grouped import Heading
from tui.models.link import Place
from tui.models.standing import Standing, days_to, look, standing
from tui.saying import sentences
from tui.saying.breadcrumb import listed_at, place_name
from tui.saying.due_dates import when_due
from tui.saying.facts import as_read
from tui.saying.language import Said, Words
from tui.saying.marks import MARKS, STATES, left_said, mark_said, short_left
from tui.styles import DUTY, LOSS

_DAMAGED = "X"
_PLACE = 20
_GROUPS = {
    Group.OPEN: sentences.OPEN_TASKS,
    Group.RECURRING: sentences.RECURRING,
    Group.UNDATED: sentences.UNDATED_TASKS,
    Group.DAMAGED: sentences.DAMAGED_TASKS,
}
_COUNTED = _GROUPS | {Group.UNDATED: sentences.NO_DAY, Group.DAMAGED: Words(f"{_DAMAGED} 缺失", f"{_DAMAGED} lost")}
_SETTLED = (State.DONE, State.DROPPED)
_Standing = tuple[int, int]
_Arranged = tuple[Sequence[DeadlineRow], Sequence[Heading]]
_STANDINGS = tuple(Standing)


def rows_of(library: Library, wanted: Filter, said: Said) -> DeadlineRows:
    """Return the deadlines that a filter lets through as the things of a list."""
    return DeadlineRows(library.deadlines(wanted), library.marks_on_facts(), said.today)


def columns_of(rows: DeadlineRows, _: Said) -> tuple[ListColumn, ...]:
    """Return the columns: how far the tasks are where somebody has marked any, and who does them where any of the first says it."""
    unsaid = () if rows.name_units(_LOOKED_AT) else (_UNITS,)
    return tuple(column for column in COLUMNS[not rows.has_marks :] if column not in unsaid)


def place_of(row: DeadlineRow) -> Place:
    """Return where the words of a deadline stand."""
    return Place(row.due.plan, row.due.deadline.section, row.due.deadline)


def counts(rows: DeadlineRows, said: Said) -> str:
    """Return how many are overdue, near, later, recur, have no day or a damaged one, with the signs before them."""
    found = {_standing_named(key): count for key, count in rows.runs(lambda order: _standing(order, rows))}
    for row in map(rows.__getitem__, rows.settled()):
        # What is done is overdue no longer.
        if row.due.group is Group.DATED:
            found[standing(days_to(row.due.day, rows.today))] -= 1
    told = [(each, f"{each.sign} {each.words.say(said.language)} ".lstrip()) for each in _STANDINGS[:-1]]
    parts = [f"{words}{found.get(each, 0)}" for each, words in told]
    parts += [f"{words.say(said.language)} {found[group]}" for group, words in _COUNTED.items() if group in found]
    return "  ".join(parts)


def detail(row: DeadlineRow, said: Said) -> Sequence[str]:
    """Return all that is said of a deadline."""
    due, deadline = row.due, row.due.deadline
    units = "、".join(due.units)
    return (
        f"{listed_at(due, said.language)}  {as_read(due.heading, ocr=due.ocr)}",
        deadline.task or deadline.shown,
        "  ".join(
            part
            for part in (
                deadline.shown,
                when_due(due, said.language),
                left_said(row.days_left, said.language),
                sentences.UNITS_ARE.say(said.language, units=units or sentences.NO_UNIT.say(said.language)),
                *((mark_said(row.mark, said.language),) if row.mark else ()),
            )
            if part
        ),
        str(citation_of(due)),
    )


def sign(row: DeadlineRow, _: Said) -> tuple[str, Style]:
    """Return the sign before a deadline: that it is overdue or near, or that its date is damaged."""
    if row.due.group is Group.DAMAGED or row.due.deadline.damaged:
        return _DAMAGED, LOSS
    return standing(row.days_left).sign, look(row.days_left)


def _when(row: DeadlineRow, said: Said) -> str:
    """Return when a deadline is in ten cells: of the day from which on something holds there is room for its month."""
    day = row.due.day or ""
    return f"{day[:7]}.." if row.due.group is Group.OPEN else when_due(row.due, said.language)


def _day_look(row: DeadlineRow, _: Said) -> Style:
    return look(row.days_left)


def _task(row: DeadlineRow, _: Said) -> str:
    words = row.due.deadline.task or row.due.deadline.shown
    return as_read(words.replace("\n", " "), ocr=row.due.ocr)


def _units(row: DeadlineRow, _: Said) -> str:
    units = row.due.units
    return f"{units[0]}{f' +{len(units) - 1}' if len(units) > 1 else ''}" if units else ""


_LOOKED_AT = 500
"""Of how many deadlines it is looked whether units are named."""
_UNITS = ListColumn(Words("单位", "units"), _units, 16, goes=2, goes_beside=4, look=lambda *_: DUTY)
COLUMNS = (
    ListColumn(Words("态", ""), lambda row, _: MARKS[row.mark.state] if row.mark else "", 3, goes=3),
    ListColumn(Words("期限", "due"), _when, 10, look=_day_look),
    ListColumn(
        Words("剩余", "left"), lambda row, said: short_left(row.days_left, said.language), 7, "right", goes=1, look=_day_look
    ),
    ListColumn(Words("事项", "task"), _task),
    _UNITS,
    ListColumn(Words("位置", "place"), lambda row, said: listed_at(row.due, said.language, _PLACE), _PLACE, goes=4, goes_beside=2),
)


def _standing(order: str, rows: DeadlineRows) -> _Standing:
    """Return what the deadlines of one standing have in common; these stand in the order of the days."""
    group = group_of(order)
    if group is not Group.DATED:
        return group.value, 0
    return group.value, _STANDINGS.index(standing(days_to(order, rows.today)))


def _standing_named(key: _Standing) -> Standing | Group:
    group = Group(key[0])
    return _STANDINGS[key[1]] if group is Group.DATED else group


def _by_month(rows: DeadlineRows, said: Said) -> _Arranged:
    def month(order: str) -> tuple[int, str]:
        group = group_of(order)
        return group.value, order[:7] if group is Group.DATED else ""

    runs = rows.runs(month)
    return rows, [(label or _GROUPS[Group(group)].say(said.language), count) for (group, label), count in runs]


def _by_standing(rows: DeadlineRows, said: Said) -> _Arranged:
    """Return the deadlines by how they stand to today; those of tasks that are done or dropped are neither overdue nor near."""
    settled = rows.settled()
    still = rows.picked([at for at in range(len(rows)) if at not in settled]) if settled else rows
    told = [(_standing_words(_standing_named(key)), count) for key, count in still.runs(lambda order: _standing(order, rows))]
    by_state = {state: [at for at, of in settled.items() if of is state] for state in _SETTLED}
    told += [(STATES[state], len(own)) for state, own in by_state.items() if own]
    order = (*(at for at in range(len(rows)) if at not in settled), *(at for own in by_state.values() for at in own))
    arranged = rows.picked(order) if settled else rows
    return arranged, [(words.say(said.language), count) for words, count in told]


def _standing_words(one: Standing | Group) -> Words:
    return one.words if isinstance(one, Standing) else _GROUPS[one]


def _by_unit(rows: DeadlineRows, said: Said) -> _Arranged:
    picked, named = rows.sorted_by(lambda _, units: units)
    return picked, [(name or sentences.NO_UNIT.say(said.language), count) for name, count in named]


def _by_place(rows: DeadlineRows, said: Said) -> _Arranged:
    picked, named = rows.sorted_by(lambda place, _: (place or "",))
    return picked, [(place_name(name or None, said.language), count) for name, count in named]


def _task_of(library: Library, row: DeadlineRow) -> Task | None:
    deadline = row.due.deadline
    return library.task_of(row.due.plan, deadline.section, deadline.place)


DEADLINES = View(
    Words("期限", "deadlines"),
    rows_of,
    (),
    (
        Grouping(Words("按月", "by month"), arrange=_by_month),
        Grouping(Words("按到期", "by what is due"), arrange=_by_standing),
        Grouping(Words("按单位", "by unit"), arrange=_by_unit),
        Grouping(Words("按地区", "by place"), arrange=_by_place),
    ),
    counts,
    detail,
    place_of,
    FOR_PEOPLE,
    values,
    first=DeadlineRows.first_from_today,
    columns_of=columns_of,
    written_thing=lambda row: row.due,
    task_of=_task_of,
    dated=dated,
    sign=sign,
)
