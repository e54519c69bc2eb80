"""The outline of whole documents: how levels nest, and that every character stands in one section."""

from difflib import SequenceMatcher
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import data
from parsers.plan import Section
from parsers.reading import read_text
from parsers.text.folding import fold
from tests.gold_tables import PLANS, gold_rows
from tests.parsers.outlined import outline
from tests.plans import BUNDLED

WHOLE = {"henan-2021", "hubei-2017", "jilin-2020"}
"""The plans whose text is undamaged."""


def bare(marker: str) -> str:
    return fold(marker).rstrip(".、,:)").lstrip("(")


def covered(sections: tuple[Section, ...]) -> list[tuple[int, int]]:
    return [section.source for section in sections]


@pytest.mark.parametrize("plan", PLANS)
def test_the_bundled_plans_have_the_headings_a_reader_finds(plan: str) -> None:
    wanted = [(int(row["depth"]), bare(row["marker_repaired"] or row["marker"])) for row in gold_rows(f"{plan}.outline")]
    found = [(section.depth, bare(section.marker)) for section in BUNDLED.plan(plan).sections[1:]]
    if plan in WHOLE:
        assert found == wanted
    else:
        same = sum(block.size for block in SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks())
        assert 2 * same / (len(wanted) + len(found)) >= 0.9


@pytest.mark.parametrize("plan", sorted(WHOLE))
def test_each_section_begins_where_its_marker_stands(plan: str) -> None:
    wanted = [int(row["start"]) for row in gold_rows(f"{plan}.outline")]
    assert [section.source[0] for section in BUNDLED.plan(plan).sections[1:]] == wanted


def test_levels_nest_by_their_numbering() -> None:
    assert outline("一、目标\n（一）大气\n1.降尘。洒水。\n2.控煤\n（二）水\n二、措施\n") == [
        (1, "一、", "目标"),
        (2, "（一）", "大气"),
        (3, "1.", "降尘"),
        (3, "2.", "控煤"),
        (2, "（二）", "水"),
        (1, "二、", "措施"),
    ]


def test_numbering_may_run_on_across_sections_or_restart_in_them() -> None:
    running = "（一）甲\n1.子\n2.丑\n（二）乙\n3.寅\n（三）丙\n4.卯\n"
    restarting = "（一）甲\n1.子\n2.丑\n（二）乙\n1.寅\n2.卯\n"
    assert [marker for _, marker, _ in outline(running)] == ["（一）", "1.", "2.", "（二）", "3.", "（三）", "4."]
    assert [depth for depth, _, _ in outline(restarting)] == [1, 2, 2, 1, 2, 2]


def test_an_excerpt_may_hold_one_chapter_whatever_its_number() -> None:
    found = outline("第四章　深化质量管理\n以提高环境质量为核心。\n第一节　改善大气\n甲。\n第二节　提升水质\n乙。\n")
    assert [(depth, marker) for depth, marker, _ in found] == [(1, "第四章"), (2, "第一节"), (2, "第二节")]
    assert not outline("依据条例\n第四章的规定，加强管理。\n")
    found = outline(
        "各位代表：\n现在报告工作。\n三、2021年重点工作\n做好今年工作。\n（一）扩大内需\n促消费。\n（二）科技创新\n引人才。\n"
    )
    assert [(depth, marker) for depth, marker, _ in found] == [(1, "三、"), (2, "（一）"), (2, "（二）")]


def test_a_whole_document_on_one_line_is_divided() -> None:
    text = "为加强保护制定本方案。一、总体要求坚持绿色发展。二、主要任务（一）治气。控煤。（二）治水。截污。三、保障措施加强领导。"
    assert [(depth, marker) for depth, marker, _ in outline(text)] == [
        (1, "一、"),
        (1, "二、"),
        (2, "（一）"),
        (2, "（二）"),
        (1, "三、"),
    ]


def test_a_bracket_may_close_in_another_width_than_it_opens() -> None:
    text = "一、任务加强治理。（责任单位：区水利局)二、措施完善制度。（责任单位：区环境局)三、保障加强领导。（责任单位：区政府）"
    assert [(depth, marker) for depth, marker, _ in outline(text)] == [(1, "一、"), (1, "二、"), (1, "三、")]


def test_a_point_that_was_read_as_a_full_stop_ends_a_marker() -> None:
    items = "".join(f"{n}{'。' if n == 2 else '.'}强化帮扶。加大支持。(省林业厅负责)" for n in range(1, 5))
    assert [marker for _, marker, _ in outline(f"一、任务\n{items}\n二、保障\n加强领导。\n")] == [
        "一、",
        "1.",
        "2。",
        "3.",
        "4.",
        "二、",
    ]
    assert len(outline("一、任务\n企业达到1。加强领导。项目达到2。加强统筹。\n二、保障\n加强领导。\n")) == 2


