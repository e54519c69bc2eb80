"""What two texts share and what each says alone: first by clauses, then by characters inside clauses that resemble each other."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from difflib import Match, SequenceMatcher
from enum import Enum

from rapidfuzz import fuzz

from library.comparing.pair import Pair
from library.comparing.profiles import UNIT_TAG
from parsers.plan import LOST, Span
from parsers.text.folding import fold
from parsers.text.patterns import compiled
from parsers.values import dataclass

_SIGNS = "。；;，,！!？?：:"
_CLAUSE = compiled(rf"(?:[^{_SIGNS}\n]|(?<=\d)[,:](?=\d))+[{_SIGNS}]?")
_TOKEN = compiled(
    r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|[\d\ue001\ue002](?:[\d\ue001\ue002.,:]*\d)?%?|第?[一二三四五六七八九十百千]+|[a-z][a-z0-9.+-]*|.",
    re.DOTALL,
)
"""What is compared as one: a date, a number with its percent sign, a Chinese numeral, a Latin word, else a character."""
_BETWEEN = "\0"
"""What parts the tokens of a text in which phrases are looked for."""
_LOST_HERE = ("\ue001", "\ue002")
"""What stands for a lost character on either side: nobody knows that two of them are the same."""
_MOST_CANDIDATES, _TOO_COMMON = 8, 40
"""How many clauses are looked at closely for one, and in how many a pair of characters stands that tells none of them."""
_RESEMBLE = 55.0
"""How alike two clauses must be, of 100, to be set against each other character by character."""
_SHORT = 4
"""Clauses of fewer characters are set against each other only where they are the same."""
_ISLAND = 2
"""Shared characters between changed ones that are fewer than these count as changed, lest the text be torn to confetti."""
_LEAST_SHARED = 0.35
"""The share of a clause below which it counts as another one."""
_WORD = compiled("[一-鿿a-z0-9]")
_FEWEST_TOKENS = 3
_PHRASE = 4
"""The length from which words count as shared that stand in clauses unlike each other."""


class Standing(Enum):
    """How some words of a text stand to the other text."""

    SHARED = "shared"
    """The other one has them too."""
    CHANGED = "changed"
    """The clause resembles one of the other text, which has other words here, or none."""
    ALONE = "alone"
    """The other one has nothing like it."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of a text and how they stand to the other text."""

    span: Span
    standing: Standing


Stretches = tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """How the words of two texts stand to each other; offsets into each."""

    sides: tuple[Stretches, Stretches]
    """The stretches of each, in order; white space, signs between clauses and tags that name units stand in none."""
    level: tuple[tuple[int, int], ...]
    """Where clauses that resemble each other begin, in the order of the left text."""


def differences_of(pair: Pair) -> Differences:
    """Return how the words of a pair's sections stand to each other; offsets into `Section.words`."""
    return differences(pair.left.words if pair.left else "", pair.right.words if pair.right else "")


def differences(left: str, right: str) -> Differences:
    """Return how the words of two texts stand to each other."""
    texts = _without_tags(fold(left)).replace(LOST, _LOST_HERE[0]), _without_tags(fold(right)).replace(LOST, _LOST_HERE[1])
    phrases = [_Phrases([text[slice(*span)] for span in _tokens(text, (0, len(text)))]) for text in texts]
    clauses = _clauses(texts[0]), _clauses(texts[1])
    found: tuple[list[Stretch], list[Stretch]] = [], []
    paired: tuple[set[Span], set[Span]] = set(), set()
    level = []
    for one, other in _pairs(texts, clauses):
        parts = _inside(texts, one, other)
        if parts:
            level.append((one[0], other[0]))
            for side, span in enumerate((one, other)):
                paired[side].add(span)
                found[side].extend(parts[side])
    for side in (0, 1):
        for span in clauses[side]:
            if span not in paired[side]:
                found[side].extend(_alone(texts[side], span, phrases[1 - side]))
    return Differences((_ordered(found[0]), _ordered(found[1])), tuple(sorted(level)))


def _without_tags(text: str) -> str:
    """Return a text with what names units blank: who is to do it is set against each other by unit, not by its words."""
    return UNIT_TAG.sub(lambda tag: "\n" * len(tag[0]), text)


def _clauses(text: str) -> list[Span]:
    spans = []
    for match in _CLAUSE.finditer(text):
        words = match[0]
        start = match.start() + len(words) - len(words.lstrip())
        if words.strip():
            spans.append((start, start + len(words.strip())))
    return spans


