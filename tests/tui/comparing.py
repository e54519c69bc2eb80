"""Comparisons as tests begin them, and what they show."""

from tests.tui.browser import Browser
from tui.models.comparing import Comparing, Side
from tui.screens.compare.screen import CompareScreen

TO_PROVINCE = ("C", "/", *"生态省创建", "enter")
"""The section of 2017 on 生态省创建 in view."""


def model(browser: Browser) -> Comparing:
    screen = browser.app.screen
    assert isinstance(screen, CompareScreen)
    assert screen.model
    return screen.model


def in_view(browser: Browser) -> tuple[str | None, str | None]:
    sections = [model(browser).section(side) for side in Side]
    return sections[0].title if sections[0] else None, sections[1].title if sections[1] else None


async def compare(browser: Browser, right: str) -> None:
    await browser.press(*TO_PROVINCE, "c", *right, "enter")
