"""Tables of tasks, in the layouts that offices give them: who does what, and by when."""

import io
from pathlib import Path

import docx

from parsers.plan import Plan
from parsers.reading import read_content

TASKS = """<html><body><h1>某省2020年生态环境重点任务清单</h1><table>
<tr><td>序号</td><td>重点任务</td><td>牵头单位</td><td>责任单位</td><td>完成时限</td></tr><tr><td>1</td><td>淘汰燃煤锅炉30台。</td><td>大气处</td><td>监测处、执法局</td><td>2020年6月底前</td></tr>
<tr><td rowspan=2>2</td><td>完成入河排污口排查</td><td>水处</td><td>流域处</td><td>9月底前</td></tr>
<tr><td>建立入河排污口台账</td><td>水处</td><td>监测中心</td><td>10月底前</td></tr></table></body></html>"""


def test_the_rows_of_a_task_table_are_sections_with_their_units_and_days() -> None:
    plan = read_content(TASKS.encode(), Path("tasks.html"))
    assert outline(plan) == [("1.", "淘汰燃煤锅炉30台"), ("2.", "完成入河排污口排查")]
    assert [(one.section, one.end, one.task) for one in plan.deadlines] == [
        (1, "2020-06-30", "淘汰燃煤锅炉30台"),
        (2, "2020-09-30", "完成入河排污口排查"),
        (2, "2020-10-31", "建立入河排污口台账"),
    ]
    assert [(one.section, one.role, one.unit) for one in plan.duties][:3] == [
        (1, "lead", "大气处"),
        (1, "responsible", "监测处"),
        (1, "responsible", "执法局"),
    ]


TITLE = "<h1>清水市2024年健康行动实施方案</h1>"


def table_of(*rows: str) -> str:
    """A table, the cells of a row parted by |, with `N:` in front of one that spans so many columns."""

    def cell(words: str) -> str:
        span, _, rest = words.rpartition(":")
        return f"<td colspan={span}>{rest}</td>" if span else f"<td>{words}</td>"

    lines = ("".join(map(cell, row.split("|"))) for row in rows)
    return f"<table>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"


def plan_of(*rows: str) -> Plan:
    return read_page(f"<p>一、总体要求</p><p>坚持预防为主。</p>{table_of(*rows)}")


def read_page(body: str) -> Plan:
    return read_content(f"<html><body>{TITLE}{body}</body></html>".encode(), Path("plan.html"))


def outline(plan: Plan) -> list[tuple[str, str]]:
    return [(section.marker, section.title) for section in plan.sections[1:]]


def duties(plan: Plan) -> list[tuple[str, str]]:
    return [(one.role, one.unit) for one in plan.duties]


HEAD = "序号|工作任务|牵头单位|配合单位|完成时限"
FIRST, SECOND = "1|开展筛查|市卫健委|市教育局|2024年6月底前", "2|控制烟草|市疾控局|市商务局|2024年9月底前"
BOTH = [("lead", "市卫健委"), ("support", "市教育局"), ("lead", "市疾控局"), ("support", "市商务局")]


def test_rows_of_one_cell_above_the_head_are_its_caption() -> None:
    plan = plan_of("5:附件2 清水市健康行动任务分工表", HEAD, FIRST, SECOND)
    assert duties(plan) == BOTH
    assert ("1.", "开展筛查") in outline(plan)


def test_a_row_of_one_cell_is_a_heading_and_no_task() -> None:
    plan = plan_of(HEAD, "5:（一）防病", FIRST, "5:（二）控烟", SECOND)
    assert outline(plan)[1:] == [("（一）", "防病"), ("1.", "开展筛查"), ("（二）", "控烟"), ("2.", "控制烟草")]
    assert duties(plan) == BOTH


def test_a_head_that_comes_again_is_left_out() -> None:
    plan = plan_of(HEAD, FIRST, "5:（续表）", HEAD, SECOND)
    assert duties(plan) == BOTH
    assert outline(plan)[1:] == [("1.", "开展筛查"), ("2.", "控制烟草")]


