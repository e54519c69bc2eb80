"""Tables of indicators: a row names one, and columns of years or of aims say how high it was and is to be.

A table stands in the text as lines whose cells are parted by wide spaces, below the line that names its columns.
"""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from parsers.facts.document import Document
from parsers.facts.targets.promise import BOUNDS, Promise
from parsers.facts.targets.quantities import Quantity
from parsers.facts.targets.units import units
from parsers.plan import Comparator, Span
from parsers.text.patterns import compiled

_INDICATOR, _APART = "指标", "  "
_CELL = compiled(r"[^\n]+?(?=[ \u3000]{2,}|\n|$)")
_NAME = compiled("(?:主要|具体|核心|约束性?|目标|规划)?指标(?:名称|体系|内容|项目)?|指标项")
_UNIT = compiled("(?:计量|计算)?单位")
_YEARS = compiled(r"(?<!\d)20\d\d(?!\d)")
_REACHED = compiled("现状|实际|完成(?:值|数|情况)|基数|基期|基准|达到值")
_AIMED = compiled("目标|规划|预期|计划|指标值")
_NO_VALUE = compiled("属性|性质|类型|类别|年均|增速|增长|累计|备注|是否|差距|排名|进度")
_NOTE = compiled("[①-⑳⑴-⒇*※★☆#▲△●]")
_BEFORE_NAME = compiled(r"(?:[①-⑳⑴-⒇*※★☆#▲△● \u3000]|\d{1,2}[.．、])*")
_RAISED = compiled("[⁰¹²³⁴-⁹]")
_BRACKETS = compiled(r"[(（\[〔]([^()（）\[\]〔〕]{1,14})[)）\]〕]")
_VALUE = compiled(
    r"[\[〔【]?(?P<sense>≥|>=?|≤|<=?|不[低少]于|不[高大]于|不超过|达到?|超过?|控制在|下降|降低|减少|-|[约近])?\s*"
    r"(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(?P<unit>[^\d\s,，。;；()（）\[\]〔〕以左]{0,12}?)"
    r"(?P<about>左右)?(?P<bound>及?以[上下内])?[\]〕】]?[a-z]?"
)
_WORDS: Mapping[Comparator, str] = {
    ">=": "≥ > >= 不低于 不少于 达 达到 超 超过",
    "<=": "≤ < <= 不高于 不大于 不超过 控制在",
    "decrease": "下降 降低 减少 -",
}
_SENSES = {word: comparator for comparator, words in _WORDS.items() for word in words.split()}
_ABOUT = frozenset("约近")
_LESS = compiled("(?:下降|降低|削减|减少)(?:率|比例|幅度|量)?$")
_LESS_OF = compiled("减排量?$|削减量$")
"""What ends a name that is of how much less there is to be, and stays in it."""
_LETTERS = compiled(r"[a-zμ]{1,3}[3；;]*[a-z]?/[a-z]{1,3}3?")
"""A unit of letters, as the text of a page may have it: μg/m3."""
_RAISED_UNIT = compiled("([a-zμ])3[；;]([a-z]/m)$")
"""A unit of letters whose raised figure has slipped: μ3;g/m for μg/m³."""
_SUBSTANCE = compiled("(?:标准?煤|二氧化碳(?:当量)?)$")
_MOST_POWERS = 3
"""How many signs of a power (万, 亿, 千) stand in front of a unit, and one more."""
_MOST_BETWEEN, _LONGEST_GROUP = 3, 24
"""How many lines, and how long, of one cell may stand between the rows: the name of a group, a note."""


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


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure of a table, and whether it was reached."""

    promise: Promise
    is_reached: bool


_found: WeakKeyDictionary[Document, tuple[list[Stated], list[Span]]] = WeakKeyDictionary()
"""The figures of a document's tables, for the kinds of facts that look for them."""


def stated_in_tables(document: Document) -> tuple[list[Stated], list[Span]]:
    """Return the figures of the tables of indicators in a document, and where the rows stand that they are of, in order."""
    if document not in _found:
        _found[document] = _stated(document)
    return _found[document]


def _stated(document: Document) -> tuple[list[Stated], list[Span]]:
    text = document.folded
    stated: list[Stated] = []
    rows: list[Span] = []
    for head_start, head_end in _heads(text):
        table = _table(_cells(text, head_start, head_end), text, document.year)
        start = head_end + 1
        between = 0
        while table and between < _MOST_BETWEEN and start < len(text):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            cells = _cells(text, start, end)
            if len(cells) in (table.width, table.width + 1) and not _NAME.fullmatch(text[slice(*cells[table.name])]):
                rows.append((start, end))
                stated += _of_row(document, table, cells)
                between = 0
            elif len(cells) == 1 and end - start <= _LONGEST_GROUP:
                between += 1
            else:
                break
            start = end + 1
    return stated, rows


def is_within(rows: Sequence[Span], at: int) -> bool:
    """Return whether an offset stands in one of some rows, which are in order."""
    n = bisect_right(rows, at, key=lambda row: row[0]) - 1
    return n >= 0 and at < rows[n][1]


def _heads(text: str) -> Iterator[Span]:
    """Yield the lines that may name the columns of a table of indicators."""
    at = text.find(_INDICATOR)
    while at >= 0:
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        end = len(text) if end < 0 else end
        if _APART in text[start:end]:
            yield start, end
        at = text.find(_INDICATOR, end)


