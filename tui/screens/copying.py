"""Takes words along: to the clipboard, with what was done said in the last line."""

from typing import Any

from tui.clipboard import copy_here
from tui.saying import sentences
from tui.saying.safe import safe_lines
from tui.screens.command_screen import CommandScreen


def copy(screen: CommandScreen[Any], text: str) -> None:
    """Copy a text, and say how much was copied and by which way."""
    safe = safe_lines(text)
    screen.app.copy_to_clipboard(safe)
    screen.say(sentences.COPIED_HERE if copy_here(safe) else sentences.COPIED, count=len(safe))
