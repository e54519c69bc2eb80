"""When a target is due whose own sentence does not say it."""

from pathlib import Path

import pytest

from parsers.reading import read_content, read_text
from tests.parsers.facts.stated import targets


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("（二）主要目标\n到2025年，环境质量改善。优良天数比率达到80%。\n", "2025-12-31"),
        ("（二）主要目标\n到2025年，环境质量改善。\n——大气。优良天数比率达到80%。\n", "2025-12-31"),
        ("（二）主要任务\n到2025年，环境质量改善。优良天数比率达到80%。\n", None),
        ("（二）问题一\n整改目标：优良天数比率达到80%。\n整改时限：2024年9月底前。\n", "2024-09-30"),
    ],
)
def test_in_a_plan_of_many_years_it_is_what_the_aims_or_a_label_say(text: str, due: str | None) -> None:
    plan = read_text(f"岭东市环境治理行动计划（2023—2026年）\n一、总体要求\n（一）思路\n治气。\n{text}二、保障\n加强领导。\n")
    (target,) = plan.targets
    assert (target.due, target.due_inherited) == (due, due is not None)


def test_a_year_among_the_words_of_a_figure_is_its_own() -> None:
    plan = read_text("2021年健康工作方案\n一、指标\n死亡率2022年降至2%以下，2030年力争降至1%以下。\n二、保障\n加强领导。\n")
    assert [(one.value, one.due) for one in plan.targets] == [(2, "2022-12-31"), (1, "2030-12-31")]


def test_a_plan_up_to_a_year_dates_nothing_by_the_year_it_is_issued_in() -> None:
    plan = read_text("2030年前碳达峰行动方案\n2021年10月24日\n一、任务\n可再生能源电量比例不低于50%。\n二、保障\n加强领导。\n")
    assert [(one.value, one.due) for one in plan.targets] == [(50, None)]


def test_a_year_behind_a_dash_is_that_of_what_follows() -> None:
    text = "到2025年达标。——2023年，新建公厕20座。\n——2024年：新建公厕30座。"
    plan = read_text(f"2022年岭东市工作方案\n一、目标\n{text}\n二、保障\n加强领导。\n")
    assert [(one.value, one.due) for one in plan.targets] == [(20, "2023-12-31"), (30, "2024-12-31")]


@pytest.mark.parametrize("clause", ["森林覆盖率2025年达到40%", "展望2025年，森林覆盖率达到40%"])
def test_a_year_between_the_indicator_and_its_figure_is_its_own(clause: str) -> None:
    (target,) = read_text(f"2023年岭东市林业工作要点\n一、目标\n{clause}。\n二、保障\n加强领导。\n").targets
    assert (target.due, target.due_inherited) == ("2025-12-31", False)


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("建成泵站5座，2024年11月底前完成。", "2024-11-30"),
        ("新建泵站5座，2025年6月底前建成。", "2025-06-30"),
        ("改造农村公路5公里，10月31日前全部完工。", "2024-10-31"),
        ("建成泵站5座，2025年6月底前完成水库建设。", "2024-12-31"),
    ],
)
def test_a_day_behind_the_figure_is_its_own_where_nothing_else_is_done_by_then(sentence: str, due: str) -> None:
    targets = read_text(f"2024年清市工作要点\n一、任务\n{sentence}\n二、保障\n加强领导。\n").targets
    assert targets[0].due == due


def test_each_row_of_a_table_without_numbers_has_its_own_day() -> None:
    rows = (
        "任务,责任单位,完成时间",
        "大气整治3处,市环保局,2025年6月底前",
        "河道整治5条,市水利局,2025.7.31",
        "土壤整治8块,同上,2025年8月15日前",
    )
    plan = read_content("\n".join(rows).encode(), Path("tasks.csv"))
    assert [(one.value, one.due) for one in plan.targets] == [(3, "2025-06-30"), (5, "2025-07-31"), (8, "2025-08-15")]
    assert [one.unit for one in plan.duties] == ["市环保局", "市水利局", "市水利局"]


