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
from parsers.text.wording import MOST_FIT, Wording, is_written
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
    whole = [one for reading in readings for one in _with_first(reading, len(before), after, wording)]
    return sorted(whole, key=lambda one: -one.worth)


def _with_first(reading: _Reading, at: int, after: str, wording: Wording) -> Iterator[_Reading]:
    """Yield a reading with each first character that the lost byte allows."""
    before, rest = reading.text[:at], reading.text[at + 1 :]
    behind = reading.fit - wording.fit(reading.text[: at + 1], rest[0]) + wording.fit(reading.text, after)
    for lead in LEADS:
        first = _character(lead, reading.first)
        if first:
            fit = behind + wording.fit(before, first) + wording.fit(before + first, rest[0])
            yield _Reading(fit, before + first + rest, reading.first, 0, reading.vanished)


_Longer = tuple[float, float, _Reading, str]
"""How much a reading is worth with some characters more, how well it fits then, the reading, and these characters."""


def _longer(readings: Sequence[_Reading], second: int, pending: int, wording: Wording) -> list[_Reading]:
    """Return the best of some readings with their next character, and with the two that a vanished pair stood between."""
    found: list[_Longer] = []
    least = -inf
    for reading in readings:
        found += _more(reading, second, least, wording)
        if len(found) > _MANY:
            found = nlargest(_BEAM, found, key=_worth)
            least = found[-1][0]
    return [
        _Reading(fit, reading.text + more, reading.first, pending, reading.vanished + len(more) - 1)
        for _, fit, reading, more in nlargest(_BEAM, found, key=_worth)
    ]


def _worth(one: _Longer) -> float:
    return one[0]


def _more(reading: _Reading, second: int, least: float, wording: Wording) -> Iterator[_Longer]:
    """Yield what a reading may go on with that is worth no less than `least`."""
    fits = wording.fit_after(reading.text)
    character = _character(reading.pending, second)
    if character:
        fit = reading.fit + fits(character)
        yield fit - reading.vanished * _VANISHED_COSTS, fit, reading, character
    if reading.vanished == _MOST_VANISHED:
        return
    costs = (reading.vanished + 1) * _VANISHED_COSTS
    for first, leads in vanished().items():
        one = _character(reading.pending, first)
        fit = reading.fit + fits(one) if one else reading.fit
        if one and fit > reading.fit and fit + MOST_FIT - costs >= least:
            onward = wording.fit_after(reading.text + one)
            for two in _characters(leads, second):
                whole = fit + onward(two)
                yield whole - costs, whole, reading, one + two


@cache
def _characters(leads: tuple[int, ...], second: int) -> tuple[str, ...]:
    """Return the characters that some first bytes and a second one are."""
    return tuple(character for lead in leads if (character := _character(lead, second)))


@cache
def _character(lead: int, second: int) -> str | None:
    """Return the character of two bytes, or None where they are none that documents are written with."""
    character = decoded(lead, second)
    return character if character and is_written(character) else None
