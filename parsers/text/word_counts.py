"""How often the common words of Chinese are used (data/words.tsv)."""

from collections import Counter
from functools import cache

import data


@cache
def word_counts() -> Counter[str]:
    """Return how often each word was counted; 0 for one that is not among them."""
    return Counter({word: int(count) for word, count in data.bare_rows("words")})
