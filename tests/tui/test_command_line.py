"""The prompt: answers to stdout, news to stderr, and exit statuses that scripts may rely on."""

import io
import json
from pathlib import Path

import pytest

import data
from parsers.repairs import MISREAD, REPAIRS
from tests.tui.asker import Asker
from tui.exit_code import ExitCode
from tui.saying import sentences

HUBEI = str(data.FOLDER / "plans" / "hubei-2017.txt")
JILIN = str(data.FOLDER / "plans" / "jilin-2020.txt")


def test_parse_prints_an_outline_a_person_can_read(ask: Asker) -> None:
    answer = ask("parse", HUBEI)
    assert answer.status == ExitCode.DONE
    lines = answer.out.splitlines()
    assert lines[0] == "2017年全省环境保护工作要点"
    assert " 3   三、工作重点  [三]" in lines
    assert "23     (五)强化大气污染防治管控,巩固环境空气质量改善成果  [三/五]" in lines
    assert "24       16.继续强化重点领域大气污染防治工作  [三/五/16]" in lines
    assert lines[-1] == "sections 51  deadlines 13  targets 22  achieved 0  duties 0  repaired 0  lost 0"


def test_parse_prints_one_object_for_one_file_and_an_array_for_several(ask: Asker) -> None:
    assert json.loads(ask("parse", HUBEI, "--json").out)["plan"]["id"] == "hubei-2017"
    assert [plan["plan"]["id"] for plan in json.loads(ask("parse", "--json", HUBEI, JILIN).out)] == ["hubei-2017", "jilin-2020"]


def test_what_cannot_be_read_is_named_and_the_others_are_read(ask: Asker, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 9)
    bad = [str(tmp_path / "empty.txt"), str(tmp_path / "binary.txt"), str(tmp_path / "none.txt"), str(tmp_path)]
    answer = ask("parse", "--json", *bad, JILIN)
    assert answer.status == ExitCode.UNREADABLE
    assert [plan["plan"]["id"] for plan in json.loads(answer.out)] == ["jilin-2020"]
    assert len(answer.err.splitlines()) == len(bad)
    assert all(file in line for file, line in zip(bad, answer.err.splitlines(), strict=True))


def test_one_file_that_cannot_be_read_prints_no_answer(ask: Asker, tmp_path: Path) -> None:
    answer = ask("parse", "--json", str(tmp_path / "none.txt"))
    assert (answer.status, answer.out) == (ExitCode.UNREADABLE, "")


def test_parse_reads_standard_input(ask: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("某省2021年工作要点\n一、甲\n二、乙\n".encode())))
    assert "一、甲  [一]" in ask("parse", "-").out


def test_an_answer_may_go_to_a_file(ask: Asker, tmp_path: Path) -> None:
    answer = ask("parse", HUBEI, "--json", "-o", str(tmp_path / "out.json"))
    assert answer.out == ""
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["plan"]["id"] == "hubei-2017"


