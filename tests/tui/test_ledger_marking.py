"""Marks and notes in the lists over all plans."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from rich.cells import cell_len

from library.asking.filter import Filter
from library.library import Library
from library.marks.mark import Mark, State
from library.opening import open_library, open_to_write
from library.store.kept.marks import put_marks
from parsers.values import replace
from tests.tui.browser import browsing
from tests.tui.ledger import screen


@pytest.fixture
def kept(tmp_path: Path) -> Library:
    return open_library(tmp_path / "library.db")[0]


async def test_a_note_is_gone_on_with(kept: Library) -> None:
    async with browsing(kept, size=(80, 24)) as browser:
        await browser.press("t", "i", *"原注", "enter", "i", *"补充", "enter")
        assert [one.mark.note for one in kept.tasks(Filter()) if one.mark] == ["原注补充"]


async def test_the_chosen_deadline_of_the_panel_is_marked(kept: Library) -> None:
    async with browsing(kept, size=(120, 36), today=date(2017, 6, 1)) as browser:
        await browser.press("/", *"燃煤锅炉专项整治", "enter", "d", "m")
        assert "已标记：在办" in browser.rows()[-1]
        (task,) = kept.tasks(Filter(states=frozenset([State.UNDER_WAY.value])))
        assert "2017-06-30" in [one.end for one in task.task.deadlines] or task.task.deadlines
        assert kept.starred() == []


async def test_a_note_on_several_tasks_is_said_to_be_one(kept: Library) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t", "full_stop", "full_stop", "i")
        assert "备注2项" in browser.rows()[-1]
        await browser.press(*"已函询", "enter")
        assert "已在 2 项任务上写备注" in browser.rows()[-1]


async def test_a_task_is_marked_noted_and_unmarked(kept: Library) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t", "f", *"湖北 锅炉 2017-06", "enter", "m")
        assert any(row.startswith("›! [~]") for row in browser.rows())
        await browser.press("i", *"已发文", "enter")
        assert "已发文" in browser.text()
        (one,) = kept.tasks(Filter(states=frozenset([State.UNDER_WAY.value])))
        assert one.mark
        assert one.mark.note == "已发文"
        await browser.press("U", "U", "U")
        assert any(row.startswith("›! [ ]") for row in browser.rows())
        assert "没有可撤销的标记" in browser.rows()[-1]


async def test_marks_stay_with_their_task_wherever_it_goes_in_the_list(kept: Library) -> None:
    async with browsing(kept, size=(120, 36), today=date(2017, 6, 1)) as browser:
        await browser.press("t", "s")
        chosen = screen(browser).list.chosen
        assert chosen
        await browser.press("m", "m")
        # It is done now, and stands in another group.
        after = screen(browser).list.chosen
        assert after
        assert (after.listed.task.id, after.listed.state) == (chosen.listed.task.id, State.DONE)
        await browser.press("f", *"状:未办", "enter")
        await browser.press("m", "U")
        assert {one.state for one in kept.tasks(Filter())} == {State.OPEN, State.DONE}
        await browser.press("U", "U")
        assert {one.state for one in kept.tasks(Filter())} == {State.OPEN}


@pytest.mark.parametrize("list_key", ["t", "D"])
@pytest.mark.parametrize("typed", ["状:未办", "-状:在办", "期:逾期"])
async def test_what_is_marked_stays_in_the_list_until_another_filter_is_typed(kept: Library, list_key: str, typed: str) -> None:
    async with browsing(kept, size=(120, 36), today=date(2021, 6, 1)) as browser:
        await browser.press(list_key, "f", *typed, "enter", "j", "j")
        before, chosen = len(screen(browser).list.model.things), screen(browser).filling.shown.place(screen(browser).list.chosen)
        await browser.press("m", "m")
        after = screen(browser).list.chosen
        assert after
        assert screen(browser).filling.shown.place(after) == chosen
        assert after.mark.state == State.DONE
        assert len(screen(browser).list.model.things) == before
        await browser.press("f", "enter")
        left = len(screen(browser).list.model.things)
        assert left == before if typed == "-状:在办" else left < before


async def test_a_mark_that_somebody_else_has_made_since_is_not_taken_back(kept: Library) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t", "m")
        (marked,) = [one for one in kept.tasks(Filter()) if one.mark]
        assert marked.mark
        assert kept.file
        with closing(open_to_write(kept.file)) as database:
            put_marks(database, [replace(marked.mark, state=State.DONE, note="已验收", made="")])
        await browser.press("U")
        assert "未撤销" in browser.rows()[-1]
        assert kept.marks_on_tasks().by_task[marked.task.id].note == "已验收"


async def test_a_note_goes_to_the_task_that_was_chosen_when_one_began(kept: Library) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t")
        chosen = screen(browser).list.chosen
        assert chosen
        await browser.press("i", *"备注", "down", "enter")
        (one,) = [one for one in kept.tasks(Filter()) if one.mark]
        assert one.task.id == chosen.listed.task.id


async def test_without_a_library_to_write_marks_are_not_kept_and_it_says_so() -> None:
    async with browsing(size=(80, 24)) as browser:
        await browser.press("t", "m")
        assert "无法保存标记" in browser.rows()[-1]
        await browser.press("tab", "tab", "tab", "m")
        assert "只有任务可以标记" in browser.rows()[-1]


async def test_a_mark_is_taken_back_from_any_list(kept: Library) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        await browser.press("t", "m", "T")
        await browser.press(*["tab"] * 3, "shift+tab")
        await browser.press("U")
        assert {one.state for one in kept.tasks(Filter())} == {State.OPEN}


async def test_topics_of_tasks_in_a_state_follow_the_marks(kept: Library) -> None:
    async with browsing(kept, size=(120, 36)) as browser:
        wanted = Filter(states=frozenset([State.UNDER_WAY.value]))
        await browser.press("t", "m")
        before = len({plan for row in kept.topic_rows(wanted) for plan in row.said})
        await browser.press("f", *"河南", "enter", "m")
        after = len({plan for row in kept.topic_rows(wanted) for plan in row.said})
        assert (before, after) == (1, 2)


async def test_a_note_steers_no_terminal(kept: Library) -> None:
    async with browsing(kept, size=(120, 30)) as browser:
        await browser.press("t")
        ledger = screen(browser)
        ledger.marking.step()
        await browser.settle()
        ledger.marking.ask_note()
        assert ledger.asking
        ledger.asking.prompt.value = "a\x1b]0;b\x07c"
        await browser.press("enter")
        assert not any(character < " " for row in browser.rows() for character in row)
        assert all(cell_len(row) == 120 for row in browser.rows())


async def test_what_another_has_marked_meanwhile_is_shown_before_it_is_marked_anew(kept: Library) -> None:
    async with browsing(kept, size=(80, 24)) as browser:
        await browser.press("t")
        chosen = screen(browser).list.chosen
        assert chosen
        assert kept.annotations
        task = chosen.listed.task
        kept.annotations.put_marks([Mark(task.id, task.plan, task.told, State.DROPPED, note="停办")], {})
        await browser.press("m")
        assert [(one.state, one.mark.note) for one in kept.tasks(Filter()) if one.mark] == [(State.DROPPED, "停办")]
        assert "已在别处更改" in browser.rows()[-1]
        assert any(row.startswith("›") and "[-]" in row for row in browser.rows())
        await browser.press("m")
        assert [one.state for one in kept.tasks(Filter()) if one.mark] == [State.OPEN]
