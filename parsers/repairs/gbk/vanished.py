"""Reads backwards the run that begins a heading, where pairs have vanished: the marker itself says what belongs there.

`?。ㄒ唬娀M織` was `　（一）強化組織`. Which pairs have vanished is searched for, and chosen by the wording.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from parsers.plan import LOST, Certainty
from parsers.repairs.gbk.pairs import LEADS, bytes_of, decoded, vanished
from parsers.text.mapped_text import Edit
from parsers.text.numerals import PLAIN
from parsers.text.wording import Wording, is_written

_HEADING = re.compile(f"\u3000（[{PLAIN}]{{1,3}}）")
_LONGEST = 14
"""The longest run that is searched: each character multiplies what it may have been."""
_BEAM = 40
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
        found = [longer for reading in readings for longer in _longer(reading, second, pending, wording)]
        readings = sorted(found, key=lambda one: -one.worth)[:_BEAM]
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


def _longer(reading: _Reading, second: int, pending: int, wording: Wording) -> Iterator[_Reading]:
    """Yield a reading with its next character, and with the two that a vanished pair stood between."""
    character = _character(reading.pending, second)
    if character:
        fit = reading.fit + wording.fit(reading.text, character)
        yield _Reading(fit, reading.text + character, reading.first, pending, reading.vanished)
    if reading.vanished == _MOST_VANISHED:
        return
    for first, leads in vanished().items():
        one = _character(reading.pending, first)
        fit = wording.fit(reading.text, one) if one else 0.0
        if one and fit > 0:
            text = reading.text + one
            for lead in leads:
                two = _character(lead, second)
                if two:
                    whole = reading.fit + fit + wording.fit(text, two)
                    yield _Reading(whole, text + two, reading.first, pending, reading.vanished + 1)


def _character(lead: int, second: int) -> str | None:
    """Return the character of two bytes, or None where they are none that documents are written with."""
    character = decoded(lead, second)
    return character if character and is_written(character) else None
