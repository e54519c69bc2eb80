"""Whether a section tells what was done or what is to be done, and which facts that leaves."""

import pytest

from parsers.plan import Plan
from parsers.reading import read_text


def plan(body: str, title: str = "云溪市2026年工作要点") -> Plan:
    return read_text(f"{title}\n\n{body}\n")


@pytest.mark.parametrize(
    ("heading", "frame"),
    [
        ("2025年工作回顾", "past"),
        ("“十三五”生态环境保护成效显著", "past"),
        ("生态环境保护取得突出成效", "past"),
        ("“十五五”时期面临的机遇与挑战", "past"),
        ("工作基础", "past"),
        ("“十四五”规划基础", "past"),
        ("形势要求", "past"),
        ("落实工作要求", "ahead"),
        ("把握新形势要求", "ahead"),
        ("夯实规划基础", "ahead"),
        ("行动背景", "past"),
        ("取得的主要成效", "past"),
        ("工作成效与存在问题", "past"),
        ("上年度任务完成情况", "past"),
        ("2026年工作", "ahead"),
        ("2026年工作完成情况", "ahead"),
        ("加快释放流域治理成效", "ahead"),
        ("推动城乡融合取得新进展", "ahead"),
        ("创造高品质生活彰显新成效", "ahead"),
        ("民主法制建设有了新的进展", "past"),
        ("固废治理取得新成效", "ahead"),
        ("下一步工作打算", "ahead"),
        ("工作进展", "past"),
        ("强力推动工作进展", "ahead"),
    ],
)
def test_a_heading_tells_what_was_done_or_what_is_to_be_done(heading: str, frame: str) -> None:
    assert plan(f"一、{heading}\n新增绿地5公顷。\n二、保障措施\n加强领导。").sections[1].frame == frame


def test_what_stands_below_a_review_is_of_the_past_unless_it_says_otherwise() -> None:
    found = plan(
        "一、2025年工作回顾\n（一）加快释放治理成效\n建成泵站3座。\n（二）下一步工作\n建成泵站4座。\n二、重点任务\n建成泵站5座。"
    )
    assert [section.frame for section in found.sections[1:]] == ["past", "past", "ahead", "ahead"]
    assert [target.value for target in found.targets] == [4, 5]
    assert [result.value for result in found.results] == [3]


def test_a_paragraph_and_a_sentence_are_judged_before_their_section() -> None:
    found = plan("一、水污染防治\n2025年，全市建成泵站3座。\n新建泵站4座。目前已建成泵站7座。\n二、保障措施\n加强领导。")
    assert [target.value for target in found.targets] == [4]
    assert [result.value for result in found.results] == [3, 7]


def test_a_report_without_numbers_turns_with_its_words() -> None:
    body = "过去一年，我们攻坚克难。全年建成学校6所。\n新建公园8个。\n2026年重点工作\n今年主要预期\n目标\n是：粮食产量300万吨以上。"
    found = plan(body, "云溪市政府工作报告")
    assert [(result.value, result.period) for result in found.results] == [(6, "2025"), (8, "2025")]
    assert [(target.value, target.due, target.due_inherited) for target in found.targets] == [(300, "2026-12-31", True)]


def test_facts_of_the_past_are_no_deadlines() -> None:
    found = plan("一、2025年工作情况\n6月底前完成排查。\n二、重点工作\n9月底前完成整治。")
    assert [deadline.end for deadline in found.deadlines] == ["2026-09-30"]


@pytest.mark.parametrize(
    ("title", "body", "due"),
    [
        ("云溪市2026年工作要点", "一、主要目标\n新建绿道5公里。", "2026-12-31"),
        ("云溪市生态环境保护规划（2024—2027年）", "一、2026年重点工作\n新建绿道5公里。", "2026-12-31"),
        ("云溪市生态环境保护规划（2024—2027年）", "一、主要目标\n到2027年，主要目标是：\n新建绿道5公里。", "2027-12-31"),
        ("云溪市生态环境保护规划（2024—2027年）", "一、总体要求\n到2027年的\n主要\n任务\n是：新建绿道5公里。", "2027-12-31"),
        ("云溪市2026年工作要点", "一、巩固2025年成果的重点任务\n新建绿道5公里。", "2026-12-31"),
        ("云溪市生态环境保护规划（2024—2027年）", "一、主要目标\n新建绿道5公里。", None),
    ],
)
def test_a_figure_without_a_year_takes_it_from_what_stands_above(title: str, body: str, due: str | None) -> None:
    (target,) = plan(f"{body}\n二、保障措施\n加强领导。", title).targets
    assert (target.due, target.due_inherited) == (due, due is not None)


@pytest.mark.parametrize(
    ("body", "year"),
    [
        ("一、2025年工作回顾\n建成泵站3座。\n二、2026年重点工作\n建成泵站4座。", 2026),
        ("一、主要目标\n2030年之前，碳排放达到峰值。\n二、任务\n到2025年，建成泵站4座。", None),
    ],
)
def test_the_year_of_a_plan_is_that_of_its_tasks_not_of_a_far_goal(body: str, year: int | None) -> None:
    assert plan(body, "云溪市碳达峰工作报告").year == year


