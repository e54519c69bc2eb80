"""Workbooks and tables in plain text: what the office shows, row by row."""

import io
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from parsers.formats.sheets import workbook
from parsers.formats.sheets.number_format import shown
from parsers.plan import Plan
from parsers.reading import read_content


@pytest.mark.parametrize(
    ("value", "code", "words"),
    [
        (0.3, "0%", "30%"),
        (0.125, "0.0%", "12.5%"),
        (1234567.0, "#,##0", "1,234,567"),
        (12.0, "General", "12"),
        (0.1 + 0.2, "General", "0.3"),
        (45444.0, 'yyyy"年"m"月"', "2024年6月"),
        (45444.0, "yyyy/m/d", "2024/6/1"),
        (45444.0, '[$-804]yyyy"年"mm"月"dd"日"', "2024年06月01日"),
        (45444.75, "yyyy-mm-dd h:mm", "2024-06-01 18:00"),
        (0.78, "h:mm", "18:43"),
        (45444.0, "yyyy-mm-dd h:mm:ss", "2024-06-01"),
        (-5.0, "0;[Red]-0", "-5"),
        (5.5, '0.0"万吨"', "5.5万吨"),
        (2.50, "0.##", "2.5"),
        (2.5, "0", "3"),
        (-0.5, "0;;", ""),
        (7.0, "000", "007"),
        (20240630.0, "General", "20240630"),
        (12345678901234.0, "General", "12345678901234"),
        (1e30, "0.00", None),
        (float("inf"), "General", None),
        (12345.0, "0.00E+00", None),
        (0.5, "# ?/?", None),
        (12345.0, "0,", None),
        (5.0, "[>100]0;0.0", None),
        (5.0, "[DBNum1]General", None),
    ],
)
def test_a_number_is_what_the_office_shows_or_nothing(value: float, code: str, words: str | None) -> None:
    assert shown(value, code) == words


def read(book: Workbook, name: str = "tasks.xlsx") -> Plan:
    content = io.BytesIO()
    book.save(content)
    return read_content(content.getvalue(), Path(name))


def book_of(*rows: tuple[object, ...]) -> tuple[Worksheet, Workbook]:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(row)
    return sheet, book


TITLE = ("清市2024年重点任务清单",)
HEAD = ("序号", "重点任务", "牵头单位", "配合单位", "完成时限")
FIRST = (1, "完成公园建设3处", "市林业局", "市财政局", "2024年6月底前")


def test_the_rows_of_a_sheet_are_tasks_with_their_units_and_days() -> None:
    sheet, book = book_of(TITLE, HEAD, FIRST, (2, "优良天数比率", "市环保局", "", date(2024, 9, 30)))
    sheet.merge_cells("A1:E1")
    sheet["E4"].number_format = 'yyyy"年"m"月"d"日"'
    plan = read(book)
    assert plan.title == TITLE[0]
    assert [section.heading for section in plan.sections[1:]] == ["1.完成公园建设3处", "2.优良天数比率"]
    assert [(one.role, one.unit) for one in plan.duties] == [("lead", "市林业局"), ("support", "市财政局"), ("lead", "市环保局")]
    assert [one.end for one in plan.deadlines] == ["2024-06-30", "2024-09-30"]


def test_what_is_hidden_is_left_out_and_what_cannot_be_told_is_lost() -> None:
    sheet, book = book_of(HEAD, FIRST, (2, "不公开的任务", "市财政局", "", ""), (3, "=SUM(1,2)", "市水利局", "", ""))
    sheet.row_dimensions[3].hidden = True
    book.create_sheet("草稿").sheet_state = "hidden"
    book["草稿"].append(("不公开的表",))
    plan = read(book)
    assert "不公开" not in (plan.found or "")
    assert {(note.kind, note.count) for note in plan.notes} == {("hidden_sheets", 1), ("hidden_rows", 1)}
    assert [one.shown for one in plan.damage] == ["▯"]


def test_what_is_beyond_the_rows_that_are_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("parsers.formats.sheets.workbook._MOST_ROWS", 2)
    _, book = book_of(HEAD, FIRST, (2, "治理河道", "市水利局", "", ""), (3, "治理湖泊", "市水利局", "", ""))
    content = io.BytesIO()
    book.save(content)
    # Other files are read in a process of their own.
    notes = workbook.read(content.getvalue(), Path("tasks.xlsx")).notes
    assert [(note.kind, note.count) for note in notes] == [("rows", 2)]


def test_a_merged_cell_holds_for_all_its_rows() -> None:
    sheet, book = book_of(HEAD, FIRST, (2, "治理河道", None, "市城管局", "全年"))
    sheet.merge_cells("C2:C3")
    assert [one.unit for one in read(book).duties if one.role == "lead"] == ["市林业局", "市林业局"]


def test_a_merged_cell_that_begins_in_what_is_hidden_is_shown() -> None:
    sheet, book = book_of((*TITLE, None), ("编号", *HEAD), ("甲", *FIRST))
    sheet.merge_cells("A1:F1")
    sheet.column_dimensions["A"].hidden = True
    plan = read(book)
    assert (plan.title, [section.heading for section in plan.sections[1:]]) == (TITLE[0], ["1.完成公园建设3处"])
    assert [(note.kind, note.count) for note in plan.notes] == [("hidden_columns", 1)]


def test_a_workbook_is_read_whatever_it_is_called() -> None:
    assert read(book_of(HEAD, FIRST)[1], "tasks.docx").duties


@pytest.mark.parametrize("sign", [",", "\t", ";"])
def test_a_table_in_plain_text_is_read_in_any_encoding(sign: str) -> None:
    text = "\n".join(sign.join(map(str, row)) for row in (HEAD, FIRST, (2, f'"治理河道{sign}沟渠"', "市水利局", "", "年底前")))
    plan = read_content(text.encode("gb18030"), Path("tasks.csv"))
    assert [one.unit for one in plan.duties] == ["市林业局", "市财政局", "市水利局"]
    assert f"治理河道{sign}沟渠" in (plan.found or "")


def test_the_sign_that_parts_is_the_one_that_rows_agree_on() -> None:
    text = "序号;重点任务;责任单位\n1;治理河道,沟渠,湖库,湿地;市水利局\n2;建设公园;市林业局\n"
    plan = read_content(text.encode(), Path("tasks.csv"))
    assert [one.unit for one in plan.duties] == ["市水利局", "市林业局"]
