"""Whether the words around a time bind a task to it, or only name it or compare with it."""

from parsers.facts.task_words import promises
from parsers.text.clauses import clause, sentence
from parsers.text.patterns import compiled

_BASELINE_BEFORE = compiled(
    r"(?:较|比|相对于?|上一?年度|上年|去年|前一年|超过|基于|参照|按照?|依据|以|与|同|持平|低于|高于|(?:有效|执行|试行|聘|任)期限?(?:自|从|至|到|为)*|统计时段?|数据时间)[^\S\n]?$"
)
_BASELINE_AFTER = compiled(
    r"[^\S\n]?(?:(?:期间|之间)?出生|止|相比|同比|以来|以后|之后|为基准|为基数|基数|远景(?:目标|规划)|[^,。;\n]{0,6}(?:相比|持平)|水平|标准|版|时的|期间的"
    r"|(?:以?前)?(?:建成|投产|注册|登记|审批|批准|购置|核发|立项)[^,，。;；\n]{0,10}的|(?<!前)(?:工作)?(?:总结|小结)|[^\S\n]*印发[^\S\n]*[)）]?(?:\n|$)|[^\S\n]*[(（]此件"
    r"|(?<!前)(?!完成|建成|开展|推进|实现)[^,。;\n]{0,4}(?:数据|清单编制)|(?:召开|印发|出台|颁布|施行|实施)的|起?[,，]?(?:本[^,。;\n]{1,8})?(?:正式)?(?:施行|生效|(?:执行|实施)(?=[。;,，)）\n]|$)))"
)
_STEPS = compiled(r"[^,，。;；、\d]{2,14}、20\d\d年")
"""How what is done year by year goes on behind the first of them: 按照2026年完成溯源、2027年完成整治的步骤."""


def is_baseline(text: str, start: int, end: int) -> bool:
    """Return whether a time is only what something is compared with."""
    before = text[max(0, start - 5) : start]
    if text[start:end].endswith("前") and _MANNER.search(before):
        return False
    is_compared = _BASELINE_BEFORE.search(before) and not _STEPS.match(text, end)
    is_term = text[start] in "至到" and _RUNS.search(before)
    is_condition = before.rstrip().endswith("对") and _STILL_SO.match(text, end)
    return bool(is_compared or is_term or is_condition or _BASELINE_AFTER.match(text, end))


_RUNS = compiled("(?:执行|试行|施行|有效|效期限?(?:延长|顺延|延续)?)[^\\S\\n]?$")
"""What stands in front of the day up to which a document holds: 执行至2029年10月31日."""
_STILL_SO = compiled("[^,，。;；]{0,10}仍[^,，。;；]{1,16}的(?=[一-鿿])")
"""What a time belongs to that says whom a measure is for: 对2023年底能效仍低于基准水平的产能."""


