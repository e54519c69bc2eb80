"""The last frame of the browser, written again before anything else is loaded: something to read at once, marked as what it is.

It is kept as cells when the browser is left, and shown where all is as it was then: the program, its arguments, the size of the
terminal, the day, the library and the settings. What is typed meanwhile waits, unseen, for the browser.
"""

import atexit
import marshal
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from tui import __version__
from tui.settings.state_folder import state_folder

try:
    import termios
except ImportError:
    # Not on Windows.
    termios = None  # type: ignore[assignment]

Row = Sequence[tuple[str, str]]
"""A row of a screen: stretches of text, each behind the parameters of its style (SGR, ECMA-48)."""
_NAME = "last-frame"
_WRITTEN, _TYPED = 2, 0
"""The streams that Textual writes to and reads from."""
_BEGIN, _END = "\x1b[?1049h\x1b[?25l", "\x1b[?25h\x1b[?1049l"
"""The other screen without a cursor, and back."""
_PARAMETERS = frozenset("0123456789;:")
_ASKED = ("YAODIAN_", "LC_", "XDG_")
_ASKED_WHOLE = frozenset(["LANG", "LANGUAGE", "TERM", "COLORTERM", "NO_COLOR", "HOME"])
"""How the names of variables begin that change what the browser shows, and names of such."""
_AT_START = dict(os.environ)
_SIGNALLED = 128
_MANY_BLANKS = 5
"""From how many blanks on it is shorter to pass over them, on a screen that was cleared."""
_shown: tuple[list[Any], list[Row]] | None = None
"""How the terminal was, and what stands on it, while the frame is shown."""


def show() -> None:
    """Write the frame that was kept, and let what is typed wait; nothing where anything is otherwise than it was."""
    global _shown  # noqa: PLW0603 -- there is one terminal
    if termios is None or not (os.isatty(_TYPED) and os.isatty(_WRITTEN)):
        return
    try:
        with open(_file(_AT_START), "rb") as file:
            key, files, rows = marshal.loads(file.read())
        if key != _key(files):
            return
        safe = _safe(rows)
        written = _painted(safe)
        for number, answer in _ANSWERS.items():
            signal.signal(number, answer)
        before = termios.tcgetattr(_TYPED)
        _shown = before, safe
        _set_raw(before)
        os.write(_WRITTEN, written.encode())
    except (OSError, ValueError, EOFError, TypeError, termios.error):
        withdraw()


def withdraw() -> None:
    """Give the terminal back, if the frame is shown: something else is to be said on it."""
    shown = hand_over()
    if shown is not None:
        attributes, _ = shown
        with suppress(OSError, termios.error):
            os.write(_WRITTEN, _END.encode())
            termios.tcsetattr(_TYPED, termios.TCSANOW, attributes)


def _end(number: int, _: object) -> None:
    """End as whoever sent a signal wants it, the terminal given back."""
    withdraw()
    os._exit(_SIGNALLED + number)


def _disturb(_number: int, _: object) -> None:
    """Remember that the terminal has another size, or was another program's, since the frame was written."""
    if _shown:
        _shown[1].clear()


_ANSWERS: dict[int, Callable[[int, Any], None]] = {signal.SIGTERM: _end}
if termios is not None:
    _ANSWERS |= {signal.SIGHUP: _end, signal.SIGWINCH: _disturb, signal.SIGCONT: _disturb}
"""What is done for each signal while the frame is shown."""


def is_shown() -> bool:
    """Return whether the frame is shown, on the terminal's other screen."""
    return _shown is not None


def hand_over() -> tuple[list[Any], list[Row]] | None:
    """Return how the terminal was and what stands on it, if known, to whoever goes on from there; None if nothing is shown."""
    global _shown
    shown, _shown = _shown, None
    return shown


def keep(rows: Sequence[Row], notice: str, files: Sequence[str], write: Callable[[str, bytes], object]) -> None:
    """Keep a frame for the next time, a notice in place of its last row; it is shown while `files` are as they are now.

    `write` writes a file whole, readable to its owner alone.
    """
    kept: Any = [*([tuple(each) for each in row] for row in rows[:-1]), [("2", f" {notice}")]]

    def put() -> None:
        told: Any = _key(files), list(files), kept
        with suppress(OSError, ValueError):
            write(_file(_AT_START), marshal.dumps(told))

    _to_do.append(put)


_to_do: list[Callable[[], object]] = []


@atexit.register
def _do_at_the_end() -> None:
    """Keep the frame when the library has been closed, which changes its file: what is registered first is done last."""
    for put in _to_do:
        put()


def forget() -> None:
    """Keep none."""
    with suppress(OSError):
        os.unlink(_file(_AT_START))


def _file(environment: Mapping[str, str]) -> str:
    return os.path.join(state_folder(environment), _NAME)


def _key(files: Sequence[str]) -> tuple[object, ...]:
    """Return what must be as it was for a frame to be true."""
    asked = tuple(sorted((name, value) for name, value in _AT_START.items() if name.startswith(_ASKED) or name in _ASKED_WHOLE))
    given = tuple(sys.argv[1:])
    # Files may be named from the folder one is in.
    folder = os.getcwd() if given or any(name.startswith("YAODIAN_") for name, _ in asked) else ""
    size, day = tuple(os.get_terminal_size(_WRITTEN)), time.strftime("%Y-%m-%d")
    return __version__, sys.version, given, asked, folder, size, day, tuple(map(_state, files))


def _state(file: str) -> tuple[int, int]:
    try:
        status = os.stat(file)
    except (OSError, ValueError):
        return (0, 0)
    return status.st_mtime_ns, status.st_size


def _safe(rows: Sequence[Row]) -> list[Row]:
    """Return rows that move nothing on a terminal; raises ValueError where they are no rows."""
    from tui.saying.safe import safe_line  # noqa: PLC0415 -- where there is something to show

    for row in rows:
        for codes, _ in row:
            if not _PARAMETERS.issuperset(codes):
                raise ValueError(codes)
    return [[(codes, safe_line(text)) for codes, text in row] for row in rows]


def _painted(rows: Sequence[Row]) -> str:
    """Return what puts rows on the terminal's other screen."""
    painted, style = [_BEGIN, "\x1b[m\x1b[2J"], ""
    for number, row in enumerate(rows, 1):
        painted.append(f"\x1b[{number}H")
        for codes, text in row:
            if not codes and len(text) >= _MANY_BLANKS and not text.strip(" "):
                painted.append(f"\x1b[{len(text)}C")
                continue
            if codes != style:
                painted.append(f"\x1b[{codes and ('0;' + codes if style else codes)}m")
                style = codes
            painted.append(text)
    return "".join((*painted, "\x1b[m"))


def _set_raw(attributes: list[Any]) -> None:
    """Let the terminal hand on each key as it is, and show none."""
    raw = [*attributes[:6], list(attributes[6])]
    raw[0] &= ~(termios.IXON | termios.IXOFF | termios.ICRNL | termios.INLCR | termios.IGNCR)
    raw[3] &= ~(termios.ECHO | termios.ICANON | termios.IEXTEN | termios.ISIG)
    raw[6][termios.VMIN] = 1
    termios.tcsetattr(_TYPED, termios.TCSANOW, raw)
