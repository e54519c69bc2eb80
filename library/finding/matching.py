"""Where a text holds what a query asks for, and how well.

All texts here are folded (see `parsers.text.folding`); offsets are into them.
"""

import re
from collections.abc import Callable, Iterator
from enum import IntEnum
from functools import lru_cache, partial
from itertools import pairwise
from operator import contains

from library.asking.filter import Filter, Term
from library.finding.other_names import other_names
from parsers.plan import Span
from parsers.text.pinyin import characters_of, spans_said, units_of
from parsers.text.topic_words import topic_words
from parsers.values import dataclass

FUZZY_FROM = 3
"""The shortest term in which a wrong character is forgiven; of two characters both must be right."""
FUZZY_TO = 40
"""The longest: a paragraph that is looked for is meant as it stands."""
_GAP = 4
"""How many other characters may stand between two of a term's."""


class Closeness(IntEnum):
    """How well a term is met, the best last."""

    PINYIN = 1
    """What it says in pinyin; never before what is written."""
    FUZZY = 2
    """But for one character that is wrong, missing or too many, or two that are exchanged."""
    IN_ORDER = 3
    """All its characters in order, others between them; or its words the other way round."""
    EXACT = 4


@dataclass(frozen=True, slots=True)
class Match:
    """How well a text meets a term, and where."""

    closeness: Closeness
    likeness: float
    """Between 0 and 1; among matches of one closeness the greater is the better."""
    spans: tuple[Span, ...]


def match_term(term: str, text: str, least: Closeness = Closeness.PINYIN) -> Match | None:
    """Return the best match of one term in a text, or None where it has none as close as asked for."""
    exact = tuple(spans_of(term, text))
    if exact:
        return Match(Closeness.EXACT, 1.0, exact)
    if least == Closeness.EXACT:
        return None
    return _nearly(term, text, least) or (_in_pinyin(term, text) if least == Closeness.PINYIN else None)


def says(term: str, text: str) -> bool:
    """Return whether a text holds a term, as it is written or in pinyin."""
    if term in text:
        return True
    return next(spans_said(term, text), None) is not None


def naming(unit: str) -> Callable[[str], bool]:
    """Return what says whether the names of units hold one that is asked for, as it is written or, of letters, in pinyin."""
    return partial(says, unit) if any("a" <= letter <= "z" for letter in unit) else lambda names: unit in names


def meets(term: Term, text: str) -> bool:
    """Return whether a text holds a term, as it is written or in pinyin, or but for a phrase under another name of the same."""
    return meeting(term)(text)


def meeting(term: Term) -> Callable[[str], bool]:
    """Return what says whether a text meets a term, for one who asks of very many."""
    others = wordings(term)[1:]
    if not others:
        return partial(says, term.words)
    return lambda text: says(term.words, text) or any(words in text for words in others)


def wordings(term: Term) -> tuple[str, ...]:
    """Return the words of a term, and but for a phrase what the same is also called."""
    return (term.words,) if term.is_phrase else (term.words, *other_names(term.words))


def match(term: Term, text: str, least: Closeness = Closeness.PINYIN) -> Match | None:
    """Return the best match of a term in a text, under any of its names, or None where it has none as close as asked for."""
    own = match_term(term.words, text, Closeness.EXACT if term.is_phrase else least)
    if own and own.closeness == Closeness.EXACT:
        return own
    return next((found for words in wordings(term)[1:] if (found := match_term(words, text, Closeness.EXACT))), own)


def _in_pinyin(term: str, text: str) -> Match | None:
    found = tuple(sorted(spans_said(term, text)))
    if not found:
        return None
    names = usual_words(term)
    is_usual = not names or any(text[start:end] in names for start, end in found)
    return Match(Closeness.PINYIN, 1.0 if is_usual else BY_CHANCE, found)


BY_CHANCE = 0.0
"""The likeness of what letters say too where a word of the field is said by them elsewhere: it may begin and end within words."""


@lru_cache(64)
def usual_words(term: str) -> frozenset[str]:
    """Return the words of the field, by which topics are told, that some letters of pinyin say: 秸秆禁烧 for jgjs."""
    ways = [[characters_of(unit) for unit in units] for units in units_of(term)]
    words = (one.word for one in topic_words()) if ways else ()
    return frozenset(word for word in words if any(len(way) == len(word) and all(map(contains, way, word)) for way in ways))


def _nearly(term: str, text: str, least: Closeness) -> Match | None:
    # No wrong letter of pinyin is forgiven, nor another sign behind a figure.
    if not FUZZY_FROM <= len(term) <= FUZZY_TO or (term.isascii() and (units_of(term) or any(map(str.isdigit, term)))):
        return None
    spread = in_order(term).search(text)
    if spread:
        spans = tuple(span for n in range(len(term)) if (span := spread.span(n + 1)))
        return Match(Closeness.IN_ORDER, len(term) / (spread.end() - spread.start()), spans)
    for swapped in swaps(term):
        turned = tuple(spans_of(swapped, text))
        if turned:
            return Match(Closeness.IN_ORDER, 0.9, turned)
    return _almost(term, text) if least <= Closeness.FUZZY else None


