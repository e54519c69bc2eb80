"""What stands around a phrase: its sentence, its clause, and whether that binds a task to it or only names a time."""

import re

from parsers.plan import Span
from parsers.text.dates import OF_ACCOUNTS, TO_DO, five_year_plan, years_of_five_year_plan
from parsers.text.labels import TIME_LABEL
from parsers.text.marker_forms import ARABIC_MARKER, BRACKETED_MARKER, CHINESE_MARKER
from parsers.text.patterns import compiled

_POINT = r"(?<=[一-鿿%‰”)）]\.)(?=[一-鿿“(\n])"
"""What makes a point the full stop that some gazettes print so."""
_SENTENCE_SIGN = rf"[。！!？\n.](?:(?<!\.)|{_POINT})"
_CLAUSE_SIGN = (
    rf"[。！!？\n;，；：.,:](?:(?<![.,:])|(?<=,)(?!(?<=\d,)\d{{3}}(?!\d))|(?<=:)(?!(?<=\d:)\d(?!\d{{0,3}}[年月]))|{_POINT})"
)
"""No sign is one within a number (1,200), a time of day (9:00) or a ratio (25:1)."""
_SENTENCE_ENDS = compiled(_SENTENCE_SIGN), compiled(rf"(?s:.*){_SENTENCE_SIGN}")
_CLAUSE_ENDS = compiled(_CLAUSE_SIGN), compiled(rf"(?s:.*){_CLAUSE_SIGN}")
"""The sign that ends a sentence, or a clause, and what ends with the last such sign."""
_MARKER = compiled(rf"\s*(?:{CHINESE_MARKER}|{BRACKETED_MARKER}|{ARABIC_MARKER}(?!\d(?!\d{{3}}[年./-])))\s*")
_REACH, _CLAUSE_REACH = 400, 120
"""How far a sentence, and a clause, is looked for, in characters: it keeps the time in step with the length."""


def sentence(text: str, start: int, end: int) -> Span:
    """Return the span of the sentence around a phrase, without the sign that ends it."""
    return _between(text, start, end, _SENTENCE_ENDS, _REACH)


_OPENS = compiled(r"[^\S\n]*(?:是|为)[:：]")
_MOST_BROKEN_LINES = 3
_LONGEST_OPENING = 60


def opening(text: str, start: int) -> int:
    """Return where the words begin that open the list a sentence stands in, or the offset where that begins.

    They end at a colon, or the sentence begins with 是：, where a line is broken in front of it.
    """
    opened = start
    for _ in range(_MOST_BROKEN_LINES):
        before = text[max(0, opened - _LONGEST_OPENING) : opened].rstrip()
        goes_on = before.endswith((":", "：")) or _OPENS.match(text, start)
        if not goes_on or before.endswith(tuple("。！!？?；;")) or not before:
            break
        end = opened - len(text[max(0, opened - _LONGEST_OPENING) : opened]) + len(before)
        opened = sentence(text, end, end)[0]
    return opened


def clause(text: str, start: int, end: int) -> Span:
    """Return the span of the clause around a phrase, without the sign that ends it and the marker that begins it."""
    first, last = _between(text, start, end, _CLAUSE_ENDS, _CLAUSE_REACH)
    marker = _MARKER.match(text, first, start)
    return (marker.end() if marker else first), last


def _between(text: str, start: int, end: int, ends: tuple[re.Pattern[str], re.Pattern[str]], reach: int) -> Span:
    low, high = max(0, start - reach), min(len(text), end + reach)
    sign, up_to_last_sign = ends
    before = up_to_last_sign.match(text, low, start)
    behind = sign.search(text, end, high)
    return (before.end() if before else low), (behind.start() if behind else high)


_TITLE_REACH = 80


def is_in_title(text: str, start: int, end: int) -> bool:
    """Return whether a phrase stands in the title of a document, between 《 and 》."""
    opened = text.rfind("《", max(0, start - _TITLE_REACH), start)
    return opened >= 0 and text.find("》", opened, start) < 0 and text.find("》", end, end + _TITLE_REACH) >= 0


