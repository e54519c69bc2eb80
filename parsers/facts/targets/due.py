"""When a figure is due: by the deadline in its sentence, a label below it, the heading or the list around it, or the plan."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import chain, takewhile

from parsers.facts.document import Document, Phrase
from parsers.facts.targets.promise import Promise
from parsers.plan import Deadline, Span
from parsers.text.clauses import clause, opening, sentence
from parsers.text.dates import FIVE_YEARS_AHEAD, last_day_of, last_of_five_years, months_of_half, months_of_quarter
from parsers.text.folding import fold
from parsers.text.labels import TIME_LABEL
from parsers.text.numerals import number
from parsers.text.patterns import compiled


def due_of(
    document: Document, promise: Promise, words: Phrase, deadlines: Mapping[int, Sequence[Deadline]]
) -> tuple[str | None, bool]:
    """Return the day a promise is due, and whether that is not from its own sentence.

    It is the end of the last deadline in the sentence up to the promise; else that of the sentence that opens the list; else of the
    year that the nearest heading names; else of the plan's, where that is for one year.
    """
    ahead = _YEAR_AHEAD.search(document.folded, max(0, promise.quantity.start - _YEAR_REACH), promise.quantity.start)
    own = deadlines.get(words.section, ())
    year = promise.year or (ahead and ahead[1]) or (None if _between(own, *words.place) else _own_year(document, promise))
    if year:
        return f"{year}-12-31", False
    low, high = sentence(document.folded, *promise.phrase)
    if promise.turn:
        said = _of_turn(_between(own, *words.place), *promise.turn)
    else:
        said = _said(own, words.place, promise.phrase[0] - low)
        said = said or _of_end(document, words, own, words.place[1] + high - promise.phrase[1])
    if said or promise.turn:
        return said, False
    without_day = any(_names_no_day(one) for one in _between(own, words.place[0] - promise.phrase[0] + low, words.place[1]))
    if without_day or _begins_later(document, low, promise.quantity.start):
        return None, False
    if document.year and _SAYS_FIVE_YEARS.search(document.folded, low, promise.quantity.start):
        return f"{last_of_five_years(document.year)}-12-31", False
    opened = opening(document.folded, low)
    said = _said(own, words.place, promise.phrase[0] - opened) if opened < low else None
    above = _of_label(document, words, own) or _of_aims(document, words, deadlines)
    opened_above = said or _of_opened_list(document, words.section, deadlines)
    begins = document.line_start(low)
    if document.year and _BEGINS_FIVE_YEARS.match(document.folded, begins):
        return opened_above or above or f"{last_of_five_years(document.year)}-12-31", True
    part = _part_of_year(document.folded, promise.phrase[0], promise.quantity.start)
    return opened_above or above or _end_of(document.year_around(words.section), part or "12-31"), True


def _part_of_year(text: str, low: int, high: int) -> str | None:
    """Return the end of the last part of a year that the clause of a figure names ahead of it: 一季度10亿元."""
    found = list(_PART_OF_YEAR.finditer(text, max(low, clause(text, high, high)[0]), high))
    if not found:
        return None
    half, quarter = found[-1]["half"], found[-1]["quarter"]
    month = (months_of_half(1 if half == "上" else 2) if half else months_of_quarter(number(quarter) or 0))[1]
    return f"{month:02}-{last_day_of(_ANY_YEAR, month)}"


def _own_year(document: Document, promise: Promise) -> int | None:
    """Return the year ahead that stands among the words of a figure itself: 死亡率2030年降至190.7/10万."""
    named = _NAMES_YEAR.search(document.folded, promise.phrase[0], promise.quantity.start)
    year = int(named[1]) if named else 0
    return year if document.year and year >= document.year else None


_NAMES_YEAR = compiled(
    r"(?<![较比按照至从自在\-—–~、])(20\d\d)年(?=(?:力争|争取|确保|预计|计划)?(?:[降升增减]|达到?(?!标)|提高|提升|下降|控制|保持|稳定|不[低高少多]于))"
)


def _begins_later(document: Document, low: int, at: int) -> bool:
    """Return whether a sentence says up to an offset that something is to be so from a year on that is behind the plan's."""
    begins = _BEGINS_IN.search(document.folded, low, at)
    return bool(begins and document.year and (begins["year"] is None or int(begins["year"]) > document.year))


