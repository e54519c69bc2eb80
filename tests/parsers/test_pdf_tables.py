"""Tables of PDF files: ruled, in pieces, on grounds or without lines, over several pages."""

import io
from collections.abc import Callable
from itertools import pairwise

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, SimpleDocTemplate, Spacer, Table, TableStyle

from parsers.plan import Plan
from tests.parsers.pdf_made import FONT, LEFT, SIZE, TEXT, TOP, drawn, headings, lines, read, tabled

HEAD = ["序号", "重点任务", "牵头单位", "配合单位", "完成时限"]
WIDTHS = [30, 130, 90, 90, 90]
FIRST = ["1", "建成公园，面积不少\n于200公顷", "市林业局", "市财政局、市\n自然资源局", "2023年6月\n底前"]
SECOND = ["2", "改造加油站40座", "市商务局", "市水利局\n市住建局", "2023年9月底前"]


def test_a_ruled_table_is_read_cell_by_cell() -> None:
    plan = tabled([HEAD, FIRST, SECOND], WIDTHS)
    assert headings(plan) == ["1.建成公园，面积不少于200公顷", "2.改造加油站40座"]
    assert [(one.section, one.role, one.unit) for one in plan.duties] == [
        *((1, "lead", "市林业局"), (1, "support", "市财政局"), (1, "support", "市自然资源局")),
        *((2, "lead", "市商务局"), (2, "support", "市水利局"), (2, "support", "市住建局")),
    ]
    assert [one.end for one in plan.deadlines] == ["2023-06-30", "2023-09-30"]


def test_cells_that_no_line_parts_are_one() -> None:
    caption, group = ["附件 任务分工表", *[""] * 4], ["（一）绿化", *[""] * 4]
    spans = [("SPAN", (0, row), (-1, row)) for row in (0, 2)]
    plan = tabled([caption, HEAD, group, FIRST, SECOND], WIDTHS, *spans)
    assert headings(plan) == ["（一）绿化", "1.建成公园，面积不少于200公顷", "2.改造加油站40座"]
    assert len(plan.duties) == 6


def test_a_table_goes_on_over_pages_and_its_head_is_no_task() -> None:
    rows = [[str(n), f"治理河道{n}条", f"第{n}办公室", "市财政局", "2023年6月底前"] for n in range(1, 70)]
    content = io.BytesIO()
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), FONT, 10)])
    SimpleDocTemplate(content, pagesize=A4).build([Table([HEAD, *rows], WIDTHS, style=style, repeatRows=1)])
    plan = read(content)
    assert len(plan.sections) - 1 == len(rows)
    assert [one.unit for one in plan.duties if one.role == "lead"] == [row[2] for row in rows]


