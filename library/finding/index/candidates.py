"""Which sections of a segment may hold a term, so that few must be read: none that does is missing, but for what is said below.

Sets of sections are numbers with a bit for each.
"""

from collections.abc import Iterable, Sequence
from functools import reduce
from itertools import pairwise, product
from operator import and_, or_

from library.finding.index.building import bits_of
from library.finding.index.segment import Segment, numbers_in
from library.finding.matching import FUZZY_FROM, FUZZY_TO, slips
from parsers.text.pinyin import spans_said, syllables_of, units_of

_FEW = 64
"""When so few are left they are read."""
_MOST_WAYS = 60
"""How many pairs of syllables are looked up for two letters or syllables; for more of them their first letters are."""


def exactly(segment: Segment, term: str, table: str = "words") -> int:
    """Return the sections that may hold a term as it is written, or with `headings` those whose heading may."""
    if not segment.lists_words:
        return segment.holding(term, table)
    grams = set(map("".join, pairwise(term))) or {term}
    bits = segment.all
    for _, gram in sorted((segment.number_holding(gram, table), gram) for gram in grams):
        bits &= segment.holding(gram, table)
        if bits.bit_count() <= _FEW:
            break
    return bits


def in_order(segment: Segment, term: str) -> int:
    """Return the sections that hold every character of a term."""
    return _all(segment, set(term)) if FUZZY_FROM <= len(term) <= FUZZY_TO else 0


def almost(segment: Segment, term: str) -> int:
    """Return the sections that may hold a term but for one character, or with two exchanged."""
    if not FUZZY_FROM <= len(term) <= FUZZY_TO:
        return 0
    # One wrong character leaves one half of the term whole, and all characters but one.
    half = len(term) // 2
    bits = (exactly(segment, term[:half]) | exactly(segment, term[half:])) & lacking(segment, set(term), 1)[-1]
    return reduce(or_, (exactly(segment, slipped) for slipped in slips(term)), bits)


def headed(segment: Segment, term: str) -> int:
    """Return exactly the sections whose heading says a term, as it is written or in pinyin."""
    bits = segment.headed(term)
    likely = numbers_in((_by_syllables(segment, term) if segment.lists_words else segment.all) & ~bits) if units_of(term) else ()
    return bits | bits_of((number for number in likely if any(spans_said(term, segment.heading(number)))), segment.count)


def in_pinyin(segment: Segment, term: str) -> int:
    """Return the sections that may say what some letters say."""
    if segment.lists_words:
        return _by_syllables(segment, term)
    if not units_of(term):
        return 0
    said = (number for number in range(segment.count) if any(spans_said(term, segment.words(number))))
    return bits_of(said, segment.count)


def _by_syllables(segment: Segment, term: str) -> int:
    return reduce(or_, (_saying(segment, units) for units in units_of(term)), 0)


def _saying(segment: Segment, units: Sequence[str]) -> int:
    bits = segment.all
    for unit in units:
        if not unit[0].isascii():
            bits &= segment.holding(unit)
    for one, other in pairwise(units):
        ways = list(product(syllables_of(one), syllables_of(other)))
        if not ways:
            # A character that has no reading here is found by itself.
            continue
        if len(ways) <= _MOST_WAYS:
            bits &= segment.saying(ways)
        else:
            bits &= reduce(or_, (segment.holding(pair, "initials") for pair in {a[0] + b[0] for a, b in ways}))
    return bits


def lacking(segment: Segment, grams: Iterable[str], most: int) -> list[int]:
    """Return the sections that lack none of some characters or pairs, those that lack at most one, and so on."""
    sets = [segment.all] + [0] * most
    for gram in grams:
        holding = segment.holding(gram)
        for lacked in range(most, 0, -1):
            sets[lacked] = (sets[lacked] & holding) | (sets[lacked - 1] & ~holding)
        sets[0] &= holding
    # So far each set lacks exactly so many; at most so many are these and those before.
    for lacked in range(1, most + 1):
        sets[lacked] |= sets[lacked - 1]
    return sets


def _all(segment: Segment, grams: Iterable[str]) -> int:
    return reduce(and_, (segment.holding(gram) for gram in grams), segment.all)