def test_a_head_may_have_two_rows() -> None:
    head = "<tr><td rowspan=2>序号</td><td rowspan=2>工作任务</td><td colspan=2>责任单位</td><td rowspan=2>完成时限</td></tr>"
    rows = table_of("牵头|配合", FIRST, SECOND)
    assert duties(read_page(rows.replace("<table>", f"<table>{head}"))) == BOTH


def test_a_table_that_follows_without_a_head_goes_on() -> None:
    assert duties(read_page(table_of(HEAD, FIRST) + table_of(SECOND))) == BOTH


def test_the_third_of_tables_that_go_on_has_the_head_of_the_first_too() -> None:
    third = "3|新建步道|市住建局|市体育局|2024年10月底前"
    tables = [[HEAD, FIRST], [SECOND], [third]]
    plan = read_page(f"<p>一、任务</p>{''.join(table_of(*rows) for rows in tables)}")
    assert duties(plan) == [*BOTH, ("lead", "市住建局"), ("support", "市体育局")]
    document = docx.Document()
    document.add_paragraph("清水市2024年健康行动实施方案")
    document.add_paragraph("一、任务")
    for rows in tables:
        table = document.add_table(0, 5)
        for row in rows:
            for cell, words in zip(table.add_row().cells, row.split("|"), strict=True):
                cell.text = words
    content = io.BytesIO()
    document.save(content)
    assert duties(read_content(content.getvalue(), Path("plan.docx"))) == duties(plan)


def test_a_table_behind_one_of_another_width_has_no_part_in_the_head_above_both() -> None:
    tables = table_of(HEAD, FIRST) + table_of("年份|指标") + table_of("2021|30|40|50|60")
    assert duties(read_page(f"<p>一、任务</p>{tables}")) == [("lead", "市卫健委"), ("support", "市教育局")]


def test_the_title_of_a_table_begins_no_attachment() -> None:
    for captions in (["5:附表<br>2024年健康行动"], ["5:附件1", "5:2024年健康行动"]):
        table = table_of(*captions, HEAD, FIRST, SECOND)
        plan = read_page(f"<p>一、要求</p><p>坚持预防。</p><p>二、任务</p>{table}<p>三、保障</p>")
        assert [one.heading for one in plan.sections if one.depth == 1] == ["一、要求", "二、任务", "三、保障"]


def test_a_number_in_a_circle_is_the_number_of_a_row() -> None:
    plan = read_content(
        (TITLE + table_of("序号|类别|任务|牵头单位", "①|经费|制定标准|市发改委", "②|经费|纳入预算|市财政局")).encode(),
        Path("a.html"),
    )
    assert [(one.marker, one.title) for one in plan.sections[1:]] == [("①", "经费  制定标准"), ("②", "经费  纳入预算")]


def test_who_sees_to_an_indicator_is_told_by_its_row() -> None:
    head = "序号|指标名称|单位|2020年现状|2025年目标|牵头单位"
    plan = plan_of(head, "1|优良天数比率|%|85|88|市生态环境局", "2|森林覆盖率|%|30|32|市林业局、市农业农村局")
    assert [(one.indicator, one.value, one.due) for one in plan.targets] == [
        ("优良天数比率", 88, "2025-12-31"),
        ("森林覆盖率", 32, "2025-12-31"),
    ]
    assert duties(plan) == [("lead", "市生态环境局"), ("lead", "市林业局"), ("lead", "市农业农村局")]


def test_a_table_ahead_of_all_headings_names_its_units() -> None:
    table = table_of("实事项目|具体内容|时间要求|牵头责任单位", "出行|新增泊位40个|9月|市建设局", "教育|新建学校2所|年底|市教育局")
    plan = read_content(f"{TITLE}{table}<p>1.牵头单位要报方案。</p><p>2.每月填报。</p>".encode(), Path("a.html"))
    assert duties(plan) == [("lead", "市建设局"), ("lead", "市教育局")]
    assert [one.end for one in plan.deadlines if one.end] == ["2024-09-30", "2024-12-31"]


