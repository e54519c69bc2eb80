"""Figures that words in front of them compare something with: 下降2.5%, 不低于80%, 达到300万吨."""

from collections.abc import Iterator, Sequence

from parsers.facts.targets.indicators import Item, begins_with_noun, listed, without_tail
from parsers.facts.targets.promise import BOUNDS, Promise
from parsers.facts.targets.quantity import OTHER_UNIT, Quantity
from parsers.facts.targets.support import is_support
from parsers.facts.targets.target_phrases import COMPARISONS, SHARE_REACHED, Comparison, comparison_before_number
from parsers.plan import Bound, Comparator, Span
from parsers.text.clauses import sentence
from parsers.text.marker_forms import ANY_MARKER
from parsers.text.patterns import compiled
from parsers.values import dataclass, replace

PARTS = compiled(r"分别|(?<![平人户日月])(?<!\D年)(?<!\D\d年)(?<!\D\d\d年)均|各(?=[^一-鿿]|下降|降低|达|完成)")
"""What parts the values of a list among its items."""
NUMBER = compiled(r"(?<![a-z.\d+])[\d▯](?![\d+×x*]*[”\"’]|[\d.]*[+×])")
"""A number that is no part of a name: “1+3”产业."""


@dataclass(frozen=True, slots=True)
class Comparing:
    """The words right in front of a number that compare something with it."""

    comparison: Comparison
    start: int
    """Where they begin, and with them the end of the words that say of what."""
    per: str
    about: bool = False
    change: Comparator | None = None
    """The change that the comparison is of: 增速不低于5%."""
    limit: Bound | None = None
    """How the words bound that change."""


_REACHES, _REACHES_WITHIN = compiled("到?达到?(?:(?:考核|年度|规划|控制)?目标值)?[约近]?[^\\S\\n]*$"), 11
_FROM_LEVELS = compiled(r"[由从][^,，。;；]*\d[^,，。;；]*")
"""The levels from which several figures change, behind what parts them: 分别从209元、280元提高到217元、290元."""
_OF_EACH = compiled("占比|比例|比重|覆盖率|达标率|增速|增幅")
_CHANGES = compiled(r"(?P<increase>增长|增速|增幅|涨幅|(?:上涨|增长)幅度)$|(?P<decrease>下降|降幅|降低|下降幅度)$")
_IN_ONE = (
    (compiled("城乡(?=[一-鿿])"), ("城镇", "农村")),
    (compiled("存贷款(?=[一-鿿])"), ("存款", "贷款")),
    (compiled("一二三(?:次)?产(?:业)?(?=[一-鿿])"), ("第一产业", "第二产业", "第三产业")),
)
"""Words that stand for several, in the order in which as many figures stand behind them."""
_MENDED = ("提升", "提高")
"""改造提升24个服务区 counts what is mended."""
_MEASURE_NOUN = "(?:总额|投资|收入|产值|增加值|总值|消费|出口|产量|价格|支出|贷款|存款|余额|规模|人次|人数)"
_WHOLE_NAMES = compiled(rf"(?:[^、和及与,，]{{2,20}}{_MEASURE_NOUN}、)+[^、,，]{{2,20}}{_MEASURE_NOUN}")
_RATES = frozenset("率例重")
"""What the names of shares end in."""
_WORD = 2
_LIMITS = compiled("不|[低小少高大优]于|超|突破|控制|至少|至多|最|[≥≤<>]")
"""What in the words of a comparison sets a limit, and does not only say that a figure is reached."""
_NEGATED = compiled(r"不(?![断仅但只光])[^,，。;；、]{0,3}$")


def _end_alike(text: str, items: list[Span]) -> bool:
    """Return whether the items of a list are whole names that end in the same character: 客运量、货运量."""
    whole = all(stop - start > _WORD for start, stop in items) or all(stop - start == _WORD for start, stop in items)
    return whole and len({text[stop - 1] for _, stop in items}) == 1


_SHARE = compiled(r"[\d.]+[^\S\n]?[%‰倍]")
_MEASURED = compiled(r"\d+(?:\.\d+)?(?:[、和]\d+(?:\.\d+)?)*(?:%|个百分点|微克|毫克)")
_IS_NO_MEASURE = compiled("(?:质量|水质|环境)(?:[较比同][^,，。;；]{0,12})?$")
_LESS_IS_BETTER = compiled("劣|污染|超标|不达标|死亡|失业")
_MORE_IS_BETTER = compiled("优良|达标|优于|(?:比例|比率|率|天数)(?:[较比同]|$)")