def _cells(text: str, start: int, end: int) -> list[Span]:
    """Return where the cells of a line stand, without the spaces around them."""
    spans = []
    for match in _CELL.finditer(text, start, end):
        first = match.start() + len(match[0]) - len(match[0].lstrip())
        if first < match.end():
            spans.append((first, match.end()))
    return spans


def _table(head: Sequence[Span], text: str, year: int | None) -> _Table | None:
    """Return what the columns below a line are, if it is the head of a table of indicators."""
    names = ["".join(_NOTE.sub("", text[slice(*cell)]).split()) for cell in head]
    name = next((n for n, words in enumerate(names) if _NAME.fullmatch(words)), None)
    if name is None:
        return None
    figures = [column for n, words in enumerate(names) if n > name and (column := _column(n, words, year))]
    unit = next((n for n, words in enumerate(names) if _UNIT.fullmatch(words)), None)
    return _Table(len(names), name, unit, tuple(figures)) if figures else None


def _column(at: int, words: str, plan_year: int | None) -> _Column | None:
    years = [int(found) for found in _YEARS.findall(words)]
    if len(years) > 1 or _NO_VALUE.search(words):
        return None
    year = years[0] if years else None
    if _REACHED.search(words):
        return _Column(at, year, is_reached=True)
    if _AIMED.search(words):
        return _Column(at, year, is_reached=False)
    if year is None or plan_year is None:
        return None
    return _Column(at, year, is_reached=year < plan_year)


def _of_row(document: Document, table: _Table, cells: Sequence[Span]) -> Iterator[Stated]:
    """Yield the figures of a row, whose name may be parted: 重点工程减排量（万吨） | 氮氧化物."""
    text = document.folded
    more = len(cells) - table.width
    name, unit = _without_unit(text, cells[table.name])
    said = ""
    if more:
        other, of_other = _without_unit(text, cells[table.name + 1])
        # The part that is counted has the unit; it says what is measured of the other. A number is no part.
        is_number = text[slice(*cells[table.name])].isdecimal()
        name, tail = (other, name) if unit or is_number else (name, other)
        said, unit = "" if is_number else text[slice(*tail)], unit or of_other
    if table.unit is not None:
        unit = text[slice(*cells[table.unit + (more if table.unit > table.name else 0)])]
    less = _LESS.search(said or text[slice(*name)])
    if less and said:
        said = said[: less.start()]
    elif less:
        name = name[0], name[0] + less.start()
    is_less = less or _LESS_OF.search(said or text[slice(*name)])
    for column in table.figures:
        span = cells[column.at + more]
        quantity, sense = _quantity(document, span, unit) or (None, "")
        if quantity is None or name[0] >= name[1] or (not column.is_reached and document.frames.at(span[0]) == "past"):
            continue
        comparator: Comparator = "decrease" if is_less else BOUNDS.get(quantity.bound) or _SENSES.get(sense, "=")
        words = cells[table.name][0], span[1]
        promise = Promise(quantity, comparator, name, words, tail=said, year=column.year, about=sense in _ABOUT)
        yield Stated(promise, column.is_reached)


def _without_unit(text: str, cell: Span) -> tuple[Span, str]:
    """Return where the name in a cell stands without its notes and the unit behind it in brackets, and that unit."""
    start, end = cell
    start = _BEFORE_NAME.match(text, start, end).end()  # type: ignore[union-attr]
    for bracket in reversed(list(_BRACKETS.finditer(text, start, end))):
        if _is_unit(bracket[1]):
            return (start, bracket.start()), bracket[1].strip()
    return (start, end), ""


def _is_unit(words: str) -> bool:
    """Return whether some words are a unit: one that is known, with 万 or 亿 in front, or so much of one for one of another."""
    return any(_kind(part) for part in words.strip().split("/")) or bool(_LETTERS.fullmatch(words.strip()))


def _kind(unit: str) -> str | None:
    """Return what a unit measures; None for one that is not known."""
    bare = _SUBSTANCE.sub("", unit.strip())
    known = (units().get(bare[n:]) for n in range(_MOST_POWERS) if not bare[:n].strip("万亿千百十"))
    return next((found[1] for found in known if found), None)


def _quantity(document: Document, cell: Span, unit: str) -> tuple[Quantity, str] | None:
    """Return the figure that fills a cell, in the unit that it says or that of its row, and the words that say how it binds."""
    start, end = cell
    while end > start and (_NOTE.match(document.text[end - 1]) or _RAISED.match(document.text[end - 1])):
        end -= 1
    found = _VALUE.fullmatch(document.folded, start, end)
    if not found or _RAISED.search(document.text, start, end) or (found["unit"] and not _is_unit(found["unit"])):
        return None
    written = _RAISED_UNIT.sub(r"\1\g<2>3", found["unit"] or unit)
    quantity = Quantity(
        found.start("number"),
        end,
        float(found["number"].replace(",", "")),
        written,
        _kind(written.partition("/")[0]) or "amount",
        found["bound"] or "",
        damaged=False,
        approximate=bool(found["about"]),
    )
    return quantity, found["sense"] or ""