def test_a_record_whose_first_row_is_its_number_stands_sideways() -> None:
    rows = ("序号|1", "整改目标|销号率达到80%", "责任单位|镇安县政府", "整改时限|2024年12月")
    assert duties(plan_of(*rows)) == [("responsible", "镇安县政府")]


def test_a_column_of_a_part_of_the_year_dates_what_its_cells_say() -> None:
    head = "序号|重点工作|年度目标|一季度|上半年|牵头单位"
    plan = plan_of(
        head, "1|签约项目|新签约项目420个|签约105个|签约230个|市投促局", "2|项目开工|新开工项目260个|开工50个|—|市发改委"
    )
    assert [(one.indicator, one.value, one.due) for one in plan.targets] == [
        ("新签约项目", 420, "2024-12-31"),
        ("签约", 105, "2024-03-31"),
        ("签约", 230, "2024-06-30"),
        ("新开工项目", 260, "2024-12-31"),
        ("开工", 50, "2024-03-31"),
    ]


def test_a_table_goes_on_behind_the_number_of_a_page() -> None:
    head, rows = table_of("序号|任务|牵头单位", "1|治水|市水利局"), table_of("2|治气|市环保局")
    plan = read_content(f"{TITLE}{head}<p align=center>— 2 —</p>{rows}".encode(), Path("a.html"))
    assert duties(plan) == [("lead", "市水利局"), ("lead", "市环保局")]


def test_a_record_may_stand_sideways() -> None:
    plan = plan_of(
        "问题|散煤治理不力",
        "牵头单位|市能源局|配合单位|市财政局",
        "整改时限|2024年9月底前",
        "问题|扬尘管控不严",
        "牵头单位|市住建局",
    )
    assert duties(plan) == [("lead", "市能源局"), ("support", "市财政局"), ("lead", "市住建局")]
    assert [one.end for one in plan.deadlines] == ["2024-09-30"]


def test_a_column_of_persons_names_no_units() -> None:
    plan = plan_of("序号|工作任务|责任单位|责任领导", "1|开展筛查|市卫健委|李某某", "2|控制烟草|市疾控局|王某某")
    assert duties(plan) == [("responsible", "市卫健委"), ("responsible", "市疾控局")]


def test_a_column_of_figures_aimed_at_gives_each_task_its_target() -> None:
    head = "序号|领域|主要任务|2027年目标值|责任单位"
    plan = plan_of(head, "1|水|培育节水企业|5家以上|市水利局", "2|水|名医智能体|120个|市卫健委", "3|气|带动产量|突破2万台|市工信局")
    assert [(one.indicator, one.comparator, one.value, one.unit, one.due) for one in plan.targets] == [
        ("节水企业", ">=", 5, "家", "2027-12-31"),
        ("名医智能体", "=", 120, "个", "2027-12-31"),
        ("带动产量", ">=", 2, "万台", "2027-12-31"),
    ]
    dated = plan_of("序号|任务|目标值|完成时限|责任单位", "1|治水|300个|2027年6月底|水利局", "2|治气|5个|2027年9月底|环保局")
    assert [one.task for one in dated.deadlines] == ["治水", "治气"]
    # What several rows have in common names none of them alone.
    assert [title for _, title in outline(plan)][1:3] == ["水  培育节水企业", "水  名医智能体"]


def test_units_on_lines_of_their_own_are_a_list_and_a_stroke_is_nobody() -> None:
    plan = plan_of(HEAD, "1|开展筛查|市卫健委|市教育局<br>市总工会|全年", "2|控制烟草|市疾控局|/|全年")
    assert duties(plan) == [("lead", "市卫健委"), ("support", "市教育局"), ("support", "市总工会"), ("lead", "市疾控局")]


