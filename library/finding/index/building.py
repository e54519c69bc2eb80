"""Makes segments: of plans in their order, the sections of each one behind the other."""

import json
import sys
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, compress, product

from library.finding.index.blocks import encoded, joined
from library.finding.index.document import MOST_SECTIONS, Document
from parsers.text.pinyin import syllables_of

RARE = 2_048
"""What at most so many sections hold is kept as a list of their numbers, else as a set of bits."""
_ONE = ord("1")
_LETTERS = 6
"""The letters of the longest syllable (zhuang)."""
_Postings = dict[int, "array[int]"]
"""The sections that are listed under each number."""
_DEEPEST = 255
_ONE_UNIT = 0xFFFF
_UNITS = f"utf-16-{sys.byteorder[0]}e"


def stretches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Yield documents that fill a segment each; a plan that is larger is parted."""
    filling: list[Document] = []
    room = MOST_SECTIONS
    for document in documents:
        rest = document
        while len(rest.sections) > room:
            if room == MOST_SECTIONS or len(rest.sections) > MOST_SECTIONS:
                filling.append(rest._replace(sections=rest.sections[:room]))
                rest = rest._replace(first=rest.first + room, sections=rest.sections[room:])
            yield filling
            filling, room = [], MOST_SECTIONS
        filling.append(rest)
        room -= len(rest.sections)
    if filling:
        yield filling


def segment(documents: Iterable[Document], *, lists_words: bool) -> list[bytes]:
    """Return the parts of a segment's file; without lists of its words these are sought by going through its text."""
    maker = _Maker(lists_words=lists_words)
    for document in documents:
        maker.add(document)
    return joined(maker.blocks())


def gram_key(gram: str) -> int:
    """Return the number of a character or of a pair of them: their units of UTF-16 as one."""
    units = gram.encode(_UNITS, "surrogatepass")[:4]
    return int.from_bytes(units, sys.byteorder)


def _gram(key: int) -> str:
    """Return the character or the pair of a number."""
    return key.to_bytes(2 if key <= _ONE_UNIT else 4, sys.byteorder).decode(_UNITS, "surrogatepass")


