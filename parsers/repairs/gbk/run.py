"""Reads a run of wrongly paired characters backwards.

Every byte but the first is there, so every character but the first is computed, as long as no pair has vanished. Where one has,
what is left of two characters reads as one. Which of the two it is, is weighed by how likely the document's wording makes either.
"""

import re
from collections.abc import Collection, Iterator
from itertools import groupby, pairwise

from parsers.plan import LOST, Certainty
from parsers.repairs.gbk.pairs import LEADS, bytes_of, decoded, vanished
from parsers.text.folding import fold, fold_one
from parsers.text.mapped_text import Edit
from parsers.text.wording import Wording, is_written
from parsers.values import dataclass

_LEAST_GOOD = 0.55
"""What share of a reading's characters must be such as the document or the language has."""
_MOST_LINKED_AS_FOUND = 0.4
"""What share of the characters as found may make words."""
_CLEAR = 50.0
"""How much likelier one reading must be than the others together."""
_CONTEXT = 30
_MOST_ENDS = 8
_FEW = 4
_OFTEN = 3
_ENDS_SENTENCE = "。；"


@dataclass(frozen=True, slots=True)
class _Reading:
    """A run read backwards."""

    end: int
    """Where it ends in the text."""
    second: int
    """The second byte of the first character."""
    characters: tuple[str | None, ...]
    """Its characters behind the first; None for one that GBK does not assign."""
    lead: int | None
    """The first byte of the last character, whose second byte a sign took with it; None where a letter ends the run."""


def run_edits(text: str, match: re.Match[str], wording: Wording) -> list[Edit]:
    """Return the edits that undo a run, or none where the text reads well as found."""
    start = match.start()
    best: _Reading | None = None
    most = 0
    for reading in _readings(match):
        good = _good(reading, wording)
        if good > most and good >= _LEAST_GOOD * len(reading.characters) and _reads_badly(text[start + 1 : reading.end], wording):
            best, most = reading, good
    if best is None:
        return []
    before = re.sub(r"[(（][a-zà-ǜɡɑ]{1,6}[)）]", "", text[max(0, start - _CONTEXT) : start])[-1:]
    return list(_merged(_edits(text, start, before, best, wording)))


def _readings(match: re.Match[str]) -> Iterator[_Reading]:
    """Yield what a run may have been: it ends at one of the `?` in it or at the letter behind it."""
    start, run = match.start() + 1, match["run"]
    units: list[int] = []
    ends = 0
    for n, character in enumerate(run):
        if character == "?" and n > 1 and ends < _MOST_ENDS:
            ends += 1
            yield _Reading(start + n + 1, units[0], _characters(units[1:-1]), units[-1])
        pair = bytes_of(character)
        if pair is None:
            return
        units += pair
    if match["tail"] and units:
        yield _Reading(match.end(), units[0], _characters([*units[1:], ord(match["tail"])]), None)


def _characters(units: list[int]) -> tuple[str | None, ...]:
    return tuple(decoded(*units[n : n + 2]) for n in range(0, len(units), 2))


def _good(reading: _Reading, wording: Wording) -> int:
    """Return how many characters of a reading make a word with a neighbour, or are such as the document has."""
    whole = reading.characters
    links = [bool(a and b and wording.makes_word(a, b)) for a, b in pairwise(whole)]
    return sum(
        bool(one) and (fold(one or "") in wording.characters or links[n - 1 : n] == [True] or links[n : n + 1] == [True])
        for n, one in enumerate(whole)
    )


def _reads_badly(found: str, wording: Wording) -> bool:
    """Return whether the characters as found hardly make words."""
    links = [wording.makes_word(a, b) for a, b in pairwise(found.rstrip("?"))]
    return sum(links) <= _MOST_LINKED_AS_FOUND * len(links) if len(links) > 1 else not any(links)


