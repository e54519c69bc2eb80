"""How well characters go together: the evidence by which one of several readings is chosen.

It is the document itself, and the words of Chinese (data/pairs.tsv); never another document.
"""

from collections import Counter
from collections.abc import Callable, Collection
from functools import cache
from itertools import pairwise

import data
from parsers.text.folding import fold, fold_one
from parsers.text.numerals import PLAIN
from parsers.text.patterns import compiled

_NUMERALS = frozenset(PLAIN)
_OPEN_NUMERAL = compiled(f"[（(][{PLAIN}]{{1,3}}$")
_LONGEST_OPEN = 4
"""How many characters a bracket and an open numeral are."""
_SIGNS = frozenset("\u3000、。，；：！？“”‘’（）《》〔〕—…·")
_ENDS_WORDS = frozenset(",。、;:”》")
_UNSEEN = 0.02
"""How often a character counts as seen that the document does not have."""
_SEEN_WEIGHS, _WORD_WEIGHS = 0.6, 0.2
MOST_FIT = 3.0
"""How well a character goes on at most."""
_FREQUENT = 10
"""How many of those that follow a character in words count as frequent."""


@cache
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
        self._pairs = {a + b for a, b in self._together if is_chinese(a) and is_chinese(b)}
        self._length = len(folded)
        self._fits: dict[str, float] = {}
        """How well two characters go together that have been asked for."""

    def probability(self, a: str, b: str) -> float:
        """Return how likely the second character follows the first, by the document, by the words of the language, and by itself.

        Where the first is not known, how likely the second is.
        """
        a, b = fold_one(a), fold_one(b)
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
        return self._together[fold_one(a), fold_one(b)]

    def makes_word(self, a: str, b: str) -> bool:
        """Return whether the second character follows the first in some word."""
        return bool(b) and follows_in_words(fold_one(a), fold_one(b))

    def fit(self, before: str, character: str) -> float:
        """Return how well a character goes on after a text: above 0 where it does, below where it does not."""
        return self.fit_after(before)(character)

    def fit_after(self, before: str) -> Callable[[str], float]:
        """Return what tells how well each of many characters goes on after a text."""
        last = fold_one(before[-1:])
        fits = self._fits
        is_open = is_open_numeral(before)

        def fit(character: str) -> float:
            if is_open or character in "）)":
                return _fit_bracket(fold(before), fold_one(character))
            found = fits.get(last + character)
            if found is None:
                found = fits[last + character] = self._fit_pair(last, fold_one(character))
            return found

        return fit

    def _fit_pair(self, a: str, b: str) -> float:
        if not is_chinese(a) or not is_chinese(b):
            return _fit_sign(a, b)
        if a + b in self._pairs:
            return 2.0
        rank = _followers().get(a, "").find(b)
        return -1.0 if rank < 0 else 1.5 if rank < _FREQUENT else 0.8


def is_open_numeral(text: str) -> bool:
    """Return whether a text ends with a bracket and a numeral in it: what follows is more of that, or closes the bracket."""
    return bool(_OPEN_NUMERAL.search(text[-_LONGEST_OPEN:]))


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
    if is_chinese(b):
        return 1.5 if a == "(" and b in _NUMERALS else 0.6
    return -0.5 if not is_chinese(a) else 1.0 if b in _ENDS_WORDS else 0.1 if b in "“《" else -1.0


def is_chinese(character: str) -> bool:
    """Return whether a character is a Chinese one, no sign."""
    return "一" <= character <= "鿿"


def follows_in_words(a: str, b: str) -> bool:
    """Return whether the second of two characters, both folded, follows the first in some word."""
    return b in _followers().get(a, "")


@cache
def _followers() -> dict[str, str]:
    """Return for each character those that follow it in words, the frequent ones first."""
    return {row[0]: row[1] for row in data.bare_rows("pairs")}
