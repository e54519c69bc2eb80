"""Where a heading begins and where its title ends."""

import pytest

from parsers.reading import read_text
from tests.parsers.outlined import outline


def test_a_heading_glued_to_the_line_before_is_found() -> None:
    found = outline("（一）甲\n1.规范管理，动态管理。2.精准有效做好工作。（二）坚持依法\n3.强化督察。")
    assert [marker for depth, marker, _ in found] == ["（一）", "1.", "2.", "（二）", "3."]


@pytest.mark.parametrize("title", ["项目前期阶段", "款项支付", "级别认定", "类型划分", "档案管理", "号召动员"])
def test_a_heading_may_begin_with_what_else_ends_a_reference(title: str) -> None:
    assert outline(f"（一）规划\n（二）{title}\n1.立项\n2.出让\n") == [
        (1, "（一）", "规划"),
        (1, "（二）", title),
        (2, "1.", "立项"),
        (2, "2.", "出让"),
    ]


@pytest.mark.parametrize("title", ["十届政府工作回顾", "十二届人大二次会议确定任务完成情况"])
def test_a_heading_may_begin_with_the_number_of_a_term(title: str) -> None:
    found = outline(f"开头。\n一、{title}\n（一）甲\n（二）乙\n二、任务\n（一）丙\n（二）丁\n")
    assert found[0] == (1, "一、", title)
    assert [marker for depth, marker, _ in found if depth == 1] == ["一、", "二、"]


def test_a_number_alone_in_its_line_is_a_marker_where_a_title_follows() -> None:
    found = outline("1\n总则\n1.1\n目的\n甲。\n1.2\n依据\n乙。\n2\n任务\n2.1\n大气\n丙。\n2.2\n水\n丁。\n")
    assert [marker for _, marker, _ in found] == ["1.1", "1.2", "2.1", "2.2"]


def test_an_item_may_begin_with_a_date() -> None:
    found = outline("1.2024年底前，完成整治。\n2.10月底前验收。\n3.加强监管。\n4.5月底前总结。\n")
    assert [marker for depth, marker, _ in found] == ["1.", "2.", "3.", "4."]


def test_a_marker_without_a_sign_is_set_off_from_its_title() -> None:
    sections = read_text("第一章 总则\n第一条 为了保护。\n第二章 附则\n第二条 施行。\n").sections
    assert [section.heading for section in sections[1:3]] == ["第一章 总则", "第一条 为了保护"]


def test_a_title_ends_with_its_line_or_at_its_first_stop() -> None:
    assert outline("一、目标：减排\n二、措施（牵头单位：环评处；责任单位：各市）\n三、保障。加强领导。")[0] == (1, "一、", "目标")
    assert (
        outline("一、甲\n二、措施（牵头单位：环评处；责任单位：各市）\n三、保障。领导。")[1][2]
        == "措施（牵头单位：环评处；责任单位：各市）"
    )


def test_a_ratio_ends_no_title_and_a_date_may_follow_a_marker() -> None:
    found = outline("一、目标\n1．碳氮比25:1达标。\n2．2025.6.30前，完成治理。\n二、保障\n")
    assert [title for _, _, title in found] == ["目标", "碳氮比25:1达标", "2025.6.30前，完成治理", "保障"]


def test_a_marker_alone_on_its_line_takes_the_next_short_line_as_its_title() -> None:
    assert outline("一、目标\n（一）\n\n年度计划\n\n完成清查。\n（二）\n具体措施\n1.督促各县。\n二、措施\n") == [
        (1, "一、", "目标"),
        (2, "（一）", "年度计划"),
        (2, "（二）", "具体措施"),
        (3, "1.", "督促各县"),
        (1, "二、", "措施"),
    ]


def test_a_time_does_not_end_a_title() -> None:
    sections = read_text("某省2020年工作要点\n一、请于9月10日18:00前报送。二、其他：按时完成。").sections
    assert [section.title for section in sections[1:]] == ["请于9月10日18:00前报送", "其他"]
