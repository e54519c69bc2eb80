"""The screens as they stand, row by row; `YAODIAN_SNAPSHOTS=write make test` draws them anew."""

import os
from datetime import date
from pathlib import Path

import pytest

from tests.tui.browser import Browser, browsing

FOLDER = Path(__file__).parent / "snapshots"


def check(browser: Browser, name: str) -> None:
    file = FOLDER / f"{name}.txt"
    shown = "".join(f"{row.rstrip()}\n" for row in browser.rows())
    if os.environ.get("YAODIAN_SNAPSHOTS") == "write":
        FOLDER.mkdir(exist_ok=True)
        file.write_text(shown, encoding="utf-8")
    assert shown == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_browsing(size: tuple[int, int]) -> None:
    async with browsing(size=size) as browser:
        await browser.press("C", "end", "right", "down", "right", "down", "down", "down", "right", "enter")
        check(browser, f"browse-{size[0]}x{size[1]}")


async def test_searching() -> None:
    async with browsing(size=(80, 24)) as browser:
        await browser.press("/")
        await browser.type("秸秆禁烧")
        check(browser, "search-80x24")


async def test_filtering_in_english() -> None:
    async with browsing(size=(120, 36), language="en") as browser:
        await browser.press("f")
        await browser.type("土壤")
        check(browser, "filter-120x36")


async def test_help() -> None:
    async with browsing(size=(80, 24)) as browser:
        await browser.press("?")
        check(browser, "help-80x24")


async def test_the_facts_of_a_section() -> None:
    async with browsing(size=(80, 24)) as browser:
        await browser.press("/", *"继续强化重点领域大气", "enter", "p", "j")
        check(browser, "facts-80x24")


async def test_the_deadlines_of_all_plans() -> None:
    async with browsing(size=(80, 24), today=date(2020, 6, 10)) as browser:
        await browser.press("D", "f", *"省:吉林", "enter", "j")
        check(browser, "deadlines-80x24")


@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_comparing(size: tuple[int, int]) -> None:
    async with browsing(size=size) as browser:
        await browser.press("C", "/", *"生态省创建", "enter", "c", *"2024", "enter", "n", "n")
        check(browser, f"compare-{size[0]}x{size[1]}")
