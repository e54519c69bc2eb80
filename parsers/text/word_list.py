"""A regular expression for the words of a long list."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from parsers.text.patterns import compiled

_TRIED_ONE_BY_ONE = 8


def any_word(words: Iterable[str]) -> re.Pattern[str]:
    """Return an expression that finds any of some words, the longer ones first.

    Regular expressions try alternatives one by one. So sets look for the first and the second character of any word; then the
    words, gathered by their first characters, are halved again and again, each half behind a look back at the range its first
    characters are in.
    """
    longest_first = sorted(words, key=lambda word: (word[0], -len(word)))
    groups = [(first, [word[1:] for word in group]) for first, group in groupby(longest_first, key=lambda word: word[0])]
    seconds = {rest[0] for _, rests in groups for rest in rests if rest}
    alternatives = [f"(?={_any(seconds)})(?:{_halved(groups)})"] if seconds else []
    alone = [first for first, rests in groups if "" in rests]
    alternatives += [f"(?<={_any(alone)})"] if alone else []
    return compiled(f"{_any(first for first, _ in groups)}(?:{'|'.join(alternatives)})" if groups else "(?!)")


def _halved(groups: Sequence[tuple[str, list[str]]]) -> str:
    if len(groups) <= _TRIED_ONE_BY_ONE:
        return "|".join(f"(?<={re.escape(first)})(?:{'|'.join(map(re.escape, rest))})" for first, rest in groups)
    middle = len(groups) // 2
    halves = (groups[:middle], groups[middle:])
    return "|".join(f"(?<=[{re.escape(half[0][0])}-{re.escape(half[-1][0])}])(?:{_halved(half)})" for half in halves)


def _any(characters: Iterable[str]) -> str:
    return f"[{''.join(re.escape(character) for character in sorted(characters))}]"
