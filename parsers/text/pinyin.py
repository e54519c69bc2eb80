"""What a text says in pinyin: syllables (jiegan), initials (jgjs), both, mixed with characters (黑chou水体).

It is for those without an input method.
A character may have several readings, and each counts (data/readings.tsv). As one types the last syllable may be half there.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice, product

import data
from parsers.text.patterns import compiled

_RUN = compiled("[a-zü']+")
_ASKS = compiled(r"(?=[^a-z]*[a-z])[a-zü'\u4e00-\u9fff]+")
"""What may be pinyin: letters, alone or among characters; no digits."""
_FEWEST_INITIALS, _FEWEST_SYLLABLES = 3, 2
"""How many initials, or parts with a syllable among them, a word of letters alone must have: fewer stand in every text."""
_MOST_WAYS = 6
"""In how many ways letters are parted into syllables at most, those with the fewest syllables first."""
_MOST_TRIED = 64
_LONGEST = 40
"""How many letters are parted at most: a longer word is none."""
_TWO_LETTERS = ("zh", "ch", "sh")
_NOT_INITIALS = frozenset("iuvü")


@lru_cache(256)
def pinyin_of(term: str) -> re.Pattern[str] | None:
    """Return the expression that finds what some letters say; None where they say nothing. `term` is folded."""
    if len(term) > _LONGEST or not _ASKS.fullmatch(term):
        return None
    parts: list[list[tuple[str, ...]]] = []
    at = 0
    for run in _RUN.finditer(term):
        parts += [[(character,)] for character in term[at : run.start()]]
        ways = list(islice(_ways(run[0].replace("ü", "v")), _MOST_WAYS))
        if not ways:
            return None
        parts.append(ways)
        at = run.end()
    parts += [[(character,)] for character in term[at:]]
    is_alone = len(parts) == 1
    said = []
    for chosen in islice(product(*parts), _MOST_WAYS):
        units = [unit for way in chosen for unit in way]
        if not is_alone or _says_enough(units):
            said.append("".join(map(_class, units)))
    # No word of the language is written with these, and so no expression is kept for them.
    return re.compile("|".join(said)) if said else None


def _says_enough(units: list[str]) -> bool:
    """Return whether some syllables and initials are enough to look for."""
    syllables = sum(len(unit) > 1 and unit in _syllables() for unit in units)
    return len(units) >= _FEWEST_INITIALS or (len(units) >= _FEWEST_SYLLABLES and syllables > 0)


def says_beginning(letters: str, value: str) -> bool:
    """Return whether letters, however few, say what a value begins with. `letters` and `value` are folded."""
    if not letters.isascii() or not letters.isalpha():
        return False
    ways = (way for way in islice(_ways(letters), _MOST_WAYS) if len(way) <= len(value))
    return any(all(character in _class(unit) for unit, character in zip(way, value, strict=False)) for way in ways)


def is_syllable(letters: str) -> bool:
    """Return whether some letters are a syllable of pinyin."""
    return letters in _syllables()


def _ways(letters: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways of parting letters into syllables, then into syllables and initials, the last of them perhaps half there."""
    whole = sorted(islice(_parted(letters, syllables_only=True), _MOST_TRIED), key=len)
    yield from whole
    seen = set(whole)
    yield from (way for way in sorted(islice(_parted(letters, syllables_only=False), _MOST_TRIED), key=len) if way not in seen)


def _parted(letters: str, *, syllables_only: bool) -> Iterator[tuple[str, ...]]:
    if not letters:
        yield ()
        return
    if letters[0] == "'":
        yield from _parted(letters[1:], syllables_only=syllables_only)
        return
    for length in range(min(len(letters), _longest()), 0, -1):
        unit = letters[:length]
        is_last = length == len(letters)
        is_initial = (length == 1 and unit not in _NOT_INITIALS) or unit in _TWO_LETTERS
        if unit in _syllables() or (is_last and length > 1 and unit in _begins()) or (is_initial and not syllables_only):
            for rest in _parted(letters[length:], syllables_only=syllables_only):
                yield (unit, *rest)


@cache
def _class(unit: str) -> str:
    """Return the set of characters, as an expression, that a syllable, an initial or a character may stand for."""
    if "\u4e00" <= unit <= "\u9fff":
        return unit
    # A lone vowel may be an initial as well: zgfa is 整改方案.
    characters = (len(unit) > 1 and _syllables().get(unit)) or _begins().get(unit, "")
    return f"[{''.join(characters)}]"


@cache
def _syllables() -> dict[str, str]:
    """Return for each syllable the characters read so that texts in Simplified script hold."""
    return {syllable: kept for syllable, characters in data.rows("readings") if (kept := "".join(filter(_is_usual, characters)))}


@cache
def _begins() -> dict[str, str]:
    """Return for each beginning of syllables the characters that are read so."""
    beginnings: defaultdict[str, set[str]] = defaultdict(set)
    for syllable, characters in _syllables().items():
        for length in range(1, len(syllable)):
            beginnings[syllable[:length]].update(characters)
        if len(syllable) == 1:
            beginnings[syllable].update(characters)
    return {begins: "".join(sorted(characters)) for begins, characters in beginnings.items()}


@cache
def _longest() -> int:
    return max(map(len, _syllables()))


def _is_usual(character: str) -> bool:
    """Return whether a character is one of the 6,763 of GB 2312, which texts are folded to."""
    try:
        return len(character.encode("gb2312")) > 1
    except UnicodeEncodeError:
        return False
