"""Figures that a verb promises, one in front of them or one behind what they count: 完成1000个村庄整治, 13家企业完成改造."""

import re
from collections.abc import Iterator

from parsers.facts.targets.bounded import is_set, says_who
from parsers.facts.targets.indicators import begins_with_noun, listed
from parsers.facts.targets.places import are_places
from parsers.facts.targets.promise import ABOUT_AHEAD, BOUNDS, Promise
from parsers.facts.targets.quantities import last_quantity_end, next_quantity_start
from parsers.facts.targets.quantity import Quantity
from parsers.facts.targets.sizes import LIST_SIGNS, end_of_counted, end_with_size, is_size_of_each
from parsers.facts.targets.support import how_paid
from parsers.facts.targets.target_phrases import FULFILLED, INTENDS, SHARE_OF_THEM, SHARE_REACHED, promises_here, verb_at_end
from parsers.facts.task_words import describes, promises
from parsers.plan import Comparator, Span
from parsers.text.clauses import clause
from parsers.text.dates import BY_WHEN
from parsers.text.patterns import compiled
from parsers.values import replace

_BLANKS = " \t\u3000"
_AREAS = frozenset(["万平方米", "万平方公里", "万亩", "万公顷"])
_LARGE = 50
"""From how many of these an area is that of all there is to do (推动200万平方米以上的住宅改造); below, it says which are meant."""
_MAKES = compiled("(?:新开工|开工|新建|新增|建成|完成)(?:建设)?[^\\S\\n]*$")
"""Right behind these any area is that of what is made: 新开工建设0.5万平方米以上示范项目."""
_BY_SIZE = compiled("[的]?[一-鿿]{0,4}灌区")
_CHARGED = compiled(r"(?:[按依]|上浮|下浮|补[助贴]|折算|[税费利]率|价|标准)[^,，。;；]{0,10}$|(?:的|[做作]出|承诺)$")
"""Behind these a share is a rate that is charged or paid, or one of those meant: 企业所得税减按15%."""
_DONE_TO = compiled(r"全?(?:覆盖|普及|达标|到位|上线|清零|替代)(?:目标)?(?=[、,，。;；)）\n]|$)")
"""How a share goes on that is of what stands in front of it: 通识教育100%普及、高阶课程10%覆盖目标."""
_FALLS_SHORT = compiled("仅|只|才|尚|未|不|难以|无法|没有")
"""What says that a share was not reached: 仅60%覆盖, 不能100%达标."""
_ONLY_SO_MANY, _OF_WHICH_ONLY = compiled("(?:(?<!不)仅|只)有?[^\\S\\n]*$"), compiled(r"[^,，。;；\d]{0,12}(?:仅|只)有?\d")
"""What says of a count that there are no more: 15个乡镇仅3个建成."""
_SETS_OUT = compiled("(?:提出|部署|安排|设置|确定|明确|规定|列出|谋划)了[约近]?$")
_ITEMS = compiled("[^,，。;；、\\d]{0,8}?(?:任务|举措|措施|指标|要求|内容)")
"""What a text sets out so many of, which nobody has done: 提出了5项要求."""
_STARTS, _GOES_TO = compiled("[由从][约近]?[^\\S\\n]*$"), compiled(r"[一-鿿]{1,4}[到至为]\d")
"""What stands around the level from which something goes to another: 由65%提升至75%."""
_INVEST = compiled(r"[^,，。;；、\d]{0,16}完成投资[^,，。;；\d]{0,3}\d")
"""How words go on behind those of which a text only says what they have invested: 1000个项目完成投资1865亿元."""
_EACH_OF_WHICH = compiled(r"[^,，。;；、:：\d\n]{4,30}(?:项目|企业|人员|任务|服务)\d+[余多]?[个家项名人]")
"""How words go on behind a count of those that have so many of something: 15个平台落地项目2200个."""
_GOES_ON = compiled("并(?![网联购轨])|而")
_LIMIT_OF_THOSE = compiled("[(（]不?含[^()（）]{0,6}[)）]的[一-鿿]")
"""How words go on behind a limit that says who is meant: 10万元以下（含本数）的纳税人."""
_ARE_UNITS = compiled("(?:省直|市直|有关|相关)?(?:部门|单位|部委|委办局)")
"""What a list in front of a count names, that is as long: 省农业农村厅、省财政厅2个部门."""
_LISTED_SIGN = compiled("[、和及]")
_SUMS_UP = compiled("(?:包括|包含|分为|涵盖)(?![^,，。;；]*在内)[^,，。;；\\d]*、[^,，。;；\\d]*$")
"""Behind a list a count at the end of its clause says how long that is: 包括基础类、完善类、提升类3类."""
_ITEM_BEHIND_FIGURE = compiled(r"\d(?:(?P<share>[%‰])[^、\d]{0,6}|[万亿](?:以[上下内]|左右|余|多)?)、(?P<item>[^、\d]+)$")
"""An item of a list whose item before has a share, or a bare number, of its own: 开发者达3500万以上、模型18万个."""
_ITEM_THAT_ADDS = compiled(r"\d[^\d,，。;；]*、(?P<item>(?:新增|新建|净增|新开通|新培育|完成|带动(?![面性力])|撬动)[^、\d]+)$")
"""An item of a list that says itself that so much is added: 开通3条地铁新线、新增运营里程30公里."""
_ADDS_NEXT = compiled("、(?:新增|新建|净增|新开通|新培育|完成|带动(?![面性力])|撬动)[^、\\d]+$")
_BEFORE_VERB = compiled(
    rf"^(?:{BY_WHEN}|[到至]?20\d\d年|[全我本][国省市县区州]|各(?:地市?|[市县区])|年内|[要将共再]|力争|确保|计划|预计|继续|累计)+"
)
_WHOSE = compiled(r"[一-鿿]{1,6}的\d")
"""What says behind a count that the next one is of these: 3个县的20个村庄."""
_PEOPLE = frozenset(["人", "名", "户", "人次"])
_FOR_THEM = compiled(r"(?:面向|为|对)[^\S\n]*$")
_ARE_SERVED = compiled(
    r"(?!的|问题)[^,，。;；、\d]{2,20}?(?<!所)(?:提供|实施|开展|组织|进行|发放|安装|配备|办理)(?!的|了)[^,，。;；\d]*(?:培训|轮训|服务|改造|审核|体检|筛查|监察|检查|评估|诊断|救助|帮扶|整治|治理|维修|加固|教育|演练|指导|监测)"
)
"""How words go on behind the people for whom something is to be done: 为1万名老年人提供居家养老服务."""
_CHOOSES = compiled("(?<![可择])选(?:择|定|出)(?:至少)?[^\\S\\n]*$")
_AS_TRIAL = compiled(r"[^,，。;；、\d]{2,24}?(?:先行先试|先行|试点|试验|示范|开展|作为)")
"""What stands around those that are chosen to try something: 选择5家商贸企业开展绿色供应链试点."""
_PERMITS = compiled("允许|鼓励|可")
_HAS, _AN_ABILITY = compiled("(?:具备|形成)$"), compiled(r"的[^,，。;；\d]{2,20}能力")
"""What stands around the share of its load, or the like, that something is to be able to do: 具备5%的尖峰负荷响应能力."""
_EXISTING = compiled("已经?(?![占达为])[一-鿿]{1,4}的[^\\S\\n]*$")
"""What a count of things that are there stands behind: 已建成的8个中心."""
_LIST_TAIL = compiled(r"(?:[、和及与或▯]|以及)\d*$|[、和及]\d+(?=[一-鿿]).*$|、[一-鿿]{1,12}等$|▯▯.*$")
_ONLY_DONE = compiled("(?:超低排放|节能|清洁化?|深度|提标|升级|技术|绿色)*(?:改造|治理|整治|建设)(?:升级|提升)?")
_OWNER = compiled("(?:完成|实施|推进|开展|启动)(?P<owner>[^,，。;；、\\d\\s]{2,14})$")