_BASELINE_BEFORE = compiled(
    r"(?:较|比|相对于?|上一?年度|上年|去年|前一年|超过|基于|参照|按照?|依据|以|与|同|持平|低于|高于|(?:有效|执行|试行|聘|任)期限?(?:自|从|至|到|为)*|统计时段?|数据时间)[^\S\n]?$"
)
_BASELINE_AFTER = compiled(
    r"[^\S\n]?(?:(?:期间|之间)?出生|止|相比|同比|以来|以后|之后|为基准|为基数|基数|[^,。;]{0,6}(?:相比|持平)|水平|标准|版|时的|期间的"
    r"|(?:以?前)?(?:建成|投产|注册|登记|审批|批准|购置|核发|立项)[^,，。;；]{0,10}的|(?<!前)(?:工作)?(?:总结|小结)|[^\S\n]*印发[^\S\n]*[)）]?(?:\n|$)"
    r"|(?<!前)(?!完成|建成|开展|推进|实现)[^,。;]{0,4}(?:数据|清单编制)|(?:召开|印发|出台|颁布|施行|实施)的|起?[,，]?(?:本[^,。;]{1,8})?(?:正式)?(?:施行|生效|执行|实施(?=[。;,]|$)))"
)
_NAME_AFTER = compiled(
    r"度(?![内底末前])|[x×*]{1,2}月|[)“”\"'‘’」]*(?:规划|计划|纲要|方案|要点|攻坚|行动|开局|建议|收官|良好)|六[·.]?五|世界|国际|全国低碳"
    r"|[^\S\n]?[春秋]季(?:入园|入学|入读|学期|招生|开学|新生)"
    r"|[^\S\n]?(?:采暖|供暖|汛|秋冬|春[节季]|夏季|冬季|国庆|中秋|q[1-4]|年?中(?![一-鿿]?[国心共央期]))"
)


_STEPS = compiled(r"[^,，。;；、\d]{2,14}、20\d\d年")
"""How what is done year by year goes on behind the first of them: 按照2026年完成溯源、2027年完成整治的步骤."""


def is_baseline(text: str, start: int, end: int) -> bool:
    """Return whether a time is only what something is compared with."""
    before = text[max(0, start - 5) : start]
    if text[start:end].endswith("前") and _MANNER.search(before):
        return False
    is_compared = _BASELINE_BEFORE.search(before) and not _STEPS.match(text, end)
    return bool(is_compared or _BASELINE_AFTER.match(text, end))


_MANNER = compiled("(?:按照?|依据|以|与|同)[^\\S\\n]?$")
"""What stands before a day by which something is done, too: 与5月20日前同步完工."""


_DOCUMENT_AFTER = compiled(
    r"年?度?(?:(?!制定|编制|出台|印发|完成|形成|发布|落实|开展|推进|实施(?!方案)|修订|启动|全面)[^,，。;；、:：\n\d]){2,24}?"
    r"(?:工作要点|行动计划|实施方案|工作方案|活动方案|工作计划|年度计划|任务清单|责任清单)(?=[,，。;；、\n和及与]|$)"
)
_ACTION_AFTER = compiled(
    r"(?<=年前)(?:(?!完成|实现|建成|开展|推进|推动|实施|启动|组织|制定|落实|全面|基本|加强|强化)[一-鿿]){2,8}?行动(?:方案|计划)?(?=[,，。;；、:：”\n和及与]|$)"
)
_MEASURING_YEAR = compiled("(?:统计|会计|财政|考核|监测|评价|预算|注册|纳税|保险)$")


def is_part_of_name(text: str, start: int, end: int) -> bool:
    """Return whether what stands around a time makes it part of a name.

    2016年度, “十四五”规划, 2022年碳达峰工作要点, 2030年前碳达峰行动, 统计年度.
    """
    if _NAME_AFTER.match(text, end) or _MEASURING_YEAR.search(text[max(0, start - 2) : start]) or names_action(text, end):
        return True
    return text[end - 1 : end] == "年" and bool(_DOCUMENT_AFTER.match(text, end))


def names_action(text: str, end: int) -> bool:
    """Return whether a year that ends at an offset with 前 begins the name of an action: 2030年前碳达峰行动方案."""
    return bool(_ACTION_AFTER.match(text, end))


