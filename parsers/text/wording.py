"""How well characters go together: the evidence by which one of several readings is chosen.

It is the document itself, and the words of Chinese (data/pairs.tsv); never another document.
"""

import re
from collections import Counter
from collections.abc import Collection
from functools import cache
from itertools import pairwise

import data
from parsers.text.folding import fold
from parsers.text.numerals import PLAIN

_NUMERALS = frozenset(PLAIN)
_OPEN_NUMERAL = re.compile(f"[（(][{PLAIN}]{{1,3}}$")
_SIGNS = frozenset("\u3000、。，；：！？“”‘’（）《》〔〕—…·")
_ENDS_WORDS = frozenset(",。、;:”》")
_UNSEEN = 0.02
"""How often a character counts as seen that the document does not have."""
_SEEN_WEIGHS, _WORD_WEIGHS = 0.6, 0.2
_FREQUENT = 10
"""How many of those that follow a character in words count as frequent."""


def is_written(character: str) -> bool:
    """Return whether a character is one that documents are written with."""
    folded = fold(character)
    return folded in _followers() or character in _SIGNS or folded.isdecimal()


class Wording:
    """The wording of one document."""

    def __init__(self, text: str) -> None:
        folded = fold(text)
        self._together = Counter(pairwise(folded))
        self._characters = Counter(folded)
        self._pairs = {a + b for a, b in self._together if _is_word(a) and _is_word(b)}
        self._length = len(folded)

    def probability(self, a: str, b: str) -> float:
        """Return how likely the second character follows the first, by the document, by the words of the language, and by itself.

        Where the first is not known, how likely the second is.
        """
        a, b = fold(a), fold(b)
        alone = (self._characters[b] + _UNSEEN) / (self._length + _UNSEEN * len(_followers()))
        if not a:
            return alone
        seen = self._together[a, b] / self._characters[a] if a in self._characters else 0.0
        followers = _followers().get(a, "")
        in_words = 1 / len(followers) if b in followers else 0.0
        return _SEEN_WEIGHS * seen + _WORD_WEIGHS * in_words + (1 - _SEEN_WEIGHS - _WORD_WEIGHS) * alone

    @property
    def characters(self) -> Collection[str]:
        """The characters of the document, in Simplified script."""
        return self._characters.keys()

    def times(self, a: str, b: str) -> int:
        """Return how often two characters stand together in the document."""
        return self._together[fold(a), fold(b)]

    def makes_word(self, a: str, b: str) -> bool:
        """Return whether the second character follows the first in some word."""
        return bool(b) and fold(b) in _followers().get(fold(a), "")

    def fit(self, before: str, character: str) -> float:
        """Return how well a character goes on after a text: above 0 where it does, below where it does not."""
        a, b = fold(before[-1:]), fold(character)
        if b == ")" or _OPEN_NUMERAL.search(before):
            return _fit_bracket(fold(before), b)
        if not _is_word(a) or not _is_word(b):
            return _fit_sign(a, b)
        if a + b in self._pairs:
            return 2.0
        rank = _followers().get(a, "").find(b)
        return -1.0 if rank < 0 else 1.5 if rank < _FREQUENT else 0.8


def _fit_bracket(before: str, b: str) -> float:
    """Return how well a closing bracket goes on, or anything after an open （一."""
    if b == ")":
        return 1.5 if before.rfind("(") > before.rfind(")") else -2.0
    return 1.0 if b in _NUMERALS else -2.0


def _fit_sign(a: str, b: str) -> float:
    """Return how well two characters go together of which one at least is a sign; a wide space begins a line."""
    begins = a in ("\n", "", " ")
    if b in (" ", "("):
        return (3.0 if b == " " else 1.0) if begins else 0.2 if b == "(" else -1.0
    if _is_word(b):
        return 1.5 if a == "(" and b in _NUMERALS else 0.6
    return -0.5 if not _is_word(a) else 1.0 if b in _ENDS_WORDS else 0.1 if b in "“《" else -1.0


def _is_word(character: str) -> bool:
    return "一" <= character <= "鿿"


@cache
def _followers() -> dict[str, str]:
    """Return for each character those that follow it in words, the frequent ones first."""
    return {row[0]: row[1] for row in data.rows("pairs")}
