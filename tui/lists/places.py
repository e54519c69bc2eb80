"""The table of places: measures down, plans across; and one measure with a row for each plan."""

from collections.abc import Sequence
from functools import cache, partial
from itertools import islice

from rich.cells import cell_len

from library.asking.filter import Filter
from library.library import Library
from library.places.table import PlaceTable, Row
from parsers.values import dataclass
from tui.columns.places import (
    CHANGES,
    PLACE_COLUMNS,
    PlaceRow,
    across,
    bar,
    cell_said,
    extreme,
    place_rows,
    place_values,
    row_values,
    target_said,
)
from tui.glyphs import GLYPHS
from tui.lists.view import Grouping, ListColumn, View
from tui.models.link import Place
from tui.saying import sentences
from tui.saying.breadcrumb import short_name
from tui.saying.facts import target_value
from tui.saying.language import Said, Words

_NARROWEST, _WIDEST = 12, 20
_BAR = 16
_MOST_TOLD = 60
"""In how many plans the detail says what is promised; no more has room."""


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure, with the table that it is a row of."""

    table: PlaceTable
    row: Row


def _find(library: Library, wanted: Filter, _: Said) -> Sequence[MeasureRow]:
    table = library.place_table(wanted)
    return [MeasureRow(table, row) for row in table.rows]


def _columns(listed: Sequence[MeasureRow], said: Said) -> tuple[ListColumn, ...]:
    plans = listed[0].table.plans if listed else ()
    return (
        ListColumn(Words("指标", "measure"), lambda one, _: one.row.measure),
        *(
            ListColumn(
                Words.of_data(name),
                partial(_cell, plan=plan.id, year=plan.year),
                align="right",
                goes=number,
                moves=True,
                key=plan.id,
                measure=cache(partial(_width, listed, said, plan.id, plan.year)),
            )
            for number, plan in enumerate(plans, 1)
            for name in (short_name(plan, said.language),)
        ),
    )


def _width(listed: Sequence[MeasureRow], said: Said, plan: str, year: int | None) -> int:
    return max(_NARROWEST, *(cell_len(_cell(one, said, plan, year)) for one in listed))


def _cell(one: MeasureRow, said: Said, plan: str, year: int | None) -> str:
    ends = "^" if plan in one.row.highest else "_" if plan in one.row.lowest else " "
    cell = one.row.cells.get(plan)
    words = cell_said(cell, year, said.language)
    if cell and cell.target and cell_len(words) > _WIDEST:
        # What the figure is against, its part and its year stand in the detail.
        words = f"{target_value(cell.target, said.language)} {GLYPHS.cut}"
    return f"{words}{ends}" if words else ""


def _counts(listed: Sequence[MeasureRow], said: Said) -> str:
    table = listed[0].table if listed else None
    counted = sentences.MEASURES_COUNTED.say(said.language, count=len(listed), plans=len(table.plans) if table else 0)
    return f"{sentences.ONLY_YEAR.say(said.language, year=table.only_year)}  {counted}" if table and table.only_year else counted


def _detail(one: MeasureRow, said: Said) -> Sequence[str]:
    told = ((plan, cell) for plan in one.table.plans if (cell := one.row.cells.get(plan.id)))
    figures = (
        f"{short_name(plan, said.language)} {cell_said(cell, plan.year, said.language)}" for plan, cell in islice(told, _MOST_TOLD)
    )
    return (one.row.measure, "  ".join(figures), sentences.ENTER_FOR_PLACES.say(said.language))


PLACES = View(
    Words("各地", "places"),
    _find,
    (),
    (
        Grouping(Words("按文件数", "by number of plans"), lambda *_: ""),
        Grouping(Words("按名称", "by name"), lambda *_: "", lambda one: one.row.measure),
    ),
    _counts,
    _detail,
    lambda _: None,
    (),
    row_values,
    columns_of=_columns,
    written_of=lambda listed, said: across(listed[0].table, said.language) if listed else (),
    written_thing=lambda one: one.row,
    listed=Words("指标", "measures"),
    opens=lambda one: of_measure(one.row.measure),
    years_are_plans=True,
    id_of=lambda one: one.row.measure,
)
"""The table as a whole."""


def of_measure(measure: str) -> View:
    """Return the list of all plans in the row of one measure."""

    def find(library: Library, wanted: Filter, said: Said) -> Sequence[PlaceRow]:
        table = library.place_table(wanted)
        row = next((row for row in table.rows if row.measure == measure), None)
        return place_rows(table, row, said.language) if row else ()

    return View(
        Words.of_data(measure),
        find,
        (
            ListColumn(Words("地区", "place"), lambda one, said: short_name(one.plan, said.language), 14),
            ListColumn(Words("目标", "target"), _value, 20, "right"),
            ListColumn(Words("", ""), lambda one, _: bar(one, _BAR), _BAR, goes=2),
            ListColumn(Words("", ""), lambda one, _: extreme(one), 7, goes=3),
            ListColumn(Words("上年", "year before"), _before, 12, "right", goes=4),
            ListColumn(
                Words("变化", "change"),
                lambda one, said: CHANGES[one.cell.change].say(said.language) if one.cell.change else "",
                8,
                goes=5,
            ),
            ListColumn(Words("原文", "words"), lambda one, _: one.cell.target.shown if one.cell.target else ""),
        ),
        (
            Grouping(Words("按数值", "by figure"), lambda *_: ""),
            Grouping(Words("按地区", "by place"), lambda *_: "", lambda one: one.plan.order),
        ),
        lambda listed, said: sentences.PLACES_COUNTED.say(
            said.language, count=sum(one.cell.target is not None for one in listed), plans=len(listed)
        ),
        _place_detail,
        lambda one: Place(one.plan.id, one.cell.target.section, one.cell.target) if one.cell.target else None,
        PLACE_COLUMNS,
        place_values,
        years_are_plans=True,
        id_of=lambda one: one.plan.id,
    )


def _value(one: PlaceRow, said: Said) -> str:
    return target_said(one.cell.target, one.plan.year, said.language) if one.cell.target else ""


def _before(one: PlaceRow, said: Said) -> str:
    return target_value(one.cell.before, said.language) if one.cell.before else ""


def _place_detail(one: PlaceRow, said: Said) -> Sequence[str]:
    cell = one.cell
    lines = [short_name(one.plan, said.language), cell.target.shown if cell.target else sentences.NOT_PROMISED.say(said.language)]
    lines += [f"{target_said(each, one.plan.year, said.language)}  {each.shown}" for each in cell.others]
    if cell.before:
        change = CHANGES[cell.change].say(said.language) if cell.change else ""
        lines.append(
            f"{sentences.YEAR_BEFORE.say(said.language)} {target_value(cell.before, said.language)}  {change}  {cell.before.shown}"
        )
    return lines
