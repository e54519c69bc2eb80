"""Which numbers are markers of headings, and which are text."""

import pytest

from parsers.reading import read_text
from tests.parsers.outlined import outline


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


def test_items_that_say_where_something_was_said_are_items() -> None:
    found = outline(
        "一、节水\n——在全社会上下营造氛围，建成企业10家。\n——在中央督察会议上通报的问题，年底前整改。\n二、治气\n甲。\n"
    )
    assert [marker for depth, marker, _ in found if depth == 2] == ["——", "——"]


def test_where_a_speech_was_made_is_no_item_of_a_list() -> None:
    speech = "清市政府工作报告\n——2026年2月4日在清市第十七届人民代表大会第六次会议上\n各位代表：\n现在报告工作。\n"
    assert outline(f"{speech}过去一年成效显著：\n——产业壮大\n增长。\n——文化繁荣\n兴盛。\n")[0] == (1, "——", "产业壮大")


def test_full_width_digits_and_enclosed_numbers_are_read() -> None:
    assert [marker for _, marker, _ in outline("１．甲。２．乙。\n")] == ["１．", "２．"]
    assert len(outline("一、目标\n⑴甲\n⑵乙\n二、措施\n⒈丙\n⒉丁\n")) == 6


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


def test_figures_alone_on_their_lines_are_no_decimal_markers_that_count_on() -> None:
    cells = "".join(
        f"{place}\n{share} \n\n" for place, share in (("甲村", "33.02"), ("乙村", "25.53"), ("丙村", "37.54"), ("丁村", "40.55"))
    )
    assert [marker for _, marker, _ in outline(f"一、任务\n做好工作。\n二、情况\n各村如下。\n{cells}戊村\n")] == ["一、", "二、"]


def test_what_is_counted_behind_the_last_decimal_of_a_chapter_is_below_it() -> None:
    found = outline("第一章 总则\n第二章 任务\n2.1 岸线\n治理。\n2.2 湿地\n（一）种草\n（二）放鱼\n第三章 保障\n加强领导。\n")
    assert [depth for depth, _, _ in found] == [1, 1, 2, 2, 3, 3, 1]


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
    [
        "①甲\n②乙\n",
        "（1）甲\n（2）乙\n",
        "1）甲\n2）乙\n",
        "——甲。\n——乙。\n",
        "--甲。\n--乙。\n",
        "首先，甲。其次，乙。\n",
        "甲、天。\n乙、地。\n",
        "Ⅰ．甲\nⅡ．乙\n",
        "行动一：甲\n行动二：乙\n",
    ],
)
def test_the_other_schemes_are_read(lines: str) -> None:
    assert len(outline(f"一、目标\n{lines}二、措施\n")) == 4


def test_capital_numerals_stand_above_all_others() -> None:
    found = outline("壹、任务\n㈠ 城区\n⒈ 建设。\n贰、责任\n一、分工\n肆拾亩水面由甲、乙两村管护。\n")
    assert [(depth, marker) for depth, marker, _ in found] == [(1, "壹、"), (2, "㈠"), (3, "⒈"), (1, "贰、"), (2, "一、")]


def test_a_list_within_one_of_the_first_and_second_stands_below_it() -> None:
    found = outline("一、建设\n一是加强规划。严禁违建。二是建设道路：\n①东街。\n②西街。\n三是建设市场。建成市场。二、民生\n甲。\n")
    assert [(depth, marker) for depth, marker, _ in found if depth > 1] == [
        (2, "一是"),
        (2, "二是"),
        (3, "①"),
        (3, "②"),
        (2, "三是"),
    ]


def test_a_marker_without_its_sign_is_one_where_the_sequence_wants_it() -> None:
    found = outline("1 总则\n1.1 目的\n2 任务\n2.1 大气\n3保障\n")
    assert [(depth, marker) for depth, marker, _ in found] == [(1, "1"), (2, "1.1"), (1, "2"), (2, "2.1"), (1, "3")]
    assert outline("1.甲\n2.乙\n3个县完成。\n3月底前完成。\n")[-1] == (1, "2.", "乙")


def test_the_small_signs_of_some_fonts_number_headings_too() -> None:
    found = outline("一﹑大气\n1﹒控制扬尘，浓度下降1﹒5%。\n2﹒治理机动车。\n二﹑水\n1﹒一﹑二期完工。\n2﹒建设。\n")
    assert [marker for _, marker, _ in found] == ["一﹑", "1﹒", "2﹒", "二﹑", "1﹒", "2﹒"]


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


def test_rows_of_figures_and_ranges_are_no_headings() -> None:
    rows = "1.甲河  北桥—南桥  14.9  101\n2.乙河  东桥—西桥  11.7  10~20\n3.丙河  南桥—水库  4.32  60～80\n"
    found = outline(f"一、现状\n1.经济\n人口多。\n2.自然\n{rows}水系长。\n二、任务\n治水。\n")
    assert [heading for _, _, heading in found] == ["现状", "经济", "自然", "任务"]


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


def test_numbers_that_count_on_are_found_where_the_line_ends_are_lost() -> None:
    items = ["推动治水。", "推动治气。"]
    text = "".join(
        f"（{'一二三四五'[n]}）深入推进{'水气土固声'[n]}污染防治"
        + "".join(f"{2 * n + k + 1}.{item}" for k, item in enumerate(items))
        for n in range(5)
    )
    found = outline(f"某市2020年工作要点一、总体要求改善环境。二、主要任务{text}三、保障措施加强领导。")
    assert [marker for depth, marker, _ in found if depth == 3] == [f"{n}." for n in range(1, 11)]


def test_the_parts_that_a_sentence_lists_with_their_years_are_no_headings() -> None:
    listed = "报告分为三个部分：一、2020年工作回顾；二、“十四五”时期总体要求；三、2021年的工作安排。"
    assert [marker for _, marker, _ in outline(f"2021年清水市政府工作报告\n{listed}\n加强领导。\n")] == []
