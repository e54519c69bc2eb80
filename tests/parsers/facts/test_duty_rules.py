"""Who does what where a document states it by a rule, or on lines of the page."""

import pytest

from parsers.reading import read_text


def duties(text: str) -> list[tuple[int, str, str]]:
    return [(one.section, one.role, one.unit) for one in read_text(text).duties]


@pytest.mark.parametrize(
    "rule", ["排在前位为牵头部门，下同", "列第一位者为牵头部门，下同", "排在首位的单位为牵头单位", "第一位为牵头单位"]
)
def test_the_first_of_several_units_leads_where_the_document_says_so(rule: str) -> None:
    tasks = (
        f"一、治气\n治理扬尘。（住房城乡建设厅、水利厅负责，{rule}）",
        "二、治水\n治河。（生态环境厅、水利厅）",
        "三、治土\n修复。（农业厅负责）",
    )
    text = "\n".join(("某省2020年工作方案", *tasks))
    assert duties(text) == [
        (1, "lead", "住房城乡建设厅"),
        (1, "responsible", "水利厅"),
        (2, "lead", "生态环境厅"),
        (2, "responsible", "水利厅"),
        (3, "responsible", "农业厅"),
    ]


def test_those_in_front_of_the_comma_lead_where_the_document_says_so() -> None:
    rule = "列逗号之前的为牵头单位，其他单位配合，下同"
    tasks = (f"一、治气\n扬尘（市住建局，市水务局。{rule}）治理。", "二、治水\n治河。（市水务局、市环保局，各区政府、中国电信）")
    assert duties("\n".join(("某市2020年工作方案", *tasks))) == [
        (1, "lead", "市住建局"),
        (1, "support", "市水务局"),
        (2, "lead", "市水务局"),
        (2, "lead", "市环保局"),
        (2, "support", "各区政府"),
        (2, "support", "中国电信"),
    ]


def test_a_day_in_front_of_the_units_is_not_what_the_comma_follows() -> None:
    rule = "列逗号之前的为牵头单位，其他单位配合，下同"
    text = (
        f"某市2020年工作方案\n一、治气\n扬尘（市住建局，市水务局。{rule}）治理。\n二、治水\n治河。（6月底前，市水务局，市环保局）"
    )
    assert duties(text)[2:] == [(2, "lead", "市水务局"), (2, "support", "市环保局")]


def test_a_word_among_offices_is_a_unit_only_where_it_is_a_firm_or_a_body() -> None:
    noise = "一、治噪声\n检查工地（市公安局、市城管局、夜间）。"
    air = "二、治气\n改造（市公安局、市城管局、市水利局、市妇联、江河石化）。"
    text = f"某市2020年工作方案\n{noise}\n{air}\n"
    assert duties(text) == [(2, "responsible", unit) for unit in ("市公安局", "市城管局", "市水利局", "市妇联", "江河石化")]


def test_neither_the_rule_nor_what_explains_a_word_is_a_unit() -> None:
    tasks = "一、建设算力中心（包括通算中心、智算中心）。（责任单位：省经信厅、省科技厅。列第一位的为牵头单位，下同）"
    assert duties(f"某省2020年工作方案\n{tasks}\n二、保障\n加强领导。\n") == [
        (1, "lead", "省经信厅"),
        (1, "responsible", "省科技厅"),
    ]


def test_without_the_rule_units_in_brackets_say_nothing_of_who_does_it() -> None:
    assert duties("某省2020年工作方案\n一、治水\n与有关方面（生态环境厅、水利厅）会商。\n") == []


def test_one_tag_holds_a_day_and_who_leads() -> None:
    plan = read_text("某省2020年工作方案\n一、整治散乱污（6月底完成，牵头考核单位：生态环境厅；配合单位：工信厅）\n")
    assert [(one.role, one.unit) for one in plan.duties] == [("lead", "生态环境厅"), ("support", "工信厅")]
    assert [one.end for one in plan.deadlines] == ["2020-06-30"]


def test_the_labels_of_a_page_are_no_duties() -> None:
    page = "首页\n某省2020年工作要点\n发布机构：某省生态环境厅\n责任部门：办公室\n一、总体要求\n改善环境。\n"
    assert duties(page) == []
    assert "首页" not in read_text(page).sections[0].text


def test_a_rule_names_units_once_for_all_tasks_below_it() -> None:
    plan = read_text(
        "某省2020年工作方案\n一、总体要求\n改善环境。\n二、重点任务（以下均需各市人民政府负责落实，不再列出）\n"
        "1.治理扬尘。（住房城乡建设厅牵头）\n2.治理河道。（水利厅牵头）\n三、保障措施\n加强领导。\n"
    )
    assert sorted((one.section, one.role, one.unit) for one in plan.duties) == [
        (3, "lead", "住房城乡建设厅"),
        (3, "responsible", "各市人民政府"),
        (4, "lead", "水利厅"),
        (4, "responsible", "各市人民政府"),
    ]
    assert plan.found is not None
    assert {plan.found[slice(*one.source)] for one in plan.duties if one.unit == "各市人民政府"} == {"各市人民政府"}


def test_a_rule_behind_a_tag_ends_no_tag_and_holds_for_its_own_task_too() -> None:
    plan = read_text(
        "某省2020年工作方案\n一、核查\n（一）明确主体。企业应当披露。（市生态环境局负责。以下均需各县区政府落实，不再列出）\n"
        "（二）开展核查。按期核查。（市统计局负责）\n"
    )
    assert sorted((one.section, one.unit) for one in plan.duties) == [
        (2, "各县区政府"),
        (2, "市生态环境局"),
        (3, "各县区政府"),
        (3, "市统计局"),
    ]


