"""Writes answers to stdout and news to stderr, never a control character of a document or of a file's name."""

import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from parsers.errors import YaodianError
from tui.language import Language, Words
from tui.prompt.options import Options

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


class UnwritableError(YaodianError):
    """An answer cannot be written where it was asked for."""

    zh = "{file}：无法写入（{reason}）。请检查文件夹是否存在、是否有写入权限。"
    en = "{file}: cannot be written ({reason}). Check that the folder exists and that you may write there."


class OverwritingError(YaodianError):
    """An answer would be written over the document that it is about."""

    zh = "{file}：这是要读取的文件，不会被覆盖。请换一个文件名。"
    en = "{file}: this is a document to be read and will not be overwritten. Choose another name."


def without_controls(text: str) -> str:
    """Return a text with a question mark for each character that steers a terminal."""
    return _CONTROLS.sub("?", text)


def report(error: YaodianError, language: Language) -> None:
    """Show an error to the user: the one place where errors are shown at the prompt."""
    sys.stderr.write(f"yaodian: {without_controls(error.message(language))}\n")


def tell(words: Words, language: Language, **values: object) -> None:
    """Tell the user something that is no answer."""
    sys.stderr.write(f"yaodian: {without_controls(words.say(language, **values))}\n")


@contextmanager
def answer_to(options: Options) -> Iterator[TextIO]:
    """Open where the answer goes: the file of `-o`, or stdout; raises UnwritableError."""
    if options.output == "-":
        yield sys.stdout
        return
    if any(Path(file).resolve() == Path(options.output).resolve() for file in options.files):
        raise OverwritingError(file=options.output)
    try:
        with open(options.output, "w", encoding="utf-8", errors="backslashreplace") as file:
            yield file
    except OSError as error:
        raise UnwritableError(file=options.output, reason=error.strerror) from error


def write_json(values: Any, answer: TextIO) -> None:
    """Write values as JSON, Chinese as it is where the encoding has it, control characters as escapes."""
    unicode = (getattr(answer, "encoding", None) or "utf-8").lower().replace("-", "") == "utf8"
    written = json.dumps(values, ensure_ascii=not unicode, indent=2)
    answer.write(_CONTROLS.sub(lambda control: f"\\u{ord(control[0]):04x}", written) + "\n")


def colored(options: Options, answer: TextIO) -> bool:
    """Return whether to mark things with escape codes."""
    if options.color == "auto":
        return answer.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return options.color == "always"
