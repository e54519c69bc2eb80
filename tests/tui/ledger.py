"""The screen of lists that a browser shows."""

from tests.tui.browser import Browser
from tui.screens.ledger.screen import LedgerScreen


def screen(browser: Browser) -> LedgerScreen:
    found = browser.app.screen
    assert isinstance(found, LedgerScreen)
    return found
