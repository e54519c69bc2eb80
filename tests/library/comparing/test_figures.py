"""Figures, days and units set against each other."""

import pytest

from library.comparing.comparison import Comparison
from library.comparing.figures import Figures
from library.comparing.pair import Pair
from library.library import Library
from parsers.reading import read_text
from tests.plans import library_of


def compared(left: str, right: str, head: str = "乙省2020年工作要点", rest: str = "") -> Comparison:
    library = library_of(f"甲省2020年工作要点\n一、大气污染防治\n{left}\n", f"{head}\n一、大气污染防治\n{right}\n{rest}")
    one, other = sorted(
        (entry.id for entry in library.entries()), key=lambda name: library.plan(name).title != "甲省2020年工作要点"
    )
    return library.compare(one, other)


def figures(left: str, right: str) -> list[tuple[float | None, float | None, float | None]]:
    rows = compared(left, right).all_targets()
    return [(row.left.value if row.left else None, row.right.value if row.right else None, row.difference) for row in rows]


@pytest.mark.parametrize(
    ("left", "right", "wanted"),
    [
        ("细颗粒物年均浓度不高于53微克/立方米。", "PM2.5浓度控制在35微克/立方米以内。", [(53.0, 35.0, -18.0)]),
        ("劣Ⅴ类水体比例控制在7.9%以内。", "劣五类水体断面比例低于4.2%。", [(7.9, 4.2, -3.7)]),
        # What is not measured alike is shown side by side and not subtracted.
        ("PM2.5浓度比2015年下降18%。", "PM2.5浓度比2020年下降4%。", [(18.0, 4.0, None)]),
        # Nor are a floor and a ceiling, nor a decrease within one year and one within five.
        ("优良天数比例不低于74%。", "优良天数比例不高于74%。", [(74.0, 74.0, None)]),
        ("PM2.5浓度比2015年下降4%。", "到2025年，PM2.5浓度比2015年下降18%。", [(4.0, 18.0, None)]),
        # Nor is what is promised for one year and what is for another, or of the whole and of a part.
        ("优良天数比例不低于74%。", "到2025年，优良天数比例不低于80%。", [(74.0, 80.0, None)]),
        ("化学需氧量减排2万吨。", "化学需氧量重点工程减排1万吨。", [(2.0, 1.0, None)]),
        # Of several figures those of one year meet.
        (
            "到2025年，优良天数比例达到50%。到2030年，优良天数比例达到35%。",
            "到2030年，优良天数比例达到40%。到2025年，优良天数比例达到55%。",
            [(50.0, 55.0, 5.0), (35.0, 40.0, 5.0)],
        ),
        ("大气污染防治投资达到5亿元。", "水污染防治投资达到3亿元。", [(5.0, None, None), (None, 3.0, None)]),
        ("污水处理能力达到5万吨。", "污水处理能力达到5000吨。", [(5.0, 5000.0, -4.5)]),
        # One unit is never set against another, nor one level of government.
        ("新命名50个省级生态文明建设示范区。", "新命名5个国家生态文明建设示范区。", [(50.0, None, None), (None, 5.0, None)]),
    ],
)
def test_targets_are_matched_by_indicator(
    left: str, right: str, wanted: list[tuple[float | None, float | None, float | None]]
) -> None:
    assert figures(left, right) == wanted


def test_of_several_figures_of_a_measure_those_in_sections_that_answer_each_other_meet() -> None:
    boilers, schools = "（一）燃煤锅炉\n淘汰燃煤锅炉，检查企业{}家。\n", "（二）中小学校\n建设中小学校，检查企业{}家。\n"
    comparison = compared(boilers.format(30) + schools.format(40), schools.format(50) + boilers.format(60))
    met = [(row.left.value, row.right.value) for row in comparison.all_targets() if row.left and row.right]
    assert sorted(met) == [(30, 60), (40, 50)]


def test_a_lost_digit_is_never_subtracted() -> None:
    library = Library.bundled()
    comparison = library.compare("hubei-2024", "jilin-2020")
    lost = [row for row in comparison.all_targets() if row.left and row.left.value is None]
    assert lost
    assert all(row.difference is None for row in lost)


def test_deadlines_are_matched_by_task_and_duties_by_unit() -> None:
    comparison = compared(
        "6月底前完成燃煤锅炉淘汰。开展执法检查。(牵头单位:大气处;责任单位:执法局)",
        "9月底前完成燃煤锅炉淘汰任务。(牵头单位:大气处;配合单位:监测处)",
    )
    pair = next(pair for pair in comparison.pairs if pair.left and pair.left.depth)
    assert [row.days for row in comparison.deadlines(pair)] == [92]
    duties = [(row.left.unit if row.left else None, row.right.unit if row.right else None) for row in comparison.duties(pair)]
    assert duties == [("大气处", "大气处"), ("执法局", None), (None, "监测处")]


