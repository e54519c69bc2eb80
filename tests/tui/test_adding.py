"""Adding from the browser: what is typed is completed, what comes appears, and what went wrong is said."""

import time
from pathlib import Path

import pytest

from library.opening import open_library, open_to_write
from library.store.kept.writing import keep, remove
from parsers.reading import read_text
from parsers.values import replace
from tests.tui.browser import Browser, browsing
from tui.screens.browse.adding import PathCompleter, completed

TEXT = "清市2024年工作要点\n一、任务\n6月底前完成3处整治。\n二、保障\n加强领导。\n"
_PATIENCE = 20


async def until(browser: Browser, words: str) -> None:
    """Wait for some words on the screen."""
    end = time.monotonic() + _PATIENCE
    while not any(words in row for row in browser.rows()):
        assert time.monotonic() < end, browser.rows()
        await browser.settle()


def test_a_path_is_completed_as_far_as_it_is_sure(tmp_path: Path) -> None:
    for name in ("plan-1.txt", "plan-2.txt", ".hidden"):
        (tmp_path / name).touch()
    (tmp_path / "folder").mkdir()
    assert PathCompleter().complete(f"{tmp_path}/p") == f"{tmp_path}/plan-"
    assert completed(f"{tmp_path}/p") == f"{tmp_path}/plan-1.txt"
    assert PathCompleter().complete(f"{tmp_path}/f") == f"{tmp_path}/folder/"
    assert PathCompleter().complete(f"{tmp_path}/none") == f"{tmp_path}/none"
    assert completed("") is None


def test_tab_goes_from_path_to_path_where_nothing_more_is_sure(tmp_path: Path) -> None:
    for name in ("plan-1.txt", "plan-2.txt"):
        (tmp_path / name).touch()
    completer = PathCompleter()
    typed, seen = f"{tmp_path}/plan-", []
    for _ in range(3):
        typed = completer.complete(typed)
        seen.append(Path(typed).name)
    assert seen == ["plan-1.txt", "plan-2.txt", "plan-1.txt"]


async def test_a_file_is_added_and_gone_to_and_one_that_is_not_there_stays_typed(tmp_path: Path) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_text(TEXT, encoding="utf-8")
    library, _ = open_library(tmp_path / "library.db")
    async with browsing(library, size=(120, 36)) as browser:
        await browser.press("A")
        await browser.type(str(tmp_path / "pl"))
        await browser.press("tab", "enter")
        await until(browser, "加入 1")
        assert any("清市2024年工作要点" in row for row in browser.rows())
        await browser.press("A")
        await browser.type("/none")
        await browser.press("enter")
        await until(browser, "没有这个文件")
        await browser.press("A")
        assert browser.screen.line.text == "/none"


async def test_what_others_add_and_remove_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "library.db"
    library, _ = open_library(file)
    async with browsing(library, size=(120, 36)) as browser:
        database = open_to_write(file)
        for name in ("jincheng-2016", "jilin-2020"):
            remove(database, name)
        # The first key comes before one has looked.
        await browser.press("j", "j", "l")
        assert not any("吉林" in row for row in browser.rows())
        database.close()


async def test_files_that_are_only_browsed_are_in_no_library() -> None:
    from library.library import Library  # noqa: PLC0415

    async with browsing(Library.of([read_text(TEXT)])) as browser:
        await browser.press("A")
        assert browser.screen.line.mode is None
        assert any("不在库中" in row for row in browser.rows())


@pytest.mark.parametrize("key", ["A", "ctrl+o"])
async def test_the_line_says_what_it_is_for(tmp_path: Path, key: str) -> None:
    library, _ = open_library(tmp_path / "library.db")
    async with browsing(library) as browser:
        await browser.press(key)
        assert any("Tab 补全" in row for row in browser.rows())
        await browser.press("escape")
        assert browser.screen.line.mode is None


async def test_what_came_since_the_last_visit_is_marked_folded_too(tmp_path: Path) -> None:
    file = tmp_path / "library.db"
    library, store = open_library(file)
    store.visit()
    database = open_to_write(file)
    database.connection.execute("UPDATE meta SET value = '2020-01-01T00:00:00+00:00' WHERE name = 'visited'")
    database.connection.execute("UPDATE plan SET added = '2019-01-01T00:00:00+00:00'")
    keep(database, replace(read_text(TEXT), province="北京市"), "a", None)
    database.close()
    store.visit()
    async with browsing(library, size=(120, 36)) as browser:
        assert any("▾ 北京市" in row for row in browser.rows())
        assert any("+ 2024 " in row for row in browser.rows())
        await browser.press("h", "h", "h")
        assert any("▸ + 北京市" in row for row in browser.rows())
        assert any("▾ 湖北省" in row for row in browser.rows())
