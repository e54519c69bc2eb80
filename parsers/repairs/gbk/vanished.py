"""Reads backwards the run that begins a heading, where pairs have vanished: the marker itself says what belongs there.

`?。ㄒ唬娀M織` was `　（一）強化組織`. Which pairs have vanished is searched for, and chosen by the wording.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from heapq import nlargest
from itertools import pairwise
from math import inf

from parsers.plan import LOST, Certainty
from parsers.repairs.gbk.pairs import LEADS, bytes_of, decoded, vanished
from parsers.text.mapped_text import Edit
from parsers.text.numerals import PLAIN
from parsers.text.patterns import compiled
from parsers.text.wording import MOST_FIT, Wording, is_open_numeral, is_written
from parsers.values import dataclass

_HEADING = compiled(f"\u3000（[{PLAIN}]{{1,3}}）")
_LONGEST = 14
"""The longest run that is searched: each character multiplies what it may have been."""
_BEAM = 40
_MANY = 8 * _BEAM
"""How many readings are gathered before the worst of them are dropped."""
_VANISHED_COSTS = 4.5
"""The price of supposing that a pair has vanished: it must explain more than two characters that happen to fit."""
_MOST_VANISHED = 3
_LEAST_FIT = 0.3
"""What each character must fit on average, lest ordinary text be taken for damage."""
_CLEAR = 1.5
"""By how much the best reading must fit better than the next."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a run may have been, so far."""

    fit: float
    text: str
    """What stands before the run, and the run."""
    first: int
    """The second byte of the first character, whose first byte was lost."""
    pending: int
    """The first byte of the next character."""
    vanished: int = 0

    @property
    def worth(self) -> float:
        """How well it fits, less what it supposes."""
        return self.fit - self.vanished * _VANISHED_COSTS


def heading_edits(text: str, match: re.Match[str], wording: Wording) -> list[Edit]:
    """Return the edits that undo a run at the start of a line, if it is a heading with its marker; else none."""
    start, run = match.start(), match["run"]
    # The bracket of the marker stands second: its first byte and the last of the wide space make a 。
    if not match["tail"] or not run.startswith("。") or len(run) > _LONGEST or text[max(0, start - 1) : start].strip():
        return []
    readings = _readings("\n", match, text[match.end()], wording)
    if not readings or not _HEADING.match(readings[0].text, 1):
        return []
    best = readings[0]
    close = {one.text for one in readings if one.worth > best.worth - _CLEAR}
    if len(close) > 1 or best.fit < _LEAST_FIT * len(best.text) or not _holds(best, text[match.end()], wording):
        return []
    certainty = Certainty.CERTAIN if best.vanished else Certainty.EXACT
    return [Edit(start, start + 1, best.text[1], Certainty.CERTAIN), Edit(start + 1, match.end(), best.text[2:], certainty)]


def _holds(reading: _Reading, after: str, wording: Wording) -> bool:
    """Return whether nothing speaks against a reading: a character that fits on neither side is none of the document's."""
    whole = reading.text + after
    fits = [wording.fit(whole[:n], whole[n]) for n in range(3, len(whole))]
    return not any(left < 0 and right < 0 for left, right in pairwise(fits))


def _readings(before: str, match: re.Match[str], after: str, wording: Wording) -> list[_Reading]:
    """Return what a run may have been, the likeliest first; each text begins with what stands before the run.

    All characters but the first follow from the bytes and from the pairs that vanished; the first one is chosen last.
    """
    units = [pair for character in match["run"] if (pair := bytes_of(character))]
    if len(units) < len(match["run"]):
        return []
    second, pending = units[0]
    open_text = before + LOST
    readings = [_Reading(0.0, open_text, second, pending)]
    for first, known_leads in vanished().items():
        for lead in known_leads:
            character = _character(lead, second)
            if character:
                readings.append(_Reading(wording.fit(open_text, character), open_text + character, first, pending, 1))
    for second, pending in (*units[1:], (ord(match["tail"]), 0)):
        readings = _longer(readings, second, pending, wording)
    firsts: dict[tuple[int, str], list[tuple[float, str]]] = {}
    whole: list[_Reading] = []
    for reading in readings:
        rest = reading.text[len(before) + 1 :]
        known = reading.first, rest[0]
        if known not in firsts:
            firsts[known] = list(_firsts(reading.first, before, rest[0], wording))
        behind = reading.fit - wording.fit(open_text, rest[0]) + wording.fit(reading.text, after)
        whole += (_Reading(behind + fit, before + first + rest, reading.first, 0, reading.vanished) for fit, first in firsts[known])
    return sorted(whole, key=lambda one: -one.worth)


