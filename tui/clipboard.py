"""The clipboard: the terminal's own by OSC 52, which works over SSH too, and the machine's where one sits at it."""

import os
import shutil
import subprocess
from collections.abc import Mapping

_PROGRAMS = (("pbcopy",), ("wl-copy",), ("xclip", "-selection", "clipboard"), ("xsel", "--clipboard", "--input"))
_DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY")
_SECONDS = 2


def program(environment: Mapping[str, str]) -> tuple[str, ...] | None:
    """Return the program that puts text on this machine's clipboard; None over SSH, or where there is none."""
    if environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"):
        return None
    has_display = any(environment.get(name) for name in _DISPLAYS)
    return next((each for each in _PROGRAMS if (has_display or each == _PROGRAMS[0]) and shutil.which(each[0])), None)


def copy_here(text: str) -> bool:
    """Put a text on this machine's clipboard; return whether it could be."""
    command = program(os.environ)
    if command is None:
        return False
    try:
        # What stays behind to hand the text on must not hold the terminal.
        subprocess.run(
            command, input=text.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return True
