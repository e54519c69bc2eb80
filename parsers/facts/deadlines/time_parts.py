"""How a phrase that names a time is written down: its pattern, what the parts of a date in it look like, and its examples."""

import re
from itertools import count
from typing import Literal

from parsers.plan import LOST
from parsers.text.numerals import CHINESE
from parsers.text.patterns import compiled
from parsers.values import dataclass

_S = r"[^\S\n]?"
_LOST_YEAR = rf"\d{{{{0,3}}}}{LOST}[\d{LOST}]{{{{0,3}}}}(?={_S}年)"
_LOST_NUMBER = rf"\d?{LOST}\d?|{LOST}{LOST}"
_SAID_YEAR = (
    rf"(?:19|20)\d\d(?={_S}年)|(?<!\d)[1-3]\d(?=年(?:1[0-2]|0?[1-9])月|年[底末](?![蕴盘数账座子端]))"
    rf"|[一二][〇零○九][{CHINESE}]{{{{2}}}}(?={_S}年)|[今本当明次翌](?=年)"
)
_MIDDLE = r"中(?=期(?!评估|考核|检查|调整|监测)|[以之]?前|完成|建成|实现|投[入用产]|启动|开工|[,，。;；)）】〕\]\n]|$)"
_WITHIN_YEAR = rf"(?:年?(?:初(?![步级中次高])|伊始|{_MIDDLE})|前后|半年度?(?!报))"
"""What says behind a year that it is its beginning or its middle, or about then, for which no day stands."""
_ANY_YEAR = rf"(?P<year{{0}}>{_SAID_YEAR}|{_LOST_YEAR}){_S}年{_S}"
_YEAR = rf"{_ANY_YEAR}(?!{_WITHIN_YEAR})"
_MONTH = rf"(?P<month{{0}}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|{_LOST_NUMBER}){_S}月份?[^\S\n]{{{{0,2}}}}"
PLAIN_MONTH = r"(?:1[0-2]|0?[1-9])月份?"
_DAY = rf"(?P<day{{0}}>3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]|{_LOST_NUMBER})[^\S\n]?[日号]"
_DATE = r"(?P<year{0}>(?:19|20)\d\d)[-./](?P<month{0}>1[0-2]|0?[1-9])(?:[-./](?P<day{0}>3[01]|[12]\d|0?[1-9]))?(?!\d)"

_PARTS = {
    "s": _S,
    "gap": r"[^\S\n]{{0,2}}",
    "year": _YEAR,
    "year?": f"(?:{_YEAR})?",
    "within": rf"{_ANY_YEAR}(?P<undated>{_WITHIN_YEAR})",
    "month": _MONTH,
    "day": _DAY,
    "date": _DATE,
    "tens": r"(?:[上中](?=[中下]旬))?(?P<tens{0}>[上中下](?=旬)|初)旬?",
    "quarter": r"(?:第?(?P<quarter{0}>[一二三四1-4首])|(?P<quarter{0}>前[两二三]))季(?:度|(?=[末底前初]))",
    "half": r"(?P<half{0}>[上下])半年度?",
    "period": r"[“”\"'‘’「]*(?P<period{0}>十[一二三四五六七八九])五[”“\"'‘’」]*",
    "hour": rf"(?:[(（](?:星期|周)[一二三四五六日天][)）])?(?:{_S}(?:[上下]午)?(?:\d{{{{1,2}}}}|零)(?:时|点|:\d\d)(?:整|\d\d分)?)?",
    "before": rf"{_S}(?:[(（]含[^()（）]{{{{0,4}}}}[)）])?"
    rf"(?:之|以)?前(?![一二三四两\d半]?[季个]|[一二三四两\d]+[季个月周天日名位]|后|期|提(?![交出供请升高报前级质标档速])|述|沿|往|来|端|置|景|瞻|进(?![行入一度场驻展位])|所未)",
    "end": rf"{_S}(?:年{_S})?[底末终](?!端)",
    "season?": rf"(?:{_S}(?:(?:主?汛|采暖|供暖|供热|防火|禁渔|秋冬|冬春)[期季]?(?:期间|内)?|期间)(?=[,，]))?",
    "to": rf"{_S}(?:至|到|[-—–~]+){_S}",
}
"""What the words in braces stand for; a number behind one (`{month2}`) tells two apart."""
_PART = compiled(r"\{(year\?|season\?|[a-z]+)(\d?)\}")


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """One way of naming a time."""

    kind: Literal["by", "during", "recurring"]
    begins: str
    """The characters it may begin with: what is written inside the brackets of a set."""
    pattern: str
    examples: dict[str, tuple[str | None, str | None, str | None]]
    """Phrases with their start, end and recurrence, in a plan of 2020."""
    loose: bool = False
    """Whether it names a time in many a clause that binds no task to it, so that its surroundings must tell."""

    def expression(self) -> str:
        """Return the pattern as a regular expression, its groups named by the parts of a date and numbered apart."""
        numbers = count()
        spelled = _PART.sub(lambda part: f"(?:{_PARTS[part[1]].format(part[2])})", self.pattern)
        return re.sub(r"\(\?P<(\w+)>", lambda group: f"(?P<{group[1]}_{next(numbers)}>", spelled)


YEAR_BEGINS = rf"\d{LOST}今本当明次翌一二三四五六七八九十"
"""What a year or a month begins with."""
PART_OF_YEAR_BEGINS = "第上下首前"
"""What a quarter or a half begins with, besides a number."""
PERIOD_BEGINS = "“”\"'‘’「十"
SEASONS = (
    "主?汛期|采暖季|供暖季|采暖期|供暖期|供热期|秋冬季|冬季|夏季|春节|国庆节?|中秋节?|元旦|清明节?|端午节?|五一(?:国际)?(?:劳动节)?"
    '|防火期|禁渔期|臭氧高发季|[春秋]季(?:学期)?开学|[“"‘]?六[·.•]?五(?:世界)?环境日[”"’]?'
)
"""What a season or a holiday is called, for which no day stands."""
