"""Tables whose cells stand each on a line of its own, as what copies a page leaves them."""

from pathlib import Path

import pytest

from parsers.plan import Plan
from parsers.reading import read_content

HEAD = ("序号", "工作任务", "责任单位", "完成时限")
ROWS = (
    ("1", "淘汰20蒸吨以下燃煤锅炉15台", "市生态环境局", "2026年6月底前"),
    ("2", "新建充电桩500个", "市发改委、市住建局", "2026年12月底前"),
    ("3", "开展扬尘专项整治", "市住建局", "持续推进"),
)


def read(*rows: tuple[str, ...], gap: str = "\n\n", head: tuple[str, ...] = HEAD, above: str = "") -> Plan:
    cells = [cell for row in (head, *rows) for cell in row]
    text = f"云溪市2026年大气污染防治任务分解表\n{above}{gap.join(cells)}\n备注：以上均为底线任务。\n"
    return read_content(text.encode(), Path("plan.txt"))


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n\t\n"], ids=["lines", "blank lines", "tabs"])
def test_a_row_is_a_task_with_its_units_and_its_day(gap: str) -> None:
    plan = read(*ROWS, gap=gap)
    assert [(section.marker, section.title) for section in plan.sections[1:]] == [
        ("1.", "淘汰20蒸吨以下燃煤锅炉15台"),
        ("2.", "新建充电桩500个"),
        ("3.", "开展扬尘专项整治"),
    ]
    assert [(one.section, one.unit) for one in plan.duties] == [
        (1, "市生态环境局"),
        (2, "市发改委"),
        (2, "市住建局"),
        (3, "市住建局"),
    ]
    assert [(one.section, one.end) for one in plan.deadlines] == [(1, "2026-06-30"), (2, "2026-12-31")]
    assert [(one.value, one.due) for one in plan.targets] == [(15, "2026-06-30"), (500, "2026-12-31")]


def test_a_task_may_take_several_lines_where_the_other_cells_are_sure() -> None:
    longer = ("2", "新建充电桩500个\n更换公交车100辆", "市发改委", "2026年12月底前")
    plan = read(ROWS[0], longer, ROWS[2])
    assert [(one.section, one.unit) for one in plan.duties] == [(1, "市生态环境局"), (2, "市发改委"), (3, "市住建局")]


@pytest.mark.parametrize(
    "row",
    [
        ("2", "新建充电桩500个", "市发改委、市住建局"),
        ("2", "新建充电桩500个", "市发改委", "市住建局", "市财政局"),
        ("2", "新建充电桩500个", "市发改委", "2026年", "10月底"),
    ],
    ids=["a cell is lacking", "which units", "a day on two lines"],
)
def test_of_a_row_that_leaves_several_ways_nothing_is_said_but_that_it_begins(row: tuple[str, ...]) -> None:
    plan = read(ROWS[0], row, ROWS[2])
    assert [section.title for section in plan.sections[1:]] == ["淘汰20蒸吨以下燃煤锅炉15台", "新建充电桩500个", "开展扬尘专项整治"]
    assert [one.section for one in plan.duties] == [1, 3]
    assert [(one.value, one.due) for one in plan.targets] == [(15, "2026-06-30"), (500, "2026-12-31")]


def test_a_table_of_indicators_says_what_was_reached_and_what_is_aimed_at() -> None:
    rows = (
        ("1", "森林覆盖率(%)", "24.1", "≥25.5"),
        ("2", "筹集保障性住房(万套〔间〕)", "36", "[120]"),
        ("3", "水质", "-", "保持稳定"),
    )
    plan = read(*rows, head=("序号", "主要指标", "2025年", "2027年"), above="一、主要目标\n")
    assert [(one.indicator, one.comparator, one.value, one.unit, one.due) for one in plan.targets] == [
        ("森林覆盖率", ">=", 25.5, "%", "2027-12-31"),
        ("筹集保障性住房", "=", 120, "万套", "2027-12-31"),
    ]
    assert [(one.value, one.period) for one in plan.results] == [(24.1, "2025"), (36, "2025")]


def test_a_list_that_only_begins_with_such_a_word_is_left_alone() -> None:
    plan = read(("1", "甲"), ("2", "乙"), ("3", "丙"), head=("编号", "名称"))
    assert not plan.duties
    assert "编号" in plan.sections[0].text


