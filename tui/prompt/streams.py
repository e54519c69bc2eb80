"""The three streams of the program, which may be missing, closed or full, without an answer being lost for it."""

import errno
import io
import os
import sys
from collections.abc import Iterable
from typing import Any, NoReturn

from tui import last_frame
from tui.saying.safe import safe_line

STDIO = "-"
"""What stands for standard input or output in place of a file's name."""
CLOSED = OSError(errno.EBADF, os.strerror(errno.EBADF))
"""What is the matter with a stream that is not there."""


class _Missing(io.TextIOBase):
    """A stream that was closed before the program began (`>&-`)."""

    encoding = "utf-8"

    def write(self, _: str) -> NoReturn:
        raise CLOSED

    def read(self, _: int | None = -1) -> NoReturn:
        raise CLOSED


def complete_streams() -> None:
    """Put something in the place of each stream that is missing, and let no character end the program."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            # Else the next document that is opened takes its place, and is written to.
            os.open(os.devnull, os.O_RDWR)
    missing: Any = _Missing()
    sys.stdin, sys.stdout, sys.stderr = (each or missing for each in (sys.stdin, sys.stdout, sys.stderr))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A character that the terminal's encoding lacks must not end the program; one without Chinese would lose the answer.
            stream.reconfigure(encoding=None if _has_chinese(stream.encoding) else "utf-8", errors="replace")


def _has_chinese(encoding: str) -> bool:
    try:
        "要点".encode(encoding)
    except (LookupError, UnicodeError):
        return False
    return True


def typed(words: Iterable[str]) -> str:
    """Return words of the command line as one line, read as UTF-8 where the locale knows no Chinese."""
    return " ".join(os.fsencode(word).decode(errors="replace") if _is_escaped(word) else word for word in words)


def _is_escaped(word: str) -> bool:
    return any("\udc80" <= character <= "\udcff" for character in word)


def say(news: str) -> None:
    """Tell the user something on stderr; where nobody can hear it, the answer goes out all the same."""
    last_frame.withdraw()
    try:
        sys.stderr.write(f"yaodian: {safe_line(news)}\n")
        sys.stderr.flush()
    except (OSError, ValueError):
        silence(sys.stderr)


def silence(stream: Any) -> None:
    """Let what a stream still holds go nowhere, lest Python write it when the program ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return