def unruled(*rows: list[str], step: float = 30) -> Callable[[Canvas], None]:
    """Draw a table without lines, the lines of a cell 13 points apart, below a title and above a sentence."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(LEFT, TOP, "清市2023年重点任务清单")
        top = TOP - step
        for row in rows:
            for left, cell in zip((LEFT, 120, 280, 370, 470), row, strict=True):
                for n, line in enumerate(cell.split("\n")):
                    canvas.drawString(left, top - 13 * n, line)
            top -= step
        canvas.drawString(LEFT, top - step, TEXT)

    return draw


def test_a_table_without_lines_is_read_cell_by_cell() -> None:
    plan = drawn(unruled(HEAD, FIRST, SECOND))
    assert headings(plan) == ["1.建成公园，面积不少于200公顷", "2.改造加油站40座"]
    assert [one.unit for one in plan.duties if one.section == 1] == ["市林业局", "市财政局", "市自然资源局"]
    assert [one.end for one in plan.deadlines] == ["2023-06-30", "2023-09-30"]
    assert (plan.found or "").rstrip().endswith(TEXT)


def test_what_may_be_of_either_of_two_rows_is_no_table() -> None:
    middle = ["", "", "\n市税务局", "", ""]
    plan = drawn(unruled(HEAD, FIRST, middle, SECOND, ["3", "治理河道", "市城管局", "市住建局", "年底前"], step=28))
    assert "市税务局" in (plan.found or "")
    assert not [one for one in plan.duties if one.unit == "市税务局"]


def test_lines_that_stand_beside_each_other_only_twice_are_no_table() -> None:
    draw = lines(
        "2023年清市工作要点", "一、要求", TEXT, "联系人：王某　　　　　　电话：12345", "地址：清市某路　　　　　邮编：54321"
    )
    assert len(drawn(draw).sections) == 2


def test_a_frame_around_a_page_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(50, 50, 500, 750)
        canvas.rect(54, 54, 492, 742)
        lines("2023年清市工作要点", "一、要求", TEXT, "二、任务")(canvas)

    assert headings(drawn(draw)) == ["一、要求", "二、任务"]


def test_white_grounds_under_the_lines_of_a_text_make_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor("white")
        for n, parts in enumerate([(LEFT, 300, 552), (LEFT, 180, 548), (LEFT, 410, 540)]):
            for left, right in pairwise(parts):
                canvas.rect(left, TOP - 5 - 24 * n, right - left, 24, stroke=0, fill=1)
        canvas.setFillColor("black")
        lines(TEXT + "2", "023年6月底前改造加油站40座，" + TEXT[:24], "建成公园。")(canvas)

    plan = drawn(draw)
    assert [section.text for section in plan.sections] == [f"{TEXT}2023年6月底前改造加油站40座，{TEXT[:24]}建成公园。"]


def test_the_grounds_of_cells_make_a_table_where_no_line_is_drawn() -> None:
    style = [("GRID", (0, 0), (-1, -1), 0, "white"), ("BACKGROUND", (0, 0), (-1, -1), "white")]
    plan = tabled([HEAD, FIRST, SECOND], WIDTHS, *style)
    assert [(one.section, one.unit) for one in plan.duties if one.role == "lead"] == [(1, "市林业局"), (2, "市商务局")]


def test_the_head_of_a_table_at_the_end_of_a_page_is_of_the_table() -> None:
    content = io.BytesIO()
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), FONT, 10)])
    table = Table([HEAD, FIRST, SECOND], WIDTHS, style=style)
    SimpleDocTemplate(content, pagesize=A4).build([Spacer(1, 660), table])
    plan = read(content)
    assert [one.end for one in plan.deadlines] == ["2023-06-30", "2023-09-30"]
    assert headings(plan) == ["1.建成公园，面积不少于200公顷", "2.改造加油站40座"]


def test_two_numbers_below_each_other_in_a_cell_are_never_one() -> None:
    plan = tabled([HEAD, ["1", "实现指标\n3.3\n6.2", "市林业局", "市财政局", "年底前"], SECOND], WIDTHS)
    assert "3.36" not in (plan.found or "")
    assert "3.3；6.2" in (plan.found or "")


def test_rows_that_no_line_parts_are_rows_where_every_cell_has_as_many_lines() -> None:
    rows = [HEAD, ["1\n2\n3", "甲任务\n乙任务\n丙任务", "市林业局\n市商务局\n市水利局", "", "6月底前\n9月底前\n年底前"]]
    plan = tabled(rows, WIDTHS)
    assert headings(plan) == ["1.甲任务", "2.乙任务", "3.丙任务"]
    assert [one.unit for one in plan.duties] == ["市林业局", "市商务局", "市水利局"]


def test_two_cells_that_go_down_beside_each_other_stay_two_where_the_line_between_them_breaks_off() -> None:
    content = io.BytesIO()
    canvas = Canvas(content, pagesize=A4)
    canvas.setFont(FONT, SIZE)
    for x in (72, 172, 272, 372):
        canvas.line(x, 700, x, 640 if x == 172 else 580)
    for y in (700, 640, 580):
        canvas.line(72 if y != 640 else 272, y, 372, y)
    for x, y, words in ((80, 670, "通识课程"), (180, 670, "选修课程"), (280, 670, "人文艺术"), (280, 610, "科学素养")):
        canvas.drawString(x, y, words)
    canvas.save()
    assert "通识课程  选修课程  人文艺术" in (read(content).found or "")


def gridded(rows: list[list[str]], widths: list[int], drawn_apart: float = 0.0, askew: int = 0) -> Plan:
    """Return a page with a table whose lines are drawn in pieces, and the line below one cell of its first column lower."""
    height = 30

    def draw(canvas: Canvas) -> None:
        canvas.setFont(FONT, 9)
        lefts = [LEFT + sum(widths[:n]) for n in range(len(widths) + 1)]
        for n in range(len(rows) + 1):
            y = TOP - n * height
            for column, (left, right) in enumerate(pairwise(lefts)):
                at = y - 14 if askew and (n, column) == (askew, 0) else y
                for x in range(left, right, 12):
                    canvas.line(x, at, min(x + 12 - drawn_apart, right), at)
        for left in lefts:
            for y in range(TOP - len(rows) * height, TOP, 10):
                canvas.line(left, y, left, y + 10 - drawn_apart)
        for n, row in enumerate(rows):
            for left, words in zip(lefts, row, strict=False):
                canvas.drawString(left + 2, TOP - n * height - 26, words)

    return drawn(draw)


TASK_ROWS = [
    ["序号", "任务", "牵头单位", "时限"],
    ["1", "治水", "市水利局", "2023年6月底前"],
    ["2", "治气", "市环境局", "2023年9月底前"],
]


@pytest.mark.parametrize("apart", [0.0, 2.0])
def test_lines_drawn_in_pieces_make_a_table(apart: float) -> None:
    plan = gridded(TASK_ROWS, [30, 60, 80, 90], apart)
    assert [(one.section, one.unit) for one in plan.duties] == [(1, "市水利局"), (2, "市环境局")]
    assert [one.end for one in plan.deadlines] == ["2023-06-30", "2023-09-30"]


def test_two_tables_that_stand_close_are_two() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont(FONT, 9)
        for top, rows in ((TOP, TASK_ROWS), (TOP - 63.5, [["指标", "单位", "目标"], ["公园", "个", "3"]])):
            edges = [LEFT, LEFT + 40, LEFT + 120, LEFT + 220, LEFT + 320][: len(rows[0]) + 1]
            canvas.grid(edges, [top - 20 * n for n in range(len(rows) + 1)])
            for n, row in enumerate(rows):
                for left, words in zip(edges, row, strict=False):
                    canvas.drawString(left + 2, top - 20 * n - 14, words)

    assert [one.unit for one in drawn(draw).duties] == ["市水利局", "市环境局"]


def test_a_line_that_stands_lower_below_one_cell_parts_the_same_two_rows() -> None:
    plan = gridded(TASK_ROWS, [30, 60, 80, 90], askew=2)
    assert [(one.section, one.unit) for one in plan.duties] == [(1, "市水利局"), (2, "市环境局")]


def test_one_upright_line_alone_is_no_table() -> None:
    def draw(canvas: Canvas) -> None:
        lines("2023年清市工作要点", "一、任务", TEXT, "二、措施", TEXT)(canvas)
        canvas.line(LEFT - 20, 100, LEFT - 20, TOP)

    assert headings(drawn(draw)) == ["一、任务", "二、措施"]


def test_a_row_that_the_end_of_a_page_cuts_is_one() -> None:
    head, widths = HEAD, WIDTHS
    first = ["1", "建成公园，面积不少", "市林业局", "市财政局、市", "2023年6月"]
    rest = ["", "于200公顷。", "", "自然资源局", "底前"]
    content = io.BytesIO()
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), FONT, 10)])
    tables = [Table(rows, widths, style=style) for rows in ([head, first], [rest, SECOND])]
    SimpleDocTemplate(content, pagesize=A4).build([tables[0], PageBreak(), tables[1]])
    plan = read(content)
    assert [(one.end, one.shown) for one in plan.deadlines] == [("2023-06-30", "2023年6月底前"), ("2023-09-30", "2023年9月底前")]
    assert [one.unit for one in plan.duties][:3] == ["市林业局", "市财政局", "市自然资源局"]


@pytest.mark.parametrize(
    ("last", "first"),
    [
        (
            ["1", "建设水库3座", "市水务局", "市财政局", "2026年6月底前"],
            ["", "建设公园5个", "市林业局", "市财政局", "2026年9月底前"],
        ),
        (["经济", "生产总值增长", "%", "", "6"], ["", "税收增长", "%", "", "5"]),
    ],
)
def test_a_row_of_its_own_on_another_page_stays_one(last: list[str], first: list[str]) -> None:
    content = io.BytesIO()
    style = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), FONT, 10)])
    tables = [Table(rows, WIDTHS, style=style) for rows in ([HEAD, last], [first, SECOND])]
    SimpleDocTemplate(content, pagesize=A4).build([tables[0], PageBreak(), tables[1]])
    words = read(content).found or ""
    assert last[1] + first[1] not in words
    assert first[1] in words