_MANNER = compiled("(?:按照?|依据|以|与|同)[^\\S\\n]?$")
"""What stands before a day by which something is done, too: 与5月20日前同步完工."""
_BEGINS = compiled(
    r"(?:^|[,，。;；:：、\n(（)）【〔\[】〕》!！？\s.]|——"
    r"|力争|确保|争取|保证|计划|预计|限期|限定|务必|必须|[要将应须需拟于在从自至到]|按照|并|且|及|同时|其中|(?:全|我|本|各)(?:省|市|县|区|国|州|旗|厅|局)|各地|一是|二是|三是|四是|五是)"
    r"[“\"'‘「]?[^\S\n]?$"
)
_STAGE = "(?:(?![的是、])[^,，。;；:：]){2,10}(?<!关键)(?<!重要)(?<!新)(?<!历史)阶段(?=[,，。;；:：(（]|$)"
"""What a time is to be of which a plan says its stages: 2021年为集中攻坚阶段."""
_STATES = compiled(
    rf"[^\S\n]?(?:平均[^\S\n]?值|累[加计]值|[,，]?是|为(?!{_STAGE})|起|的|以来|被|第|与|和|及|以前|、"
    r"|[,，]?(?:我们|我[省市县区])?[^,，。;；:：]{0,24}(?:要求|思路|形势|环境|压力|挑战)(?:是|为|[:：])|[,，]?我们(?:将)?面临|恰逢|适逢|正值|迎来|[^,，。;；:：]{0,40}具有[^,，。;；]{0,16}(?:地位|意义|作用))"
)
_PAST = compiled(
    r"^[^,。;\n]{0,40}(?:完成了|取得了|实现了|已|(?<=.)累计|曾|获得?了|印发了|召开了|下达了|开展了|[^,。;]{0,20}会议[^,。;]{0,6}通过|审议通过|第[一二三四五六七八九十]+次修|视察|考察|亲临|出席|发表)"
)
_PROMISES = compiled(
    rf"为{_STAGE}|完成|实现|达到?|建成|建立|开展|推进|推动|实施|启动|组织|制定|出台|淘汰|消除|整治|治理|控制|下降|减少|降低|提高|提升|增加|增长|新增|"
    r"新建|改造|改善|保持|稳定|优于|不[低高少]于|不超过|力争|确保|基本|全面|全部|消灭|取得|形成|发布|编制|健全|落实|加强|强化|加快|继续|"
    r"进一步|深入|[要将须]|争取|安排|通过|创建|建设|培育|打造|优化|巩固|修订|构建|完善|公布|报送|上报|举办|组建|设立|投入|运行|竣工|开工|"
    r"验收|拆除|关停|关闭|取缔|搬迁|退出|禁止|停止|执行|培训|评估|排查|清理|检查|试点|覆盖|占|为\d|"
    r"推广|应用|收尾|销号|对账|清零|移交|推出|通报|督导|抽查|巡查|调度|投产|投用|启用|封顶|完工|收官|上线|开通|通车|交付|并网|超过|突破|开[赛馆园业跑]|贯通|合龙|通水|通航|进场|新改|[降升增减][到至]|转移|招聘|播种|种植|拔除|撤并|疏解|腾退|复垦|复绿|补植|栽植|清淤|兑付|追回"
)
_PROMISE_REACH = 60
_LIST_REACH = 50
_ANY_TIME = r"(?:(?:1[0-2]|0?[1-9])月份?(?:\d{1,2}日)?|第?[一二三四1-4](?:季度?)?)"
_TIMES_AHEAD = compiled(rf"(?<!\d)(?:(?:20\d\d年)?{_ANY_TIME}[、和及与]|20\d\d年[、和及与])+$")
_TIMES_BEHIND = compiled(rf"(?:[、和及与]{_ANY_TIME}(?![一-鿿]?[是为])){{1,11}}(?<=[月日季度份])")
_TITLE_END = compiled(
    r"(?:要点|方案|计划|规划|工作|通知|情况|报告|任务|目标|清单|意见|措施|活动|大会|会议|安排|要求|思路|形势|重点|回顾|打算|部署|表|台账)$"
)
AIMS_LABEL = compiled("(?:年?度)?(?:主要|预期|阶段|工作|具体)?目标(?:任务)?[:：]")
"""What stands between a year and the aims for it: 2026年目标：培育企业20家."""


_TOWARDS = compiled("(?:围绕|着眼|锚定|面向|落实|[做作]出|宣布|提出|承诺|[为对])[^,，。;；\\n]*$")
_AN_AIM = compiled(
    r"[^,，。;；\n]{0,30}(?:的[一-鿿]{0,8}(?<!任务)(?:目标|愿景|决策|承诺)(?=[,，。;；、\n]|$)|具有[^,，。;；\n]{0,8}意义|(?:奠定|打下)[^,，。;；\n]{0,8}基础)"
)


def is_within_aim(text: str, start: int, end: int) -> bool:
    """Return whether a time belongs to an aim that is only named: 围绕2030年前碳达峰、2060年前碳中和的总体目标，…."""
    return bool(_TOWARDS.search(text[clause(text, start, end)[0] : start]) and _AN_AIM.match(text, end))


