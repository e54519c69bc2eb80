"""`yaodian`, and `python -m tui`."""

import atexit
import gc
import os
import sys
from typing import NoReturn

_MANY = 100_000
"""How many objects may be made before those that hold each other are looked for; a command makes fewer that are not needed."""


def program() -> NoReturn:
    """Run the program, and end it at once: to take each module apart first would take longer than reading a plan does."""
    gc.set_threshold(_MANY)
    from tui.command_line import main  # noqa: PLC0415 -- loading makes most of the objects

    status = main()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            # What could not be written has been said.
            continue
    atexit._run_exitfuncs()
    os._exit(status)


if __name__ == "__main__":
    program()