def test_a_list_begins_at_a_space_behind_its_heading() -> None:
    text = "一、主要工作 一是推进融合。完善规划。二是发展产业。扩大规模。二、保障措施 加强领导。"
    assert [(depth, marker) for depth, marker, _ in outline(text)] == [(1, "一、"), (2, "一是"), (2, "二是"), (1, "二、")]


def test_an_attachment_in_the_line_of_the_document_starts_again() -> None:
    attachment = "附件1整治技术方案一、原则1.安全。2.整齐。二、要求1.规范。2.牢固。三、其他1.清除。2.捆扎。"
    text = f"一、要求加强治理。二、任务按规范施工。{attachment}"
    assert [(depth, marker) for depth, marker, _ in outline(text) if depth == 1] == [
        *((1, "一、"), (1, "二、")),
        *((1, "一、"), (1, "二、"), (1, "三、")),
    ]


def test_what_a_sentence_says_of_an_attachment_begins_none() -> None:
    first = "一、要求\n（一）治水\n报送。附件清单内的村庄做到标准统一、流程规范。\n"
    text = f"{first}（二）治气\n（见附件）附件2汇总表一、二季度报送。\n二、任务\n治河。"
    assert [(depth, marker) for depth, marker, _ in outline(text)] == [(1, "一、"), (2, "（一）"), (2, "（二）"), (1, "二、")]


def test_two_items_stand_right_behind_their_heading_on_one_line() -> None:
    text = "一、任务（一）截污工程1.应急。（区局牵头）2.清淤，护岸。（区局牵头）（二）加强监测1.定期报告。二、保障加强领导。"
    assert [(depth, marker) for depth, marker, _ in outline(text)] == [
        (1, "一、"),
        (2, "（一）"),
        (3, "1."),
        (3, "2."),
        (2, "（二）"),
        (1, "二、"),
    ]
    assert not [one for one in outline("一、任务\n推进治理，落实1.5倍减量和2.0版方案。\n二、保障\n加强领导。\n") if one[0] > 1]


def test_an_attachment_starts_again() -> None:
    found = outline("一、甲\n二、乙\n三、丙\n附件\n一、子\n二、丑\n")
    assert [marker for depth, marker, _ in found] == ["一、", "二、", "三、", "一、", "二、"]


def test_numbering_in_an_attachment_stands_beside_the_document_s_own() -> None:
    found = outline("第一部分 总则\n一、甲\n第二部分 任务\n二、乙\n附件2\n清单\n一、子\n1.寅\n二、丑\n")
    assert [(depth, marker) for depth, marker, _ in found[-3:]] == [(1, "一、"), (2, "1."), (1, "二、")]


def test_the_problems_of_a_rectification_plan_are_sections() -> None:
    found = outline("一、目标\n二、措施\n问题一：排污。\n1.排查。2.处罚。\n问题二：管网。\n1.规划。2.建设。\n")
    assert [(depth, marker) for depth, marker, _ in found[2:]] == [
        (2, "问题一："),
        (3, "1."),
        (3, "2."),
        (2, "问题二："),
        (3, "1."),
        (3, "2."),
    ]


def test_a_document_without_numbering_gives_its_paragraphs() -> None:
    (only,) = read_text("关于做好工作的通知\n请各单位认真落实。\n").sections
    assert (only.index, only.path, only.text) == (0, (), "关于做好工作的通知\n请各单位认真落实。")


@given(st.text("一二三、（）().1234。；\n甲乙 第条章是", max_size=120))
def test_sections_stand_side_by_side_and_lead_back_to_the_text(text: str) -> None:
    sections = read_text(text).sections
    spans = covered(sections)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert [section.index for section in sections] == list(range(len(sections)))
    for section in sections[1:]:
        assert text[section.source[0] :].startswith(section.marker_as_found)
        # A space inside a marker or a number says nothing, and is not shown.
        assert "".join(section.title.split()) in "".join(text[slice(*section.source)].split())


@pytest.mark.parametrize("plan", sorted(WHOLE))
def test_every_character_of_the_body_stands_in_exactly_one_section(plan: str) -> None:
    source = (data.FOLDER / "plans" / f"{plan}.txt").read_text(encoding="utf-8")
    spans = covered(BUNDLED.plan(plan).sections)
    gaps = [source[first[1] : second[0]] for first, second in pairwise(spans)]
    assert not "".join(gaps).strip()


def test_a_marker_on_a_line_of_its_own_has_the_first_sentence_below_it_for_a_title() -> None:
    item = "加快建设国际航空枢纽。\n进一步加大国际航线开辟力度，恢复国际航线{}条。"
    text = "某市2023年工作方案\n一、任务\n" + "".join(f"{n}.\n{item.format(n)}\n" for n in (1, 2)) + "二、保障\n加强领导。\n"
    assert [section.heading for section in read_text(text).sections[2:4]] == ["1.加快建设国际航空枢纽", "2.加快建设国际航空枢纽"]