@pytest.mark.parametrize(
    ("chapter", "due"),
    [
        ("二、今后五年总体考虑\n生产总值突破7万亿元。", "2027-12-31"),
        ("二、目标\n今后五年，生产总值年均增长6%。", "2027-12-31"),
        # What a chapter names in passing moves none of its parts.
        (
            "二、2023年目标任务和重点工作\n2025年底前要封关。今年要抓好以下工作：\n（一）投资\n工业投资增长8%。\n（二）消费\n扩大消费。",
            "2023-12-31",
        ),
    ],
)
def test_in_a_report_it_is_the_end_of_the_years_that_its_part_is_about(chapter: str, due: str) -> None:
    opening = "清市政府工作报告\n——2023年1月15日在清市第十四届人民代表大会第一次会议上\n各位代表："
    plan = read_text(f"{opening}\n一、2022年工作回顾\n新建学校3所。\n{chapter}\n三、保障\n加强领导。\n")
    assert [target.due for target in plan.targets] == [due]


def test_the_aims_of_a_year_are_due_in_it_and_its_days_are_in_it() -> None:
    plan = read_text(
        "某市工作方案\n一、资金\n2026年目标：投资规模不低于10亿元；担保规模提高20%，年底在保额不低于9亿元。\n2027年目标：投资规模不低于15亿元。\n二、保障\n加强领导。\n"
    )
    assert [(one.value, one.due) for one in plan.targets] == [
        (10, "2026-12-31"),
        (20, "2026-12-31"),
        (9, "2026-12-31"),
        (15, "2027-12-31"),
    ]
    assert plan.deadlines[0].task == "投资规模不低于10亿元"


def test_the_words_that_open_the_next_list_may_stand_at_the_end_of_the_one_before() -> None:
    plan = read_text(
        "某市2026年实施方案\n一、目标\n到2026年底：\n①载体：开放工位200个以上；\n②规模：落地主体50家以上。\n到2028年底：\n①载体：开放工位500个以上；\n"
        "②规模：落地主体100家以上。\n二、保障\n加强领导。\n"
    )
    assert [(one.value, one.due) for one in plan.targets] == [
        (200, "2026-12-31"),
        (50, "2026-12-31"),
        (500, "2028-12-31"),
        (100, "2028-12-31"),
    ]


def test_the_list_that_a_section_opens_below_itself_dates_no_other_section() -> None:
    plan = read_text(
        "某市2026年工作要点\n一、任务\n（一）强化治理。到2028年底，完成以下任务：\n1.整治排污口100个。\n2.治理企业50家。\n（二）森林覆盖率达到40%。\n"
        "（三）湿地保护率达到55%。\n二、保障\n加强领导。\n"
    )
    assert [one.due for one in plan.targets] == ["2028-12-31", "2028-12-31", "2026-12-31", "2026-12-31"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "6月、9月、12月底前分别完成30%、60%、100%的治理任务。",
            [("治理任务", 30, "2020-06-30"), ("治理任务", 60, "2020-09-30"), ("治理任务", 100, "2020-12-31")],
        ),
        ("到2020年6月底、12月底，办结率分别达到30%、60%。", [("办结率", 30, "2020-06-30"), ("办结率", 60, "2020-12-31")]),
        ("办结率6月底前、12月底前分别达到30%、60%。", [("办结率", 30, "2020-06-30"), ("办结率", 60, "2020-12-31")]),
        ("上半年、三季度投资完成率分别达到50%、75%。", [("投资完成率", 50, "2020-06-30"), ("投资完成率", 75, "2020-09-30")]),
        ("2020年、2021年底前分别改造20家、50家企业。", [("企业", 20, "2020-12-31"), ("企业", 50, "2021-12-31")]),
        (
            "2020至2022年绿色建筑占比分别达到80%、90%、95%。",
            [("绿色建筑占比", 80, "2020-12-31"), ("绿色建筑占比", 90, "2021-12-31"), ("绿色建筑占比", 95, "2022-12-31")],
        ),
        ("2020、2021年分别改造老旧小区100个、200个。", [("改造老旧小区", 100, "2020-12-31"), ("改造老旧小区", 200, "2021-12-31")]),
    ],
)
def test_each_of_several_figures_is_due_at_its_own_of_as_many_times(sentence: str, expected: list[tuple[str, float, str]]) -> None:
    assert [(one.indicator, one.value, one.due) for one in targets(sentence)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "单位能耗与2020年、2025年相比分别下降15%、3%。",
        "对2020年、2021年认定的企业分别奖励30万元、50万元。",
        "按照2020年、2021年分别不少于30%、70%的比例配置。",
        "每年6月底、12月底前分别完成50%、100%的任务。",
        "重要节日期间和2020年3月、10月分别开展检查3次、4次。",
    ],
)
def test_times_that_are_compared_with_or_come_again_give_no_turns(sentence: str) -> None:
    assert not targets(sentence)


