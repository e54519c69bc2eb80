"""How the screens look as one has chosen: the script, the border, the colours, the signs."""

from collections.abc import Iterator

import pytest

from parsers.values import asdict
from tests.tui.browser import Browser, browsing
from tui.glyphs import GLYPHS, use_ascii


@pytest.fixture
def ascii_signs() -> Iterator[None]:
    before = asdict(GLYPHS)
    use_ascii()
    yield
    for name, sign in before.items():
        setattr(GLYPHS, name, sign)


async def test_traditional_script_is_shown_as_simplified_and_back() -> None:
    async with browsing(size=(120, 36)) as browser:
        assert "總體目標" in browser.text()
        await browser.press("v")
        assert "总体目标" in browser.text()
        assert "總" not in browser.text()
        assert "以简体显示" in browser.rows()[-1]
        # What is looked for is marked where it stands all the same.
        await browser.press("/", *"專項整治", "enter")
        assert "专项整治" in browser.marked()
        await browser.press("a")
        # As found is in the script that it was written in.
        assert "項整治" in browser.text()
        await browser.press("a")
        await browser.press("v")
        assert "專項整治" in browser.marked()


def border(browser: Browser) -> int:
    return browser.rows()[5].index("╎")


async def test_the_border_is_moved_as_far_as_both_panes_keep_room() -> None:
    async with browsing(size=(120, 36)) as browser:
        before = browser.app.screen.query_one("#left").size.width
        await browser.press(">")
        assert browser.app.screen.query_one("#left").size.width == before + 4
        await browser.press(*["<"] * 12)
        assert browser.app.screen.query_one("#left").size.width == 20
        await browser.press(*[">"] * 40)
        assert browser.app.screen.query_one("#left").size.width == 100
        await browser.resize(60, 24)
        await browser.resize(90, 24)
        assert browser.app.screen.query_one("#left").size.width == 70


async def test_one_branch_is_unfolded_alone() -> None:
    async with browsing(size=(120, 160)) as browser:
        await browser.press("g", "C", "L")
        assert "一是劃定" in browser.text()
        await browser.press("G", "u")
        assert "▸ 湖北省" in browser.text()
        # Of a plan too.
        await browser.press("l", "j", "L")
        assert "5.加快排污许可制" in browser.text()


@pytest.mark.usefixtures("ascii_signs")
async def test_ascii_alone_draws_the_screens() -> None:
    async with browsing(size=(80, 24)) as browser:
        for keys in (("d",), ("escape", "D"), ("escape", "/", "水"), ("escape", "c", *"湖北", "enter"), ("?",)):
            await browser.press(*keys)
            assert not set("›▸▾╎⋯…") & set(browser.text())


@pytest.mark.parametrize(("theme", "ground"), [("dark", "#1c1c1c"), ("light", "#fafafa"), ("contrast", "#000000")])
async def test_a_theme_colours_every_cell(theme: str, ground: str) -> None:
    async with browsing(size=(120, 36)) as browser:
        browser.app.wear(theme)
        browser.app.screen.refresh(layout=True)
        for widget in browser.app.screen.walk_children():
            widget.refresh()
        await browser.press("j", "tab", "p")
        grounds = {
            segment.style.bgcolor.name if segment.style and segment.style.bgcolor else ""
            for strip in browser.app.screen._compositor.render_strips()
            for segment in strip
            if segment.text
        }
        assert grounds == {ground}


async def test_the_mouse_selects_text_of_one_pane_without_its_margin() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/", *"打赢碧水保卫战", "enter")
        reader = browser.app.screen.query_one("#reader")
        first, second = browser.right()[1:3]
        await browser.drag("#reader", (8, 2), (9, 3))
        assert browser.app.clipboard == first[1:] + second[:2]
        assert "剪贴板" in browser.rows()[-1]
        # What is selected stands out, and letting the mouse go is no click.
        assert any(segment.style and segment.style.reverse for segment in reader.render_line(2))
        await browser.drag("#outline", (1, 3), (20, 3))
        assert browser.app.clipboard.strip()


async def test_a_selection_takes_whole_characters() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/", *"打赢碧水保卫战", "enter")
        first = browser.right()[1]
        # It begins on the second cell of a character, and ends on the first one of another.
        await browser.drag("#reader", (7, 2), (10, 2))
        assert browser.app.clipboard == first[:3]
        await browser.press("j")
        row = browser.app.screen.query_one("#reader").render_line(2)
        assert not any(segment.style and segment.style.reverse for segment in row)


async def test_one_pane_has_the_whole_screen_wherever_the_border_was() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press(">", "z")
        assert browser.app.screen.query_one("#left").size.width == 120
        await browser.press("z")
        assert 40 < browser.app.screen.query_one("#left").size.width < 60
