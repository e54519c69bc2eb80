"""`yaodian compare`: two plans side by side at the prompt."""

import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.tui.asker import Asker
from tui.exit_code import ExitCode

HOSTILE = """甲省2020年工作要点
一、大气<script>alert(1)</script>污染防治
[bold]淘汰[/bold]燃煤锅炉 *30台* | `x` &amp; \x1b[31m红\x1b[0m {0} 。
"""


class Page(HTMLParser):
    """Whether every tag is closed, and which there are."""

    VOID = frozenset({"meta"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_json_names_both_plans_and_every_pair(ask: Asker) -> None:
    answer = ask("compare", "湖北2017", "henan-2021", "--json")
    assert answer.status == ExitCode.DONE
    found = json.loads(answer.out)
    assert (found["left"], found["right"]) == ("hubei-2017", "henan-2021")
    for pair in found["pairs"]:
        assert set(pair) == {"left", "right", "score", "weak", "group", "by_hand", "why", "targets", "deadlines", "duties"}
        assert 0 <= pair["score"] <= 1
        assert bool(pair["why"]) == bool(pair["left"] and pair["right"])
    first = next(pair for pair in found["pairs"] if pair["left"] and pair["left"]["path"] == ["一、"])
    assert first["right"]["path"] == ["一、"]
    assert first["right"]["address"] == "henan-2021/一"


def test_json_gives_a_heading_the_counterpart_of_most_of_its_parts(ask: Asker) -> None:
    found = json.loads(ask("compare", "jilin-2020", "henan-2021", "--json").out)
    of_heading = {tuple(one["left"]["path"]): one["right"] and one["right"]["path"] for one in found["headings"]}
    assert of_heading["十一、",] == ["三、", "(九)"]
    with_words = {tuple(pair["left"]["path"]) for pair in found["pairs"] if pair["left"]}
    assert ("十一、",) not in with_words


@pytest.mark.parametrize("words", ["湖北2017", "hubei 2017", "hubei-2017", "湖北省2017年", "HUBEI-2017"])
def test_a_plan_may_be_called_by_its_place_and_year(ask: Asker, words: str) -> None:
    assert json.loads(ask("compare", words, "吉林", "--json").out)["left"] == "hubei-2017"


def test_the_pairs_are_readable_without_colour_and_as_wide_as_a_page(ask: Asker) -> None:
    answer = ask("compare", "jilin-2020", "henan-2021", "五/(五)")
    assert "\x1b" not in answer.out
    assert "积极[应对气候变化]" in answer.out
    assert "why: topic 气候与碳" in answer.out
    assert answer.out.count("\n= ") == 3


def test_between_years_what_changed_stands_out(ask: Asker) -> None:
    assert "{大力}推进生态省{创建}" in ask("compare", "hubei-2017", "hubei-2024", "三/三/6").out


def test_indicators_that_both_promise_stand_on_top(ask: Asker) -> None:
    answer = ask("compare", "jilin-2020", "hubei-2017")
    row = next(line for line in answer.out.split("\n") if "优良天数" in line and ">=85%" in line)
    assert ">=74%" in row
    # What is promised for two years by two places is not subtracted.
    assert "pp" not in row


@pytest.mark.parametrize(("only", "marks"), [("left", {"<"}), ("right", {">"}), ("both", {"="})])
def test_only_some_pairs(ask: Asker, only: str, marks: set[str]) -> None:
    answer = ask("compare", "henan-2021", "hubei-2017", "--only", only)
    assert set(re.findall(r"^([<>=]) (?:\d\.\d\d| -- )", answer.out, re.MULTILINE)) == marks


def test_two_sections_are_compared_with_each_other_alone(ask: Asker) -> None:
    found = json.loads(ask("compare", "hubei-2017", "henan-2021", "三/八", "三/七", "--json").out)
    assert {pair["left"]["path"][1] for pair in found["pairs"] if pair["left"]} == {"(八)"}
    assert {pair["right"]["path"][1] for pair in found["pairs"] if pair["right"]} == {"(七)"}


def test_a_report_is_one_page_that_holds_no_markup_of_the_documents(ask: Asker, tmp_path: Path) -> None:
    document, page = tmp_path / "a.txt", tmp_path / "page.html"
    document.write_text(HOSTILE, encoding="utf-8")
    assert ask("compare", str(document), "jilin-2020", "--format", "html", "-o", str(page)).status == ExitCode.DONE
    written = page.read_text(encoding="utf-8")
    parsed = Page(written)
    assert parsed.open == []
    assert parsed.tags >= {"main", "h1", "section", "mark", "article"}
    assert "script" not in parsed.tags
    assert "\x1b" not in written
    assert not re.search(r'(?:src|href)="(?!#)', written)


def test_markdown_escapes_what_would_be_its_own(ask: Asker, tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    document.write_text(HOSTILE, encoding="utf-8")
    written = ask("compare", str(document), "jilin-2020", "--format", "md").out
    assert r"\*30台\* \| \`x\`" in written
    assert "<script>" not in written


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("湖北", "jilin-2020"), "hubei-2017, hubei-2024"),
        (("湖南2019", "jilin-2020"), "there is no such plan"),
        (("hubei-2017", "jilin-2020", "9" * 5000), "no such section"),
        (("hubei-2017", "jilin-2020", "九/九"), "no such section"),
        (("hubei-2017", "jilin-2020", "999"), "no such section"),
    ],
)
def test_what_is_not_found_is_named_with_what_there_is(ask: Asker, arguments: tuple[str, ...], said: str) -> None:
    answer = ask("compare", *arguments)
    assert answer.status == ExitCode.WRONG_USAGE
    assert said in answer.err
    assert answer.out == ""


