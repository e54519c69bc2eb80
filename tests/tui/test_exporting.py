"""Lists written out: every form says the same, and nothing a document says acts in any."""

import csv
import io
import json
import re
from datetime import date, datetime
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from openpyxl import load_workbook
from rich.cells import cell_len

from tests.tui.asker import Asker
from tui.columns.deadlines import DEADLINE_COLUMNS
from tui.columns.hits import HIT_COLUMNS
from tui.exit_code import ExitCode
from tui.exporting import EXPORTERS, form_named
from tui.exporting.listing import Column, Listing
from tui.exporting.rows import write_rows
from tui.saying.language import Language, Words

HOSTILE = (
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "\t=1",
    "http://example.com/x",
    "www.example.com",
    "a@example.com",
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "| cell |",
    "# head",
    "\x1b[31mred",
    "\u202egnp.exe",
)
COLUMNS = (Column("words", Words("词", "words"), lambda thing: thing, 0), Column("count", Words("数", "count"), len, 6, "right"))


def written(form: str, things: tuple[str, ...] = HOSTILE, language: Language = "en") -> str:
    answer = io.StringIO()
    write = form_named(form).write_list
    assert write
    write(Listing("=title", things, COLUMNS, language, lambda thing: {"words": thing}, None, date(2020, 6, 10)), answer)
    return answer.getvalue()


def test_no_cell_of_a_csv_file_is_a_formula() -> None:
    for (words, _), hostile in zip(list(csv.reader(io.StringIO(written("csv"))))[1:], HOSTILE, strict=True):
        assert words[:1] not in ("=", "+", "-", "@", "\t")
        assert not any(c < " " for c in words if c not in "\n\t")
        assert hostile.strip("\t\x1b\u202e")[:6].strip("=+-@") in words


def test_a_csv_file_has_heads_in_the_language_of_the_interface() -> None:
    assert written("csv", (), "zh").startswith("词,数\n")
    assert written("csv", (), "en").startswith("words,count\n")


def test_numbers_stay_numbers_in_a_csv_file() -> None:
    assert "\n-2.5,4\n" in written("csv", ("-2.5",))


def test_cells_of_a_workbook_have_types_and_no_formula_or_link(tmp_path: Path) -> None:
    file = tmp_path / "list.xlsx"
    write = form_named("xlsx").write_bytes
    assert write
    with file.open("wb") as answer:
        write(Listing("[a/b]:*?", HOSTILE, COLUMNS, "en", dict), answer)
    sheet = load_workbook(file).active
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == f"A1:B{len(HOSTILE) + 1}"
    for row in sheet.iter_rows(min_row=2):
        assert row[0].data_type == "s"
        assert row[0].hyperlink is None
        assert row[1].data_type == "n"


def test_nothing_in_markdown_or_html_acts() -> None:
    page = written("html")
    assert "<script>alert" not in page
    assert "href" not in page
    note = written("md")
    rendered = MarkdownIt("gfm-like").render(note)
    assert rendered.count("<tr>") == len(HOSTILE) + 1
    assert not re.search(r"<(?:a|script|h2|img)\b", rendered)
    assert not {"\x1b", "\u202e"} & set(page + note + written("table"))


def test_a_workbook_of_deadlines_has_days_as_days(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "due.xlsx"
    assert ask("due", "省:吉林", "-o", str(file)).status == ExitCode.DONE
    rows = list(load_workbook(file).active.iter_rows(values_only=True))
    assert rows[0] == ("day", "task", "units", "place", "year", "path", "phrase", "citation")
    assert rows[1][0] == datetime(2020, 4, 30)
    values = json.loads(ask("due", "省:吉林", "--json").out)
    assert [row[6] for row in rows[1:]] == [value["phrase"] for value in values]


@pytest.mark.parametrize("form", [form.name for form in EXPORTERS if form.write_list])
def test_every_form_says_every_deadline(ask: Asker, form: str) -> None:
    values = json.loads(ask("due", "省:吉林", "2020", "--json").out)
    out = ask("due", "省:吉林", "2020", "--format", form).out.replace("\r\n ", "").replace("\n", "").replace(" ", "")
    for value in values:
        day = value["end"].replace("-", "") if form == "ics" else value["end"]
        assert day in out
        assert value["task"][:8] in out


def test_the_ending_of_a_file_chooses_the_form_and_must_not_contradict(ask: Asker, tmp_path: Path) -> None:
    assert ask("find", "秸秆", "-o", str(tmp_path / "found.json")).status == ExitCode.DONE
    assert json.loads((tmp_path / "found.json").read_text(encoding="utf-8"))
    answer = ask("due", "--format", "csv", "-o", str(tmp_path / "due.xlsx"))
    assert answer.status == ExitCode.WRONG_USAGE
    assert "due.xlsx" in answer.err
    assert "csv" in answer.err
    assert not (tmp_path / "due.xlsx").exists()
    assert ask("find", "秸秆", "-o", str(tmp_path / "found.ics")).status == ExitCode.WRONG_USAGE
    assert ask("parse", "data/plans/jilin-2020.txt", "-o", str(tmp_path / "plan.xlsx")).status == ExitCode.WRONG_USAGE


def test_columns_are_chosen_sorted_by_and_named_in_either_language(ask: Asker) -> None:
    rows = list(csv.reader(io.StringIO(ask("due", "2020", "--format", "csv", "--columns", "日期,task").out)))
    assert rows[0] == ["day", "task"]
    days = [row[0] for row in rows[1:]]
    turned = list(
        csv.reader(io.StringIO(ask("due", "2020", "--format", "csv", "--columns", "day", "--sort", "day", "--reverse").out))
    )
    assert [row[0] for row in turned[1:]] == sorted(days, reverse=True)
    answer = ask("due", "--columns", "colour")
    assert answer.status == ExitCode.WRONG_USAGE
    assert "colour" in answer.err
    assert "units" in answer.err


def test_a_table_leaves_out_columns_that_say_nothing_unless_they_were_asked_for(ask: Asker) -> None:
    assert "upper" not in ask("targets", "湖北2017").out.partition("\n")[0].split()
    assert ask("targets", "湖北2017", "--columns", "indicator,upper").out.partition("\n")[0].split() == ["indicator", "upper"]


def test_in_a_narrow_table_the_units_give_way_to_the_task() -> None:
    things = [("完成十二个县区的入河排污口排查整治任务", "甲局、乙局、丙局、丁局、戊局、己局")]
    columns = (
        Column("task", Words("任务", "task"), lambda thing: thing[0], 0),
        Column("units", Words("单位", "units"), lambda thing: thing[1], 24),
        Column("place", Words("位置", "place"), lambda _: "青山2026/二/（三）/16", 16, cut=False),
    )
    answer = io.StringIO()
    write_rows(Listing("", things, columns, "zh", dict, width=66), answer)
    row = answer.getvalue().splitlines()[1]
    assert row.startswith("完成十二个县区的入河排污口排")
    assert row.endswith("青山2026/二/（三）/16")
    assert cell_len(row) <= 66


def test_a_day_a_figure_and_a_place_are_never_cut() -> None:
    for column in (*DEADLINE_COLUMNS, *HIT_COLUMNS):
        if column.name in ("day", "start", "end", "place", "plan", "path", "year", "section"):
            assert not column.cut
