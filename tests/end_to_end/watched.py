"""A program in a terminal, watched as a person watches it: by the words that stand on the screen."""

import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyte

from benchmarks.terminal import Terminal
from tests.margins import MarginByteStream, MarginScreen

YAODIAN = [sys.executable, "-m", "tui", "--lang", "zh"]
PATIENCE = 20.0
"""How many seconds what is expected may take on a busy machine."""
_SETTLE = "\x1b[34~"
"""The key F20, which the program below answers when it has done all that was asked before it."""
_ANSWERING = """
import asyncio, sys, tui, tui.command_line
from textual.drivers.linux_driver import LinuxDriver
from textual.events import Key
from textual.pilot import Pilot
from tui.app import YaodianApp
log, write, on_event = open(sys.argv.pop(), "a"), LinuxDriver.write, YaodianApp.on_event
def counted(self, data):
    write(self, data)
    print(len(data.encode()), file=log, flush=True)
async def settle(app):
    pilot = Pilot(app)
    for _ in range(2):
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
    print("settled", file=log, flush=True)
async def answering(self, event):
    if isinstance(event, Key) and event.key == "f20":
        self.settling = asyncio.create_task(settle(self))
    else:
        await on_event(self, event)
LinuxDriver.write, YaodianApp.on_event = counted, answering
sys.exit(tui.command_line.main())
"""
"""The program, which puts down in the file that is its last argument how large each of its writes is, and when it is done."""


class Watched(Terminal):
    """A terminal with what has been written to it, and the screen that this has made."""

    def __init__(self, command: list[str], columns: int, lines: int, **environment: str) -> None:
        super().__init__(command, columns, lines, **environment)
        self.written = b""
        self._screen = MarginScreen(columns, lines)
        self._stream = MarginByteStream(self._screen)

    @property
    def screen(self) -> str:
        """What stands on the screen, a line for each row."""
        # What a wide character covers is an empty cell.
        return "\n".join("".join(row[x].data for x in range(self._screen.columns)) for row in self._rows())

    def scribble(self, words: str) -> None:
        """Let another program write over the screen."""
        self._stream.feed(f"\x1b[5;1H{words}".encode())

    def cells_of(self, character: str) -> list[pyte.screens.Char]:
        """Return the cells in which a character stands, with their styles."""
        return [cell for row in self._rows() for cell in row.values() if cell.data == character]

    @property
    def cells(self) -> list[list[pyte.screens.Char]]:
        """What stands in each cell of the screen, with its style."""
        return [[row[x] for x in range(self._screen.columns)] for row in self._rows()]

    def _rows(self) -> list[dict[int, pyte.screens.Char]]:
        return [self._screen.buffer[y] for y in range(self._screen.lines)]

    def type(self, keys: str) -> None:
        """Type some keys and do not wait."""
        self.write(keys.encode())

    def expect(self, *words: str, keys: str = "") -> str:
        """Type some keys and wait until all of some words stand on the screen, which is returned."""
        self.type(keys)
        self.wait_until(lambda: all(each in self.screen for each in words), f"{words} on the screen")
        return self.screen

    def expect_end(self, keys: str = "") -> bytes:
        """Type some keys, wait until the program has ended and return what it wrote from then on."""
        before = len(self.written)
        self.type(keys)
        self.wait_until(lambda: self.has_closed, "the end of the program")
        return self.written[before:]

    def wait_until(self, is_so: Callable[[], bool], said: str) -> None:
        """Read what is written until something is so; fails when it is not for long."""
        limit = time.monotonic() + PATIENCE
        while not is_so():
            content = self.read(0.05)
            self.written += content
            if content:
                self._stream.feed(content)
            elif self.has_closed or time.monotonic() > limit:
                assert is_so(), f"waited for {said}; there is\n{self.screen}"


class Counted(Watched):
    """The browser, with the size of each of its writes counted, and a way to know that it has done all it was asked."""

    def __init__(self, log: Path, columns: int, lines: int, **environment: str) -> None:
        log.touch()
        self._log = log
        super().__init__([sys.executable, "-c", _ANSWERING, "--lang", "zh", str(log)], columns, lines, **environment)
        self.expect("湖北")
        self.press_and_settle("")

    def press_and_settle(self, keys: str) -> list[int]:
        """Type some keys and return the sizes of what is written in answer, in bytes."""
        before = self._log.read_text().split()
        self.type(keys + _SETTLE)
        self.wait_until(lambda: self._log.read_text().split().count("settled") > before.count("settled"), "the answer")
        return [int(size) for size in self._log.read_text().split()[len(before) :] if size != "settled"]


def tell(terminal: Terminal, number: signal.Signals) -> None:
    """Send a program a signal."""
    os.kill(terminal.process, number)
