"""Tables of targets by place: a row names one, and columns say how much of what it is to reach.

城市  细颗粒物浓度（微克/立方米）  优良天数比率（%）
甲市  38  72.0
"""

from collections.abc import Iterator, Sequence

from parsers.about.regions import region_named
from parsers.facts.document import Document
from parsers.facts.targets.cell_values import NOTE, is_blank, is_unit, quantity, without_unit
from parsers.facts.targets.promise import BOUNDS, Promise, Stated
from parsers.facts.targets.target_phrases import comparator_of
from parsers.plan import Comparator, Span
from parsers.text.cells import BETWEEN_CELLS, cells_of
from parsers.text.labels import PLACE_LABEL
from parsers.text.patterns import compiled
from parsers.text.spans import lines_with_words
from parsers.values import dataclass

_PLACES = compiled(PLACE_LABEL)
_NUMBERS = compiled("序号|编号|序")
_PLACE = compiled(r"(?:\d{1,3}[.．、]\s*)?(?:其中[:：]?\s*)?(?P<name>[一-鿿]{2,12})")
_ENDS_AS_PLACE = compiled("(?:[市县区州盟旗镇乡]|街道|兵团)$")
_WHOLE = compiled("[全各][国省市区县州盟旗]?|(?:全省|全市|全县|全区)?(?:合计|总计|小计|平均|汇总)")
"""What a row of sums is called."""
_YEAR = compiled(r"(?<!\d)20\d\d(?!\d)")
_AIMED = compiled("目标|任务|计划|分解|指标")
_REACHED = compiled("现状|实际|完成(?:值|数|情况)|基数|基期|基准|排名")
_NO_VALUE = compiled("排名|名次|备注|单位$|属性|进度|投资估算")
_SAYS_NOTHING = compiled(
    r"(?:20\d\d年度?)?(?:[总任目计指数标务划量]|任务量|目标值|计划数|数量|指标值|总任务|合计){0,4}(?:20\d\d年度?)?"
)
"""A column that is called by nothing but that it holds figures: they are of what the table is of."""
_GROWS, _SHRINKS = (
    compiled("(?:同比|比)?(?:增长?|增速|增幅|增长率|提高)$"),
    compiled("(?:同比|比)?(?:下降|降幅|降低|削减)(?:率|比例|幅度)?$"),
)
_OF_PLACES = r"各(?:[市县区州盟旗镇乡街道地设区(（)）、,]|城市|地区){1,12}"
_CAPTION_BEGINS = compiled(rf"(?:附[件表]\s*\d*[:：]?|表\s*\d*|20\d\d\s*年度?|[-—～至到]|全[省市区县州]|{_OF_PLACES}|\s)*")
_CAPTION_ENDS = compiled(
    r"(?:的|年度|预期|工作|改善|目标|任务|计划|指标|分解|分配|安排|清单|情况|一览|表|[(（][^()（）]*[)）]|\s)*$"
)
"""What a caption says besides what its table is of: 2026年各市…改善目标任务分解表."""
_UNIT_OF_ALL = compiled(r"(?:[(（]?单位[:：]\s*|[(（])(?P<unit>[^()（）:：\s]{1,8})[)）]?\s*$")
"""The unit of all figures of a table, behind its caption or on a line of its own: 单位：万亩."""
_CAPTION_REACH = 4
"""Within how many lines above its head the caption of a table stands."""
_FEWEST_ROWS, _MOST_BETWEEN, _MOST_LACKING = 2, 2, 2


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of figures."""

    at: int
    indicator: Span
    unit: str
    year: int | None
    comparator: Comparator | None
    """How its figures bind, where its name says that: 比增."""
    is_reached: bool


@dataclass(frozen=True, slots=True)
class _Table:
    """What the columns of a table hold."""

    width: int
    place: int
    columns: tuple[_Column, ...]


def stated_by_place(document: Document) -> tuple[list[Stated], list[Span]]:
    """Return the figures of the tables by place in a document, and where the rows stand that they are of, in order."""
    text = document.folded
    stated: list[Stated] = []
    rows: list[Span] = []
    if BETWEEN_CELLS not in text:
        return stated, rows
    lines = list(lines_with_words(text, 0, len(text)))
    after = 0
    for n, line in enumerate(lines):
        if n < after or BETWEEN_CELLS not in text[slice(*line)]:
            continue
        head = cells_of(text, *line)
        place = next((at for at, cell in enumerate(head[:3]) if _PLACES.fullmatch("".join(text[slice(*cell)].split()))), None)
        if place is None:
            continue
        below = cells_of(text, *lines[n + 1]) if place == len(head) - 1 and n + 1 < len(lines) else []
        caption, unit = _said_above(text, lines[max(n - _CAPTION_REACH, 0) : n])
        table = _table(document, [*head, *below], place, caption, unit)
        if not table:
            continue
        found, spans, after = _rows(document, table, lines, n + 1 + bool(below))
        if len(spans) >= _FEWEST_ROWS:
            stated += found
            rows += spans
    return stated, rows


def _said_above(text: str, above: Sequence[Span]) -> tuple[Span | None, str]:
    """Return where the nearest line above a table stands that says what is aimed at or reached, and the unit of all figures."""
    unit = ""
    for start, end in reversed(above):
        said = _UNIT_OF_ALL.search(text, start, end)
        unit = unit or (said["unit"] if said and is_unit(said["unit"]) else "")
        if said and said.start() == start:
            continue
        if BETWEEN_CELLS in text[start:end] or text[end - 1] in "。；;":
            break
        if _AIMED.search(text, start, end) or _REACHED.search(text, start, end):
            return (start, end), unit
    return None, unit


def _table(document: Document, head: Sequence[Span], place: int, caption: Span | None, unit: str) -> _Table | None:
    """Return what the columns below a line are, if they are of what is reached or aimed at; `unit` is of those without."""
    columns = [one for at in range(place + 1, len(head)) if (one := _column(document, head, at, caption, unit))]
    return _Table(len(head), place, tuple(columns)) if columns else None


def _column(document: Document, head: Sequence[Span], at: int, caption: Span | None, of_all: str) -> _Column | None:
    text = document.folded
    name, own = without_unit(text, head[at])
    unit = own or of_all
    words = "".join(NOTE.sub("", text[slice(*name)]).split())
    called = text[slice(*caption)] if caption else ""
    reached, aimed = (expression.search(words) or expression.search(called) for expression in (_REACHED, _AIMED))
    if not unit or _NO_VALUE.search(words) or not (reached or aimed):
        return None
    years = _YEAR.findall(words) or _YEAR.findall(called)
    year = int(years[0]) if len(set(years)) == 1 else None
    is_reached = bool(_REACHED.search(words) or (reached and not _AIMED.search(words)))
    is_reached = is_reached or bool(year and document.year and year < document.year)
    grows, shrinks = _GROWS.search(words), _SHRINKS.search(words)
    change: Comparator | None = "increase" if grows else "decrease" if shrinks else None
    if grows or shrinks:
        name = name[0], name[1] - len((grows or shrinks)[0])  # type: ignore[index]
        words = text[slice(*name)]
    if _SAYS_NOTHING.fullmatch(words):
        if caption is None:
            return None
        name = _subject(text, caption)
    return _Column(at, name, unit, year, change, is_reached) if name[0] < name[1] else None


def _subject(text: str, caption: Span) -> Span:
    """Return what a caption says that its table is of."""
    begins = _CAPTION_BEGINS.match(text, *caption)
    start = begins.end() if begins else caption[0]
    ends = _CAPTION_ENDS.search(text, start, caption[1])
    return start, ends.start() if ends else caption[1]


def _rows(document: Document, table: _Table, lines: Sequence[Span], first: int) -> tuple[list[Stated], list[Span], int]:
    """Return what the rows from a line on say, where they stand, and the line behind them."""
    found: list[Stated] = []
    spans: list[Span] = []
    between = 0
    at = first
    while at < len(lines) and between <= _MOST_BETWEEN:
        cells = cells_of(document.folded, *lines[at])
        # A row may lack its number, and the note at its end.
        shifts = range(min(table.width - len(cells), 1) + 1) if table.width - _MOST_LACKING <= len(cells) <= table.width else ()
        placed = (
            (less, place)
            for less in shifts
            if less <= table.place and (place := _place(document.folded, cells[table.place - less]))
        )
        less, place = next(placed, (0, None))
        if place:
            spans.append(lines[at])
            found += _of_row(document, table, cells, less, place)
            between = 0
        elif len(cells) > 1 or document.folded[lines[at][1] - 1] not in "。；":
            between += 1
        else:
            break
        at += 1
    return found, spans, at - between


def _place(text: str, cell: Span) -> Span | None:
    """Return where the name of a place, or what is said of all, stands in a cell."""
    found = _PLACE.fullmatch(text, *cell)
    if not found:
        return None
    name = found["name"]
    return found.span("name") if _ENDS_AS_PLACE.search(name) or _WHOLE.fullmatch(name) or region_named(name) else None


def _of_row(document: Document, table: _Table, cells: Sequence[Span], less: int, place: Span) -> Iterator[Stated]:
    for column in table.columns:
        if column.at - less >= len(cells):
            continue
        cell = cells[column.at - less]
        figure, sense = quantity(document, cell, column.unit) or (None, "")
        if figure is None or is_blank(document.folded[slice(*cell)]):
            continue
        comparator: Comparator = column.comparator or BOUNDS.get(figure.bound) or comparator_of(sense) or "="
        whose = None if document.folded[slice(*place)].endswith("计") else place
        yield Stated(
            Promise(figure, comparator, column.indicator, (place[0], cell[1]), whose=whose, year=column.year), column.is_reached
        )
