"""What a text says in pinyin: syllables (jiegan), initials (jgjs), both, mixed with characters (黑chou水体).

It is for those without an input method.
A character may have several readings, and each counts (data/readings.tsv). As one types the last syllable may be half there.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice, product

import data
from parsers.text.patterns import compiled

_RUN = compiled("[a-zü']+")
_ASKS = compiled(r"(?=[^a-z]*[a-z])[a-zü'\u4e00-\u9fff]+")
"""What may be pinyin: letters, alone or among characters; no digits."""
_FEWEST_INITIALS, _FEWEST_SYLLABLES = 3, 2
"""How many initials, or parts with a syllable among them, letters must have that are no syllable: fewer stand in every text."""
_MOST_WAYS = 6
"""In how many ways letters are parted into syllables at most, those with the fewest syllables first."""
_MOST_TRIED = 64
_LONGEST = 40
"""How many letters are parted at most: a longer word is none."""
_TWO_LETTERS = ("zh", "ch", "sh")
_NOT_INITIALS = frozenset("iuvü")


def spans_said(term: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where a text says what some letters say; nowhere where they say nothing. `term` and `text` are folded."""
    for first, ways in _by_first(term):
        behind = 0
        for found in first.finditer(text):
            start = found.start()
            if start >= behind and (end := _end_of(ways, text, start + 1)):
                yield start, end
                behind = end


def _end_of(ways: Sequence[Sequence[frozenset[str]]], text: str, start: int) -> int:
    """Return where one of some ways of going on from a position ends, or 0."""
    for way in ways:
        end = start
        for characters in way:
            if text[end : end + 1] not in characters:
                break
            end += 1
        else:
            return end
    return 0


@lru_cache(256)
def _by_first(term: str) -> list[tuple[re.Pattern[str], list[list[frozenset[str]]]]]:
    """Return what some letters may begin with, and the ways they may go on from there."""
    ways: defaultdict[str, list[list[frozenset[str]]]] = defaultdict(list)
    for first, *others in units_of(term):
        ways[first].append([characters_of(unit) for unit in others])
    return [(_one_of(first), rest) for first, rest in ways.items()]


@cache
def _one_of(unit: str) -> re.Pattern[str]:
    # What a person looks for is not kept.
    return re.compile(f"[{''.join(characters_of(unit))}]")


@lru_cache(256)
def units_of(term: str) -> tuple[tuple[str, ...], ...]:
    """Return the ways of reading some letters, each as syllables, initials and characters; none where they say nothing."""
    if len(term) > _LONGEST or not _ASKS.fullmatch(term):
        return ()
    parts: list[list[tuple[str, ...]]] = []
    at = 0
    for run in _RUN.finditer(term):
        parts += [[(character,)] for character in term[at : run.start()]]
        ways = list(islice(_ways(run[0].replace("ü", "v")), _MOST_WAYS))
        if not ways:
            return ()
        parts.append(ways)
        at = run.end()
    parts += [[(character,)] for character in term[at:]]
    read = (tuple(unit for way in chosen for unit in way) for chosen in islice(product(*parts), _MOST_WAYS))
    said = tuple(units for units in read if len(parts) > 1 or _says_enough(units))
    # Letters that are a syllable are meant as that, or as several: shui is 水, and not 社会.
    return tuple(units for units in said if all(map(is_syllable, units))) if term in _syllables() else said


def _says_enough(units: Sequence[str]) -> bool:
    """Return whether some syllables and initials are enough to look for."""
    syllables = sum(len(unit) > 1 and unit in _syllables() for unit in units)
    return len(units) == syllables == 1 or len(units) >= _FEWEST_INITIALS or (len(units) >= _FEWEST_SYLLABLES and syllables > 0)


def says_beginning(letters: str, value: str) -> bool:
    """Return whether letters, however few, say what a value begins with. `letters` and `value` are folded."""
    if not letters.isascii() or not letters.isalpha():
        return False
    ways = (way for way in islice(_ways(letters), _MOST_WAYS) if len(way) <= len(value))
    return any(all(character in characters_of(unit) for unit, character in zip(way, value, strict=False)) for way in ways)


def says_whole(letters: str, value: str) -> bool:
    """Return whether letters say a value from its beginning to its end, a syllable at least among them, both being folded."""
    if not letters.isascii() or not letters.isalpha():
        return False
    ways = (way for way in islice(_ways(letters), _MOST_WAYS) if len(way) == len(value) and any(map(is_syllable, way)))
    return any(all(character in characters_of(unit) for unit, character in zip(way, value, strict=True)) for way in ways)


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
def characters_of(unit: str) -> frozenset[str]:
    """Return the characters that a syllable, an initial or a character may stand for."""
    return frozenset("".join(_syllables()[syllable] for syllable in syllables_of(unit)) if unit[0].isascii() else unit)


@cache
def syllables_of(unit: str) -> tuple[str, ...]:
    """Return the syllables that a syllable, an initial or a character may stand for; none where it is not read."""
    if unit[:1].isascii():
        return (unit,) if len(unit) > 1 and unit in _syllables() else tuple(each for each in _syllables() if each.startswith(unit))
    return _readings().get(unit, ())


@cache
def _readings() -> dict[str, tuple[str, ...]]:
    """Return for each character the syllables it is read as."""
    readings: defaultdict[str, list[str]] = defaultdict(list)
    for syllable, characters in _syllables().items():
        for character in characters:
            readings[character].append(syllable)
    return {character: tuple(own) for character, own in readings.items()}


@cache
def _syllables() -> dict[str, str]:
    """Return for each syllable the characters read so that texts in Simplified script hold."""
    return {
        syllable: kept for syllable, characters in data.bare_rows("readings") if (kept := "".join(filter(_is_usual, characters)))
    }


@cache
def _begins() -> frozenset[str]:
    """Return what syllables begin with."""
    return frozenset(syllable[:length] for syllable in _syllables() for length in range(1, len(syllable)))


@cache
def _longest() -> int:
    return max(map(len, _syllables()))


def _is_usual(character: str) -> bool:
    """Return whether a character is one of the 6,763 of GB 2312, which texts are folded to."""
    try:
        return len(character.encode("gb2312")) > 1
    except UnicodeEncodeError:
        return False
