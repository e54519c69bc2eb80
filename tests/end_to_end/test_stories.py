"""What three people do with the program, from its start to what they take away."""

import csv
import os
import shlex
import subprocess
from pathlib import Path

import openpyxl

from tests.end_to_end.far import reached_by_ssh
from tests.end_to_end.watched import YAODIAN, Watched

PROJECT = Path(__file__).parents[2]


def own(folder: Path) -> dict[str, str]:
    """A library and a state of one's own."""
    return {
        "YAODIAN_LIBRARY": str(folder / "library.db"),
        "XDG_STATE_HOME": str(folder / "state"),
        "YAODIAN_CONFIG": str(folder / "none.toml"),
    }


def prompt(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What a command answers at the prompt."""
    return subprocess.run(
        [*YAODIAN, *arguments], cwd=PROJECT, env=os.environ | own(folder), capture_output=True, text=True, check=False, timeout=60
    )


def written(terminal: Watched, file: Path) -> None:
    """Write what is shown into a file."""
    terminal.expect("Enter 确定", keys="w")
    terminal.type("\x05" + "\x7f" * 60)
    terminal.expect(file.name[-6:], keys=str(file))
    terminal.expect("已写入", keys="\r")


def test_an_analyst_compares_what_places_promise_and_takes_it_along(tmp_path: Path) -> None:
    table, pairs = tmp_path / "places.csv", tmp_path / "pairs.md"
    with Watched([*YAODIAN, "--today", "2026-01-10"], 120, 36, **own(tmp_path)) as terminal:
        terminal.expect("湖北2024")
        terminal.expect("[各地]", "优良天数比率", keys="T")
        terminal.expect("Enter 确定", keys="f")
        terminal.expect("指标 1 ", keys="优良天数")
        terminal.expect("f 筛选", keys="\r")
        written(terminal, table)
        terminal.expect("份写明", ">=74%", keys="\r")
        terminal.expect("湖北2017 二", keys="j\r")
        terminal.expect("对照的文件", keys="c")
        terminal.expect("湖北2017 与 湖北2024", "主要目标", keys="湖北2024\r")
        written(terminal, pairs)
        terminal.expect("湖北2017 ", keys="q")
        terminal.expect_end("q")
    rows = list(csv.reader(table.read_text(encoding="utf-8-sig").splitlines()))
    assert any("优良天数比率" in row[0] for row in rows)
    assert "湖北 › 2017" in pairs.read_text(encoding="utf-8")
    targets = tmp_path / "targets.csv"
    assert prompt(tmp_path, "targets", "优良天数", "-o", str(targets)).returncode == 0
    checked = prompt(tmp_path, "verify", str(targets))
    assert checked.returncode == 0, checked.stderr
    targets.write_text(targets.read_text(encoding="utf-8-sig").replace("74", "75"), encoding="utf-8")
    assert prompt(tmp_path, "verify", str(targets)).returncode == 1


def test_a_clerk_marks_what_is_done_over_ssh_and_takes_the_list_back(tmp_path: Path) -> None:
    with reached_by_ssh(tmp_path) as there:
        told = " ".join(f"{name}={shlex.quote(value)}" for name, value in own(tmp_path).items())
        command = f"cd {shlex.quote(str(PROJECT))} && env LC_ALL=C.UTF-8 {told} {shlex.join([*YAODIAN, '--today', '2020-06-10'])}"
        with Watched([*there, command], 80, 24) as terminal:
            terminal.expect("湖北2024")
            terminal.expect("[期限]", "+ 2020-06-30", keys="D")
            terminal.expect("Enter 确定", keys="f")
            terminal.expect("30天内 1", keys="入河排污口规范化")
            terminal.expect("f 筛选", keys="\r")
            terminal.expect("[~]", keys="m")
            terminal.expect("Enter 确定", keys="i")
            terminal.expect("已发文", "已写备注", keys="已发文\r")
            terminal.expect("按到期", keys="s")
            terminal.expect_end("qq")
    listed = tmp_path / "tasks.xlsx"
    assert prompt(tmp_path, "tasks", "状:在办", "-o", str(listed)).returncode == 0
    book = openpyxl.load_workbook(listed)
    (sheet,) = book.worksheets
    heads = [cell.value for cell in sheet[1]]
    (row,) = list(sheet.iter_rows(min_row=2))
    assert row[heads.index("备注")].value == "已发文"
    row[heads.index("状态")].value = "完成"
    book.save(listed)
    assert "完成" in prompt(tmp_path, "import", str(listed), "--yes").stdout + prompt(tmp_path, "tasks", "状:完成").stdout
    assert "入河排污口" in prompt(tmp_path, "--today", "2020-06-10", "brief").stdout


def test_a_reporter_finds_a_thing_by_pinyin_and_finds_it_again(tmp_path: Path) -> None:
    with Watched([*YAODIAN, "--ascii"], 80, 24, NO_COLOR="1", **own(tmp_path)) as terminal:
        terminal.expect("湖北2024")
        terminal.expect("黑臭水", keys="/heichoushuiti")
        terminal.expect("名称", keys="\x13")
        terminal.expect("已保存：rivers", keys="rivers\r")
        terminal.expect("退出", keys="\r")
        terminal.expect("剪贴板", keys="y")
        place = terminal.screen.splitlines()[0]
        assert not set("›▸▾╎⋯") & set(terminal.screen)
        terminal.expect_end("q")
    with Watched([*YAODIAN, "--ascii"], 80, 24, **own(tmp_path)) as terminal:
        terminal.expect(place.split()[1])
        assert terminal.screen.splitlines()[0].split()[:3] == place.split()[:3]
        terminal.expect("rivers", "heichoushuiti", keys="S")
        terminal.expect("黑臭水", keys="\r")
        terminal.expect("退出", keys="\x1b")
        terminal.expect_end("q")
