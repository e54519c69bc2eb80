"""A program in a pseudo-terminal, with what it writes kept and counted."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from types import TracebackType
from typing import Self

from parsers.values import dataclass

_PIECE = 48
"""How many bytes of a slow line are read at once."""
_QUIET = 0.25
"""For how long a program must write nothing to count as done, in seconds."""


@dataclass(frozen=True, slots=True)
class Output:
    """What a program wrote until it fell silent."""

    content: bytes
    reads: int
    """How many times there was something to read; a write of more than the terminal's buffer of 4 KB is read in several."""
    seconds: float
    """Until the last of it."""

    @property
    def size(self) -> int:
        """How much it was, in bytes."""
        return len(self.content)


class Terminal:
    """Runs a program in a terminal of some size and answers nothing it asks the terminal."""

    def __init__(self, command: list[str], columns: int, lines: int, **environment: str) -> None:
        self._started = time.perf_counter()
        self._status: int | None = None
        self.bytes_a_second: int | None = None
        """How much the line to the terminal carries; None for all there is at once."""
        self.has_closed = False
        """Whether nothing more will be written."""
        self.process, self._terminal = pty.fork()
        if not self.process:
            known = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
            os.execvpe(command[0], command, os.environ | known | environment)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._status is None:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self._terminal)

    def first_frame(self) -> Output:
        """Return what the program writes from its start until it falls silent."""
        return self._answer(self._started, 4 * _QUIET)

    def press(self, keys: str, patience: float = _QUIET) -> Output:
        """Type some keys and return what the program writes in answer, until it has been silent for some seconds."""
        started = time.perf_counter()
        self.write(keys.encode())
        return self._answer(started, patience)

    def write(self, content: bytes) -> None:
        """Type something and do not wait."""
        os.write(self._terminal, content)

    def read(self, seconds: float) -> bytes:
        """Return what the program writes next, or nothing where it writes nothing for some seconds or has ended."""
        if self.has_closed or not select.select([self._terminal], [], [], seconds)[0]:
            return b""
        try:
            content = os.read(self._terminal, 1 << 20 if self.bytes_a_second is None else _PIECE)
        except OSError:
            self.has_closed = True
            return b""
        if self.bytes_a_second:
            time.sleep(len(content) / self.bytes_a_second)
        return content

    def wait(self) -> int:
        """Wait for the program to end and return its exit status."""
        if self._status is None:
            _, status = os.waitpid(self.process, 0)
            self._status = os.waitstatus_to_exitcode(status)
        return self._status

    def modes(self) -> list[object]:
        """Return the modes of the terminal, as termios knows them."""
        return termios.tcgetattr(self._terminal)

    def _answer(self, started: float, quiet: float) -> Output:
        parts: list[bytes] = []
        last = started
        while part := self.read(quiet):
            parts.append(part)
            last = time.perf_counter()
        return Output(b"".join(parts), len(parts), last - started)