def _owner(before: str, counted: str) -> str:
    """Return what stands in front of a figure that is of it, where behind it stands only what is done: 完成水泥产能1200万吨改造."""
    owner = _OWNER.search(before) if _ONLY_DONE.fullmatch(counted) else None
    return owner["owner"] if owner else ""


def counted(text: str, quantity: Quantity, around: Span, begins: int, *, told: bool) -> Iterator[Promise]:
    """Yield a count that a verb promises, one in front of it or one behind what is counted; its clause begins at `begins`.

    What is told of the past needs no verb: a figure with what it counts is one that was reached.
    """
    for promise in _counted(text, quantity, around, begins, told=told):
        start, end = promise.indicator
        each = _EACH.search(text, start, end) if end == quantity.start else None
        yield from _of_each(text, replace(promise, indicator=(start, each.start()))) if each else (promise,)


def _counted(text: str, quantity: Quantity, around: Span, begins: int, *, told: bool) -> Iterator[Promise]:
    low, high = around
    ends = end_with_size(text, quantity, high)
    before, after = text[begins : quantity.start], text[ends:high]
    verb, describing = _last_of(before, promises()), _last_of(before, describes())
    is_of_next = (ends > quantity.end and after[:1] in LIST_SIGNS) or bool(quantity.kind == "count" and _WHOSE.match(after))
    says_which = quantity.bound and (says_who(text, before, ends) or _LIMIT_OF_THOSE.match(after))
    if is_of_next or says_which or _is_there(quantity, before, after, verb) or (not told and _only_tells(quantity, before, after)):
        return
    stated = before.strip(_BLANKS)
    of_them = quantity.kind == "share" and stated and not _CHARGED.search(stated) and SHARE_OF_THEM.match(after)
    is_done_to = quantity.kind == "share" and _DONE_TO.match(after)
    low = _start_of_item(text, low, quantity.start, is_done_to=bool(is_done_to))
    behind = (
        not of_them
        and not is_done_to
        and begins_with_noun(after)
        and not (_GOES_ON.match(after) and not quantity.bound)
        and (not _ONLY_COMPARED.match(after) or bool(_FROM.search(before)))
    )
    # A count at the end of its clause is of what stands in front of it: 整治纳入清单的黑臭水体23条.
    begins_with_verb = any(map(promises().match, (before.strip(), _BEFORE_VERB.sub("", before.strip()))))
    governed = verb > describing or bool(behind and _EACH_HAS.search(before)) or (not behind and begins_with_verb)
    comparator: Comparator = BOUNDS.get(quantity.bound) or (">=" if _AT_LEAST.search(before) else "=")
    end = end_of_counted(text, ends, high, is_made=governed and not _INTENDS_ONLY.match(before, verb))
    if behind and quantity.kind != "share" and (end is None or text[ends:end].strip() in _PREPOSITIONS):
        return
    counted = _without_next_item(text[ends : end or next_quantity_start(text, ends, high)]) if behind else ""
    indicator = (ends, ends + len(counted)) if behind else (low, quantity.start)
    head = _owner(before, counted) if behind and governed else ""
    promise = Promise(
        quantity, comparator, indicator, (low, ends + len(counted)), head=head, about=bool(ABOUT_AHEAD.search(before))
    )
    if quantity.kind == "amount" and governed and not behind and _LESSENS.search(before):
        promise = replace(promise, comparator="decrease")
    of_what = _WHEN_AT_END.sub("", before)
    measured = (
        (_MEASURED.search(of_what) and not _OF_ONE.search(of_what))
        or _EACH_OWNS.search(before)
        or (quantity.kind == "share" and (_SHARE_OF.search(before) or (quantity.bound and begins_with_verb and not after.strip())))
    )
    if paid := how_paid(quantity, before, after):
        yield replace(promise, comparator=paid, indicator=(low, quantity.start), phrase=(low, quantity.end))
        return
    is_intended = (
        stated and not _FALLS_SHORT.search(before) if is_done_to else quantity.kind == "share" and INTENDS.match(before.strip())
    )
    is_alone = not (behind or after.strip()) and text[quantity.start - 1 : quantity.start] in ("\n", ":")
    if not behind and (of_them or measured or told or is_intended or is_alone):
        # A figure alone in its cell may be of the heading in front of it.
        yield replace(promise, indicator=(quantity.start, quantity.start), phrase=(quantity.start, ends)) if is_alone else promise
        return
    if quantity.kind == "share":
        linked = f"的{after}" if quantity.bound and not told and not after.startswith("的") else after
        is_able = _HAS.search(before) and _AN_ABILITY.match(after)
        is_of_things = behind and (
            is_able or _is_promised_share(before, linked, describes_things=describing >= 0 or bool(measured))
        )
        yield from (promise,) if is_of_things else _part_done(text, promise, before, begins)
        return
    reached = quantity.kind == "count" and not after.startswith("的") and bool(FULFILLED.search(after))
    is_made = not after.startswith("的") and bool(_MAKES.search(before))
    is_area = quantity.unit in _AREAS and ((quantity.value or 0) >= _LARGE or is_made) and not _BY_SIZE.match(after)
    is_total = quantity.kind == "count" or is_area
    if quantity.bound and behind and not reached and (is_size_of_each(before, after) or not (governed and is_total)):
        # 20蒸吨/小时以下的锅炉 says which ones are meant.
        return
    if after[:1] and after[0] in "、和及与":
        tail = _behind_list(text, quantity)
        after = text[slice(*tail)]
        promise = Promise(quantity, comparator, tail, promise.phrase) if begins_with_noun(after) else promise
    if (
        governed
        or (quantity.kind == "count" and not (behind or after.strip()) and _is_by_then(text, begins, before))
        or (_CHOOSES.search(before) and _AS_TRIAL.match(after) and not _PERMITS.search(before))
        or (told and describing < 0)
        or (comparator == ">=" and not behind and is_set(text, before, ends, high))
        or (quantity.unit.lstrip("万") in _PEOPLE and not quantity.bound and _FOR_THEM.search(before) and _ARE_SERVED.match(after))
        or (FULFILLED.search(after) and begins_with_noun(after) and not _NAMES_PLACES.match(after))
    ):
        yield promise
        if governed and behind:
            yield from _without_measure(text, quantity.end, high)


