"""A regular expression for the words of a long list."""

import re
from collections.abc import Iterable
from itertools import groupby


def any_word(words: Iterable[str]) -> re.Pattern[str]:
    """Return an expression that finds any of some words, the longer ones first.

    They are gathered by their first characters, for the regular expression tries these one by one.
    """
    longest_first = sorted(words, key=lambda word: (word[0], -len(word)))
    return re.compile(
        "|".join(
            re.escape(first) + "(?:" + "|".join(re.escape(word[1:]) for word in group) + ")"
            for first, group in groupby(longest_first, key=lambda word: word[0])
        )
    )
