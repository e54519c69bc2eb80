"""Text that a tool broke at a fixed width reads as the paragraphs it was made of."""

from collections.abc import Callable
from unicodedata import east_asian_width

import pytest

import data
from parsers.plan import Plan
from parsers.reading import read_file, read_text
from parsers.text.broken_lines import joins
from tests.gold_tables import PLANS

WHOLE = {plan: read_file(data.FOLDER / "plans" / f"{plan}.txt") for plan in PLANS}
HENAN = WHOLE["henan-2021"]


def cells(words: str) -> int:
    return sum(2 if east_asian_width(c) in "WFA" else 1 for c in words)


def wrapped(text: str, width: int, indent: str, measure: Callable[[str], int] = cells) -> str:
    """Return a text broken at a width as a tool does that knows no words."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        line = indent
        for character in paragraph.strip(" \u3000\r"):
            if measure(line + character) > width:
                lines.append(line)
                line = ""
            line += character
        lines.append(line if line.strip() else "")
    return "\n".join(lines)


def bare(words: str) -> str:
    return "".join(words.split())


def facts(plan: Plan) -> list[tuple[object, ...]]:
    return [
        *((section.depth, bare(section.marker), bare(section.title)) for section in plan.sections),
        *((one.section, bare(one.shown), one.kind, one.start, one.end, one.rrule) for one in plan.deadlines),
        *((one.section, bare(one.shown), one.role) for one in plan.duties),
        *((one.section, bare(one.indicator), one.comparator, one.value, one.unit, one.due) for one in plan.targets),
    ]


@pytest.mark.parametrize("indent", ["", "\u3000\u3000"], ids=["flush", "indented"])
@pytest.mark.parametrize("width", [40, 60, 76])
@pytest.mark.parametrize("plan", PLANS)
def test_the_bundled_plans_broken_at_a_width_read_as_they_were(plan: str, width: int, indent: str) -> None:
    whole = WHOLE[plan]
    assert facts(read_text(wrapped(str(whole.found), width, indent))) == facts(whole)


PAGE = """清水市扬尘治理 2024 年工作方案

