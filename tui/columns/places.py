"""The columns of the table of places: measures down and plans across, or one measure with a row for each plan."""

from collections.abc import Sequence
from functools import partial

from library.citing.citation import Citation
from library.citing.citation import citation_of as cited
from library.comparing.measured import Measured
from library.entry import Entry
from library.places.table import Cell, Change, PlaceTable, Row
from parsers.plan import Target
from parsers.values import asdict, dataclass
from tui.exporting.listing import Cell as Said
from tui.exporting.listing import Column
from tui.saying import sentences
from tui.saying.breadcrumb import short_name
from tui.saying.facts import target_value
from tui.saying.language import Language, Words

CHANGES = {
    Change.KEPT: Words("持平", "kept"),
    Change.RAISED: Words("提高", "raised"),
    Change.LOWERED: Words("降低", "lowered"),
    Change.DROPPED: Words("不再提", "dropped"),
    Change.NEW: Words("新提", "new"),
    Change.UNKNOWN: Words("不可比", "not comparable"),
}
_BAR = 20
NOTHING = ""


def cell_said(cell: Cell | None, plan_year: int | None, language: Language) -> str:
    """Return what a plan promises of a measure, with the year where it is not the plan's own, and how that has changed."""
    if cell is None:
        return NOTHING
    if cell.target is None:
        return CHANGES[Change.DROPPED].say(language)
    said = target_said(cell.target, plan_year, language)
    changed = cell.change if cell.change in (Change.RAISED, Change.LOWERED, Change.NEW) else None
    return f"{said} {CHANGES[changed].say(language)}" if changed else said


def target_said(target: Target, plan_year: int | None, language: Language) -> str:
    """Return a figure with what it is against, the part it is of and its year, where these are not the usual ones."""
    year = int(target.due[:4]) if target.due else None
    is_year_before = plan_year is not None and target.baseline and str(plan_year - 1) in target.baseline
    is_against = target.comparator in ("increase", "decrease") and target.baseline and not is_year_before
    against = sentences.COMPARED_WITH.say(language, baseline=target.baseline) if is_against else ""
    part = target.scope if Measured.of(target, plan_year).scope else ""
    parts = [part for part in (against, part, str(year) if year and year != plan_year else "") if part]
    return target_value(target, language) + (f" ({', '.join(parts)})" if parts else "")


def across(table: PlaceTable, language: Language) -> tuple[Column, ...]:
    """Return the columns of measures down and plans across, with who has the highest and the lowest figure."""
    names = {plan.id: short_name(plan, language) for plan in table.plans}
    plans = tuple(
        Column(plan.id, Words.of_data(names[plan.id]), partial(_of_plan, plan=plan, language=language), 16, cut=False)
        for plan in table.plans
    )
    ends = tuple(
        Column(name, head, partial(_end, end=name, names=names), 12)
        for name, head in (("highest", Words("最高", "highest")), ("lowest", Words("最低", "lowest")))
    )
    return (Column("measure", Words("指标", "measure"), lambda row: row.measure, 0), *plans, *ends)


def _of_plan(row: Row, plan: Entry, language: Language) -> Said:
    return cell_said(row.cells.get(plan.id), plan.year, language)


def _end(row: Row, end: str, names: dict[str, str]) -> Said:
    return "、".join(names[plan] for plan in names if plan in getattr(row, end))


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A plan in the row of one measure."""

    plan: Entry
    row: Row
    language: Language

    @property
    def cell(self) -> Cell:
        """What the plan promises of it."""
        return self.row.cells.get(self.plan.id, Cell(None))


def _promised(one: PlaceRow) -> Said:
    return target_said(one.cell.target, one.plan.year, one.language) if one.cell.target else None


def bar(one: PlaceRow, cells: int = _BAR) -> str:
    """Return a bar as long as the figure is beside the highest one; nothing for what cannot be compared."""
    figure = one.row.figures.get(one.plan.id)
    most = max(map(abs, one.row.figures.values()), default=0.0)
    return "=" * max(1, round(cells * abs(figure) / most)) if figure is not None and most else ""


def extreme(one: PlaceRow) -> str:
    """Return whether a plan has the highest figure, or the lowest."""
    ends = [sentences.HIGHEST] if one.plan.id in one.row.highest else [sentences.LOWEST] if one.plan.id in one.row.lowest else []
    return "".join(end.say(one.language) for end in ends)


def citation_of(plan: str, target: Target) -> Citation:
    """Return where a promise stands, its section by its index."""
    return cited(f"{plan}/#{target.section}", target)


PLACE_COLUMNS = (
    Column("plan", Words("文件", "plan"), lambda one: one.plan.id, 18, cut=False),
    Column("name", Words("地区年份", "place and year"), lambda one: short_name(one.plan, one.language), 12, cut=False),
    Column(
        "value",
        Words("目标", "target"),
        _promised,
        18,
        cut=False,
    ),
    Column(
        "figure", Words("数值", "figure"), lambda one: one.cell.target.value if one.cell.target else None, 10, "right", cut=False
    ),
    Column("bar", Words("", ""), bar, 20, cut=False),
    Column("extreme", Words("高低", "extreme"), extreme, 7, cut=False),
    Column(
        "before",
        Words("上年", "year before"),
        lambda one: target_value(one.cell.before, one.language) if one.cell.before else None,
        14,
        cut=False,
    ),
    Column(
        "change",
        Words("变化", "change"),
        lambda one: CHANGES[one.cell.change].say(one.language) if one.cell.change else None,
        14,
        cut=False,
    ),
    Column("phrase", Words("原文", "phrase"), lambda one: one.cell.target.shown if one.cell.target else None, 0),
    Column(
        "citation",
        Words("位置", "citation"),
        lambda one: str(citation_of(one.plan.id, one.cell.target)) if one.cell.target else None,
        30,
        cut=False,
    ),
)
FOR_EYES = tuple(
    column for column in PLACE_COLUMNS if column.name in ("name", "value", "bar", "extreme", "before", "change", "phrase")
)


def place_rows(table: PlaceTable, row: Row, language: Language) -> list[PlaceRow]:
    """Return the plans of a table in the row of one measure, the highest figure first, those without it last."""
    rows = [PlaceRow(plan, row, language) for plan in table.plans]
    return sorted(
        rows,
        key=lambda one: (
            one.cell.target is None,
            one.row.figures.get(one.plan.id) is None,
            -(one.row.figures.get(one.plan.id) or 0.0),
        ),
    )


def row_values(row: Row) -> dict[str, object]:
    """Return what JSON says of a measure."""
    return {
        "measure": row.measure,
        "cells": {plan: _cell_values(plan, cell) for plan, cell in row.cells.items()},
        "highest": sorted(row.highest),
        "lowest": sorted(row.lowest),
    }


def place_values(one: PlaceRow) -> dict[str, object]:
    """Return what JSON says of a plan in the row of a measure."""
    return {"plan": one.plan.id, "measure": one.row.measure, **_cell_values(one.plan.id, one.cell)}


def _cell_values(plan: str, cell: Cell) -> dict[str, object]:
    others: Sequence[Target] = cell.others
    return {
        "target": asdict(cell.target) if cell.target else None,
        "citation": str(citation_of(plan, cell.target)) if cell.target else None,
        "others": [asdict(each) for each in others],
        "before": asdict(cell.before) if cell.before else None,
        "change": cell.change.value if cell.change else None,
    }