def _is_there(quantity: Quantity, before: str, after: str, verb: int) -> bool:
    """Return whether a figure is one of what there is, costs or is set out; the last verb in front of it begins at `verb`."""
    existing = _EXISTING.search(before)
    is_existing = existing and not 0 <= verb < existing.start()
    is_of_text = _SETS_OUT.search(before) and _ITEMS.match(after)
    is_start = _STARTS.search(before) and _GOES_TO.match(after)
    invests = quantity.kind == "count" and _INVEST.match(after)
    are_owners = quantity.kind == "count" and not before.strip() and _EACH_OF_WHICH.match(after)
    return bool(is_existing or is_of_text or is_start or invests or are_owners or _is_cost(quantity, before, after))


_IS_CONDITION = compiled("[,，][^,，。;；]{0,8}(?:给予|予以|按|方可|才能|得|扣|不得|贷款|补[助贴]|奖)")
"""How words go on behind a share that is one of what is paid, or a condition: 完成投资的50%，方可申请."""
_OF_PART = compiled("^(?:[一二三四]季度|[上下]半年)完成|[少缺扣]|按[^,，。;；]{0,20}$|对[^,，。;；]{0,12}完成")
"""The share of a part of the year, for which no day stands, one of what is paid, and one that is lacking."""


def _part_done(text: str, promise: Promise, before: str, begins: int) -> Iterator[Promise]:
    """Yield the share that ends its clause of what is to be done, which the words in front of it name."""
    end = promise.quantity.end
    done = _PART_DONE.search(before) if not text[end : end + 1].strip(_ENDS_CLAUSE) else None
    if done and not (_FALLS_SHORT.search(before) or _OF_PART.search(before) or _IS_CONDITION.match(text, end)):
        yield replace(promise, indicator=(begins + done.start("what"), begins + done.end("what")))


