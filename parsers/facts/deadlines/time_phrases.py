"""The grammar of deadlines: every phrase that names a time, with its meaning and with examples that the tests read.

A pattern is a regular expression over folded text, in which a word in braces stands for a part of a date. The table is tried from
the top; the examples say what a phrase means in a plan of 2020 (start, end, recurrence).
"""

from parsers.facts.deadlines.recurring_phrases import RECURRING_PHRASES
from parsers.facts.deadlines.span_phrases import SPAN_PHRASES
from parsers.facts.deadlines.time_parts import PART_OF_YEAR_BEGINS, PERIOD_BEGINS, PLAIN_MONTH, SEASONS, YEAR_BEGINS, TimePhrase
from parsers.text.labels import BEHIND_LABEL

_DONE = (
    r"(?=[^\S\n]?(?:要|应|须|将)?(?:前|内)?(?:全部|基本|全面)?(?:完成|建成|实现|达到|出台|投运|投用|投产|竣工|完工|印发|消除|办结|到位|收尾|结束"
    r"|销号|清零|封顶|开馆|开园|开业|开跑|开赛|贯通|合龙|通水|通气|通航|首飞|揭牌|试运[行营]|进场施工|下闸蓄水|(?:上线|开通|通车|并网|交付)(?!仪式|活动)|投入(?:使用|运行|运营))(?![了的]))"
)

_EACH_HAS = r"各(?![县区市镇乡街级类项季地]|部门|单位)[一-鿿]{0,4}(?:\d|[一二两三])"
"""What says behind several times that something is to be in each of them."""

