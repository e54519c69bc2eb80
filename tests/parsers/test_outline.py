"""What counts as a heading, in the layouts plans are found in."""

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
from tests.plans import BUNDLED

WHOLE = {"henan-2021", "hubei-2017", "jilin-2020"}
"""The plans whose text is undamaged."""


def outline(text: str) -> list[tuple[int, str, str]]:
    return [(section.depth, section.marker, section.title) for section in read_text(text).sections[1:]]


def bare(marker: str) -> str:
    return fold(marker).rstrip(".、,:)").lstrip("(")


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


def test_a_heading_glued_to_the_line_before_is_found() -> None:
    found = outline("（一）甲\n1.规范管理，动态管理。2.精准有效做好工作。（二）坚持依法\n3.强化督察。")
    assert [marker for depth, marker, _ in found] == ["（一）", "1.", "2.", "（二）", "3."]


@pytest.mark.parametrize(
    "body",
    [
        "PM2.5浓度不高于53微克。\n2.5微克的目标。",
        "削减1.2万吨以上，分别达2.2万吨和1.2万吨。",
        "会议于2020.1.17召开。",
        "按照“1.摸底；2.整改；3.销号”的步骤推进。",
        "依照本条例第（一）项、第（二）项的规定处理。",
        "推进第一、二、三产业融合。",
        "他是一是一、二是二的人。",
        "推进3、4号机组改造。",
        "加快第二、三批项目。",
        "按照（二）级标准执行。",
        "| 10.1 | 36.2 |\n10.2 | 4.1 |",
        "面积\n12.37\n2030年\n1.38\n/",
        "不拖欠（1），尽力清欠。",
    ],
)
def test_what_continues_no_sequence_is_text(body: str) -> None:
    assert outline(f"一、目标\n{body}\n二、措施\n") == [(1, "一、", "目标"), (1, "二、", "措施")]


def test_the_end_of_a_sequence_is_not_drawn_into_a_sentence() -> None:
    assert outline("（一）甲\n（二）乙。按照（三）级标准执行\n")[-1] == (1, "（二）", "乙")
    assert outline("1.火电\n2.风电\n推进3、4号机组改造\n")[-1] == (1, "2.", "风电")


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


def test_items_that_say_where_something_was_said_are_items() -> None:
    found = outline(
        "一、节水\n——在全社会上下营造氛围，建成企业10家。\n——在中央督察会议上通报的问题，年底前整改。\n二、治气\n甲。\n"
    )
    assert [marker for depth, marker, _ in found if depth == 2] == ["——", "——"]


def test_where_a_speech_was_made_is_no_item_of_a_list() -> None:
    speech = "清市政府工作报告\n——2026年2月4日在清市第十七届人民代表大会第六次会议上\n各位代表：\n现在报告工作。\n"
    assert outline(f"{speech}过去一年成效显著：\n——产业壮大\n增长。\n——文化繁荣\n兴盛。\n")[0] == (1, "——", "产业壮大")


def test_an_item_may_begin_with_a_date() -> None:
    found = outline("1.2024年底前，完成整治。\n2.10月底前验收。\n3.加强监管。\n4.5月底前总结。\n")
    assert [marker for depth, marker, _ in found] == ["1.", "2.", "3.", "4."]


def test_full_width_digits_and_enclosed_numbers_are_read() -> None:
    assert [marker for _, marker, _ in outline("１．甲。２．乙。\n")] == ["１．", "２．"]
    assert len(outline("一、目标\n⑴甲\n⑵乙\n二、措施\n⒈丙\n⒉丁\n")) == 6


def test_the_list_of_attachments_is_text() -> None:
    found = outline("一、目标\n1.大气\n2.水\n二、措施\n1.治污\n2.监测\n附件：1.清单\n2.考核表\n3.联系人\n")
    assert len(found) == 6