一、重点任务
（一）治理工地。全面排查全市在建工地，推动围挡喷淋全覆盖，2024 年 9
月底前，完成 18 个工地的改造，全市平均降尘量比上年下
降 12%。（牵头单位：市住房城乡建设局，配合单位：市生态环
境局、市城市管理局）
（二）治理道路。加强渣土运输车辆监管，年底前更换 40 辆老
旧渣土车。（牵头单位：市城市管理局，配合单位：市交通运
输局、市公安局）
"""


@pytest.mark.parametrize("widths", [(64, 60), (80, 72), (100, 96)])
@pytest.mark.parametrize("plan", ["hubei-2017", "jilin-2020"])
def test_lines_that_were_broken_twice_are_joined_with_what_a_narrower_tool_cut_off(plan: str, widths: tuple[int, int]) -> None:
    wide, narrow = widths
    whole = WHOLE[plan]
    assert facts(read_text(wrapped(wrapped(str(whole.found), wide, ""), narrow, ""))) == facts(whole)


def test_a_printed_page_whose_lines_differ_in_width_is_joined_too() -> None:
    plan = read_text(PAGE)
    assert [one.end for one in plan.deadlines] == ["2024-09-30", "2024-12-31"]
    assert [one.value for one in plan.targets] == [18, 12, 40]
    assert [bare(one.shown) for one in plan.duties] == [
        *("市住房城乡建设局", "市生态环境局", "市城市管理局"),
        *("市城市管理局", "市交通运输局", "市公安局"),
    ]


def test_a_tool_may_count_characters() -> None:
    text = wrapped(str(HENAN.found), 32, "", len)
    assert facts(read_text(text)) == facts(HENAN)


def test_a_numbered_paragraph_that_lost_its_indentation_goes_on_where_its_line_ends_in_a_word() -> None:
    text = wrapped(str(HENAN.found), 32, "", len)
    numbered = "\n各项工作同步推进。\n12.做好应对气候变化各项工作与经济高质量发展、碳达峰的衔\n接，加强统筹。\n"
    assert "碳达峰的衔接，加强统筹。" in "".join(section.words for section in read_text(text + numbered).sections)


def test_items_of_a_page_that_lost_their_indentation_go_on_and_a_heading_may_take_two_lines() -> None:
    page = [
        "一、深入贯彻落实习近平总书记重要指示精神以及党中央、国务院决策部",
        "署和省委、省政府工作要求",
        "一是加强林长制考核，科学制定考核办法，做好考核指标的日常监测统",
        "计，充分发挥考核指挥棒作用，推动各项任务落实落地，确保年度目标",
        "任务圆满完成。二是细化林长责任，制定林长巡林、林长推进会工作重",
        "点，有针对性解决制约森林资源保护发展的突出问题，全年完成营造林",
        "175.5万亩，同步开展义务植树和封山育林，高标准新建一批省级森林",
        "",
        "城市3个、森林城镇15个、森林乡村100个，启动森林城市群建设，着力",
        "提升城乡绿化水平和生态系统质量。",
        "二、全面推进林长制落地实施",
        "一是落实林长会议制度，保障林长制高效运转，并结合实际不断丰富、",
        "完善和提升。",
    ]
    found = read_text("\n".join(["清水市2026年林业工作要点", "", *page]))
    assert [section.title for section in found.sections if section.depth == 1] == [
        "深入贯彻落实习近平总书记重要指示精神以及党中央、国务院决策部署和省委、省政府工作要求",
        "全面推进林长制落地实施",
    ]
    assert "日常监测统计，充分发挥" in found.sections[2].words
    assert [target.value for target in found.targets] == [175.5, 3, 15, 100]


def test_a_heading_that_fills_its_line_takes_in_no_sentence_below_it() -> None:
    page = [
        "一、大气污染防治",
        "（一）推进全市大气污染综合治理改善城市空气环境质量水平",
        "市水利局牵头，市财政局配合",
        "全面推进工业企业深度治理和重点行业超低排放改造，持续开展",
        "扬尘专项整治行动，严格落实施工工地管理措施和渣土运输监管",
        "要求，确保城市空气质量持续改善，切实增强群众获得感和满意",
        "度。强化督导检查，推动各项任务落实落地，按月通报工作进展",
        "情况，对工作不力的严肃追责问责，形成齐抓共管的工作格局。",
    ]
    found = read_text("\n".join(["清水市2026年工作要点", "", *page]))
    assert ("lead", "市水利局") in [(one.role, one.unit) for one in found.duties]
    assert found.sections[2].title == "推进全市大气污染综合治理改善城市空气环境质量水平"


@pytest.mark.parametrize("number", ["- 3 -", "－ 3 －", "— 3 —"])
def test_a_page_number_between_two_lines_parts_no_sentence(number: str) -> None:
    lines = wrapped(str(HENAN.found), 60, "").split("\n")
    paged = "\n".join(line + f"\n\n{number}\n\f" if n % 20 == 19 and line else line for n, line in enumerate(lines))
    numbers = [one.value for one in read_text(paged).targets]
    assert numbers == [one.value for one in HENAN.targets]


def test_a_page_that_ended_within_a_word_and_left_blank_lines_parts_no_sentence() -> None:
    lines = wrapped(str(HENAN.found), 64, "").split("\n")
    at = next(n for n in range(20, len(lines)) if lines[n][-1:] == "生" and lines[n + 1][:1] == "态")
    paged = "\n".join([*lines[: at + 1], "", "", *lines[at + 1 :]])
    assert facts(read_text(paged)) == facts(HENAN)


@pytest.mark.parametrize("gap", ["\n", "\n\n\n"], ids=["short", "page"])
@pytest.mark.parametrize(
    "cut",
    ["加强防洪排涝。（市|水务局、市应急局负责）", "（市发改委、|市水务局、市应急局负责）", "到2025年，|污水处理率达到90%以上。"],
)
def test_a_line_that_ends_in_a_list_or_within_a_bracket_goes_on_however_short(cut: str, gap: str) -> None:
    said = f"\n各项工作同步推进。\n{cut.replace('|', gap)}\n其他工作继续。\n\n上一篇"
    read = read_text(wrapped(str(HENAN.found), 64, "").replace("\n\n上一篇", said))
    assert cut.replace("|", "") in "".join(section.words for section in read.sections)


def test_a_figure_alone_on_a_line_is_no_page_number() -> None:
    rows = "\n".join(f"{name}治理项目\n{n}" for n, name in enumerate(NAMES, 12))
    assert not joins(rows)


NAMES = ("大气", "河道", "土壤", "噪声", "扬尘", "秸秆", "湿地", "机动车", "危险废物", "饮用水源")
STREETS = ("人民大道", "解放路", "建设路", "环城东路", "滨江一路", "学府街", "中山西路", "工业大道", "迎宾路", "公园路")
"""Ten of each, and from them ten lists, ten blocks of addresses and ten tables."""


def short_lines(n: int) -> str:
    forms = ("清市{}管理站", "清市{}污染防治有限责任公司", "{}综合治理与可持续发展试点工程项目", "{}专项整治领导小组办公室", "{}")
    return "\n".join(forms[n % len(forms)].format(name) for name in NAMES[n % 3 :])


def addresses(n: int) -> str:
    return "\n".join(
        f"地址：清市{'东西南北'[k % 4]}城区{street}{n * 7 + k}号市民中心{k + 1}楼\n电话：0731-{8888000 + k}　邮编：41{k:04}"
        for k, street in enumerate(STREETS[n % 4 :])
    )


def table(n: int) -> str:
    gap = (" " * 4, "\t", "　　", " | ")[n % 4]
    rows = (gap.join((str(k), f"{name}治理项目", "市生态环境局", f"2024年{k}月")) for k, name in enumerate(NAMES, 1))
    return "\n".join([gap.join(("序号", "项目名称", "责任单位", "完成时间")), *rows])


LISTS = {f"{make.__name__} {n}": make(n) for make in (short_lines, addresses, table) for n in range(10)} | {
    "people": "组长：张某　市人民政府市长，市委员会主任\n副组长：李某　市人民政府副市长，分管环境工作\n成员：王某　市局局长",
    "verse": "清水人民齐努力，绿水青山就是金山银山；\n污染防治攻坚战，上下同心齐奋斗不停；\n美丽清水好家园，蓝天白云绕青山绿水。",
    "paragraphs": "现将方案印发给你们，请遵照执行。\n坚持绿色发展理念，推动高质量发展。\n到2025年，优良天数比率达到85%。",
    "menu": "首页 政务公开 政务服务 互动交流 走进清水\n字体：大 中 小　打印　关闭\n来源：市生态环境局　发布时间：2024-03-15",
}


@pytest.mark.parametrize("listed", LISTS.values(), ids=LISTS.keys())
def test_lists_addresses_and_tables_are_left_alone(listed: str) -> None:
    assert not joins(listed)
    assert not joins(f"清水市2024年工作要点\n一、总体要求\n坚持绿色发展。加强领导；落实责任。\n附件：\n{listed}\n")


def test_a_page_whose_lines_hold_half_width_figures_is_joined_whole() -> None:
    lines = [
        *(
            "   （一）治理工地。排查在建工地，推动围挡喷淋全覆盖，力",
            "争２０２６年９月底前完成 １８ 个工地改造，全市平均降尘",
            "量比上年下降 １２％。推行绿色施工，建设智慧工地不少于",
        ),
        *(
            " ４ 个，带动周边 ＡＩ 巡查设备升级，全面提升扬尘治理",
            "水平和监管能力，形成常态长效的工作机制和制度体系，推",
            "动全市空气质量持续改善，增强人民群众的幸福感和获得",
        ),
        *(
            "感，为建设美丽城市提供有力支撑。（责任单位：市住房城",
            "乡建设局、市生态环境局）",
            "                    —３—",
            "",
            "   （二）治理道路。加强渣土车监管，更换 ４０ 辆老旧车，推",
        ),
        *(
            "动新能源渣土车应用，提高道路机械化清扫水平和保洁质",
            "量，减少道路扬尘对空气质量的影响。（责任单位：市城市",
            "管理局、市交通运输局）",
        ),
    ]
    plan = read_text("\n".join(["清水市扬尘治理工作方案", "", "   一、重点任务", *lines]))
    assert [bare(one.shown) for one in plan.duties] == ["市住房城乡建设局", "市生态环境局", "市城市管理局", "市交通运输局"]
    assert not any("３" in section.words and "—" in section.words for section in plan.sections)


def test_a_tag_that_is_open_at_the_end_of_its_line_goes_on() -> None:
    tag = "（责任单位：市住房城\n乡建设局、\n— 2 —\n市城市管理局）"
    plan = read_text(f"清水市工作方案\n一、任务\n治理工地，\n更换设备。{tag}\n二、保障\n加强领导。\n")
    assert [one.unit for one in plan.duties] == ["市住房城乡建设局", "市城市管理局"]


def test_units_that_stand_a_line_each_stay_apart() -> None:
    plan = read_text(
        "清水市工作方案\n一、任务\n治理工地。（责任单位：市住房城乡建设局\n市生态环境局\n市水利局）\n二、保障\n加强领导。\n"
    )
    assert "市住房城乡建设局市生态环境局" not in plan.sections[1].words


def test_lines_that_break_within_words_are_joined_whatever_stands_between_them() -> None:
    """As text comes out of a page: no indentation, lines of about one width, and the cells of tables on lines of their own."""
    plan = WHOLE["hubei-2017"]
    cells_of_a_table = "\n".join(("指标", "单位", "现状", "目标", "属性", "约束性", "预期性", "全省"))
    paragraphs = []
    for n, paragraph in enumerate((data.FOLDER / "plans" / "hubei-2017.txt").read_text(encoding="utf-8").split("\n")):
        words = paragraph.strip()
        lines = [words[:26], *(words[at : at + 28] for at in range(26, len(words), 28))]
        paragraphs.append("\n".join(lines) + (f"\n{cells_of_a_table}" if n % 3 == 0 and words else ""))
    read = read_text("\n".join(paragraphs))

    def said(one: Plan) -> list[tuple[object, ...]]:
        return [
            *((bare(each.shown), each.end, bare(each.task)) for each in one.deadlines),
            *((bare(each.indicator), each.comparator, each.value) for each in one.targets),
        ]

    wanted = said(plan)
    assert sum(one in said(read) for one in wanted) >= 0.9 * len(wanted)


@pytest.mark.parametrize("plan", ["hubei-2017", "jilin-2020"])
def test_a_blank_line_behind_every_line_parts_no_sentence(plan: str) -> None:
    whole = WHOLE[plan]
    assert facts(read_text(wrapped(str(whole.found), 60, "").replace("\n", "\n\n"))) == facts(whole)


def test_the_office_of_a_place_stands_below_it_and_begins_no_line() -> None:
    tag = "牵头单位：市水利局\n责任单位：市财政局、市农业农村局，各县（市、区）\n人民政府\n"
    paragraph = "\n".join(
        ["全面排查全市河道，推动清淤疏浚全覆盖，完成二十条河道的治", "理，水质较上年明显改善，群众满意度稳步提升。"]
    )
    text = "清水市河道治理工作方案\n一、重点任务\n" + "".join(f"（{n}）治理河道。{paragraph}\n{tag}" for n in "一二三四五六")
    assert {one.unit for one in read_text(text).duties} == {"市水利局", "市财政局", "市农业农村局", "各县（市、区）人民政府"}


def test_a_name_in_quotation_marks_is_whole_again() -> None:
    plan = read_text("某市2022年工作方案\n一、任务\n提升森林质量。\n“十\n四五”期间，完成森林抚育300万亩。\n二、保障\n加强领导。\n")
    assert [one.end for one in plan.deadlines] == ["2025-12-31"]


def test_a_date_that_a_line_ends_in_is_whole() -> None:
    text = wrapped(str(HENAN.found), 32, "", len)
    cut = "\n各项工作同步推进。\n12.支持发展林下种植和森林康养，11\n月底前建成一批示范基地。\n"
    assert "11月底前建成" in "".join(section.words for section in read_text(text + cut).sections)


@pytest.mark.parametrize("page", ["# Page 1449:", "--- Page 3 of 9 ---", "【第3页】"])
def test_a_line_that_says_where_a_page_begins_is_no_heading_and_parts_no_sentence(page: str) -> None:
    lines = wrapped(str(HENAN.found), 60, "").split("\n")
    cut = "\n".join((*lines[:40], "", page, *lines[40:80], "", page, *lines[80:]))
    assert facts(read_text(cut)) == facts(read_text("\n".join(lines)))
    assert page not in "".join(section.words for section in read_text(cut).sections)
