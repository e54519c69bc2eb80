"""What a figure is called that its own clause does not name: by its heading, its row, or the figure before it."""

from parsers.facts.document import Document, Phrase
from parsers.facts.targets.compared import compared_with
from parsers.facts.targets.indicators import describe
from parsers.facts.targets.promise import Promise
from parsers.facts.task_words import promises
from parsers.text.clauses import sentence
from parsers.text.dates import BY_WHEN
from parsers.text.patterns import compiled

_ONLY_LIMIT = compiled("最高|最多|上限|累计最高")
"""Words in front of a figure that name nothing: …补贴200元/平方米，最高不超过24000元."""


_PART_OF_YEAR = compiled(
    r"(?:其中[,，:：]?)?(?:到|至)?(?:20\d\d年)?(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月)[底末]?前?"
    "(?:累计|力争|计划|完成|实现|达到|新增|建成)*"
)
"""What names no figure, whose day would be the end of the year: 完成投资50亿元，其中一季度10亿元."""


def name_of(document: Document, promise: Promise, words: Phrase, said: str, before: tuple[int, str]) -> str:
    """Return what a figure is of, or nothing: `said` is what its own words call it, `before` the end and name of the one before."""
    named = _named(document.folded, promise, promise.head + said + promise.tail, before) if said else ""
    end, name = before
    elided = _is_elided(document.folded, promise, end)
    if _SAME_AS_BEFORE.fullmatch(named) and name and 0 <= promise.quantity.start - end <= _SAME_REACH:
        # 应用比例达到30%。到2025年,该比例达到45%.
        return name
    if _PART_OF_YEAR.fullmatch(named):
        # 覆盖率6月底达到60%、12月底达到90%.
        is_alike = elided and promise.quantity.unit in document.folded[max(0, end - _UNIT_REACH) : end]
        return name if is_alike else _of_clause_before(document, promise)
    if elided and name.startswith(named) and promises().fullmatch(named):
        # 2021年拔除疫点4个，2022年拔除6个.
        return name
    if named and not _ONLY_LIMIT.fullmatch(named):
        return named
    owner = _whole_of(document.folded[max(end, 0) : promise.quantity.start], name) if elided else ""
    before_it = _of_state_before(document, promise) or _of_clause_before(document, promise)
    return owner or before_it or _of_heading(document, promise, words) or named


_SAME_AS_BEFORE, _SAME_REACH = compiled("(?:该|这一?|上述)(?:项)?(?:比例|占比|比率|比重|指标|数值|目标)"), 40
_STATE = compiled(
    r"(?P<name>[^,，。;；:：\d\n]*(?:20\d\d年[^,，。;；:：\d\n]*)?)\d[\d.,]*[^\S\n]?(?P<unit>[^\d,，。;；\n]{1,8})[,，;；]"
    r"(?:力争|计划|争取|预计|到|至|20\d\d年?[底末]?|前|[，,])*$"
)
_STATE_BEHIND_NAME = compiled("(?:目前|当前|现状?|上年|去年)?(?:仅|已)?(?:约?为|是|达到?|只有)?(?:约|近)?$")


def _of_state_before(document: Document, promise: Promise) -> str:
    """Return what a level is of whose clause follows on how it is now, or nothing: 森林覆盖率2020年为30%，到2025年达到32%."""
    text, first = document.folded, promise.quantity.start
    low = sentence(text, first, first)[0]
    compared = compared_with(text, promise.indicator[0], first)
    state = _STATE.search(text, low, compared.start) if compared else None
    if not state or not state["unit"].startswith(promise.quantity.unit):
        return ""
    behind = _STATE_BEHIND_NAME.search(text, *state.span("name"))
    named = describe(document, (state.start("name"), behind.start() if behind else state.end("name"))).indicator
    return _NOW.sub("", named)


_DONE_SO_MANY = compiled(
    rf"[,，][^\S\n]*(?:其中)?(?:到|至)?(?:{BY_WHEN})?(?:力争|确保|计划)?"
    r"(?:全部)?(?:完成|建成|新增|新建|[新改扩][(（][新改扩、]{1,3}[)）]建|改造|整治|治理|达到|不少于|不低于)(?:不少于|至少)?$"
)
_TO_BE_DONE = compiled(r"(?:推进|推动|开展|实施|加快|加强|组织|落实|深化|抓好|做好|启动|完成)+(?P<what>[^,，。;；:：\d\n]{3,24})$")


def _of_clause_before(document: Document, promise: Promise) -> str:
    """Return what so much is done of that the clause in front of it names, or nothing: 推进企业改造，9月底前完成18家."""
    text, first = document.folded, promise.quantity.start
    done = _DONE_SO_MANY.search(text, max(0, first - _REACH), first)
    what = _TO_BE_DONE.search(text, sentence(text, first, first)[0], done.start()) if done else None
    return document.text[slice(*what.span("what"))] if what else ""


_REACH, _UNIT_REACH = 24, 8
_NOW = compiled("^(?:目前|当前)?(?:(?:[全我][国省市县区州])?(?:现有|已有|共有))?")


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
    stands_behind = promise.indicator[0] >= end and text[end : promise.indicator[0]].strip() in ("、", "")
    joins = end == promise.quantity.start or stands_behind
    if _BARE.fullmatch(indicator) and joins and _OWNS.search(owner):
        return _OWNS.sub("", owner) + indicator
    return indicator
