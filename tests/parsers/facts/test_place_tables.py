"""Tables of targets by place: a row names a place, a column what it is to reach."""

from pathlib import Path

import pytest

from parsers.plan import Plan
from parsers.reading import read_content, read_text

TITLE = "云溪省2026年空气质量改善行动方案\n一、主要目标\n完成国家下达的目标。\n附件\n"


def plan(caption: str, *rows: str) -> Plan:
    """A plan of 2026 with a table below its caption, the cells of a row parted by |."""
    return read_text(TITLE + "\n".join([caption, *("  ".join(row.split("|")) for row in rows)]) + "\n")


def targets(found: Plan) -> list[tuple[object, ...]]:
    return [(one.scope, one.indicator, one.comparator, one.value, one.unit, one.due) for one in found.targets]


def test_each_figure_is_of_its_place_and_its_column() -> None:
    rows = "城市|PM2.5浓度（微克/立方米）|优良天数比率（%）", "甲市|38|72.0", "乙州|≤26|—", "全省|35|75"
    assert targets(plan("2026年各市空气质量改善目标", *rows)) == [
        ("甲市", "PM2.5浓度", "=", 38, "微克/立方米", "2026-12-31"),
        ("甲市", "优良天数比率", "=", 72, "%", "2026-12-31"),
        ("乙州", "PM2.5浓度", "<=", 26, "微克/立方米", "2026-12-31"),
        ("全省", "PM2.5浓度", "=", 35, "微克/立方米", "2026-12-31"),
        ("全省", "优良天数比率", "=", 75, "%", "2026-12-31"),
    ]


def test_columns_called_by_nothing_but_that_they_hold_figures_are_of_what_the_caption_says() -> None:
    rows = "序号|县（市、区）|总量（亿元）|比增（%）", "|合计|43.5|9", "1|甲区|21|9", "2|乙县|22.5|10"
    found = targets(plan("2026年各县（市、区）工业技改投资预期目标", *rows))
    assert found[:4] == [
        (None, "工业技改投资", "=", 43.5, "亿元", "2026-12-31"),
        (None, "工业技改投资", "increase", 9, "%", "2026-12-31"),
        ("甲区", "工业技改投资", "=", 21, "亿元", "2026-12-31"),
        ("甲区", "工业技改投资", "increase", 9, "%", "2026-12-31"),
    ]


@pytest.mark.parametrize("caption", ["2026年各市造林任务分解表（万亩）", "2026年各市造林任务分解表\n单位：万亩"])
def test_the_unit_of_all_figures_may_stand_above_the_table(caption: str) -> None:
    assert targets(plan(caption, "地区|任务", "甲市|38", "乙市|26")) == [
        ("甲市", "造林", "=", 38, "万亩", "2026-12-31"),
        ("乙市", "造林", "=", 26, "万亩", "2026-12-31"),
    ]


def test_columns_of_years_that_are_over_say_what_was_reached() -> None:
    found = plan("各市森林覆盖率目标", "市州|2025年现状（%）|2030年目标（%）", "甲市|40.1|42", "乙市|38|39.5")
    assert [(one.scope, one.value, one.due) for one in found.targets] == [("甲市", 42, "2030-12-31"), ("乙市", 39.5, "2030-12-31")]
    assert [(one.scope, one.value, one.period) for one in found.results] == [("甲市", 40.1, "2025"), ("乙市", 38, "2025")]


@pytest.mark.parametrize(
    ("caption", "rows"),
    [
        ("2026年各市基本情况", ("地区|人口（万人）", "甲市|300", "乙市|200")),
        ("2026年各市空气质量改善目标", ("城市|名次", "甲市|1", "乙市|2")),
        ("2026年重点项目任务", ("单位|投资（亿元）", "甲公司|3", "乙公司|2")),
    ],
    ids=["no aims", "no unit", "no places"],
)
def test_other_tables_state_nothing(caption: str, rows: tuple[str, ...]) -> None:
    assert not plan(caption, *rows).targets


def test_a_head_of_two_rows_loses_no_word_and_names_each_column() -> None:
    above = "<tr><td rowspan=2>序号</td><td rowspan=2>区县</td><td colspan=2>2026年技改投资目标</td></tr>"
    head = f"{above}<tr><td>总量（亿元）</td><td>比增（%）</td></tr>"
    rows = "<tr><td>1</td><td>甲区</td><td>21</td><td>9</td></tr><tr><td>2</td><td>乙县</td><td>22.5</td><td>10</td></tr>"
    page = (
        f"<html><body><h1>云溪市2026年方案</h1><p>一、目标</p><p>完成任务。</p><p>附件</p><table>{head}{rows}</table></body></html>"
    )
    found = read_content(page.encode(), Path("plan.html"))
    words = "".join(section.words for section in found.sections)
    assert "2026年技改投资目标" in words
    assert "序号  区县  总量（亿元）  比增（%）" in words
    assert [(one.scope, one.indicator, one.value) for one in found.targets][:2] == [
        ("甲区", "技改投资", 21),
        ("甲区", "技改投资", 9),
    ]