@lru_cache(64)
def swaps(term: str) -> tuple[str, ...]:
    """Return a term with its words the other way round, at each place where two words of two characters or more may meet."""
    return tuple(term[cut:] + term[:cut] for cut in range(2, len(term) - 1))


@lru_cache(64)
def slips(term: str) -> tuple[str, ...]:
    """Return a term with two characters beside each other exchanged, at each place but in numbers and Latin words."""
    turned = (term[:at] + b + a + term[at + 2 :] for at, (a, b) in enumerate(pairwise(term)) if a != b and not (a + b).isascii())
    return tuple(turned)


@lru_cache(64)
def _sides(term: str) -> tuple[tuple[str, str], ...]:
    """Return what stands before each character of a term, and what stands behind it."""
    return tuple((term[:at], term[at + 1 :]) for at in range(len(term)))


@dataclass(frozen=True, slots=True)
class Sought:
    """What is being looked for, to be marked wherever it shows."""

    terms: tuple[str, ...] = ()
    least: Closeness = Closeness.PINYIN
    """How well a term must be met to be marked: where it was found exactly, what merely resembles it is not."""

    @classmethod
    def of(cls, wanted: Filter, least: Closeness = Closeness.PINYIN) -> "Sought":
        """Return the words that a filter looks for."""
        return cls(tuple(words for term in wanted.terms for words in wordings(term)), least)

    def __bool__(self) -> bool:
        return bool(self.terms)

    def marks(self, text: str) -> tuple[Span, ...]:
        """Return what to mark in a folded text: spans in order that do not overlap."""
        matches = (match_term(term, text, self.least) for term in self.terms)
        found = sorted(span for match in matches if match for span in match.spans)
        joined: list[Span] = []
        for start, end in found:
            if joined and start <= joined[-1][1]:
                joined[-1] = joined[-1][0], max(end, joined[-1][1])
            else:
                joined.append((start, end))
        return tuple(joined)


@lru_cache(64)
def in_order(term: str) -> re.Pattern[str]:
    """Return the pattern of a term's characters in order, close to each other, each in a group of its own."""
    gaps = (_gap(a, b) for a, b in pairwise(term))
    # What a person looks for is not kept.
    return re.compile("".join(f"{gap}({re.escape(c)})" for gap, c in zip(("", *gaps), term, strict=True)))


def _gap(one: str, other: str) -> str:
    """Return the expression of what may stand between two characters; numbers and Latin words are met whole or not at all."""
    if one.isascii() and other.isascii():
        return ""
    between = "[^。\n\0]" if not (one.isascii() or other.isascii()) else "[^。\0-\x7f]"
    return f"{between}{{0,{_GAP}}}?"


def spans_of(term: str, text: str) -> Iterator[Span]:
    """Yield where a text holds a term as it is written."""
    at = text.find(term)
    while at >= 0:
        yield at, at + len(term)
        at = text.find(term, at + len(term))


def _almost(term: str, text: str) -> Match | None:
    for slipped in slips(term):
        turned = tuple(spans_of(slipped, text))
        if turned:
            return Match(Closeness.FUZZY, (len(term) - 1) / len(term), turned)
    # Whatever the one slip is, what stands before it and what stands behind it is there as it is.
    if not any(before in text and behind in text for before, behind in _sides(term)):
        return None
    # Imported here because an exact search, the most frequent, does without it.
    from rapidfuzz.distance import Indel  # noqa: PLC0415
    from rapidfuzz.fuzz import partial_ratio_alignment  # noqa: PLC0415

    least = 100 * (len(term) - 1) / len(term) - 0.01
    # A text shorter than the term would be looked for in the term instead.
    alignment = partial_ratio_alignment(term, text, score_cutoff=least) if len(text) >= len(term) else None
    if alignment is None:
        return None
    start = alignment.dest_start
    steps = list(Indel.opcodes(term, text[start : alignment.dest_end]))
    # What the text has at either end stands beside the term.
    wrong = [
        at for at, step in enumerate(steps) if step.tag != "equal" and not (step.tag == "insert" and at in (0, len(steps) - 1))
    ]
    if wrong and wrong[-1] - wrong[0] >= len(wrong):
        # One character too many here and one missing there are two slips.
        return None
    # A wrong character is forgiven, a wrong digit or letter is another thing.
    sides = ((steps[at].src_start, steps[at].src_end, steps[at].dest_start, steps[at].dest_end) for at in wrong)
    if not all(_is_chinese(term[low:high] + text[start + begin : start + end]) for low, high, begin, end in sides):
        return None
    same = tuple((start + step.dest_start, start + step.dest_end) for step in steps if step.tag == "equal")
    return Match(Closeness.FUZZY, alignment.score / 100, same)


def _is_chinese(text: str) -> bool:
    return not any(c.isascii() and c.isalnum() for c in text)