def _pairs(texts: tuple[str, str], clauses: tuple[Sequence[Span], Sequence[Span]]) -> list[tuple[Span, Span]]:
    """Return the clauses that are to be set against each other, the most alike first, each clause once."""
    words = [[text[slice(*span)].rstrip(_SIGNS) for span in spans] for text, spans in zip(texts, clauses, strict=True)]
    same: defaultdict[str, list[int]] = defaultdict(list)
    with_run: defaultdict[str, list[int]] = defaultdict(list)
    for other, one_words in enumerate(words[1]):
        same[one_words].append(other)
        for run in {one_words[at : at + 2] for at in range(len(one_words) - 1)}:
            with_run[run].append(other)
    ranked = []
    for one, one_words in enumerate(words[0]):
        place = one / len(words[0])
        ranked += [(-100.0, abs(place - other / len(words[1])), one, other) for other in same.get(one_words, ())]
        if len(one_words) < _SHORT:
            continue
        runs = {one_words[at : at + 2] for at in range(len(one_words) - 1)}
        shared = Counter(other for run in runs if len(with_run.get(run, ())) <= _TOO_COMMON for other in with_run.get(run, ()))
        for other, _ in shared.most_common(_MOST_CANDIDATES):
            alike = fuzz.ratio(one_words, words[1][other], score_cutoff=_RESEMBLE) if len(words[1][other]) >= _SHORT else 0.0
            if alike:
                ranked.append((-alike, abs(place - other / len(words[1])), one, other))
    taken: tuple[set[int], set[int]] = set(), set()
    pairs = []
    for _, _, one, other in sorted(ranked):
        if one not in taken[0] and other not in taken[1]:
            taken[0].add(one)
            taken[1].add(other)
            pairs.append((clauses[0][one], clauses[1][other]))
    return pairs


def _inside(texts: tuple[str, str], one: Span, other: Span) -> tuple[list[Stretch], list[Stretch]] | None:
    """Return the stretches of two clauses that resemble each other, or None where too little of them is the same."""
    tokens = _tokens(texts[0], one), _tokens(texts[1], other)
    words = [texts[0][slice(*span)] for span in tokens[0]], [texts[1][slice(*span)] for span in tokens[1]]
    blocks = [block for block in SequenceMatcher(None, *words, autojunk=False).get_matching_blocks() if _is_kept(block, words)]
    shared = sum(len(word) for block in blocks for word in words[0][block.a : block.a + block.size])
    if shared < _LEAST_SHARED * max(one[1] - one[0], other[1] - other[0]):
        return None
    return (
        _stretches(one, [(tokens[0][block.a][0], tokens[0][block.a + block.size - 1][1]) for block in blocks]),
        _stretches(other, [(tokens[1][block.b][0], tokens[1][block.b + block.size - 1][1]) for block in blocks]),
    )


def _is_kept(block: Match, words: tuple[list[str], list[str]]) -> bool:
    """Return whether a shared run is no island: long enough, a number or a Latin word, or at an end of both clauses."""
    run = words[0][block.a : block.a + block.size]
    at_end = block.a + block.size == len(words[0]) and block.b + block.size == len(words[1])
    return bool(run) and (len("".join(run)) >= _ISLAND or run[0][0].isdecimal() or block.a == block.b == 0 or at_end)


def _tokens(text: str, span: Span) -> list[Span]:
    return [match.span() for match in _TOKEN.finditer(text, *span)]


def _stretches(clause: Span, shared: Sequence[Span]) -> list[Stretch]:
    """Return a clause as shared and changed stretches."""
    found, at = [], clause[0]
    for start, end in shared:
        if at < start:
            found.append(Stretch((at, start), Standing.CHANGED))
        found.append(Stretch((start, end), Standing.SHARED))
        at = end
    if at < clause[1]:
        found.append(Stretch((at, clause[1]), Standing.CHANGED))
    return found


class _Phrases:
    """The phrases of a text, in which those of another are looked for token by token: no number is found within a longer one."""

    def __init__(self, tokens: list[str]) -> None:
        self._text = _BETWEEN.join(["", *tokens, ""])
        self._beginnings = set(zip(tokens, tokens[1:], tokens[2:], strict=False))

    def longest(self, tokens: Sequence[str]) -> int:
        """Return how many of some tokens, from the first on, stand in the text in this order; 0 for fewer than three."""
        if tuple(tokens[:_FEWEST_TOKENS]) not in self._beginnings:
            return 0
        count = _FEWEST_TOKENS
        phrase = _BETWEEN.join(["", *tokens[:count], ""])
        while count < len(tokens) and f"{phrase}{tokens[count]}{_BETWEEN}" in self._text:
            phrase, count = f"{phrase}{tokens[count]}{_BETWEEN}", count + 1
        return count


def _alone(text: str, clause: Span, other: _Phrases) -> list[Stretch]:
    """Return a clause that has no counterpart: what it says alone, and the phrases that the other text has somewhere."""
    tokens = _tokens(text, clause)
    words = [text[slice(*span)] for span in tokens]
    found: list[Stretch] = []
    at, alone_from = 0, clause[0]
    while at < len(tokens):
        signs = (n for n in range(at, len(words)) if not _WORD.match(words[n]))
        end = at + other.longest(words[at : next(signs, len(words))])
        if end == at or tokens[end - 1][1] - tokens[at][0] < _PHRASE:
            at += 1
            continue
        span = tokens[at][0], tokens[end - 1][1]
        if alone_from < span[0]:
            found.append(Stretch((alone_from, span[0]), Standing.ALONE))
        found.append(Stretch(span, Standing.SHARED))
        at, alone_from = end, span[1]
    if alone_from < clause[1]:
        found.append(Stretch((alone_from, clause[1]), Standing.ALONE))
    return found


def _ordered(stretches: list[Stretch]) -> Stretches:
    return tuple(sorted(stretches, key=lambda stretch: stretch.span))