def test_a_name_that_breaks_behind_its_level_is_whole() -> None:
    plan = plan_of(HEAD, "1|建设加气站|市卫健委|市财政委、市<br>经贸信息委|全年")
    assert [unit for _, unit in duties(plan)] == ["市卫健委", "市财政委", "市经贸信息委"]


def test_lines_within_a_cell_stay_apart() -> None:
    plan = plan_of(HEAD, "1|治理扬尘<br>裸土 40处<br>道路 12条|市住建局|市城管局|2024年6月底前")
    assert "裸土40处；道路12条" in "".join(section.words for section in plan.sections)


def test_a_row_keeps_its_cells_though_they_say_the_same_or_nothing() -> None:
    plan = read_page(f"<p>一、指标</p>{table_of('指标|2023年|2024年|单位', '森林覆盖率|30|30|%', '湿地面积||12|万亩')}")
    words = plan.found or ""
    assert "森林覆盖率  30  30  %" in words
    assert "湿地面积  —  12  万亩" in words


def test_a_row_with_only_another_unit_is_of_the_task_above_it() -> None:
    plan = plan_of(HEAD, FIRST, "|||市妇联|")
    assert duties(plan) == [("lead", "市卫健委"), ("support", "市教育局"), ("support", "市妇联")]


def test_a_column_of_what_is_to_be_done_is_no_column_of_units() -> None:
    plan = plan_of("序号|责任事项|责任单位", "1|开展市级筛查|市卫健委")
    assert outline(plan)[1:] == [("1.", "开展市级筛查")]
    assert duties(plan) == [("responsible", "市卫健委")]


def test_a_second_table_in_the_same_grid_has_its_own_head() -> None:
    plan = plan_of(HEAD, FIRST, "序号|牵头单位|工作任务|完成时限|配合单位", "1|市疾控局|控制烟草|2024年9月底前|市商务局")
    assert duties(plan)[2:] == [("lead", "市疾控局"), ("support", "市商务局")]
    assert plan.deadlines[-1].task == "控制烟草"


def test_what_is_set_above_the_line_is_no_digit_of_the_number_before_it() -> None:
    plan = read_page("<p>一、任务</p><p>化学需氧量排放量控制在5×10<sup>4</sup>吨以内，完成造林300<sup>2</sup>公顷。</p>")
    assert "5×10⁴吨" in (plan.found or "")
    assert [(one.value, one.unit) for one in plan.targets] == [(300, "公顷")]


def test_a_task_whose_words_are_those_of_heads_is_no_head() -> None:
    plan = plan_of("重点工作|责任单位", "开展筛查|市卫健委", "绩效考核工作|重点项目专班", "控制烟草|市疾控局")
    assert duties(plan)[-1] == ("responsible", "市疾控局")


def test_the_same_as_above_means_the_task_above_a_caption_between() -> None:
    plan = plan_of(HEAD, FIRST, "5:（二）环境", "2|控制烟草|同上|市商务局|2024年9月底前")
    assert ("lead", "市卫健委") in duties(plan)[2:]


def test_the_number_of_a_row_stays_apart_from_a_cell_that_begins_with_one() -> None:
    plan = plan_of(HEAD, "1|19个村庄整治|市住建局|市财政局|年底前")
    assert outline(plan)[-1] == ("1.", "19个村庄整治")


BARS = """# 清市2026年行动计划

为治气，制定本计划。

|     |     |     |     |     |     |     |
| --- | --- | --- | --- | --- | --- | --- |
| 序号 | 重点任务 | 工作措施 | 完成时限 | 牵头部门 | 主责单位 | 协办单位 |
| 一、治气 |
| 1 | 控制<br>扬尘 | 完成10个工地改造。 | 6月底前 | 市建委 | 市城管局<br>市水务局 | —— |
| 推广新能源车。 | 年底前 | 市交通局 | 市公安局 | —— |
| 2 | 监管油品 | 抽查加油站。 | 年底前 | 市商务局<br>市应急局 | —— |
"""


