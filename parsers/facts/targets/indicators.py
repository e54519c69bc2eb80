"""What a target's figure measures: the words in front of the number or behind it, freed of what is not the indicator."""

import re
from functools import cache

import data
from parsers.facts.document import Document
from parsers.facts.targets.places import is_place
from parsers.facts.targets.target_phrases import comparison_before_number
from parsers.facts.task_words import promises
from parsers.plan import LOST, Span
from parsers.text.clauses import clause
from parsers.text.dates import FIVE_YEARS_AHEAD, five_year_plan
from parsers.text.folding import fold
from parsers.text.patterns import compiled
from parsers.text.place_names import is_inside_place_name
from parsers.text.wording import follows_in_words
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator, whose it is and what it is compared with, in the words of the text."""

    indicator: str
    scope: str | None
    baseline: str | None
    is_cut: bool
    """Whether its end is lost."""


_LEAD_IN = compiled(
    r"(?:\d{1,2}\.(?=\d{1,2}月)|[\s、：:（(]+|[一二三四五六七八九十]{1,3}是|(?:\d{1,2}|[一二三四五十])年内|(?:(?:引进|培养|选拔|资助|扶持)[和、]?){2,}+|并|且|把|同时|其中|以及|和(?![美谐平睦])|及|将|使|"
    r"不[晚迟]于|最[迟晚]于?|为(?=20\d\d年|全[省市县区])|\d+[多余]?[个家项](?=[^,，。;；]{2,16}完成投资$)|(?:(?:19|20)?\d\d年)?(?:1[0-2]|0?[1-9])月(?:[1-3]?\d日|[上中下]{1,2}旬)(?:之|以)?前?|"
    r"(?:1[0-2]|0?[1-9])\.[1-3]?\d(?:之|以)?前|(?:到|至|截至|在|于)?(?:(?:19|20)\d\d|[一二][〇零○九][〇零○一二三四五六七八九]{2}|[今明本当])年(?:年?[底末]|内|年?初(?![步级中次高])|年中|伊始)?(?:\d{1,2}月)?[底末]?(?:之?前)?|"
    rf"(?:到|至)?{five_year_plan()}(?:时期|期间|末|[前后][一二两三四]年)|全年|年内|(?:\d\d)?年底前|(?:\d\d年)?\d{{1,2}}月底前?|"
    rf"{FIVE_YEARS_AHEAD.pattern}|20\d\d年?[-—–~至到]+20\d\d年(?:每年)?|前[两二三]季度|第?[一二三四]季度[底末]?前?|[上下]半年(?!度)|"
    r"力争|确保|争取(?!到(?!\d|[今明本年]|“?十))|圆满|超额|累计|已|建成(?!区(?![域块级县]))|包括|培育|认定|实现(?!率)|推动|推进|加快|完成(?![率额量值])|了|努力|坚决|持续"
    r"|基本(?!医|养老|公共|农田|保险|药物|民生|生活|单元)|全面|新?开展|组织|实施|保证|保持|做到|进一步|预期|预计"
    r"|计划(?=完成(?!投资)|新[增建开改]|推进|实施|建[设成]|改造|培[育训]|引进|淘汰|治理|开工)|目标|分别)+"
)
_SCOPE = compiled(
    r"(?:(?:每个(?:地区|县|市|区|乡镇)|(?:全|我|本)(?:省|市|县|区|国(?!重点实验室|文明|百强|示范|一流|统一|性)|州|旗)|各(?:地|区县|县区|市县|市州|县市区|市|县|区|州)(?:[(（][^)）]*[)）])?|"
    r"(?:地级|县级|省级|设区市)(?:及)?(?:以上)?城市(?:建成区)?)(?:的)?(?!性|域|各|共)"
    r"|(?:(?:中心|主)?城区|市区|(?:城市)?建成区|农村地区|[一二三两四五六]县[一二三两四五六]区)(?:的)?(?!性|域|各|共|块|级|县|内|外|[、和与及]))"
)
_COUNTED_PLACES = compiled(
    r"(?:沿[江河海湖])?\d+[个条家座处](?:地表水|国|省|市|县|级|考|控|重点|设区|地|以上|及|主要|入河|集中式|饮用水|水源){0,9}"
    r"(?:断面|点位|城市|市|县|区|河流|湖泊|水库|湖库|水体|流域|水源地?)(?=[一-鿿ⅰⅱⅲⅣⅤ]{2})"
)
"""Which places a figure is of, with their number: 11个国考断面优良比例."""
_BASELINE = compiled(
    r"(?:分别|(?<![平人户日月])(?<!\D年)(?<!\D\d年)(?<!\D\d\d年)均|(?<![成江丰于宁昌首])都|各)?(?:(?:较|比|相比于?|相对于?|与)"
    rf"(?P<with>上年|去年|前年|同期|上半年|上季度|第?[一二三]季度|上月|(?:19|20)\d\d年|{five_year_plan()})(?:同期|年?底|末|末期|相比|水平|期间)*"
    r"|在(?P<on>上年|去年|(?:19|20)\d\d年)(?:底|末|的|水平)*基础上|同比)(?:累[计积])?(?:分别|(?<![平人户日月])(?<!\D年)(?<!\D\d年)(?<!\D\d\d年)均|(?<![成江丰于宁昌首])都|各)?(?:累[计积])?$"
)
_FROM = compiled(r"[由从](?P<with>(?:[^,，。、]|(?<=\d),(?=\d{3})){0,16}\d[^,，。、]{0,6})$")
_TRAILING = compiled(
    r"(?:(?:[较比][^,，、]{0,8})?翻[一两三]?番|预期|(?<![签节集公预违契规条制])约|接近|(?<![邻附临接])近"
    r"|(?:精简|压缩|压减|调整|整合|扩展|拓展|合并|优化)*(?:(?<![行作人成称认])为|(?<![甚截以乃])至)|首次|仅|已|预计|确保|争取|一般|通常|实际|高达|占到|调整到|稳定保持|逐年|(?<=率)可|(?<=[率量机度值额])在|(?<!理)由|(?<![服听顺遵])从|力争|稳定|基本|总体"
    r"|分别|(?<![平人户日月])(?<!\D年)(?<!\D\d年)(?<!\D\d\d年)均|(?<![成江丰于宁昌首])都|(?:连续)?(?:[\d一二两三四五六]年)?累计|连续[\d一二两三四五六]年|进一步|持续|全部|全面|原则上|将|要|(?<![供反对相适响效])应于?"
    r"|(?<![适不便事相机])宜|必?须|务必|继续|(?<=..)占(?=$)|年均(?=分别|$)|控制|的|[\s(（]|逐步|再|(?<!公)共|按照?)+$"
)
_COUNT_OF_ITEMS = compiled(r"^(?:等)?[一二三四五六七八九十两\d]+[项种类个大](?:主要)?(?:污染物)?")
_ONLY_A_VERB = compiled(
    "(?:了|打造|[新改扩][(（][新改扩、]{1,3}[)）]建|完成|建成|实现|达到|力争|确保|开展|组织|新增|新建|编制|制定|发布|计|总数|其中|20\\d\\d年(?:年?[底末]前?|全年)?|今年|明年)*"
)
_TIMES = compiled(
    r"(?:(?:到|至|于|在)?(?:19|20)\d\d年?[底末]?(?:之?前)?|\d{1,2}月[底末]?(?:之?前)"
    r"|(?<![\d\-—–~至到、和及与较比])(?:\d{1,2}月份?(?:\d{1,2}日|[底末])?|(?:第?[一二三四]|前[两二三])季度[底末]?|[上下]半年"
    r"|(?<![几多每])年[底末内])(?:之?前)?"
    r"|每(?:年|月|周|季度|半年|天|日))+$"
)
"""When, at the end of what is measured: 森林覆盖率到2025年."""
_BULLET = compiled(r"^-\s*(?=[^\d\s-])")
"""The dash of a list in front of what is measured; in front of a digit it is a minus."""
_SIGNS_AROUND = " \t\u3000,，、;；：:。"


_OTHER_LEVEL = compiled(
    r"(?<=[率重比积度例量])[应要须]?(?:达到?|提[升高]到|不低于|不少于|不超过|不高于)\d[\d.]*(?:%|个百分点)?(?:以上|左右|以内)?[或并且](?:逐年)?$"
)
"""Another level of what is measured, in front of a change of it: 收集率达到70%以上或在2020年基础上 (提高5个百分点)."""


@cache
def _names() -> re.Pattern[str]:
    """Return the names of the indicators that plans share, the longer first, in folded text."""
    names = sorted(dict.fromkeys(fold(row[0]) for row in data.rows("indicators")), key=len, reverse=True)
    return compiled("|".join(map(re.escape, names)))


_PLACE_BEHIND = compiled("(?<=[率度量值积数])[一-鿿]{1,3}[市州盟县城区镇村]$")
_LOST_BEHIND = compiled(rf"{LOST}+(?=[,，。;；、)）\n]|$)")
"""What is lost at the end of a name that is none: 整治任▯，; elsewhere a sign or a digit may be lost instead."""


_IS_OF_UNIT = compiled("(?:单位|人均|户均|亩均|每[一-鿿]{1,3}|[万亿]元)$")
"""What belongs to the name of an indicator, and does not say whose it is: 单位二氧化碳捕集能耗."""
_SUPPORTS = compiled("支撑|助力|保障|服务")


def describe(document: Document, span: Span) -> Measured:
    """Return what the words between two offsets measure."""
    start, end = span
    text = document.folded
    start = _after(_LEAD_IN, text, _after(_ROW_NUMBER, text, start, end), end)
    end = start + len(text[start:end].rstrip(_SIGNS_AROUND))
    end, baseline = _before_baseline(document, start, end)
    trailing = _TRAILING.search(text[start:end])
    if trailing:
        end, again = _before_baseline(document, start, start + trailing.start())
        baseline = baseline or again
    other = _OTHER_LEVEL.search(text, start, end)
    end = other.start() if other else end
    scope = ""
    scoped = _SCOPE.match(text, start, end)
    if scoped and scoped.end() < end:
        scope, start = document.text[start : scoped.end()], scoped.end()
        start = _after(_LEAD_IN, text, start, end)
    place = _PLACE_BEHIND.search(text, start, end)
    if place and is_place(place[0]) and not scope:
        # 平均浓度武汉市 is the mean of the place.
        scope, end = document.text[slice(*place.span())], place.start()
    places = _COUNTED_PLACES.match(text, start, end)
    if places and places.end() < end:
        scope, start = scope + document.text[start : places.end()], places.end()
    named = _names().search(text, start, end)
    if named and named.start() > start and text[named.start() - 1] not in "、和及与":
        ahead = text[start : named.start()]
        is_scope = not (promises().search(ahead) or _SUPPORTS.search(ahead))
        if not _IS_OF_UNIT.search(ahead):
            scope, start = scope + (document.text[start : named.start()] if is_scope else ""), named.start()
    times = _TIMES.search(text, start, end)
    stop = times.start() if times else end
    if times and (trailing := _TRAILING.search(text[start:stop])):
        stop = start + trailing.start()
    words = _BULLET.sub("", document.text[start:stop].strip(_SIGNS_AROUND))
    if _ONLY_A_VERB.fullmatch(fold(words)) or _REST_OF_LIST.match(words):
        words = ""
    is_cut = bool(words and end == span[1] and not (named and named.end() == end) and _LOST_BEHIND.match(text, end))
    return Measured(_closed(words.removeprefix("的")), scope.strip(_SIGNS_AROUND).removesuffix("的") or None, baseline, is_cut)


_ROW_NUMBER = compiled(r"[^\S\n]*[（(]?\d{1,3}[)）][^\S\n]*")
"""What counts the rows of a table, in front of what a row is of: （19）森林覆盖率."""
_REST_OF_LIST = compiled("等(?!级(?:农村)?(?:公路|民宿|医院|航道|旅游|景区|水库)|外公路)")
"""What no name begins with, but that of what is graded: 等级公路."""


def _closed(words: str) -> str:
    """Return words without a bracket that is open at their end, and what stands in it, or that was opened ahead of them."""
    opened, closed = (max(map(words.rfind, signs)) for signs in ("(（", ")）"))
    if opened > closed and opened > 0:
        words = words[:opened]
    return words if opened >= 0 else words.strip(")）")


def _after(pattern: re.Pattern[str], text: str, start: int, end: int) -> int:
    """Return where the words go on behind a pattern, or the start where nothing would be left."""
    match = pattern.match(text, start, end)
    return match.end() if match and match.end() < end else start


def _before_baseline(document: Document, start: int, end: int) -> tuple[int, str | None]:
    words = document.folded[start:end]
    match = _FROM.search(words) or _BASELINE.search(words)
    if not match:
        return end, None
    group = "on" if match.re is _BASELINE and match["on"] else "with"
    compared_with = document.text[start + match.start(group) : start + match.end(group)] if match[group] else None
    return start + match.start(), compared_with


_NO_SIGN = compiled(
    "与(?:其[他它]|周边|世界|各国)|及(?:以[上下内]|周边|其|时|城市)|和[谐美睦]|和平(?![均稳衡台])|与会"
    "|(?<=[普涉波])及|(?<=参)与|(?<=碳中|.饱)和"
)
"""Words that only begin, or end, like a sign of a list: 及时, 普及."""


def listed(text: str, start: int, end: int) -> list[Span]:
    """Return the items of a list in folded text, such as 氨氮和化学需氧量减排量, without what stands around it."""
    start = _after(_LEAD_IN, text, start, end)
    trimmed = _BASELINE.sub("", text[start:end])
    trailing = _TRAILING.search(trimmed)
    end = start + (trailing.start() if trailing else len(trimmed))
    items: list[Span] = []
    at, depth = start, 0
    for n in range(start, end):
        depth += (text[n] in "(（“") - (text[n] in ")）”")
        if text[n] in "、和及与" and not depth and not _NO_SIGN.match(text, n) and not is_inside_place_name(text, n):
            items.append((at, n - 1 if text[n - 1 : n + 1] == "以及" else n))
            at = n + 1
    items.append((at, end))
    return [item for item in items if item[0] < item[1]]


_COMPLETE = compiled(
    r"(?:(?<!新增)能耗|水耗|电耗|用水量|用电量|用气量|率|比例|比重|占比|浓度|面积|总量|人次|人数|排放量|[施使]用量|消费量|处理量|产量|收入|产值|增加值)$"
)
_TAIL_BEGINS = compiled(
    "污水|污泥|垃圾|危废|(?:危险|医疗|固体)废物|固废|秸秆|(?<!畜禽)粪污|无害化|资源化|综合利用|安全利用|(?<!实际)利用|处理|治理|覆盖|达标|回收|(?<!实际)使用|消费|排放|减排|占比|装机|产量|出栏|收入|用水|取水|吞吐|浓度|面积|比例|比重|总产值|产值|增加值"
)


_PLACE = compiled("[一-鿿]{1,4}(?:自治州|[省市县区州盟旗])")


@dataclass(frozen=True, slots=True)
class Item:
    """One of the things a list measures."""

    span: Span
    tail: str = ""
    """What it goes on with, which the list says once, behind its last item."""
    whose: Span | None = None
    """Whose it is, where the list is of places."""


def without_tail(text: str, items: list[Span]) -> list[Item]:
    """Return the items of a list, each with what the last says for all: 浓度 in PM2.5、PM10浓度.

    Where the list is of places (甲、乙2市PM2.5浓度) what is measured is the same for each.
    """
    start, end = items[-1]
    named = _names().search(text, start, end)
    place = _PLACE.match(text, start, end) if _PLACE.fullmatch(text, *items[0]) else None
    at = place.end() if place else named.start() if named and not _names().search(text, *items[0]) else start
    if start < at < end:
        return [Item((at, end), whose=whose) for whose in (*items[:-1], (start, at))]
    if all(stop - first == 1 for first, stop in items[:-1]) and _SIZES.fullmatch(text, items[0][0], start + 2):
        # 大、中、小型绿色矿山建成率.
        return [*(Item(span, text[start + 1 : end]) for span in items[:-1]), Item((start, end))]
    shared = _shared_end(text, items) if not named else 0
    if shared:
        tail, bare = text[shared:end], (start, shared)
    elif named:
        tail, bare = _COUNT_OF_ITEMS.sub("", text[named.end() : end]), named.span()
    else:
        shortest = min(stop - first for first, stop in items)
        begins = _TAIL_BEGINS.search(text, start + min(shortest, _SHORT), end)
        at = begins.start() if begins else _end_as_long(text, items) or end
        tail, bare = text[at:end].removeprefix("等"), (start, at)
    tail = _TRAILING.sub("", tail).strip(_SIGNS_AROUND)
    return [*(Item(span, "" if _COMPLETE.search(text[slice(*span)]) else tail) for span in items[:-1]), Item(bare, tail)]


_SIZES = compiled("(?:[大中小微]、?)+型")
NAMES_MEASURE = compiled(r"(?:率|量|数|额|值|积|程|生|流|口|次|比[例重]|浓度|收入|投资|规模)$")
"""How what may be measured ends."""
_SHORT, _LONG = 2, 4
_INSTITUTIONS, _AHEAD_OF_NOUN = frozenset("院室馆所校园站厂店"), ("年", "毛", "总", "净")


def _end_as_long(text: str, items: list[Span]) -> int:
    """Return where the last item goes on behind as many characters as each of the others has: 小学和初中专任教师本科率; else 0."""
    lengths = {stop - first for first, stop in items[:-1]}
    start, end = items[-1]
    at = start + max(lengths)
    if len(lengths) != 1 or not start + _SHORT <= at <= start + _LONG:
        return 0
    tail = at + text.startswith("等", at)
    tail_word = tail + (text[tail : tail + 1] in _AHEAD_OF_NOUN)
    if end - tail < _SHORT or any(NAMES_MEASURE.search(text[slice(*item)]) for item in items[:-1]):
        return 0
    # 空气、地表水优良率: a word that goes on across the place has its end elsewhere.
    begins = tail_word + 1 < end and follows_in_words(text[tail_word], text[tail_word + 1])
    ends = text[at - 1] in _INSTITUTIONS or follows_in_words(text[at - 2], text[at - 1])
    return at if begins and ends and not follows_in_words(text[at - 1], text[tail]) and NAMES_MEASURE.search(text, tail, end) else 0


_TOWN = compiled("城镇|城市")
_COUNTRY = compiled("农村(?:牧区)?|乡村|农牧区")


def _shared_end(text: str, items: list[Span]) -> int:
    """Return where the last item goes on behind what the first one ends with (城镇居民、农村居民人均收入), or 0."""
    (first, stop), (start, end) = items[0], items[-1]
    country = _COUNTRY.match(text, start, end)
    if country and country.end() < end and _TOWN.fullmatch(text, first, stop):
        return country.end()
    for length in range(min(stop - first - 1, end - start - 1), 1, -1):
        at = text.find(text[stop - length : stop], start, end)
        if at >= 0 and at + length < end:
            return at + length
    return 0


_YEAR_OF_TIMES = compiled(r"((?:19|20)\d\d年)(?:年?[底末]|同期)?(?:水平)?的(?:约|近)?$")


_AVERAGE_OF_TIMES = compiled(r"((?:全[国省市]|世界)平均(?:水平|值)?)的(?:约|近)?$")


def baseline_of(document: Document, span: Span) -> str | None:
    """Return what the words between two offsets end with a comparison to: 2015年 in 浓度较2015年, or in 是2015年的 (5.4倍)."""
    times = _YEAR_OF_TIMES.search(document.folded, *span) or _AVERAGE_OF_TIMES.search(document.folded, *span)
    return times[1] if times else _before_baseline(document, *span)[1]


def baseline_ahead(document: Document, start: int) -> str | None:
    """Return what the words right ahead of a figure compare it with, in its clause: ，比2024年下降3.2%."""
    low, _ = clause(document.folded, start, start)
    compared = comparison_before_number().search(document.folded[low:start])
    return baseline_of(document, (low, low + compared.start())) if compared else None


_NOUN = compiled(r"[^\S\n]*(?!目标(?:任务)?(?:[^一-鿿]|$))(?:[一-鿿“《▯][^、和及与,，。;；]|[a-z]|[3-6]g[一-鿿])")
_NO_NOUN = compiled(r"[^\S\n]*(?:以[上下内]|左右|的?$|和(?![美谐平睦])|及|与|、|作为|做好|给予|予以|列入|为目标|的基础上)")


def begins_with_noun(words: str) -> bool:
    """Return whether words begin with what is counted, not with a sign or a particle."""
    return bool(_NOUN.match(words)) and not _NO_NOUN.match(words)