TIME_PHRASES: tuple[TimePhrase, ...] = (
    *RECURRING_PHRASES,
    *SPAN_PHRASES,
    # --- up to the beginning of a year, for which no day stands
    TimePhrase(
        "during",
        YEAR_BEGINS,
        r"{year}(?:{month})?{end}?{to}{within2}",
        {"2020年底至2021年初": (None, None, None), "2020年12月至2021年初": (None, None, None)},
    ),
    # --- by the end of something
    TimePhrase(
        "by",
        YEAR_BEGINS,
        r"{year}{end}{to}{year2}(?:{month2}{end}?|{end})?{before}?",
        {"2020年底至2021年底": (None, "2021-12-31", None), "2020年末到2022年6月底": (None, "2022-06-30", None)},
    ),
    TimePhrase(
        "by",
        "至到于在截" + YEAR_BEGINS,
        r"(?:(?:至|到|于|在|截至|截止到?)[^\S\n]?)?(?:{year?}{month}{day}|{date}){hour}{before}",
        {
            "6月30日前": (None, "2020-06-30", None),
            "7月13日15时前": (None, "2020-07-13", None),
            "2020年12月31日之前": (None, "2020-12-31", None),
            "2020-06-30前": (None, "2020-06-30", None),
        },
    ),
    TimePhrase(
        "by",
        "不最",
        r"(?:不[晚迟]于|最[迟晚](?:不[晚迟]于|不超过|于|在|到)?){s}(?:{date}|{year?}{month}(?:{day}|{tens}|{end})?|{year}){before}?",
        {"不晚于2020年9月15日": (None, "2020-09-15", None), "最迟6月底前": (None, "2020-06-30", None)},
    ),
    TimePhrase(
        "by",
        r"\d",
        r"(?<![\d.a-z])(?P<month>1[0-2]|0?[1-9])\.(?P<day>3[01]|[12]\d|0?[1-9]){before}(?=完成|建成|实现|达到|,|，|[^\S\n]*[)）】〕\]\n])",
        {"6.30前完成": (None, "2020-06-30", None)},
    ),
    TimePhrase(
        "by",
        "至到截" + YEAR_BEGINS,
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
        "by",
        YEAR_BEGINS,
        rf"{{year?}}{{month}}{{day}}(?=(?:[、和及与]{PLAIN_MONTH}\d{{1,2}}日){{1,11}}(?:之|以)?前)",
        {},
    ),
    TimePhrase(
        "by",
        YEAR_BEGINS,
        rf"{{year?}}{{month}}(?=(?:[、和及与]{PLAIN_MONTH}[底末]?){{0,10}}[、和及与]{PLAIN_MONTH}[底末](?:之|以)?前)",
        {},
    ),
    TimePhrase(
        "by",
        YEAR_BEGINS,
        r"{year?}{month}{before}",
        {"6月前": (None, "2020-06-30", None), "2020年6月以前": (None, "2020-06-30", None)},
    ),
    TimePhrase(
        "by",
        "至到截" + YEAR_BEGINS + PART_OF_YEAR_BEGINS,
        r"(?:(?:至|到|截至|截止到?)[^\S\n]?)?{year?}(?:{quarter}|{half})(?:{end}{before}?|{before}|" + _DONE + ")",
        {
            "一季度末前": (None, "2020-03-31", None),
            "上半年完成": (None, "2020-06-30", None),
            "2020年第三季度前": (None, "2020-09-30", None),
            "到上半年底": (None, "2020-06-30", None),
        },
    ),
    TimePhrase(
        "by",
        "至到截年" + YEAR_BEGINS,
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
    TimePhrase(
        "by", YEAR_BEGINS, r"{year}{before}", {"2020年前": (None, "2020-12-31", None), "2025年以前": (None, "2025-12-31", None)}
    ),
    TimePhrase(
        "by",
        "至到截" + PERIOD_BEGINS,
        r"(?:至|到|截至|截止到?)?{period}(?:期)?末(?:期)?(?:{before})?",
        {"‘十三五’末": (None, "2020-12-31", None), "到“十四五”末": (None, "2025-12-31", None)},
    ),
    TimePhrase(
        "by",
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
        "by",
        YEAR_BEGINS + PART_OF_YEAR_BEGINS,
        rf"{BEHIND_LABEL}(?:{{date}}|{{year?}}{{month}}(?:{{day}}{{hour}})?|{{year?}}(?:{{quarter}}|{{half}})|{{year}})(?=[^\S\n]*(?:[,，。;；)）】〕\]\n]|$))",
        {
            "完成时限:2020年9月。": (None, "2020-09-30", None),
            "完成时限:2020年12月31日。": (None, "2020-12-31", None),
            "办结时限为2020年三季度。": (None, "2020-09-30", None),
            "完成节点:2020年四季度。": (None, "2020-12-31", None),
        },
    ),
    TimePhrase("by", YEAR_BEGINS, r"(?<=[(（]){year?}{month}(?=[)）])", {"(9月)": (None, "2020-09-30", None)}),
    TimePhrase(
        "during",
        r"\d",
        r"(?P<year>(?:19|20)\d\d)年?(?=(?:[、和及与](?:19|20)\d\d年?){1,6}年?(?:[,，]?[^,，。;；、\d]{0,24}分别|均|各|完成|要|应|实现|达到|[底末前]))",
        {},
    ),
    TimePhrase(
        "by",
        '主汛采供秋冬夏春国中元清端五防禁臭六“"‘' + YEAR_BEGINS,
        rf"(?:{{year}}的?)?(?P<undated>{SEASONS})(?:来临|到来|开始)?{{before}}",
        {"汛期前": (None, None, None)},
    ),
    TimePhrase(
        "during",
        "主汛采供秋冬春国中防禁",
        r"(?P<undated>主?汛期|采暖季|供暖季|秋冬季|春节|国庆|中秋|防火期|禁渔期)(?:前后|期间)",
        {"春节前后": (None, None, None)},
        loose=True,
    ),
    TimePhrase(
        "by",
        "至到于在截" + YEAR_BEGINS + PERIOD_BEGINS,
        r"(?:(?:至|到|于|在|截至|截止到?)[^\S\n]?)?(?:{within}|{period}(?P<undated>[初中后]期(?!评估|考核|检查|调整|监测))){before}?",
        {
            "2021年初": (None, None, None),
            "到2020年中前": (None, None, None),
            "明年年初前": (None, None, None),
            "2030年前后": (None, None, None),
            "2020年半年度前": (None, None, None),
            "到“十四五”中期": (None, None, None),
        },
        loose=True,
    ),
    # --- from a day on, and within something
    TimePhrase(
        "during",
        "自从于" + YEAR_BEGINS + PART_OF_YEAR_BEGINS,
        r"(?:自|从|于)?(?:{year?}{month}{day}|{date}|{year?}{month}|{year?}{quarter}|{year})(?:起|开始)(?![,，][^,，。;；]{0,12}每)",
        {"7月20日起": ("2020-07-20", None, None), "自2020年10月1日起": ("2020-10-01", None, None)},
    ),
    TimePhrase(
        "during",
        "在于" + PERIOD_BEGINS,
        r"(?:在|于)?{period}(?:时期|期间|期内)",
        {"“十五五”时期": ("2026-01-01", "2030-12-31", None)},
        loose=True,
    ),
    TimePhrase(
        "during",
        "在于" + PERIOD_BEGINS,
        r"(?:在|于)?{period}(?P<some>[前后][一二两三四])年",
        {"“十四五”前三年": ("2021-01-01", "2023-12-31", None), "“十四五”后两年": ("2024-01-01", "2025-12-31", None)},
        loose=True,
    ),
    TimePhrase(
        "during",
        "全年" + YEAR_BEGINS,
        r"(?:{year}{s})?(?:(?<!做好)(?<!总结)全年(?!进展|情况|总结|数据)|(?<![\d一二三四五六七八九十几两])年内|(?<!\d)年度内)",
        {
            "全年": ("2020-01-01", "2020-12-31", None),
            "年内": ("2020-01-01", "2020-12-31", None),
            "2021年全年": ("2021-01-01", "2021-12-31", None),
        },
    ),
    TimePhrase(
        "by",
        "于",
        r"于{month}{day}(?=[^\S\n]?(?!起|开始)[一-鿿]{2})",
        {"于6月5日公布": (None, "2020-06-05", None)},
    ),
    TimePhrase(
        "by",
        "于",
        r"于{year}{month}{day}(?=[^\S\n]?(?!起|开始)[一-鿿]{2})",
        {"于2020年6月5日公布": (None, "2020-06-05", None)},
        loose=True,
    ),
    TimePhrase("by", YEAR_BEGINS, r"{year?}{month}(?:{day})?" + _DONE, {"6月完成": (None, "2020-06-30", None)}),
    TimePhrase(
        "during",
        YEAR_BEGINS + PART_OF_YEAR_BEGINS,
        r"第?(?P<quarter>[一二三四1-4])(?=(?:[、和及与]第?[一二三四1-4]){1,3}季度)",
        {},
        loose=True,
    ),
    TimePhrase(
        "during",
        YEAR_BEGINS + PART_OF_YEAR_BEGINS,
        rf"{{year?}}(?P<half>上)半年(?=[、和及]下半年{_EACH_HAS})|(?<![一-鿿])(?P<half>上)(?=[、和及]下半年{_EACH_HAS})"
        rf"|(?<=[上年][、和及])(?P<half>下)半年(?={_EACH_HAS})",
        {},
    ),
    TimePhrase(
        "during",
        YEAR_BEGINS + PART_OF_YEAR_BEGINS,
        r"{year?}(?:{quarter}|{half})(?!起|开始)",
        {"第四季度": ("2020-10-01", "2020-12-31", None), "下半年": ("2020-07-01", "2020-12-31", None)},
        loose=True,
    ),
    TimePhrase(
        "during",
        YEAR_BEGINS,
        r"{year?}{month}(?:{day})?(?!报|球|刊|票|嫂|租)",
        {"2020年9月": ("2020-09-01", "2020-09-30", None), "6月5日": ("2020-06-05", "2020-06-05", None)},
        loose=True,
    ),
    TimePhrase(
        "during",
        YEAR_BEGINS,
        r"(?<=[一-鿿]){year}(?=(?:要|应|力争|基本|进一步|逐步)?(?:达到?(?!标)|(?:提高|提升|增加|扩大|上升|增长|下降|降低|减少|压减|缩短|回落|[降升增减])[到至为]|(?:控制|稳定|保持|维持)在|实现|不[低高少多]于|不超过))",
        {},
    ),
    TimePhrase(
        "during",
        YEAR_BEGINS,
        r"{year}(?![度级版产]|(?:\d\d?[、和])?\d\d?月)",
        {"2020年": ("2020-01-01", "2020-12-31", None)},
        loose=True,
    ),
)