_NAMES_CIRCLE = compiled(r"\d+(?:分钟|小时)[一-鿿“]{0,8}?圈")
"""A figure in the name of how far one gets in a time: 提升15分钟生活圈."""
_VARIABLE = compiled(r"(?:^|[\s≤<])[a-z]$")
"""What a formula bounds: 80%≤f<85%."""
_OF_YEAR = compiled(r"20\d\d年的$")


_FROM_LIMIT, _TO_LIMIT = (
    compiled("[由从]$"),
    compiled(r"\d[^,，。;；]{0,10}?(?:调整|提高|提升|放宽|降低|上调|下调|修改|扩大|增加)[到至为]"),
)
"""What stands around the limit that held until now: 由不大于3.2米调整为不大于3.6米."""
_IS_NO_AIM = compiled(
    r"增长(?:速度|率)(?:高于|低于|快于|超过)[^,，。;；\d]{1,12}$|(?:公示|公告|征求意见)(?:期间?|时间)?$|(?:公布|公开)(?:期间?|时间)$"
)
"""What is only compared with another (增长速度高于经济增长速度2个百分点), and for how long something is made public."""


_RATIO, _RATIO_REACH = compiled("每$"), 24
_RATIO_BEFORE = compiled(r"每(?:增[加长]|提高|上升|降低|减少|下降)[^,，。;；]{1,12}[,，][^\S\n]*$")


def _compares_nothing(text: str, low: int, start: int, number: int) -> bool:
    """Return whether words that stand between two offsets only look like a comparison with a number."""
    if _IS_NO_AIM.search(text[low:start]) or (_FROM_LIMIT.search(text[low:start]) and _TO_LIMIT.match(text, number)):
        return True
    if _RATIO.search(text[low:start]) or _RATIO_BEFORE.search(text, max(0, low - _RATIO_REACH), low):
        # 每增加1%，减少2% says how one goes with the other.
        return True
    is_share = bool(_SHARE.match(text, number))
    if _NEGATED.search(text[low:start]):
        # What 不 denies here is not known to be a limit.
        return True
    if _NAMES_CIRCLE.match(text, number) or (text[start] in "≤<" and _VARIABLE.search(text[low:start])):
        return True
    if text[start:number].rstrip().endswith("的") and not _OF_YEAR.search(text[start:number]):
        # 不低于上年收入的60% compares with a share of something, 不超过规定的30人 with nothing.
        return not is_share or text.endswith(("按", "以", "按照"), low, start)
    # 改造提升6万亩 is one verb.
    return (
        not is_share
        and text.startswith(_MENDED, start)
        and text.endswith(("改造", "优化", "改良", "更新", "新建", "改建", "扩建"), low, start)
    )


def compared_with(text: str, low: int, number: int) -> Comparing | None:
    match = comparison_before_number().search(text[low:number])
    if not match:
        return None
    comparison = next(one for n, one in enumerate(COMPARISONS) if match[f"c{n}"] is not None)
    start = low + match.start()
    if _compares_nothing(text, low, start, number):
        return None
    if comparison.betters and not _MEASURED.match(text, number):
        # 改善8万户居民用水质量 counts what is mended.
        return None
    if comparison.betters and _IS_NO_MEASURE.search(text[low:start]):
        return None
    if comparison.betters and _MORE_IS_BETTER.search(text[low:start]) and not _LESS_IS_BETTER.search(text[low:start]):
        comparison = replace(comparison, comparator="increase")
    change: Comparator | None = None
    changes = _CHANGES.search(text[low:start]) if comparison.comparator in (">=", "<=", "=") else None
    limit: Bound | None = ">=" if "逾" in match[0] and comparison.comparator in ("increase", "decrease") else None
    if changes:
        start, change = low + changes.start(), "increase" if changes["increase"] else "decrease"
        if comparison.comparator in (">=", "<=") and _LIMITS.search(match[0]):
            limit = comparison.comparator
    return Comparing(comparison, start, (match["per"] or "").removeprefix("每"), bool(match["about"]), change, limit)


_IS_YEAR = compiled(r"(?:19|20)\d\d年")


def end_of_words(text: str, low: int, end: int) -> int:
    """Return where the words end that stand in front of the quantity that ends at an offset."""
    numbers = (number.start() for number in NUMBER.finditer(text, low, end))
    stop = next((at for at in numbers if not _IS_YEAR.match(text, at)), end)
    compared = compared_with(text, low, stop)
    return compared.start if compared else stop


def binding(words: Comparing, quantity: Quantity) -> tuple[Comparator, Bound | None]:
    """Return how a quantity binds, and how it is bounded where it is a change."""
    comparator: Comparator = words.change or words.comparison.comparator
    bound = BOUNDS.get(quantity.bound)
    is_about = quantity.approximate or words.about
    if comparator in ("decrease", "increase"):
        return comparator, bound or (None if is_about else words.limit)
    return bound or ("=" if quantity.upper is not None or is_about else comparator), None


