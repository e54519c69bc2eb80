"""Stars on sections: put, noted, listed, kept when a plan is read anew; and how far tasks are, said where they are."""

from pathlib import Path

import pytest

from library.adding.adding import add_file
from library.library import Library
from library.opening import open_library
from tests.tui.asker import Asker
from tests.tui.browser import Browser, browsing


@pytest.fixture
def kept(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.db")[0]


def starred(browser: Browser) -> list[str]:
    return [row for row in browser.left() if " * " in row]


async def test_a_section_is_starred_noted_listed_and_freed(kept: Library) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("/", *"黑臭水体", "enter", "m")
        assert "已收藏" in browser.rows()[-1]
        assert any("三是" in row for row in starred(browser))
        await browser.press("i", *"问水利局", "enter", "t", "tab", "tab", "tab", "tab", "tab")
        assert "[收藏]" in browser.rows()[0]
        (row,) = [row for row in browser.rows() if row.startswith("›")]
        assert "晋城2016 三/三/2/三是" in row
        assert "问水利局" in row
        await browser.press("enter")
        assert "三/三/2/三是" in browser.rows()[0]
        await browser.press("m")
        assert not starred(browser)
        assert kept.starred() == []


async def test_a_star_is_taken_away_in_the_list_also_where_its_plan_is_gone(tmp_path: Path, ask: Asker) -> None:
    file = tmp_path / "plan.txt"
    file.write_text("清市2024年工作要点\n一、总体要求\n全面落实。\n二、重点任务\n完成100个村庄整治。\n", encoding="utf-8")
    kept, store = open_library(tmp_path / "library.db")
    store.close()
    (added,) = add_file(tmp_path / "library.db", True, str(file))
    for part in ("一", "二"):
        assert ask("--library", str(kept.file), "mark", f"{added.id}/{part}", "--star").status == 0
    assert ask("--library", str(kept.file), "remove", added.id, "--yes").status == 0
    library = open_library(tmp_path / "library.db")[0]
    assert [one.section for one in library.starred()] == [None, None]
    async with browsing(library, size=(120, 36)) as browser:
        await browser.press("t", "tab", "tab", "tab", "tab", "tab", "i", *"看看", "enter")
        assert sorted(one.star.note for one in library.starred()) == ["", "看看"]
        await browser.press("m")
        assert len(library.starred()) == 1
        assert "已取消收藏" in browser.rows()[-1]
        await browser.press("U")
        assert len(library.starred()) == 2
        # The second key comes before the list is made anew.
        await browser.press_without_waiting("m", "m")
        await browser.settle()
        assert library.starred() == []
        await browser.press("U", "U")
        assert len(library.starred()) == 2


def test_a_star_survives_that_its_plan_is_read_anew(tmp_path: Path, ask: Asker) -> None:
    file, library = tmp_path / "plan.txt", tmp_path / "library.db"
    file.write_text("清市2024年工作要点\n一、总体要求\n全面落实。\n二、重点任务\n完成100个村庄整治，加强管理。\n", encoding="utf-8")
    open_library(library)[1].close()
    (added,) = add_file(library, True, str(file))
    asked = ask("--library", str(library), "mark", f"{added.id}/二", "--star", "--note", "看进度")
    assert asked.status == 0
    said = ask("--library", str(library), "mark", "--starred", "--format", "csv").out
    assert f"{added.id}/二" in said
    assert "看进度" in said
    file.write_text(
        "清市2024年工作要点\n前言\n一、总体要求\n全面落实。\n二、重点任务\n完成100个村庄整治，加强管理工作。\n", encoding="utf-8"
    )
    add_file(library, True, str(file))
    (one,) = open_library(library)[0].starred()
    assert one.section is not None
    assert ask("--library", str(library), "mark", f"{one.star.plan}/二", "--unstar").status == 0
    assert ask("--library", str(library), "mark", "--starred").status == 1


def test_of_two_sections_with_the_same_words_each_has_its_own_star(tmp_path: Path, ask: Asker) -> None:
    file, library = tmp_path / "plan.txt", tmp_path / "library.db"
    file.write_text("清市2024年工作要点\n一、大气\n（一）主要目标\n二、水\n（一）主要目标\n", encoding="utf-8")
    open_library(library)[1].close()
    (added,) = add_file(library, True, str(file))
    for note, part in ("空气", "一/一"), ("河流", "二/一"):
        assert ask("--library", str(library), "mark", f"{added.id}/{part}", "--star", "--note", note).status == 0
    sections = open_library(library)[0].plan(added.id).sections
    starred = {sections[one.section].path: one.star.note for one in open_library(library)[0].starred() if one.section is not None}
    assert starred == {("一、", "（一）"): "空气", ("二、", "（一）"): "河流"}
    assert ask("--library", str(library), "mark", f"{added.id}/一/一", "--unstar").status == 0
    (left,) = open_library(library)[0].starred()
    assert left.star.note == "河流"


def test_stars_stay_on_their_sections_where_words_differ_by_a_space_or_are_read_anew(tmp_path: Path, ask: Asker) -> None:
    file, library = tmp_path / "plan.txt", tmp_path / "library.db"
    text = "清市2024年工作要点\n一、大气\n（一）重点 任务\n各项{0}全面落实到位。\n二、水\n（一）重点任务\n各项{0}全面落实到位。\n"
    file.write_text(text.format("任务"), encoding="utf-8")
    open_library(library)[1].close()
    (added,) = add_file(library, True, str(file))
    for note, part in ("空气", "一/一"), ("河流", "二/一"):
        assert ask("--library", str(library), "mark", f"{added.id}/{part}", "--star", "--note", note).status == 0
    for words in "任务", "目标任务":
        file.write_text(text.format(words), encoding="utf-8")
        add_file(library, True, str(file))
        kept = open_library(library)[0]
        sections = kept.plan(added.id).sections if kept.is_id(added.id) else kept.plan(kept.entries(0, 1)[0].id).sections
        paths = {one.star.note: sections[one.section or 0].path for one in kept.starred()}
        assert paths == {"空气": ("一、", "（一）"), "河流": ("二、", "（一）")}


async def test_how_far_tasks_are_is_said_of_a_plan_a_place_a_unit_and_beside_a_fact(kept: Library) -> None:
    async with browsing(kept, size=(140, 40)) as browser:
        await browser.press("t", "f", *"责:流域处 2024-12", "enter", "m", "m")
        await browser.press("enter")
        await browser.press("p")
        assert "[x]" in browser.text()
        await browser.press("escape", "colon", *"hubei", "enter")
        assert any("完成 1  在办 0  取消 0  逾期" in row for row in browser.rows())
        await browser.press("t", "tab", "tab", "tab")
        assert "[职责]" in browser.rows()[0]
        await browser.press("f", *"责:流域处", "enter")
        assert "1/" in next(row for row in browser.rows() if row.startswith("›"))
