"""Tables of indicators: a row names one, and columns of years or of aims say how high it was and is to be.

A table stands in the text as lines whose cells are parted by wide spaces, below the line that names its columns.
"""

from collections.abc import Iterator, Sequence

from parsers.facts.document import Document
from parsers.facts.targets.cell_values import NOTE, holds_figure, is_blank, quantity, without_unit
from parsers.facts.targets.promise import BOUNDS, Promise, Stated
from parsers.facts.targets.target_phrases import comparator_of
from parsers.plan import Comparator, Span
from parsers.text.cells import BETWEEN_CELLS, cells_of
from parsers.text.dates import FIVE_YEAR_PLAN, years_of_five_year_plan
from parsers.text.patterns import compiled
from parsers.text.unit_names import ORGANISATION_ENDINGS
from parsers.values import dataclass

_INDICATOR = "指标"
_MARKER = compiled(r"\d+(?:\.\d+)*")
_NAME = compiled("(?:主要|具体|核心|约束性?|目标|规划|考核|绩效|评价)?指标(?:名称|体系|内容|项目)?|指标项")
_UNIT = compiled("(?:计量|计算)?单位")
_ORGANISATION = compiled(rf"(?:{ORGANISATION_ENDINGS})$")
_YEARS = compiled(r"(?<!\d)20\d\d(?!\d)")
_REACHED = compiled("现状|实际|完成(?:值|数|情况)|基数|基期|基准|达到值")
_AIMED = compiled("目标|规划|预期|计划|指标值")
_PART = compiled(r"半年|季度|\d月|上旬|中旬|下旬|全[国省市区县州盟]|本级|[省市县区州盟旗](?=20|目标|$)")
"""What makes a column one of a part of a year, or of a place."""
_NO_VALUE = compiled("属性|性质|类型|类别|年均|增速|增长|累计|备注|是否|差距|排名|进度")
_SAYS_WHEN = compiled(r"20\d\d年[^\d,，;；]{0,12}\d")
_ABOUT = frozenset("约近")
_LESS = compiled("(?:下降|降低|削减|减少)(?:率|比例|幅度|量)?$")
_LESS_OF = compiled("减排量?$|削减量$")
"""What ends a name that is of how much less there is to be, and stays in it."""
_BLANK_LINE = compiled(r"[^\S\n]*\n")
_MOST_BETWEEN, _LONGEST_GROUP = 3, 24
"""How many lines, and how long, of one cell may stand between the rows: the name of a group, a note."""
_LONGEST_HEAD = 400
"""How long a line that names columns may be; a page, or a document, on one line has cells too."""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of figures."""

    at: int
    year: int | None
    is_reached: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """What the columns of a table hold."""

    width: int
    name: int
    unit: int | None
    figures: tuple[_Column, ...]


def stated_of_indicators(document: Document) -> tuple[list[Stated], list[Span]]:
    """Return the figures of the tables of indicators in a document, and where the rows stand that they are of, in order."""
    text = document.folded
    stated: list[Stated] = []
    rows: list[Span] = []
    for head_start, head_end in _heads(text):
        table = _table(cells_of(text, head_start, head_end), text, document.year)
        start = head_end + 1
        between = 0
        # Rows that stand apart have a blank line between each other; else it ends the table.
        are_apart = _BLANK_LINE.match(text, start)
        while table and between < _MOST_BETWEEN and start < len(text):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            cells = cells_of(text, start, end)
            if any(_NAME.fullmatch(text[slice(*cell)]) for cell in cells):
                break
            is_row = len(cells) in (table.width, table.width + 1)
            if is_row and any(_SAYS_WHEN.search(text, *cells[column.at]) for column in table.figures):
                # 到2026年达到98%: the cell is a sentence, read as such.
                between = 0
            elif is_row:
                rows.append((start, end))
                stated += _of_row(document, table, cells)
                between = 0
            elif len(cells) > 1 or (cells and end - start <= _LONGEST_GROUP):
                between += 1
            elif cells or not are_apart:
                break
            start = end + 1
    return stated, rows


def _heads(text: str) -> Iterator[Span]:
    """Yield the lines that may name the columns of a table of indicators."""
    at = text.find(_INDICATOR)
    while at >= 0:
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        end = len(text) if end < 0 else end
        if end - start <= _LONGEST_HEAD and BETWEEN_CELLS in text[start:end]:
            yield start, end
        at = text.find(_INDICATOR, end)


def _table(head: Sequence[Span], text: str, year: int | None) -> _Table | None:
    """Return what the columns below a line are, if it is the head of a table of indicators."""
    names = ["".join(NOTE.sub("", text[slice(*cell)]).split()) for cell in head]
    name = next((n for n, words in enumerate(names) if _NAME.fullmatch(words)), None)
    if name is None:
        return None
    figures = [column for n, words in enumerate(names) if n > name and (column := _column(n, words, year))]
    unit = next((n for n, words in enumerate(names) if _UNIT.fullmatch(words)), None)
    return _Table(len(names), name, unit, tuple(figures)) if figures else None


def _column(at: int, words: str, plan_year: int | None) -> _Column | None:
    years = [int(found) for found in _YEARS.findall(words)]
    years += [years_of_five_year_plan(found)[1] for found in FIVE_YEAR_PLAN.findall(words) if not years]
    if len(years) > 1 or _NO_VALUE.search(words) or _PART.search(words):
        return None
    year = years[0] if years else None
    if _REACHED.search(words):
        return _Column(at, year, is_reached=True)
    if _AIMED.search(words):
        return _Column(at, year, is_reached=False)
    if year is None or plan_year is None:
        return None
    return _Column(at, year, is_reached=year < plan_year)


def _is_parted(document: Document, table: _Table, cells: Sequence[Span]) -> bool:
    """Return whether a row has one cell more than the head because its name is in two, so that no figure is of another column."""
    text = document.folded
    figures = [cells[column.at + 1] for column in table.figures]
    return not holds_figure(document, cells[table.name + 1]) and all(
        holds_figure(document, cell) or is_blank(text[slice(*cell)]) for cell in figures
    )


def _of_row(document: Document, table: _Table, cells: Sequence[Span]) -> Iterator[Stated]:
    """Yield the figures of a row, whose name may be parted: 重点工程减排量（万吨） | 氮氧化物."""
    text = document.folded
    more = len(cells) - table.width
    if more and not _is_parted(document, table, cells):
        return
    name, unit = without_unit(text, cells[table.name])
    said = ""
    if more:
        other, of_other = without_unit(text, cells[table.name + 1])
        # The part that is counted has the unit; it says what is measured of the other. A number is no part.
        is_number = bool(_MARKER.fullmatch(text, *cells[table.name]))
        name, tail = (other, name) if unit or is_number else (name, other)
        said, unit = "" if is_number else text[slice(*tail)], unit or of_other
    if table.unit is not None:
        words = text[slice(*cells[table.unit + (more if table.unit > table.name else 0)])]
        unit = unit if _ORGANISATION.search(words) or is_blank(words) else words
    less = _LESS.search(said or text[slice(*name)])
    if less and said:
        said = said[: less.start()]
    elif less:
        name = name[0], name[0] + less.start()
    is_less = less or _LESS_OF.search(said or text[slice(*name)])
    for column in table.figures:
        span = cells[column.at + more]
        figure, sense = quantity(document, span, unit) or (None, "")
        if figure is None or name[0] >= name[1] or (not column.is_reached and document.frames.at(span[0]) == "past"):
            continue
        comparator: Comparator = "decrease" if is_less else BOUNDS.get(figure.bound) or _sense(sense)
        phrase = cells[table.name][0], span[1]
        about, undated = sense in _ABOUT, column.is_reached and column.year is None
        promise = Promise(figure, comparator, name, phrase, tail=said, year=column.year, about=about, undated=undated)
        yield Stated(promise, column.is_reached)


def _sense(words: str) -> Comparator:
    """Return how the words in front of the figure of a cell bind it."""
    return "decrease" if words == "-" else comparator_of(words) or "="
