"""Phrases that name a span from one day to another: 4月20日至5月10日, 2020—2025年."""

from parsers.facts.deadlines.time_parts import PART_OF_YEAR_BEGINS, SEASONS, YEAR_BEGINS, TimePhrase
from parsers.text.labels import BEHIND_LABEL

SPAN_PHRASES: tuple[TimePhrase, ...] = (
    TimePhrase(
        "during",
        "自从" + YEAR_BEGINS + PART_OF_YEAR_BEGINS,
        r"(?:自|从)?(?:{year?}(?:{quarter}|{half}|{month}(?:{tens})?)|{year})(?:起|开始)?{to}{year2}?(?:{quarter2}|{half2}){end}?{before}?",
        {
            "2020年-2021年上半年": ("2020-01-01", "2021-06-30", None),
            "2020年下半年至2021年上半年": ("2020-07-01", "2021-06-30", None),
            "第三季度至次年第一季度": ("2020-07-01", "2021-03-31", None),
            "2020年3月至次年上半年": ("2020-03-01", "2021-06-30", None),
        },
    ),
    TimePhrase(
        "during",
        "自从" + YEAR_BEGINS + PART_OF_YEAR_BEGINS,
        r"(?:自|从)?{year?}(?:{quarter}|{half})(?:起|开始)?{to}{year2}?{month2}(?:{day2}|{end}|{tens2})?{before}?",
        {"上半年至8月底": ("2020-01-01", "2020-08-31", None), "2020年四季度至2021年2月": ("2020-10-01", "2021-02-28", None)},
    ),
    TimePhrase(
        "during",
        "自从" + YEAR_BEGINS,
        r"(?:自|从)?{year?}{month}(?:{day}|{tens})(?:起|开始)?{to}(?P<monthend2>月[底末]){before}?",
        {"6月15日至月底": ("2020-06-15", "2020-06-30", None), "6月初至月底前": ("2020-06-01", "2020-06-30", None)},
    ),
    TimePhrase(
        "during",
        "自从" + YEAR_BEGINS,
        rf"(?:自|从)?{{year?}}{{month}}(?:{{day}}|{{tens}}|{{end}})?(?:起|开始)?{{to}}(?P<undated>{SEASONS})(?:来临|到来|开始|结束)?{{before}}?",
        {"9月15日至国庆节前": (None, None, None), "10月至供暖季结束": (None, None, None)},
    ),
    TimePhrase(
        "during",
        "自从" + YEAR_BEGINS,
        r"(?:自|从)?{year}(?:起|开始)?{to}{year2}{month2}(?:{day2}|{end}|{tens2})?{before}?",
        {"2020年至2021年6月底": ("2020-01-01", "2021-06-30", None), "2020年—2021年3月15日": ("2020-01-01", "2021-03-15", None)},
    ),
    TimePhrase(
        "during",
        "自从" + YEAR_BEGINS,
        r"(?:自|从)?{year?}{month}(?:{day}|{tens})?(?:起|开始)?{to}(?:{year2}(?P<yearend2>年?[底末])|(?P<yearend2>年[底末])){before}?",
        {
            "6月至年底": ("2020-06-01", "2020-12-31", None),
            "自2020年7月至2021年底": ("2020-07-01", "2021-12-31", None),
            "1月15日起至年末": ("2020-01-15", "2020-12-31", None),
        },
    ),
    TimePhrase(
        "during",
        "自从" + YEAR_BEGINS,
        r"(?:自|从)?{year?}{month}{day}(?:起|开始)?{to}{year2}?{month2}(?:{end}|{tens2})?(?![^\S\n]?(?:\d|[一二三四五六七八九十]{1,3}[日号])){before}?",
        {"2020年12月25日至2021年1月底": ("2020-12-25", "2021-01-31", None), "6月15日至7月": ("2020-06-15", "2020-07-31", None)},
    ),
    TimePhrase(
        "by",
        YEAR_BEGINS,
        r"{year?}{month}{end}{to}{year2}?{month2}(?:{day2}|{end}|{tens2})?{before}?",
        {"5月底至6月底": (None, "2020-06-30", None), "2020年12月底至2021年1月10日": (None, "2021-01-10", None)},
    ),
    TimePhrase(
        "during",
        "自从" + YEAR_BEGINS,
        r"(?:自|从)?(?:{year?}{month}{day}|{date}){hour}(?:起|开始)?{to}{year2}?(?:{month2})?{day2}(?:{hour}止)?{season?}",
        {
            "2020年3月15日至6月30日": ("2020-03-15", "2020-06-30", None),
            "11月15日至次年3月15日": ("2020-11-15", "2021-03-15", None),
            "6月1日—5日": ("2020-06-01", "2020-06-05", None),
            "三月五日至四月二十日": ("2020-03-05", "2020-04-20", None),
            "2020年10月1日至2021年3月31日秋冬季期间,": ("2020-10-01", "2021-03-31", None),
            "2020年11月15日至2021年3月15日供暖期间,": ("2020-11-15", "2021-03-15", None),
            "9月2日(周三)至9月4日": ("2020-09-02", "2020-09-04", None),
            "自2月10日起至4月15日止": ("2020-02-10", "2020-04-15", None),
            "9月1日零时起至9月30日24时止": ("2020-09-01", "2020-09-30", None),
        },
    ),
    TimePhrase(
        "during",
        "自从于" + YEAR_BEGINS,
        r"(?:自|从|于)?{year?}{month}{day}(?:起|开始)[,，、]{year2}?(?:{month2})?{day2}(?:结束|止|截止)",
        {"4月20日开始、5月10日结束": ("2020-04-20", "2020-05-10", None)},
    ),
    TimePhrase(
        "during",
        "自从" + YEAR_BEGINS,
        r"(?:自|从)?{year?}(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月?(?:份|起|开始|{tens}|初)?{to}{year2}?{month2}(?:{day2}|{end}|{tens2})?{before}?",
        {
            "2019年4月—6月": ("2019-04-01", "2019-06-30", None),
            "10月至次年3月": ("2020-10-01", "2021-03-31", None),
            "5月至9月底": ("2020-05-01", "2020-09-30", None),
            "2020年10月至2021年3月": ("2020-10-01", "2021-03-31", None),
            "9-12月": ("2020-09-01", "2020-12-31", None),
        },
    ),
    TimePhrase(
        "during",
        r"\d",
        rf"{BEHIND_LABEL}(?P<year>(?:19|20)\d\d)年?{{to}}(?P<year2>(?:19|20)\d\d)年?{{end}}?(?=[^\S\n]*(?:[,，。;；)）】〕\]\n]|$))",
        {"完成时限:2020-2022年": ("2020-01-01", "2022-12-31", None)},
    ),
    TimePhrase(
        "during",
        r"\d",
        r"(?P<year>(?:19|20)\d\d){s}年?{to}(?P<year2>(?:19|20)\d\d){s}年{end}?",
        {"2020—2025年": ("2020-01-01", "2025-12-31", None), "2020年至2022年": ("2020-01-01", "2022-12-31", None)},
        loose=True,
    ),
    TimePhrase(
        "during",
        "自从",
        r"(?:自|从)(?P<year>(?:19|20)\d\d){s}年(?:起|开始)?[,，]?{to}(?P<year2>(?:19|20)\d\d){s}年{end}?",
        {"从2024年起至2026年底": ("2024-01-01", "2026-12-31", None)},
    ),
    TimePhrase(
        "during",
        "今",
        "(?P<year>今)(?:年[、和及与])?(?P<year2>明)两?年(?![度来])",
        {"今明两年": ("2020-01-01", "2021-12-31", None), "今年和明年": ("2020-01-01", "2021-12-31", None)},
        loose=True,
    ),
)
