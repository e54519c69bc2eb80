"""The columns of lists of targets and of results, which are much the same."""

from datetime import date

from library.citing.facts import CitedFact
from parsers.plan import LOST
from parsers.values import asdict, replace
from tui.columns.path import path_column
from tui.exporting.listing import Cell, Column
from tui.saying.facts import YEARLY, as_read, is_yearly
from tui.saying.language import Language, Words


def _figure(one: CitedFact) -> Cell:
    """Return the figure as a number, a fall below nothing."""
    fact = one.fact
    change = getattr(fact, "comparator", None) or getattr(fact, "change", None)
    return None if fact.value is None else -fact.value if change == "decrease" else fact.value


def due_of(one: CitedFact) -> Cell:
    """Return the day that a target is due, or the year alone where only the plan, or a heading, says it."""
    due, inherited = one.fact.due, one.fact.due_inherited
    if not due:
        return None
    return due[:4] if inherited and due.endswith(_END_OF_YEAR) else date.fromisoformat(due)


_END_OF_YEAR = "-12-31"


def sense_of(comparator: str | None) -> str | None:
    """Return the sign of how a figure binds: +, - or that of the comparison."""
    return {"increase": "+", "decrease": "-"}.get(comparator or "", comparator)


def hedge_of(one: CitedFact) -> Cell:
    """Return how a figure is hedged: `~` for about it, `>=` or `<=` for a change, or a result, of at least or at most so much."""
    return f"{one.fact.bound or ''}{'~' if one.fact.approximate else ''}"


def indicator_of(one: CitedFact) -> str:
    """Return what a figure is of, with the part of its plan's place that it is of."""
    return f"{one.fact.indicator} ({one.fact.scope})" if one.fact.scope else str(one.fact.indicator)


_WHERE = (
    Column("plan", Words("文件", "plan"), lambda one: one.stated.plan, 16, cut=False),
    path_column(lambda one: one.stated.path, lambda one: (one.stated.plan, one.fact.section)),
)
_WHAT = (
    Column("indicator", Words("指标", "indicator"), lambda one: one.fact.indicator, 0),
    Column("measure", Words("规范名称", "measure"), lambda one: one.fact.measure, 16),
)
_VALUE = (
    Column("hedge", Words("界限", "hedge"), hedge_of, 5, cut=False),
    Column("value", Words("数值", "value"), lambda one: one.fact.value, 8, "right", cut=False),
    Column("upper", Words("上限", "upper"), lambda one: one.fact.upper, 6, "right", cut=False),
    Column("unit", Words("计量单位", "unit"), lambda one: one.fact.unit, 10, cut=False),
    Column("baseline", Words("基期", "baseline"), lambda one: one.fact.baseline, 8),
    Column("scope", Words("范围", "scope"), lambda one: one.fact.scope, 12),
)
_YEARLY = Column("yearly", Words("年均", "yearly"), lambda one: str(is_yearly(one.fact)), 7)
"""Whether a change is of each year, and not of all up to its day."""
_REST = (
    Column("damaged", Words("有缺失", "damaged"), lambda one: LOST if one.fact.damaged else None, 7),
    Column("phrase", Words("原文", "phrase"), lambda one: one.fact.shown, 0),
    Column("citation", Words("位置", "citation"), lambda one: str(one.citation), 30, cut=False),
    Column("source", Words("来源", "source"), lambda one: one.title, 24),
    Column("figure", Words("数", "figure"), _figure, 8, "right", cut=False),
    Column("place", Words("地区", "place"), lambda one: one.stated.region, 10),
    Column("year", Words("年份", "year"), lambda one: one.stated.year, 4, "right", cut=False),
    Column("topics", Words("主题", "topics"), lambda one: "、".join(one.stated.topics), 12),
)
TARGET_COLUMNS = (
    *_WHERE,
    *_WHAT,
    Column("comparator", Words("比较", "comparator"), lambda one: sense_of(one.fact.comparator), 8, cut=False),
    _YEARLY,
    *_VALUE,
    Column("due", Words("期限", "due"), due_of, 10, cut=False, sort=lambda one: one.fact.due),
    *_REST,
)
RESULT_COLUMNS = (
    *_WHERE,
    *_WHAT,
    Column("change", Words("增减", "change"), lambda one: sense_of(one.fact.change), 8, cut=False),
    _YEARLY,
    *_VALUE,
    Column("period", Words("时期", "period"), lambda one: one.fact.period, 9, cut=False),
    *_REST,
)


def usual(columns: tuple[Column, ...]) -> tuple[Column, ...]:
    """Return the columns that are written where none are named."""
    return tuple(column for column in columns if column.name not in ("figure", "place", "year", "topics", "source"))


def for_eyes(columns: tuple[Column, ...], language: Language) -> tuple[Column, ...]:
    """Return the columns of a terminal, where a sign tells what a machine read, and a word that a change is of each year."""

    def indicator(one: CitedFact) -> str:
        yearly = f" ({YEARLY.say(language).strip()})" if is_yearly(one.fact) else ""
        return as_read(f"{indicator_of(one)}{yearly}", ocr=one.stated.ocr)

    names = ("indicator", "comparator", "change", "hedge", "value", "upper", "unit", "baseline", "due", "period", "plan", "path")
    by_name = {column.name: column.headed(_SHORT.get(column.name)) for column in columns}
    by_name["indicator"] = replace(by_name["indicator"], value=indicator)
    return tuple(by_name[name] for name in names if name in by_name)


_SHORT = {"comparator": Words("比较", "is"), "change": Words("增减", "by"), "baseline": Words("基期", "against")}
"""What heads a column where there is little room."""


def values(one: CitedFact) -> dict[str, object]:
    """Return what JSON says of a fact."""
    return asdict(one.fact) | {
        "yearly": is_yearly(one.fact),
        "plan": one.stated.plan,
        "path": one.stated.path,
        "citation": str(one.citation),
    }