def _firsts(second: int, before: str, behind: str, wording: Wording) -> Iterator[tuple[float, str]]:
    """Yield each first character that the lost byte allows, with how well it goes on and is gone on with."""
    fits = wording.fit_after(before)
    for first in _characters(LEADS, second):
        yield fits(first) + wording.fit(before + first, behind), first


_Longer = tuple[float, float, _Reading, str]
"""How much a reading is worth with some characters more, how well it fits then, the reading, and these characters."""
_Pair = tuple[str, Sequence[tuple[float, str]]]
"""A character and those that may stand behind it where a pair vanished between, each with how well it goes on."""


def _longer(readings: Sequence[_Reading], second: int, pending: int, wording: Wording) -> list[_Reading]:
    """Return the best of some readings with their next character, and with the two that a vanished pair stood between."""
    found: list[_Longer] = []
    least = -inf
    pairs: dict[int, list[_Pair]] = {}
    for reading in readings:
        if reading.pending not in pairs:
            pairs[reading.pending] = list(_pairs(reading.pending, second, wording))
        found += _more(reading, second, pairs[reading.pending], least, wording)
        if len(found) > _MANY:
            found = nlargest(_BEAM, found, key=_worth)
            least = found[-1][0]
    return [
        _Reading(fit, reading.text + more, reading.first, pending, reading.vanished + len(more) - 1)
        for _, fit, reading, more in nlargest(_BEAM, found, key=_worth)
    ]


def _worth(one: _Longer) -> float:
    return one[0]


def _pairs(pending: int, second: int, wording: Wording) -> Iterator[_Pair]:
    """Yield the characters that may stand between two known bytes where a pair has vanished."""
    for first, leads in vanished().items():
        one = _character(pending, first)
        if one:
            fits = wording.fit_after(one)
            yield one, [(fits(two), two) for two in _characters(leads, second)]


def _more(reading: _Reading, second: int, pairs: Sequence[_Pair], least: float, wording: Wording) -> Iterator[_Longer]:
    """Yield what a reading may go on with that is worth more than `least`."""
    fits = wording.fit_after(reading.text)
    character = _character(reading.pending, second)
    if character:
        fit = reading.fit + fits(character)
        yield fit - reading.vanished * _VANISHED_COSTS, fit, reading, character
    if reading.vanished == _MOST_VANISHED:
        return
    costs = (reading.vanished + 1) * _VANISHED_COSTS
    for one, behind in pairs:
        fit = reading.fit + fits(one)
        if fit <= reading.fit or fit + MOST_FIT - costs <= least:
            continue
        text = reading.text + one
        depends = one in PLAIN and is_open_numeral(text)
        for own, two in behind:
            # Whether a bracket closes depends on all that stands before it.
            whole = fit + (wording.fit(text, two) if depends or two in _CLOSING else own)
            if whole - costs > least:
                yield whole - costs, whole, reading, one + two


_CLOSING = frozenset("）)")


@cache
def _characters(leads: tuple[int, ...], second: int) -> tuple[str, ...]:
    """Return the characters that some first bytes and a second one are."""
    return tuple(character for lead in leads if (character := _character(lead, second)))


@cache
def _character(lead: int, second: int) -> str | None:
    """Return the character of two bytes, or None where they are none that documents are written with."""
    character = decoded(lead, second)
    return character if character and is_written(character) else None
