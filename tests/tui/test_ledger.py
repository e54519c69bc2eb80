"""The lists that offices keep, at the prompt: written out, filled in elsewhere, taken back and checked."""

import csv
import json
import re
import shutil
import subprocess
from pathlib import Path

import docx
import openpyxl
import pytest

from library.citing.citation import hash_of
from library.library import Library
from tests.tui.asker import Asker
from tui.columns.tasks import TASK_COLUMNS
from tui.exit_code import ExitCode
from tui.prompt.table_file import rows_of

HEADS = [head for column in TASK_COLUMNS for head in (column.name, column.head.zh, column.head.en)]

pytestmark = pytest.mark.usefixtures("library")


def filled(file: Path, cells: dict[int, dict[str, str]]) -> Path:
    """Return a copy of a workbook in which cells of some rows were filled in."""
    book = openpyxl.load_workbook(file)
    sheet = book.active
    assert sheet is not None
    heads = [cell.value for cell in sheet[1]]
    for row, values in cells.items():
        for head, value in values.items():
            sheet.cell(row, heads.index(head) + 1).value = value
    copy = file.with_name("filled.xlsx")
    book.save(copy)
    return copy


def states(ask: Asker) -> dict[str, str]:
    return {one["id"]: one["state"] for one in json.loads(ask("tasks", "--json").out) if one["state"] != "open"}


