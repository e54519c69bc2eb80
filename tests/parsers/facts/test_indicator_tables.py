"""Tables of indicators: what stood in the year before and what is aimed at, each with the unit of its row."""

from pathlib import Path

import pytest

from parsers.plan import Plan
from parsers.reading import read_content, read_text


def plan_of(*rows: str, heading: str = "（一）主要指标") -> Plan:
    """A plan of 2021 with a table, the cells of a row parted by |."""
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in rows)
    text = (
        f"<h1>清市2021年生态环境工作方案</h1><p>一、目标</p><p>{heading}</p><table>{lines}</table><p>二、保障</p><p>加强领导。</p>"
    )
    return read_content(f"<html><body>{text}</body></html>".encode(), Path("plan.html"))


HEAD = "类别|指标名称|单位|2020年现状|2025年目标|属性"


def test_a_row_says_what_was_reached_and_what_is_aimed_at() -> None:
    plan = plan_of(HEAD, "生态|森林覆盖率|%|24.1|≥25.5|约束性", "生态|建成湿地面积|万亩|1,200|1,350左右|预期性")
    assert [(one.indicator, one.comparator, one.value, one.unit, one.due, one.approximate) for one in plan.targets] == [
        ("森林覆盖率", ">=", 25.5, "%", "2025-12-31", False),
        ("湿地面积", "=", 1350, "万亩", "2025-12-31", True),
    ]
    assert [(one.indicator, one.value, one.unit, one.period) for one in plan.results] == [
        ("森林覆盖率", 24.1, "%", "2020"),
        ("湿地面积", 1200, "万亩", "2020"),
    ]
    for one in plan.targets:
        assert plan.sections[one.section].words[slice(*one.place)] == one.shown


def test_a_row_may_be_a_year_and_a_column_an_indicator() -> None:
    plan = plan_of("年份|新建公办园（所）|达标比例（%）", "2020年|9|≥90", "2021年|16|≥92", "2022年|18|≥94")
    assert [(one.indicator, one.comparator, one.value, one.unit, one.due) for one in plan.targets] == [
        ("新建公办园", "=", 16, "所", "2021-12-31"),
        ("达标比例", ">=", 92, "%", "2021-12-31"),
        ("新建公办园", "=", 18, "所", "2022-12-31"),
        ("达标比例", ">=", 94, "%", "2022-12-31"),
    ]
    assert [(one.indicator, one.value, one.period) for one in plan.results] == [("新建公办园", 9, "2020"), ("达标比例", 90, "2020")]


def test_a_unit_may_stand_in_brackets_and_a_note_is_none_of_the_figure() -> None:
    plan = plan_of(
        "指标|2020年|2025年",
        "①装机规模（万千瓦）|874.6①|1100②",
        "受教育年限（年）|9.5|11.3",
        "能源消耗降低（%）|—|[15]",
        "水质|良好|保持稳定",
    )
    assert [(one.indicator, one.comparator, one.value, one.unit) for one in plan.targets] == [
        ("装机规模", "=", 1100, "万千瓦"),
        ("受教育年限", "=", 11.3, "年"),
        ("能源消耗", "decrease", 15, "%"),
    ]
    assert [one.value for one in plan.results] == [874.6, 9.5]


def test_the_name_of_an_indicator_may_be_parted() -> None:
    rows = "13|减排量（万吨）|氮氧化物|—|2.08", "13|减排量（万吨）|氨氮|—|0.04"
    head = "<tr><td>序号</td><td colspan=2>指标</td><td>2020年</td><td>2025年</td></tr>"
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row.split('|'))}</tr>" for row in rows)
    text = f"<h1>清市2021年工作方案</h1><p>一、目标</p><table>{head}{cells}</table><p>二、保障</p>"
    plan = read_content(f"<html><body>{text}</body></html>".encode(), Path("plan.html"))
    assert [(one.indicator, one.comparator, one.value, one.unit) for one in plan.targets] == [
        ("氮氧化物减排量", "decrease", 2.08, "万吨"),
        ("氨氮减排量", "decrease", 0.04, "万吨"),
    ]


@pytest.mark.parametrize("cell", ["完成国家下达任务", "/", "—", "24.1（预计）或以上", "10—20年"])
def test_a_cell_without_a_figure_alone_states_none(cell: str) -> None:
    assert plan_of(HEAD, f"生态|森林覆盖率|%|24.1|{cell}|约束性").targets == ()


def test_the_rows_are_no_headings_and_a_table_of_what_was_aims_at_nothing() -> None:
    plan = plan_of(
        "序号|指标|2020年目标|2020年完成值", "1|优良率（%）|80|82", "2|达标率（%）|90|95", heading="（一）“十三五”完成情况"
    )
    assert [section.marker for section in plan.sections] == ["", "一、", "（一）", "二、"]
    assert plan.targets == ()
    assert [(one.indicator, one.value, one.period) for one in plan.results] == [("优良率", 82, "2020"), ("达标率", 95, "2020")]


def test_a_row_with_more_cells_than_the_head_shifts_no_figure() -> None:
    plan = plan_of("指标|2020年|2025年|", "森林覆盖率（%）|24.1|25.5|约束性", "湿地率（%）|30|35|预期性")
    assert [(one.indicator, one.value, one.period) for one in plan.results] == [
        ("森林覆盖率", 24.1, "2020"),
        ("湿地率", 30, "2020"),
    ]
    text = "清市2021年工作方案\n\n一、目标\n\n指标  2020年  2025年\n森林覆盖率（%）  24.1  25.5  约束性\n1.1  湿地率（%）  30  35\n"
    plan = read_content(text.encode(), Path("plan.txt"))
    assert [(one.indicator, one.value, one.period) for one in plan.results] == [("湿地率", 30, "2020")]
    assert [(one.indicator, one.value, one.due) for one in plan.targets] == [("湿地率", 35, "2025-12-31")]


