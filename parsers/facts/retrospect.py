"""Whether a sentence tells of what is or was, not of what is to be."""

import re

from parsers.text.clauses import CLAUSE_END, sentence
from parsers.text.dates import OF_ACCOUNTS, TO_DO, five_year_plan, keeps_results, years_of_five_year_plan
from parsers.text.labels import TIME_LABEL
from parsers.text.patterns import compiled

_YEAR_SAID = compiled(
    r"(?<![较比由从于基与同和对\d])(20\d\d)年(?!的(?!\d)|[^,，。;；\d]{0,10}基础上|基础|水平|相比|年?[底末]?(?:以|之)?前(?:建成|投产|注册|登记|竣工|开工|立项|出生|购置|批准)[^,，。;；]{0,10}的)"
)
_EFFORT = "经过(?:[2-5]|[两三四五]|[三3][至到-][五5])年(?:左右)?的?努力"
"""An effort that a plan is for, where its sentence says of nothing that it was reached: 经过三年努力，优良天数达到300天."""
_OF_YEARS = compiled(_EFFORT)
_SAYS_REACHED = compiled(r"(?<![为除])了(?!解)|取得|位居|走在|累计|共建成|奠定|从(?:19|20)\d\d年")
_STATE = compiled(
    r"(?:(?<![从由比较])(?:目前|当前)|近(?:年来|[三五]年))(?!(?:暴露|存在|出现|反映|发现)[^,，。;；]{0,6}的[^\d,，。;；]{0,12}(?:全面|全部|基本|有效|明显|显著|得到|加快))"
    r"|(?<![于过较比])现状|(?<![较比同与])去年|以来|(?<![而不早除])已(?!知|[一-鿿]{1,3}的[\d一-鿿](?![^,，。;；]{0,20}(?:达到?|完成|共?有)))"
    r"|(?<!前)(?<!前[,，])累计完成(?!率|比例)|仅(?:完成|达到?|有)|(?!" + _EFFORT + r")经过[^,，。;；]{0,12}努力"
)
"""Words by which a sentence says what is or was, not what is to be."""
_REPORTS = compiled(
    r"(?:为|是|[^\d]天数|比[例率])\d[^,，。;；]{0,14}[,，](?:同比|[较比](?:上年|去年))[^,，。;；]{0,10}(?:上升|下降|增加|减少|提高|改善|降低|持平)"
)
"""A level with its change against the year before is what was measured: 浓度为83微克/立方米,同比上升6.4%."""
_DONE_SO_MANY = compiled(r"(?<=[一-鿿])(?<![为除不罢])了[约近]?[^\S\n]*$")
"""A verb in front of a figure that says that it was reached: 新建了20个公园."""
_KEPT_UP = compiled(r"连续[\d一二三四五六七八九十]+年(?:保持|稳定|位[居列]|居|超过|达到?|[高低]于|增长|下降)[在到]?[^\S\n]*$")
"""What stands in front of a figure that has been so for years: 比重连续11年保持在50%以上."""
_MEANS_TO_KEEP = compiled("力争|确保|保证|争取|努力|推动|实现|目标|须|(?<![主重必需])要|将|今年|明年|到20\\d\\d年")
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
    if _DONE_SO_MANY.search(text, low, at):
        return True
    if _OF_YEARS.search(text, low, at) and _SAYS_REACHED.search(text, low, high):
        return True
    if _KEPT_UP.search(text, low, at) and not _MEANS_TO_KEEP.search(text, low, at):
        return True
    said = (match for match in _YEAR_SAID.finditer(text, low, at) if not _is_bracketed(text, match.end(), at))
    matches = [match for match in said if not (_is_accounted(text, match) or keeps_results(text, match.start(), match.end()))]
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
        said >= (year or said + 1) and CLAUSE_END.search(text, state, end) for end, said in years if end > state
    )


_CLOSED_AHEAD = compiled("[^()（）]*[)）]")


def _is_bracketed(text: str, start: int, end: int) -> bool:
    """Return whether a bracket around an offset is closed ahead of another: what it says is of the words in front of it."""
    return bool(_CLOSED_AHEAD.match(text, start, end))


def _is_accounted(text: str, year: re.Match[str]) -> bool:
    """Return whether a year is only one whose accounts are to be made: 完成2024年度考核."""
    return bool(TO_DO.search(text, max(0, year.start() - 2), year.start()) and OF_ACCOUNTS.match(text, year.end()))
