"""A text in GBK that lost the first byte of a character, so that the characters after it were paired one byte late.

The lost byte shows as `?`. What follows is read in wrong pairs up to a character whose second byte is an ASCII letter, which stays
visible: 的立法進程 -> ?牧⒎ㄟM程. Read backwards, every byte but the lost one is there; pairs that GBK does not assign have vanished
and are looked for. Which byte was lost is chosen by the wording.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise

from parsers.mapped_text import Edit
from parsers.plan import LOST, Certainty
from parsers.repairs.pinyin import ANNOTATION, SYLLABLE
from parsers.wording import Wording, is_written

NAME = "gbk lost byte"

_LATE = r"(?P<run>[^\x00-\x1f\"#-&*+\-/<->@-~]{1,14})(?P<tail>[@-~])(?=[㐀-鿿])"
_RUN = re.compile(rf"\?{_LATE}")
# Where pinyin was put in after the bytes had shifted, its bracket was swallowed, and it tells the byte that was lost.
_RUN_BEHIND_PINYIN = re.compile(rf"(?<=[㐀-鿿])\?(?P<syllable>{SYLLABLE})\){_LATE}")
_END_OF_LINE = re.compile(r"\?[!！][ \u3000]*\?(?=(?P<tag>/?[a-z]{1,6}>)|[ \u3000]*(?:\n|$))")
_HEADING = re.compile("\u3000（[一二三四五六七八九十]{1,3}）")
_CONTEXT = 30
"""How many characters ahead of a run the wording is judged by."""
_MOST_RUNS = 200
"""A text in which more places look like this has some other damage."""
_LEADS = range(0x81, 0xFF)
_BEAM = 60
_VANISHED_COSTS = 4.5
"""The price of supposing that a pair has vanished: it must explain more than two characters that happen to fit."""
_LEAST_FIT = 0.3
"""What each character must fit on average, lest ordinary text be taken for damage."""
_LEAST_GAIN = 2.0
"""How much better than the text as found a reading must fit."""
_UNKNOWN_FITS = -2.0
"""How a character fits that no document is written with."""
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


def find(text: str) -> list[Edit]:
    """Return the edits that read each run backwards, where its wording leaves no doubt that it is one."""
    if not _RUN.search(text) and not _RUN_BEHIND_PINYIN.search(text):
        return []
    wording = Wording(ANNOTATION.sub("", text))
    edits = [edit for match in islice(_RUN.finditer(text), _MOST_RUNS) for edit in _undone(match, text, wording)]
    edits += [edit for match in _RUN_BEHIND_PINYIN.finditer(text) for edit in _undone_behind_pinyin(match, text, wording)]
    if edits:
        # Only where the document has such damage: a sentence may end with ?! too.
        edits += [
            Edit(match.start(), match.end(), "。<" if match["tag"] else "。", Certainty.CERTAIN)
            for match in _END_OF_LINE.finditer(text)
        ]
    return sorted(edits, key=lambda edit: edit.start)


def _undone(match: re.Match[str], text: str, wording: Wording) -> list[Edit]:
    before = ANNOTATION.sub("", text[max(0, match.start() - _CONTEXT) : match.start()])
    readings = _readings(before, _LEADS, match, text[match.end()], wording)
    if not readings or readings[0].fit < _LEAST_FIT * (len(readings[0].text) - len(before) + 1):
        return []
    if readings[0].fit < _fit(before, match[0][1:], text[match.end()], wording) + _LEAST_GAIN:
        return []
    close = [one.text[len(before) :] for one in readings if one.worth > readings[0].worth - _CLEAR]
    if len({one[1:] for one in close}) > 1 or not _holds(readings[0], len(before), text[match.end()], wording):
        return []
    start, best = match.start(), close[0]
    settled = len({one[0] for one in close}) == 1 and _vouched_for(before, best[0], best[1], wording)
    first = Edit(start, start + 1, best[0], Certainty.CERTAIN) if settled else Edit(start, start + 1, LOST, None)
    return [first, Edit(start + 1, match.end(), best[1:], Certainty.CERTAIN if readings[0].vanished else Certainty.EXACT)]


def _holds(reading: _Reading, at: int, after: str, wording: Wording) -> bool:
    """Return whether nothing speaks against a reading: a character that fits on neither side shows that a pair has vanished there.

    A pair that vanished is supposed only in a heading's marker, which says itself what belongs there.
    """
    whole = reading.text + after
    fits = [wording.fit(whole[:n], whole[n]) for n in range(at + 2, len(whole))]
    alone = any(left < 0 and right < 0 for left, right in pairwise(fits))
    return not alone and (not reading.vanished or bool(_HEADING.match(reading.text[at:])))


def _vouched_for(before: str, first: str, second: str, wording: Wording) -> bool:
    """Return whether the document itself vouches for a first character: beside one of its neighbours it stands elsewhere too."""
    return not "一" <= first <= "鿿" or wording.vouches(before[-1:], first) or wording.vouches(first, second)


def _fit(before: str, found: str, after: str, wording: Wording) -> float:
    """Return how well a text as found goes on after what stands before it."""
    whole = before + found + after
    places = range(len(before), len(whole))
    return sum(wording.fit(whole[:n], whole[n]) if is_written(whole[n]) else _UNKNOWN_FITS for n in places)


def _undone_behind_pinyin(match: re.Match[str], text: str, wording: Wording) -> list[Edit]:
    """Return the edit for a run behind a syllable: the character that the syllable was put after had the lost byte as its second.

    That character is one that bears the same syllable elsewhere; its first byte is the second of the character before the run.
    """
    start = match.start()
    second = text[start - 1].encode("gbk", errors="replace")[-1]
    annotated = {
        text[one.start() - 1].encode("gbk", errors="replace") for one in ANNOTATION.finditer(text) if one[1] == match["syllable"]
    }
    leads = [pair[1] for pair in annotated if len(pair) == 2 and pair[0] == second]
    before = ANNOTATION.sub("", text[max(0, start - _CONTEXT) : start])
    readings = _readings(before, leads, match, text[match.end()], wording)
    if len(leads) != 1 or not readings or readings[0].vanished:
        return []
    return [Edit(start, match.end(), readings[0].text[len(before) :], Certainty.EXACT)]


def _readings(before: str, leads: Iterable[int], match: re.Match[str], after: str, wording: Wording) -> list[_Reading]:
    """Return what a run may have been, the likeliest first; each text begins with what stands before the run.

    All characters but the first follow from the bytes and from the pairs that vanished; the first one is chosen last.
    """
    units = [_wide(character).encode("gbk", errors="replace") for character in match["run"]]
    if any(len(unit) != 2 for unit in units):
        return []
    second, pending = units[0]
    open_text = before + LOST
    readings = [_Reading(0.0, open_text, second, pending)]
    for first, known_leads in _vanished().items():
        for lead in known_leads:
            character = _character(lead, second)
            if character:
                readings.append(_Reading(wording.fit(open_text, character), open_text + character, first, pending, 1))
    for second, pending in (*units[1:], (ord(match["tail"]), 0)):
        found = [longer for reading in readings for longer in _longer(reading, second, pending, wording)]
        readings = sorted(found, key=lambda one: -one.worth)[:_BEAM]
    whole = [one for reading in readings for one in _with_first(reading, len(before), leads, after, wording)]
    return sorted(whole, key=lambda one: -one.worth)


def _with_first(reading: _Reading, at: int, leads: Iterable[int], after: str, wording: Wording) -> Iterator[_Reading]:
    """Yield a reading with each first character that the lost byte allows."""
    before, rest = reading.text[:at], reading.text[at + 1 :]
    behind = reading.fit - wording.fit(reading.text[: at + 1], rest[0]) + wording.fit(reading.text, after)
    for lead in leads:
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
    for first, leads in _vanished().items():
        one = _character(reading.pending, first)
        fit = wording.fit(reading.text, one) if one else 0.0
        if one and fit > 0:
            text = reading.text + one
            for lead in leads:
                two = _character(lead, second)
                if two:
                    whole = reading.fit + fit + wording.fit(text, two)
                    yield _Reading(whole, text + two, reading.first, pending, reading.vanished + 1)


_MOST_VANISHED = 3


def _wide(character: str) -> str:
    """Return the full-width form that a sign had before the document's signs were made narrow."""
    return "\u3000" if character == " " else chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character


@cache
def _character(lead: int, second: int) -> str | None:
    """Return the character of two bytes, or None where they are none that documents are written with."""
    character = _decoded(lead, second)
    return character if character and is_written(character) else None


def _decoded(lead: int, second: int) -> str | None:
    try:
        return bytes((lead, second)).decode("gbk")
    except UnicodeDecodeError:
        return None


@cache
def _vanished() -> dict[int, list[int]]:
    """Return the pairs of bytes that GBK assigns no character: for each first byte the second ones."""
    seconds = (*range(0x40, 0x7F), *range(0x80, 0xFF))
    pairs = {lead: [second for second in seconds if _decoded(lead, second) is None] for lead in _LEADS}
    return {lead: left for lead, left in pairs.items() if left}
