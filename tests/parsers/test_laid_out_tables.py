"""Tables that a converter laid out with spaces: each row has its own words again, whatever lines they stood on."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from parsers.plan import Plan
from parsers.reading import read_content


def laid_out(
    head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int], gap: int = 3, is_centred: bool = True
) -> str:
    """A table as `pdftotext -layout` writes it: cells of several lines, each centred on the middle of its row, or at its top."""
    text: list[str] = []
    for row in (head, *rows):
        lines: defaultdict[float, list[tuple[int, str]]] = defaultdict(list)
        start = 0
        for words, width in zip(row, widths, strict=True):
            parts = broken(words, width)
            for n, part in enumerate(parts):
                lines[n - is_centred * (len(parts) - 1) / 2].append((start, part))
            start += width + gap
        for _, parts_of_line in sorted(lines.items()):
            line = ""
            for at, part in parts_of_line:
                line = line.ljust(at) + part
            text.append(line.rstrip())
    return "\n".join(text)


def broken(words: str, width: int) -> list[str]:
    """Words in lines of some width; as everywhere, no number is broken."""
    lines: list[str] = []
    while len(words) > width:
        cut = next(at for at in range(width, 0, -1) if not (words[at - 1].isdigit() and words[at].isdigit()))
        lines.append(words[:cut])
        words = words[cut:]
    return [*lines, words]


def read(table: str) -> Plan:
    return read_content(f"清水市2026年工作任务清单\n\n{table}\n\n— 2 —\n".encode(), Path("plan.txt"))


TASKS = [
    (
        "1",
        "推进绿电算力扩容，争取低碳智算中心通过省级评估论证，力争全市算力规模突破三千。",
        "6月",
        "市发展改革委、市数据局（市人工智能局）",
        "各县政府",
    ),
    ("2", "启动机房建设。", "9月", "清河区政府", "/"),
    (
        "3",
        "高标准运营数据流通基础设施功能节点，累计服务流通主体1000家以上。",
        "12月",
        "市工业与能源集团（市数据集团）",
        "市经信局、市财政局",
    ),
    ("4", "统筹推进可信数据空间建设，建成数据专区10个以上，新增合作城市30个以上，打造示范平台。", "12月", "市数据局", "市国资委"),
    ("5", "建成检测中心。", "持续推进", "市水利局", "市住房城乡建设局、市交通运输局、市科技局"),
]
HEAD = ("序号", "工作任务", "完成时限", "责任单位", "配合单位")


@pytest.mark.parametrize("widths", [(4, 14, 6, 8, 9), (4, 20, 6, 7, 6), (4, 44, 8, 20, 24)])
@pytest.mark.parametrize("gap", [2, 3, 8])
@pytest.mark.parametrize("is_centred", [True, False])
def test_each_task_has_its_units_and_its_day(widths: tuple[int, ...], gap: int, is_centred: bool) -> None:
    plan = read(laid_out(HEAD, TASKS, widths, gap, is_centred))
    assert [one.title or one.text for one in plan.sections[1:]] == [words.rstrip("。") for _, words, *_ in TASKS]
    for section, (_, _, day, lead, support) in zip(plan.sections[1:], TASKS, strict=True):
        units = [(one.role, one.unit) for one in plan.duties if one.section == section.index]
        assert "、".join(unit for role, unit in units if role == "responsible") == lead
        assert "、".join(unit for role, unit in units if role == "support") == support.strip("/")
        assert [one.shown for one in plan.deadlines if one.section == section.index] == ([day] if day.endswith("月") else [])


def test_where_two_columns_touch_no_day_is_given_as_a_unit() -> None:
    touching = [(number, task, f"{lead}{day}月底", other) for number, task, day, lead, other in TASKS]
    plan = read(laid_out(("序号", "工作任务", "责任单位", "配合单位"), touching, (4, 20, 30, 24)))
    said = "".join("".join(section.words.split()) for section in plan.sections)
    assert "启动机房建设" in said
    assert not any("月" in one.unit for one in plan.duties)


INDICATORS = [
    ("1", "市城区空气质量优良天数比例（%）", "83.2", "86.5", "约束性"),
    ("2", "细颗粒物年均浓度（微克/立方米）", "38", "≤35", "约束性"),
    ("3", "国省考核断面地表水质量达到或好于Ⅲ类水体比例（%）", "95", "100", "约束性"),
    ("4", "城市生活污水集中收集率（%）", "-", "完成省级控制指标", "预期性"),
    ("5", "森林覆盖率（%）", "47.2", "47.3", "约束性"),
]


@pytest.mark.parametrize("widths", [(4, 12, 8, 8, 5), (4, 9, 6, 5, 5), (4, 40, 8, 12, 5)])
def test_each_indicator_has_its_figures(widths: tuple[int, ...]) -> None:
    plan = read(laid_out(("序号", "指标名称", "2025年", "2030年目标", "属性"), INDICATORS, widths))
    assert [(one.indicator.split("（")[0], one.value) for one in plan.targets] == [
        ("空气质量优良天数比例", 86.5),
        ("细颗粒物年均浓度", 35),
        ("地表水质量达到或好于Ⅲ类水体比例", 100),
        ("森林覆盖率", 47.3),
    ]
    assert {one.value for one in plan.results} == {83.2, 38, 95, 47.2}


def test_a_table_goes_on_behind_the_end_of_a_page_where_its_head_stands_again() -> None:
    first, second = (laid_out(HEAD, part, (4, 14, 6, 8, 9)) for part in (TASKS[:3], TASKS[3:]))
    plan = read(f"{first}\n\n\n            - 13 -\n{second}")
    assert len(plan.sections) == len(TASKS) + 1
    assert "13" not in "".join(one.text for one in plan.sections)


def test_titles_of_groups_and_what_stands_below_a_table_stay_apart() -> None:
    head = ("指标名称", "2025年", "2030年目标", "属性")
    rows = [row[1:] for row in INDICATORS]
    tables = [laid_out(head, rows[:2], (12, 8, 8, 5)), *laid_out(head, rows[2:], (12, 8, 8, 5)).split("\n", 1)[1:]]
    plan = read(f"一、目标\n{tables[0]}\n（二）污染治理\n{tables[1]}\n\n二、重点任务\n推进治理。\n三、保障\n加强领导。")
    assert [one.marker for one in plan.sections[1:] if one.marker.endswith("、")] == ["一、", "二、", "三、"]
    assert {one.value for one in plan.targets} == {86.5, 35, 100, 47.3}


@pytest.mark.parametrize(
    "text",
    [
        "一、目标    说明    责任\n推进治理，完成任务。\n二、措施\n加强领导。",
        "        清水市任务    责任    时限\n\n　　推进治理，加强领导，完成各项任务。\n\n　　各县要落实责任。",
    ],
)
def test_what_only_looks_like_a_head_stays(text: str) -> None:
    assert "责任" in "".join(f"{one.title}{one.text}" for one in read_content(text.encode(), Path("plan.txt")).sections)


def test_a_table_goes_on_without_its_head_where_its_rows_count_on() -> None:
    first = laid_out(HEAD, TASKS[:3], (4, 14, 6, 8, 9))
    second = laid_out(HEAD, TASKS[3:], (4, 14, 6, 8, 9)).split("\n", 1)[1]
    plan = read(f"{first}\n\n\n            - 13 -\n{second}")
    assert [one.title for one in plan.sections[1:]] == [words.rstrip("。") for _, words, *_ in TASKS]


def test_rows_that_count_anew_in_each_group_are_tasks_below_its_title() -> None:
    table = laid_out(HEAD, TASKS[:3], (4, 14, 6, 8, 9)) + "\n二    智慧农业\n"
    table += laid_out(HEAD, [(str(n), *row[1:]) for n, row in enumerate(TASKS[3:], 1)], (4, 14, 6, 8, 9)).split("\n", 1)[1]
    plan = read(table)
    assert [one.unit for one in plan.duties if one.role == "responsible"][-2:] == ["市数据局", "市水利局"]
    assert any("智慧农业" in f"{one.title}{one.text}" for one in plan.sections)


CELLS = st.sampled_from(
    ["1", "2", "3", "86.5", "≤35", "约束性", "市水利局", "推进治理。", "（%）", "6月", "一", "（二）污染治理", "", "—", "2025年"]
)


@example([[(1, "86.5")], [], [(1, "1"), (1, "1"), (2, "1")], [(1, "1"), (1, "1"), (2, "1"), (2, "1")], [(1, "1"), (4, "1")]])
@given(st.lists(st.lists(st.tuples(st.integers(1, 12), CELLS), max_size=6), max_size=30))
def test_of_any_lines_below_a_head_no_word_is_lost(lines: list[list[tuple[int, str]]]) -> None:
    body = "\n".join("".join(" " * gap + words for gap, words in line) for line in lines)
    text = f"序号    指标名称    2025年    2030年目标    责任单位\n{body}\n"
    plan = read_content(text.encode(), Path("plan.txt"))
    kept = "".join(f"{one.marker}{one.title}{one.text}" for one in plan.sections)
    for words in ("市水利局", "污染治理", "86.5"):
        assert kept.count(words) >= min(1, body.count(words))