_ENDS_CLAUSE = "、,，。;；)）\n"


def _is_by_then(text: str, begins: int, before: str) -> bool:
    """Return whether a clause that only names things and counts them stands behind the year by which there are to be so many."""
    return bool(_BY_THEN.search(text, max(0, begins - _BY_THEN_REACH), begins)) and not _THERE_ARE.search(before)


_BY_THEN, _BY_THEN_REACH = compiled(r"[到至]20\d\d年(?:年?底)?[,，][^\S\n]*$"), 12
_THERE_ARE = compiled("有|现|共|仅|已")


def _only_tells(quantity: Quantity, before: str, after: str) -> bool:
    """Return whether a count says how few there are, or how long the list in front of it is."""
    if quantity.kind != "count":
        return False
    listed = len(_LISTED_SIGN.findall(before)) + 1
    names_units = listed > 1 and listed == quantity.value and _ARE_UNITS.match(after)
    sums_up = not after.strip() and _SUMS_UP.search(before)
    return bool(names_units or _ONLY_SO_MANY.search(before) or _OF_WHICH_ONLY.match(after) or sums_up)


def _start_of_item(text: str, low: int, at: int, *, is_done_to: bool) -> int:
    """Return where the words of a figure begin in a list whose item before has a figure of its own."""
    item = _ITEM_BEHIND_FIGURE.search(text, low, at)
    if item and (is_done_to or not item["share"]):
        return item.start("item")
    adds = _ITEM_THAT_ADDS.search(text, low, at)
    return adds.start("item") if adds else low