def test_rows_may_be_numbered_in_any_way_and_stand_in_groups() -> None:
    head = ("序号", "重点任务", "工作目标", "牵头单位", "配合单位", "完成时限", "备注", "一、大气污染防治")
    rows = (
        ("（1）", "编制达标规划", "明确改善目标，向社会公开", "市生态环境局", "—", "2026年6月底前"),
        ("（2）", "监管移动机械", "扩大禁用区域", "市生态环境局", "市城管局、市水利局", "2026年底前", "淘汰国一机械", "2027年底前"),
        ("二、水污染防治",),
        ("（3）", "推进管网覆盖", "新建管网30公里", "市城管局", "市住建局", "持续推进"),
    )
    plan = read(*rows, head=head)
    assert [section.path for section in plan.sections[1:]] == [
        ("一、",),
        ("一、", "（1）"),
        ("一、", "（2）"),
        ("二、",),
        ("二、", "（3）"),
    ]
    assert [(one.section, one.role, one.unit) for one in plan.duties] == [
        (2, "lead", "市生态环境局"),
        (3, "lead", "市生态环境局"),
        (3, "support", "市城管局"),
        (3, "support", "市水利局"),
        (5, "lead", "市城管局"),
        (5, "support", "市住建局"),
    ]
    assert [(one.section, one.end) for one in plan.deadlines] == [(2, "2026-06-30"), (3, "2026-12-31"), (3, "2027-12-31")]


def test_a_head_may_have_its_units_below_and_a_row_may_lack_its_number() -> None:
    head = ("序号", "市（区）", "优良天数\n（天）", "PM2.5浓度\n（微克/立方米）", "备注")
    rows = (("1", "甲市", "257", "54"), ("2", "乙市", "276", "53"), ("全省平均", "270", "53.5"), ("3", "丙区", "264", "57"))
    plan = read(*rows, head=head, above="一、目标\n改善空气。\n附表\n2026年各市（区）空气质量考核指标\n", gap="\n")
    assert [(one.scope, one.indicator, one.value, one.unit) for one in plan.targets if one.unit == "天"] == [
        ("甲市", "优良天数", 257, "天"),
        ("乙市", "优良天数", 276, "天"),
        ("全省平均", "优良天数", 270, "天"),
        ("丙区", "优良天数", 264, "天"),
    ]


def test_the_name_of_an_indicator_may_take_two_lines_and_what_leaves_two_ways_is_left_alone() -> None:
    head = ("序号", "指标", "单位", "2027年", "属性")
    rows = (
        ("1", "新增节能建筑", "（五年累计）", "万平方米", "12000", "约束性"),
        ("2", "建筑能效提升", "%", "20", "预期性"),
        ("3", "新增节能能力", "万吨标准", "煤", "200", "预期性"),
    )
    plan = read(*rows, head=head, above="一、主要目标\n")
    assert [(one.indicator, one.value, one.unit) for one in plan.targets] == [
        ("新增节能建筑（五年累计）", 12000, "万平方米"),
        ("建筑能效提升", 20, "%"),
    ]


def test_the_row_of_sums_may_stand_first_and_have_no_number() -> None:
    head = ("序号", "市（州）", "2025年实际面积", "2026年新建任务")
    rows = (("合计", "7.5", "58"), ("1", "甲市", "3", "20"), ("2", "乙州", "4.5", "38"))
    plan = read(*rows, head=head, above="一、任务\n落实到位。\n表2  高标准农田建设任务分市表\n单位：万亩\n")
    assert [(one.scope, one.value, one.unit) for one in plan.targets] == [
        (None, 58, "万亩"),
        ("甲市", 20, "万亩"),
        ("乙州", 38, "万亩"),
    ]
    assert [(one.scope, one.value) for one in plan.results] == [(None, 7.5), ("甲市", 3), ("乙州", 4.5)]


def test_what_stands_in_two_lines_of_a_cell_is_two_things_where_the_first_ends_in_a_figure() -> None:
    plan = read(("1", "新建学校3所\n扩建学校2所", "市教育局", "2026年6月底前"), *ROWS[1:])
    assert [one.value for one in plan.targets][:2] == [3, 2]


def test_the_years_of_its_columns_turn_no_line_below_them() -> None:
    plan = read(
        ("1", "森林覆盖率（%）", "约束性", "30", "33"),
        ("2", "耕地保有量（万亩）", "约束性", "500", "510"),
        head=("序号", "指标", "属性", "2025年", "2030年"),
    )
    assert [(one.value, one.due) for one in plan.targets] == [(33, "2030-12-31"), (510, "2030-12-31")]
    assert [(one.value, one.period) for one in plan.results] == [(30, "2025"), (500, "2025")]


def test_the_rows_of_a_table_of_one_figure_are_no_headings() -> None:
    plan = read(("1", "甲县", "3"), ("2", "乙县", "4"), head=("序号", "县区", "任务（万亩）"), above="2026年各县区造林任务\n")
    assert [section.marker for section in plan.sections] == [""]
    assert [(one.scope, one.value) for one in plan.targets] == [("甲县", 3), ("乙县", 4)]