def test_the_ledger_has_the_columns_that_offices_keep(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "t.xlsx"
    assert ask("tasks", "湖北2024", "-o", str(file), "--lang", "zh").status == ExitCode.DONE
    rows = rows_of(str(file), HEADS)
    assert list(rows[0].cells)[:16] == [
        "序号", "来源", "章节", "任务", "牵头单位", "责任单位", "配合单位", "完成时限", "日期", "目标值", "原文", "位置",
        "进展", "问题", "状态", "备注",
    ]  # fmt: skip
    assert any("流域处" in row.cells["牵头单位"] and row.cells["日期"] == "2024-12-31" for row in rows)


def test_a_workbook_offers_the_states_and_takes_other_words(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "t.xlsx"
    assert ask("tasks", "湖北2024", "-o", str(file), "--lang", "zh").status == ExitCode.DONE
    sheet = openpyxl.load_workbook(file).active
    assert sheet is not None
    (offered,) = sheet.data_validations.dataValidation
    assert sheet[str(offered.sqref).split(":")[0].replace("2", "1")].value == "状态"
    assert offered.formula1 == '"未办,在办,完成,取消"'
    assert not offered.showErrorMessage


def test_json_says_of_a_task_what_it_is_and_where(ask: Asker) -> None:
    (task,) = json.loads(ask("tasks", "省:湖北", "锅炉", "2017-06", "--json").out)
    assert (task["plan"], task["path"], task["day"]) == ("hubei-2017", ["三、", "(五)", "16."], "2017-06-30")
    address, span, digest = re.fullmatch(r"\[(\S+) (\d+)–\d+ #([0-9a-f]{8})\]", task["citation"]).groups()  # type: ignore[union-attr]
    source = Library.bundled().source("hubei-2017") or ""
    assert source[int(span) :].startswith(task["words"])
    assert (address, digest) == ("hubei-2017/三/五/16", hash_of(task["words"]))
    lines = ask("tasks", "省:湖北", "--format", "jsonl").out.splitlines()
    assert all(json.loads(line)["plan"].startswith("hubei") for line in lines)


def test_a_figure_that_is_hedged_says_so_and_a_sign_alone_stays_a_sign(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_text(
        "云溪市2026年工作要点\n一、目标\n零售总额增长5%左右。氨氮下降18%以上。\n二、保障\n加强领导。\n", encoding="utf-8"
    )
    rows = list(csv.DictReader(ask("targets", "--in", str(file), "--format", "csv").out.splitlines()))
    assert [(row["comparator"], row["hedge"], row["value"]) for row in rows] == [("+", "~", "5"), ("-", ">=", "18")]


def test_targets_units_and_word_counts(ask: Asker) -> None:
    targets = json.loads(ask("targets", "优良天数", "省:吉林", "--json").out)
    assert [(one["measure"], one["comparator"], one["value"]) for one in targets] == [("优良天数比率", ">=", 85.0)]
    units = {one["unit"]: one for one in json.loads(ask("duties", "--unit", "水处", "--json").out)}
    assert units["水处"]["lead"] == len([task for task in units["水处"]["tasks"] if task["role"] == "lead"])
    counts = json.loads(ask("count", "绿色", "低碳", "--by", "place", "--json").out)
    of_henan = next(one for one in counts if one["place"] == "河南省")
    text = "".join("".join(section.words.split()) for section in Library.bundled().plan("henan-2021").sections)
    assert of_henan["words"]["绿色"]["times"] == text.count("绿色")
    assert of_henan["words"]["绿色"]["share"] == pytest.approx(2 * text.count("绿色") / len(text))
    assert ask("count", "绝无此词").status == ExitCode.NOTHING_FOUND
    assert ask("count", "{x}", "{").status == ExitCode.NOTHING_FOUND
    in_one = [json.loads(ask("count", "绿色", "--where", said, "--json").out) for said in ("河南", "省:河南")]
    assert in_one[0] == in_one[1] != json.loads(ask("count", "绿色", "--json").out)
    wrong = ask("count", "绿色", "--where", "无此地")
    assert (wrong.status, "无此地" in wrong.err) == (ExitCode.WRONG_USAGE, True)


def test_numbers_and_latin_words_are_counted_whole(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    text = "青山市2026年工作要点\n一、目标\nPM 2.5降5%，PM2.5达标，增25%、1.5%，AI平台，MAIL。\n新增1,500个、500个，建设5G、15G。\n"
    file.write_text(text, encoding="utf-8")
    (row,) = json.loads(ask("count", "pm25", "5%", "AI", "平台", "500个", "5G", "1", "--in", str(file), "--json").out)
    assert {word: one["times"] for word, one in row["words"].items()} == {
        "pm25": 2, "5%": 1, "AI": 1, "平台": 1, "500个": 1, "5G": 1, "1": 0,
    }  # fmt: skip


@pytest.mark.parametrize("command", ["tasks", "duties"])
def test_a_word_that_is_a_unit_too_is_said_to_have_been_looked_for_in_the_words(ask: Asker, command: str) -> None:
    assert "unit:水处" in ask(command, "水处").err
    assert "unit:" not in ask(command, "责:水处").err + ask(command, "土壤").err


def test_marks_are_made_listed_asked_for_and_taken_back(ask: Asker) -> None:
    assert ask("mark", "hubei-2017/三/三/7", "在办", "--note", "已发文").status == ExitCode.DONE
    (task,) = json.loads(ask("tasks", "状:在办", "--json").out)
    assert (task["heading"], task["note"]) == ("7.划定并严守生态红线", "已发文")
    assert json.loads(ask("mark", "--json").out)[0]["state"] == "under_way"
    assert "生态保护红线" in ask("find", "state:underway").out
    assert ask("mark", task["id"], "--undo").status == ExitCode.DONE
    assert states(ask) == {}
    assert [one["is_undone"] for one in json.loads(ask("mark", task["id"], "--history", "--json").out)] == [True]
    assert ask("mark", task["id"], "--undo").status == ExitCode.NOTHING_FOUND
    assert ask("mark", task["id"], "奇怪").status == ExitCode.WRONG_USAGE
    wrong = ask("mark", "hubei-2017/三", "done")
    assert wrong.status == ExitCode.WRONG_USAGE
    assert "name one by its id" in wrong.err


def test_a_filled_list_comes_back_after_it_was_agreed_to(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "t.xlsx"
    ask("tasks", "湖北2017", "-o", str(file))
    ids = [row.cells["id"] for row in rows_of(str(file), HEADS)]
    rows: dict[int, dict[str, str]] = {
        2: {"state": "在办", "progress": "已启动"},
        3: {"state": "已销号"},
        4: {"state": "奇怪"},
        5: {"id": "hubei-2017#00000000", "state": "done", "words": "别的任务"},
    }
    back = str(filled(file, rows))
    shown = ask("import", back)
    assert shown.status == ExitCode.UNREADABLE, "two rows would not be taken"
    assert "changes 2  conflicts 0" in shown.err
    assert "row 4" in shown.err
    assert "hubei-2017#00000000" in shown.err
    assert states(ask) == {}
    assert ask("import", back, "--yes").status == ExitCode.UNREADABLE, "two rows were not taken"
    assert states(ask) == {ids[0]: "under_way", ids[1]: "done"}
    assert "changes 0" in ask("import", back, "--yes").err


def test_where_both_have_changed_a_person_decides(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "t.xlsx"
    ask("tasks", "湖北2017", "-o", str(file))
    name = rows_of(str(file), HEADS)[0].cells["id"]
    back = str(filled(file, {2: {"state": "done"}}))
    ask("mark", name, "underway")
    asked = ask("import", back, "--yes")
    assert asked.status == ExitCode.WRONG_USAGE
    assert "--theirs" in asked.err
    assert states(ask) == {name: "under_way"}
    ask("import", back, "--yes", "--ours")
    assert states(ask) == {name: "under_way"}
    ask("import", back, "--yes", "--theirs")
    assert states(ask) == {name: "done"}


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.timeout(120)
@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_through_libreoffice_no_cell_changes(ask: Asker, tmp_path: Path, kind: str) -> None:
    file = tmp_path / "t.xlsx"
    ask("tasks", "-o", str(file))
    there = tmp_path / "there"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(there), str(file)]
    subprocess.run(command, check=True, capture_output=True)
    assert [row.cells for row in rows_of(str(there / f"t.{kind}"), HEADS)] == [row.cells for row in rows_of(str(file), HEADS)]


def test_what_is_no_list_is_told_apart(ask: Asker, tmp_path: Path) -> None:
    for name, content in (("a.csv", "x,y\n1,2\n"), ("b.xlsx", "no"), ("c.txt", "x")):
        file = tmp_path / name
        file.write_text(content, encoding="utf-8")
        answer = ask("import", str(file))
        assert answer.status == ExitCode.UNREADABLE
        assert name in answer.err
    assert ask("import", str(tmp_path / "none.xlsx")).status == ExitCode.UNREADABLE


# --- what is written out can be checked


def test_a_brief_says_what_is_overdue_due_soon_done_and_recurring(ask: Asker, tmp_path: Path) -> None:
    june = json.loads(ask("tasks", "省:湖北", "2017-06", "--json").out)
    ask("mark", june[0]["id"], "done")
    page = json.loads(ask("brief", "--province", "湖北", "--today", "2017-06-10", "--since", "2017-06-01", "--json").out)
    assert [len(one["items"]) for one in page["lists"]] == [0, len(june) - 1, 1, 1]
    assert "每月向各地政府通报水质情况" in page["lists"][-1]["items"][0]["task"]
    later = json.loads(ask("brief", "--province", "湖北", "--today", "2018-06-10", "--json").out)
    assert not later["lists"][-1]["items"], "what recurs through a plan's year is over with it"
    plan = tmp_path / "several.txt"
    plan.write_text("清市水利发展规划（2026—2030年）\n一、任务\n每季度通报进展。\n二、保障\n加强领导。\n", encoding="utf-8")
    ask("add", str(plan))
    several = json.loads(ask("brief", "--today", "2029-05-01", "--json").out)
    assert [one["task"] for one in several["lists"][-1]["items"]] == ["每季度通报进展"]
    years = [one["day"] for one in json.loads(ask("brief", "--today", "2020-07-10", "--json").out)["lists"][0]["items"]]
    assert years == sorted(years, reverse=True)
    late = json.loads(ask("brief", "湖北2017", "--today", "2017-07-10", "--json").out)
    assert [len(one["items"]) for one in late["lists"]][:2] == [len(june) - 1, 0]
    for form in ("md", "html", "docx", "xlsx"):
        assert ask("brief", "湖北2017", "--today", "2017-07-10", "-o", str(tmp_path / f"b.{form}")).status == ExitCode.DONE
    assert "overdue: 2" in [paragraph.text for paragraph in docx.Document(str(tmp_path / "b.docx")).paragraphs]
    assert "## overdue: 2" in (tmp_path / "b.md").read_text(encoding="utf-8")


def test_the_table_of_places_has_measures_down_and_plans_across(ask: Asker, tmp_path: Path) -> None:
    rows = list(csv.DictReader(ask("table", "年:2016..2021", "--format", "csv").out.splitlines()))
    days = next(row for row in rows if row["measure"] == "优良天数比率")
    assert (days["jincheng-2016"], days["jilin-2020"], days["henan-2021"]) == (">=71.4%", ">=85%", "")
    assert "no room" in ask("table").err
    found = json.loads(ask("table", "--measure", "优良天数比率", "--json").out)
    assert [one["target"]["value"] for one in found if one["target"]] == [85, 74, 71.4]
    file = tmp_path / "t.xlsx"
    ask("table", "--measure", "优良天数比率", "-o", str(file))
    assert ask("verify", str(file)).status == ExitCode.DONE
    wrong = ask("table", "--measure", "无此指标")
    assert wrong.status == ExitCode.WRONG_USAGE
    assert "优良天数比率" in wrong.err


def test_a_year_alone_means_plans_in_the_table(ask: Asker) -> None:
    found = json.loads(ask("table", "2020", "--json").out)
    assert {plan for row in found for plan in row["cells"]} == {"jilin-2020"}


def test_promises_of_a_place_are_followed(ask: Asker) -> None:
    answer = ask("follow", "hubei", "--json")
    found = json.loads(answer.out)
    assert {(one["plan"], one["next"]) for one in found} == {("hubei-2017", "hubei-2024")}
    # The later plan lost the digits of these: nobody can tell.
    assert {one["outcome"] for one in found if one["made"].get("measure") == "PM2.5浓度"} == {"unknown"}
    assert ask("follow", "吉林").status == ExitCode.NOTHING_FOUND
    assert ask("follow", "火星").status == ExitCode.WRONG_USAGE
    assert ask("follow", "湖北", "--from", "2018").status == ExitCode.NOTHING_FOUND


# --- what a review found


def test_a_row_that_nobody_touched_is_no_change_whatever_the_library_has_since(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "t.xlsx"
    ask("tasks", "湖北2017", "-o", str(file))
    ids = [row.cells["id"] for row in rows_of(str(file), HEADS)]
    ask("mark", ids[0], "在办", "--progress", "库里写的")
    back = str(filled(file, {3: {"state": "done"}}))
    assert "changes 1  conflicts 0" in ask("import", back, "--yes", "--theirs").err
    assert states(ask) == {ids[0]: "under_way", ids[1]: "done"}


def test_two_rows_of_one_task_that_say_otherwise_count_for_nothing(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "t.xlsx"
    ask("tasks", "湖北2017", "-o", str(file))
    name = rows_of(str(file), HEADS)[0].cells["id"]
    back = str(filled(file, {2: {"state": "done"}, 3: {"id": name, "state": "dropped"}}))
    answer = ask("import", back, "--yes")
    assert "repeated 2" in answer.err
    assert states(ask) == {}


def test_filled_rows_without_an_id_and_heads_below_a_title_are_seen(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    ask("tasks", "湖北2017", "-o", str(file))
    rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    state, note = rows[0].index("state"), rows[0].index("note")
    rows[0][state] = "状 态"
    rows[1][state] = "完成。"
    rows.append([""] * len(rows[0]))
    rows[-1][note] = "手写的一行"
    back = tmp_path / "back.csv"
    # As a Chinese spreadsheet program saves it.
    with back.open("w", encoding="gbk", errors="replace", newline="") as lines:
        csv.writer(lines).writerows([["2017年任务台账"], *rows])
    answer = ask("import", str(back), "--yes")
    assert "changes 1" in answer.err
    assert "手写的一行" in answer.err
    assert set(states(ask).values()) == {"done"}


def test_a_row_that_has_lost_its_id_is_found_by_its_words(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "t.xlsx"
    ask("tasks", "湖北2017", "-o", str(file))
    ids = [row.cells["id"] for row in rows_of(str(file), HEADS)]
    back = filled(file, {2: {"id": "", "state": "完成"}, 3: {"id": "", "words": "别的任务", "task": "别的任务", "state": "完成"}})
    assert "changes 1" in ask("import", str(back), "--yes").err
    assert states(ask) == {ids[0]: "done"}


def test_tasks_sorted_by_their_path_stand_as_in_the_plan(ask: Asker) -> None:
    rows = json.loads(ask("tasks", "湖北2017", "--sort", "path", "--json").out)
    assert [one["section"] for one in rows] == sorted(one["section"] for one in rows)


def test_a_column_that_was_renamed_is_named(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    ask("tasks", "湖北2017", "-o", str(file))
    rows = list(csv.reader(file.read_text(encoding="utf-8-sig").splitlines()))
    rows[0][rows[0].index("state")] = "办理 情况"
    with file.open("w", encoding="utf-8", newline="") as lines:
        csv.writer(lines).writerows(rows)
    assert "no column “state”; these columns mean nothing and were not read: 办理 情况" in ask("import", str(file)).err


def test_what_is_not_taken_from_a_row_is_told(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "t.xlsx"
    ask("tasks", "湖北2017", "-o", str(file))
    last = len(rows_of(str(file), HEADS)) + 2
    cells = {
        2: {"day": "2017-07-31", "responsible": "另一个单位", "state": "done"},
        3: {"note": "=TODAY()"},
        last: {"task": "自己加的一项任务"},
    }
    answer = ask("import", str(filled(file, cells)))
    assert "row 2  differs from the plan, not taken" in answer.err
    assert "responsible day" in answer.err
    assert "row 3  a formula that was never computed is not read: note" in answer.err
    assert f"row {last} --: the library has no such task: 自己加的一项任务" in answer.err
    assert "without a task 1" in answer.err
    assert "differs from the plan" not in ask("import", str(file)).err


def test_notes_that_begin_like_formulas_come_back_as_they_were(ask: Asker, tmp_path: Path) -> None:
    ask("mark", "hubei-2017/三/三/7", "在办", "--note", "=1+1", "--progress", "50%")
    for form in ("csv", "xlsx"):
        file = tmp_path / f"t.{form}"
        ask("tasks", "湖北2017", "-o", str(file))
        assert "changes 0" in ask("import", str(file)).err
        assert ask("verify", str(file)).status == ExitCode.DONE


def test_a_state_is_asked_of_tasks_and_not_of_their_sections(ask: Asker) -> None:
    ids = [one["id"] for one in json.loads(ask("tasks", "--plan", "hubei-2017/三/五/16", "--json").out)]
    assert len(ids) > 1
    ask("mark", ids[0], "done")
    assert len(json.loads(ask("due", "状:完成", "--json").out)) == 1
    every = json.loads(ask("tasks", "--json").out)
    assert len(json.loads(ask("tasks", "-状:完成", "--json").out)) == len(every) - 1
    assert [one["plan"] for one in json.loads(ask("list", "状:完成", "--json").out)] == ["hubei-2017"]
    overdue = json.loads(ask("tasks", "期:逾期", "--json").out)
    assert ids[0] not in [one["id"] for one in overdue]
    assert ids[1] in [one["id"] for one in overdue]


def test_bad_files_get_an_error_that_names_them(ask: Asker, tmp_path: Path) -> None:
    folder = tmp_path / "dir.xlsx"
    folder.mkdir()
    page = tmp_path / "t.html"
    ask("tasks", "-o", str(page))
    broken = tmp_path / "broken.xlsx"
    ask("tasks", "-o", str(broken))
    broken.write_bytes(broken.read_bytes()[:3000])
    for command, file in (("import", folder), ("verify", folder), ("import", broken), ("verify", broken), ("verify", page)):
        answer = ask(command, str(file))
        assert answer.status == ExitCode.UNREADABLE
        assert file.name in answer.err
    book = openpyxl.Workbook()
    book.create_chartsheet()
    book.save(tmp_path / "chart.xlsx")
    assert ask("import", str(tmp_path / "chart.xlsx")).status == ExitCode.UNREADABLE


def test_what_excludes_each_other_is_told(ask: Asker) -> None:
    for said in (("mark", "x", "done", "--undo"), ("mark", "--undo"), ("mark", "x", "done", "--lost"), ("mark", "x", "")):
        assert ask(*said).status == ExitCode.WRONG_USAGE
    assert "exclude" in ask("import", "t.xlsx", "--theirs", "--ours").err
