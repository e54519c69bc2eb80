from collections import Counter
from typing import Any

import pytest
from rich.cells import cell_len
from textual.keys import _character_to_key

from tui.keys.command import Command, key_line
from tui.keys.line import LINE
from tui.screens.browse.screen import BrowseScreen
from tui.screens.compare.screen import CompareScreen
from tui.screens.ledger.screen import LedgerScreen

SCREENS: dict[str, tuple[Command[Any], ...]] = {
    "browse": BrowseScreen.KEYS,
    "compare": CompareScreen.KEYS,
    "ledger": LedgerScreen.KEYS,
    "line": LINE,
}
INPUT_METHOD_SAFE = {"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "enter", "escape", "backspace"}


def keys(listed: str) -> list[str]:
    return [_character_to_key(key) if len(key) == 1 else key for key in listed.split(",")]


@pytest.mark.parametrize("screen", SCREENS)
def test_no_two_commands_of_a_screen_share_a_key_or_a_name(screen: str) -> None:
    counted = Counter(key for command in SCREENS[screen] for key in keys(command.keys))
    assert [key for key, count in counted.items() if count > 1] == []
    assert max(Counter(command.name for command in SCREENS[screen]).values()) == 1


def works_with_input_method(key: str) -> bool:
    named = key in INPUT_METHOD_SAFE or "+" in key
    function_key = key[0] == "f" and key[1:].isdigit()
    full_width = len(key) == 1 and key > "\u3000"
    return named or function_key or full_width


@pytest.mark.parametrize("screen", SCREENS)
def test_every_command_has_a_key_that_works_while_a_chinese_input_method_is_on(screen: str) -> None:
    for command in SCREENS[screen]:
        assert any(works_with_input_method(key) for key in command.keys.split(",")), command.name


@pytest.mark.parametrize("screen", SCREENS)
def test_every_command_speaks_both_languages_and_has_its_pinyin(screen: str) -> None:
    for command in SCREENS[screen]:
        assert command.does.zh
        assert command.does.en
        assert command.does.zh != command.does.en
        assert command.pinyin.isascii()
        assert command.pinyin.isalpha()


def test_the_line_of_keys_fits_the_narrowest_screen() -> None:
    assert cell_len(key_line(BrowseScreen.KEYS, "en")) <= 59
    assert cell_len(key_line(CompareScreen.KEYS, "en")) <= 78
    assert cell_len(key_line(BrowseScreen.KEYS, "zh")) <= 59
    assert all(cell_len(key_line(LedgerScreen.KEYS, language)) <= 78 for language in ("zh", "en"))