@pytest.mark.parametrize(
    ("left", "right", "are_one"),
    [
        ("完成燃煤锅炉淘汰改造", "完成燃煤锅炉淘汰", True),
        ("完成燃煤锅炉淘汰改造任务", "全面完成所有燃煤锅炉的淘汰改造工作", True),
        ("完成燃煤锅炉淘汰改造任务", "完成燃煤锅炉超低排放改造任务", False),
        ("完成燃煤锅炉淘汰改造任务", "完成燃气锅炉低氮燃烧改造工作", False),
        ("完成燃煤锅炉淘汰改造任务", "完成燃煤锅炉清洁替代行动", False),
        ("整治", "整治", False),
    ],
)
def test_tasks_are_one_where_most_of_the_shorter_stands_in_the_other(left: str, right: str, are_one: bool) -> None:
    comparison = compared(f"6月底前{left}。", f"9月底前{right}。")
    pair = next(pair for pair in comparison.pairs if pair.left and pair.left.depth)
    assert any(row.left and row.right for row in comparison.deadlines(pair)) == are_one


def test_over_time_what_each_plan_promises_for_its_own_year_is_subtracted() -> None:
    own = "{}工作要点\n一、大气污染防治\n优良天数比例不低于{}%。\n"
    library = library_of(own.format("湖北省2020年", 74), own.format("湖北省2021年", 80), own.format("湖南省2021年", 80))
    assert [row.difference for row in library.compare("hubei-2020", "hubei-2021").all_targets()] == [6.0]
    assert [row.difference for row in library.compare("hubei-2020", "hunan-2021").all_targets()] == [None]


def test_a_figure_is_looked_for_in_the_whole_other_plan() -> None:
    left = "PM2.5浓度控制在53微克/立方米以内。6月底前完成入河排污口排查整治。"
    rest = "二、水污染防治\nPM2.5浓度控制在50微克/立方米以内。年底前完成入河排污口整治。\n"
    comparison = compared(left, "加强大气治理。", rest=rest)
    pair = next(pair for pair in comparison.pairs if pair.left and pair.left.depth)
    assert pair.right
    elsewhere = comparison.right.sections[-1].index
    for rows in (comparison.targets(pair), comparison.deadlines(pair)):
        assert [row.right.section for row in rows if row.left and row.right] == [elsewhere] != [pair.right.index]


def test_offices_of_two_levels_stand_beside_each_other() -> None:
    comparison = compared("开展检查。(牵头单位:省水利厅)", "开展检查。(牵头单位:市水利局)")
    pair = next(pair for pair in comparison.pairs if pair.left and pair.left.depth)
    assert [(row.left and row.left.unit, row.right and row.right.unit) for row in comparison.duties(pair)] == [
        ("省水利厅", "市水利局")
    ]


def test_a_deadline_said_twice_of_one_task_is_one_row() -> None:
    comparison = compared("6月底前完成燃煤锅炉淘汰，6月底前完成燃煤锅炉淘汰。", "加强治理。")
    pair = next(pair for pair in comparison.pairs if pair.left and pair.left.depth)
    assert len(comparison.deadlines(pair)) == 1


def test_what_is_promised_for_the_same_year_is_matched_before_what_is_as_far_ahead() -> None:
    left = "到2021年，优良天数比例达到74%。"
    right = "到2022年，优良天数比例达到80%。到2021年，优良天数比例达到76%。"
    assert figures(left, right)[0] == (74.0, 76.0, 2.0)


def test_of_two_sections_of_one_plan_no_other_section_is_asked() -> None:
    plan = read_text(
        "某市2024年工作方案\n一、治水\n完成14座桥梁改造，6月底前完成。\n二、培训\n加强培训。\n三、治气\n完成14座桥梁改造，6月底前完成。\n四、保障\n加强领导。\n"
    )
    water, training, air = (next(one for one in plan.sections if one.title == title) for title in ("治水", "培训", "治气"))
    of_training = Figures(plan, plan, [Pair(water, training, 1.0)], is_over_time=True)
    assert [row.right for row in of_training.targets] == [None]
    assert [row.right for row in of_training.deadlines] == [None]
    of_air = Figures(plan, plan, [Pair(water, air, 1.0)], is_over_time=True)
    assert [row.agree for row in of_air.targets] == [True]
    assert [row.agree for row in of_air.deadlines] == [True]
