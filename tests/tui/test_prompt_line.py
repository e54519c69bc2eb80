"""What is typed is seen as it is typed, whichever way the line is painted."""

import pytest
from textual.widgets import Input

from tests.tui.browser import browsing
from tui.panes.prompt import PromptLine


def _cells(strip: object) -> list[tuple[str, object]]:
    return [(character, style) for text, style, _ in strip for character in text]  # type: ignore[attr-defined]


@pytest.mark.parametrize("typed", ["水", "水污染 PM2.5", "x" * 46, "x" * 47, "水" * 40])
async def test_the_line_is_painted_as_textual_paints_it(typed: str) -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/")
        await browser.type(typed)
        line = browser.screen.query_one(PromptLine)
        assert _cells(line.render_line(0)) == _cells(Input.render_line(line, 0))
        assert typed[-5:] in line.render_line(0).text
        await browser.press("left")
        assert _cells(line.render_line(0)) == _cells(Input.render_line(line, 0))
