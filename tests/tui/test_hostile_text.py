"""Document text is data: never markup, never format strings, never escape codes."""

import pytest

from library.library import Library
from parsers.values import replace
from tests.plans import library_of, plan_of
from tests.tui.browser import browsing

HOSTILE = ("增长[5%]以上", "[/附件]", "[GDP]增长", "{0}与{title}", "%s与%(x)s", "$primary", "[bold]粗[/bold]", "@click=app.quit")


@pytest.mark.slow(sample=3)
@pytest.mark.parametrize("words", HOSTILE)
async def test_it_shows_literally_everywhere(words: str) -> None:
    library = library_of(f"2020年吉林省{words}工作要点\n一、{words}\n任务{words}完成。\n二、措施\n治污。\n")
    async with browsing(library, size=(120, 36)) as browser:
        assert words in "".join(browser.left())
        assert words in "".join(browser.right())
        await browser.press("j", "enter")
        assert words in "".join(browser.right())
        await browser.press("/")
        await browser.type(words)
        assert words in browser.text()
        assert words in "".join(browser.marked()).replace("…", "")
        await browser.press("enter", "escape", "f")
        await browser.type(words)
        await browser.press("enter")
        assert words in browser.rows()[-1]


async def test_a_place_and_a_plan_are_shown_literally_in_the_heads_of_lists() -> None:
    plan = plan_of("2020年吉林省工作要点\n一、目标\nPM2.5浓度不高于50微克/立方米。\n")
    async with browsing(Library.of([replace(plan, province="{x}省")]), size=(120, 36)) as browser:
        await browser.press("T")
        assert "{x}" in browser.text()


async def test_a_search_that_fails_shows_its_words_literally() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/")
        await browser.type("[/附件]{0}")
        assert "没有找到“[/附件]{0}”" in browser.text()


async def test_escape_codes_in_a_document_never_reach_the_screen() -> None:
    library = library_of("2020年吉林省工作要点\n一、清\x1b[2J屏\x1b]0;题\x07\n任务\x9b31m完成。\n二、措施\n治污。\n")
    async with browsing(library) as browser:
        await browser.press("E")
        assert not any(control in browser.text() for control in "\x1b\x07\x9b")
        assert "清[2J屏]0" in browser.text()
