"""What the plans of a place come to: their measures by year, who leads, and what falls due next."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from rich.cells import cell_len

from library.asking.filter import Filter
from library.entry import Entry
from library.places.table import Row as TableRow
from library.places.table import place_table
from parsers.plan import Plan, Target
from tui.models.link import Link, ListLink, Place
from tui.models.reader import Row
from tui.saying import sentences
from tui.saying.breadcrumb import short_name
from tui.saying.facts import compared, number, parted
from tui.saying.language import Language
from tui.saying.safe import safe_line
from tui.wrapping import padded, shortened

_MOST_MEASURES, _MOST_UNITS, _MOST_DUE = 12, 6, 6
_NAME, _DAYS = 22, 8
"""The widths of the columns of names and of days left."""

_Line = tuple[str, Link | None]
"""A row of a table, and where it leads."""


def place_tables(plans: Sequence[Plan], today: date, width: int, language: Language) -> Iterator[Row]:
    """Yield the rows of the tables that there is anything for, each below its heading and behind a blank row."""
    for heading, lines in (
        (sentences.BY_YEAR, _measures(plans, width, language)),
        (sentences.WHO_LEADS, _leads(plans)),
        (sentences.DUE_NEXT, _due(plans, today, language)),
    ):
        if lines:
            yield Row("heading", heading.say(language))
            yield from (Row("text", shortened(safe_line(line), width), link=link) for line, link in lines)
            yield Row("blank", "")


def _measures(plans: Sequence[Plan], width: int, language: Language) -> list[_Line]:
    """Return the measures that most plans promise, a column for each plan; where there is not room for all, the latest ones."""
    dated = sorted((plan for plan in plans if plan.year and plan.targets), key=lambda plan: plan.year or 0, reverse=True)
    rows = place_table(dated, Filter(), {}).rows[:_MOST_MEASURES]
    columns: list[list[str]] = []
    room = width - _NAME
    by_year = len({plan.year for plan in dated}) == len(dated)
    for plan in dated:
        targets = [cell.target if (cell := row.cells.get(plan.id)) else None for row in rows]
        name = str(plan.year) if by_year else short_name(Entry.of(plan), language)
        column = [name, *_on_point(targets, language)]
        # No figure is cut: its column goes.
        room -= _wide(column)
        if room < 0:
            break
        columns.insert(0, column)
    if not rows or not columns:
        return []
    names = [padded(name, _NAME - 2) for name in ("", *(row.measure for row in rows))]
    wide = [(column, _wide(column)) for column in columns]
    lines = ["  ".join((name, "".join(padded(column[n], width) for column, width in wide))) for n, name in enumerate(names)]
    return list(zip(lines, [None, *(_latest(row, dated) for row in rows)], strict=True))


def _on_point(targets: Sequence[Target | None], language: Language) -> list[str]:
    """Return figures with their points below each other; a dash where there is none."""
    parts = [(compared(one, language), *parted(number(one)), one.unit or "") if one else ("", "-", "", "") for one in targets]
    before = max((cell_len(f"{how}{whole}") for how, whole, _, _ in parts), default=0)
    return [f"{padded(f'{how}{whole}', before, right=True)}{rest}{unit}" for how, whole, rest, unit in parts]


def _latest(row: TableRow, plans: Sequence[Plan]) -> Place | None:
    """Return where the first of some plans that promises a measure does so."""
    told = ((plan.id, cell.target) for plan in plans if (cell := row.cells.get(plan.id)))
    return next((Place(plan, target.section, target) for plan, target in told if target), None)


def _leads(plans: Sequence[Plan]) -> list[_Line]:
    """Return the units that lead most tasks, with how many."""
    counts = Counter(duty.unit for plan in plans for duty in plan.duties if duty.role == "lead")
    most = counts.most_common(_MOST_UNITS)
    return [(f"{padded(unit, _NAME - 2)}  {count}", ListLink("tasks", f"unit:{unit}")) for unit, count in most]


def _due(plans: Sequence[Plan], today: date, language: Language) -> list[_Line]:
    """Return what falls due next, with how many days are left."""
    now = today.isoformat()
    ahead = sorted((one.end, n, at) for n, plan in enumerate(plans) for at, one in enumerate(plan.deadlines) if one.end)
    lines: list[_Line] = []
    for day, n, at in [each for each in ahead if each[0] >= now][:_MOST_DUE]:
        one, left = plans[n].deadlines[at], (date.fromisoformat(day) - today).days
        said = f"{day}  {padded(sentences.SHORT_DAYS.say(language, days=left), _DAYS)}{one.task}"
        lines.append((said, Place(plans[n].id, one.section, one)))
    return lines


def _wide(column: Sequence[str]) -> int:
    """Return the width of a column with what keeps it from the next."""
    return max(cell_len(each) for each in column) + 2
