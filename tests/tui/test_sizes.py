"""At every size a terminal comes in."""

import pytest
from rich.cells import cell_len

from tests.tui.browser import Browser, browsing

SIZES = [(60, 20), (80, 24), (120, 36), (200, 60)]


def check(browser: Browser, width: int, height: int) -> None:
    rows = browser.rows()
    assert len(rows) == height
    assert {cell_len(row) for row in rows} == {width}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_every_row_fills_the_screen_in_every_mode(size: tuple[int, int], language: str) -> None:
    async with browsing(size=size, language="zh" if language == "zh" else "en") as browser:
        check(browser, *size)
        await browser.press("E", "pagedown", "enter")
        check(browser, *size)
        await browser.press("/")
        await browser.type("大气污染")
        check(browser, *size)
        await browser.press("enter", "tab", "f")
        await browser.type("水")
        check(browser, *size)
        await browser.press("escape", "?")
        check(browser, *size)


async def test_a_narrow_screen_shows_one_pane_at_a_time() -> None:
    async with browsing(size=(60, 20)) as browser:
        assert "╎" not in browser.text()
        await browser.press("j", "enter")
        assert browser.right()[0] == "一、指導思想"
        await browser.press("escape")
        assert browser.here() == "一、指導思想"
        await browser.press("/")
        await browser.type("黑臭水体")
        assert browser.left()[1].startswith("›  晋城")
        await browser.press("enter")
        assert browser.right()[0] == "三是深化“10條黑臭水體”專項整治"


async def test_a_narrow_header_says_where_one_is_before_what_there_is() -> None:
    async with browsing(size=(40, 10)) as browser:
        await browser.press("j", "enter")
        assert "2016 一" in browser.rows()[0]
    async with browsing(size=(80, 24)) as browser:
        assert "2016-2024" in browser.rows()[0]


async def test_resizing_wraps_anew_and_keeps_what_one_reads() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("j", "j", "j", "enter")
        for width, height in [(80, 24), (60, 20), (200, 60), (80, 50), (120, 36)]:
            await browser.resize(width, height)
            check(browser, width, height)
            assert browser.right()[0] == "三、主要措施"
            assert not [row for row in browser.right() if row.endswith("⋯")]
            assert any(browser.right()[-3:])


@pytest.mark.parametrize("size", [(20, 5), (10, 3), (1, 1)])
async def test_a_tiny_screen_is_no_error(size: tuple[int, int]) -> None:
    async with browsing(size=size) as browser:
        await browser.press("j", "enter", "space", "escape", "/", "水", "escape", "?", "escape")
        check(browser, *size)
