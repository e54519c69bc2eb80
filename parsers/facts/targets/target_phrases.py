"""The grammar of targets: the words in front of a number that make it a promise, with what they mean and an example each.

The tests read the examples: each must give the comparator and the value that stand beside it.
"""

import re
from functools import cache

from parsers.facts.task_words import promises
from parsers.plan import Comparator
from parsers.text.patterns import compiled
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Comparison:
    """Words that compare an indicator with the number behind them."""

    comparator: Comparator
    words: str
    """A regular expression over folded text."""
    example: str
    value: float
    betters: bool = False
    """Whether it says only that things get better: a rise where more is better, and nothing of what is counted."""


_NOT = "(?:绝|一律)?(?<!会)不(?:得|应当|应该|应|宜|可以?|能够?|准|许|允许|容许|再|要|会)*"
"""不 with an auxiliary turns a comparison round: 不宜超过."""

COMPARISONS: tuple[Comparison, ...] = (
    Comparison(">=", "≥|>=|>|[大高]于(?:或|或者)?等于", "优良天数比率≥80%", 80),
    Comparison("<=", "≤|<=|<|[小低]于(?:或|或者)?等于", "细颗粒物浓度≤35微克/立方米", 35),
    Comparison(">=", f"{_NOT}(?:[低少小]于|下于)(?:[^,，。;；\\d]{{2,30}}的)?|至少(?:有|为)?|最低", "优良天数比例不低于74%", 74),
    Comparison(
        "<=", f"{_NOT}(?:[高大多]于|超过|超出|突破|超)(?:[^,，。;；\\d]{{2,30}}的)?|至多|最高", "年均浓度不高于53微克/立方米", 53
    ),
    Comparison(
        "<=",
        "(?:控制|压减|压缩|压降|缩短|缩减|精简|限制|下降|降低|减少|回落|降|减|压)(?:在|到|至|为)",
        "劣五类水体断面比例控制在7.9%以内",
        7.9,
    ),
    Comparison("<=", "(?<=[率度值量重幅例比])在", "PM2.5年均浓度在22微克/立方米以下", 22),
    Comparison("<=", "低于|小于|少于", "辐射事故年发生率低于每万枚1.5起", 1.5),
    Comparison(
        ">=",
        "(?:保持|稳定|维持|巩固)(?:在|到)|(?:继续|持续)(?:保持|稳定)|(?:提高|提升|增加|上升|回升|扩大|扩展|拓展|扩充|增长|发展|增|升|提|扩)(?:到|至)(?:20\\d\\d年的?)?"
        "|(?:到|至)达|(?<!高)达到(?!国家|标准|规定|要求)[一-鿿]{2,16}的|(?<!高)达到(?:或超过)?|(?<!高)达(?!标)|超过|突破"
        "|高于|大于|优于|超",
        "秸秆综合利用率达到85%以上",
        85,
    ),
    Comparison(
        "decrease",
        "(?:下降|降低|减少|递减|削减|精简|压减|压降|缩短|压缩|减排|下调|下浮|回落|缩小|收窄|减产|降幅)率?",
        "氨氮排放总量较上年下降2.5%",
        2.5,
    ),
    Comparison("decrease", "改善(?:率|幅度)?", "PM2.5浓度较上年改善5%", 5, betters=True),
    Comparison(
        "increase",
        "(?:增长|递增|增加|提高|提升|上升|扩大|上调|增幅|涨幅|上涨|增产|回升|增速|比增|(?<!自然)增长(?:速度|率|幅度))",
        "可再生能源装机增长10%",
        10,
    ),
    Comparison(
        "=",
        "(?:力争)?实现|(?<=[率度比])(?:确保|力争|争取|保证)|目标(?:为|是)"
        "|(?:(?<=率)|(?<=比例)|(?<=比重)|(?<=占比)|(?<=浓度)|(?<=总量)|(?<=规模)|(?<=面积)|(?<=数量)|(?<=任务)|(?<=指标)|(?<=天数)|(?<=分别))(?:保持|均|都)*(?:为|保持)"
        "|(?<=分别)(?:完成|新增|新建|建成|培育|改造|建设|引进|招引)|(?<=[一-鿿]{2})分别在?|(?:为|是|相当于)(?:全[国省市]|世界)平均(?:水平|值)?的",
        "污染地块安全利用率力争实现100%",
        100,
    ),
)

_FILLERS = (
    r"(?:力争|全部|(?P<about>大约|约|近)|逾|至少|(?<![成江丰于宁昌首])都|均|总计|共|累计|(?P<per>每[一-鿿]{1,3})"
    r"|(?<=[到至])(?:考核|年度|规划|控制)?目标值|[^\S\n])*"
)


@cache
def comparison_before_number() -> re.Pattern[str]:
    """Return what stands right in front of a number that is compared with; each comparison is the group `c` and its place."""
    return compiled(rf"{_compared()}{_FILLERS}$")


def _compared() -> str:
    return f"(?:{'|'.join(f'(?P<c{n}>{one.words})' for n, one in enumerate(COMPARISONS))})"


def comparator_of(words: str) -> Comparator | None:
    """Return how words bind that alone stand in front of a figure in its cell (不小于: >=); None where they do not."""
    match = _alone().fullmatch(words)
    return next((one.comparator for n, one in enumerate(COMPARISONS) if match and match[f"c{n}"] is not None), None)


@cache
def _alone() -> re.Pattern[str]:
    return compiled(rf"(?:力争|累计|共计|新增|\s)*{_compared()}{_FILLERS}")


@cache
def promises_here() -> re.Pattern[str]:
    """Return one of the verbs that promise, right in front of a number."""
    return compiled(rf"(?:{promises().pattern})[^\S\n]*$")


@cache
def verb_at_end() -> re.Pattern[str]:
    """Return a verb that promises, behind the sign of a list: 打造10个应用场景、落地70个案例."""
    return compiled(rf"、(?:{promises().pattern})$")


FULFILLED = compiled(
    r"(?<![未已])(?:完成|得到|建成)|纳入|投运|投产|投用|投入(?:使用|运行)|通过验收|开工|竣工|销号|整改到位|退出|关停|(?:实现|达到)(?!或|[^,，。;；]{0,5}[\d▯])|达标|落地|启动建设"
)
"""What says behind a counted noun that it is promised: 13家企业完成改造."""

SHARE_REACHED = compiled(
    "(?<!未)(?:完成|建成|设置|设立|创建|配备|建立|实现|得到|达到|达标|开展|实行|推行|纳入|通过|安装|建有|使用|采用|接入|签约|具备|进行[^,，。;；]{0,8}(?:改造|治理|整治)|能够?(?:提供|满足|开展))"
)
"""What says behind a share of some things that it is promised of them: 10%的社区卫生站设置中医阁."""

SHARE_OF_THEM = compiled(
    r"[^\S\n]*(?:以上)?[^\S\n]*(?:均|都|全部|要|应|须)*(?:执行(?=[一-鿿]{2})|实施(?=[一-鿿“\"]{2})|安装|建立|配备|采用|使用|更换|更新|接入|签约|推行|实行|开展|纳入|建设完成|完成|建成|通过|落实|设立|设置)(?!率|的|情况|[^,，。;；]{0,20}的(?:基础上|前提下))"
)
"""What goes on behind the share of those named in front of it that are to do something: 重点单位100%安装在线监控设施."""

INTENDS = compiled(r"确保|力争|实现|做到|保证|争取|完成|达到")
"""Words of intent, by which a share in the middle of a clause is promised: 确保残留地膜100%处置."""