def with_shared_hedge(series: list[Quantity]) -> list[Quantity]:
    """Return quantities, the hedge of the last for all where no other has one: 分别增长5%和6%左右."""
    last = series[-1]
    if any(quantity.bound or quantity.approximate for quantity in series[:-1]):
        return series
    return [*(replace(quantity, bound=last.bound, approximate=last.approximate) for quantity in series[:-1]), last]


_WITHIN = r"[^,，。;；、\n]"
_IS_CONDITION = compiled(
    rf"(?:[且并或及、和与]{_WITHIN}{{0,24}})?的[,，]|时(?![间段期效])"
    rf"|(?:、?[且或]{_WITHIN}{{0,24}}|、(?:具[备有]|拥有|符合){_WITHIN}{{1,24}}|[并及、和与]{_WITHIN}{{0,20}}\d{_WITHIN}{{0,6}})?"
    "的(?:[规限]上|各?类|龙头|骨干|领军)?(?:企业|单位|项目|园区|机构|主体|个人|人员|人才|团队|家庭|农?户|平台|产品|设备|地块)"
)
"""How words go on behind a figure that only says which ones are meant: 增长20%以上的企业, 超过300万元且通过验收的，, 达到80%时."""
EXCEEDS = compiled("超过?|突破|高于|大于|不低于|不少于")
"""Words of a comparison that set how much there must be more than."""
_IS_COUNTED = compiled(r"[a-z一-鿿]{0,10}?\d+[余多]?[家户个](?:以上)?(?=[,，。;；、)）\n]|$)")


_SIZE, _OF_THINGS = compiled("(?:规模|数量|人数|户数|床位)[^\\S\\n]*$"), compiled("[a-z一-鿿]{1,8}的[一-鿿]{2}")
"""What measures a thing in front of a comparison, and how the words go on to that thing: 规模超过100个机架的数据中心."""


_LIMIT_INCLUDED = compiled("[(（]不?含[^()（）]{0,6}[)）](?=的)")


def _says_which_are_meant(text: str, low: int, end: int, words: Comparing, is_change: bool) -> bool:
    """Return whether figures up to an offset only say which ones something is about."""
    if included := _LIMIT_INCLUDED.match(text, end):
        # 低于1万元（不含）的组织.
        end = included.end()
    if _IS_CONDITION.match(text, end):
        return True
    if is_change:
        return False
    # 超过100亩的地块; 培育营收超1000万元企业100家: how large each is that is counted.
    of_size = _SIZE.search(text, low, words.start) and _OF_THINGS.match(text, end)
    return text.startswith("的", end) or bool(of_size) or bool(EXCEEDS.match(text, words.start) and _IS_COUNTED.match(text, end))


_FOR_WHOM = compiled(rf"[^\S\n]*(?:{ANY_MARKER})?[^\S\n]*对(?![标照接])")
_IS_PAID = compiled(
    r"[^。;；\n]{0,80}?[,，][^,，。;；\n]{0,12}?(?:给予|予以|按照?[^,，。;；\n]{0,20}标准|按[^,，。;；\n]{0,12}%)[^,，。;；\n]{0,12}"
    r"(?:奖励|奖补|补助|补贴|资助|贴息|奖金|扶持)"
)


def _says_who_is_paid(text: str, quantity: Quantity) -> bool:
    """Return whether a figure is a condition of what is paid: 对…项目，投资达70%以上且节能200吨以上，按照…标准补助."""
    low, _ = sentence(text, quantity.start, quantity.end)
    return bool(_FOR_WHOM.match(text, low) and _IS_PAID.match(text, quantity.end)) and not is_support(text, quantity)


_OF_AVERAGE = compiled("平均(?:水平|值)?的")
"""What says that a figure is a share, or so many times, of an average: 约为全国平均的70%."""
_MAKES = compiled("(?:建设|配建|配置|配备|安装|预留|使用|采购|种植)$")


def _made_share(text: str, series: Sequence[Quantity], around: Span, words: Comparing) -> Promise | None:
    """Return what is promised of things of which a share is to be made, or to reach something: 建设不低于10%的超低能耗建筑."""
    only, (low, high) = series[-1], around
    begins = only.end + len("的")
    if len(series) > 1 or only.kind != "share" or not text.startswith("的", only.end):
        return None
    is_reached = text.startswith("实现", words.start) and SHARE_REACHED.search(text, begins, high)
    if not is_reached and not _MAKES.search(text, low, words.start):
        return None
    comparator, bound = binding(words, only)
    return Promise(only, comparator, (begins, high), (low, high), bound=bound, about=words.about)


