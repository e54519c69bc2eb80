"""What the words behind a command ask for."""

import os
from collections.abc import Sequence

from library.asking.asked import Asked, read
from library.asking.periods import is_turned_round
from library.asking.values import Around
from parsers.errors import YaodianError
from tui.prompt.arguments import NotUnderstoodError
from tui.prompt.streams import typed


class TurnedRoundError(YaodianError):
    """A stretch of time ends before it begins."""

    zh = "{wrong}：起止日期颠倒了。请先写较早的日期。"
    en = "{wrong}: the end comes before the start. Give the earlier day first."


class FileAskedForError(YaodianError):
    """A file is named where words are looked for, as commands that search files take it."""

    zh = "{file} 是文件，不是要找的词。只查这个文件：--in {file}。"
    en = "{file} is a file, and no words to look for. To ask it alone: --in {file}."


def understood(words: Sequence[str], around: Around) -> Asked:
    """Return what some words ask for.

    Raises a FileAskedForError, or a TurnedRoundError or a NotUnderstoodError where part of it means nothing.
    """
    for word in words:
        if "." in word and os.path.isfile(word):
            raise FileAskedForError(file=word)
    asked = read(typed(words), around)
    for term in asked.unknown:
        if is_turned_round(term.rpartition(":")[2], around.years, around.today):
            raise TurnedRoundError(wrong=term)
    if asked.unknown:
        raise NotUnderstoodError(wrong="  ".join(asked.unknown))
    return asked
