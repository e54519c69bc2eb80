"""Sections of a list are read side by side."""

from pathlib import Path

import pytest
from rich.cells import cell_len

from library.opening import open_library
from tests.plans import library_of
from tests.tui.asker import Asker
from tests.tui.browser import Browser, browsing
from tui.screens.beside import BesideScreen
from tui.screens.ledger.screen import LedgerScreen

ONE = """2020年湖北省生态环境工作要点
一、大气污染防治
完成锅炉整治。
二、水污染防治
排查入河排污口。
（一）黑臭水体治理
完成黑臭水体整治。
"""
OTHER = """2021年吉林省生态环境工作要点
一、水污染防治
治理劣五类水体。
"""


def screen(browser: Browser) -> BesideScreen:
    found = browser.app.screen
    assert isinstance(found, BesideScreen)
    return found


@pytest.mark.parametrize(("size", "count"), [((60, 20), 2), ((80, 24), 2), ((120, 36), 3), ((200, 50), 3)])
async def test_a_topic_is_read_in_several_places_at_once(size: tuple[int, int], count: int) -> None:
    async with browsing(size=size) as browser:
        await browser.press("T", "tab", "f", *"大气", "enter", "enter", "vertical_line")
        assert len([text for text in screen(browser).texts if text.display]) == count
        assert {cell_len(row) for row in browser.rows()} == {size[0]}
        assert browser.rows()[-1].rstrip().endswith("? 按键  Esc 返回")
        heads = screen(browser).model.shown(count)
        assert len(heads) == count
        await browser.press("right")
        assert screen(browser).model.shown(count)[: count - 1] == heads[1:]
        await browser.press("left")
        assert screen(browser).model.shown(count) == heads


async def test_keys_act_on_one_text_and_enter_goes_there() -> None:
    async with browsing(library_of(ONE, OTHER), size=(100, 12)) as browser:
        await browser.press("T", "tab", "f", "水", "enter", "enter", "vertical_line")
        # What stands below a section is read in it.
        assert [text.section for text in screen(browser).texts if text.display and text.model] == [1, 2]
        assert "吉林2021 一  湖北2020 二" in browser.rows()[0]
        rows = browser.rows()
        assert "排查入河排污口。" in "".join(row.split("╎")[2] for row in rows[1:-1])
        assert "治理劣五类水体。" in "".join(row.split("╎")[1] for row in rows[1:-1])
        await browser.press("tab", "enter")
        assert browser.rows()[0].startswith(" 要点  湖北2020 二")


async def test_escape_comes_back_to_the_list_and_a_topic_is_no_section() -> None:
    async with browsing(library_of(ONE, OTHER), size=(100, 12)) as browser:
        await browser.press("T", "tab", "vertical_line")
        assert "不是章节" in browser.rows()[-1]
        await browser.press("f", "水", "enter", "enter", "vertical_line", "escape")
        assert isinstance(browser.app.screen, LedgerScreen)


async def test_what_is_read_is_written_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with browsing(library_of(ONE, OTHER), size=(100, 12)) as browser:
        await browser.press("T", "tab", "f", "水", "enter", "enter", "vertical_line", "w", "ctrl+u", *"a.md", "enter")
        await browser.settle()
        written = (tmp_path / "a.md").read_text(encoding="utf-8")
        assert "排查入河排污口" in written
        assert "治理劣五类水体" in written


async def test_attachments_that_number_anew_are_read_each() -> None:
    parts = "".join(f"附件{n}\n一、清单{n}\n6月{n}日前完成第{n}件。\n二、说明\n略。\n" for n in (1, 2, 3))
    async with browsing(
        library_of(f"2020年吉林省工作方案\n一、任务\n5月1日前完成。\n二、保障\n略。\n{parts}"), size=(120, 12)
    ) as browser:
        await browser.press("D", "vertical_line")
        assert len(screen(browser).model.shown(9)) == 4


async def test_a_plan_that_goes_meanwhile_is_passed_over(tmp_path: Path, ask: Asker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    kept, store = open_library(tmp_path / "library.db")
    store.close()
    library = open_library(tmp_path / "library.db")[0]
    async with browsing(library, size=(100, 12)) as browser:
        await browser.press("T", "tab", "f", "水", "enter", "enter", "vertical_line")
        (gone, _), _ = screen(browser).model.shown(2)
        assert ask("--library", str(kept.file), "remove", gone.id, "--yes").status == 0
        await browser.press("right", "w", "enter")
        await browser.resize(120, 20)
        assert gone.id not in [plan.id for plan, _ in screen(browser).model.shown(3)]
        await browser.press("escape", "vertical_line", "escape")


async def test_a_resize_keeps_what_one_reads() -> None:
    async with browsing(size=(100, 20)) as browser:
        await browser.press("T", "tab", "f", *"大气", "enter", "enter", "vertical_line", *["down"] * 8)
        before = browser.rows()[0]
        await browser.resize(101, 20)
        assert browser.rows()[0].split()[:4] == before.split()[:4]