def test_a_limit_that_was_kept_is_no_promise() -> None:
    found = plan("一、2025年工作回顾\n优良天数比率不低于80%。\n二、重点任务\n优良天数比率不低于85%。")
    assert [target.value for target in found.targets] == [85]
    assert [result.value for result in found.results] == [80]


@pytest.mark.parametrize(
    "heading", ["每年12月底前报送修复进展", "及时总结", "公开整改落实情况", "生态文明建设取得新的重大进展", "督促完成情况"]
)
def test_a_heading_that_asks_for_a_report_or_aims_at_an_outcome_is_no_review(heading: str) -> None:
    found = plan(f"一、主要目标任务\n（一）{heading}\n新建泵站4座。\n二、保障\n加强领导。")
    assert [target.value for target in found.targets] == [4]


@pytest.mark.parametrize("heading", ["这五年综合经济实力大幅提升", "过去五年民生福祉不断增进"])
def test_a_heading_of_past_years_is_a_review(heading: str) -> None:
    found = plan(
        f"一、{heading}\n固定资产投资年均增长12.8%。\n二、2026年重点工作\n固定资产投资增长5%。", "云溪市2026年政府工作报告"
    )
    assert [target.value for target in found.targets] == [5]


def test_a_five_year_plan_that_has_ended_is_told_of_and_one_that_begins_is_not() -> None:
    body = "一、发展成就和主要目标\n“十四五”时期是极不平凡的五年，生产总值年均增长5.2%。\n“十五五”时期，生产总值年均增长5%。"
    found = plan(body, "云溪市2026年政府工作报告")
    assert [target.value for target in found.targets] == [5]


@pytest.mark.parametrize(
    ("said", "measure", "value"),
    [
        ("居民消费价格总水平上涨幅度控制在2%左右", "居民消费价格", 2),
        ("一般公共预算收入同口径增长5.5%左右", "一般公共预算收入", 5.5),
        ("经济增长5%左右", "地区生产总值", 5),
        ("粮食产量继续保持500亿斤以上", "粮食产量", 500),
        ("正常年景下粮食产量达到900亿斤以上", "粮食产量", 900),
    ],
)
def test_a_measure_is_known_by_other_wordings(said: str, measure: str, value: float) -> None:
    (target,) = plan(f"一、主要目标\n{said}。", "云溪市2026年政府工作报告").targets
    assert (target.measure, target.value) == (measure, value)


def test_a_review_whose_headings_do_not_say_so_is_known_by_how_it_begins() -> None:
    body = (
        "一、一年接着一年干，建设取得新成效\n2025年是极不平凡的一年。\n（一）着力推进产业升级，转型步伐加快\n新建泵站3座。\n"
        "二、全力推动开好局、起好步\n2026年是开局之年。\n（一）着力推进产业升级\n新建泵站4座。"
    )
    found = plan(body, "2026年云溪市政府工作报告")
    assert [target.value for target in found.targets] == [4]
    assert [result.value for result in found.results] == [3]


def test_an_unmarked_heading_of_the_plans_year_ends_the_review_for_all_that_follows() -> None:
    body = (
        "一、2025年工作回顾\n过去一年，新建泵站2座。\n（一）产业升级\n新建泵站3座。\n2026年工作安排建议\n新建泵站4座。\n"
        "（一）扩大内需\n新建泵站5座。\n（二）科技创新\n新建泵站6座。"
    )
    found = plan(body, "2026年云溪市政府工作报告")
    assert [target.value for target in found.targets] == [4, 5, 6]


def test_in_a_report_a_review_may_begin_ahead_of_its_first_heading() -> None:
    found = plan(
        "2025年，全市经济稳中有进。\n一年来，我们主要做了以下工作：\n（一）强产业\n建成厂房2座。\n（二）惠民生\n建成学校3所。\n"
        "2026年重点工作\n（一）治水\n新建泵站4座。\n（二）治气\n新建监测站5个。\n",
        "岭东市2026年政府工作报告",
    )
    assert [section.frame for section in found.sections[1:]] == ["past", "past", "ahead", "ahead", "ahead"]
    assert [target.value for target in found.targets] == [4, 5]


@pytest.mark.parametrize("title", ["2024年清市国民经济和社会发展统计公报[1]", "清市生态环境局2024年工作总结"])
def test_what_only_tells_of_a_year_promises_nothing(title: str) -> None:
    plan = read_text(f"{title}\n2025年2月\n一、综合\n2024年全市生产总值达到500亿元，增长5%。\n二、农业\n全年粮食产量增长3%。\n")
    assert plan.targets == ()
    assert [result.value for result in plan.results] == [500, 5, 3]


