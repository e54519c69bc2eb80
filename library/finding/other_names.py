"""Other names of what is looked for: a plan says 细颗粒物 where a person types PM2.5."""

from collections.abc import Iterator
from functools import cache, lru_cache

import data
from parsers.text.folding import fold


@lru_cache(256)
def other_names(words: str) -> tuple[str, ...]:
    """Return some folded words with each thing in them that has other names under one of these, from data/other_names.tsv."""
    return tuple(dict.fromkeys(_renamed(words)))


def _renamed(words: str) -> Iterator[str]:
    for names in _things():
        said = max((name for name in names if name in words), key=len, default=None)
        if said:
            yield from (words.replace(said, name) for name in names if name != said)


@cache
def _things() -> tuple[tuple[str, ...], ...]:
    """Return the names of each thing that has several, folded."""
    return tuple((fold(name), *map(fold, others.split())) for name, others in data.rows("other_names"))