def test_a_file_that_cannot_be_read_is_named(ask: Asker, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    answer = ask("compare", str(empty), "jilin-2020")
    assert answer.status == ExitCode.UNREADABLE
    assert os.fspath(empty) in answer.err


def test_a_path_to_nothing_is_a_missing_file(ask: Asker, tmp_path: Path) -> None:
    answer = ask("compare", str(tmp_path / "none.txt"), "jilin-2020")
    assert answer.status == ExitCode.UNREADABLE
    assert "no such file" in answer.err


def test_the_counts_are_of_the_whole_whatever_is_listed(ask: Asker) -> None:
    counted = {ask("compare", "henan-2021", "hubei-2017", *only).out.split("\n")[1] for only in ((), ("--only", "left"))}
    assert len(counted) == 1


def test_a_list_in_a_document_is_none_of_the_report(ask: Asker, tmp_path: Path) -> None:
    document = tmp_path / "a.txt"
    document.write_text("甲省2020年工作要点\n一、大气\n- 淘汰锅炉\n===\n治理扬尘。\n", encoding="utf-8")
    written = ask("compare", str(document), "jilin-2020", "--format", "md").out
    assert "\n\\- " in written or "\n<" in written
    assert not re.search(r"^(?:- |=+$)", written, re.MULTILINE)


def test_nothing_in_common_is_said(ask: Asker) -> None:
    answer = ask("compare", "hubei-2017", "henan-2021", "三/(七)/26.", "--only", "both")
    assert answer.status == ExitCode.NOTHING_FOUND
    assert "no section has a counterpart" in answer.err


def test_pairs_decided_by_hand_are_read_and_written(ask: Asker, tmp_path: Path) -> None:
    told, written = tmp_path / "pairs.tsv", tmp_path / "out.tsv"
    told.write_text("# by hand\nhubei-2017/三/八/32\thenan-2021/二/三\ttogether\n", encoding="utf-8")
    answer = ask("compare", "hubei-2017", "henan-2021", "--pairs", str(told), "--export-pairs", str(written), "--json")
    (pair,) = [pair for pair in json.loads(answer.out)["pairs"] if pair["by_hand"]]
    assert (pair["left"]["address"], pair["right"]["address"]) == ("hubei-2017/三/八/32", "henan-2021/二/三")
    assert written.read_text(encoding="utf-8") == "hubei-2017/三/八/32\thenan-2021/二/三\ttogether\n"
    told.write_text("hubei-2017/三/八/32\thenan-2021/九九\ttogether\n", encoding="utf-8")
    wrong = ask("compare", "hubei-2017", "henan-2021", "--pairs", str(told))
    assert wrong.status == ExitCode.UNREADABLE
    assert "line 1" in wrong.err
    assert "henan-2021/九九" in wrong.err
    told.write_text("hubei-2017/三/八/32\thenan-2021/二/三\tperhaps\n", encoding="utf-8")
    assert "together or apart" in ask("compare", "hubei-2017", "henan-2021", "--pairs", str(told)).err


def test_who_took_a_section_up_plan_by_plan_of_the_places_below(ask: Asker, tmp_path: Path) -> None:
    above, plan = tmp_path / "above.txt", tmp_path / "plan.txt"
    above.write_text(
        "国务院办公厅关于2020年生态环境保护工作的通知\n一、大气污染防治\n优良天数比例达到80%以上。9月底前完成入河排污口整治。\n",
        encoding="utf-8",
    )
    plan.write_text(
        "湖南省2020年生态环境保护工作要点\n一、大气污染防治\n优良天数比例达到85%以上。6月底前完成入河排污口整治。\n",
        encoding="utf-8",
    )
    inside = ("--in", str(above), "--in", str(plan))
    (one,) = json.loads(ask("compare", "中央2020/一", "--below", "--json", *inside).out)
    assert one["address"] == "hunan-2020/一"
    assert [row["stricter"] for row in one["targets"]] == [True]
    assert [row["earlier"] for row in one["deadlines"] if row["right"]] == [True]
    assert 0 < one["shared"] < 1
    assert "stricter" in ask("compare", "中央2020/一", "--below", *inside).out
    assert ask("compare", "hubei-2017/三", "--below").status == ExitCode.NOTHING_FOUND
    assert ask("compare", "hubei-2017", "--below").status == ExitCode.WRONG_USAGE
    assert ask("compare", "hubei-2017").status == ExitCode.WRONG_USAGE
