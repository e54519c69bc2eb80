"""The words by which a section is told to be about something, from data/topics.tsv."""

from functools import cache
from typing import NamedTuple

import data
from parsers.text.folding import fold


class TopicWord(NamedTuple):
    """A word of the table."""

    word: str
    """Folded."""
    topic: str
    """What a section that has it is about; empty where it speaks of many things."""
    subject: str
    """The finer thing by which sections are compared; empty where it is none."""


@cache
def topic_words() -> tuple[TopicWord, ...]:
    """Return the words of the table, in its order."""
    return tuple(TopicWord(fold(word), topic, subject) for word, topic, subject in data.rows("topics"))


@cache
def topics() -> tuple[str, ...]:
    """Return the topics that sections may have, in the order of the table."""
    return tuple(dict.fromkeys(one.topic for one in topic_words() if one.topic))
