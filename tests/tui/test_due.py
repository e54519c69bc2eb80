"""`yaodian due` at the prompt."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.tui.asker import Asker
from tui.exit_code import ExitCode


def test_june_2020_as_a_table(ask: Asker) -> None:
    answer = ask("due", "--on", "2020-06")
    assert answer.status == ExitCode.DONE
    lines = answer.out.splitlines()
    assert [line[:10] for line in lines if line[:1] == "2"] == ["2020-06-30", "2020-06-30"]
    assert "吉林 › 2020 › 五 › (一)" in answer.out


def test_the_forms_say_the_same(ask: Asker) -> None:
    values = json.loads(ask("due", "--province", "jilin", "--json").out)
    rows = list(csv.DictReader(io.StringIO(ask("due", "--province", "吉林", "--format", "csv").out)))
    assert [value["end"] for value in values] == [row["end"] for row in rows]
    assert values[0]["plan"] == "jilin-2020"
    assert values[0]["path"] == ["六、", "(一)"]


def test_from_and_to_take_the_words_of_the_panel(ask: Asker) -> None:
    values = json.loads(ask("due", "--from", "2020q2", "--to", "2020-09", "--json").out)
    assert [value["end"] for value in values] == ["2020-04-30", "2020-06-30", "2020-06-30", "2020-09-30", "2020-09-30"]


def test_nothing_found_says_what_was_looked_for(ask: Asker) -> None:
    answer = ask("due", "--on", "1999", "黑臭水体")
    assert answer.status == ExitCode.NOTHING_FOUND
    assert "黑臭水体 1999" in answer.err


@pytest.mark.parametrize(
    "arguments", [("--on", "2020-13"), ("--province", "火星"), ("--topic", "x"), ("--plan", "x"), ("省:火星",)]
)
def test_what_is_not_understood_is_wrong_usage_and_named(ask: Asker, arguments: tuple[str, ...]) -> None:
    answer = ask("due", *arguments)
    assert answer.status == ExitCode.WRONG_USAGE
    assert arguments[-1].partition(":")[2] in answer.err


def test_the_calendar_goes_to_a_file_and_says_what_it_leaves_out(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "due.ics"
    answer = ask("due", "--plan", "hubei-2024", "--format", "ics", "-o", str(file))
    assert file.read_text(encoding="utf-8").count("BEGIN:VEVENT") == 3
    assert answer.err.startswith("yaodian: 2 ")


@pytest.mark.usefixtures("library")
def test_what_is_marked_is_told_with_what_is_due(ask: Asker) -> None:
    task = next(one for one in json.loads(ask("tasks", "湖北2017", "--json").out) if one["deadlines"])
    ask("mark", task["id"], "done", "--note", "已验收")
    told = [line for line in ask("due", "湖北2017").out.splitlines() if "[x]  " in line]
    assert told
    assert "已验收" in " ".join(ask("due", "湖北2017").out.split())


@pytest.mark.parametrize("command", ["due", "tasks", "find", "duties"])
def test_a_unit_is_asked_for_in_pinyin_as_in_chinese(ask: Asker, command: str) -> None:
    said, spelled = ask(command, "责:流域处"), ask(command, "unit:liuyuchu")
    assert said.out == spelled.out != ""


def test_where_a_word_finds_nothing_one_is_told_what_there_is_of_a_unit_of_that_name(ask: Asker) -> None:
    answer = ask("due", "流域处")
    assert answer.status == ExitCode.NOTHING_FOUND
    assert "unit:流域处" in answer.err
