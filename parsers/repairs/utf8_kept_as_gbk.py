"""A text in UTF-8 that was read as GBK and stayed so: 生态 became 鐢熸€, and 。 at the end of a line 銆�.

GBK takes bytes in pairs; each pair comes back. A byte that made none, mostly the last one of a character in front of a digit or
at the end of a line, is gone: `�` or `?` stands there, or nothing. Few bytes have no partner in the one that follows: where that
leaves one character, it is exact; else what stands around it tells, or it is lost.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product, zip_longest

from parsers.plan import LOST, Certainty
from parsers.repairs.evidence import Evidence, Found
from parsers.text.mapped_text import Edit
from parsers.text.numerals import PLAIN
from parsers.text.patterns import compiled
from parsers.text.wording import is_chinese, is_written
from parsers.values import dataclass

_RUN = compiled(r"[^\x00-\x7f]+(?:\?[^\x00-\x7f]*)*")
_SIGNS = compiled("[锛銆]")
"""What begins most signs of sentences: the first two bytes of ，：；（） and of 、。《》."""
_MOST_UNKNOWN = 0.3
"""Of which share of its characters at most nothing is known in a run of such a text."""
_LEAST, _LEAST_SHARE = 3, 1 / 200
"""How many of these a text must have to be taken for one, and which share of it they are."""
_LONG, _MOST_OPEN = 30, 0.5
"""From how many characters on a line is long, and which share of such ones end without a sign in a text that is not broken."""
_ENDS = frozenset("。；：！？）")
_LEADS = range(0xE0, 0xF0)
"""The bytes that begin a character of three."""
_LEAD_OF_SIGNS = 0xE3
"""The byte that begins 、。《》 and their kin."""
_FIRST_BEHIND, _LAST_BEHIND = 0x80, 0xBF
"""Between which bytes the second and the third of a character are."""
_FIRST_IN_PAIR = 0x40
"""The least byte that may be the second of a pair of GBK."""
_CLOSING = dict(zip("《「『〈", "》」』〉", strict=True))
_OPEN = compiled("([《「『〈])[^》」』〉]*$")
_BEHIND_FIGURE = "年月日号时个项件处家户人次倍名座条台辆套批分届周天万亿千百多余元吨米公"
_AHEAD_OF_FIGURE = "到至达约在比较从第自由每"
_AHEAD_OF_NUMBER, _BEHIND_NUMBER = ("\n", "", "（", "第"), ("、", "）", "章", "节", "条")
"""What the number of a heading stands between."""
_REACH, _REMEMBERED = 2, 80
"""How far around a run is looked, and how much of what is ahead in it is looked back at."""
_SPAN = "—–至到比"
"""What stands between two figures."""
_END = -1
"""Where there is no byte any more."""
_EURO = 0x80
"""The byte that some tables of GBK have a euro sign for, and the others nothing."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A character that has come back, or those that may have stood there, with the place in its run of what it was made of."""

    start: int
    end: int
    among: str


def find(text: str) -> list[Edit]:
    """Return the edits that turn such runs back, and show as lost what cannot be told."""
    if len(_SIGNS.findall(text)) < max(_LEAST, _LEAST_SHARE * len(text)):
        return []
    every = ((run.start(), _pieces(run[0])) for run in _RUN.finditer(text))
    # What was read well, or added later, is none of it: its bytes make no characters.
    runs = [(start, pieces) for start, pieces in every if sum(not one.among for one in pieces) <= _MOST_UNKNOWN * len(pieces)]
    readable: list[str] = []
    end = 0
    for start, pieces in runs:
        readable += (text[end:start], *(piece.among if len(piece.among) == 1 else "?" for piece in pieces))
        end = start + (pieces[-1].end if pieces else 0)
    readable.append(text[end:])
    evidence = Evidence("".join(readable))
    is_wrapped = _is_wrapped(text, runs)
    edits: list[Edit] = []
    for (start, pieces), following in zip_longest(runs, runs[1:]):
        below = following[1][0].among if following and is_wrapped else ""
        edits += _edits(text, start, pieces, below, evidence)
    return edits


def _is_wrapped(text: str, runs: Sequence[tuple[int, Sequence[_Piece]]]) -> bool:
    """Return whether lines were broken at a width: of the longer ones many end without a sign."""
    last = [(start + pieces[-1].end, pieces[-1].among) for start, pieces in runs if pieces]
    ends = [among for end, among in last if text[end : end + 1] == "\n" and end - text.rfind("\n", 0, end) > _LONG]
    return sum(_ENDS.isdisjoint(among) for among in ends) > _MOST_OPEN * len(ends)


def _pieces(run: str) -> list[_Piece]:
    """Return the characters of a run, as far as they come back."""
    units: list[int | None] = []
    places: list[int] = []
    for at, character in enumerate(run):
        found = _bytes_of(character)
        units += found
        places += [at] * len(found)
    pieces: list[_Piece] = []
    at = 0
    while at < len(units):
        size, among = (1, "?") if run[places[at]] == "?" else _character(units, at)
        pieces.append(_Piece(places[at], places[at + size - 1] + 1, among))
        at += size
    return pieces


def _bytes_of(character: str) -> Sequence[int | None]:
    """Return the bytes that a character was read from; None stands for one that is gone."""
    if character in "\ufffd?":
        return (None,)
    if character == "€":
        return (_EURO,)
    try:
        return tuple(character.encode("gbk"))
    except UnicodeEncodeError:
        return (None,)