_BEGINS = compiled(
    r"(?:^|[,，。;；:：、\n(（)）》!！？\s.]"
    r"|力争|确保|争取|保证|计划|预计|务必|必须|[要将应须需拟于在从自至到]|按照|并|且|及|同时|其中|(?:全|我|本|各)(?:省|市|县|区|国|州|旗|厅|局)|各地|一是|二是|三是|四是|五是)"
    r"[“\"'‘「]?[^\S\n]?$"
)
_STATES = compiled(
    r"[^\S\n]?(?:[,，]?是|为|起|的|以来|被|第|与|和|及|以前|、"
    r"|[,，]?(?:我们|我[省市县区])?[^,，。;；:：]{0,24}(?:要求|思路|形势|环境|压力|挑战)(?:是|为|[:：])|[,，]?我们(?:将)?面临)"
)
_PAST = compiled(
    r"^[^,。;\n]{0,40}(?:完成了|取得了|实现了|已|(?<=.)累计|曾|获得?了|印发了|召开了|下达了|开展了|[^,。;]{0,20}会议[^,。;]{0,6}通过|审议通过|第[一二三四五六七八九十]+次修|视察|考察|亲临|出席|发表)"
)
_PROMISES = compiled(
    r"完成|实现|达到?|建成|建立|开展|推进|推动|实施|启动|组织|制定|出台|淘汰|消除|整治|治理|控制|下降|减少|降低|提高|提升|增加|增长|新增|"
    r"新建|改造|改善|保持|稳定|优于|不[低高少]于|不超过|力争|确保|基本|全面|全部|消灭|取得|形成|发布|编制|健全|落实|加强|强化|加快|继续|"
    r"进一步|深入|[要将须]|争取|安排|通过|创建|建设|培育|打造|优化|巩固|修订|构建|完善|公布|报送|上报|举办|组建|设立|投入|运行|竣工|开工|"
    r"验收|拆除|关停|关闭|取缔|搬迁|退出|禁止|停止|执行|培训|评估|排查|清理|检查|试点|覆盖|占|为\d|"
    r"推广|应用|收尾|销号|对账|清零|移交|推出|通报|督导|抽查|巡查|调度|投产|投用|启用|封顶|完工|收官|上线|开通|通车|交付|并网|超过|突破|开赛|新改"
)
_PROMISE_REACH = 60
_LIST_REACH = 50
_ANY_TIME = r"(?:(?:1[0-2]|0?[1-9])月份?(?:\d{1,2}日)?|第?[一二三四1-4](?:季度?)?)"
_TIMES_AHEAD = compiled(rf"(?<!\d)(?:(?:20\d\d年)?{_ANY_TIME}[、和及与])+$")
_TIMES_BEHIND = compiled(rf"(?:[、和及与]{_ANY_TIME}(?![一-鿿]?[是为])){{1,11}}(?<=[月日季度份])")
_TITLE_END = compiled(
    r"(?:要点|方案|计划|规划|工作|通知|情况|报告|任务|目标|清单|意见|措施|活动|大会|会议|安排|要求|思路|形势|重点|回顾|打算|部署|表|台账)$"
)


AIMS_LABEL = compiled("(?:年?度)?(?:主要|预期|阶段|工作|具体)?目标(?:任务)?[:：]")
"""What stands between a year and the aims for it: 2026年目标：培育企业20家."""


def binds(text: str, start: int, end: int) -> bool:
    """Return whether the words around a loose time bind a task to it.

    It must begin a clause or follow a word of intent, and be followed by something promised; a heading's name and a report of the
    past are not.
    """
    # Of several times that are named together the first one and the last one tell.
    ahead, behind = _TIMES_AHEAD.search(text, max(0, start - _LIST_REACH), start), _TIMES_BEHIND.match(text, end)
    start, end = ahead.start() if ahead else start, behind.end() if behind else end
    if not _BEGINS.search(text[max(0, start - 4) : start]) or _STATES.match(text, end):
        return False
    if text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        # 实施方案(2021-2025年) is a name.
        return False
    if AIMS_LABEL.match(text, end):
        return True
    low, high = clause(text, start, end)
    stop = sentence(text, start, end)[1]
    after = text[end : min(stop, end + _PROMISE_REACH)]
    if _PAST.search(after) or not _PROMISES.search(after):
        return False
    own = text[end:high].strip()
    line_like = high == stop and text[stop : stop + 1] in ("\n", "") and text[low:start].strip() == ""
    return not (line_like and _TITLE_END.search(own))