def _without_next_item(words: str) -> str:
    """Return what is counted without what the next item of its list begins with."""
    return verb_at_end().sub("", _LIST_TAIL.sub("", _ADDS_NEXT.sub("", words)))


def _is_promised_share(before: str, after: str, *, describes_things: bool) -> bool:
    """Return whether a share of the things behind it is promised: 确保80%的企业…, 全省40%的区域达到要求."""
    is_first = _ONLY_WHEN_AND_WHERE.fullmatch(before) or _BEHIND_SHARE.fullmatch(before) or _BEHIND_OTHERS.fullmatch(before)
    of_all = is_first and SHARE_REACHED.search(after)
    are_among = bool(_AMONG.search(before))
    is_done = _OF_THINGS.match(after) or (_ALL_DONE.match(after) and not _ONLY_THERE.search(before))
    of_things = (are_among or not describes_things) and is_done and not _WHICH_ARE.search(after)
    is_to_be = (of_all or of_things) and not _ONCE_DONE.search(after)
    return bool(INTENDS.search(before) or is_to_be or promises_here().search(before))


def _of_each(text: str, promise: Promise) -> Iterator[Promise]:
    """Yield what a count promises of each name of a list: 新建小学、幼儿园各2所."""
    items = listed(text, *promise.indicator)
    if len(items) < _SEVERAL or are_places(text[slice(*promise.indicator)]):
        yield promise
        return
    verb = promises().match(text, *items[0])
    level = _LEVEL.match(text, *items[-1])
    for item in items:
        tail = text[level.end() : items[-1][1]] if level and item != items[-1] and _ENDS_IN_LEVEL.search(text, *item) else ""
        yield replace(promise, indicator=item, head=verb[0] if verb and item != items[0] else "", tail=tail)


_SEVERAL = 2
_EACH = compiled(r"(?<=[一-鿿)）”])各(?:至少|不少于)?[^\S\n]*$")
_LEVEL = compiled("(?:国家|自治区|[省市县区])级(?:以上)?")
_ENDS_IN_LEVEL = compiled(f"{_LEVEL.pattern}$")


def _is_cost(quantity: Quantity, before: str, after: str) -> bool:
    """Return whether a figure is what something costs that is named behind it: 总投资8亿元的科技园."""
    return quantity.unit.endswith("元") and bool(_INVESTED.search(before)) and begins_with_noun(after)


