"""Figures, days and units set against each other."""

import pytest

from library.comparing.comparison import Comparison
from library.library import Library
from tests.plans import library_of


def compared(left: str, right: str) -> Comparison:
    library = library_of(f"甲省2020年工作要点\n一、大气污染防治\n{left}\n", f"乙省2021年工作要点\n一、大气污染防治\n{right}\n")
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
        ("PM2.5浓度比2015年下降4%。", "PM2.5浓度比2015年下降18%。", [(4.0, 18.0, None)]),
        # Figures of other years and of other places stand apart.
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
        ("完成燃煤锅炉淘汰改造任务", "完成燃煤锅炉超低排放改造任务", True),
        ("完成燃煤锅炉淘汰改造任务", "完成燃气锅炉低氮燃烧改造工作", False),
        ("完成燃煤锅炉淘汰改造任务", "完成燃煤锅炉清洁替代行动", False),
        ("整治", "整治", False),
    ],
)
def test_tasks_are_one_where_most_of_the_shorter_stands_in_the_other(left: str, right: str, are_one: bool) -> None:
    comparison = compared(f"6月底前{left}。", f"9月底前{right}。")
    pair = next(pair for pair in comparison.pairs if pair.left and pair.left.depth)
    assert any(row.left and row.right for row in comparison.deadlines(pair)) == are_one


def test_what_is_promised_for_the_same_year_is_matched_before_what_is_as_far_ahead() -> None:
    left = "到2021年，优良天数比例达到74%。"
    right = "到2022年，优良天数比例达到80%。到2021年，优良天数比例达到76%。"
    assert figures(left, right)[0] == (74.0, 76.0, 2.0)