@pytest.mark.parametrize("label", ["注：", "备注：\n", "填表说明："])
def test_the_notes_below_a_table_are_text(label: str) -> None:
    notes = f"{label}1.规模以上企业指主营业务收入2000万元以上的企业。\n2.数据以统计局为准。\n"
    found = outline(f"一、目标\n1.治污。\n2.监测。\n{notes}二、措施\n1.监督。\n{notes}")
    assert [marker for _, marker, _ in found] == ["一、", "1.", "2.", "二、", "1."]


def test_ordinals_inside_a_paragraph_are_sections_below_it() -> None:
    found = outline("1.突出引导。一是划定红线，制定清单。二是严把关口。三是公开。\n2.推进调整。")
    assert found == [
        (1, "1.", "突出引导"),
        (2, "一是", "划定红线，制定清单"),
        (2, "二是", "严把关口"),
        (2, "三是", "公开"),
        (1, "2.", "推进调整"),
    ]


def test_an_ordinal_whose_words_begin_with_one_is_an_ordinal() -> None:
    found = outline("1.改革。一是深化改革。二是一体推进开放。三是扩大消费。\n2.民生。")
    assert [marker for _, marker, _ in found] == ["1.", "一是", "二是", "三是", "2."]


def test_one_ordinal_alone_is_text() -> None:
    assert len(outline("1.突出引导。一是划定红线。\n2.推进调整。")) == 2


def test_a_marker_whose_numeral_is_lost_takes_its_place_in_the_sequence() -> None:
    sections = read_text("(一)甲\n(?乙\n(三)丙\n").sections[1:]
    assert [section.marker for section in sections] == ["(一)", "(二)", "(三)"]
    assert [section.marker_as_found for section in sections] == ["(一)", "(?", "(三)"]


def test_chapters_and_articles_nest() -> None:
    law = (
        "第一章 总则\n第一条 为了保护环境。依照本条例第二条的规定。\n第二条 适用范围：\n"
        "（一）大气；\n（二）水。\n第二章 附则\n第三条 施行。\n"
    )
    assert [(depth, marker) for depth, marker, _ in outline(law)] == [
        (1, "第一章"),
        (2, "第一条"),
        (2, "第二条"),
        (3, "（一）"),
        (3, "（二）"),
        (1, "第二章"),
        (2, "第三条"),
    ]


def test_the_first_line_of_a_railway_is_no_article() -> None:
    found = outline("一、交通\n（一）轨道\n第一条地铁开通运营。\n（二）公路\n第一条高铁开工。\n二、水利\n治理河道。\n")
    assert [marker for _, marker, _ in found] == ["一、", "（一）", "（二）", "二、"]


def test_articles_may_stand_below_a_first_level_in_chinese_numerals() -> None:
    found = outline("一、融合\n第一条 保障用地。\n第二条 鼓励投资。\n二、创新\n第三条 公共服务。\n")
    assert [depth for depth, _, _ in found] == [1, 2, 2, 1, 2]


def test_a_first_level_in_digits_may_stand_above_bracketed_numerals() -> None:
    found = outline("1.甲\n（一）子\n（二）丑\n2.乙\n（一）寅\n（二）卯\n")
    assert [depth for depth, _, _ in found] == [1, 2, 2, 1, 2, 2]


def test_a_chapter_of_decimals_may_have_lost_its_heading_and_its_first() -> None:
    lost = outline("1 总则\n1.1 目的\n2 任务\n2.1 大气\n2.2 资金\n投入资金。\n3.2 分工\n落实责任。\n3.3 考核\n严格考核。\n")
    assert [marker for _, marker, _ in lost] == ["1", "1.1", "2", "2.1", "2.2", "3.2", "3.3"]
    found = outline("1 总则\n1.1 目的\n1.2 依据\n2 任务\n2.1 大气\n2.2 资金\n3 保障\n3.2 分工\n3.3 考核\n")
    assert [marker for _, marker, _ in found] == ["1", "1.1", "1.2", "2", "2.1", "2.2", "3", "3.2", "3.3"]


