"""Reads what is typed also where an input method sends another encoding than the terminal's."""

import codecs
import os
import re
from collections.abc import Sequence
from functools import partial

from textual.app import App
from textual.drivers import linux_driver
from textual.message import Message

from tui import last_frame
from tui.last_frame import Row

_OTHER_SCREEN = "\x1b[?1049h"
_HAS_MARGINS, _MARGINS = "\x1b[?69$p", re.compile(r"\x1b\[\?69;[12]\$y")
"""What asks a terminal whether it has margins on the left and on the right (DECRQM of DECLRMM), and what says that it has."""
_LONGEST = len("\x1b[?69;2$y")


class UnreadableInput(Message):
    """Something was typed that is no UTF-8; it was read as �."""


class TypingDriver(linux_driver.LinuxDriver):
    """Textual's driver, which a byte that is no UTF-8 does not end."""

    _has_started = False
    _goes_on = False
    """Whether the terminal shows its other screen already, with the last frame on it: to enter it would clear it."""
    _has_gone_on = False
    """Whether that screen was not entered anew."""
    shown: Sequence[Row] = ()
    """What stood on the terminal when it was taken."""
    has_margins = False
    """Whether the terminal said that it can move some columns and leave the others where they are."""

    def start_application_mode(self) -> None:
        """Take the terminal, and let it be painted anew where it was taken before: a shell may have written over it."""
        # Textual tells only of a stop that it was asked for.
        self._must_signal_resume = self._has_started
        self._goes_on = last_frame.is_shown()
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._goes_on = False
        shown = last_frame.hand_over()
        if shown is not None:
            self.attrs_before = shown[0]
            self.shown = shown[1] if self._has_gone_on else ()
        self._has_started = True

    def write(self, data: str) -> None:
        """Write to the terminal."""
        if self._goes_on and data == _OTHER_SCREEN:
            self._has_gone_on = True
        else:
            super().write(data)

    def send_message(self, message: Message) -> None:
        """Hand on what was typed; Textual makes a task of each message first, for which a key waits."""
        self._app.post_message(message)

    def _request_terminal_sync_mode_support(self) -> None:
        super()._request_terminal_sync_mode_support()
        # Apple's and the console of Linux show the end of such a question as text.
        shows_it = os.environ.get("TERM_PROGRAM") == "Apple_Terminal" or os.environ.get("TERM") == "linux"
        if self.input_tty and not shows_it:
            self.write(_HAS_MARGINS)

    def run_input_thread(self) -> None:
        """Read what is typed until the program ends."""
        name = f"typed-{id(self)}"
        said: list[UnreadableInput] = []
        codecs.register_error(name, partial(_replaced, self._app, said))
        # The decoder is a local of the method, made by this name of its module.
        vars(linux_driver)["getincrementaldecoder"] = lambda _: partial(_Decoder, name, self)
        super().run_input_thread()


class _Decoder:
    """Decodes what comes from the terminal, and hears what it says it can do."""

    def __init__(self, errors: str, driver: TypingDriver) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors)
        self._driver = driver
        self._tail = ""

    def decode(self, content: bytes, final: bool = False) -> str:
        """Return the text of some bytes."""
        text = self._decoder.decode(content, final)
        if not self._driver.has_margins:
            self._tail = self._tail[-_LONGEST:] + text
            self._driver.has_margins = _MARGINS.search(self._tail) is not None
        return text


def _replaced(app: App[object], said: list[UnreadableInput], error: UnicodeError) -> tuple[str, int]:
    """Return what stands for some bytes that cannot be read, and where to go on; raises what is no error of reading."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if not said:
        said.append(UnreadableInput())
        app.post_message(said[0])
    return "�", error.end
