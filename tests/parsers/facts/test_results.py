"""Results: which figures a document says were reached, of what, when, and against what."""

import pytest

from parsers.plan import Result
from parsers.reading import read_text


def results(sentence: str) -> tuple[Result, ...]:
    return read_text(f"云溪市2026年工作方案\n一、2025年工作回顾\n{sentence}\n二、重点任务\n加强领导。\n").results


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("森林覆盖率达到43.5%。", [("森林覆盖率", 43.5, "%", None)]),
        ("全市优良天数比率同比提高2.5个百分点。", [("优良天数比率", 2.5, "个百分点", "increase")]),
        ("预计万元产值用水量下降4.2%。", [("万元产值用水量", 4.2, "%", "decrease")]),
        ("圆满完成造林6万亩，接待游客80万人次。", [("造林", 6, "万亩", None), ("接待游客", 80, "万人次", None)]),
        ("空气质量居全国第3位。", []),
        ("流通人次达到320万。", [("流通人次", 320, "万", None)]),
        (
            "化学需氧量、氨氮排放量分别约46.8万吨、3.7万吨。",
            [("化学需氧量排放量", 46.8, "万吨", None), ("氨氮排放量", 3.7, "万吨", None)],
        ),
        (
            "1000个重点项目完成投资1865.7亿元、增长4%。",
            [("重点项目完成投资", 1865.7, "亿元", None), ("重点项目完成投资", 4, "%", "increase")],
        ),
        (
            "接待游客500万人次、旅游收入45亿元，分别增长8%、12%。",
            [
                ("接待游客", 500, "万人次", None),
                ("旅游收入", 45, "亿元", None),
                ("接待游客", 8, "%", "increase"),
                ("旅游收入", 12, "%", "increase"),
            ],
        ),
        (
            "接待游客500万人次，较上年增加60万人次，增长8.1%。",
            [
                ("接待游客", 500, "万人次", None),
                ("接待游客", 60, "万人次", "increase"),
                ("接待游客", 8.1, "%", "increase"),
            ],
        ),
        ("粮食产量达到312.6万吨，比上年增产4.1万吨。", [("粮食产量", 312.6, "万吨", None), ("粮食产量", 4.1, "万吨", "increase")]),
        ("建成学校5所，比2024年多2所。", [("学校", 5, "所", None)]),
    ],
)
def test_what_was_reached_is_read_with_its_figure(sentence: str, said: list[tuple[str, float, str, str | None]]) -> None:
    assert [(one.indicator, one.value, one.unit, one.change) for one in results(sentence)] == said


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("产业规模突破3000亿元。", ">="),
        ("新增治理面积超20万亩。", ">="),
        ("治理率达到90%以上。", ">="),
        ("能耗下降5%以上。", ">="),
        ("平均浓度降至35微克/立方米以下。", "<="),
        ("劣质水体比例不超过2%。", "<="),
        ("治理率不低于90%。", ">="),
        ("建成项目不少于300个。", ">="),
        ("优良率未低于90%。", ">="),
        ("投入资金3000多亿元。", ">="),
        ("建成站点至少30个。", ">="),
        ("劣质水体比例未突破2%。", "<="),
        ("排放量没有超过200万吨。", "<="),
        ("治理率不足90%。", "<="),
        ("平均浓度低于35微克/立方米。", "<="),
        ("比例不超过 约 2%。", "<="),
        ("治理率达到90%。", None),
        ("能耗下降5%。", None),
    ],
)
def test_a_figure_that_is_only_a_bound_says_so(sentence: str, bound: str | None) -> None:
    assert [one.bound for one in results(sentence)] == [bound]


@pytest.mark.parametrize(
    "sentence",
    [
        "对企业最高补贴50万元。",
        "给予最高100万元奖励。",
        "单个项目最高可获支持300万元。",
        "对企业给予补贴不超过50万元。",
        "贷款贴息比例最高达50%。",
        "每户补助2万元封顶。",
        "补贴标准最高达到每亩200元。",
    ],
)
def test_what_is_paid_at_most_was_not_reached(sentence: str) -> None:
    assert results(sentence) == ()


