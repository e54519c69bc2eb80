"""What the words behind a command ask for."""

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


def understood(words: Sequence[str], around: Around) -> Asked:
    """Return what some words ask for; raises a TurnedRoundError or a NotUnderstoodError where part of it means nothing."""
    asked = read(typed(words), around)
    for term in asked.unknown:
        if is_turned_round(term.rpartition(":")[2], around.years, around.today):
            raise TurnedRoundError(wrong=term)
    if asked.unknown:
        raise NotUnderstoodError(wrong="  ".join(asked.unknown))
    return asked