def _character(units: Sequence[int | None], at: int) -> tuple[int, str]:
    """Return of how many bytes the character is that begins at one, and what it may be."""
    lead = units[at]
    if lead is None or lead not in _LEADS:
        # A byte without its first one, or a rare character of two bytes or of four.
        size = next((n for n in range(1, 4) if at + n >= len(units) or units[at + n] in _LEADS), 1)
        known = bytes(unit for unit in units[at : at + size] if unit is not None)
        shown = known.decode("utf-8", "ignore")
        return size, shown if len(known) == size and len(shown) == 1 else ""
    units = [*units[at : at + 4], *[_END] * 3]
    size = next(n for n in range(1, 4) if n == 3 or not _is_within(units[n]))
    behind, following = units[1:size], units[size]
    # Where nothing stands for the byte that is gone, it may be either.
    ways = [behind] if len(behind) == 2 else [[None, *behind], [*behind, None]]
    return size, "".join(dict.fromkeys(each for way in ways for each in _candidates(lead, way, following)))


def _is_within(unit: int | None) -> bool:
    """Return whether a byte may be the second or the third of a character; one that is gone may."""
    return unit is None or _FIRST_BEHIND <= unit <= _LAST_BEHIND


def _candidates(lead: int, behind: Sequence[int | None], following: int | None) -> Iterator[str]:
    """Yield the characters of three bytes of which one may be gone: that has no partner in the byte that follows it."""
    if len(behind) < 2 or (behind.count(None) > 1 and lead != _LEAD_OF_SIGNS):
        return
    # Of a sign both may be gone, of which the first is always the same.
    second, third = (_EURO, None) if behind.count(None) > 1 else behind
    seconds = _unpaired(third) if second is None else (second,)
    thirds = _unpaired(following) if third is None else (third,)
    for units in product((lead,), seconds, thirds):
        shown = bytes(units).decode("utf-8", "ignore")
        if len(shown) == 1 and is_written(shown):
            yield shown


@cache
def _unpaired(following: int | None) -> tuple[int, ...]:
    """Return the bytes within a character that make no pair of GBK with the one that follows."""
    within = range(_FIRST_BEHIND, _LAST_BEHIND + 1)
    pairs = following is not None and following >= _FIRST_IN_PAIR
    return tuple(byte for byte in within if not pairs or byte == _EURO or not bytes((byte, following or 0)).decode("gbk", "ignore"))


def _edits(text: str, start: int, pieces: Sequence[_Piece], below: str, evidence: Evidence) -> Iterator[Edit]:
    """Yield the edits of a run: what comes back exactly is one; characters that share what they were made of are one too.

    `below` is what the next run may begin with.
    """
    whole: Edit | None = None
    before = text[max(0, start - _REACH) : start]
    for piece, following in zip_longest(pieces, pieces[1:]):
        low, high = start + piece.start, start + piece.end
        behind = following.among if following else _behind(text, high)
        if len(piece.among) == 1:
            edit = Edit(low, high, piece.among, Certainty.EXACT)
        else:
            found = _chosen(piece.among, before, behind, below if behind in ("\n", "") else behind, evidence)
            edit = _edit(low, high, piece.among, found)
        before = (before + edit.shown)[-_REMEMBERED:]
        if whole and (low < whole.end or whole.certainty == edit.certainty == Certainty.EXACT):
            edit = _joined(whole, edit)
        elif whole:
            yield whole
        whole = edit
    if whole:
        yield whole


def _behind(text: str, at: int) -> str:
    """Return what stands behind a run, a space apart or not."""
    return text[at : at + _REACH].lstrip(" ")[:1]


def _chosen(among: str, before: str, behind: str, beyond: str, evidence: Evidence) -> Found:
    """Return which of some characters stood between two others; `beyond` looks past the end of a line."""
    ends_line = behind in ("\n", "")
    if ends_line and "。" in among:
        opened = _OPEN.search(before)
        is_sure = not opened and not beyond
        return (_CLOSING[opened[1]] if opened else "。", Certainty.CERTAIN if is_sure else Certainty.LIKELY)
    if ends_line and not beyond and "）" in among and before.rfind("（") > before.rfind("）"):
        return "）", Certainty.CERTAIN
    numerals = [each for each in among if each in PLAIN]
    if len(numerals) == 1 and before[-1:] in _AHEAD_OF_NUMBER and behind[:1] in _BEHIND_NUMBER:
        return numerals[0], Certainty.CERTAIN
    if before.rstrip(" ")[-1:].isdecimal():
        among = _fitting(among, _BEHIND_FIGURE + (_SPAN if behind.isdecimal() else ""))
    elif behind.isdecimal() and not is_chinese(before[-1:]):
        among = _fitting(among, _AHEAD_OF_FIGURE)
    if len(among) == 1:
        return among, Certainty.CERTAIN
    found = evidence.between(before, among, beyond)
    # Of several numerals none is guessed.
    return None if found and found[0] in numerals and len(numerals) > 1 else found


def _fitting(among: str, characters: str) -> str:
    """Return those of some characters that are of others, or all where none is."""
    return "".join(each for each in among if each in characters) or among


def _edit(low: int, high: int, among: str, found: Found) -> Edit:
    if found is None:
        return Edit(low, high, LOST, None, f"[{re.escape(among)}]" if among else None)
    if found[1] is Certainty.LIKELY:
        return Edit(low, high, LOST, Certainty.LIKELY, guess=found[0])
    return Edit(low, high, found[0], found[1])


def _joined(one: Edit, other: Edit) -> Edit:
    """Return one edit for two, as sure as the less sure of them."""
    certainty = _less_sure(one.certainty, other.certainty)
    guess = (one.guess or one.shown) + (other.guess or other.shown) if one.guess or other.guess else None
    return Edit(one.start, other.end, one.shown + other.shown, certainty, guess=guess if certainty else None)


def _less_sure(one: Certainty | None, other: Certainty | None) -> Certainty | None:
    return None if one is None or other is None else max(one, other, key=list(Certainty).index)