def test_a_part_of_the_year_in_front_of_a_figure_is_when_it_is_due() -> None:
    said = targets("完成投资50亿元，其中一季度10亿元，上半年25亿元，前三季度40亿元。")
    assert [(one.indicator, one.value, one.due) for one in said] == [
        ("投资", 50, "2020-12-31"),
        ("投资", 10, "2020-03-31"),
        ("投资", 25, "2020-06-30"),
        ("投资", 40, "2020-09-30"),
    ]


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        ("覆盖率6月底达到60%、12月底达到90%。", "覆盖率"),
        ("覆盖率6月底60%，12月底90%。", "覆盖率"),
        ("6月底前完成工程总量的60%，12月底前完成90%。", "工程总量"),
        ("工程进度6月底完成60%、12月底完成90%。", "工程进度"),
    ],
)
def test_shares_of_one_thing_are_each_due_at_their_own_time(sentence: str, indicator: str) -> None:
    assert [(one.indicator, one.value, one.due) for one in targets(sentence)] == [
        (indicator, 60, "2020-06-30"),
        (indicator, 90, "2020-12-31"),
    ]


def test_a_figure_behind_another_is_no_later_one_of_it_where_its_words_say_of_what_or_its_time_is_none() -> None:
    assert [one.value for one in targets("新建公厕10座，12月底前5座桥梁完工。")] == [10]
    assert [one.value for one in targets("粮食产量达到500万吨，2025年550万吨。")] == [500]


@pytest.mark.parametrize("sentence", ["企业所得税的15%。", "拨付合同金额的30%。", "2020年年底前完成30%。"])
def test_a_share_of_something_that_nobody_is_to_do_is_no_target(sentence: str) -> None:
    assert not targets(sentence)


def test_the_years_of_a_span_give_turns_to_as_many_figures_only() -> None:
    assert not targets("2020年至2022年绿地率分别达到30%、35%。")


@pytest.mark.parametrize(
    ("sentence", "due"),
    [
        ("自2021年起，每年新增绿地100公顷。", None),
        ("从明年起，每年培训人员300人次以上。", None),
        ("2021年1月1日起，新车排放下降20%。", None),
        ("从2020年起，每年培训人员300人次以上。", "2020-12-31"),
    ],
)
def test_what_begins_behind_the_plan_s_year_is_not_due_in_it(sentence: str, due: str | None) -> None:
    assert [one.due for one in targets(sentence)] == [due]


def test_a_later_clause_has_the_same_turns_and_two_things_have_none() -> None:
    later = targets("到2020年、2021年，占比分别不低于20%、25%，煤炭占比分别降至50%、45%。")
    assert [(one.indicator, one.value, one.due) for one in later][2:] == [
        ("煤炭占比", 50, "2020-12-31"),
        ("煤炭占比", 45, "2021-12-31"),
    ]
    both = targets("6月、12月底前，综合利用率和处置率分别达到60%、100%。")
    assert [(one.indicator, one.value, one.due) for one in both] == [
        ("综合利用率", 60, "2020-12-31"),
        ("处置率", 100, "2020-12-31"),
    ]