def test_a_verb_that_is_over_says_what_was_reached_in_a_plan_too() -> None:
    plan = read_text("某市2026年工作要点\n一、任务\n新建了20个公园，年底前再建10个。会议提出了5项要求。\n二、保障\n加强领导。\n")
    assert [(one.indicator, one.value) for one in plan.results] == [("公园", 20)]
    assert [one.value for one in plan.targets] == [10]


@pytest.mark.parametrize(
    "sentence",
    [
        "累计发放补贴3000万元。",
        "累计发放补贴达到历史最高的3000万元。",
        "财政支持资金创历史最高达50亿元。",
        "支持企业发展壮大，单户产值最高达到50亿元。",
        "最高补贴标准下累计发放补贴3000万元。",
    ],
)
def test_what_was_paid_was_reached(sentence: str) -> None:
    assert len(results(sentence)) == 1


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("建成泵站3座。", "2025"),
        ("2024年，建成泵站3座。", "2024"),
        ("2025年6月，建成泵站3座。", "2025-06"),
        ("“十四五”期间，建成泵站3座。", "2021/2025"),
        ("五年来，我们攻坚克难。建成泵站3座。", "2021/2025"),
    ],
)
def test_a_result_tells_when_it_was_reached(sentence: str, period: str) -> None:
    assert [result.period for result in results(sentence)] == [period]


def test_a_paragraph_of_a_part_of_the_year_is_of_no_five_years_named_before_it() -> None:
    told = "“十四五”期间，累计改造管网460公里。\n上半年，门诊量增长3%。\n截至目前，接诊患者28万人次。"
    plan = read_text(f"清市2026年工作报告\n一、2025年工作回顾\n{told}\n二、安排\n加强领导。\n")
    assert [one.period for one in plan.results] == ["2021/2025", "2025", "2025"]


def test_the_year_that_a_document_is_made_in_is_told_by_what_it_calls_next_year_or_half_a_year() -> None:
    told = "（2024年12月28日在清区第六届人民代表大会上）\n今年以来，新增经营主体8200户。"
    report = read_text(f"清区政府工作报告\n{told}\n明年工作安排\n2025年，抓落实。\n")
    assert [one.period for one in report.results] == ["2024"]
    summary = "清市消费帮扶总结（2024年）\n一、上半年工作情况\n1—6月，销售额3.6亿元。\n二、下半年安排\n抓落实。\n"
    assert [one.period for one in read_text(summary).results] == ["2024"]


def test_what_a_report_on_a_year_tells_of_this_year_is_of_that_year_though_it_plans_the_next() -> None:
    told = "一、2024年工作情况\n今年，完成水利投资5亿元，建成水库3座。\n二、2025年工作安排\n新建水库5座。\n"
    plan = read_text(f"清市水利局2024年工作总结\n{told}")
    assert [(one.value, one.period) for one in plan.results] == [(5, "2024"), (3, "2024")]
    assert [(one.value, one.due) for one in plan.targets] == [(5, "2025-12-31")]


def test_a_report_on_how_a_year_went_is_of_that_year() -> None:
    plan = read_text("清市2025年度督察整改情况报告\n一、整改完成情况\n关停企业46家。\n二、存在问题\n力度不够。\n")
    assert [(one.value, one.period) for one in plan.results] == [(46, "2025")]


@pytest.mark.parametrize("until", ["2026年一季度，", "截至2026年3月，", "2026年全市"])
def test_what_adds_up_in_the_year_so_far_was_reached(until: str) -> None:
    plan = read_text(f"清市2026年工作情况\n一、进展\n{until}累计完成投资30亿元。\n二、安排\n到2026年底，累计完成投资90亿元。\n")
    assert ([one.value for one in plan.results], [one.value for one in plan.targets]) == ([30], [90])


def test_some_years_of_a_five_year_plan_are_as_many() -> None:
    (result,) = results("“十四五”前三年完成改造5个。")
    assert result.period == "2021/2023"