def test_a_cell_without_words_leaves_the_others_in_their_columns() -> None:
    head = "<tr><td>序号</td><td>县区</td><td>PM2.5浓度目标（微克/立方米）</td><td>优良天数比例目标（%）</td><td>备注</td></tr>"
    first = "<tr><td>1</td><td>甲县</td><td>38</td><td>72</td><td></td></tr>"
    rows = f"{first}<tr><td>2</td><td>乙县</td><td></td><td>80</td><td>新增</td></tr>"
    page = f"<html><body><h1>云溪市2026年方案</h1><p>一、目标</p><p>改善空气。</p><table>{head}{rows}</table></body></html>"
    found = targets(read_content(page.encode(), Path("plan.html")))
    assert [(scope, value, unit) for scope, _, _, value, unit, _ in found] == [
        ("甲县", 38, "微克/立方米"),
        ("甲县", 72, "%"),
        ("乙县", 80, "%"),
    ]


@pytest.mark.parametrize(
    ("head", "row"),
    [
        ("县区|增长目标（%）|下降目标（%）", "甲县|3"),
        ("县区|任务（亩）|面积目标（亩）|单位", "甲县|5|县政府"),
        ("县区|2026年增长目标（%）", "甲县|-2"),
        ("县区|一季度任务（亩）", "甲县|3"),
        ("县区|人口（万人）", "甲县|3"),
        ("县区|改造任务（户）", "甲县|3500户左右分两批"),
    ],
    ids=["a column is lacking", "which column", "below nothing", "a part of the year", "what is only told", "words with a figure"],
)
def test_what_leaves_the_column_or_the_sense_open_states_nothing(head: str, row: str) -> None:
    rows = (row, row.replace("甲县", "乙县"))
    assert not any(one.scope for one in plan("2026年各县区造林绿化任务分解表", head, *rows).targets)


def test_each_table_has_its_own_head() -> None:
    found = plan("2026年各县区改厕任务", "县区|任务（座）", "甲县|3", "乙县|5", "乡镇|户数目标（户）", "丙镇|7", "丁乡|9")
    assert [(scope, name, value) for scope, name, _, value, *_ in targets(found)][:2] == [("甲县", "改厕", 3), ("乙县", "改厕", 5)]
    assert not any(name == "改厕" and unit == "户" for _, name, _, _, unit, _ in targets(found))


def test_what_was_done_is_no_aim() -> None:
    found = plan("2026年各县区改厕任务完成情况", "县区|任务（座）|已完成（座）", "甲县|3|2", "乙县|5|4")
    assert [one.value for one in found.targets] == [3, 5]
    assert [one.value for one in found.results] == [2, 4]


@pytest.mark.parametrize(
    ("caption", "column", "indicator"),
    [
        ("某市2026年造林任务表", "任务（亩）", "造林"),
        ("2025年PM2.5浓度完成情况和2026年目标", "2026年目标（微克/立方米）", "PM2.5浓度"),
        ("2026年各县（市、区）充电桩任务分解表", "其中：改建（个）", "充电桩改建"),
    ],
)
def test_an_indicator_is_called_by_what_the_caption_says_of_it(caption: str, column: str, indicator: str) -> None:
    found = plan(caption, f"县区|{column}", "甲县|3", "乙县|5").targets
    assert [(one.scope, one.indicator, one.due) for one in found] == [
        ("甲县", indicator, "2026-12-31"),
        ("乙县", indicator, "2026-12-31"),
    ]


def test_columns_that_no_caption_explains_state_nothing() -> None:
    assert not plan("各县区2025年完成情况及2026年目标", "县区|2025年完成（个）|2026年目标（个）", "甲县|3|4", "乙县|5|6").targets


def test_a_caption_need_not_say_what_is_aimed_at_where_the_columns_do() -> None:
    rows = ("县（区）|2025年实际|2026年目标", "甲县|142.4|≥142.5", "乙区|238|238.3")
    found = plan("表1  各县（区）粮食播种面积\n单位：万亩", *rows)
    assert [(one.scope, one.indicator, one.comparator, one.value) for one in found.targets] == [
        ("甲县", "粮食播种面积", ">=", 142.5),
        ("乙区", "粮食播种面积", "=", 238.3),
    ]
    assert [(one.scope, one.value, one.period) for one in found.results] == [("甲县", 142.4, "2025"), ("乙区", 238, "2025")]


def test_a_year_that_is_compared_with_is_not_that_of_the_column() -> None:
    found = plan("2026年各县区能耗双控目标", "县区|单位GDP能耗较2020年下降（%）", "甲县|13.5", "乙区|≥14")
    assert [(one.indicator, one.comparator, one.value, one.bound, one.baseline, one.due) for one in found.targets] == [
        ("单位GDP能耗", "decrease", 13.5, None, "2020年", "2026-12-31"),
        ("单位GDP能耗", "decrease", 14, ">=", "2020年", "2026-12-31"),
    ]


@pytest.mark.parametrize("column", ["户数（户）", "学校总数（所）", "林地面积（亩）", "缺口（亿元）", "占比（%）"])
def test_what_is_only_told_of_a_place_is_no_aim_of_the_table(column: str) -> None:
    assert not any(one.scope for one in plan("2026年各县区治理任务分解表", f"县区|{column}", "甲县|3", "乙区|4").targets)
