"""The commands of the library at the prompt: what they print, what they say, and how they end."""

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from library.opening import open_library
from tests.plans import BUNDLED
from tui.command_line import main
from tui.exit_code import ExitCode

TEXT = "清市2024年工作要点\n一、任务\n6月底前完成{}处整治。\n二、保障\n加强领导。\n"

LIKE_OTHERS = ["setpriv", "--inh-caps", "-all", "--bounding-set", "-all"] if hasattr(os, "geteuid") and not os.geteuid() else []
"""What makes root a user whom permissions bind."""


@pytest.fixture(autouse=True)
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "library.db"
    monkeypatch.setenv("YAODIAN_LIBRARY", str(file))
    monkeypatch.setenv("YAODIAN_LANG", "en")
    return file


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.txt"
    file.write_text(TEXT.format(3), encoding="utf-8")
    return file


def run(*arguments: str | Path) -> int:
    return main([str(one) for one in arguments])


def test_files_are_added_once_named_if_they_cannot_be_read_and_found_again(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert run("add", plan, empty) == ExitCode.UNREADABLE
    said = capsys.readouterr().err
    assert "added 1  newer 0  there already 0  unreadable 1" in said
    assert "empty.txt: there is no text" in said
    assert run("add", plan) == ExitCode.DONE
    assert "there already 1" in capsys.readouterr().err
    assert run("find", "3处整治") == ExitCode.DONE
    assert "3处整治" in capsys.readouterr().out


def test_standard_input_is_added(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.format(5).encode())))
    assert run("add", "-") == ExitCode.DONE
    assert "added 1" in capsys.readouterr().err


def test_plans_are_listed_by_what_they_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("list", "--json") == ExitCode.DONE
    assert [one["plan"] for one in json.loads(capsys.readouterr().out)] == [entry.id for entry in BUNDLED.entries(0, 9)]
    assert run("list", "省:湖北", "--format", "csv", "--columns", "plan,year") == ExitCode.DONE
    assert capsys.readouterr().out == "plan,year\nhubei-2017,2017\nhubei-2024,2024\n"
    assert run("list", "省:云南") == ExitCode.NOTHING_FOUND


def test_a_plan_or_a_section_is_shown_in_the_script_that_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "湖北2017", "三/五/16") == ExitCode.DONE
    shown = capsys.readouterr().out
    assert shown.startswith("16.继续强化重点领域大气污染防治工作\n")
    assert run("show", "hubei-2017", "16", "--script", "tw") == ExitCode.DONE
    told = capsys.readouterr()
    assert "converted" in told.err
    assert "環境" in told.out or "環保" in told.out
    assert run("show", "hubei-2017", "三/五/16", "--json") == ExitCode.DONE
    values = json.loads(capsys.readouterr().out)
    assert [section["path"] for section in values["sections"]] == [["三、", "(五)", "16."]]
    assert values["deadlines"]


def test_what_names_no_plan_or_several_says_which_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "hubei-2016") == ExitCode.WRONG_USAGE
    assert "hubei-2017" in capsys.readouterr().err
    assert run("show", "湖北") == ExitCode.WRONG_USAGE
    assert "hubei-2017, hubei-2024" in capsys.readouterr().err


def test_a_plan_is_removed_after_asking(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("n\n"))
    assert run("remove", "jilin-2020") == ExitCode.NOTHING_FOUND
    assert "nothing was removed" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdin", io.StringIO("y\n"))
    assert run("remove", "吉林2020") == ExitCode.DONE
    assert run("remove", "henan-2021", "--yes") == ExitCode.DONE
    run("list", "--json")
    assert [one["plan"] for one in json.loads(capsys.readouterr().out)] == ["jincheng-2016", "hubei-2017", "hubei-2024"]


