from collections import Counter

import pytest
from rich.cells import cell_len
from textual.keys import _character_to_key

from tui.commands import BROWSE, COMPARE, Command, key_line

INPUT_METHOD_SAFE = {"up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab", "enter", "escape"}


def keys(listed: str) -> list[str]:
    return [_character_to_key(key) if len(key) == 1 else key for key in listed.split(",")]


@pytest.mark.parametrize("commands", [BROWSE, COMPARE])
def test_no_two_commands_share_a_key(commands: tuple[Command, ...]) -> None:
    counted = Counter(key for command in commands for key in keys(command.keys))
    assert [key for key, count in counted.items() if count > 1] == []


def works_with_input_method(key: str) -> bool:
    named = key in INPUT_METHOD_SAFE or "+" in key
    function_key = key[0] == "f" and key[1:].isdigit()
    full_width = len(key) == 1 and key > "\u3000"
    return named or function_key or full_width


def test_every_command_has_a_key_that_works_while_a_chinese_input_method_is_on() -> None:
    for command in (*BROWSE, *COMPARE):
        assert any(works_with_input_method(key) for key in command.keys.split(",")), command.id


def test_every_command_speaks_both_languages() -> None:
    for command in (*BROWSE, *COMPARE):
        assert command.does.zh
        assert command.does.en
        assert command.does.zh != command.does.en


def test_the_line_of_keys_fits_the_narrowest_screen() -> None:
    assert cell_len(key_line(BROWSE, "en")) <= 59
    assert cell_len(key_line(COMPARE, "en")) <= 78
    assert cell_len(key_line(BROWSE, "zh")) <= 59
