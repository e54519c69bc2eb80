"""`yaodian`, and `python -m tui`."""

import atexit
import gc
import os
import sys
from typing import NoReturn

from tui import __version__

_MANY = 100_000
"""How many objects may be made before those that hold each other are looked for; a command makes fewer that are not needed."""

_INTERRUPTED = 130


def program() -> NoReturn:
    """Run the program, and end it at once: to take each module apart first would take longer than reading a plan does."""
    gc.set_threshold(_MANY)
    try:
        status = 0 if _version_is_said() else _main()
    except KeyboardInterrupt:
        # While it was still being loaded.
        status = _INTERRUPTED
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            # What could not be written has been said.
            continue
    atexit._run_exitfuncs()
    os._exit(status)


def _main() -> int:
    from tui import last_frame  # noqa: PLC0415 -- the version is said without it

    last_frame.show()
    try:
        from tui.command_line import main  # noqa: PLC0415 -- loading makes most of the objects

        return main()
    finally:
        last_frame.withdraw()


def _version_is_said() -> bool:
    """Say the version where that alone is asked for, and all is well: the command line is not loaded for it."""
    if sys.argv[1:] != ["--version"] or sys.stdout is None:
        return False
    try:
        sys.stdout.write(f"yaodian {__version__}\n")
        sys.stdout.flush()
    except (OSError, ValueError):
        return False
    return True


if __name__ == "__main__":
    program()
