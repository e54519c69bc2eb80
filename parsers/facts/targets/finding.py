"""Targets: the figures promised."""

from collections.abc import Iterator

from parsers.facts.document import Document
from parsers.facts.kind import Found
from parsers.facts.targets.due import due_of
from parsers.facts.targets.indicators import baseline_ahead, baseline_of, describe
from parsers.facts.targets.measures import measure
from parsers.facts.targets.naming import name_of
from parsers.facts.targets.promise import Promise
from parsers.facts.targets.promises import promises_in
from parsers.facts.targets.quantity import MORE_THAN, Quantity
from parsers.facts.targets.support import PAYS, is_fine, is_part_of_cost, is_support
from parsers.plan import LOST, Comparator, Deadline, Target
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.clauses import clause
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
        indicator = name_of(document, promise, words, said.indicator, before)
        supports = is_support(document.folded, promise.quantity)
        if not indicator or _is_attribute(document.folded, quantity) or (_NO_PROMISE.search(indicator) and not supports):
            continue
        if is_fine(document.folded, quantity) or is_part_of_cost(document.folded, quantity):
            continue
        if quantity.kind == "rank" and not _RANKED.search(indicator):
            continue
        before = quantity.end, indicator
        due, inherited = due_of(document, promise, words, deadlines)
        if promise.turn and due is None:
            # Of several figures of one thing none is known by its time.
            continue
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


_THE_LESS_THE_BETTER = compiled(
    r"(?:浓度|(?<!低)排放(?:总?量|强度|水平)?|[能水电]耗(?:总量|强度|水平)?|消耗(?:总?量|强度)?|降尘(?:总?量|强度)?"
    r"|(?<!投入)(?<!产出)(?<!投资)(?<!蓄积)(?<!经费)强度|(?:PM|pm)(?:2\.5|10)|颗粒物|臭氧"
    r"|劣(?:(?!消除|整治)[^,，。;；]){1,8}?(?:类|比例|比率|占比|断面|水体|率))(?:[年月日]?(?:平?均)|评价)?(?:值|限值|均值|平均值|指标)?$"
)
"""Heads of names of which there is to be less, whatever there is to be more of in front of them: 低排放公交车保有量."""
_CEILING = compiled("最高(?:可)?(?:贷款|借款|融资|补[贴助]|奖[励补]|资助|支持|限价|限额|额度|授信|担保)|(?:额度|上)限$|封顶")
"""What there may be so much of at most: 最高贷款额度提高至40万元."""
_BRACKETED = compiled(r"[(（][^()（）]*[)）]")


def _sense(text: str, promise: Promise, indicator: str) -> Comparator:
    """Return how the figure binds: what pollutes is to reach it from above, unless 以上 says otherwise."""
    if promise.comparator == "=" and MORE_THAN.search(text, promise.quantity.start, promise.quantity.end):
        return ">="
    if promise.comparator in (">=", "=") and not promise.quantity.bound and _CEILING.search(indicator):
        return "<="
    reached = promise.comparator == ">=" and promise.reached and not promise.quantity.bound
    return "<=" if reached and _THE_LESS_THE_BETTER.search(_BRACKETED.sub("", indicator)) else promise.comparator


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
    "^(?:建设|项目|园区|其中|总|地上|地下|计容)+建筑面积$|^(?:项目|园区|其中|总|计划|第[一二]期)+(?:用地|占地|规划)面积$|^(?:用地|占地)面积$|范围(?:包括|为)[^,，]*面积$"
    "|^(?:[一二三]级|具体|量化|评价|考核)指标$|(?:公示期|得分|总投资|(?<!领域)投资额|投资总额|计划投资|资金|设计规模|半径|总分|分值|权重)的?$|一式$|基础上$"
    "|(?:没有|未能|未|无法|难以)$|^每[^,，]{1,12}(?:抽查|抽检|抽测)$|^(?:原则上|(?:20\\d\\d年)?\\d{1,2}月[底末]?前?)$"
    "|(?:抽查|抽测|抽检|自查|检查|复查|核查)[^,，]{0,8}(?:比例|(?<!覆盖)(?<!合格)(?<!达标)(?<!超标)(?<!检出)(?<!发现)率)$|每增加|^每$|^最[高多]$"
)
"""Rates of procedure, points and what a project costs or is fitted for."""
_RANKED = compiled("(?:[总数产流]?量|率|额|值|收入|规模|面积|浓度|指数)$")
"""What a rank is a figure of; that of a place or an office (综合排名进入前10名) is no figure that is promised."""
_FOR_EACH = compiled("每(?:[一-鿿]{2})?$")
"""What a figure is paid for: 每投资1家企业奖励50万元."""
_AFTER_EVENT = compiled(r"(?:收到|接到|接报|受理|印发|发布|公布|签订|申请)[^,，。;；]{0,10}后(?:的|在)?$")
_EACH_TIME = compiled(r"每(?:\d+|[一两二三四五六七八九十半])?个?(?:年|月|季度?|周|日|天|旬)")
_PARTS = frozenset({"项", "条", "类", "款"})
_ALONE_IN_BRACKETS = compiled(rf"[(（]\d+[^\S\n]?.[)）](?:[:：\n]|{BETWEEN_CELLS}|$)")
"""How many parts a heading or a group of rows has, at the end of its line or cell: 强化数据要素供给（2项）."""


_AGES = compiled("寿命|年龄|龄")
"""Where an age is measured; elsewhere it says who is meant: 16—24岁青年."""


def _is_attribute(text: str, quantity: Quantity) -> bool:
    """Return whether a figure only says which things are meant, or how often: 15公里范围内的机组, 每季度监测不少于1次."""
    if text.startswith(("范围内", "服务半径", "半径"), quantity.end):
        return True
    if quantity.unit == "岁" and not _AGES.search(text, *clause(text, quantity.start, quantity.start)):
        return True
    if quantity.unit in _PARTS and _ALONE_IN_BRACKETS.match(text, quantity.start - 1):
        return True
    if quantity.kind == "time" and _AFTER_EVENT.search(text, max(0, quantity.start - 16), quantity.start):
        return True
    if _FOR_EACH.search(text, max(0, quantity.start - 4), quantity.start) and PAYS.search(text, quantity.end, quantity.end + 12):
        return True
    return quantity.unit == "次" and bool(_EACH_TIME.search(text, *clause(text, quantity.start, quantity.start)))
