"""Phrases that name a time which comes again and again: 每年6月底前, 每季度首月10日前."""

from parsers.facts.deadlines.time_parts import PLAIN_MONTH, TimePhrase

RECURRING_PHRASES: tuple[TimePhrase, ...] = (
    TimePhrase(
        "recurring",
        "每",
        r"每{s}(?P<every>年)的?{gap}{month}(?:{day}|{tens}|初)?{to}(?:{year2})?(?:{month2})?(?:{day2}|{end}|{tens2})?(?:[、和及与]{month3}{to}{month4})*(?:期间)?",
        {"每年11月至次年3月": (None, None, "FREQ=YEARLY"), "每年5月1日至9月30日": (None, None, "FREQ=YEARLY")},
    ),
    TimePhrase(
        "recurring",
        "每",
        r"每{s}(?P<every>年)的?{gap}{month}{end}?(?:{before})?{s}[、和及与]{s}{month2}{end}?(?:{before})?"
        rf"(?:[、和及与]{PLAIN_MONTH}{{end}}?(?:{{before}})?){{0,10}}(?:{{day3}}{{before}}?)?",
        {
            "每年6月底和12月底前": (None, None, "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"),
            "每年 6 月底和 12 月底前": (None, None, "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"),
            "每年3月、7月、11月": (None, None, "FREQ=YEARLY;BYMONTH=3,7,11"),
            "每年3月、6月、12月25日前": (None, None, "FREQ=YEARLY;BYMONTH=3,6,12;BYMONTHDAY=25"),
        },
    ),
    TimePhrase(
        "recurring",
        "每",
        r"每{s}(?P<every>年)的?{gap}{month}{day}{before}?{s}[、和及与]{s}{month2}{day2}{before}?",
        {
            "每年3月15日前、9月15日前": (None, None, "FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=15"),
            "每年3月15日和9月20日": (None, None, "FREQ=YEARLY"),
        },
    ),
    TimePhrase(
        "recurring",
        "每",
        r"每{s}个?(?P<every>月)的?{s}{day}(?:{before})?[、和及与](?:{day2}|月{end})(?:{before}?[、和及与](?:{day3}|月{end}))?{before}?",
        {
            "每月5日、20日前": (None, None, "FREQ=MONTHLY;BYMONTHDAY=5,20"),
            "每月15日和月底前": (None, None, "FREQ=MONTHLY;BYMONTHDAY=15,-1"),
            "每月5日、15日、25日前": (None, None, "FREQ=MONTHLY;BYMONTHDAY=5,15,25"),
        },
    ),
    TimePhrase(
        "recurring",
        "每",
        r"每{s}(?P<every>年)的?上(?:半年)?[、和及]下半年",
        {"每年上半年、下半年": (None, None, "FREQ=YEARLY"), "每年上、下半年": (None, None, "FREQ=YEARLY")},
    ),
    TimePhrase(
        "recurring",
        "每",
        r"每{s}(?P<every>周|星期){s}(?P<weekday>[一二三四五六日天])(?:[、和及与](?:(?:周|星期)[一二三四五六日天]|[一二三四五六日天](?=[、,，。;；)）前和及与\s]|$)))*(?:{before})?",
        {"每周五": (None, None, "FREQ=WEEKLY;BYDAY=FR"), "每周一、周五": (None, None, "FREQ=WEEKLY;BYDAY=MO,FR")},
    ),
    TimePhrase(
        "recurring",
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
        "recurring",
        "每",
        r"每{s}(?P<every>季度?){end}{before}?",
        {"每季度末": (None, None, "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1")},
    ),
    TimePhrase(
        "recurring",
        "每",
        r"每{s}(?:个)?(?P<every>(?:[一两二三四五六七八九十半]|\d{1,2})?{s}(?:天|日|周|星期|月|季度|季|学?年|个月))度?"
        r"(?:(?:的?{gap}{month})?(?:的?{s}{day}|月?{end}|{tens})?{before}?)?(?![一-鿿]?[吨枚万亿户均人产]|[^一两二三四五六七八九十\d\n]?次)"
        r"(?!(?:[约近超达可]|不低于)?\d+(?:\.\d+)?(?:[万亿]|吨|立方|千瓦|辆|标箱|公斤|升|小时))",
        {
            "每月": (None, None, "FREQ=MONTHLY"),
            "每季度": (None, None, "FREQ=MONTHLY;INTERVAL=3"),
            "每半年": (None, None, "FREQ=MONTHLY;INTERVAL=6"),
            "每半年底前": (None, None, "FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1"),
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
        "recurring",
        "每天",
        r"每(?P<every>旬)|天(?P<every>天)(?=保洁|巡[查逻]|检查|清[扫运理]|消[毒杀]|调度|通报|监测|上报|报告|打扫|排查)",
        {"每旬": (None, None, "FREQ=DAILY;INTERVAL=10"), "天天保洁": (None, None, "FREQ=DAILY")},
    ),
    TimePhrase(
        "recurring",
        "按逐",
        r"(?:按|逐)(?P<every>日|周|月|季度|季|年)度?(?=(?:对|向|开展|进行|通报|调度|报送|上报|公布|公开|发布|汇总|排名|考核|更新|报告|统计|实施|组织|召开|监测|评估|评价|检查|督查|督导|下达|下拨|拨付|安排(?!的)|[将把]))",
        {"按月": (None, None, "FREQ=MONTHLY"), "逐季度": (None, None, "FREQ=MONTHLY;INTERVAL=3")},
    ),
    TimePhrase(
        "recurring",
        "一",
        r"(?<![一二三四五六七八九十\d年月第])一(?P<every>日|天|周|月|季度?|年)一(?=考核|公布|调度|通报|报告|上报|检查|督查|督导|巡查|总结|研判|会商|评比|评估|评价|排名|公示|监测|测|分析|体检)",
        {"一月一公布": (None, None, "FREQ=MONTHLY"), "一季度一公布": (None, None, "FREQ=MONTHLY;INTERVAL=3")},
    ),
)