def test_a_task_table_of_markdown_has_its_units_and_days_in_their_places() -> None:
    plan = read_content(BARS.encode(), Path("plan.md"))
    assert [(one.depth, one.heading) for one in plan.sections[1:]] == [
        (1, "一、治气"),
        (2, "1.控制扬尘"),
        (2, "2.监管油品"),
    ]
    assert [(one.role, one.unit) for one in plan.duties] == [
        *(("lead", "市建委"), ("responsible", "市城管局"), ("responsible", "市水务局")),
        *(("lead", "市交通局"), ("responsible", "市公安局")),
        # Which of its last columns a short row fills nobody can tell.
        *(("responsible", "市商务局"), ("responsible", "市应急局")),
    ]
    assert [one.end for one in plan.deadlines] == ["2026-06-30", "2026-12-31", "2026-12-31"]
    assert [BARS[slice(*one.source)] for one in plan.duties] == [one.unit for one in plan.duties]
    assert [BARS[slice(*one.source)] for one in plan.deadlines] == ["6月底前", "年底前", "年底前"]
    assert [BARS[slice(*one.source)] for one in plan.targets] == ["完成10个工地改造"]


def test_a_table_of_markdown_that_is_of_no_tasks_is_read_row_by_row() -> None:
    text = "# 清市2026年行动计划\n\n一、目标\n\n| 指标 | 目标值 |\n| --- | --- |\n| 优良率 | 达到85% |\n\n二、保障\n\n加强领导。\n"
    plan = read_content(text.encode(), Path("plan.md"))
    assert "|" not in plan.sections[1].text
    assert "优良率  达到85%" in plan.sections[1].text


def test_a_figure_in_a_cell_of_its_own_is_of_the_task_with_the_unit_beside_it_and_due_by_the_end_of_its_limit() -> None:
    head = "| 序号 | 项目 | 数量 | 单位 | 完成时限 |\n| --- | --- | --- | --- | --- |\n"
    rows = (
        "| 1 | 治理项目 | 18 | 个 | 10月底前 |\n"
        "| 2 | 并网装机 | 1600万千瓦以上 | | 立行立改，9月底前完成 |\n"
        "| 3 | 农村改厕 | 完成5万户 | | 3月启动，11月底前完工 |\n"
    )
    plan = read_content(f"# 青山市2026年重点任务\n\n{head}{rows}".encode(), Path("plan.md"))
    assert [(one.indicator, one.value, one.unit, one.due) for one in plan.targets] == [
        ("治理项目", 18, "个", "2026-10-31"),
        ("并网装机", 1600, "万千瓦", "2026-09-30"),
        ("农村改厕", 5, "万户", "2026-11-30"),
    ]


def test_a_table_within_a_cell_is_of_its_task_and_the_outer_one_still_a_list_of_tasks() -> None:
    inner = "补植行道树<table><tr><td>银杏</td><td>500株</td></tr></table>"
    plan = plan_of("序号|工作任务|牵头单位|完成时限", f"1|{inner}|区园林局|3月底前", "2|建设口袋公园|区住建局|12月底前")
    assert [marker for marker, _ in outline(plan)[1:]] == ["1.", "2."]
    assert duties(plan) == [("lead", "区园林局"), ("lead", "区住建局")]


def test_spans_without_end_take_no_time_without_end() -> None:
    row = "<tr><td rowspan=99999 colspan=99999>甲</td><td>乙</td></tr>"
    plan = read_page(f"<p>一、任务</p><table>{row * 300}</table>")
    assert len(plan.found or "") < 1_000_000