_YEAR_SAID = compiled(
    r"(?<![较比由从于基与同和\d])(20\d\d)年(?!的|基础|水平|相比|年?[底末]?(?:以|之)?前(?:建成|投产|注册|登记|竣工|开工|立项|出生|购置|批准)[^,，。;；]{0,10}的)"
)
_STATE = compiled(
    r"(?<![从由比较])(?:目前|当前)|现状|近(?:年来|[三五]年)|(?<![较比同与])去年|以来|(?<![而不早除])已(?!知|[一-鿿]{1,3}的[\d一-鿿](?![^,，。;；]{0,20}(?:达到?|完成|共?有)))|(?<!前)(?<!前[,，])累计完成(?!率|比例)|仅(?:完成|达到?|有)|经过[^,，。;；]{0,12}努力"
)
"""Words by which a sentence says what is or was, not what is to be."""
_REPORTS = compiled(
    r"首次(?:达到?|突破|实现|超过|跃居|进入)|连续[一二两三四五六七八九十\d]+年(?:保持|达到|稳定|位居|居|实现|排名)"
    r"|(?:为|是|[^\d]天数|比[例率])\d[^,，。;；]{0,14}[,，](?:同比|[较比](?:上年|去年))[^,，。;；]{0,10}(?:上升|下降|增加|减少|提高|改善|降低|持平)"
)
"""A level with its change against the year before is what was measured: 浓度为83微克/立方米,同比上升6.4%."""
_AIMS = compiled(r"力争|确保|目标|争取|控制|不低于|不高于|以[上下内]|[要须将]|完成")
_TURNS_AHEAD = compiled(
    r"[,，;；][^,，。;；]{0,12}(?:(?:[年月日底末]|季度)(?:之|以)?前|到20\d\d年|力争|确保|下一步|[将拟须]|今年(?!以来))|[,，;；](?:剩余|其余|余下|剩下)的?"
)
"""What behind such words turns a sentence to what is to be: 已完成3个，年底前再完成2个."""
_TURNS_TO_DAY = compiled(
    rf"[,，;；(（][^,，。;；]{{0,14}}(?:(?:[月日底末]|季度)(?:之|以)?前|{TIME_LABEL}[:：])"
    r"|[须应要将拟][在于]?(?:今年|明年|20\d\d年)?(?:\d{1,2}月|年底|第?[一二三四]季度)[^,，。;；]{0,4}前"
)
"""What behind a year that is over turns a sentence to what is to be: 对2024年反馈的12个问题，6月底前整改."""
_PERIOD = compiled(f"{five_year_plan('')}(?:时期|期间|前[一二三四]年)")


def is_past(text: str, at: int, year: int | None) -> bool:
    """Return whether a sentence tells up to an offset of what is or was: by its words, or by a year over before the plan's."""
    low, high = sentence(text, at, at)
    if _REPORTS.search(text, low, high) and not _AIMS.search(text, low, high):
        return True
    said = (match for match in _YEAR_SAID.finditer(text, low, at) if not _is_bracketed(text, match.end(), at))
    matches = [match for match in said if not _is_accounted(text, match)]
    years = [(match.end(), int(match[1])) for match in matches]
    to_come = min((match.end() for match in matches if year is not None and _is_to_come(text, match, year)), default=at)
    # 到2028年，累计完成投资30亿元 tells of nothing.
    told = (match for match in _STATE.finditer(text, low, at) if match[0] != "累计完成" or match.start() < to_come)
    state = max((match.end() for match in told), default=0)
    if state and not _is_turned(text, state, at, years, year):
        return True
    years = sorted([*years, *((match.end(), years_of_five_year_plan(match[1])[1]) for match in _PERIOD.finditer(text, low, at))])
    return year is not None and bool(years) and years[-1][1] < year and not _TURNS_TO_DAY.search(text, years[-1][0], at)


def _is_to_come(text: str, said: re.Match[str], year: int) -> bool:
    """Return whether a year that is said is one up to which something is to be done: later than the plan's, or 到 that."""
    return int(said[1]) > year or (int(said[1]) == year and bool(_UP_TO.search(text, max(0, said.start() - 2), said.start())))


_UP_TO = compiled("(?:(?<!截)[到至]|力争|确保)$")


def _is_turned(text: str, state: int, at: int, years: list[tuple[int, int]], year: int | None) -> bool:
    """Return whether what stands behind words of what is or was turns their sentence to what is to be."""
    return bool(_TURNS_AHEAD.search(text, state, at)) or any(
        said >= (year or said + 1) and _CLAUSE_ENDS[0].search(text, state, end) for end, said in years if end > state
    )


_CLOSED_AHEAD = compiled("[^()（）]*[)）]")


def _is_bracketed(text: str, start: int, end: int) -> bool:
    """Return whether a bracket around an offset is closed ahead of another: what it says is of the words in front of it."""
    return bool(_CLOSED_AHEAD.match(text, start, end))


def _is_accounted(text: str, year: re.Match[str]) -> bool:
    """Return whether a year is only one whose accounts are to be made: 完成2024年度考核."""
    return bool(TO_DO.search(text, max(0, year.start() - 2), year.start()) and OF_ACCOUNTS.match(text, year.end()))


_MONEY = compiled(r"奖励|补贴|补助|扶持资金|资金扶持|\d[^\S\n]?[万亿]?元")


def is_about_money(text: str, start: int, end: int) -> bool:
    """Return whether the clause around a phrase sets an allowance or a ceiling, not a task (每年最高奖励50万元)."""
    return bool(_MONEY.search(text, *clause(text, start, end)))