def test_changes_are_told_only_where_each_has_its_level() -> None:
    said = results("游客500万人次、收入45亿元、过夜游客50万人次，分别增长8%、12%。")
    assert not [one for one in said if one.change]


def test_a_change_against_a_year_behind_a_level_says_which() -> None:
    (_, change) = results("参保率达到97.4%，较2023年提高0.8个百分点。")
    assert change.baseline == "2023"


def test_what_is_to_be_less_than_last_year_is_no_result() -> None:
    plan = read_text("2026年工作要点\n一、目标\nPM2.5浓度较去年下降5%。已改造30台，6月底前再改造20台。\n二、保障\n加强领导。\n")
    assert [one.value for one in plan.results] == [30]
    assert [one.value for one in plan.targets] == [5, 20]


@pytest.mark.parametrize(
    ("sentence", "targets", "results"),
    [
        ("全市已建成的公园达到30个。", [], [30]),
        ("已开工的项目完成投资30亿元。", [], [30]),
        ("目前已完成2026年改造任务30台。", [], [30]),
        ("已完成改造3台，2026年再改造30台。", [30], [3]),
        ("用好已建成的30个公园，新建公园2个。", [2], []),
        ("完成2025年目标任务并通过国家考核，改造锅炉30台。", [], [30]),
    ],
)
def test_what_is_done_already_is_no_target(sentence: str, targets: list[float], results: list[float]) -> None:
    plan = read_text(f"2026年工作要点\n一、目标\n{sentence}\n二、保障\n加强领导。\n")
    assert ([one.value for one in plan.targets], [one.value for one in plan.results]) == (targets, results)


def test_a_change_year_on_year_is_against_the_year_before() -> None:
    (result,) = results("2025年，PM2.5平均浓度同比下降5%。")
    assert (result.measure, result.change, result.baseline, result.period) == ("PM2.5浓度", "decrease", "2024", "2025")


def test_how_many_a_change_is_of_is_no_result_but_how_many_passed_a_limit_is() -> None:
    assert [result.unit for result in results("9家市属企业资产增长12%。")] == ["%"]
    passed, limit = results("19个县财政收入突破20亿元。")
    assert (passed.indicator, passed.value, limit.value) == ("县财政收入突破20亿元", 19, 20)


def test_below_a_heading_of_a_year_and_of_five_a_figure_is_of_what_the_text_has_turned_to() -> None:
    text = (
        "云溪市2026年政府工作报告\n一、2025年和“十四五”时期工作回顾\n2025年是很不平凡的一年。一年来，各项工作取得进展。\n"
        "（一）经济稳中有进。\n生产总值增长3.9%。粮食产量创2006年以来新高，建成渔港7个。\n"
        "（二）民生持续改善。\n五年来，城镇新增就业累计超过700万人。\n（三）生态持续向好。\n森林覆盖率达到43.5%。\n"
        "二、2026年工作安排\n加强领导。\n"
    )
    assert [(one.value, one.period) for one in read_text(text).results] == [
        (3.9, "2025"),
        (7, "2025"),
        (700, "2021/2025"),
        (43.5, "2021/2025"),
    ]


def test_an_average_of_years_is_of_none_alone() -> None:
    assert [one.period for one in results("2025年外贸增长3%。消费品零售总额年均增长5%。")] == ["2025", None]
    assert [one.period for one in results("2025年，PM2.5年均浓度下降到28微克/立方米。")] == ["2025"]


@pytest.mark.parametrize("aside", ["生产总值是2006年的3.1倍。", "今年2月，省委作了部署。", "2025年5月，通过了验收。"])
def test_a_time_that_is_said_beside_the_story_is_not_that_of_what_follows(aside: str) -> None:
    said = results(f"2025年，全市建成学校5所。{aside}接待游客800万人次。")
    assert [one.period for one in said if one.unit != "倍"] == ["2025", "2025"]