def test_a_table_pasted_with_tabs_into_a_text_is_a_list_of_tasks_that_stand_where_they_were() -> None:
    rows = ("序号\t工作任务\t牵头单位\t责任单位", "1\t规范收费\t市发改局\t市商务局、市城管局", "2\t疏导客流\t市公安局\t")
    text = "清市2024年保障方案\n一、目标\n确保安全。\n二、分工\n" + "\n".join(rows) + "\n三、保障\n加强领导。\n"
    plan = read_content(text.encode(), Path("plan.txt"))
    assert [title for _, title in outline(plan)] == ["目标", "分工", "规范收费", "疏导客流", "保障"]
    assert duties(plan) == [
        ("lead", "市发改局"),
        ("responsible", "市商务局"),
        ("responsible", "市城管局"),
        ("lead", "市公安局"),
    ]
    assert [text[slice(*one.source)] for one in plan.duties] == [unit for _, unit in duties(plan)]


def test_a_note_below_a_pasted_table_is_no_row_of_it() -> None:
    rows = ("任务\t责任单位\t配合单位", "新建学校\t市教育局\t市住建局", "新建医院\t市卫健委\t市住建局", "说明：以上\t均为\t计划")
    plan = read_content(("清市2026年清单\n一、任务\n" + "\n".join(rows) + "\n二、保障\n加强领导。\n").encode(), Path("plan.txt"))
    assert {unit for _, unit in duties(plan)} == {"市教育局", "市卫健委", "市住建局"}


def test_below_a_heading_of_aims_each_row_of_a_table_keeps_its_own_day() -> None:
    rows = ("任务\t责任单位\t完成时限", "新建学校5所\t市教育局\t2026年6月底", "新建医院3所\t市卫健委\t2026年9月底")
    plan = read_content(("清市2026年工作要点\n一、主要目标\n" + "\n".join(rows) + "\n").encode(), Path("plan.txt"))
    assert [one.due for one in plan.targets] == ["2026-06-30", "2026-09-30"]


def test_a_table_of_markdown_pasted_into_a_text_is_a_list_of_tasks() -> None:
    rows = ("| 序号 | 整改任务 | 牵头单位 |", "| :--- | --- | --- |", "| 1 | 封堵排口 | 市水利局 |", "| 2 | 拆除违建 | 市城管局 |")
    text = "清市2024年整改清单\n一、清单\n" + "\n".join(rows) + "\n二、保障\n加强领导。\n"
    plan = read_content(text.encode(), Path("plan.txt"))
    assert [title for _, title in outline(plan)] == ["清单", "封堵排口", "拆除违建", "保障"]
    assert duties(plan) == [("lead", "市水利局"), ("lead", "市城管局")]


def test_tabs_in_a_text_that_is_no_table_change_nothing() -> None:
    text = "清市2024年方案\n一、目标\n年份\t产量\t面积\n2023\t30\t40\n二、保障\n加强领导。\n"
    assert read_content(text.encode(), Path("plan.txt")).found == text


def test_the_task_of_a_day_in_one_of_several_cells_is_what_that_cell_says() -> None:
    rows = "<tr><th>序号</th><th>任务</th><th>一季度</th><th>上半年</th><th>责任单位</th></tr>" + "".join(
        f"<tr><td>{number}</td><td>{task}</td><td>{first}</td><td>{half}</td><td>市投资局</td></tr>"
        for number, task, first, half in (
            (1, "新签约项目420个", "签约105个", "签约230个"),
            (2, "新开工项目260个", "开工50个", "开工130个"),
        )
    )
    plan = read_content(
        f"<html><body><h1>清水市2024年重点工作清单</h1><table>{rows}</table></body></html>".encode(), Path("list.html")
    )
    assert [(one.end, one.task) for one in plan.deadlines] == [
        ("2024-03-31", "签约105个"),
        ("2024-06-30", "签约230个"),
        ("2024-03-31", "开工50个"),
        ("2024-06-30", "开工130个"),
    ]