def test_an_excerpt_may_hold_one_chapter_whatever_its_number() -> None:
    found = outline("第四章　深化质量管理\n以提高环境质量为核心。\n第一节　改善大气\n甲。\n第二节　提升水质\n乙。\n")
    assert [(depth, marker) for depth, marker, _ in found] == [(1, "第四章"), (2, "第一节"), (2, "第二节")]
    assert not outline("依据条例\n第四章的规定，加强管理。\n")


def test_figures_alone_on_their_lines_are_no_decimal_markers_that_count_on() -> None:
    cells = "".join(
        f"{place}\n{share} \n\n" for place, share in (("甲村", "33.02"), ("乙村", "25.53"), ("丙村", "37.54"), ("丁村", "40.55"))
    )
    assert [marker for _, marker, _ in outline(f"一、任务\n做好工作。\n二、情况\n各村如下。\n{cells}戊村\n")] == ["一、", "二、"]


def test_decimal_numbering_nests() -> None:
    found = outline("1.总则\n1.1 目的\n1.2 依据\n1.2.1 法律\n1.2.2 规章\n2.职责\n2.1 机构\n2.2 分工\n")
    assert [(depth, marker) for depth, marker, _ in found] == [
        (1, "1."),
        (2, "1.1"),
        (2, "1.2"),
        (3, "1.2.1"),
        (3, "1.2.2"),
        (1, "2."),
        (2, "2.1"),
        (2, "2.2"),
    ]


@pytest.mark.parametrize(
    "lines",
    ["①甲\n②乙\n", "（1）甲\n（2）乙\n", "1）甲\n2）乙\n", "——甲。\n——乙。\n", "--甲。\n--乙。\n", "首先，甲。其次，乙。\n"],
)
def test_the_other_schemes_are_read(lines: str) -> None:
    assert len(outline(f"一、目标\n{lines}二、措施\n")) == 4


def test_a_list_within_one_of_the_first_and_second_stands_below_it() -> None:
    found = outline("一、建设\n一是加强规划。严禁违建。二是建设道路：\n①东街。\n②西街。\n三是建设市场。建成市场。二、民生\n甲。\n")
    assert [(depth, marker) for depth, marker, _ in found if depth > 1] == [
        (2, "一是"),
        (2, "二是"),
        (3, "①"),
        (3, "②"),
        (2, "三是"),
    ]


def test_a_whole_document_on_one_line_is_divided() -> None:
    text = "为加强保护制定本方案。一、总体要求坚持绿色发展。二、主要任务（一）治气。控煤。（二）治水。截污。三、保障措施加强领导。"
    assert [(depth, marker) for depth, marker, _ in outline(text)] == [
        (1, "一、"),
        (1, "二、"),
        (2, "（一）"),
        (2, "（二）"),
        (1, "三、"),
    ]


def test_an_attachment_starts_again() -> None:
    found = outline("一、甲\n二、乙\n三、丙\n附件\n一、子\n二、丑\n")
    assert [marker for depth, marker, _ in found] == ["一、", "二、", "三、", "一、", "二、"]


def test_numbering_in_an_attachment_stands_beside_the_document_s_own() -> None:
    found = outline("第一部分 总则\n一、甲\n第二部分 任务\n二、乙\n附件2\n清单\n一、子\n1.寅\n二、丑\n")
    assert [(depth, marker) for depth, marker, _ in found[-3:]] == [(1, "一、"), (2, "1."), (1, "二、")]


def test_a_marker_without_its_sign_is_one_where_the_sequence_wants_it() -> None:
    found = outline("1 总则\n1.1 目的\n2 任务\n2.1 大气\n3保障\n")
    assert [(depth, marker) for depth, marker, _ in found] == [(1, "1"), (2, "1.1"), (1, "2"), (2, "2.1"), (1, "3")]
    assert outline("1.甲\n2.乙\n3个县完成。\n3月底前完成。\n")[-1] == (1, "2.", "乙")


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


def test_a_marker_without_a_sign_is_set_off_from_its_title() -> None:
    sections = read_text("第一章 总则\n第一条 为了保护。\n第二章 附则\n第二条 施行。\n").sections
    assert [section.heading for section in sections[1:3]] == ["第一章 总则", "第一条 为了保护"]


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


