"""Reads what is typed also where an input method sends another encoding than the terminal's."""

import codecs
from functools import partial

from textual.app import App
from textual.drivers import linux_driver
from textual.message import Message


class UnreadableInput(Message):
    """Something was typed that is no UTF-8; it was read as �."""


class TypingDriver(linux_driver.LinuxDriver):
    """Textual's driver, which a byte that is no UTF-8 does not end."""

    def run_input_thread(self) -> None:
        """Read what is typed until the program ends."""
        name = f"typed-{id(self)}"
        codecs.register_error(name, partial(_replaced, self._app))
        # The decoder is a local of the method, made by this name of its module.
        decoder = partial(codecs.getincrementaldecoder("utf-8"), name)
        vars(linux_driver)["getincrementaldecoder"] = lambda _: decoder
        super().run_input_thread()


def _replaced(app: App[object], error: UnicodeError) -> tuple[str, int]:
    """Return what stands for some bytes that cannot be read, and where to go on; raises what is no error of reading."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    app.post_message(UnreadableInput())
    return "�", error.end