def test_a_rule_in_the_last_section_reads_on() -> None:
    assert read_text("某省2021年工作要点\n一、总体要求\n以下各项均需县级政府落实，不再一一列出。\n").duties == ()


def test_a_rule_with_nothing_below_it_gives_no_duty() -> None:
    assert not read_text("以下均需各市人民政府负责落实，不再列出").duties


def test_a_rule_goes_on_in_the_chapters_behind_it_for_what_is_tagged() -> None:
    text = (
        "某省2020年工作方案\n一、重点工程\n（一）治气。（省住建厅负责。以下均需各市州政府落实，不再列出）\n（二）治水。\n"
        "二、保障机制\n（一）加强督查。（省生态环境厅负责）\n（二）强化宣传。\n"
    )
    assert [section for section, _, unit in duties(text) if unit == "各市州政府"] == [2, 3, 5]


def test_what_a_name_is_called_below_is_no_part_of_it() -> None:
    text = (
        "某市2020年工作方案\n一、披露\n（一）明确主体。（市生态环境局负责。以下均需各区县（自治县，含两江新区、高新区，以下统称各区县）"
        "党委和政府落实，不再列出）\n（二）确定形式。\n二、保障\n加强领导。\n"
    )
    assert [one for one in duties(text) if "区县" in one[2]] == [(n, "responsible", "各区县党委和政府") for n in (2, 3)]


@pytest.mark.parametrize("last", ["省妇联", "省残联", "省科协", "省工商联", "省政协", "中国移动", "国网电力"])
def test_whatever_body_stands_last_in_a_tag_all_of_it_are_units(last: str) -> None:
    text = f"某省2020年工作方案\n一、宣传\n加强引导。（省委宣传部、省科技厅、{last}按职责分工负责）\n二、保障\n加强领导。\n"
    assert [unit for _, _, unit in duties(text)] == ["省委宣传部", "省科技厅", last]


def test_a_rule_ends_with_the_next_one_and_with_the_part_it_stands_in() -> None:
    text = (
        "某省2020年工作方案\n一、任务\n（一）治气。（省住建厅负责。以下均需各市州政府落实，不再列出）\n二、保障\n"
        "（一）督查。（省生态环境厅负责。以下均需各县政府落实，不再列出）\n（二）宣传。（省委宣传部、各县政府负责）\n"
        "附件1\n一、问题\n（一）水。（省水利厅负责）\n"
    )
    assert [(section, unit) for section, _, unit in duties(text) if unit.startswith("各")] == [
        (2, "各市州政府"),
        (4, "各县政府"),
        (5, "各县政府"),
    ]


def test_words_among_units_are_no_firm() -> None:
    assert duties("某省2020年工作方案\n一、宣传\n引导。（省委宣传部、省科技厅、中国特色社会主义负责）\n二、保障\n") == []


def test_which_one_leads_is_told_by_a_rule_or_behind_its_name() -> None:
    text = "某市2020年工作方案\n一、治气\n加强管控。（{}）\n二、保障\n加强领导。\n"
    behind = duties(text.format("责任单位：市公安局为牵头单位，市交通局、市城管局为配合单位"))
    assert [(role, unit) for _, role, unit in behind] == [
        ("lead", "市公安局"),
        ("support", "市交通局"),
        ("support", "市城管局"),
    ]


def test_a_rule_ahead_of_the_first_heading_holds_for_all_below() -> None:
    text = "某省2020年工作方案\n以下均需各市州政府落实，不再列出。\n一、治气\n加强管控。\n二、治水\n清理河道。\n"
    assert duties(text) == [(1, "responsible", "各市州政府"), (2, "responsible", "各市州政府")]


def test_a_unit_that_a_tag_and_the_rule_behind_it_both_name_has_the_task_once() -> None:
    tag = "（市水利局牵头，各县（市）政府（管委会）负责落实。以下均需各县（市）政府（管委会）落实，不再列出）"
    found = duties(f"某市2020年工作方案\n一、甲\n治气。{tag}\n二、乙\n治水。（责任单位：市水利局）\n")
    assert [unit for section, _, unit in found if section == 1] == ["市水利局", "各县（市）政府（管委会）"]
    assert (2, "responsible", "各县（市）政府（管委会）") in found


def test_a_rule_that_calls_them_local_means_those_that_its_tag_has_named() -> None:
    first = "（责任单位：市经信局，各县（市、区）人民政府，以下均需地方落实不再重复列出）"
    text = f"某市2020年工作方案\n一、甲\n治气。{first}\n二、乙\n治水。（责任单位：市水利局）\n"
    assert duties(text) == [
        (2, "responsible", "各县（市、区）人民政府"),
        (1, "responsible", "市经信局"),
        (1, "responsible", "各县（市、区）人民政府"),
        (2, "responsible", "市水利局"),
    ]


def test_a_rule_that_concerns_those_whom_its_tag_names_last_holds_for_what_follows() -> None:
    first = "（责任单位：省能源局。各市〔州〕人民政府，以下各条均涉及）"
    text = f"某省2020年行动方案\n一、甲\n治气。{first}\n二、乙\n治水。（责任单位：省水利厅）\n"
    assert duties(text) == [
        (2, "responsible", "各市〔州〕人民政府"),
        (1, "responsible", "省能源局"),
        (1, "responsible", "各市〔州〕人民政府"),
        (2, "responsible", "省水利厅"),
    ]
