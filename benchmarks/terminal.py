"""A program in a pseudo-terminal, with what it writes counted."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from dataclasses import dataclass
from types import TracebackType

_QUIET = 0.25
"""For how long a program must write nothing to count as done, in seconds."""


@dataclass(frozen=True, slots=True)
class Output:
    """What a program wrote until it fell silent."""

    size: int
    """In bytes."""
    writes: int
    """How many times there was something to read; a lower bound of its writes."""
    seconds: float
    """Until the last of it."""


class Terminal:
    """Runs a program in a terminal of some size and answers nothing it asks the terminal."""

    def __init__(self, command: list[str], columns: int, lines: int, **environment: str) -> None:
        self._started = time.perf_counter()
        self._process, self._terminal = pty.fork()
        if not self._process:
            os.environ.update({"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"} | environment)
            os.execvp(command[0], command)
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._terminal)

    def first_frame(self) -> Output:
        """Return what the program writes from its start until it waits for a key."""
        return self._read(self._started, 4 * _QUIET)

    def press(self, keys: str) -> Output:
        """Type some keys and return what the program writes in answer."""
        started = time.perf_counter()
        os.write(self._terminal, keys.encode())
        return self._read(started, _QUIET)

    def _read(self, started: float, quiet: float) -> Output:
        size = writes = 0
        last = started
        while select.select([self._terminal], [], [], quiet)[0]:
            try:
                size += len(os.read(self._terminal, 1 << 20))
            except OSError:
                break
            writes += 1
            last = time.perf_counter()
        return Output(size, writes, last - started)