def _edits(text: str, start: int, before: str, reading: _Reading, wording: Wording) -> Iterator[Edit]:
    """Yield an edit for each character of a reading."""
    whole = [one or "" for one in reading.characters]
    after = text[reading.end : reading.end + 1] if reading.lead is None else ""
    firsts = _firsts(reading.second, before, wording)
    run = _Run(whole, firsts[:_FEW], after, wording)
    doubtful = {n for n in range(len(whole)) if run.odds(n, frozenset()) < _CLEAR}
    first = _likeliest(firsts, whole[0] if whole and 0 not in doubtful else "", before, wording)
    yield Edit(start, start + 1, first or LOST, Certainty.CERTAIN if first else None)
    for n, character in enumerate(whole):
        end = start + n + 2 if n + 1 < len(whole) or reading.lead is not None else reading.end
        if run.odds(n, doubtful) >= _CLEAR:
            yield Edit(start + n + 1, end, character, Certainty.CERTAIN)
        elif character and is_written(character):
            yield Edit(start + n + 1, end, LOST, Certainty.LIKELY, guess=character)
        else:
            # What is left of two characters, of which the pair between them vanished.
            yield Edit(start + n + 1, end, LOST + LOST, None)
    if reading.lead is not None:
        yield Edit(reading.end - 2, reading.end, LOST + LOST, None)


@dataclass(frozen=True, slots=True)
class _Run:
    """The characters of a run behind its first, with what may stand on either side of them."""

    characters: list[str]
    firsts: list[tuple[float, str]]
    """What the first may be, each with how likely it is."""
    after: str
    wording: Wording

    def odds(self, n: int, doubtful: Collection[int]) -> float:
        """Return how much likelier a character is than any two with a vanished pair between them, by neighbours not in doubt."""
        character = self.characters[n]
        if not character or not is_written(character):
            return 0.0
        right = (self.characters[n + 1] if n + 1 not in doubtful else "") if n + 1 < len(self.characters) else self.after
        lefts = self.firsts if not n else [(1.0, self.characters[n - 1] if n - 1 not in doubtful else "")]
        known = fold_one(character) in self.wording.characters
        if not known and not any(self.wording.makes_word(left, character) for _, left in lefts):
            return 0.0
        onward = _onward(character, right, self.wording)
        one = sum(share * self.wording.probability(left, character) for share, left in lefts) * onward
        two = sum(share * _two(character, left, right, self.wording) for share, left in lefts)
        return one / two if two else _CLEAR


def _onward(character: str, right: str, wording: Wording) -> float:
    return wording.probability(character, right) if right else 1.0


def _two(character: str, left: str, right: str, wording: Wording) -> float:
    """Return how likely two characters stood in the place of one, of which the second byte and the first vanished together."""
    pair = bytes_of(character)
    if pair is None:
        return 0.0
    total = 0.0
    for second, leads in vanished().items():
        one = decoded(pair[0], second)
        if one is None or not is_written(one):
            continue
        likely = wording.probability(left, one)
        for lead in leads:
            two = decoded(lead, pair[1])
            if two and (fold_one(two) in wording.characters or wording.makes_word(one, two)):
                total += likely * wording.probability(one, two) * _onward(two, right, wording)
    return total


def _firsts(second: int, before: str, wording: Wording) -> list[tuple[float, str]]:
    """Return the characters that have a second byte, the likeliest behind another first, each with how likely it is there."""
    possible = (one for lead in LEADS if (one := decoded(lead, second)) and is_written(one))
    return sorted(((wording.probability(before, one), one) for one in possible), reverse=True)


def _likeliest(firsts: list[tuple[float, str]], right: str, before: str, wording: Wording) -> str | None:
    """Return the first character where it is clearly likelier than all others together, or the only one the document has there."""
    if right:
        likely = sorted(((share * wording.probability(one, right), one) for share, one in firsts), reverse=True)
        if likely and likely[0][0] > _CLEAR * sum(each for each, _ in likely[1:]):
            return likely[0][1]
    seen = [one for _, one in firsts if wording.times(before, one)]
    alone = len(seen) == 1 and wording.times(before, seen[0]) >= _OFTEN
    return seen[0] if alone and (wording.makes_word(before, seen[0]) or seen[0] in _ENDS_SENTENCE) else None


def _merged(edits: Iterator[Edit]) -> Iterator[Edit]:
    """Yield one edit for each stretch of one certainty."""
    for _, group in groupby(edits, key=lambda edit: edit.certainty or edit.start):
        together = list(group)
        shown = "".join(edit.shown for edit in together)
        guess = "".join(edit.guess or "" for edit in together) or None
        yield Edit(together[0].start, together[-1].end, shown, together[0].certainty, guess=guess)
