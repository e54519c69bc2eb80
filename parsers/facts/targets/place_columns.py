"""What the columns of a table by place hold: how much of what is aimed at, or was reached, in which unit and for which year."""

from collections.abc import Sequence

from parsers.facts.document import Document
from parsers.facts.targets.cell_values import is_unit, without_unit
from parsers.facts.task_words import promises
from parsers.plan import Comparator, Span
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.folding import squeezed
from parsers.text.marker_forms import begins_with_marker
from parsers.text.patterns import compiled
from parsers.values import dataclass

_YEAR = compiled(r"(?<![\d较比])20\d\d(?!\d)")
_AIMED = compiled("目标|任务|计划(?!生育)|分解|指标|预期")
_REACHED = compiled("现状|现有|原有|实际|完成(?:值|数|情况|$)|(?:^|[一-鿿])已|累计|基数|基期|基准|排名|达标情况")
_DESCRIBES = compiled(
    "^面积$|^总?投资$|下达|需求|缺口|拨付|结转|^[合小总]计$|总面积|国土|人口|户籍|补助|补贴|标准|资金|经费|金额|估算|排名|名次|备注|单位$|属性|进度"
)
"""Columns that hold no aim, whatever the table is of."""
_PART_OF_YEAR = compiled(r"\d月|季度|半年|[上中下]旬")
_SAYS_NOTHING = compiled(
    r"(?:20\d\d年?度?|全年|年度)?(?:[总任务目标计划指数量值合小预期现状实际]{0,6}|(?:已|累计|实际)*完成)(?:20\d\d年?度?)?"
)
"""A column that is called by nothing but that it holds figures: they are of what the table is of."""
_SAYS_DONE = compiled(
    r"(?:20\d\d年?)?(?:已|累计|现有|新增|新建|改建|扩建|建成|完成|改造|修缮|拆除|目标|任务|计划|其中[:：]?)+"
    "(?:数量?|量|面积|人数|户数|个数|规模|里程)?"
)
"""A column that says what is done to that, or what of it is counted."""
_IS_MEASURED = compiled("率|比例|浓度|天数|强度|指数|能耗|排放量|减排|削减|下降|达标|优良|断面|pm|so2|nox|cod|氨氮|总磷")
"""What is measured against an aim; what is only counted may be told of the place: 户数, 学校数."""
_GROWS = compiled("(?:同比|比)?(?:(?<!新)增长?|增速|增幅|增长率|提高)$")
_SHRINKS = compiled("(?:同比|比)?(?:下降|降幅|降低|削减)(?:率|比例|幅度)?$")
_OF_PLACES = r"各(?:[市县区州盟旗镇乡街道地设区(（)）、,]|城市|地区){1,12}"
_YEARS = r"20\d\d\s*年?度?(?:\s*[-—–～~至到]\s*20\d\d\s*年?度?)?"
_CAPTION_BEGINS = compiled(
    rf"(?:附[件表]\s*\d*[:：]?|表\s*\d*|{_YEARS}|全[省市区县州]|[一-鿿]{{1,8}}?[省市县区州](?=20\d\d|各)|{_OF_PLACES}|\s)*"
)
_CAPTION_ENDS = compiled(
    rf"(?:{_YEARS}|的|年度|预期|重点|工作|改善|目标|任务|计划|指标|分解|分配|安排|清单|情况|完成|现状|一览|分[市县区](?=表)|表|[及和与]|[(（][^()（）]{{0,12}}[)）]|\s){{1,12}}$"
)
"""What a caption says besides what its table is of: 2026年各市…改善目标任务分解表."""
_UNIT_OF_ALL = compiled(r"(?:[(（]?单位[:：]\s*|[(（])(?P<unit>[^()（）:：\s]{1,8})[)）]?\s*$")
"""The unit of all figures of a table, behind its caption or on a line of its own: 单位：万亩."""
_NUMBER_OF_TABLE = compiled(r"附?表\s*[\d-]+\s*")
_IS_CAPTION = compiled(r"^\s*附?表\s*\d|各[(（]?[市县区州乡镇]|分[市县区]表")
"""What shows that a line is the caption of a table by place, whatever it is of."""
_IS_PROSE = compiled("[，,。；;：]|下表|如下")
_LONGEST_CAPTION = 48
_SHORTEST_NAME, _SHORTEST_ALONE = 2, 5