def test_an_empty_cell_at_the_end_of_a_row_ends_no_table() -> None:
    plan = plan_of("指标|2020年|2025年|备注", "森林覆盖率（%）|24.1|25.5|", "湿地率（%）|30|35|国家考核")
    assert [(one.indicator, one.value) for one in plan.targets] == [("森林覆盖率", 25.5), ("湿地率", 35)]


def test_what_was_reached_is_of_no_year_where_its_column_says_none() -> None:
    plan = plan_of("指标名称|单位|现状值|2025年目标|2030年目标", "公园|个|5|6|8")
    assert [(one.value, one.period) for one in plan.results] == [(5, None)]


@pytest.mark.parametrize(
    ("head", "due"),
    [
        ("指标|2020年|“十四五”目标", ["2025-12-31"]),
        ("指标|上半年目标|2021年目标", ["2021-12-31"]),
        ("指标|市本级目标|甲区目标", []),
        ("指标|全国2025年|全市2025年", []),
    ],
)
def test_a_column_of_a_part_of_a_year_or_of_a_place_is_no_aim_of_the_plan(head: str, due: list[str]) -> None:
    assert [one.due for one in plan_of(head, "公园（个）|3|5").targets] == due


def test_a_unit_in_a_cell_is_no_note_and_an_office_no_unit() -> None:
    plan = plan_of("指标|目标值|单位", "新建公园|5|市园林局", "用水量（亿立方米）|100t|—", "湿地（万亩）|100m²|—")
    assert [(one.indicator, one.value, one.unit) for one in plan.targets] == [("新建公园", 5, None), ("用水量", 100, "t")]


def test_a_cell_that_says_by_which_year_is_of_what_the_cell_before_it_names() -> None:
    rows = "服务  1.居民续约率  较上一年增加，力争2023年达到80%，2035年达到95%。\n服务  2.居民知晓率  2023年达到60%。\n"
    plan = read_text(f"青山市2023年工作方案\n一、指标\n{rows}二、保障\n加强领导。\n")
    said = [(one.indicator, one.value, one.due) for one in plan.targets]
    assert said == [("居民续约率", 80, "2023-12-31"), ("居民续约率", 95, "2035-12-31"), ("居民知晓率", 60, "2023-12-31")]


def test_a_cell_that_says_when_is_read_as_a_sentence() -> None:
    plan = plan_of("指标|目标值", "签约覆盖率|2025年达到97%，2028年达到98%", "满意率|到2026年达到100%")
    assert [(one.indicator, one.value, one.due) for one in plan.targets] == [
        ("签约覆盖率", 97, "2025-12-31"),
        ("签约覆盖率", 98, "2028-12-31"),
        ("满意率", 100, "2026-12-31"),
    ]


def test_a_table_of_aims_says_who_is_to_see_to_each() -> None:
    plan = plan_of("考核指标|目标值|责任单位", "床位数|1200张|清县卫健局", "满意率|不低于98%|清县教育局")
    assert [(one.indicator, one.comparator, one.value) for one in plan.targets] == [("床位数", "=", 1200), ("满意率", ">=", 98)]
    assert [(one.unit, one.role) for one in plan.duties] == [("清县卫健局", "responsible"), ("清县教育局", "responsible")]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("森林面积：2026年新增5万亩。", []),
        ("保护率：到2026年不低于55%，其中农田2027年不低于60%。", [("保护率", 55), ("农田", 60)]),
    ],
)
def test_a_line_of_aims_by_year_is_no_more_than_it_says(line: str, said: list[tuple[str, float]]) -> None:
    plan = read_text(f"清市2026年方案\n一、目标\n{line}\n二、保障\n加强领导。\n")
    assert [(one.indicator, one.value) for one in plan.targets] == said


@pytest.mark.parametrize("line", ["湿地保护率：2021年不低于52%，2025年不低于55%", "2.湿地保护率：2021年不低于52%，2025年不低于55%"])
def test_a_line_that_says_by_when_so_much_is_aimed_at_is_of_what_it_begins_with(line: str) -> None:
    plan = read_text(f"清市方案\n一、目标\n{line}\n二、保障\n加强领导。\n")
    assert [(one.indicator, one.value, one.due) for one in plan.targets] == [
        ("湿地保护率", 52, "2021-12-31"),
        ("湿地保护率", 55, "2025-12-31"),
    ]


def test_a_unit_may_hold_another_in_brackets_and_the_number_of_a_note_is_none_of_the_name() -> None:
    plan = plan_of("指标|2020年|2025年", "职业培训人次1（万人次/年）|20|100", "保障性住房（万套〔间〕）|36.3|120")
    assert [(one.indicator, one.value, one.unit) for one in plan.targets] == [
        ("职业培训人次", 100, "万人次/年"),
        ("保障性住房", 120, "万套"),
    ]


def test_a_table_ends_where_the_next_begins() -> None:
    text = (
        "某县2026年工作方案\n一、目标\n指标  2025年  2026年目标\n森林覆盖率（%）  30  31\n\n二、投入\n"
        "指标  2026年目标  2027年目标\n造林（万亩）  3  5\n\n县区  人口（万人）  面积（公顷）\n甲县  30  500\n"
    )
    found = read_text(text)
    assert [(one.indicator, one.value, one.due) for one in found.targets] == [
        ("森林覆盖率", 31, "2026-12-31"),
        ("造林", 3, "2026-12-31"),
        ("造林", 5, "2027-12-31"),
    ]
    assert [(one.indicator, one.value) for one in found.results] == [("森林覆盖率", 30)]
