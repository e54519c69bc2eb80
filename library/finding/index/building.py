"""Makes segments: of plans in their order, the sections of each one behind the other."""

import json
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate, compress, product
from operator import add

from library.finding.index.blocks import encoded, joined
from library.finding.index.document import MOST_SECTIONS, Document
from parsers.text.pinyin import syllables_of

RARE = 2_048
"""What at most so many sections hold is kept as a list of their numbers, else as a set of bits."""
_ONE = ord("1")
_LETTERS = 6
"""The letters of the longest syllable (zhuang)."""
_Postings = dict[str, "array[int]"]


def stretches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Yield documents that fill a segment each; a plan that is larger is parted."""
    filling: list[Document] = []
    room = MOST_SECTIONS
    for document in documents:
        rest = document
        while len(rest.words) > room:
            if room == MOST_SECTIONS or len(rest.words) > MOST_SECTIONS:
                filling.append(rest._replace(words=rest.words[:room]))
                rest = rest._replace(first=rest.first + room, words=rest.words[room:])
            yield filling
            filling, room = [], MOST_SECTIONS
        filling.append(rest)
        room -= len(rest.words)
    if filling:
        yield filling


def segment(documents: Iterable[Document], *, lists_words: bool) -> list[bytes]:
    """Return the parts of a segment's file; without lists of its words these are sought by going through its text."""
    maker = _Maker(lists_words=lists_words)
    for document in documents:
        maker.add(document)
    return joined(maker.blocks())


def gram_key(gram: str) -> int:
    """Return the number of a character or of a pair of them."""
    return (ord(gram[0]) & 0xFFFF) << 16 | ord(gram[1]) & 0xFFFF if len(gram) > 1 else ord(gram) & 0xFFFF


class _Maker:
    """Gathers what a segment holds."""

    def __init__(self, *, lists_words: bool) -> None:
        self._lists_words = lists_words
        self._rows: list[str] = []
        self._plan_starts = array("I")
        self._lengths = [0]
        self._texts: list[bytes] = []
        self._labels: list[str] = []
        self._words: _Postings = defaultdict(_numbers)
        self._headings: _Postings = defaultdict(_numbers)
        self._facets: _Postings = defaultdict(_numbers)

    def add(self, document: Document) -> None:
        """Add a plan's sections."""
        start = len(self._texts)
        self._rows.append(json.dumps((document.first, *document.plan), ensure_ascii=False))
        self._labels.append(document.plan.label)
        self._plan_starts.append(start)
        for number, words in enumerate(document.words, start):
            text = encoded(words)
            self._texts.append(text)
            self._lengths.append(len(text) + 1)
            if self._lists_words:
                _list(self._words, words, number)
                _list(self._headings, words[: words.index("\n")], number)
        for index, name in sorted(set(document.facets)):
            if 0 <= index - document.first < len(document.words):
                self._facets[name].append(start + index - document.first)

    def blocks(self) -> dict[str, bytes]:
        """Return what the segment's file holds."""
        count = len(self._texts)
        blocks = {
            "plans": encoded("\n".join(self._rows)),
            "plan starts": self._plan_starts.tobytes(),
            "labels": encoded("\n".join(self._labels)),
            "facet names": encoded("\n".join(self._facets)),
            "text starts": array("I", accumulate(self._lengths)).tobytes(),
            **_table("facets", dict(enumerate(self._facets.values())), count),
        }
        if self._lists_words:
            initials = _initials(self._words, count)
            blocks |= _syllables(self._words)
            for name, postings in ("words", self._words), ("headings", self._headings), ("initials", initials):
                blocks |= _table(name, {gram_key(gram): numbers for gram, numbers in postings.items()}, count)
        blocks["texts"] = b"\0".join(self._texts)
        return blocks


def _numbers() -> "array[int]":
    return array("H")


def _list(postings: _Postings, words: str, number: int) -> None:
    for gram in {*words, *map(add, words, words[1:])}:
        postings[gram].append(number)


def _initials(words: Mapping[str, "array[int]"], count: int) -> _Postings:
    """Return the sections of each pair of letters that two characters begin with in pinyin."""
    flags: dict[str, bytearray] = {}
    for gram, numbers in words.items():
        for pair in {a[0] + b[0] for a, b in _read_so(gram)}:
            if pair not in flags:
                flags[pair] = bytearray(count)
            own = flags[pair]
            for number in numbers:
                own[number] = 1
    return {pair: array("H", compress(range(count), own)) for pair, own in flags.items()}


def _syllables(words: Iterable[str]) -> dict[str, bytes]:
    """Return the blocks of the pairs of characters that are read as each pair of syllables, by their rows in the table of words."""
    read: defaultdict[int, array[int]] = defaultdict(_rows)
    for row, gram in enumerate(sorted(words, key=gram_key)):
        for syllables in _read_so(gram):
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