def _grams(words: str) -> set[int]:
    """Return the numbers of the characters and the pairs in some words."""
    units = memoryview(words.encode(_UNITS, "surrogatepass"))
    shifted = units[2:]
    # Every pair begins at an even or at an odd unit.
    return {*units.cast("H"), *units[: len(units) // 4 * 4].cast("I"), *shifted[: len(shifted) // 4 * 4].cast("I")}


class _Maker:
    """Gathers what a segment holds."""

    def __init__(self, *, lists_words: bool) -> None:
        self._lists_words = lists_words
        self._rows: list[str] = []
        self._plan_starts = array("I")
        self._lengths = [0]
        self._texts: list[bytes] = []
        self._heading_lengths = [0]
        self._heading_texts: list[bytes] = []
        self._depths = bytearray()
        self._labels: list[str] = []
        self._words: _Postings = defaultdict(_numbers)
        self._headings: _Postings = defaultdict(_numbers)
        self._facets: dict[str, array[int]] = defaultdict(_numbers)

    def add(self, document: Document) -> None:
        """Add a plan's sections."""
        start = len(self._texts)
        self._rows.append(json.dumps((document.first, *document.plan), ensure_ascii=False))
        self._labels.append(document.plan.label)
        self._plan_starts.append(start)
        for number, section in enumerate(document.sections, start):
            for words, texts, lengths in (
                (section.words, self._texts, self._lengths),
                (section.heading, self._heading_texts, self._heading_lengths),
            ):
                texts.append(encoded(words))
                lengths.append(len(texts[-1]) + 1)
            self._depths.append(min(section.depth, _DEEPEST))
            if self._lists_words:
                # The marker too, which is no part of the words, for who filters headings.
                _list(self._words, f"{section.heading}\n{section.words}", number)
                _list(self._headings, section.words[: section.words.index("\n")], number)
        for index, name in sorted(set(document.facets)):
            if 0 <= index - document.first < len(document.sections):
                self._facets[name].append(start + index - document.first)

    def blocks(self) -> dict[str, bytes]:
        """Return what the segment's file holds."""
        count = len(self._texts)
        blocks = {
            "plans": encoded("\n".join(self._rows)),
            "plan starts": self._plan_starts.tobytes(),
            "labels": encoded("\n".join(self._labels)),
            "facet names": encoded(json.dumps(list(self._facets), ensure_ascii=False)),
            "text starts": array("I", accumulate(self._lengths)).tobytes(),
            "heading starts": array("I", accumulate(self._heading_lengths)).tobytes(),
            "heading texts": b"\n".join(self._heading_texts),
            "depths": bytes(self._depths),
            **_table("facets", dict(enumerate(self._facets.values())), count),
        }
        if self._lists_words:
            initials = _initials(self._words, count)
            blocks |= _syllables(self._words)
            for name, postings in ("words", self._words), ("headings", self._headings), ("initials", initials):
                blocks |= _table(name, postings, count)
        blocks["texts"] = b"\0".join(self._texts)
        return blocks


def _numbers() -> "array[int]":
    return array("H")


def _list(postings: _Postings, words: str, number: int) -> None:
    for gram in _grams(words):
        postings[gram].append(number)


def _initials(words: _Postings, count: int) -> _Postings:
    """Return the sections of each pair of letters that two characters begin with in pinyin."""
    flags: dict[str, bytearray] = {}
    for gram, numbers in words.items():
        for pair in {a[0] + b[0] for a, b in _read_so(_gram(gram))}:
            if pair not in flags:
                flags[pair] = bytearray(count)
            own = flags[pair]
            for number in numbers:
                own[number] = 1
    return {gram_key(pair): array("H", compress(range(count), own)) for pair, own in flags.items()}


def _syllables(words: Iterable[int]) -> dict[str, bytes]:
    """Return the blocks of the pairs of characters that are read as each pair of syllables, by their rows in the table of words."""
    read: defaultdict[int, array[int]] = defaultdict(_rows)
    for row, gram in enumerate(sorted(words)):
        for syllables in _read_so(_gram(gram)):
            read[syllables_key(*syllables)].append(row)
    keys = array("Q", sorted(read))
    starts = array("I", accumulate((len(read[key]) for key in keys), initial=0))
    rows = b"".join(read[key].tobytes() for key in keys)
    return {"syllables keys": keys.tobytes(), "syllables starts": starts.tobytes(), "syllables rows": rows}


def _rows() -> "array[int]":
    return array("I")


def _read_so(gram: str) -> Iterator[tuple[str, str]]:
    """Return the pairs of syllables that a pair of characters is read as."""
    return product(syllables_of(gram[0]), syllables_of(gram[1])) if len(gram) > 1 and not gram.isascii() else iter(())


def syllables_key(one: str, other: str) -> int:
    """Return the number of a pair of syllables."""
    return int(f"{one:0<{_LETTERS}}{other:0<{_LETTERS}}", 36)


def _table(name: str, postings: Mapping[int, "array[int]"], count: int) -> dict[str, bytes]:
    """Return the blocks of some lists of sections, each to be found by a number."""
    keys = array("I", sorted(postings))
    counts, starts, parts, at = array("I"), array("I"), [], 0
    for key in keys:
        numbers = postings[key]
        part = numbers.tobytes() if len(numbers) <= RARE else _bytes_of(numbers, count)
        counts.append(len(numbers))
        starts.append(at)
        parts.append(part)
        at += len(part)
    return {
        f"{name} keys": keys.tobytes(),
        f"{name} counts": counts.tobytes(),
        f"{name} starts": starts.tobytes(),
        f"{name} lists": b"".join(parts),
    }


def _bytes_of(numbers: Iterable[int], count: int) -> bytes:
    """Return the set of many numbers below a count as bytes; faster than `bits_of` from a thousand numbers on."""
    digits = bytearray(b"0") * count
    for number in numbers:
        digits[~number] = _ONE
    return int(digits, 2).to_bytes((count + 15) // 16 * 2, "little")


def bits_of(numbers: Iterable[int], count: int) -> int:
    """Return the set of some numbers below a count, a bit for each."""
    bits = bytearray(count // 8 + 1)
    for number in numbers:
        bits[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little")
