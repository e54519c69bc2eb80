"""The grammar of deadlines: every phrase that names a time, with its meaning and with examples that the tests read.

A pattern is a regular expression over folded text, in which a word in braces stands for a part of a date. The table is tried from
the top; the examples say what a phrase means in a plan of 2020 (start, end, recurrence).
"""

import re
from itertools import count

from parsers.plan import LOST
from parsers.text.labels import BEHIND_TIME_SAID, behind_time_label
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
_YEAR = rf"(?P<year{{0}}>{_SAID_YEAR}|{_LOST_YEAR}){_S}年{_S}"
_MONTH = rf"(?P<month{{0}}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|{_LOST_NUMBER}){_S}月份?[^\S\n]{{{{0,2}}}}"
_PLAIN_MONTH = r"(?:1[0-2]|0?[1-9])月份?"
_DAY = rf"(?P<day{{0}}>3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]|{_LOST_NUMBER})[^\S\n]?[日号]"
_DATE = r"(?P<year{0}>(?:19|20)\d\d)[-./](?P<month{0}>1[0-2]|0?[1-9])(?:[-./](?P<day{0}>3[01]|[12]\d|0?[1-9]))?(?!\d)"

_PARTS = {
    "s": _S,
    "gap": r"[^\S\n]{{0,2}}",
    "year": _YEAR,
    "year?": f"(?:{_YEAR})?",
    "month": _MONTH,
    "day": _DAY,
    "date": _DATE,
    "tens": r"(?:[上中](?=[中下]旬))?(?P<tens{0}>[上中下](?=旬)|初)旬?",
    "quarter": r"第?(?P<quarter{0}>[一二三四1-4首])季(?:度|(?=[末底前初]))",
    "half": r"(?P<half{0}>[上下])半年度?",
    "period": r"[“”\"'‘’「]*(?P<period{0}>十[一二三四五六七八九])五[”“\"'‘’」]*",
    "hour": rf"(?:[(（](?:星期|周)[一二三四五六日天][)）])?(?:{_S}(?:[上下]午)?(?:\d{{{{1,2}}}}|零)(?:时|点|:\d\d)(?:整|\d\d分)?)?",
    "before": rf"{_S}(?:[(（]含[^()（）]{{{{0,4}}}}[)）])?"
    rf"(?:之|以)?前(?![一二三四两\d半]?[季个]|[一二三四两\d]+[季个月周天日名位]|后|期|提(?![交出供请升高报前级质标档速])|述|沿|往|来|端|置|景|瞻|进(?![行入一度场驻展位])|所未)",
    "end": rf"{_S}(?:年{_S})?[底末终](?!端)",
    "season?": rf"(?:{_S}(?:主?汛|采暖|供暖|供热|防火|禁渔)[期季]?(?:期间|内)?(?=[,，]))?",
    "to": rf"{_S}(?:至|到|[-—–~]+){_S}",
}
"""What the words in braces stand for; a number behind one (`{month2}`) tells two apart."""
_PART = compiled(r"\{(year\?|season\?|[a-z]+)(\d?)\}")

_DONE = (
    r"(?=[^\S\n]?(?:要|应|须|将)?(?:前|内)?(?:全部|基本|全面)?(?:完成|建成|实现|达到|出台|投运|投用|投产|竣工|完工|印发|消除|办结|到位|收尾|结束"
    r"|销号|清零|封顶|(?:上线|开通|通车|并网|交付)(?!仪式|活动)|投入(?:使用|运行|运营))(?![了的]))"
)

_EACH_HAS = r"各(?![县区市镇乡街级类项季地]|部门|单位)[一-鿿]{0,4}(?:\d|[一二两三])"
"""What says behind several times that something is to be in each of them."""

_BEHIND_LABEL = "(?:" + "|".join((behind_time_label(":"), behind_time_label(r":[^\S\n]"), BEHIND_TIME_SAID)) + ")"
"""Behind what says that a time follows: 完成时限：."""


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """One way of naming a time."""

    kind: str
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


