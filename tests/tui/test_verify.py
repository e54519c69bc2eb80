"""What a file quotes and counts, set against its sources."""

import csv
import json
import random
import re
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from library.citing.verifying import Standing
from library.library import Library
from library.opening import open_to_write
from library.store.kept.writing import keep_read_again
from parsers.reading import read_text
from tests.tui.asker import Asker
from tui.columns.tasks import TASK_COLUMNS
from tui.exit_code import ExitCode
from tui.prompt.table_file import TableRow, rows_of
from tui.verifying.lists import Verifier

pytestmark = pytest.mark.usefixtures("library")

HEADS = [head for column in TASK_COLUMNS for head in (column.name, column.head.zh, column.head.en)]
NOT_IN_SOURCE = {"number", "days left", "progress", "problem", "state", "note", "id", "state when written", "base", "citation"}
"""Columns without a figure of the source, or that are the citation."""


def altered(rows: list[TableRow]) -> Iterator[TableRow]:
    """Yield rows in each of which one digit of a figure is another one."""
    chance = random.Random(7)
    while True:
        row = chance.choice(rows)
        heads = [head for head, cell in row.cells.items() if head not in NOT_IN_SOURCE and re.search(r"\d", cell)]
        if heads:
            head = chance.choice(heads)
            at = chance.choice([match.start() for match in re.finditer(r"\d", row.cells[head])])
            cell = row.cells[head]
            digit = chance.choice([digit for digit in "0123456789" if digit != cell[at]])
            yield TableRow(row.sheet, row.number, {**row.cells, head: f"{cell[:at]}{digit}{cell[at + 1 :]}"})


@pytest.mark.parametrize("form", ["xlsx", "csv", "md"])
@pytest.mark.parametrize("command", ["tasks", "targets", "due"])
def test_what_was_written_stands(ask: Asker, tmp_path: Path, command: str, form: str) -> None:
    file = tmp_path / f"t.{form}"
    ask(command, "-o", str(file))
    answer = ask("verify", str(file))
    assert answer.status == ExitCode.DONE, answer.out
    assert "changed 0  not there 0  unproved 0" in answer.err


@pytest.mark.parametrize("form", ["xlsx", "csv"])
@pytest.mark.parametrize("command", ["tasks", "targets", "due"])
def test_every_altered_figure_is_caught(ask: Asker, tmp_path: Path, command: str, form: str) -> None:
    file = tmp_path / f"t.{form}"
    ask(command, "-o", str(file))
    verifier = Verifier(Library.bundled(), date(2020, 6, 1), "en")
    for row, _ in zip(altered(rows_of(str(file), HEADS)), range(400), strict=False):
        found = list(verifier.row(str(row.number), row.cells))
        assert any(one.verdict.standing is not Standing.STANDS for one in found), row