_ANY_YEAR = 2000
"""No part of a year ends in a month whose length the year tells."""
_PART_OF_YEAR = compiled(
    r"(?<![比较与和同去上])(?<![去上]年)(?:(?:前(?=[二两三])|第)?(?P<quarter>[一二两三四])季度|(?P<half>[上下])半年)"
)
"""A part of the plan's year, that is compared with nothing: 其中一季度10亿元."""
_BEGINS_IN = compiled(r"(?:(?P<year>20\d\d)年(?:\d{1,2}月份?(?:\d{1,2}日)?)?|明年)(?:起|开始)")
"""From when on something is to be so, 自2026年起; group year is None for the year after the plan's."""
_YEAR_REACH = 12
_YEAR_AHEAD = compiled(r"[(（、](?:其中)?(20\d\d)年[底末]?$")
"""The year of each part of a figure: 100公里（2026年50公里、2027年50公里）."""
_BEGINS_FIVE_YEARS = compiled(
    rf"[^\n。，,]{{0,12}}{FIVE_YEARS_AHEAD.pattern}|[^\n。，,]{{0,4}}《[^《》\n]{{0,16}}纲要[^《》\n]{{0,8}}》(?:提出|明确|确定|安排|设定|确立)"
)
"""How a paragraph begins whose aims are of five years: 今后五年…, 《纲要（草案）》提出…."""


_SAYS_FIVE_YEARS = compiled(rf"{FIVE_YEARS_AHEAD.pattern}|《[^《》]{{0,16}}纲要[^《》]{{0,8}}》[^。\n]*年均[^。\n]*$")
"""What in a sentence says that its aims are of five years: 今后五年…, 《纲要（草案）》提出年均增长5%."""


def _of_turn(deadlines: Sequence[Deadline], n: int, count: int) -> str | None:
    """Return the end of one of so many deadlines, where that many were found."""
    return deadlines[n].end if len(deadlines) == count else None


def _said(deadlines: Sequence[Deadline], place: Span, back: int) -> str | None:
    """Return the end of the last deadline from so many characters ahead of a place to its end."""
    return next((one.end for one in reversed(_between(deadlines, place[0] - back, place[1])) if one.end), None)


def _between(deadlines: Sequence[Deadline], start: int, end: int) -> Sequence[Deadline]:
    first = bisect_left(deadlines, start, key=_start)
    return deadlines[first : bisect_left(deadlines, end, first, key=_start)]


_SAYS_WHEN = compiled(r"\d[日号]?(?:之|以)?前$|(?:[初中]|伊始|前后|半年度?|[初中后]期)(?:之|以)?前?$")


def _names_no_day(deadline: Deadline) -> bool:
    """Return whether a deadline says when, and no day is that: 11月31日前, which no calendar has, or 2027年初."""
    return deadline.end is None and deadline.kind == "by" and not deadline.damaged and bool(_SAYS_WHEN.search(deadline.shown))


_AIMS = compiled("目标(?!任务|[和与及]|责任)")


def _of_aims(document: Document, words: Phrase, deadlines: Mapping[int, Sequence[Deadline]]) -> str | None:
    """Return the end of the last deadline ahead of some words below a heading of aims: 到2025年，….—— below 主要目标."""
    around = [words.section, *document.above(words.section)]
    aims = next((n for n, section in enumerate(around) if _AIMS.search(document.sections[section].title)), None)
    if aims is None:
        return None
    own = deadlines.get(words.section, ())
    before = [*own[: bisect_left(own, words.place[0], key=_start)]]
    for section in around[1 : aims + 1]:
        before = [*deadlines.get(section, ()), *before]
    return next((one.end for one in reversed(before) if one.end and one.kind == "by"), None)