_ARE_COVERED = compiled("[^,，。;；、\\d\\n]{2,14}全覆盖")
_NEXT_BEHIND_BRACKET = compiled(r"[(（][^()（）\n]{1,24}[)）](?:、|和|及|与)\d")


def compared(text: str, series: list[Quantity], around: Span, words: Comparing) -> Iterator[Promise]:
    """Yield what is compared with numbers: one promise for each item of a list that 分别 or 均 parts."""
    low, high = around
    series = with_shared_hedge(series)
    is_change = (words.change or words.comparison.comparator) in ("decrease", "increase")
    if made := _made_share(text, series, around, words):
        yield made
        return
    if _says_which_are_meant(text, low, series[-1].end, words, is_change) or _says_who_is_paid(text, series[-1]):
        return
    apart = PARTS.search(text, low, series[0].start)
    parted = bool(apart)
    average = (words.start, series[0].start) if _OF_AVERAGE.search(text, words.start, series[0].start) else None
    # 甲和乙分别占比达30%、20%: what is measured of each stands behind the word that parts them.
    of_each = text[apart.end() : words.start] if apart and _OF_EACH.fullmatch(text, apart.end(), words.start) else ""
    from_levels = apart and _FROM_LEVELS.fullmatch(text, apart.end(), words.start)
    items = listed(text, low, apart.start() if apart and (of_each or from_levels) else words.start)
    if len(series) == 1 and series[0].kind == "count" and _ARE_COVERED.match(text, series[0].end):
        # 甲、乙均实现21个市全覆盖 counts the places, not either of them.
        items = items[-1:]
    if len(items) > 1 and len(series) == 1 and not parted:
        # 社会消费品零售总额、固定资产投资增长4%: whole names share one figure without a word that parts it, as two rates do.
        is_share = series[0].kind == "share" and _end_alike(text, items)
        are_names = is_change and bool(_WHOLE_NAMES.fullmatch(text, items[0][0], items[-1][1]))
        parted = are_names or (is_share and (is_change or text[items[-1][1] - 1] in _RATES))
    if len(items) > 1 and len(series) == 1 and _NEXT_BEHIND_BRACKET.match(text, series[0].end):
        # 分别下降8%（5.2万吨）、10%（0.6万吨）: each has its own, and this one is of the first.
        item = next(iter(without_tail(text, items)))
        comparator, bound = binding(words, series[0])
        yield Promise(series[0], comparator, item.span, (low, series[0].end), tail=item.tail, bound=bound, about=words.about)
        return
    if len(items) > 1 and (len(series) == len(items) or (len(series) == 1 and parted)):
        each = [Item(span, of_each) for span in items] if of_each else without_tail(text, items)
        for n, item in enumerate(each):
            quantity = series[n if len(series) > 1 else 0]
            stop = quantity.end if n + 1 == len(items) or len(series) > 1 else items[n][1]
            compared = average or (items[-1][1], words.start)
            comparator, bound = binding(words, quantity)
            yield Promise(
                quantity,
                comparator,
                item.span,
                (items[n][0], stop),
                words.per,
                tail=item.tail,
                compared=compared,
                whose=item.whose,
                bound=bound,
                about=words.about,
            )
    elif len(items) == 1 and len(series) > 1 and (named := _named_in_one(text, (low, words.start), len(series))):
        whole, heads = named
        for head, quantity in zip(heads, series, strict=True):
            comparator, bound = binding(words, quantity)
            yield Promise(quantity, comparator, whole, (low, quantity.end), head=head, bound=bound, about=words.about)
    elif len(series) == 1:
        only = series[0]
        comparator, bound = binding(words, only)
        other_unit = OTHER_UNIT.match(text, only.end)
        ends = other_unit.end() if other_unit else only.end
        behind = only.kind == "count" and begins_with_noun(text[ends:high])
        indicator = (ends, high) if behind else (low, words.start)
        if behind and text.startswith(_MENDED, words.start):
            comparator, bound = BOUNDS.get(only.bound) or "=", None
        reached = bool(_REACHES.search(text, max(0, only.start - _REACHES_WITHIN), only.start))
        phrase = (low, high if behind else only.end)
        yield Promise(
            only, comparator, indicator, phrase, words.per, compared=average, reached=reached, bound=bound, about=words.about
        )


def _named_in_one(text: str, around: Span, count: int) -> tuple[Span, tuple[str, ...]] | None:
    """Return the words that so many figures are of, and what each begins with, where one word stands for all: 城乡居民收入."""
    for word, heads in _IN_ONE:
        found = word.search(text, *around)
        if found and len(heads) == count:
            return (found.end(), around[1]), heads
    return None