def report(*chapters: str, year: int = 2024) -> list[str]:
    body = "\n".join(chapters)
    plan = read_text(
        f"政府工作报告\n——{year}年1月23日在清市第十四届人民代表大会第二次会议上\n各位代表：\n现在，我代表市人民政府作工作报告。\n{body}\n"
    )
    return [section.frame for section in plan.sections[1:]]


def test_a_review_that_says_its_tasks_were_fulfilled_is_one() -> None:
    parts = "一是经济运行持续回升，全面完成全年主要目标任务。全市生产总值增长6%。\n二是产业优化。新建园区3个。"
    assert report(f"一、2023年工作回顾\n{parts}", "二、2024年重点工作\n新建学校5所。") == ["past", "past", "past", "ahead"]


def test_a_report_that_names_no_review_looks_back_ahead_of_its_year() -> None:
    assert report(
        "一、奋力稳增长，发展目标较好实现\n新建园区3个。",
        "二、打好攻坚战，民生升温空前\n新建学校5所。",
        "三、开创新局面\n今年工作的总体要求是稳中求进。新建医院2家。",
    ) == ["past", "past", "ahead"]


def test_the_parts_of_a_report_may_be_called_by_their_years() -> None:
    plan = read_text(
        "各位代表：\n我代表市人民政府向大会作政府工作报告。\n2018年：铆足干劲\n——实现了增长。新建学校5所。\n"
        "——推动了升级。新建园区3个。\n2019年：开新局\n一、发展经济\n新建医院2家。\n二、改善民生\n新建公园4个。\n"
    )
    assert plan.year == 2019
    assert [result.value for result in plan.results] == [5, 3]
    assert [target.value for target in plan.targets] == [2, 4]


def test_the_chapter_on_how_things_stand_tells_of_the_year_it_names_though_no_other_is_named() -> None:
    plan = read_text(
        "某市人工智能创新发展工作方案\n一、现状分析\n（一）产业基础扎实\n2025年，集聚企业106家，实现利润12.2亿元，同比增长239.8%。\n"
        "截至2026年3月底，累计引育企业828家。\n二、主要目标\n到2027年，培育企业300家。\n"
    )
    assert plan.year is None
    assert [one.value for one in plan.targets] == [300.0]
    assert [one.value for one in plan.results] == [106.0, 12.2, 239.8, 828.0]


def test_a_report_reviews_where_its_heading_says_that_it_keeps_reaching_more() -> None:
    assert report("一、一年接着一年干，持续取得新进展新成效\n新建园区3个。", "二、全力推动开好局\n新建学校5所。") == [
        "past",
        "ahead",
    ]


@pytest.mark.parametrize("named", ["“十五五”时期发展的主要考虑", "关于《国民经济和社会发展第十五个五年规划纲要（草案）》的说明"])
def test_a_chapter_on_the_five_years_to_come_is_no_part_of_the_review_before_it(named: str) -> None:
    review = "一、2025年工作回顾\n新建园区3个。"
    assert report(review, f"二、{named}\n省政府编制了纲要。", "三、2026年工作安排\n新建学校5所。", year=2026) == [
        "past",
        "ahead",
        "ahead",
    ]


def test_what_lately_came_to_light_is_put_right_in_days_to_come() -> None:
    found = plan("一、目标\n近年来暴露的薄弱环节全面强化，堤防达标率达到77%。\n近年来，全市新建泵站3座。\n二、保障\n加强领导。")
    assert [target.value for target in found.targets] == [77]
    assert [result.value for result in found.results] == [3]


@pytest.mark.parametrize(
    "sentence",
    ["目前发现的隐患点达到300处。", "近三年存在的欠薪案件50件，办结40件。", "当前存在的薄弱环节较多，覆盖率仅为60%。"],
)
def test_what_was_found_is_told_where_nothing_says_that_it_is_to_end(sentence: str) -> None:
    assert not plan(f"一、任务\n{sentence}\n二、保障\n加强领导。").targets


def test_a_chapter_ahead_of_the_year_that_sets_out_may_still_be_of_the_review() -> None:
    chapters = (
        "一、2025年工作回顾\n稳中有进。",
        "二、全力推动民生改善\n新建学校20所。",
        "三、“十五五”规划编制情况\n开展调研30次。",
    )
    assert report(*chapters, "四、2026年工作安排\n新建学校5所。", year=2026) == ["past", "past", "past", "ahead"]


def test_the_last_step_of_a_plan_is_no_review() -> None:
    plan = read_text("2026年工作方案\n一、步骤\n（一）诊断。开展诊断。\n（二）总结。组织评估，2026年四季度完成。\n")
    assert [section.frame for section in plan.sections] == ["ahead"] * 4
    assert [one.end for one in plan.deadlines] == ["2026-12-31"]


def test_what_was_told_back_is_reviewed_and_what_is_to_be_told_is_ahead() -> None:
    text = "某县2026年工作要点\n一、督察反馈问题整改进展\n新建12个。\n二、定期反馈攻坚进展\n每月报送。\n三、任务\n治水。\n"
    assert [section.frame for section in read_text(text).sections[1:]] == ["past", "ahead", "ahead"]