def binds(text: str, start: int, end: int) -> bool:
    """Return whether the words around a loose time bind a task to it.

    It must begin a clause or follow a word of intent, and be followed by something promised; a heading's name and a report of the
    past are not.
    """
    # Of several times that are named together the first one and the last one tell.
    ahead, behind = _TIMES_AHEAD.search(text, max(0, start - _LIST_REACH), start), _TIMES_BEHIND.match(text, end)
    start, end = ahead.start() if ahead else start, behind.end() if behind else end
    begins = _BEGINS.search(text[max(0, start - 4) : start]) or (
        _IN_PART_OF_YEAR.search(text, start, end) and _DONE_BEHIND.match(text, end)
    )
    if not begins or _STATES.match(text, end):
        return False
    if text[start - 1 : start] in _OPENS_BRACKET and text[end : end + 1] in _CLOSES_BRACKET:
        # 实施方案(2021-2025年) is a name, 集中攻坚(2021年) a stage.
        is_stage = _STAGE_BEFORE.search(text, max(0, start - 9), start - 1) and _STAGE_ENDS.match(text, end + 1)
        opens = _OPENS_CLAUSE.search(text[max(0, start - 4) : start - 1])
        return bool(is_stage or (opens and _PROMISES.search(text, end + 1, clause(text, end + 1, end + 1)[1])))
    if AIMS_LABEL.match(text, end):
        return True
    low, high = clause(text, start, end)
    stop = sentence(text, start, end)[1]
    after = text[end : min(stop, end + _PROMISE_REACH)]
    own = text[end:high].strip()
    if _PAST.search(after) or not (_PROMISES.search(after) or _counts(own)):
        return False
    line_like = high == stop and text[stop : stop + 1] in ("\n", "") and text[low:start].strip() == ""
    return not (line_like and _TITLE_END.search(own))


_OPENS_BRACKET, _CLOSES_BRACKET = frozenset("([〔【"), frozenset(")]〕】")
_WHO_IS_PAID = compiled(
    r"[^,，。;；\n]{0,24}\d[^,，。;；\n]{0,12}的[^,，。;；\n]{0,20}[,，][^,，。;；\n]{0,12}(?:给予|予以|奖励|补助|补贴|资助|奖补)"
)
"""全年票房超过100万元的场馆，给予奖励."""
_STAGE_BEFORE = compiled(
    "(?:部署|发动|启动|实施|推进|攻坚|整治|提升|总结|验收|评估|试点|先行|推广|推开|铺开|巩固|收尾|排查|整改|治理|建设|突破|阶段)$"
)
_OPENS_CLAUSE = compiled(r"(?:^|[。；;:：\n])[^\S\n]*$")
_STAGE_ENDS = compiled(r"[^\S\n]*(?:[。:：,，；;\n]|$)")


def _counts(own: str) -> bool:
    """Return whether a clause promises so many of something: 2022年改建卫生户厕1.5万座."""
    verb = promises().search(own)
    return bool(verb and any(map(str.isdecimal, own[verb.end() :])))


_IN_PART_OF_YEAR = compiled("季度?|半年|月")
_DONE_BEHIND = compiled(
    r"[^\S\n]*(?:要|须|应|将|力争|确保)?(?:全部|全面|基本|实现)?(?:开工|完工|竣工|建成|投产|投用|投运|完成|达产|通车|开通|交付|并网|开馆|开园|开业|贯通|合龙|通水|通航|进场施工)(?=[,，。;；)）】〕\]\n]|$)"
)
"""What is done by then, behind a time within its clause: 项目第一季度全部开工."""
_MONEY = compiled(r"奖励|补贴|补助|扶持资金|资金扶持|\d[^\S\n]?[万亿]?元")


def says_who_is_paid(text: str, end: int) -> bool:
    """Return whether what stands behind a time says whom a measure pays, so that the time is none by which something is done."""
    return bool(_WHO_IS_PAID.match(text, end))


def is_about_money(text: str, start: int, end: int) -> bool:
    """Return whether the clause around a phrase sets an allowance or a ceiling, not a task (每年最高奖励50万元)."""
    return bool(_MONEY.search(text, *clause(text, start, end)))