_Y = rf"\d{LOST}今本当明次翌一二三四五六七八九十"
"""What a year or a month begins with."""
_PARTS_OF_YEAR = "第上下首"
"""What a quarter or a half begins with, besides a number."""
_QUOTED_PERIOD = "“”\"'‘’「十"

_BY, _DURING, _RECURRING = "by", "during", "recurring"

TIME_PHRASES: tuple[TimePhrase, ...] = (
    # --- again and again
    TimePhrase(
        _RECURRING,
        "每",
        r"每{s}(?P<every>年)的?{gap}{month}(?:{day}|{tens}|初)?{to}(?:{year2})?(?:{month2})?(?:{day2}|{end}|{tens2})?(?:[、和及与]{month3}{to}{month4})*(?:期间)?",
        {"每年11月至次年3月": (None, None, "FREQ=YEARLY"), "每年5月1日至9月30日": (None, None, "FREQ=YEARLY")},
    ),
    TimePhrase(
        _RECURRING,
        "每",
        rf"每{{s}}(?P<every>年)的?{{gap}}{{month}}{{end}}?(?:{{before}})?{{s}}[、和及与]{{s}}{{month2}}{{end}}?(?:{{before}})?(?:[、和及与]{_PLAIN_MONTH}{{end}}?(?:{{before}})?){{0,10}}(?:{{day3}}{{before}}?)?",
        {
            "每年6月底和12月底前": (None, None, "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"),
            "每年 6 月底和 12 月底前": (None, None, "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"),
            "每年3月、7月、11月": (None, None, "FREQ=YEARLY;BYMONTH=3,7,11"),
            "每年3月、6月、12月25日前": (None, None, "FREQ=YEARLY;BYMONTH=3,6,12;BYMONTHDAY=25"),
        },
    ),
    TimePhrase(
        _RECURRING,
        "每",
        r"每{s}(?P<every>年)的?{gap}{month}{day}{before}?{s}[、和及与]{s}{month2}{day2}{before}?",
        {
            "每年3月15日前、9月15日前": (None, None, "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=15"),
            "每年3月15日和9月20日": (None, None, "FREQ=YEARLY"),
        },
    ),
    TimePhrase(
        _RECURRING,
        "每",
        r"每{s}个?(?P<every>月)的?{s}{day}(?:{before})?[、和及与](?:{day2}|月{end}){before}?",
        {
            "每月5日、20日前": (None, None, "FREQ=MONTHLY;BYMONTHDAY=5,20"),
            "每月15日和月底前": (None, None, "FREQ=MONTHLY;BYMONTHDAY=15,-1"),
        },
    ),
    TimePhrase(
        _RECURRING,
        "每",
        r"每{s}(?P<every>年)的?上(?:半年)?[、和及]下半年",
        {"每年上半年、下半年": (None, None, "FREQ=YEARLY"), "每年上、下半年": (None, None, "FREQ=YEARLY")},
    ),
    TimePhrase(
        _RECURRING,
        "每",
        r"每{s}(?P<every>周|星期){s}(?P<weekday>[一二三四五六日天])(?:{before})?",
        {"每周五": (None, None, "FREQ=WEEKLY;BYDAY=FR")},
    ),
    TimePhrase(
        _RECURRING,
        "每",
        r"每{s}个?(?P<every>季度?)的?(?:第(?P<nth>[一二三123])个?|(?P<nth>首|末|最后一?)个?)(?:月份?的?(?:{day}|{end})?|(?<=末){day}){before}?",
        {
            "每季度末月25日前": (None, None, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25"),
            "每季度首月10日前": (None, None, "FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10"),
            "每季度最后一个月底前": (None, None, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
            "每季度末25日前": (None, None, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25"),
            "每季度第二个月": (None, None, "FREQ=YEARLY;BYMONTH=2,5,8,11"),
        },
    ),
    TimePhrase(
        _RECURRING,
        "每",
        r"每{s}(?P<every>季度?){end}{before}?",
        {"每季度末": (None, None, "FREQ=MONTHLY;INTERVAL=3")},
    ),
    TimePhrase(
        _RECURRING,
        "每",
        r"每{s}(?:个)?(?P<every>(?:[一两二三四五六七八九十半]|\d{1,2})?{s}(?:天|日|周|星期|月|季度|季|年|个月))度?(?:(?:的?{gap}{month})?(?:的?{s}{day}|月?{end}|{tens})?{before}?)?(?![一-鿿]?[吨枚万亿户均人产]|[^一两二三四五六七八九十\d\n]?次)"
        r"(?!(?:[约近超达可]|不低于)?\d+(?:\.\d+)?(?:[万亿]|吨|立方|千瓦|辆|标箱|公斤|升))",
        {
            "每月": (None, None, "FREQ=MONTHLY"),
            "每季度": (None, None, "FREQ=MONTHLY;INTERVAL=3"),
            "每半年": (None, None, "FREQ=MONTHLY;INTERVAL=6"),
            "每年": (None, None, "FREQ=YEARLY"),
            "每周": (None, None, "FREQ=WEEKLY"),
            "每两周": (None, None, "FREQ=WEEKLY;INTERVAL=2"),
            "每月5日前": (None, None, "FREQ=MONTHLY;BYMONTHDAY=5"),
            "每月月底前": (None, None, "FREQ=MONTHLY;BYMONTHDAY=-1"),
            "每年6月30日前": (None, None, "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=30"),
            "每年12月底前": (None, None, "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1"),
            "每年的3月1日前": (None, None, "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1"),
            "每 年 10 月 31 日前": (None, None, "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=31"),
            "每半 年": (None, None, "FREQ=MONTHLY;INTERVAL=6"),
        },
    ),
    TimePhrase(
        _RECURRING,
        "每天",
        r"每(?P<every>旬)|天(?P<every>天)(?=[一-鿿])",
        {"每旬": (None, None, "FREQ=DAILY;INTERVAL=10"), "天天保洁": (None, None, "FREQ=DAILY")},
    ),
    TimePhrase(
        _RECURRING,
        "按逐",
        r"(?:按|逐)(?P<every>日|周|月|季度|季)(?=(?:对|向|开展|进行|通报|调度|报送|上报|公布|公开|发布|汇总|排名|考核|更新|报告|统计|实施|组织|召开|监测|评估|评价|检查|督查|督导))",
        {"按月": (None, None, "FREQ=MONTHLY"), "逐季度": (None, None, "FREQ=MONTHLY;INTERVAL=3")},
    ),
    # --- from one day to another
    TimePhrase(
        _DURING,
        "自从" + _Y,
        r"(?:自|从)?(?:{year?}{month}{day}|{date}){hour}(?:起|开始)?{to}{year2}?(?:{month2})?{day2}(?:{hour}止)?{season?}",
        {
            "2020年3月15日至6月30日": ("2020-03-15", "2020-06-30", None),
            "11月15日至次年3月15日": ("2020-11-15", "2021-03-15", None),
            "6月1日—5日": ("2020-06-01", "2020-06-05", None),
            "2020年11月15日至2021年3月15日供暖期间,": ("2020-11-15", "2021-03-15", None),
            "9月2日(周三)至9月4日": ("2020-09-02", "2020-09-04", None),
            "自2月10日起至4月15日止": ("2020-02-10", "2020-04-15", None),
            "9月1日零时起至9月30日24时止": ("2020-09-01", "2020-09-30", None),
        },
    ),
    TimePhrase(
        _DURING,
        "自从于" + _Y,
        r"(?:自|从|于)?{year?}{month}{day}(?:起|开始)[,，、]{year2}?(?:{month2})?{day2}(?:结束|止|截止)",
        {"4月20日开始、5月10日结束": ("2020-04-20", "2020-05-10", None)},
    ),
    TimePhrase(
        _DURING,
        "自从" + _Y,
        r"(?:自|从)?{year?}(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月?(?:份|起|开始|{tens}|初)?{to}{year2}?{month2}(?:{end}|{tens2})?{before}?",
        {
            "2019年4月—6月": ("2019-04-01", "2019-06-30", None),
            "10月至次年3月": ("2020-10-01", "2021-03-31", None),
            "5月至9月底": ("2020-05-01", "2020-09-30", None),
            "2020年10月至2021年3月": ("2020-10-01", "2021-03-31", None),
            "9-12月": ("2020-09-01", "2020-12-31", None),
        },
    ),
    TimePhrase(
        _DURING,
        r"\d",
        rf"{_BEHIND_LABEL}(?P<year>(?:19|20)\d\d)年?{{to}}(?P<year2>(?:19|20)\d\d)年?{{end}}?(?=[^\S\n]*(?:[,，。;；)）\n]|$))",
        {"完成时限:2020-2022年": ("2020-01-01", "2022-12-31", None)},
    ),
    TimePhrase(
        _DURING,
        r"\d",
        rf"(?P<year>(?:19|20)\d\d){_S}年?{{to}}(?P<year2>(?:19|20)\d\d){_S}年{{end}}?",
        {"2020—2025年": ("2020-01-01", "2025-12-31", None), "2020年至2022年": ("2020-01-01", "2022-12-31", None)},
        loose=True,
    ),
    TimePhrase(
        _DURING,
        "自从",
        rf"(?:自|从)(?P<year>(?:19|20)\d\d){_S}年(?:起|开始)?[,，]?{{to}}(?P<year2>(?:19|20)\d\d){_S}年{{end}}?",
        {"从2024年起至2026年底": ("2024-01-01", "2026-12-31", None)},
    ),
    # --- by the end of something
    TimePhrase(
        _BY,
        "至到于在截" + _Y,
        r"(?:(?:至|到|于|在|截至|截止到?)[^\S\n]?)?(?:{year?}{month}{day}|{date}){hour}{before}",
        {
            "6月30日前": (None, "2020-06-30", None),
            "7月13日15时前": (None, "2020-07-13", None),
            "2020年12月31日之前": (None, "2020-12-31", None),
            "2020-06-30前": (None, "2020-06-30", None),
        },
    ),
    TimePhrase(
        _BY,
        "不最",
        r"(?:不[晚迟]于|最[迟晚](?:不[晚迟]于|不超过|于|在|到)?){s}(?:{date}|{year?}{month}(?:{day}|{tens}|{end})?|{year}){before}?",
        {"不晚于2020年9月15日": (None, "2020-09-15", None), "最迟6月底前": (None, "2020-06-30", None)},
    ),
    TimePhrase(
        _BY,
        r"\d",
        r"(?<![\d.a-z])(?P<month>1[0-2]|0?[1-9])\.(?P<day>3[01]|[12]\d|0?[1-9]){before}(?=完成|建成|实现|达到|,|，|[^\S\n]*[)）\n])",
        {"6.30前完成": (None, "2020-06-30", None)},
    ),
    TimePhrase(
        _BY,
        "至到截" + _Y,
        r"(?:(?:至|到|截至|截止到?)[^\S\n]?)?{year?}{month}(?:{tens}(?:底|末)?|{end})(?:{before})?",
        {
            "2017年6月底前": (None, "2017-06-30", None),
            "2017年6月底之前": (None, "2017-06-30", None),
            "11月底": (None, "2020-11-30", None),
            "7月上旬前": (None, "2020-07-10", None),
            "二○一○年二月底": (None, "2010-02-28", None),
            "二〇二〇年十二月底": (None, "2020-12-31", None),
        },
    ),
    TimePhrase(
        _BY,
        _Y,
        rf"{{year?}}{{month}}{{day}}(?=(?:[、和及与]{_PLAIN_MONTH}\d{{1,2}}日){{1,11}}(?:之|以)?前)",
        {},
    ),
    TimePhrase(
        _BY,
        _Y,
        rf"{{year?}}{{month}}(?=(?:[、和及与]{_PLAIN_MONTH}[底末]?){{0,10}}[、和及与]{_PLAIN_MONTH}[底末](?:之|以)?前)",
        {},
    ),
    TimePhrase(
        _BY, _Y, r"{year?}{month}{before}", {"6月前": (None, "2020-06-30", None), "2020年6月以前": (None, "2020-06-30", None)}
    ),
    TimePhrase(
        _BY,
        "至到截" + _Y + _PARTS_OF_YEAR,
        r"(?:(?:至|到|截至|截止到?)[^\S\n]?)?{year?}(?:{quarter}|{half})(?:{end}{before}?|{before}|" + _DONE + ")",
        {
            "一季度末前": (None, "2020-03-31", None),
            "上半年完成": (None, "2020-06-30", None),
            "2020年第三季度前": (None, "2020-09-30", None),
            "到上半年底": (None, "2020-06-30", None),
        },
    ),
    TimePhrase(
        _BY,
        "至到截年" + _Y,
        r"(?:(?:至|到|截至|截止到?)[^\S\n]?)?(?:{year}年?|(?<![\d一二三四五六七八九十几去前后上])年){s}[底末终](?:{before})?(?!端|考核|绩效|述职|总结|评比|结余|余额|常住|总人口|户籍|去向|就业率)",
        {
            "2020年年底前": (None, "2020-12-31", None),
            "到2020年底": (None, "2020-12-31", None),
            "截至2020年底": (None, "2020-12-31", None),
            "年底前": (None, "2020-12-31", None),
            "今年底": (None, "2020-12-31", None),
            "明年底前": (None, "2021-12-31", None),
        },
    ),
    TimePhrase(_BY, _Y, r"{year}{before}", {"2020年前": (None, "2020-12-31", None), "2025年以前": (None, "2025-12-31", None)}),
    TimePhrase(
        _BY,
        "至到截" + _QUOTED_PERIOD,
        r"(?:至|到|截至|截止到?)?{period}(?:期)?末(?:期)?(?:{before})?",
        {"‘十三五’末": (None, "2020-12-31", None), "到“十四五”末": (None, "2025-12-31", None)},
    ),
    TimePhrase(
        _BY,
        "至到截展",
        r"(?:(?<![年月日])(?:至|到|截至|截止到?|展望))[^\S\n]?(?:(?:{year}(?:{month}(?:{day})?|{quarter}|{half})?)|{month}(?:{day})?)(?!以?来|度|起)",
        {
            "到2020年": (None, "2020-12-31", None),
            "到明年一季度": (None, "2021-03-31", None),
            "到2020年6月": (None, "2020-06-30", None),
            "到12月": (None, "2020-12-31", None),
        },
    ),
    TimePhrase(
        _BY,
        _Y + _PARTS_OF_YEAR,
        rf"{_BEHIND_LABEL}(?:{{date}}|{{year?}}{{month}}(?:{{day}}{{hour}})?|{{year?}}(?:{{quarter}}|{{half}})|{{year}})(?=[^\S\n]*(?:[,，。;；)）\n]|$))",
        {
            "完成时限:2020年9月。": (None, "2020-09-30", None),
            "完成时限:2020年12月31日。": (None, "2020-12-31", None),
            "办结时限为2020年三季度。": (None, "2020-09-30", None),
            "完成节点:2020年四季度。": (None, "2020-12-31", None),
        },
    ),
    TimePhrase(_BY, _Y, r"(?<=[(（]){year?}{month}(?=[)）])", {"(9月)": (None, "2020-09-30", None)}),
    TimePhrase(
        _DURING,
        r"\d",
        r"(?P<year>(?:19|20)\d\d)年?(?=(?:[、和及与](?:19|20)\d\d年?){1,6}年?(?:[^,，。;；、\d]{0,24}分别|均|各|完成|要|应|实现|达到|[底末前]))",
        {},
    ),
    TimePhrase(
        _BY,
        '主汛采供秋冬夏春国中元清端五防禁臭六“"‘' + _Y,
        r"(?:{year}的?)?(?P<season>主?汛期|采暖季|供暖季|采暖期|供暖期|供热期|秋冬季|冬季|夏季|春节|国庆节?|中秋节?|元旦|清明节?|端午节?|五一(?:国际)?(?:劳动节)?|防火期|禁渔期|臭氧高发季|[春秋]季(?:学期)?开学|[“\"‘]?六[·.•]?五(?:世界)?环境日[”\"’]?)(?:来临|到来|开始)?{before}",
        {"汛期前": (None, None, None)},
    ),
    TimePhrase(
        _DURING,
        "主汛采供秋冬春国中防禁",
        r"(?P<season>主?汛期|采暖季|供暖季|秋冬季|春节|国庆|中秋|防火期|禁渔期)(?:前后|期间)",
        {"春节前后": (None, None, None)},
        loose=True,
    ),
    # --- from a day on, and within something
    TimePhrase(
        _DURING,
        "自从于" + _Y + _PARTS_OF_YEAR,
        r"(?:自|从|于)?(?:{year?}{month}{day}|{date}|{year?}{month}|{year?}{quarter}|{year})(?:起|开始)(?![,，][^,，。;；]{0,12}每)",
        {"7月20日起": ("2020-07-20", None, None), "自2020年10月1日起": ("2020-10-01", None, None)},
    ),
    TimePhrase(
        _DURING,
        "在于" + _QUOTED_PERIOD,
        r"(?:在|于)?{period}(?:时期|期间|期内)",
        {"“十五五”时期": ("2026-01-01", "2030-12-31", None)},
        loose=True,
    ),
    TimePhrase(
        _DURING,
        "在于" + _QUOTED_PERIOD,
        r"(?:在|于)?{period}(?P<some>[前后][一二两三四])年",
        {"“十四五”前三年": ("2021-01-01", "2023-12-31", None), "“十四五”后两年": ("2024-01-01", "2025-12-31", None)},
        loose=True,
    ),
    TimePhrase(
        _DURING,
        "全年" + _Y,
        r"(?:{year}{s})?(?:(?<!做好)(?<!总结)全年(?!进展|情况|总结|数据)|(?<![\d一二三四五六七八九十几两])年内|(?<!\d)年度内)",
        {
            "全年": ("2020-01-01", "2020-12-31", None),
            "年内": ("2020-01-01", "2020-12-31", None),
            "2021年全年": ("2021-01-01", "2021-12-31", None),
        },
    ),
    TimePhrase(
        _BY,
        "于",
        r"于{month}{day}(?=[^\S\n]?(?!起|开始)[一-鿿]{2})",
        {"于6月5日公布": (None, "2020-06-05", None)},
    ),
    TimePhrase(
        _BY,
        "于",
        r"于{year}{month}{day}(?=[^\S\n]?(?!起|开始)[一-鿿]{2})",
        {"于2020年6月5日公布": (None, "2020-06-05", None)},
        loose=True,
    ),
    TimePhrase(_BY, _Y, r"{year?}{month}(?:{day})?" + _DONE, {"6月完成": (None, "2020-06-30", None)}),
    TimePhrase(
        _DURING,
        _Y + _PARTS_OF_YEAR,
        r"第?(?P<quarter>[一二三四1-4])(?=(?:[、和及与]第?[一二三四1-4]){1,3}季度)",
        {},
        loose=True,
    ),
    TimePhrase(
        _DURING,
        _Y + _PARTS_OF_YEAR,
        rf"{{year?}}(?P<half>上)半年(?=[、和及]下半年{_EACH_HAS})|(?<![一-鿿])(?P<half>上)(?=[、和及]下半年{_EACH_HAS})"
        rf"|(?<=[上年][、和及])(?P<half>下)半年(?={_EACH_HAS})",
        {},
    ),
    TimePhrase(
        _DURING,
        _Y + _PARTS_OF_YEAR,
        r"{year?}(?:{quarter}|{half})",
        {"第四季度": ("2020-10-01", "2020-12-31", None), "下半年": ("2020-07-01", "2020-12-31", None)},
        loose=True,
    ),
    TimePhrase(
        _DURING,
        _Y,
        r"{year?}{month}(?:{day})?(?!报|球|刊|票|嫂|租)",
        {"2020年9月": ("2020-09-01", "2020-09-30", None), "6月5日": ("2020-06-05", "2020-06-05", None)},
        loose=True,
    ),
    TimePhrase(
        _DURING,
        _Y,
        r"(?<=[一-鿿]){year}(?=(?:要|应|力争|基本)?(?:达到|(?:提高|提升|增加|下降|降低)[到至]|控制在|实现|不低于|不超过))",
        {},
    ),
    TimePhrase(_DURING, _Y, r"{year}(?![度级版产]|\d\d?月)", {"2020年": ("2020-01-01", "2020-12-31", None)}, loose=True),
)
