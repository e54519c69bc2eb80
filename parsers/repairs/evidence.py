"""What a damaged document itself says of a character that is missing in it."""

import re
from collections import Counter

from parsers.plan import Certainty
from parsers.wording import Wording

_CONTEXTS = ((4, 1, Certainty.CERTAIN), (3, 2, Certainty.CERTAIN), (3, 1, Certainty.LIKELY), (2, 2, Certainty.LIKELY))
"""How many characters in front of a place must be found elsewhere, how often, and how sure it then is what follows them."""
_NUMERALS = "一二三四五六七八九十"
"""Anything may follow these."""
_OWN_WORD = 3
"""How often two characters must stand together to be a word of the document's own."""
Found = tuple[str, Certainty] | None


class Evidence:
    """The words of one document, asked what goes on after some of them."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._wording = Wording(text)
        self._known: dict[str, Counter[str]] = {}
        """What was found to follow some words, lest the text be searched for each place anew."""

    def character(self, before: str) -> Found:
        """Return the character that goes on after some words, as far as the document vouches for one."""
        last = before[-1:]
        for length, least, certainty in _CONTEXTS:
            words = re.search(rf"[^?\n▯][一-鿿]{{{length - 1}}}$", before)
            found: Counter[str] = self._followers(words[0], "") if words else Counter()
            if len(found) == 1:
                ((character, count),) = found.items()
                if count >= least and self._is_word(last, character):
                    return character, certainty
            if found:
                return None
        if not "一" <= last <= "鿿" or last in _NUMERALS:
            return None
        ends = Counter({c: n for c, n in self._followers(last, "(?![一-鿿])").items() if self._is_word(last, c)})
        usual = [*ends.most_common(2), ("", 0), ("", 0)]
        return (usual[0][0], Certainty.LIKELY) if usual[0][1] >= _OWN_WORD * max(1, usual[1][1]) else None

    def _followers(self, words: str, behind: str) -> Counter[str]:
        """Return the characters that follow some words in the document, each with how often it does."""
        key = words + behind
        if key not in self._known:
            self._known[key] = Counter(re.findall(rf"(?<={re.escape(words)})[一-鿿]{behind}", self._text))
        return self._known[key]

    def _is_word(self, a: str, b: str) -> bool:
        """Return whether two characters make a word, in the language or in this document."""
        return self._wording.makes_word(a, b) or self._wording.times(a, b) >= _OWN_WORD
