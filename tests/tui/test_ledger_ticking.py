"""Rows of a list ticked, sorted, narrowed, and left."""

import json
from pathlib import Path

import pytest

from library.library import Library
from library.marks.mark import State
from library.opening import open_library
from tests.tui.browser import Browser, browsing
from tests.tui.ledger import screen


@pytest.fixture
def kept(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.db")[0]


@pytest.mark.parametrize("list_key", ["t", "D"])
async def test_what_is_ticked_is_marked_noted_and_taken_back_together(kept: Library, list_key: str) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press(list_key, "full_stop", "full_stop", "j", "full_stop")
        assert "已勾选 3" in browser.text()
        task_of = screen(browser).filling.shown.task_of
        tasks = [task_of(kept, row) for row in screen(browser).list.ticked.things] if task_of else []
        await browser.press("m")
        assert {task.id: State.UNDER_WAY for task in tasks if task} == {
            name: mark.state for name, mark in kept.marks_on_tasks().by_task.items()
        }
        await browser.press("i", *"call", "enter")
        assert {mark.note for mark in kept.marks_on_tasks().by_task.values()} == {"call"}
        await browser.press("U", "U")
        assert not kept.marks_on_tasks().by_task
        # The first Esc takes the ticks away, the second one leaves.
        await browser.press("escape")
        assert "已勾选 3" not in browser.text()
        assert screen(browser)
        await browser.press("escape")
        assert browser.screen


async def test_ticks_outlive_a_filter_and_act_only_on_what_is_listed(kept: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    copied: list[str] = []
    monkeypatch.setattr("tui.screens.ledger.writing.copy", lambda _, text: copied.append(text))
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t", "f", *"hubei 2017", "enter", "g", "full_stop", "full_stop")
        await browser.press("f", "ctrl+u", *"henan", "enter", "g", "full_stop", "Y")
        assert "已勾选 1" in browser.text()
        assert len(copied[-1].splitlines()) == 2
        await browser.press("f", "ctrl+u", "enter", "Y")
        assert "已勾选 3" in browser.text()
        assert len(copied[-1].splitlines()) == 4
        # In the order of the list, each once.
        listed = [row.listed.task.id for row in screen(browser).list.model.things]
        ticked = [row.listed.task.id for row in screen(browser).list.ticked.things]
        assert ticked == sorted(set(ticked), key=listed.index)


async def test_all_that_is_listed_is_ticked_and_written_out(kept: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t", "f", *"henan", "enter", "asterisk", "g", "full_stop")
        ticked = len(screen(browser).list.ticked.things)
        assert ticked == len(screen(browser).list.model.things) - 1
        await browser.press("w", "ctrl+u", *"some.json", "enter")
        assert len(json.loads((tmp_path / "some.json").read_text(encoding="utf-8"))) == ticked


async def test_stars_that_are_ticked_are_taken_away_and_put_back_together(kept: Library) -> None:
    async with browsing(kept) as browser:
        await browser.press("m", "j", "m", "j", "m", "t")
        for _ in range(5):
            await browser.press("tab")
        await browser.press("asterisk", "m")
        assert not screen(browser).list.model.things
        await browser.press("U")
        assert len(screen(browser).list.model.things) == 3


async def test_a_list_is_sorted_by_a_column_turned_round_and_grouped_again() -> None:
    def days(browser: Browser) -> list[str]:
        return [row.listed.task.day for row in screen(browser).list.model.things if row.listed.task.day]

    async with browsing(size=(120, 36)) as browser:
        await browser.press("t", "O", *"riqi", "enter")
        assert "按日期" in browser.rows()[0]
        assert days(browser) == sorted(days(browser))
        await browser.press("O", *"riqi", "enter")
        assert days(browser) == sorted(days(browser), reverse=True)
        # What has no day comes last either way.
        assert screen(browser).list.model.things[-1].listed.task.day is None
        await browser.press("O", *"danwei")
        assert [row.strip("› ") for row in browser.rows() if "单位" in row] == ["牵头单位", "责任单位", "配合单位"]
        await browser.press("escape")
        assert "按日期倒序" in browser.rows()[0]
        await browser.press("s")
        assert "按月" in browser.rows()[0]


async def test_a_table_of_places_is_sorted_by_a_plan() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("T", "O", *"zhibiao", "enter")
        measures = [one.row.measure for one in screen(browser).list.model.things]
        assert measures == sorted(measures)


async def test_esc_takes_the_filter_away_before_it_leaves_and_q_leaves_at_once() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("t", "f", *"2020-06", "enter")
        narrowed = len(screen(browser).list.model.things)
        await browser.press("escape")
        assert len(screen(browser).list.model.things) > narrowed
        await browser.press("escape")
        assert browser.screen
        await browser.press("t", "f", *"2020-06", "enter", "q")
        assert browser.screen
        # Where one left is where one comes back to.
        await browser.press("t")
        assert len(screen(browser).list.model.things) == narrowed


async def test_the_list_of_deadlines_is_sorted_too_and_one_that_lists_nothing() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("D", "O", *"danwei", "enter")
        assert len(screen(browser).list.model.things) > 40
        await browser.press("f", *"没有这样的事", "enter", "O", "enter")
        assert not screen(browser).list.model.things


async def test_esc_takes_no_tick_away_that_a_filter_hides() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("t", "full_stop", "full_stop", "f", *"没有这样的事", "enter", "escape")
        assert "已勾选 2" in browser.text()