def test_a_title_ends_with_its_line_or_at_its_first_stop() -> None:
    assert outline("一、目标：减排\n二、措施（牵头单位：环评处；责任单位：各市）\n三、保障。加强领导。")[0] == (1, "一、", "目标")
    assert (
        outline("一、甲\n二、措施（牵头单位：环评处；责任单位：各市）\n三、保障。领导。")[1][2]
        == "措施（牵头单位：环评处；责任单位：各市）"
    )


def test_the_small_signs_of_some_fonts_number_headings_too() -> None:
    found = outline("一﹑大气\n1﹒控制扬尘，浓度下降1﹒5%。\n2﹒治理机动车。\n二﹑水\n1﹒一﹑二期完工。\n2﹒建设。\n")
    assert [marker for _, marker, _ in found] == ["一﹑", "1﹒", "2﹒", "二﹑", "1﹒", "2﹒"]


def test_a_ratio_ends_no_title_and_a_date_may_follow_a_marker() -> None:
    found = outline("一、目标\n1．碳氮比25:1达标。\n2．2025.6.30前，完成治理。\n二、保障\n")
    assert [title for _, _, title in found] == ["目标", "碳氮比25:1达标", "2025.6.30前，完成治理", "保障"]


def test_a_chapter_may_be_of_planning_and_a_reference_is_none() -> None:
    found = outline("第一章 总则\n甲。\n第二章规划目标\n按照第一章规定执行。\n第三章保障\n乙。\n")
    assert [title for _, _, title in found] == ["总则", "规划目标", "保障"]


def test_the_items_of_a_box_are_none_of_the_numbers_around_it() -> None:
    box = "专栏1 重点工程\n（一）调查评估。\n开展调查。\n（二）修复工程。\n开展修复。\n（三）监测工程。\n开展监测。\n"
    found = outline(f"一、任务\n（一）治水\n治河。\n（二）治气\n治扬尘。\n{box}（三）治土\n修复。\n二、保障\n加强领导。\n")
    assert [marker for _, marker, _ in found] == ["一、", "（一）", "（二）", "（三）", "二、"]
    # Where the numbers around go on with the next, the box ends there.
    short = "专栏1 重点工程\n（一）调查评估。\n（二）修复工程。\n"
    found = outline(f"一、任务\n（一）治水\n（二）治气\n{short}（三）治土\n（四）治废\n二、保障\n")
    assert [marker for _, marker, _ in found] == ["一、", "（一）", "（二）", "（三）", "（四）", "二、"]
    found = outline(f"一、任务\n1.治水\n2.治气\n{short}3.治土\n4.治废\n二、保障\n")
    assert [marker for _, marker, _ in found] == ["一、", "1.", "2.", "3.", "4.", "二、"]
    # A row of figures within it ends it neither.
    table = box.replace("开展调查。", "优良率  10  20  约束性")
    found = outline(f"一、任务\n（一）治水\n（二）治气\n{table}（三）治土\n修复。\n二、保障\n加强领导。\n")
    assert [heading for _, _, heading in found if "治土" in heading or "监测" in heading] == ["治土"]


BODY = "第一章 现状\n（一）基础\n好。\n（二）问题\n多。\n第二章 任务\n（一）治水\n治河。\n（二）治气\n治扬尘。\n"
HEADINGS = ["现状", "基础", "问题", "任务", "治水", "治气"]


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


def test_rows_of_figures_and_ranges_are_no_headings() -> None:
    rows = "1.甲河  北桥—南桥  14.9  101\n2.乙河  东桥—西桥  11.7  10~20\n3.丙河  南桥—水库  4.32  60～80\n"
    found = outline(f"一、现状\n1.经济\n人口多。\n2.自然\n{rows}水系长。\n二、任务\n治水。\n")
    assert [heading for _, _, heading in found] == ["现状", "经济", "自然", "任务"]