def test_a_document_is_not_overwritten_by_what_is_in_it(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_text("某省2021年工作要点\n一、甲\n二、乙\n", encoding="utf-8")
    before = file.read_bytes()
    answer = ask("parse", str(file), "-o", str(file))
    assert answer.status == ExitCode.WRONG_USAGE
    assert file.read_bytes() == before


@pytest.mark.parametrize("question", [("due",), ("tasks",), ("list",), ("count", "治理"), ("find", "治理"), ("verify", "{file}")])
def test_no_answer_is_written_over_a_document_that_is_asked(ask: Asker, tmp_path: Path, question: tuple[str, ...]) -> None:
    file = tmp_path / "plan.md"
    file.write_text("某省2021年工作要点\n一、治理\n6月底前完成治理。\n二、保障\n加强治理。\n", encoding="utf-8")
    before = file.read_bytes()
    asked = [each.format(file=file) for each in question]
    for where in ("--in", str(file)), ("--in", str(tmp_path)):
        assert ask(*asked, *where, "-o", f"{tmp_path}/../{tmp_path.name}/plan.md").status == ExitCode.WRONG_USAGE
        assert file.read_bytes() == before


def test_no_answer_is_written_over_what_a_kept_plan_was_read_from(ask: Asker, tmp_path: Path) -> None:
    file = tmp_path / "plan.txt"
    file.write_text("某省2021年工作要点\n一、治理\n6月底前完成治理。\n二、保障\n加强治理。\n", encoding="utf-8")
    before = file.read_bytes()
    library = str(tmp_path / "library.db")
    assert ask("add", "--library", library, str(file)).status == ExitCode.DONE
    assert ask("find", "治理", "--library", library, "-o", str(file)).status == ExitCode.WRONG_USAGE
    assert file.read_bytes() == before


def test_a_place_that_cannot_be_written_to_says_so(ask: Asker, tmp_path: Path) -> None:
    answer = ask("parse", HUBEI, "-o", str(tmp_path / "none" / "out.json"))
    assert answer.status == ExitCode.WRONG_USAGE
    assert str(tmp_path / "none" / "out.json") in answer.err


def test_find_prints_places_and_words(ask: Asker) -> None:
    answer = ask("find", "黑臭水体")
    assert answer.status == ExitCode.DONE
    assert answer.out.splitlines()[:2] == ["晋城 › 2016 › 三 › (三) › 2 › 三是", "    三是深化“10條黑臭水體”專項整治"]


def test_find_prints_json(ask: Asker) -> None:
    hits = json.loads(ask("find", "黑臭水体", "--json").out)
    assert list(hits[0]) == ["plan", "section", "path", "title", "snippet", "score", "match"]
    assert [hits[0]["snippet"][start:end] for start, end in hits[0]["match"]] == ["黑臭水體"]


def test_finding_nothing_is_status_1_and_a_line_that_says_what_was_looked_for(ask: Asker) -> None:
    answer = ask("find", "焦煤专列")
    assert (answer.status, answer.out) == (ExitCode.NOTHING_FOUND, "")
    assert "焦煤专列" in answer.err


def test_colour_is_used_only_when_asked_for_or_on_a_terminal(ask: Asker) -> None:
    assert "\x1b" not in ask("find", "秸秆").out
    assert "\x1b[1;4m秸秆\x1b[0m" in ask("find", "秸秆", "--color", "always").out


def test_control_characters_of_a_file_s_name_never_reach_the_terminal(ask: Asker) -> None:
    assert "\x1b" not in ask("parse", "/none/\x1b[31m.txt").err


def test_json_escapes_what_steers_a_terminal(ask: Asker, tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text("某省工作要点\n一、甲\x9b31m\n二、乙\n", encoding="utf-8")
    answer = ask("parse", "--json", str(tmp_path / "plan.txt"))
    assert "\x9b" not in answer.out
    assert "\x9b" in json.loads(answer.out)["repairs"][0]["as_found"]


@pytest.mark.parametrize(
    ("typed", "nearest"), [(["prase", "x"], "parse"), (["parse", "x", "--jsn"], "--json"), (["fnd", "x"], "find")]
)
def test_wrong_usage_names_the_nearest_right_one(ask: Asker, typed: list[str], nearest: str) -> None:
    answer = ask(*typed)
    assert answer.status == ExitCode.WRONG_USAGE
    assert nearest in answer.err
    assert answer.out == ""


@pytest.mark.parametrize(("typed", "named"), [(["parse"], "FILE"), (["find", "水", "--limit", "0"], "0"), (["--lang", "fr"], "fr")])
def test_wrong_usage_names_what_is_wrong(ask: Asker, typed: list[str], named: str) -> None:
    answer = ask(*typed)
    assert answer.status == ExitCode.WRONG_USAGE
    assert named in answer.err


def test_a_file_without_a_command_is_led_to_the_browser(ask: Asker) -> None:
    assert f"yaodian browse {HUBEI}" in ask(HUBEI).err


def test_the_language_is_chosen_by_option_or_locale(ask: Asker) -> None:
    assert "there is no such file" in ask("parse", "/none").err
    assert "没有这个文件" in ask("--lang", "zh", "parse", "/none").err
    assert "没有这个文件" in ask("parse", "--lang=zh", "/none").err
    assert "搜索所有文件" in ask("--help", "--lang", "zh").out


def test_the_browser_is_not_started_without_a_terminal(ask: Asker) -> None:
    answer = ask()
    assert answer.status == ExitCode.WRONG_USAGE
    assert "terminal" in answer.err


def test_every_kind_of_repair_has_a_name_in_both_languages() -> None:
    assert set(sentences.REPAIR_KINDS) == {kind.NAME for kind in (*MISREAD, *REPAIRS)}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.txt", b""),
        ("picture.txt", bytes(range(256)) * 20),
        ("plan.docx", b"PK\x03\x04 and then nothing"),
        ("plan.pdf", b"%PDF-1.7 and then nothing"),
        ("page.html", b"<html><body></body></html>"),
        ("deep.html", b"<html><body>" + b"<div>" * 20_000 + "一、总体要求。".encode() + b"</body></html>"),
        ("table.xlsx", b"PK\x03\x04"),
    ],
)
def test_every_unreadable_file_says_so_with_status_three(ask: Asker, tmp_path: Path, name: str, content: bytes) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    answer = ask("parse", str(file))
    assert answer.status == ExitCode.UNREADABLE
    assert answer.err.startswith(f"yaodian: {file}: ")
    assert "Traceback" not in answer.err
    assert answer.out == ""


@pytest.mark.parametrize("command", [["parse", ""], ["compare", "hubei-2017", ""], ["parse", "x.txt", "-o", ""]])
def test_an_empty_argument_is_named(ask: Asker, command: list[str]) -> None:
    refused = ask(*command)
    assert refused.status == ExitCode.WRONG_USAGE
    assert "is empty on the command line" in refused.err
