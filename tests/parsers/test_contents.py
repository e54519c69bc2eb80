"""What is no part of a document's outline: tables of contents, notes, the page around it."""

import pytest

from parsers.reading import read_text
from tests.parsers.outlined import outline

BODY = "第一章 现状\n（一）基础\n好。\n（二）问题\n多。\n第二章 任务\n（一）治水\n治河。\n（二）治气\n治扬尘。\n"
HEADINGS = ["现状", "基础", "问题", "任务", "治水", "治气"]


def test_the_list_of_attachments_is_text() -> None:
    found = outline("一、目标\n1.大气\n2.水\n二、措施\n1.治污\n2.监测\n附件：1.清单\n2.考核表\n3.联系人\n")
    assert len(found) == 6


@pytest.mark.parametrize("label", ["注：", "备注：\n", "填表说明："])
def test_the_notes_below_a_table_are_text(label: str) -> None:
    notes = f"{label}1.规模以上企业指主营业务收入2000万元以上的企业。\n2.数据以统计局为准。\n"
    found = outline(f"一、目标\n1.治污。\n2.监测。\n{notes}二、措施\n1.监督。\n{notes}")
    assert [marker for _, marker, _ in found] == ["一、", "1.", "2.", "二、", "1."]


def test_a_table_of_contents_is_not_the_body() -> None:
    found = outline("工作方案\n目录\n一、目标……1\n二、措施……3\n一、目标\n减排。\n二、措施\n治污。\n")
    assert found == [(1, "一、", "目标"), (1, "二、", "措施")]


def test_what_stands_ahead_of_a_table_of_contents_is_kept() -> None:
    plan = read_text(
        "某省文件\n某政发〔2021〕3号\n2021年某省工作方案\n目  录\n一、目标 1\n二、措施 3\n\n一、 目标\n减排。\n二、 措施\n治污。\n"
    )
    assert plan.number == "某政发〔2021〕3号"
    assert [section.title for section in plan.sections] == ["", "目标", "措施"]
    assert "目  录" not in plan.sections[0].text


def test_a_section_that_speaks_of_what_pages_have_is_kept() -> None:
    long = "（二）推进便民服务。" + "群众在办事大厅扫一扫二维码即可办理生态环境领域的各项审批事项，" * 2 + "实现掌上办。"
    found = outline(f"一、目标\n（一）加强管理，健全转载请示制度。\n{long}\n二、措施\n（一）甲\n{long}\n")
    assert [marker for depth, marker, _ in found] == ["一、", "（一）", "（二）", "二、", "（一）", "（二）"]


@pytest.mark.parametrize(
    "contents",
    [
        # Dots lead to the numbers of pages, and lines have run into each other.
        "目录\n第一章现状.........-1-（一）基础..........-1 -\n（二）问题.........2第二章任务………… 3\nI\n"
        "（一）治水·········· 3\n（二）治气 ········· 4\n",
        # It has no title of its own.
        "第一章 现状......... 1\n（一）基础......... 1\n（二）问题......... 2\n第二章 任务......... 3\n"
        "（一）治水......... 3\n（二）治气......... 4\n",
        # No numbers, and entries have run into each other.
        "目录\n第一章现状\n（一）基础\n（二）问题第二章任务（一）治水\n- 1 -\n（二）治气\n",
        # No numbers, a title over two lines, and an entry that the body calls otherwise.
        "目\n\n录\n第一章 现状\n（一）基础\n（二）存在的问题\n第二章 任务\n（一）治水\n\n（二）治气\n",
        # The edge of a page, and the old and the new number of a page in one.
        f"目录\n第一章 现状........ 1\n（一）基础........ 1\n（二）问题..... 2\n{'域代码已更改 ' * 30}\n第二章 任务........ 1411\n"
        "（一）治水之策........ 1411\n（二）治气........ 1512\n",
    ],
)
def test_a_table_of_contents_is_no_part_of_the_outline(contents: str) -> None:
    found = outline(f"{contents}{BODY}")
    assert [heading for _, _, heading in found] == HEADINGS


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("目录\n见附件。\n第一章 治水\n（一）目标\n治河。\n第二章 治气\n（一）目标\n治扬尘。\n", ["治水", "目标", "治气", "目标"]),
        # A form to fill in, and figures behind dots.
        (
            "一、治水\n请填：\n单位.........1\n人数.........2\n地址.........3\n电话.........4\n二、治气\n三、治土\n",
            ["治水", "治气", "治土"],
        ),
        ("一、现状\n任务......40\n完成......20\n在建......30\n未建......10\n二、措施\n三、督查\n", ["现状", "措施", "督查"]),
        # The body's first heading is said once more at its end.
        ("目录\n一、治水二、治气\n一、治水\n治河。\n二、治气\n治扬尘。\n一、治水\n", ["治水", "治气"]),
    ],
)
def test_what_only_looks_like_a_table_of_contents_stays(text: str, headings: list[str]) -> None:
    assert [heading for _, _, heading in outline(text)] == headings


def test_the_page_around_the_document_is_left_out() -> None:
    page = "当前位置: 首页 > 政策\n2021年工作要点\n一、目标\n减排。\n二、措施\n治污。\n\n上一篇：别的要点\n\n下一篇：一、另一篇\n"
    sections = read_text(page).sections
    assert [section.text for section in sections] == ["2021年工作要点", "减排。", "治污。"]


def test_a_table_of_contents_far_down_is_that_of_a_part() -> None:
    body = "".join(f"{numeral}、任务\n{'改善环境质量，完成治理任务。' * 60}\n" for numeral in "一二三四五六")
    sections = read_text(f"某省2020年工作要点\n{body}附件格式\n目录\n甲函\n乙表\n甲函\n内容。\n乙表\n内容。").sections
    assert [section.marker for section in sections[1:]] == [f"{numeral}、" for numeral in "一二三四五六"]