def test_the_page_around_the_document_is_left_out() -> None:
    page = "当前位置: 首页 > 政策\n2021年工作要点\n一、目标\n减排。\n二、措施\n治污。\n\n上一篇：别的要点\n\n下一篇：一、另一篇\n"
    sections = read_text(page).sections
    assert [section.text for section in sections] == ["2021年工作要点", "减排。", "治污。"]


def test_a_document_without_numbering_gives_its_paragraphs() -> None:
    (only,) = read_text("关于做好工作的通知\n请各单位认真落实。\n").sections
    assert (only.index, only.path, only.text) == (0, (), "关于做好工作的通知\n请各单位认真落实。")


def covered(sections: tuple[Section, ...]) -> list[tuple[int, int]]:
    return [section.source for section in sections]


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


def test_a_marker_alone_on_its_line_takes_the_next_short_line_as_its_title() -> None:
    assert outline("一、目标\n（一）\n\n年度计划\n\n完成清查。\n（二）\n具体措施\n1.督促各县。\n二、措施\n") == [
        (1, "一、", "目标"),
        (2, "（一）", "年度计划"),
        (2, "（二）", "具体措施"),
        (3, "1.", "督促各县"),
        (1, "二、", "措施"),
    ]


@pytest.mark.parametrize("form", ["{}.", "第{}条　", "（{}）"])
def test_numbers_go_on_beyond_999(form: str) -> None:
    found = outline("".join(f"{form.format(n)}治理锅炉。\n" for n in range(1, 1105)))
    assert (len(found), found[-1][2]) == (1104, "治理锅炉")


def test_two_years_at_the_start_of_lines_are_no_numbers() -> None:
    assert outline("一、目标\n2023.完成一半。\n2024.全部完成。\n二、措施\n") == [(1, "一、", "目标"), (1, "二、", "措施")]


def test_dashes_that_introduce_sentences_with_a_list_are_no_headings() -> None:
    review = "——经济稳中有进。一是投资增长。二是消费回升。\n——民生改善。一是就业稳定。二是收入增加。\n"
    found = outline(f"一、2025年工作回顾\n{review}二、2026年工作\n——大气。治气。\n——水。治水。\n")
    assert [marker for _, marker, _ in found] == ["一、", "一是", "二是", "二、", "——", "——"]


def test_a_time_does_not_end_a_title() -> None:
    sections = read_text("某省2020年工作要点\n一、请于9月10日18:00前报送。二、其他：按时完成。").sections
    assert [section.title for section in sections[1:]] == ["请于9月10日18:00前报送", "其他"]


def test_a_table_of_contents_far_down_is_that_of_a_part() -> None:
    body = "".join(f"{numeral}、任务\n{'改善环境质量，完成治理任务。' * 60}\n" for numeral in "一二三四五六")
    sections = read_text(f"某省2020年工作要点\n{body}附件格式\n目录\n甲函\n乙表\n甲函\n内容。\n乙表\n内容。").sections
    assert [section.marker for section in sections[1:]] == [f"{numeral}、" for numeral in "一二三四五六"]


def test_a_quotation_that_a_machine_closed_with_the_wrong_sign_hides_no_heading() -> None:
    text = "现就推进“三线’，整治制订方案如下:一、工作目标。消除隐患，会商“进度”。二、工作职责。落实责任。三、时间安排。分步实施。"
    assert [section.marker for section in read_text(text).sections[1:]] == ["一、", "二、", "三、"]


def test_articles_and_chapters_are_found_where_the_lines_are_lost() -> None:
    text = "扬尘管理办法第一章总则第一条为了防治扬尘，制定本办法。第二条适用于本市。第二章职责第三条市局监督。第四条县局检查。"
    assert [(depth, marker) for depth, marker, _ in outline(text)] == [
        (1, "第一章"),
        (2, "第一条"),
        (2, "第二条"),
        (1, "第二章"),
        (2, "第三条"),
        (2, "第四条"),
    ]
    assert not outline("依照《办法》第一条规定，对照第二条要求，结合第三条精神推进工作。按照第四条执行。")
