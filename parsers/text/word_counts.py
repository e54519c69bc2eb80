"""How often the common words of Chinese are used (data/words.tsv)."""

from collections import Counter
from functools import cache

import data


@cache
def word_counts() -> Counter[str]:
    """Return how often each word was counted; 0 for one that is not among them."""
    fields = data.text("words").split()
    return Counter(dict(zip(fields[::2], map(int, fields[1::2]), strict=True)))
