"""Writes answers to stdout or to a file, and news to stderr."""

import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import BinaryIO, TextIO

from parsers.errors import Reason, YaodianError
from tui.exporting.whole import written_beside
from tui.prompt.options import Options
from tui.prompt.streams import STDIO, say, silence
from tui.saying.language import Language, Words

PAGE_WIDTH = 100
"""How many columns an answer has that goes to no terminal."""


class UnwritableError(YaodianError):
    """An answer cannot be written where it was asked for."""

    zh = "{file}：无法写入（{reason}）。请换一个位置，或先排除这个原因。"
    en = "{file}: cannot be written ({reason}). Choose another place, or put that right first."


class OverwritingError(YaodianError):
    """An answer would be written over a document that it is about."""

    zh = "{file}：这是要读取的文件，不会被覆盖。请换一个文件名。"
    en = "{file}: this is a document to be read and will not be overwritten. Choose another name."


def report(error: YaodianError, language: Language) -> None:
    """Show an error to the user: the one place where errors are shown at the prompt."""
    say(error.message(language))


def tell(words: Words, language: Language, **values: object) -> None:
    """Tell the user something that is no answer."""
    say(words.say(language, **values))


def width_of(answer: TextIO) -> int:
    """Return how many columns an answer may take: those of the terminal, or as many as a page has."""
    if not answer.isatty():
        return PAGE_WIDTH
    import shutil  # noqa: PLC0415 -- only a terminal has a width

    return shutil.get_terminal_size().columns


@contextmanager
def answer_to(options: Options, encoding: str = "utf-8") -> Iterator[TextIO]:
    """Open where the answer goes: the file of `-o`, which is replaced whole when all is written, or stdout.

    Raises an UnwritableError or an OverwritingError. Whoever closes the pipe that stdout is has seen enough.
    """
    if options.output == STDIO:
        try:
            yield sys.stdout
            sys.stdout.flush()
        except BrokenPipeError:
            silence(sys.stdout)
        except OSError as error:
            silence(sys.stdout)
            raise UnwritableError(file="stdout", reason=Reason(error)) from error
        return
    try:
        if options.is_kept(os.path.abspath(options.output)):
            raise OverwritingError(file=options.output)
        with _replacing(options.output, options.files, encoding) as file:
            yield file
    except OSError as error:
        raise UnwritableError(file=options.output, reason=Reason(error)) from error


@contextmanager
def bytes_to(options: Options) -> Iterator[BinaryIO]:
    """Open where an answer goes that is no text, as `answer_to` does for one that is."""
    content = BytesIO()
    yield content
    with answer_to(options, encoding="latin-1") as answer:
        if isinstance(answer, TextIOWrapper):
            answer.buffer.write(content.getvalue())
        else:
            answer.write(content.getvalue().decode("latin-1"))


@contextmanager
def _replacing(name: str, read: Iterable[str], encoding: str) -> Iterator[TextIO]:
    """Open a file beside the one of a name and put it in its place when all is written; the old one stays where that fails."""
    old = _status(name)
    if old and any(os.path.samestat(old, each) for each in _statuses(read)):
        raise OverwritingError(file=name)
    if old and not stat.S_ISREG(old.st_mode):
        # A device or a pipe is written to, never replaced.
        with open(name, "w", encoding=encoding, errors="backslashreplace") as file:
            yield file
        return
    mode = stat.S_IMODE(old.st_mode) if old else None
    with (
        written_beside(Path(os.path.realpath(name)), mode=mode) as beside,
        beside.open("w", encoding=encoding, errors="backslashreplace") as file,
    ):
        yield file


def _status(name: str) -> os.stat_result | None:
    try:
        return os.stat(name)
    except FileNotFoundError:
        return None


def _statuses(read: Iterable[str]) -> Iterator[os.stat_result]:
    """Yield what the system knows of the files that are read; a file may have several names."""
    for name in read:
        with suppress(OSError, ValueError):
            yield os.fstat(sys.stdin.fileno()) if name == STDIO else os.stat(name)


def colored(options: Options, answer: TextIO) -> bool:
    """Return whether to mark things with escape codes."""
    if options.color == "auto":
        return answer.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return options.color == "always"