_LABEL = compiled(
    rf"{TIME_LABEL}[：:]\s*(?:即日起|立[行查即][一-鿿]{{0,2}}改[，,]|持续[一-鿿]{{0,4}}[，,]|长期[一-鿿]{{0,2}}[，,])?$"
)
_LABEL_REACH = 20
_END_OF_LABEL = compiled(r"[；;。）)\n]")
_ROW = 2
"""How many line ends stand between the words of a row of a table and its day at most."""


def _of_label(document: Document, words: Phrase, deadlines: Sequence[Deadline]) -> str | None:
    """Return the end of the deadline that stands behind a label (整改时限：) below some words, or the only one of their section."""
    said = document.sections[words.section].words
    labelled = [one for one in deadlines if one.end and _LABEL.search(said, max(0, one.place[0] - _LABEL_REACH), one.place[0])]
    below = next((one for one in labelled if one.place[0] >= words.place[1]), None)
    if below and said.count("\n", words.place[1], below.place[0]) <= _ROW:
        # 完成时限：3月启动，10月底前完工: the last of them.
        stop = _END_OF_LABEL.search(said, below.place[1])
        behind = stop.start() if stop else len(said)
        return max(one.end for one in deadlines if one.end and below.place[0] <= one.place[0] < behind)
    return labelled[0].end if len(labelled) == 1 else None


_DONE_BY_THEN = compiled(
    r"[^\S\n]*(?:要|应|须|将)?(?:全部|全面|基本)?(?:完成|建成|实现|达到|竣工|完工|投用|投运|投产|办结|到位|开工|封顶|通车|开通|并网|交付|上线|销号|清零|收尾)(?:建设|任务|整改|验收)?(?=[^\S\n]*(?:[,，。;；)）\n]|$))"
)
_LONGEST_DONE = 24


def _of_end(document: Document, words: Phrase, deadlines: Sequence[Deadline], high: int) -> str | None:
    """Return the end of the deadline that the sentence says behind a promise: 建成5座泵站，2024年11月底前完成."""
    at = bisect_left(deadlines, words.place[1], key=_start)
    if at == len(deadlines) or deadlines[at].place[0] >= high:
        return None
    first = deadlines[at]
    behind = document.sections[words.section].words[first.place[1] : first.place[1] + _LONGEST_DONE]
    return first.end if _DONE_BY_THEN.match(fold(behind)) else None


_FIRST = compiled("[(（]?[一1①⑴](?![一二三四五六七八九十\\d])")
_MOST_ITEMS = 40
"""How many items a list has at most whose opening words are looked for at the end of the list before."""


def _of_opened_list(document: Document, section: int, deadlines: Mapping[int, Sequence[Deadline]]) -> str | None:
    """Return the end of the last deadline of the sentence that ends with a colon above, and so opens what stands below it.

    Of several such lists the one before ends with the words that open the next.
    """
    sections = document.sections
    nearest = range(section - 1, max(section - 1 - _MOST_ITEMS, -1), -1)
    before = takewhile(lambda one: sections[one].depth >= sections[section].depth, nearest)
    depth = sections[section].depth
    opening = (one for one in before if sections[one + 1].depth == depth and _FIRST.match(sections[one + 1].marker))
    for above in chain(opening, document.above(section)):
        words = document.sections[above].words.rstrip()
        if words.endswith(("：", ":")):
            begins = max(words.rfind(sign) for sign in "。\n")
            said = (one for one in reversed(deadlines.get(above, ())) if one.end and one.place[0] > begins)
            return next((one.end for one in said), None)
    return None


def _end_of(year: int | None, day: str) -> str | None:
    return f"{year}-{day}" if year else None


def _start(deadline: Deadline) -> int:
    return deadline.place[0]