def test_what_is_put_right_stays_when_the_plan_is_read_again(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("edit", "hubei-2017", "--title", "要点", "--year", "2018", "--place", "wuhan") == ExitCode.DONE
    assert run("refresh", "hubei-2017") == ExitCode.DONE
    assert "read again 1" in capsys.readouterr().err
    plan = open_library(library)[1].plan("hubei-2017")
    assert (plan.title, plan.year, plan.province, plan.city) == ("要点", 2018, "湖北省", "武汉市")
    assert plan.sections == BUNDLED.plan("hubei-2017").sections


def test_a_plan_of_a_county_is_listed_and_asked_for_by_its_county(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("石城县", "北京市朝阳区"):
        (tmp_path / f"{name}.txt").write_text(
            f"{name}2018年治水工作方案\n一、任务\n2018年6月底前完成3处整治。\n二、保障\n加强领导。\n"
        )
        assert run("add", tmp_path / f"{name}.txt") == ExitCode.DONE
    capsys.readouterr()
    for asked in ("地:石城县", "place:shicheng", "石城县2018"):
        assert run("list", asked, "--json") == ExitCode.DONE
        assert [(one["city"], one["county"]) for one in json.loads(capsys.readouterr().out)] == [("赣州市", "石城县")]
    assert run("due", "石城县", "--columns", "place,day", "--format", "csv") == ExitCode.DONE
    assert "石城县,2018-06-30" in capsys.readouterr().out
    assert run("edit", "石城2018", "--place", "北京市朝阳区") == ExitCode.DONE
    capsys.readouterr()
    assert run("list", "地:朝阳区", "--json") == ExitCode.DONE
    found = json.loads(capsys.readouterr().out)
    assert [(one["province"], one["city"], one["county"]) for one in found] == [("北京市", None, "朝阳区")] * 2


def test_the_days_of_a_plan_go_by_the_year_that_was_put_right(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def days() -> list[str]:
        capsys.readouterr()
        run("due", "--json")
        return [one["end"] for one in json.loads(capsys.readouterr().out) if one["plan"] == "unknown-undated" and one["end"]]

    file = tmp_path / "plan.txt"
    file.write_text("环境保护工作要点\n一、大气\n6月底前淘汰小锅炉。\n")
    run("add", file)
    assert days() == []
    assert run("edit", "unknown-undated", "--year", "2023") == ExitCode.DONE
    assert days() == ["2023-06-30"]
    file.write_text("环境保护工作要点\n一、大气\n9月底前淘汰小锅炉，今年治理扬尘。\n")
    run("add", file)
    assert days() == ["2023-09-30", "2023-12-31"]
    assert run("edit", "unknown-undated", "--year", "-") == ExitCode.DONE
    assert days() == []


@pytest.mark.parametrize("wrong", [["--year", "last"], ["--place", "nowhere"], []])
def test_what_cannot_be_put_right_so_says_why(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run("edit", "hubei-2017", *wrong) == ExitCode.WRONG_USAGE
    assert capsys.readouterr().err


def test_files_are_asked_without_being_kept(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("due", "--in", plan, "--json") == ExitCode.DONE
    assert [one["end"] for one in json.loads(capsys.readouterr().out)] == ["2024-06-30"]
    assert run("list", "--in", plan.parent, "--json") == ExitCode.DONE
    assert len(json.loads(capsys.readouterr().out)) == 1
    run("list", "--json")
    assert len(json.loads(capsys.readouterr().out)) == 5


def test_a_file_is_shown_like_a_plan_and_is_no_word_to_look_for(plan: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", plan, "二") == ExitCode.DONE
    assert capsys.readouterr().out.strip() == "二、保障\n加强领导。"
    assert run("targets", plan) == ExitCode.WRONG_USAGE
    assert f"--in {plan}" in capsys.readouterr().err


def test_the_library_says_where_it_is_and_what_is_in_it(library: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("info", "--json") == ExitCode.DONE
    told = json.loads(capsys.readouterr().out)
    assert (told["library"], told["plans"], told["older"]) == (str(library), 5, 0)


def test_where_no_library_can_be_made_the_bundled_plans_are_used_with_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a file").touch()
    assert run("--library", tmp_path / "a file" / "library.db", "list", "--json") == ExitCode.DONE
    told = capsys.readouterr()
    assert len(json.loads(told.out)) == 5
    assert "nothing is kept" in told.err


def test_a_file_that_is_no_library_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.db"
    broken.write_text("a text", encoding="utf-8")
    assert run("--library", broken, "list") == ExitCode.UNREADABLE
    assert "broken.db" in capsys.readouterr().err


def test_a_search_that_shows_not_all_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("find", "环境", "--limit", "3", "--json") == ExitCode.DONE
    told = capsys.readouterr()
    assert len(json.loads(told.out)) == 3
    assert "the first 3 are shown" in told.err
    run("find", "秸秆", "--json")
    assert "are shown" not in capsys.readouterr().err


def test_a_section_that_is_named_by_the_end_of_its_path_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    run("show", "hubei-2017", "五/16")
    assert "三/五/16" in capsys.readouterr().err
    run("show", "hubei-2017", "三/五/16")
    assert not capsys.readouterr().err


def test_the_nearest_to_a_plan_that_is_not_there_is_one_of_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "湖北2019") == ExitCode.WRONG_USAGE
    assert "hubei-2017, hubei-2024" in capsys.readouterr().err


def test_files_to_ask_that_cannot_be_read_give_their_own_status(tmp_path: Path) -> None:
    assert run("list", "--in", tmp_path / "none") == ExitCode.UNREADABLE


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
@pytest.mark.skipif(bool(LIKE_OTHERS) and not shutil.which("setpriv"), reason="root may write anywhere, and there is no setpriv")
def test_a_user_who_may_not_write_reads_and_is_told(library: Path, tmp_path: Path, plan: Path) -> None:
    def ask(*arguments: str | Path) -> tuple[int, str, str]:
        command = [*LIKE_OTHERS, sys.executable, "-m", "tui", *map(str, arguments)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
        return done.returncode, done.stdout, done.stderr

    folder = tmp_path / "folder"
    folder.mkdir()
    file = folder / library.name
    try:
        folder.chmod(0o555)
        status, out, err = ask("list", "--library", folder / "new" / "library.db")
        assert status == ExitCode.DONE
        assert "jilin-2020" in out
        assert "the library cannot be made (Permission denied)" in err
        assert "Only the bundled plans are used this time; nothing is kept." in err
        folder.chmod(0o755)
        assert ask("list", "--library", file)[0] == ExitCode.DONE
        folder.chmod(0o555)
        file.chmod(0o444)
        status, out, err = ask("list", "--library", file)
        assert status == ExitCode.DONE
        assert "jilin-2020" in out
        assert "opened to be read only" in err
        status, _, err = ask("add", "--library", file, plan)
        assert status == ExitCode.WRONG_USAGE
        assert "the library can only be read" in err
        file.chmod(0o000)
        status, out, err = ask("list", "--library", file)
        assert "cannot be opened (Permission denied). Check that you may read it." in err
    finally:
        folder.chmod(0o755)


def test_an_address_names_a_section_in_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "hubei-2017/三/五/16") == ExitCode.DONE
    assert capsys.readouterr().out.startswith("16.")
    assert run("due", "--plan", "湖北2017/三/五", "--json") == ExitCode.DONE
    assert {one["path"][1] for one in json.loads(capsys.readouterr().out)} == {"(五)"}
    assert run("compare", "hubei-2017/三/五/16", "henan-2021/三", "--json") == ExitCode.DONE
    pairs = json.loads(capsys.readouterr().out)["pairs"]
    assert {pair["left"]["address"] for pair in pairs if pair["left"]} == {"hubei-2017/三/五/16"}
    assert {pair["right"]["path"][0] for pair in pairs if pair["right"]} == {"三、"}
    assert run("show", "hubei-2017/zz") == ExitCode.WRONG_USAGE
    assert "no such section" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["tasks", "targets", "due", "find", "list"])
def test_the_id_of_a_plan_is_that_plan_in_every_command(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(command, "hubei-2017", "--format", "json") == ExitCode.DONE
    out = capsys.readouterr().out
    assert "hubei-2017" in out
    assert "hubei-2024" not in out


def test_what_removes_a_plan_takes_no_section() -> None:
    assert run("remove", "hubei-2017/三", "--yes") == ExitCode.WRONG_USAGE
    assert run("show", "hubei-2017") == ExitCode.DONE


def test_a_section_is_named_as_lists_show_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "湖北 › 2017 › 三 › (五) › 16") == ExitCode.DONE
    assert capsys.readouterr().out.startswith("16.")


def test_no_plan_is_called_near_that_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("show", "某某某") == ExitCode.WRONG_USAGE
    said = capsys.readouterr().err
    assert "yaodian list" in said
    assert "hubei" not in said


def test_a_library_that_was_not_there_is_said_to_have_been_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mistyped.db"
    for made in (True, False):
        assert run("--library", str(file), "list") == ExitCode.DONE
        assert (str(file) in capsys.readouterr().err) == made
