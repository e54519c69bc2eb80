"""What is typed is seen as it is typed, whichever way the line is painted."""

from collections.abc import Iterable

import pytest
from rich.segment import Segment
from textual.widgets import Input

from tests.tui.browser import browsing
from tui.panes.prompt import PromptLine


def _cells(strip: Iterable[Segment]) -> list[tuple[str, object]]:
    return [(character, style) for text, style, _ in strip for character in text]


@pytest.mark.parametrize("typed", ["水", "水污染 PM2.5", "x" * 44])
async def test_a_line_is_painted_at_once_as_textual_paints_it(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/")
        await browser.type(typed)
        line = browser.screen.query_one(PromptLine)
        wanted = _cells(Input.render_line(line, 0).crop(0, line.size.width))
        with monkeypatch.context() as patch:
            patch.setattr(Input, "render_line", lambda *_: pytest.fail("painted by Textual"))
            assert _cells(line.render_line(0)) == wanted
        assert typed in line.render_line(0).text


async def test_a_line_that_is_too_long_shows_its_end() -> None:
    async with browsing(size=(120, 36)) as browser:
        await browser.press("/")
        await browser.type(f"{'水' * 40}污染")
        assert browser.screen.query_one(PromptLine).render_line(0).text.rstrip().endswith("水污染")
