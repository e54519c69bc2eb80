"""What sections are about, by the words of their headings and of their text (data/topics.tsv)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from parsers.plan import Section
from parsers.text.passages import Passages
from parsers.text.topic_words import topic_words
from parsers.text.word_list import any_word

_IN_TITLE, _IN_HEADING_ABOVE, _IN_TEXT = 4.0, 1.5, 1.0
"""What a word weighs by where it stands; in the text only the first time."""
_LEAST = 2.0
_SHARE_OF_BEST = 0.5
"""How much of the best topic's weight another must have."""
_MOST_TOPICS = 3
_GENERAL = "总体"
_TEXT_READ = 200
"""How many characters of a section's text are read for its topics."""


def topics_of(sections: Sequence[Section], folded: str, passages: Passages) -> list[tuple[str, ...]]:
    """Return the topics of each section, the most fitting first; a heading above counts for those below it.

    `folded` is the folded text that the passages are spans of.
    """
    trail: list[Mapping[str, int]] = []
    found = []
    for section in sections:
        title_span, *text_spans = passages.spans(section.index) if section.index else ((0, 0), *passages.spans(0))
        title = folded[slice(*title_span)]
        title_words = _expression().findall(title)
        title_topics = _topics_of(title_words)
        del trail[max(section.depth - 1, 0) :]
        weights = {topic: _IN_TITLE * words for topic, words in title_topics.items()}
        for above in trail:
            for topic in above:
                weights[topic] = weights.get(topic, 0) + _IN_HEADING_ABOVE
        text = "".join(folded[start:end] for start, end in text_spans)
        for topic, words in _topics_of(_expression().findall(text[:_TEXT_READ])).items():
            weights[topic] = weights.get(topic, 0) + _IN_TEXT * words
        found.append((_GENERAL,) if len(title_topics) == 1 and _is_general(title, title_words) else _chosen(weights))
        if section.depth:
            trail.append(title_topics)
    return found


def _is_general(title: str, words: Sequence[str]) -> bool:
    """Return whether a heading says little more than that what follows is general: 总体要求, 二、主要目标."""
    return any(_table()[word] == _GENERAL for word in words) and 2 * sum(map(len, words)) >= len(title)


def _chosen(weights: Mapping[str, float]) -> tuple[str, ...]:
    fitting = [(weight, topic) for topic, weight in weights.items() if topic != _GENERAL and weight >= _LEAST]
    ranked = sorted(fitting, key=lambda one: -one[0])[:_MOST_TOPICS]
    return tuple(topic for weight, topic in ranked if weight >= _SHARE_OF_BEST * ranked[0][0])


def _topics_of(words: Iterable[str]) -> dict[str, int]:
    """Return the topics of some words of the table, each with how many different words of it there are."""
    topics: dict[str, int] = {}
    for word in dict.fromkeys(words):
        topic = _table()[word]
        topics[topic] = topics.get(topic, 0) + 1
    return topics


@cache
def _table() -> dict[str, str]:
    return {one.word: one.topic for one in topic_words() if one.topic}


@cache
def _expression() -> re.Pattern[str]:
    return any_word(_table())
