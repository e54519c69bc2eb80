"""Targets: the figures promised."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, takewhile

from parsers.facts.document import Document, Phrase
from parsers.facts.kind import Found
from parsers.facts.targets.indicators import baseline_ahead, baseline_of, describe
from parsers.facts.targets.measures import measure
from parsers.facts.targets.promise import Promise
from parsers.facts.targets.promises import promises_in
from parsers.facts.targets.quantities import MORE_THAN, Quantity
from parsers.facts.targets.support import PAYS, is_fine, is_support
from parsers.plan import LOST, Comparator, Deadline, Span, Target
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.clauses import clause, opening, sentence
from parsers.text.dates import FIVE_YEARS_AHEAD, last_of_five_years
from parsers.text.folding import fold
from parsers.text.labels import TIME_LABEL
from parsers.text.patterns import compiled


def find(document: Document, found: Found) -> Iterator[Target]:
    """Yield the targets of a document in order; the day that one is due is that of the deadline in its sentence."""
    deadlines: dict[int, list[Deadline]] = {}
    for deadline in found["deadlines"]:
        deadlines.setdefault(deadline.section, []).append(deadline)
    before = (-1, "")
    for promise in promises_in(document, past=False):
        words = document.phrase(*promise.phrase)
        said = describe(document, promise.indicator)
        quantity = promise.quantity
        if words is None:
            continue
        named = _named(document.folded, promise, promise.head + said.indicator + promise.tail, before) if said.indicator else ""
        indicator = named
        if not named or _ONLY_LIMIT.fullmatch(named):
            elided = _is_elided(document.folded, promise, before[0])
            owner = _whole_of(document.folded[max(before[0], 0) : quantity.start], before[1]) if elided else ""
            indicator = owner or _of_heading(document, promise, words) or named
        supports = is_support(document.folded, promise.quantity)
        if not indicator or _is_attribute(document.folded, quantity) or (_NO_PROMISE.search(indicator) and not supports):
            continue
        if is_fine(document.folded, quantity):
            continue
        if quantity.kind == "rank" and not _RANKED.search(indicator):
            continue
        before = quantity.end, indicator
        due, inherited = _due(document, promise, words, deadlines)
        yield Target(
            section=words.section,
            phrase=words.phrase,
            shown=words.shown,
            indicator=indicator + (LOST if said.is_cut else ""),
            measure=measure(indicator),
            comparator=_sense(document.folded, promise, said.indicator or indicator),
            value=quantity.value,
            upper=quantity.upper,
            approximate=promise.approximate,
            bound=promise.bound,
            unit=f"{quantity.unit}/{promise.per}" if promise.per else quantity.unit or None,
            baseline=_baseline(document, promise, said.baseline) or _year_before(document, promise, due),
            scope=document.text[slice(*promise.whose)] if promise.whose else said.scope,
            kind="support" if supports else "target",
            due=due,
            due_inherited=inherited and due is not None,
            damaged=quantity.damaged,
            source=words.source,
            place=words.place,
        )


_ONLY_LIMIT = compiled("最高|最多|上限|累计最高")
"""Words in front of a figure that name nothing: …补贴200元/平方米，最高不超过24000元."""
_THE_LESS_THE_BETTER = compiled(r"(?:浓度|PM|pm|臭氧|降尘|排放|能耗|水耗|(?<!投入)(?<!产出)(?<!投资)(?<!蓄积)(?<!经费)强度|劣)")
_COUNTS_GOOD = compiled("(?:率|面积|规模|里程|能力|数量?|交易量|成交量|台|企业|项目|装机|产量|投入)$")
"""Head nouns of which there is to be more, whatever stands in front of them: 超低能耗建筑推广面积."""


def _sense(text: str, promise: Promise, indicator: str) -> Comparator:
    """Return how the figure binds: what pollutes is to reach it from above, unless 以上 says otherwise."""
    if promise.comparator == "=" and MORE_THAN.search(text, promise.quantity.start, promise.quantity.end):
        return ">="
    reached = promise.comparator == ">=" and promise.reached and not promise.quantity.bound
    return "<=" if reached and _THE_LESS_THE_BETTER.search(indicator) and not _COUNTS_GOOD.search(indicator) else promise.comparator


_NEXT_FIGURE = compiled(r"[,，;；、(（](?!累计)(?:[^,，。;；\n]{0,4}20\d\d年[^,，。;；\n]{0,4}[,，])?[^,，。;；\n]{0,24}")


_ADDED = compiled("^(?:新增|新建|净增)|(?:净增|新增)$")


def _whole_of(between: str, added: str) -> str:
    """Return what a figure is of behind that of how much is added to it: 企业净增20家，总数达到180家."""
    if "总数" in between or "累计" in between:
        return _ADDED.sub("", added) + ("总数" if "总数" in between else "")
    return added


def _is_elided(text: str, promise: Promise, before: int) -> bool:
    """Return whether a level is of what the figure before it is of: 医生数2023年不低于4人,到2025年不低于4.66人."""
    is_level = promise.comparator in (">=", "<=", "=") and promise.indicator[0] < promise.quantity.start
    return is_level and before >= 0 and bool(_NEXT_FIGURE.fullmatch(text, before, promise.quantity.start))


_MEASURED = compiled(r"[^\s,，。;；:：]{1,16}(?:率|比例|比重|占比|浓度|总量|面积|指数|产量|强度)(?=[\s,，。;；:：]|$)")


def _of_heading(document: Document, promise: Promise, words: Phrase) -> str:
    """Return the indicator that a heading, or the first cell of a row, names (1.覆盖率 | 2023年达到80%), or nothing.

    A count that opens the text is of what a short heading is about: 3.农村改厕 | 完成5万户.
    """
    title = document.sections[words.section].title
    named = _MEASURED.match(title)
    is_level = promise.comparator in (">=", "<=", "=")
    if named and is_level and promise.indicator[0] < promise.quantity.start:
        return named[0]
    opens = words.place[0] <= len(title) + 1 and promise.quantity.kind in ("count", "amount") and _DOES.fullmatch(title)
    return _BEGINS_WITH_VERB.sub("", title) if opens and is_level else ""


_DOES = compiled("[^,，。;；:：、\\d\\s]{3,20}")
_BEGINS_WITH_VERB = compiled("^(?:加快|推进|推动|建设|新建|完成|实施|开展|加强|持续)+")
_BARE = compiled("(?:总)?(?:产量|面积|产值|单产|规模|数量)")
_OWNS = compiled("(?:播种|种植|养殖)?(?:面积|产量|产值|规模|数量)$")


def _named(text: str, promise: Promise, indicator: str, before: tuple[int, str]) -> str:
    """Return an indicator, with the owner of the one before it where a list names it once: 粮食播种面积3320万亩、产量1285万吨."""
    end, owner = before
    joins = end == promise.quantity.start or text[end : promise.indicator[0]].strip() in ("、", "")
    if _BARE.fullmatch(indicator) and joins and _OWNS.search(owner):
        return _OWNS.sub("", owner) + indicator
    return indicator


def _baseline(document: Document, promise: Promise, said: str | None) -> str | None:
    """Return what a figure is compared with; of a change whose indicator stands in the clause before, its own clause says it."""
    if promise.compared:
        return baseline_of(document, promise.compared)
    is_change = promise.comparator in ("increase", "decrease")
    return said or (baseline_ahead(document, promise.quantity.start) if is_change else None)


def _year_before(document: Document, promise: Promise, due: str | None) -> str | None:
    """Return the year before the one a change is due in, where the change is year on year (同比)."""
    is_year_on_year = "同比" in document.folded[promise.phrase[0] : promise.quantity.start]
    return str(int(due[:4]) - 1) if due and is_year_on_year and promise.comparator in ("increase", "decrease") else None


_NO_PROMISE = compiled(
    "^(?:建设|项目|园区|其中|总|地上|地下|计容)+建筑面积$|^(?:项目|园区|其中|总|计划|第[一二]期)+(?:用地|占地|规划)面积$|^(?:用地|占地)面积$|(?:公示期|得分|总投资|(?<!领域)投资额|投资总额|计划投资|资金|设计规模|半径|总分|分值|权重)的?$|一式$|基础上$|(?:没有|未能|未|无法|难以)$|^每[^,，]{1,12}(?:抽查|抽检|抽测)$|^(?:原则上|(?:20\\d\\d年)?\\d{1,2}月[底末]?前?)$"
    "|(?:抽查|抽测|抽检|自查|检查|复查|核查)[^,，]{0,8}(?:比例|(?<!覆盖)率)$|每增加"
)
"""Rates of procedure, points and what a project costs or is fitted for."""


_RANKED = compiled("(?:[总数产流]?量|率|额|值|收入|规模|面积|浓度|指数)$")
"""What a rank is a figure of; that of a place or an office (综合排名进入前10名) is no figure that is promised."""


_FOR_EACH = compiled("每(?:[一-鿿]{2})?$")
"""What a figure is paid for: 每投资1家企业奖励50万元."""
_AFTER_EVENT = compiled(r"(?:收到|接到|接报|受理|印发|发布|公布|签订|申请)[^,，。;；]{0,10}后(?:的|在)?$")
_EACH_TIME = compiled(r"每(?:\d+|[一两二三四五六七八九十半])?个?(?:年|月|季度?|周|日|天|旬)")


_PARTS = frozenset({"项", "条", "类", "款"})
_ALONE_IN_BRACKETS = compiled(rf"[(（]\d+.[)）](?:[:：\n]|{BETWEEN_CELLS}|$)")
"""How many parts a heading or a group of rows has, at the end of its line or cell: 强化数据要素供给（2项）."""


def _is_attribute(text: str, quantity: Quantity) -> bool:
    """Return whether a figure only says which things are meant, or how often: 15公里范围内的机组, 每季度监测不少于1次."""
    if text.startswith(("范围内", "服务半径", "半径"), quantity.end):
        return True
    if quantity.unit in _PARTS and _ALONE_IN_BRACKETS.match(text, quantity.start - 1):
        return True
    if quantity.kind == "time" and _AFTER_EVENT.search(text, max(0, quantity.start - 16), quantity.start):
        return True
    if _FOR_EACH.search(text, max(0, quantity.start - 4), quantity.start) and PAYS.search(text, quantity.end, quantity.end + 12):
        return True
    return quantity.unit == "次" and bool(_EACH_TIME.search(text, *clause(text, quantity.start, quantity.start)))


def _due(
    document: Document, promise: Promise, words: Phrase, deadlines: Mapping[int, Sequence[Deadline]]
) -> tuple[str | None, bool]:
    """Return the day a promise is due, and whether that is not from its own sentence.

    It is the end of the last deadline in the sentence up to the promise; else that of the sentence that opens the list; else of the
    year that the nearest heading names; else of the plan's, where that is for one year.
    """
    ahead = _YEAR_AHEAD.search(document.folded, max(0, promise.quantity.start - _YEAR_REACH), promise.quantity.start)
    if year := promise.year or (ahead and ahead[1]):
        return f"{year}-12-31", False
    low, high = sentence(document.folded, *promise.phrase)
    own = deadlines.get(words.section, ())
    said = _said(own, words.place, promise.phrase[0] - low)
    said = said or _of_end(document, words, own, words.place[1] + high - promise.phrase[1])
    if said:
        return said, False
    if any(_has_no_such_day(one) for one in _between(own, words.place[0] - promise.phrase[0] + low, words.place[1])):
        return None, False
    opened = opening(document.folded, low)
    said = _said(own, words.place, promise.phrase[0] - opened) if opened < low else None
    above = _of_label(document, words, own) or _of_aims(document, words, deadlines)
    opened_above = said or _of_opened_list(document, words.section, deadlines)
    begins = document.folded.rfind("\n", 0, low) + 1
    if document.year and _BEGINS_FIVE_YEARS.match(document.folded, begins):
        return opened_above or above or f"{last_of_five_years(document.year)}-12-31", True
    return opened_above or above or _end_of(document.year_around(words.section)), True


_YEAR_REACH = 12
_YEAR_AHEAD = compiled(r"[(（、](?:其中)?(20\d\d)年[底末]?$")
"""The year of each part of a figure: 100公里（2026年50公里、2027年50公里）."""
_BEGINS_FIVE_YEARS = compiled(rf"[^\n。，,]{{0,12}}{FIVE_YEARS_AHEAD.pattern}")


def _said(deadlines: Sequence[Deadline], place: Span, back: int) -> str | None:
    """Return the end of the last deadline from so many characters ahead of a place to its end."""
    return next((one.end for one in reversed(_between(deadlines, place[0] - back, place[1])) if one.end), None)


def _between(deadlines: Sequence[Deadline], start: int, end: int) -> Sequence[Deadline]:
    first = bisect_left(deadlines, start, key=_start)
    return deadlines[first : bisect_left(deadlines, end, first, key=_start)]


_SAYS_A_DAY = compiled(r"\d[日号]?(?:之|以)?前$")


def _has_no_such_day(deadline: Deadline) -> bool:
    """Return whether a deadline says a day that the calendar does not have: 11月31日前."""
    return deadline.end is None and deadline.kind == "by" and not deadline.damaged and bool(_SAYS_A_DAY.search(deadline.shown))


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
    r"[^\S\n]*(?:要|应|须|将)?(?:全部|全面|基本)?(?:完成|建成|实现|达到|竣工|投用|投运|投产|办结|到位|开工)(?:建设|任务|整改|验收)?(?=[^\S\n]*(?:[,，。;；)）\n]|$))"
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


def _end_of(year: int | None) -> str | None:
    return f"{year}-12-31" if year else None


def _start(deadline: Deadline) -> int:
    return deadline.place[0]