@dataclass(frozen=True, slots=True)
class Caption:
    """What stands above a table; offsets are into the folded text."""

    span: Span | None
    """Where the line stands that says what is aimed at or was reached."""
    unit: str
    """The unit of the figures of columns that say none."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of figures."""

    at: int
    indicator: Span
    head: str
    """What the table is of, where the name of the column says only what is done to it."""
    unit: str
    year: int | None
    comparator: Comparator | None
    """How its figures bind, where its name says that: 比增."""
    is_reached: bool


def caption_of(text: str, above: Sequence[Span]) -> Caption:
    """Return what the lines above a table, the nearest last, say of it."""
    unit = ""
    for start, end in reversed(above):
        number = _NUMBER_OF_TABLE.match(text, start, end)
        if end - start > _LONGEST_CAPTION or BETWEEN_CELLS in text[number.end() if number else start : end]:
            break
        said = _UNIT_OF_ALL.search(text, start, end)
        unit = unit or (said["unit"] if said and is_unit(said["unit"]) else "")
        if said and said.start() == start:
            continue
        if _IS_PROSE.search(text, start, end) or begins_with_marker(text[start:end]):
            break
        if any(said.search(text, start, end) for said in (_AIMED, _REACHED, _IS_CAPTION)):
            return Caption((start, end), unit)
    return Caption(None, unit)


def column_of(document: Document, head: Sequence[Span], at: int, caption: Caption) -> Column | None:
    """Return what a column of figures holds; None for one that holds none that is aimed at or was reached."""
    text = document.folded
    name, own = without_unit(text, head[at])
    words, called = squeezed(text[slice(*name)]), text[slice(*caption.span)] if caption.span else ""
    unit = own or caption.unit
    if not unit or _DESCRIBES.search(words) or _PART_OF_YEAR.search(words):
        return None
    years = set(_YEAR.findall(words) or _YEAR.findall(called))
    year = int(years.pop()) if len(years) == 1 else None
    is_over = bool(year and document.year and year < document.year)
    is_reached = bool(_REACHED.search(words)) or (is_over and not _AIMED.search(words))
    grows, shrinks = _GROWS.search(text, *name), _SHRINKS.search(text, *name)
    change: Comparator | None = "increase" if grows else "decrease" if shrinks else None
    cut = grows or shrinks
    of = (name[0], cut.start()) if cut else name
    aims = _AIMED.search(words) or _is_of_aims(squeezed(text[slice(*of)]), called)
    is_aimed = not is_reached and not is_over and bool(aims)
    indicator = _indicator(text, of, caption)
    if not (is_reached or is_aimed) or indicator is None:
        return None
    return Column(at, *indicator, unit, year, change, is_reached)


def _is_of_aims(words: str, called: str) -> bool:
    """Return whether a column is of what its table aims at, by what both are called."""
    if not _AIMED.search(called) or _REACHED.search(called):
        return False
    says_no_name = _SAYS_NOTHING.fullmatch(words) or _SAYS_DONE.fullmatch(words)
    does = says_no_name or _IS_MEASURED.search(words) or promises().match(words)
    return bool(does) or any(words[n : n + _SHORTEST_NAME] in called for n in range(len(words) - 1))


def _indicator(text: str, name: Span, caption: Caption) -> tuple[Span, str] | None:
    """Return what the figures of a column are of: what it is called, or what its table is of, or both."""
    words = squeezed(text[slice(*name)])
    says_nothing, says_done = _SAYS_NOTHING.fullmatch(words), _SAYS_DONE.fullmatch(words)
    if not (says_nothing or says_done):
        return (name, "") if len(words) >= _SHORTEST_NAME else None
    subject = _subject(text, caption.span) if caption.span else None
    if subject is None:
        return (name, "") if not says_nothing and len(words) >= _SHORTEST_ALONE else None
    return (subject, "") if says_nothing else (name, squeezed(text[slice(*subject)]))


def _subject(text: str, caption: Span) -> Span | None:
    """Return what a caption says that its table is of."""
    begins = _CAPTION_BEGINS.match(text, *caption)
    start = begins.end() if begins else caption[0]
    ends = _CAPTION_ENDS.search(text, start, caption[1])
    stop = ends.start() if ends else caption[1]
    return (start, stop) if stop - start >= _SHORTEST_NAME else None