def _behind_list(text: str, quantity: Quantity) -> Span:
    """Return the words behind the last figure of a list, which say what all of it count: 甲项目39个、乙项目69个建设."""
    last = clause(text, quantity.end, quantity.end)[1]
    return last_quantity_end(text, quantity.end, last), last


_PROGRESSES = "(?:任务|目标|计划|总?量|投资|工程|项目|总数|进度|改造|整治|治理|建设|修复|工作)"
_PART_DONE = compiled(
    rf"(?:^|(?P<done>完成))(?P<what>(?!完成|[将把])[^,，。;；、:：\d]{{0,14}}{_PROGRESSES})"
    rf"(?(done)的|(?:到|至)?{BY_WHEN}(?:力争|确保|要|须)?(?:累计)?完成)(?:至少|不少于)?$"
)
"""What stands in front of the share of it that is to be done: 完成工程总量的60%, 工程进度6月底完成30%."""
_ONLY_COMPARED = compiled(
    r"(?:增长|下降)[^,，。;；\d到至为]{0,3}\d|总计|合计|累计|共计|同比|[比较与](?:上年|去年|前年|同期|(?:19|20)\d\d年)"
)
"""What goes on behind a figure without naming what is counted: 完成25.98亿元比上年增长9%."""
_FROM = compiled("[由从自][^,，。;；]*$")
_INTENDS_ONLY = compiled("确保|力争|争取|实现|保证|做到|推动|带动|拉动")
_ONLY_WHEN_AND_WHERE = compiled(
    r"[^\S\n]*(?:[^,，。;；]{0,8}(?:年内?|月|季度|年?[底末])(?:之?前)?)?(?:(?:探索)?在)?(?:全[国省市县区州域]|我[省市县区州])?[^\S\n]*"
)
_BEHIND_SHARE = compiled(r"[^\S\n]*\d+(?:\.\d+)?%(?:以上|左右)?的[^,，。;；\d]{2,20}[和、]")
"""What the second share of a list stands behind: 100%的社区卫生服务站和80%以上的村卫生室提供服务."""
_BEHIND_OTHERS = compiled(r"[^\S\n]*(?:推动|促进|引导|督促|组织)[^,，。;；\d]{2,60}(?:以及|[及和与、])[^\S\n]*")
"""What a share stands behind that is one of those who are to do something: 推动省直机关及50%以上的事业单位建成节水型单位."""
_ONCE_DONE = compiled("(?:后|之?前|时|基础上|前提下|情况下|条件下|同时|过程中)$")
"""How words end that only say when something else is done: 在80%以上的企业完成改造的基础上."""
_OF_THINGS = compiled(
    r"的(?!目标|任务|[^,，。;；]{0,12}(?:未|没有|尚))[^,，。;；\d]{1,12}?(?:[(（][^()（）]{2,16}[)）])?(?:(?:20\d\d年)?(?:\d{1,2}月)?年?[底末]?(?:之|以)?前)?(?:达到(?!或)|建成|完成|实现|消除|得到|具备|建设|安装|配备|靠泊使用|使用|设置|开设|设立|用于|达标|签订)(?!了)"
)
"""What says behind a share that so many things reach something: 建成区40%的区域达到要求."""
_ALL_DONE = compiled(
    "的(?:(?![未不没对])[^,，。;；\\d]){1,12}?(?:全部|均|都)?(?:疏浚|整治|改造|淘汰|退出|拆除|更新)(?:一遍|到位|完毕)?(?=[,，。;；\n]|$)"
)
"""What says behind a share that so many things are done with: 50%的城市河道疏浚一遍."""
_ONLY_THERE = compiled("(?:有|仅|只)[^\\S\\n]*$")
_AMONG = compiled("(?<=[构位门业校区县市])中[^\\S\\n]*$")
"""Those of which a share is: 派出机构中70%的单位."""
_AT_LEAST = compiled("至少|不少于|不低于")
_LESSENS = compiled("(?:减少|削减|减排|压减|节约)[^,，。;；]{0,16}(?<!能力)$")
_MEASURED = compiled(
    r"(?:率|比例|比重|占比|覆盖面|(?:应用|覆盖)范围|天数|指数|系数|产量|强度|浓度|总量|总额|总产|总产值|增加值|收入|面积|里程|蓄积量|装机容量|规模|存栏|出栏|进出口|(?:成交|零售|销售|交易|营业|贸易)额|(?:业务|客流|客运|货运|周转|吞吐|运输|土方|工程)量"
    r"|(?:参保|就业|签约|受益|接待|培训|参训)(?:人数|人次)|常住人口|(?:从业|研发|科研)人员|(?:依存|满意|知晓|集中|渗透)度|(?:拥有|保有|藏)量|(?:使用|利用)外资"
    r"|(?:疏浚|治理|整治|改造|建设|修复|铺设)[^,，。;；]{0,4}长度|(?:作业|机械化|自动化|服务|保障)水平|(?<=[一-鿿]{2})任务[量数]?|寿命"
    r"|平均[^,，。;；]{1,8}(?:时间|时长|住院日))(?:约|近)?[^\S\n]*$"
)
"""Behind these a figure needs no verb: 覆盖率100%, 粮食产量300万吨以上."""
_SHARE_OF = compiled(r"(?:占(?:[^,，。;；\d]{2,16}|到|比)?|覆盖[^,，。;；\d]{2,12})$")
_PREPOSITIONS = frozenset("到至向在给对由")
_WHICH_ARE = compiled("的(?:企业|单位|项目|机构|个人|人员|园区|家庭|团队)(?:优先|可|给予|予以|应|须|$)")
_WHEN_AT_END = compiled(rf"{BY_WHEN}[^\S\n]*$")
"""By when, between what is measured and its figure: 硬化率8月底前100%."""
_OF_ONE = compiled(
    "(?:每|单个?|设计|额定|核定|我[省市县区])[^,，。;；]{0,10}$|(?:行政区域?|国土|辖区|陆域|海域|地域|占地|规划|用地)(?:总)?面积[约近]?[^\\S\\n]*$"
)
"""What says that a figure only describes: of each one, as it was designed, or how large a place is."""
_EACH_OWNS = compiled(r"每[^,，。;；\d]{1,8}拥有[^,，。;；\d]{2,14}$|每(?:十万|[百千万])[^,，。;；\d]{2,20}数$")
"""What measures how much of something there is for so many: 每千人口床位数7.1张."""
_INVESTED = compiled("投资(?:总?额)?(?:约|近|达|超过?)?[^\\S\\n]*$")
_EACH_HAS = compiled(r"(?:每[个一座所]?|各)[^,，。;；]{1,12}?(?:至少|均|都)?(?:设|建|拥|配)?有(?:至少)?[^\S\n]*$")
"""What says that there is to be so much of something everywhere: 每个街（镇）有1所."""
_NAMES_PLACES = compiled(
    r"[^\S\n]*(?:地表水|国省[考控]|国[考控]|省[考控]|重点|监测|考核|设区|地级|县级|主要)*(?:断面|城市|市|县|区|湖库|河流|水体|省份|地区|点位)"
)
"""Counts of places only say which are meant: 40个国考断面优良比例达到75%."""
_WITHOUT_MEASURE = compiled(r"[和及、与](?P<number>\d+)(?=[一-鿿])(?![年月日号时点周天季]|千伏)")


def _without_measure(text: str, start: int, end: int) -> Iterator[Promise]:
    """Yield the counts that follow in the same list and have lost their measure word: 50个示范镇和500示范村."""
    stop = next_quantity_start(text, start, end)
    for match in _WITHOUT_MEASURE.finditer(text, start, stop):
        quantity = Quantity(match.start("number"), match.end(), float(match["number"]), "", "count", "", False)
        yield Promise(quantity, "=", (match.end(), end), (match.start("number"), end))


def _last_of(words: str, table: re.Pattern[str]) -> int:
    """Return where the last word of a table begins, or -1."""
    return max((match.start() for match in table.finditer(words)), default=-1)
