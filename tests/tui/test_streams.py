"""Streams that are missing, closed or full, and files that answers go to: the right status, and nothing lost."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import data
from parsers.limits import LIMITS
from tests.tui.asker import Asker
from tui.exit_code import ExitCode
from tui.prompt.documents import read_documents

YAODIAN = f"{sys.executable} -m tui --lang en"
JILIN = data.FOLDER / "plans" / "jilin-2020.txt"
FULL = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")


def shell(command: str) -> tuple[int, str, str]:
    """Return the status of a shell command, what it said and what it complained of."""
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, env=environment, check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("closed", ["2>&-", "2>/dev/full", "<&-", "<&- 2>&-"])
def test_an_answer_is_not_lost_for_want_of_another_stream(closed: str) -> None:
    status, out, _ = shell(f"{YAODIAN} find 秸秆 {closed}")
    assert status == ExitCode.DONE
    assert "秸秆" in out
    assert shell(f"{YAODIAN} find 焦煤专列 {closed}")[:2] == (ExitCode.NOTHING_FOUND, "")
    status, out, _ = shell(f"{YAODIAN} parse /none {JILIN} {closed}")
    assert status == ExitCode.UNREADABLE
    assert "吉林省" in out


def test_where_there_is_no_stdout_one_is_told() -> None:
    status, _, err = shell(f"{YAODIAN} find 秸秆 >&-")
    assert status == ExitCode.WRONG_USAGE
    assert err == "yaodian: stdout: cannot be written (it is closed). Choose another place, or put that right first.\n"


def test_without_stdin_the_document_that_stands_there_is_named() -> None:
    status, out, err = shell(f"{YAODIAN} parse - {JILIN} <&-")
    assert status == ExitCode.UNREADABLE
    assert "吉林省" in out
    assert err.startswith("yaodian: -: cannot be opened (it is closed)")


@FULL
@pytest.mark.parametrize("command", ["find 秸秆", "due --json", "parse data/plans/jilin-2020.txt", "--help", "--version"])
def test_a_full_disk_is_told(command: str) -> None:
    status, _, err = shell(f"{YAODIAN} {command} > /dev/full")
    assert status == ExitCode.WRONG_USAGE
    assert err.startswith("yaodian: stdout: cannot be written (the disk is full)")
    assert len(err.splitlines()) == 1


def test_whoever_closes_the_pipe_has_seen_enough() -> None:
    status, _, err = shell(f"{YAODIAN} due --json | head -c 10; exit ${{PIPESTATUS[0]}}")
    assert (status, err) == (ExitCode.DONE, "")
    status, _, _ = shell(f"{YAODIAN} parse /none {JILIN} --json | head -c 10; exit ${{PIPESTATUS[0]}}")
    assert status == ExitCode.UNREADABLE


@pytest.mark.parametrize("link", [os.link, os.symlink])
def test_a_document_is_not_overwritten_by_another_of_its_names(ask: Asker, tmp_path: Path, link: object) -> None:
    file, other = tmp_path / "plan.txt", tmp_path / "other.txt"
    file.write_text("某省2021年工作要点\n一、甲\n二、乙\n", encoding="utf-8")
    assert callable(link)
    link(file, other)
    before = file.read_bytes()
    assert ask("parse", str(file), "-o", str(other)).status == ExitCode.WRONG_USAGE
    assert shell(f"{YAODIAN} parse - -o {other} < {file}")[0] == ExitCode.WRONG_USAGE
    assert file.read_bytes() == before


@FULL
def test_what_stood_there_survives_a_disk_that_is_full(tmp_path: Path) -> None:
    old = tmp_path / "due.json"
    old.write_text("as it was")
    # Python itself would leave half of what it compiles beside its source, and break the runs that come later.
    status, _, err = shell(f"ulimit -f 1; trap '' XFSZ; PYTHONDONTWRITEBYTECODE=1 {YAODIAN} parse {JILIN} --json -o {old}")
    assert status == ExitCode.WRONG_USAGE
    assert "cannot be written" in err
    assert old.read_text() == "as it was"
    assert list(tmp_path.iterdir()) == [old]


def test_a_file_is_replaced_whole_and_keeps_its_mode_and_its_links(ask: Asker, tmp_path: Path) -> None:
    target, link = tmp_path / "target.txt", tmp_path / "link.txt"
    target.write_text("as it was")
    target.chmod(0o640)
    link.symlink_to(target)
    assert ask("find", "秸秆", "-o", str(link)).status == ExitCode.DONE
    assert link.is_symlink()
    assert "秸秆" in target.read_text(encoding="utf-8")
    assert target.stat().st_mode & 0o777 == 0o640
    assert ask("find", "秸秆", "-o", "/dev/null").status == ExitCode.DONE


def test_links_in_a_circle_are_a_message(ask: Asker, tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    for answer in (ask("find", "秸秆", "-o", str(tmp_path / "a")), ask("parse", str(tmp_path / "a"))):
        assert answer.status in (ExitCode.WRONG_USAGE, ExitCode.UNREADABLE)
        assert "symbolic links lead in a circle" in answer.err


def test_one_file_that_breaks_a_reader_costs_the_others_nothing(
    ask: Asker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken.md"
    broken.write_text("一、甲", encoding="utf-8")

    def fails(*_: object) -> str:
        raise ZeroDivisionError("so it does")

    monkeypatch.setattr("parsers.formats.markdown.read", fails)
    answer = ask("parse", str(broken), str(JILIN))
    assert answer.status == ExitCode.UNREADABLE
    assert "吉林省" in answer.out
    assert f"{broken}: yaodian failed to read it (ZeroDivisionError: so it does)" in answer.err


def test_a_pipe_is_no_file_and_named_at_once(ask: Asker, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.txt"
    os.mkfifo(pipe)
    answer = ask("parse", str(pipe), str(JILIN))
    assert answer.status == ExitCode.UNREADABLE
    assert f"{pipe}: this is a pipe or a device" in answer.err
    assert "吉林省" in answer.out


def test_a_file_that_takes_for_ever_is_left_out_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LIMITS, "seconds", 1)
    monkeypatch.setattr("parsers.reading._plan", lambda *_: time.sleep(60))
    plans, (error,) = read_documents([str(JILIN)])
    assert not plans
    assert "not read within 1 s" in error.message("en")


def test_names_of_files_cannot_forge_a_line_or_turn_it_round(ask: Asker) -> None:
    answer = ask("parse", "/none\nyaodian: all is well\u202egnp.\U000e0041txt")
    assert len(answer.err.splitlines()) == 1
    assert not {"\u202e", "\U000e0041"} & set(answer.err)


def test_what_hides_in_a_document_or_runs_over_its_rows_is_taken_out(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    heap = "\u0301" * 40
    file.write_text(f"某省2021年工作要点\n一、大\U000e0041\U000e0042气e{heap}\n二、水\n", encoding="utf-8")
    out = ask("parse", str(file)).out
    assert "一、大气e\u0301\u0301  [一]" in out


def test_a_day_at_the_end_of_the_calendar_ends_in_an_answer(ask: Asker) -> None:
    assert ask("--today", "9999-12-31", "due", "next30days").status == ExitCode.NOTHING_FOUND
    assert ask("--today", "0001-01-01", "due", "overdue").status == ExitCode.NOTHING_FOUND


def test_a_locale_without_chinese_loses_no_answer_and_no_question() -> None:
    bare = {"PATH": os.environ["PATH"], "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run([sys.executable, "-m", "tui", "find", "秸秆"], env=bare, capture_output=True, check=False)
    assert done.returncode == 0
    assert "秸秆" in done.stdout.decode()


def test_an_ending_that_means_no_form_is_refused(ask: Asker, tmp_path: Path) -> None:
    target = tmp_path / "out.odt"
    refused = ask("find", "秸秆", "-o", str(target))
    assert refused.status == ExitCode.WRONG_USAGE
    assert ".odt" in refused.err
    assert not target.exists()
