"""Deadlines: which times bind a task, to which days, and which task."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.plan import Deadline
from parsers.reading import read_text


def deadlines(sentence: str, year: int = 2020) -> tuple[Deadline, ...]:
    return read_text(f"{year}年全省生态环境工作要点\n一、重点任务\n{sentence}\n二、保障措施\n加强领导。\n").deadlines


def days(sentence: str) -> list[tuple[str | None, str | None]]:
    return [(one.start, one.end) for one in deadlines(sentence)]


def test_a_month_without_a_year_takes_that_of_the_date_in_its_sentence() -> None:
    assert days("2021年6月底前完成排查，12月底前完成整治。") == [(None, "2021-06-30"), (None, "2021-12-31")]


def test_an_aim_years_ahead_does_not_move_the_months_beside_it() -> None:
    assert days("到2025年，污水处理率达到95%，6月底前完成规划编制。")[1] == (None, "2020-06-30")


def test_what_is_carried_out_from_a_month_on_is_a_time_and_a_rule_that_takes_effect_is_none() -> None:
    assert [(one.start, one.end) for one in deadlines("9月起执行第十一批集采结果。")] == [("2020-09-01", None)]
    assert not deadlines("本办法自2020年9月1日起执行。")
    assert [one.rrule for one in deadlines("从第二季度开始，每季度通报一次。")] == ["FREQ=MONTHLY;INTERVAL=3"]


def test_a_stage_or_a_clause_may_have_its_year_in_brackets_and_a_name_does_not() -> None:
    assert [one.end for one in deadlines("集中攻坚（2021年）。消除存量隐患。")] == ["2021-12-31"]
    assert [one.end for one in deadlines("（2021年）占比达到32%；（2022年）占比达到34%。")] == ["2021-12-31", "2022-12-31"]
    assert not deadlines("落实市消防规划（2021年）。")


def test_the_first_quarters_of_a_year_end_with_the_last_of_them() -> None:
    assert [(one.start, one.end) for one in deadlines("前三季度完成投资80%。")] == [(None, "2020-09-30")]
    assert [(one.start, one.end) for one in deadlines("前两季度转移劳动力400人。")] == [("2020-01-01", "2020-06-30")]


def test_a_later_year_does_not_move_the_months_before_it() -> None:
    assert days("6月底前完成排查，2021年3月底前完成整治。") == [(None, "2020-06-30"), (None, "2021-03-31")]


def test_a_month_without_a_year_takes_the_plans_where_its_sentence_says_none() -> None:
    (deadline,) = deadlines("9月底前完成验收。")
    assert (deadline.end, deadline.year_inferred) == ("2020-09-30", True)


YEARS = """云溪市2026年交通工作方案
一、2026年任务
6月底前完成设计。
二、2027年任务
6月底前建成桥梁2座。
三、实施步骤
（一）推进阶段（2027年）
9月底前完成主体工程。
（二）收尾
2028年：新建公路200公里。9月底前完成一半。
四、确保2030年目标实现
今年10月底前召开会议，11月底前出台方案。
"""


def test_a_month_without_a_year_takes_that_of_its_paragraph_or_of_the_heading_above() -> None:
    found = read_text(YEARS)
    assert [one.end for one in found.deadlines if one.year_inferred] == [
        "2026-06-30",
        "2027-06-30",
        "2027-09-30",
        "2028-09-30",
        "2026-10-31",
        "2026-11-30",
    ]
    assert [one.due for one in found.targets] == ["2027-06-30", "2028-12-31"]


@pytest.mark.parametrize(
    "heading",
    ["老旧小区改造（2023年批次）", "续建项目（2024年立项）", "2025年任务", "资金清算（2025年度）", "补短板项目（2027年储备）"],
)
def test_a_year_of_which_something_is_told_or_that_only_names_what_it_is_of_moves_no_month(heading: str) -> None:
    found = read_text(f"云溪市2026年工作方案\n一、{heading}\n6月底前竣工。\n二、保障\n加强领导。\n")
    assert [one.end for one in found.deadlines] == ["2026-06-30"]


def test_a_year_that_is_looked_back_at_is_not_that_of_the_plan() -> None:
    found = read_text("关于推进工作的意见\n一、2025年重点任务回头看\n整改到位。\n二、2026年重点任务\n今年9月底前完成改厕。\n")
    assert [one.end for one in found.deadlines] == ["2026-09-30"]


def test_a_plan_by_years_is_of_the_first_of_them() -> None:
    assert read_text(YEARS.replace("2026年交通", "交通", 1)).year == 2026


@pytest.mark.parametrize("sentence", ["全年计划完成造林3万亩。", "推进17个限期年内完成的整改任务。"])
def test_what_is_planned_for_a_year_or_limited_to_it_is_due_then(sentence: str) -> None:
    assert days(sentence) == [("2020-01-01", "2020-12-31")]


def test_the_units_of_the_task_before_are_no_task() -> None:
    (one,) = deadlines("开展实地核查。（省发展改革委、省能源局）2020年6月前，组织专家评审。")
    assert one.task == "组织专家评审"


def test_a_year_that_is_a_stage_of_the_plan_is_a_time() -> None:
    assert days("行动分两步，2020年为排查整治阶段，2021年为集中攻坚阶段。") == [
        ("2020-01-01", "2020-12-31"),
        ("2021-01-01", "2021-12-31"),
    ]
    assert not days("2020年是新阶段的起步之年。")
    assert not days("2020年是我市转型发展的重要阶段。")


@pytest.mark.parametrize("time", ["6月前后", "6月左右", "12月10日左右", "5月底至6月前后"])
def test_about_a_day_stands_for_none(time: str) -> None:
    assert days(f"{time}完成自查。") == [(None, None)]
    assert days("2020年左右江流域完成治理。") == [("2020-01-01", "2020-12-31")]


def test_a_span_takes_the_word_that_says_it_is_one() -> None:
    (one,) = deadlines("2020年10月1日—12月31日期间，开展攻坚。")
    assert (one.start, one.end, one.task) == ("2020-10-01", "2020-12-31", "开展攻坚")


def test_what_comes_again_right_behind_a_span_of_years_is_told_too() -> None:
    (rule,) = [one.rrule for one in deadlines("2020年至2022年每年6月底前完成自查。") if one.rrule]
    assert rule == "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1"


def test_a_year_in_front_of_several_months_is_not_all_of_it() -> None:
    assert ("2020-01-01", "2020-12-31") not in days("2020年6、7月间完成自查。")


def test_a_span_that_ends_in_a_month_it_does_not_name_has_no_days() -> None:
    assert not days("6月28日至2日开展集中排查。")


@pytest.mark.parametrize(
    "sentence",
    [
        "细颗粒物浓度比2015年下降18%以上。",
        "编制2021年大气污染防治方案。",
        "深入落实《“十三五”控制温室气体排放工作方案（2016-2020年）》。",
        "组织开展2019年度实施情况自查和考核。",
        "2020年是污染防治攻坚战的决胜之年。",
        "以优异成绩庆祝建党100周年。",
        "定期召开新闻发布会，及时公开信息，按期完成。",
        "办好2020年六五环境日宣传活动。",
        "2019年全省完成了14台机组改造。",
        "2019年12月底前应完成的任务仍未完成。",
        "本方案有效期至2027年12月31日。",
        "自2020年7月1日起施行。",
        "2020年1月1日前建成的排放源执行新标准。",
        "2014年9月1日至2015年8月31日出生的儿童入园。",
        "数据时间为上一年度1月至12月。",
        "对2023年底能效仍在基准水平以下的产能，执行差别化政策。",
        "衔接2035年远景目标，编制规划。",
        "打造“天天那达慕”品牌。",
        "今年恰逢建市十年，我们要推进各项工作。",
        "“十四五”时期在全省进程中具有承前启后的重要地位，要全力推进。",
        "合同期限：2026年12月31日。",
        "2021年设施建设共需资金约0.959亿元。",
        "秋冬季大气污染综合治理攻坚。",
    ],
)
def test_what_binds_no_task_is_no_deadline(sentence: str) -> None:
    assert not deadlines(sentence)


@pytest.mark.parametrize("sentence", ["2020年采暖季前完成清洁取暖改造。", "汛期前完成排查。", "春节前后，集中检查。"])
def test_a_season_that_the_text_does_not_date_has_no_day(sentence: str) -> None:
    assert days(sentence) == [(None, None)]


@pytest.mark.parametrize(
    ("sentence", "kind", "first", "last"),
    [
        ("报名时间为4月26日至4月28日，现场报名。", "during", "2020-04-26", "2020-04-28"),
        ("宣传阶段（5月1日—5月31日）。", "during", "2020-05-01", "2020-05-31"),
        ("灭鼠于4月20日开始、5月10日结束。", "during", "2020-04-20", "2020-05-10"),
        ("计划于5月18日向社会公告。", "by", None, "2020-05-18"),
        ("各园于6月5日发出通知书。", "by", None, "2020-06-05"),
        ("分解任务（完成期限：2020年四季度）。", "by", None, "2020-12-31"),
        ("组织培训，2020年三季度完成。", "by", None, "2020-09-30"),
        ("2020年四季度，开展培训。", "during", "2020-10-01", "2020-12-31"),
        ("粮食综合生产能力2030年达到305亿斤。", "during", "2030-01-01", "2030-12-31"),
        ("“十四五”期间累计新增绿地50公顷。", "during", "2021-01-01", "2025-12-31"),
        ("须与5月20日前的工程同步完工。", "by", None, "2020-05-20"),
        ("11月底前总结评估。", "by", None, "2020-11-30"),
        ("9月中下旬完成普查。", "by", None, "2020-09-30"),
        ("21年6月底前完成验收。", "by", None, "2021-06-30"),
        ("12月10日前提交总结报告。", "by", None, "2020-12-10"),
        ("9月底前进入运行阶段。", "by", None, "2020-09-30"),
        ("信息系统6月上线试运行。", "by", None, "2020-06-30"),
        ("平台建设推迟到明年一季度。", "by", None, "2021-03-31"),
        ("改造须在今年9月底前完工。", "by", None, "2020-09-30"),
        ("召开推进会，9月10日上午9:00开始布置，不晚于9月20日办结。", "by", None, "2020-09-20"),
    ],
)
def test_the_many_ways_of_naming_a_day(sentence: str, kind: str, first: str | None, last: str | None) -> None:
    (deadline,) = deadlines(sentence)
    assert (deadline.kind, deadline.start, deadline.end) == (kind, first, last)


@pytest.mark.parametrize(
    ("sentence", "rrule"),
    [
        ("天天保洁。", "FREQ=DAILY"),
        ("每旬监测一次。", "FREQ=DAILY;INTERVAL=10"),
        ("每周五开展大扫除。", "FREQ=WEEKLY;BYDAY=FR"),
        ("每季度末公开结果。", "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"),
        ("1.每周对道路走航监测。", "FREQ=WEEKLY"),
        ("每年3月、6月、12月25日前报送。", "FREQ=YEARLY;BYMONTH=3,6,12;BYMONTHDAY=25"),
        ("2020年起，每年2月底前报送。", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"),
    ],
)
def test_what_comes_again_is_one_deadline(sentence: str, rrule: str) -> None:
    assert [one.rrule for one in deadlines(sentence)] == [rrule]


@pytest.mark.parametrize(
    ("sentence", "spans"),
    [
        ("5月、10月各开展一次联合执法检查。", [("2020-05-01", "2020-05-31"), ("2020-10-01", "2020-10-31")]),
        ("6月和12月各通报一次。", [("2020-06-01", "2020-06-30"), ("2020-12-01", "2020-12-31")]),
        ("第二、四季度各开展一次督导。", [("2020-04-01", "2020-06-30"), ("2020-10-01", "2020-12-31")]),
        ("3月、6月底前完成自查。", [(None, "2020-03-31"), (None, "2020-06-30")]),
        ("5月31日、8月31日、11月30日前各报送一次。", [(None, "2020-05-31"), (None, "2020-08-31"), (None, "2020-11-30")]),
    ],
)
def test_each_of_several_times_named_together_is_a_deadline(sentence: str, spans: list[tuple[str | None, str]]) -> None:
    assert days(sentence) == spans
    # None of them is taken for words of the task.
    assert not [one.task for one in deadlines(sentence) if "月" in one.task or "季" in one.task]


def test_a_day_that_the_calendar_does_not_have_is_told_without_one() -> None:
    plan = read_text("2020年工作要点\n一、任务\n11月31日前建成公园3座。\n二、保障\n加强领导。\n")
    assert [(one.end, one.damaged) for one in plan.deadlines] == [(None, False)]
    assert [one.due for one in plan.targets] == [None]


@pytest.mark.parametrize(
    "time",
    ["到2021年初，", "力争2021年年初", "2021年伊始", "到2021年年中，", "到2021年中，", "到2021年前后，", "到“十四五”中期，"],
)
def test_the_beginning_and_the_middle_of_a_year_are_told_without_a_day(time: str) -> None:
    plan = read_text(f"2020年工作要点\n一、任务\n{time}绿化率达到60%。\n二、保障\n加强领导。\n")
    assert [(one.kind, one.end) for one in plan.deadlines] == [("by", None)]
    assert [(one.indicator, one.due) for one in plan.targets] == [("绿化率", None)]


@pytest.mark.parametrize("words", ["初步建成体系", "初级产品加工率达到60%", "中央预算内投资达到3亿元", "中心城区建成公园3座"])
def test_what_only_begins_like_them_leaves_a_year_whole(words: str) -> None:
    assert days(f"到2021年{words}。") == [(None, "2021-12-31")]


def test_a_time_of_a_year_gone_by_is_none() -> None:
    assert not days("2019年初完成首轮评估。")


def test_the_middle_of_a_five_year_plan_is_ahead_up_to_its_end_and_lends_no_year() -> None:
    plan = read_text("2022年工作要点\n一、任务\n到“十四五”中期建成，6月完成整治。\n二、保障\n加强领导。\n")
    assert [one.end for one in plan.deadlines] == [None, "2022-06-30"]


def test_how_much_a_plant_can_do_in_a_day_comes_not_again() -> None:
    assert days("污水处理能力由每日2万吨提高至每日3.5万吨。") == []


def test_an_aim_of_the_plans_own_year_is_due_in_it() -> None:
    assert days("将改造任务分解为2020年6月底前完成50%、12月底前完成100%的阶段目标。") == [
        (None, "2020-06-30"),
        (None, "2020-12-31"),
    ]


def test_a_date_said_in_two_forms_in_one_sentence_is_one_deadline() -> None:
    assert days("2020年，全市降尘量下降，全年完成改造12家。") == [("2020-01-01", "2020-12-31")]


@pytest.mark.parametrize(
    "sentence",
    [
        "对于已经建成的，原则上于2020年6月底前完成移交。",
        "已完成3个，2020年6月底前再完成2个。",
        "对2019年反馈的12个问题，6月底前全部整改。",
        "6月底前完成2019年度考核。",
        "完成2019年度考核（完成时限：2020年6月底）。",
    ],
)
def test_what_is_done_takes_no_day_from_what_is_to_be_done(sentence: str) -> None:
    assert days(sentence) == [(None, "2020-06-30")]


@pytest.mark.parametrize(
    ("sentence", "task"),
    [
        ("2020年6月底前，完成火电行业排污许可证核发。", "完成火电行业排污许可证核发"),
        ("工业集聚区2020年底前按规定建成污水处理设施。", "工业集聚区按规定建成污水处理设施"),
        ("确保2020年底前淘汰全市所有黄标车。", "淘汰全市所有黄标车"),
        ("推进排污口规范化整治，力争6月底前基本完成分类整治任务。", "推进排污口规范化整治，基本完成分类整治任务"),
        ("完成验收（责任单位：市水务局，2020年6月底前完成）。", "完成验收"),
        ("完成时限：2020年12月。", "重点任务"),
        ("完成验收【市水务局；6月底前】。", "完成验收"),
        ("6月底前完成改造1,200台。", "完成改造1,200台"),
        ("— — 到2020年，重点领域取得明显进展。", "重点领域取得明显进展"),
        ("河长巡河不少于每月2次。", "河长巡河不少于每月2次"),
        ("落实碳氮比25:1要求，6月底前完成。", "落实碳氮比25:1要求，完成"),
        ("分别于2020年9月底和2020年12月底对执行情况进行评估。", "分别对执行情况进行评估"),
    ],
)
def test_a_task_reads_alone(sentence: str, task: str) -> None:
    assert deadlines(sentence)[0].task == task


def test_every_deadline_leads_back_to_its_words() -> None:
    text = "2020年工作要点\n一、任务\n完成整治(6月底前)。\n2020年9月底前建成。\n二、其他\n加强。\n"
    plan = read_text(text)
    assert len(plan.deadlines) == 2
    for one in plan.deadlines:
        assert text[slice(*one.source)] == one.phrase
        assert plan.sections[one.section].words[slice(*one.place)] == one.shown


def test_a_lost_digit_leaves_no_date_but_what_is_known() -> None:
    page = "2024年工作要炸/p>\n一、重点目栆/p>\n制发技术指?2024?月完成试点任务、/p>\n二、措施、/p>\n加强领导、/p>\n"
    (deadline,) = read_text(page).deadlines
    assert (deadline.start, deadline.end, deadline.damaged, deadline.known) == (None, None, True, "2024-0[1-9]")


def test_a_report_of_the_past_promises_nothing() -> None:
    text = "2020年工作报告\n一、2019年工作回顾\n12月底前完成机组改造14台。\n二、2020年工作安排\n6月底前完成机组改造20台。\n"
    plan = read_text(text)
    assert [one.end for one in plan.deadlines] == ["2020-06-30"]
    assert [one.value for one in plan.targets] == [20]


@given(st.text("年月日底前末0123456789二〇十一每季度到至—-，。(〔▯ ", max_size=40))
def test_no_text_breaks_the_grammar(text: str) -> None:
    plan = read_text(f"2020年全省生态环境工作要点\n一、重点任务\n{text}\n二、保障措施\n加强领导。\n")
    for one in plan.deadlines:
        assert not one.damaged or one.end is None
        assert one.start is None or one.end is None or one.start <= one.end
        assert plan.sections[one.section].words[slice(*one.place)] == one.shown


@pytest.mark.parametrize(
    "sentence",
    [
        "出台节能实施意见及2023年节能降碳工作要点。",
        "深入实施2030年前碳达峰十大行动，落实2030年前清零行动方案。",
        "统计年度内参保人数逐步提高。",
        "2027年秋季入学的新生须登记。",
        "云溪市人民政府办公室 2023年3月9日印发",
    ],
)
def test_a_year_in_a_name_a_measuring_year_and_an_imprint_are_no_deadlines(sentence: str) -> None:
    assert not read_text(f"云溪市2023年措施清单\n一、保障\n加强领导。\n二、执行\n{sentence}\n").deadlines


def test_dangnian_takes_the_year_named_before_it_and_is_no_deadline() -> None:
    plan = read_text(
        "云溪市创建方案\n云发〔2021〕9号\n一、目标\n到2024年，当年新建建筑中绿色建筑占比达到80%以上。\n二、保障\n加强领导。\n"
    )
    assert [deadline.end for deadline in plan.deadlines] == ["2024-12-31"]
    assert [target.due for target in plan.targets] == ["2024-12-31"]


@pytest.mark.parametrize("time", ["\ufffd\ufffd\ufffd\ufffd年底前", "202\ufffd年6月底前", "6月\ufffd\ufffd日前", "1\ufffd月底前"])
def test_a_time_that_lacks_a_digit_is_damaged_and_has_no_day(time: str) -> None:
    (deadline,) = deadlines(f"{time}完成整治。")
    assert (deadline.end, deadline.damaged, deadline.phrase) == (None, True, time)


def test_a_month_beside_a_year_that_lacks_a_digit_has_no_day() -> None:
    assert days("202\ufffd年3月底前完成排查，12月底前完成整治。") == [(None, None), (None, None)]


def test_a_name_that_begins_with_what_was_done_is_none_of_what_was_done_by_then() -> None:
    assert days("截至2020年6月底前，已建项目全部完成整改。") == [(None, "2020-06-30")]
    assert days("截至2020年6月底，全市已发现问题全部整改到位。") == [(None, "2020-06-30")]


def test_half_of_another_word_is_no_half_of_a_year() -> None:
    assert days("网上、下半年各完成3个项目。") == [("2020-07-01", "2020-12-31")]


def test_each_half_of_a_year_that_has_something_is_a_time() -> None:
    halves = [("2020-01-01", "2020-06-30"), ("2020-07-01", "2020-12-31")]
    assert days("上半年、下半年各组织一次联合执法。") == halves
    assert days("上、下半年各组织一次联合执法。") == halves


def test_what_the_text_does_not_date_is_a_time_without_a_day() -> None:
    assert days("2020年秋季学期开学前完成改造。") == days("2020年“六五环境日”前建成基地。") == [(None, None)]


@pytest.mark.parametrize("sentence", ["全年票房超过100万元的新型演艺空间，给予最高50万元奖励。", "心理热线每天24小时提供服务。"])
def test_whom_a_measure_pays_and_how_long_a_day_something_is_open_is_no_deadline(sentence: str) -> None:
    assert not days(sentence)


def test_what_opens_or_joins_in_a_month_is_due_in_it() -> None:
    assert days("古动物馆10月开馆，环城水系8月贯通，快速路力争3月份进场施工。") == [
        (None, "2020-10-31"),
        (None, "2020-08-31"),
        (None, "2020-03-31"),
    ]


def test_a_quarter_in_which_something_is_finished_is_a_time() -> None:
    assert days("力争一季度开工，三季度主体封顶。") == [("2020-01-01", "2020-03-31"), ("2020-07-01", "2020-09-30")]


def test_what_was_done_by_a_day_is_not_due_by_it() -> None:
    text = (
        "清市2026年工作要点\n一、任务\n截至2026年3月底，已拆除违建12处。\n2026年12月25日（含）前办结诉求。\n二、保障\n加强领导。\n"
    )
    assert [(one.kind, one.end) for one in read_text(text).deadlines] == [("by", "2026-12-25")]


@pytest.mark.parametrize(
    "sentence", ["注册年度内不得转会。", "4月20日前报送半年和全年进展。", "2026年秋季入读小学的新生体检合格。"]
)
def test_a_year_of_a_register_of_a_report_or_of_a_cohort_binds_nothing(sentence: str) -> None:
    plan = read_text(f"清市2026年工作要点\n一、任务\n{sentence}\n二、保障\n加强领导。\n")
    assert not [one for one in plan.deadlines if one.kind == "during"]


def test_the_four_seasons_are_no_quarter() -> None:
    assert days("发展全域旅游、四季旅游。四季度完成验收，二季末完成排查。") == [(None, "2020-12-31"), (None, "2020-06-30")]


def test_the_name_of_a_firm_recurs_on_no_day() -> None:
    assert deadlines("依托每日互动股份有限公司推进建设。") == ()


@pytest.mark.parametrize(
    ("sentence", "ends"),
    [
        ("对照2030年前达峰目标编制方案，8月底前印发。", ["2030-12-31", "2020-08-31"]),
        ("2028年底前建成投用，今年6月底前完成可研，8月底前开工。", ["2028-12-31", "2020-06-30", "2020-08-31"]),
        ("2021年3月底前完成设计，6月底前开工。", ["2021-03-31", "2021-06-30"]),
    ],
)
def test_the_end_of_a_later_year_is_no_year_of_the_months_beside_it(sentence: str, ends: list[str]) -> None:
    assert [one.end for one in deadlines(sentence)] == ends


@pytest.mark.parametrize("holiday", ["国庆节前", "元旦前", "五一前", "中秋节前", "清明节前", "春节前"])
def test_a_holiday_is_a_time_without_a_day(holiday: str) -> None:
    assert [(one.shown, one.kind, one.end) for one in deadlines(f"{holiday}完成应急物资储备。")] == [(holiday, "by", None)]


def test_once_a_month_is_a_time_and_a_season_has_all_its_months() -> None:
    once = deadlines("每月一次开展监测，每季度一次通报排名。")
    assert [one.rrule for one in once] == ["FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3"]
    assert [one.shown for one in deadlines("每年4月至5月、10月至12月组织检查。")] == ["每年4月至5月、10月至12月"]


@pytest.mark.parametrize("tag", ["（省卫生健康委牵头）", "（责任单位：甲局）"])
def test_who_does_a_task_is_no_part_of_it(tag: str) -> None:
    assert [one.task for one in deadlines(f"建设托育机构，8月底前建成投用{tag}。")] == ["建成投用"]


def test_a_year_in_the_name_of_an_action_dates_no_target_and_one_beside_a_verb_binds() -> None:
    plan = read_text(
        "云溪市2026年工作要点\n一、落实2030年前碳达峰行动方案，单位能耗降低13%\n加强领导。\n二、2027年前清零行动全面完成\n加强领导。\n"
    )
    assert [target.due for target in plan.targets] == ["2026-12-31"]
    assert [deadline.end for deadline in plan.deadlines] == ["2027-12-31"]


def test_what_the_next_item_begins_with_makes_no_baseline_of_a_day() -> None:
    plan = read_text("2026年重点任务清单\n一、强基础\n1.平台建设。（时间节点：2026年6月底）\n2.数据归集。组织编目。\n")
    assert [one.end for one in plan.deadlines] == ["2026-06-30"]


@pytest.mark.parametrize("brackets", ["（）", "【】", "〔〕", "[]"])
def test_a_quarter_in_any_bracket_is_a_day(brackets: str) -> None:
    tag = f"{brackets[0]}牵头部门：区局；完成期限：二〇二六年第三季度{brackets[1]}"
    plan = read_text(f"2026年工作要点\n一、任务\n更换机组{tag}。\n二、保障\n加强领导。\n")
    assert [one.end for one in plan.deadlines] == ["2026-09-30"]


def test_of_several_years_behind_to_each_is_an_end() -> None:
    plan = read_text("行动方案\n一、目标\n到2025年、2030年、2035年，占比分别达到12%、15%和18%。\n二、任务\n治理。\n")
    assert [(one.kind, one.start, one.end) for one in plan.deadlines] == [
        ("by", None, "2025-12-31"),
        ("by", None, "2030-12-31"),
        ("by", None, "2035-12-31"),
    ]


def test_spaces_within_the_number_of_a_day_part_nothing() -> None:
    plan = read_text("2025年方案\n一、任务\n于 2025 年 9 月 2 5 日前完成评估，每年 12 月 1 0 日前汇总。\n二、保障\n无。\n")
    assert [one.end or one.rrule for one in plan.deadlines] == ["2025-09-25", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10"]


@pytest.mark.parametrize("opening", ["2021年，经济社会发展的主要预期目标是：", "2021年全市主要预期目标为：", "2021年主要目标："])
def test_what_only_opens_the_aims_of_a_year_is_no_task(opening: str) -> None:
    plan = read_text(f"2021年清水市工作要点\n一、任务\n{opening}建成公园5座，完成造林10万亩。\n二、保障\n加强领导。\n")
    assert [one.task for one in plan.deadlines] == ["建成公园5座"]