def test_a_list_that_was_copied_and_pasted_into_a_text_is_checked_cell_by_cell(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "t.csv"
    ask("due", "-o", str(file))
    rows = ["\t".join(row) for row in csv.reader(file.read_text("utf-8-sig").splitlines())]
    pasted = tmp_path / "week.md"
    pasted.write_text("\n".join(("Due:", "", *rows, "", "End.")), encoding="utf-8")
    assert "changed 0  not there 0  unproved 0" in ask("verify", str(pasted)).err
    pasted.write_text("\n".join((*rows[:2], rows[2].replace("-12-31", "-11-30"), *rows[3:])), encoding="utf-8")
    assert "changed 1  not there 0  unproved 0" in ask("verify", str(pasted)).err


@pytest.mark.parametrize("form", ["xlsx", "md"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_comparison_that_was_written_stands(ask: Asker, tmp_path: Path, form: str, language: str) -> None:
    file = tmp_path / f"c.{form}"
    assert ask("--lang", language, "compare", "jilin-2020", "henan-2021", "-o", str(file)).status == ExitCode.DONE
    answer = ask("verify", str(file), "--all")
    assert answer.status == ExitCode.DONE
    assert answer.out.count("stands") > 50


def test_every_altered_figure_of_a_comparison_is_caught(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "c.md"
    ask("compare", "hubei-2017/二", "hubei-2024", "-o", str(file))
    lines = file.read_text(encoding="utf-8").splitlines()
    rows = [n for n, line in enumerate(lines) if line.startswith("| ") and "citation" not in line and "---" not in line]
    assert len(rows) > 10
    for number in rows:
        cells = lines[number].split(" | ")
        at, digit = next((n, one) for n in range(4) for one in cells[n] if one.isdecimal())
        cells[at] = cells[at].replace(digit, str(9 - int(digit)), 1)
        altered = [*lines[:number], " | ".join(cells), *lines[number + 1 :]]
        file.write_text("\n".join(altered) + "\n", encoding="utf-8")
        assert ask("verify", str(file)).status == ExitCode.NOTHING_FOUND, cells


def test_quotations_and_figures_in_a_text(ask: Asker, tmp_path: Path) -> None:
    (task,) = json.loads(ask("tasks", "省:湖北", "锅炉", "2017-06", "--json").out)
    words, citation = task["words"], task["citation"]
    report = tmp_path / "report.md"
    report.write_text(
        f"“{words}”{citation}\n"
        f"“{words.replace('20蒸吨', '30蒸吨')}”{citation}\n"
        f"湖北要淘汰20蒸吨以下的锅炉{citation}，河南则是35蒸吨{citation}。\n"
        "“进一步下放环评审批权限,上收化工、涉重金属”\n"
        "“这句话哪一份文件里也没有说过吧”\n"
        f"> {words} {citation}\n"
        f"湖北要淘汰20吨以下的锅炉，即20蒸吨每小时{citation}。\n"
        f"“{words[5:30]}”{citation}\n",
        encoding="utf-8",
    )
    answer = ask("verify", str(report), "--json")
    assert answer.status == ExitCode.NOTHING_FOUND
    told = [(one["where"], one["standing"], one["address"], one["figures"]) for one in json.loads(answer.out)]
    assert told == [
        ("1", "stands", "hubei-2017/三/五/16", []),
        ("2", "changed", None, []),
        ("3", "stands", "hubei-2017/三/五/16", []),
        ("3", "changed", "hubei-2017/三/五/16", ["35蒸吨"]),
        ("4", "unproved", "jilin-2020/三", []),
        ("5", "unproved", None, []),
        ("6", "stands", "hubei-2017/三/五/16", []),
        ("7", "changed", "hubei-2017/三/五/16", ["20吨"]),
        ("8", "stands", "hubei-2017/三/五/16", []),
    ]


@pytest.mark.parametrize("item", ["4. {}", "（3）{}", "5）{}", "- 12、{}", "{}（见第3章）"])
def test_the_number_of_an_item_is_no_figure(ask: Asker, tmp_path: Path, item: str) -> None:
    target = next(one for one in json.loads(ask("targets", "湖北2017", "--json").out) if one["value"] == 74)
    report = tmp_path / "report.md"
    report.write_text(f"{item.format('湖北的优良天数比例目标是74%以上')}{target['citation']}\n", encoding="utf-8")
    assert [one["standing"] for one in json.loads(ask("verify", str(report), "--json").out)] == ["stands"]


def test_a_figure_that_is_turned_round_is_caught_and_names_and_years_of_plans_are_no_figures(ask: Asker, tmp_path: Path) -> None:
    target = next(one for one in json.loads(ask("targets", "湖北2017", "--json").out) if one["value"] == 53)
    report, citation = tmp_path / "report.md", target["citation"]
    claims = (
        "细颗粒物年均浓度不低于53微克/立方米",
        "PM2.5年均浓度53微克/立方米以上",
        "到2017年，全省PM2.5年均浓度不高于53微克/立方米",
        "PM2.5年均浓度53微克/立方米以下",
        "到2018年，PM2.5年均浓度为53微克/立方米",
        "PM2.5年均浓度53微克/立方米左右",
        "PM2.5年均浓度约53微克/立方米",
    )
    report.write_text("".join(f"{claim}{citation}\n" for claim in claims), encoding="utf-8")
    told = [one["figures"] for one in json.loads(ask("verify", str(report), "--json").out)]
    turned = ["不低于53微克/立方米", "53微克/立方米以上", None, None, "2018", "53微克/立方米左右", "约53微克/立方米"]
    assert told == [[figure] if figure else [] for figure in turned]


def test_what_the_source_no_longer_says_is_told(ask: Asker, tmp_path: Path, library: Path) -> None:
    file = tmp_path / "t.xlsx"
    ask("tasks", "湖北2017", "-o", str(file))
    with closing(open_to_write(library)) as database:
        keep_read_again(database, read_text("湖北省2017年环境保护工作要点\n一、任务\n别的内容。\n"), "hubei-2017")
    told = json.loads(ask("verify", str(file), "--json").out)
    assert {one["standing"] for one in told} == {"gone"}


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_became_of_promises_is_checked_by_both_its_citations(ask: Asker, tmp_path: Path, language: str) -> None:
    file = tmp_path / "promises.csv"
    ask("--lang", language, "follow", "湖北", "--format", "csv", "-o", str(file))
    assert ask("verify", str(file)).status == ExitCode.DONE
    file.write_text(file.read_text(encoding="utf-8-sig").replace("<=83微克", "<=38微克"), encoding="utf-8")
    told = json.loads(ask("verify", str(file), "--json").out)
    assert {one["words"] for one in told if one["standing"] == "changed"} == {"<=38微克/立方米"}


def test_a_list_of_what_is_due_in_some_time_stands_with_the_days_that_are_in_it(ask: Asker, tmp_path: Path) -> None:
    plan, written = tmp_path / "plan.txt", tmp_path / "t.csv"
    plan.write_text("青山市2026年工作要点\n一、水\n2026年6月底前完成排查，2026年10月底前完成整治。\n", encoding="utf-8")
    assert ask("add", str(plan)).status == ExitCode.DONE
    assert ask("tasks", "期:2026-10", "-o", str(written)).status == ExitCode.DONE
    assert "2026-10-31" in written.read_text(encoding="utf-8")
    assert ask("verify", str(written)).status == ExitCode.DONE
    assert "day" not in ask("import", str(written)).err
    written.write_text(written.read_text(encoding="utf-8").replace("2026-10-31", "2026-10-30"), encoding="utf-8")
    assert ask("verify", str(written)).status == ExitCode.NOTHING_FOUND


def test_why_a_quotation_is_not_proved_is_said(ask: Asker, tmp_path: Path) -> None:
    words = "完成1000个村庄环境综合整治"
    (target,) = (one for one in json.loads(ask("targets", "村庄", "湖北2017", "--json").out) if one["value"] == 1000)
    address, place = target["citation"].strip("[]").split(" ", 1)
    for cited, reason in (
        (f"[{address} {place}]", None),
        (f"[hubei-2099/三 {place}]", "no_plan"),
        (f"[{address} 1–9 #00000000]", "other_words"),
    ):
        report = tmp_path / "report.md"
        report.write_text(f"“{words}” {cited}\n", encoding="utf-8")
        assert [one["reason"] for one in json.loads(ask("verify", str(report), "--json").out)] == [reason]
    report.write_text(f"{words} [{address} 1–9 #00000000]\n", encoding="utf-8")
    assert [one["reason"] for one in json.loads(ask("verify", str(report), "--json").out)] == ["no_words"]


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("减排项目不少于400个。\n\n{citation}", "stands"),
        ("减排项目不少于900个。\n{citation}", "changed"),
        ("> {words}\n> {citation}", "stands"),
        ("> {words}\n\n{citation}", "stands"),
        ("> {altered}\n{citation}", "changed"),
        ("400个{capitals}", "stands"),
        ("900个{capitals}", "changed"),
        ("减排四百个{citation}", "changed"),
        ("{citation}", "unproved"),
        ("400个[hubei-2017/三/五/16 3129 #bfbd]", "unproved"),
    ],
)
def test_a_text_is_checked_however_it_is_broken_into_lines(ask: Asker, tmp_path: Path, text: str, standing: str) -> None:
    task = next(one for one in json.loads(ask("tasks", "湖北2017", "减排项目", "--json").out) if "400个" in one["words"])
    words, citation = task["words"], task["citation"]
    capitals = citation.replace("–", "—").upper().replace("HUBEI", "hubei")
    file = tmp_path / "r.md"
    altered = words.replace("400", "900")
    file.write_text(text.format(words=words, altered=altered, citation=citation, capitals=capitals) + "\n", encoding="utf-8")
    assert standing in {one["standing"] for one in json.loads(ask("verify", str(file), "--json").out)}
