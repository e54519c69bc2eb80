"""A regular expression for the words of a long list."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from parsers.text.patterns import compiled

_TRIED_ONE_BY_ONE, _LOOKED_AHEAD = 8, 32


def any_word(words: Iterable[str]) -> re.Pattern[str]:
    """Return an expression that finds any of some words, the longer ones first.

    Regular expressions try alternatives one by one. So the words, gathered by their first characters, are halved again and
    again, each half behind a look back at the range its first characters are in, and a look ahead at what they go on with.
    """
    longest_first = sorted(words, key=lambda word: (word[0], -len(word), word))
    longer = [word for word in longest_first if len(word) > 1]
    groups = [(first, [word[1:] for word in group]) for first, group in groupby(longer, key=lambda word: word[0])]
    alone = {word for word in longest_first if len(word) == 1}
    alternatives = [*([_halved(groups)] if groups else []), *([f"(?<={_any(alone)})"] if alone else [])]
    firsts = {word[0] for word in longest_first}
    return compiled(f"{_any(firsts)}(?:{'|'.join(alternatives)})" if firsts else "(?!)")


def _halved(groups: Sequence[tuple[str, list[str]]]) -> str:
    if len(groups) <= _TRIED_ONE_BY_ONE:
        return "|".join(f"(?<={re.escape(first)})(?:{'|'.join(map(re.escape, rests))})" for first, rests in groups)
    middle = len(groups) // 2
    return "|".join(
        f"(?<=[{re.escape(half[0][0])}-{re.escape(half[-1][0])}]){_goes_on(half)}(?:{_halved(half)})"
        for half in (groups[:middle], groups[middle:])
    )


def _goes_on(groups: Sequence[tuple[str, list[str]]]) -> str:
    """Return a look ahead at the second characters of some words, or nothing where it costs more than it saves."""
    return f"(?={_any({rest[0] for _, rests in groups for rest in rests})})" if len(groups) > _LOOKED_AHEAD else ""


def _any(characters: Iterable[str]) -> str:
    return f"[{re.escape(''.join(sorted(characters)))}]"