def test_a_heading_on_a_year_tells_where_no_title_does() -> None:
    text = "各位代表：\n一、关于2025年政府工作\n完成造林6万亩。\n二、2026年经济社会发展的任务目标和重点工作\n加强领导。\n"
    plan = read_text(text)
    assert (plan.year, [one.period for one in plan.results]) == (2026, ["2025"])


@pytest.mark.parametrize(
    ("said", "period"), [("四年来", "2022/2025"), ("近三年来", "2023/2025"), ("2021年以来", "2021/2025"), ("第三年来", "2025")]
)
def test_several_years_end_with_the_one_before_the_plans(said: str, period: str) -> None:
    text = f"云溪市2026年政府工作报告\n一、工作回顾\n{said}，我市建成公园300座。\n二、2026年工作安排\n加强领导。\n"
    assert [one.period for one in read_text(text).results] == [period]


@pytest.mark.parametrize("since", ["新时代以来", "党的十八大以来", "改革开放以来"])
def test_what_took_longer_than_is_told_is_of_no_period(since: str) -> None:
    said = results(f"2025年，全市建成学校5所。{since}，建成公园300座，2025年新增公园6座。")
    assert [one.period for one in said] == ["2025", None, "2025"]


@pytest.mark.parametrize("sentence", ["未完成削减10%的控制目标。", "人口还将增加4%。", "排放量达到119951800254927.8%。"])
def test_what_was_missed_or_is_still_to_come_was_not_reached(sentence: str) -> None:
    plan = read_text(f"云溪市2021年环境规划\n一、现状\n{sentence}\n二、任务\n治河。\n")
    assert plan.results == ()


def test_a_word_of_bounds_behind_a_figure_is_of_the_name() -> None:
    assert [(one.indicator, one.bound) for one in results("36项技术攻关取得突破。")] == [("技术攻关取得突破", None)]


def test_a_level_says_from_which_it_rose() -> None:
    said = results("优良率由69.8%提升至72.4%，农村收入由15147元增加到16361元。")
    assert [(one.value, one.baseline) for one in said] == [(72.4, "69.8%"), (16361, "15147元")]


def test_what_remains_to_be_done_was_not_reached() -> None:
    assert [one.value for one in results("已办结信访件121件，其余5件正在办理。")] == [121]


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("高新技术企业较“十三五”末增长148%。", "2025"),
        ("我们科学谋划“十五五”，生产总值增长4%。", "2025"),
        ("入选2026年节目单，粮食总产量达到119.3万吨。", "2025"),
        ("2025年是“十四五”收官之年，生产总值增长5%。", "2025"),
        ("“十四五”期间，森林覆盖率达到45%。", "2021/2025"),
    ],
)
def test_a_result_is_of_when_it_was_reached_not_of_what_else_is_named(sentence: str, period: str) -> None:
    assert [one.period for one in results(sentence)] == [period]


def test_what_was_aimed_at_is_no_result() -> None:
    assert [one.value for one in results("能耗下降19.6%，超额完成下降18%的任务。")] == [19.6]


def test_both_ends_of_a_change_between_years_are_told() -> None:
    (result,) = results("生产总值从2020年的3.68万亿元增长到2025年的4.93万亿元。")
    assert (result.indicator, result.value, result.baseline) == ("生产总值", 4.93, "2020年的3.68万亿元")


@pytest.mark.parametrize("title", ["清市2025年工作总结", "清市2025年度工作总结报告"])
def test_what_sums_up_a_year_tells_of_it_and_what_is_next_is_of_a_year_that_nothing_says(title: str) -> None:
    steps = "新建学校12所。6月底前建成公园，到2026年底，建成桥梁。"
    plan = read_text(f"{title}\n一、工作情况\n完成投资50亿元。\n二、下一步打算\n{steps}\n")
    assert [(one.value, one.period) for one in plan.results] == [(50, "2025")]
    assert [one.end for one in plan.deadlines] == [None, "2026-12-31"]
    assert [(one.value, one.due) for one in plan.targets] == [(12, None)]
