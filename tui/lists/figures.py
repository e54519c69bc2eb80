"""The lists of targets and of results."""

from collections.abc import Callable, Sequence
from typing import Any

from rich.cells import cell_len

from library.asking.filter import Filter
from library.citing.facts import CitedFact, cited
from library.library import Library
from library.tasks.task import Task
from tui.columns.facts import RESULT_COLUMNS, TARGET_COLUMNS, due_of, indicator_of, usual, values
from tui.lists.view import Grouping, ListColumn, View
from tui.models.link import Place
from tui.saying import sentences
from tui.saying.breadcrumb import listed_at
from tui.saying.facts import as_read, compared, number, parted, result_value, target_value
from tui.saying.language import Said, Words
from tui.styles import DIM, LOSS, PLAIN, TARGET
from tui.wrapping import padded

_PLACE = 20
_BEFORE, _BEHIND, _UNIT = 10, 4, 10
"""How many cells there are for a figure before its point with how it is compared, from its point on, and for its unit."""
_Find = Callable[[Library, Filter, Said], Sequence[CitedFact]]


def _finds(kind: str) -> _Find:
    def find(library: Library, wanted: Filter, _: Said) -> Sequence[CitedFact]:
        return list(cited(library, library.facts(kind, wanted)))

    return find


def _value(one: CitedFact, said: Said) -> str:
    say: Callable[[Any, Any], str] = target_value if hasattr(one.fact, "comparator") else result_value
    return say(one.fact, said.language)


def _on_point(one: CitedFact, said: Said) -> str:
    """Return a figure such that its point stands where those of the others do, if it is not too long for that."""
    how, (whole, rest) = compared(one.fact, said.language), parted(number(one.fact))
    before = f"{how} {whole}".lstrip()
    fits = cell_len(before) <= _BEFORE and cell_len(rest) <= _BEHIND
    return padded(before, _BEFORE, right=True) + padded(rest, _BEHIND) if fits else before + rest


def _indicator(one: CitedFact, _: Said) -> str:
    return as_read(indicator_of(one), ocr=one.stated.ocr)


def _counts(listed: Sequence[CitedFact], said: Said) -> str:
    lost = sum(one.fact.damaged for one in listed)
    return sentences.COUNTED.say(said.language, count=len(listed), plans=len({one.stated.plan for one in listed}), lost=lost)


def _detail(one: CitedFact, said: Said) -> Sequence[str]:
    measure = f"  ({one.fact.measure})" if one.fact.measure else ""
    baseline = sentences.COMPARED_WITH.say(said.language, baseline=one.fact.baseline) if one.fact.baseline else ""
    when = getattr(one.fact, "due", None) or getattr(one.fact, "period", None) or ""
    return (
        f"{listed_at(one.stated, said.language)}  {as_read(one.stated.heading, ocr=one.stated.ocr)}",
        one.fact.shown,
        "  ".join(part for part in (f"{indicator_of(one)}{measure}", _value(one, said), baseline, when) if part),
        str(one.citation),
    )


def _place(one: CitedFact) -> Place:
    return Place(one.stated.plan, one.fact.section, one.fact)


def _task_of(library: Library, one: CitedFact) -> Task | None:
    return library.task_of(one.stated.plan, one.fact.section, one.fact.place)


def _view(name: Words, kind: str, when: ListColumn, written: tuple[Any, ...]) -> View:
    return View(
        name,
        _finds(kind),
        (
            ListColumn(Words("指标", "indicator"), _indicator),
            ListColumn(Words("数值", "figure"), _on_point, _BEFORE + _BEHIND, "right", look=lambda *_: TARGET),
            ListColumn(sentences.UNIT_HEAD, lambda one, _: one.fact.unit or "", _UNIT, look=lambda *_: DIM),
            ListColumn(Words("基期", "against"), lambda one, _: one.fact.baseline or "", 8, goes=3),
            when,
            ListColumn(Words("位置", "place"), lambda one, said: listed_at(one.stated, said.language, _PLACE), _PLACE, goes=2),
        ),
        (
            Grouping(Words("按文件", "by plan"), lambda one, _: f"{one.stated.plan}  {one.title}"),
            Grouping(
                Words("按指标", "by measure"),
                lambda one, said: one.fact.measure or sentences.NO_MEASURE.say(said.language),
                lambda one: (one.fact.measure is None, one.fact.measure or ""),
            ),
        ),
        _counts,
        _detail,
        _place,
        written,
        values,
        task_of=_task_of if kind == "targets" else None,
        sign=lambda one, _: ("X", LOSS) if one.fact.damaged else (" ", PLAIN),
    )


TARGETS = _view(
    Words("目标", "targets"),
    "targets",
    ListColumn(Words("期限", "due"), lambda one, _: str(due_of(one) or ""), 10, goes=1),
    usual(TARGET_COLUMNS),
)
RESULTS = _view(
    Words("成效", "results"),
    "results",
    ListColumn(Words("时期", "period"), lambda one, _: one.fact.period or "", 9, goes=1),
    usual(RESULT_COLUMNS),
)
