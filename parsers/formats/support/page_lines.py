"""The lines of a printed page in the order in which they are read, and the paragraphs that they were broken from."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple


class Character(NamedTuple):
    """A character of a page; up is more."""

    left: float
    right: float
    baseline: float
    size: float
    words: str


_SAME_LINE = 0.4
"""How many times its size a character may stand above or below the line that it is in, as an exponent does."""

_GAP = 1.6
"""How many times its height a gap within a line is wide that parts two columns."""
_LEAST_GAP = 0.7
"""The same where it is known that there are columns."""
_FEWEST_IN_COLUMN = 6
_EDGE = 1.6
"""How many times its height a line may end short of the right edge and still be broken there."""
_EDGE_INSIDE, _ENDS = 3.5, "。；：！？）)"
"""The same for a line that ends inside a sentence, and what ends one: a word that may not be broken went to the next line."""
_WORD = re.compile("[^\\s\u2e80-\u9fff\uff00-\uffef]+")
"""What may not be broken: anything but Chinese."""
_INDENT = 1.2
"""How many times its height a line is set in that begins a paragraph."""
_MARGIN = 0.12
"""The share of a page's height at its top and bottom where running heads and page numbers stand."""
_PAGE_NUMBER = re.compile(r"[-—–·\s第]*\d{1,4}[-—–·\s页]*(?:[/／共]\s*\d{1,4}\s*页?)?[-—–\s]*")
_LEADER = re.compile(r"[.…·．。_]{4,}\s*\d{1,4}$")
"""How a line of a table of contents ends."""
_CONTENTS = re.compile(r"目\s*[录次]")
_FEWEST_PAGES = 3
"""On how many pages a line must stand at the edge to be a running head."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, or of one of its columns."""

    text: str
    left: float
    right: float
    bottom: float
    height: float
    """The height of its characters."""
    column: tuple[float, float]
    """The left and right edges of the column it stands in."""
    at_edge: bool
    """Whether it stands where running heads and page numbers do."""


def lines(characters: Sequence[Character], page_height: float) -> list[Line]:
    """Return the lines of a page in the order in which they are read: a column after the other."""
    segments = [segment for row in _rows(characters) for segment in _segments(row)]
    if not segments:
        return []
    # A number in the margin says nothing of where the text ends.
    wide = [each for each in segments if len(each) > 2 and not _is_at_edge(each[0].baseline, page_height)] or segments
    left, right = -_most(sorted(-each[0].left for each in wide)), _most(sorted(each[-1].right for each in wide))
    gutter = _gutter(segments, left, right)
    if gutter is not None:
        segments = [part for segment in segments for part in _parted(segment, gutter)]
    found: list[Line] = []
    band: tuple[list[list[Character]], list[list[Character]]] = ([], [])
    for segment in sorted(segments, key=lambda each: (-each[0].baseline, each[0].left)):
        if gutter is None or segment[0].left < gutter < segment[-1].right:
            found += _columns(band, left, gutter, right, page_height)
            band = ([], [])
            found.append(_line(segment, (left, right), page_height))
        else:
            band[segment[0].left > gutter].append(segment)
    return found + _columns(band, left, gutter, right, page_height)


def _most(ascending: Sequence[float]) -> float:
    """Return a value that hardly any exceeds: the edge that full lines end at, whatever one stray line does."""
    return ascending[round(0.9 * (len(ascending) - 1))]


def _columns(
    band: tuple[list[list[Character]], list[list[Character]]], left: float, gutter: float | None, right: float, page_height: float
) -> list[Line]:
    if gutter is None:
        return []
    edges = (
        (left, max((each[-1].right for each in band[0]), default=gutter)),
        (min((each[0].left for each in band[1]), default=gutter), right),
    )
    return [_line(segment, edge, page_height) for side, edge in zip(band, edges, strict=True) for segment in side]


def _rows(characters: Sequence[Character]) -> list[list[Character]]:
    """Return characters that stand on one line together, from the left."""
    rows: list[list[Character]] = []
    for one in sorted(characters, key=lambda each: -each.baseline):
        row = rows[-1] if rows else []
        if row and abs(median(each.baseline for each in row) - one.baseline) < _SAME_LINE * max(one.size, row[0].size):
            row.append(one)
        else:
            rows.append([one])
    return [sorted(row) for row in rows]


def _segments(row: list[Character]) -> Iterator[list[Character]]:
    size = max(each.size for each in row)
    segment = [row[0]]
    for before, one in pairwise(row):
        if one.left - before.right > _GAP * size:
            yield segment
            segment = []
        segment.append(one)
    yield segment


def _parted(segment: list[Character], gutter: float) -> Iterator[list[Character]]:
    """Yield a segment in two where it runs over the space between two columns with a gap there, else as it is."""
    for at, (before, one) in enumerate(pairwise(segment), 1):
        if one.left >= gutter:
            if before.right <= gutter and one.left - before.right > _LEAST_GAP * one.size:
                yield segment[:at]
                yield segment[at:]
                return
            break
    yield segment


def _gutter(segments: Sequence[list[Character]], left: float, right: float) -> float | None:
    """Return where the space between two columns is, or None where the page has one column."""
    third = (right - left) / 3
    starts = Counter(round(each[0].left) for each in segments if left + third < each[0].left < right - third)
    gutters = [start - 1.0 for start, _ in starts.most_common(3) if _parts_columns(segments, start - 1.0, third)]
    # Of the left edge of a column and that of its paragraphs, fewer lines run over the former.
    return min(gutters, key=lambda gutter: sum(each[0].left < gutter < each[-1].right for each in segments), default=None)


def _parts_columns(segments: Sequence[list[Character]], gutter: float, third: float) -> bool:
    """Return whether there is a column on either side of a place."""
    sides = [each for each in segments if each[-1].right <= gutter], [each for each in segments if each[0].left >= gutter]
    if min(map(len, sides)) < _FEWEST_IN_COLUMN or sum(map(len, sides)) < 0.6 * len(segments):
        return False
    # Both columns are filled: cells of a table hardly ever are.
    return all(2 * sum(each[-1].right - each[0].left > third * 0.9 for each in side) >= len(side) for side in sides)


_SMALLEST = 0.1
"""The least height of a line, in points: a text may be scaled to nothing."""


def _line(segment: list[Character], column: tuple[float, float], page_height: float) -> Line:
    size = max(_SMALLEST, *(each.size for each in segment))
    parts = [segment[0].words]
    for before, one in pairwise(segment):
        is_latin = before.words.isascii() and one.words.isascii() and (before.words + one.words).isalpha()
        parts.append(" " if is_latin and one.left - before.right > 0.25 * size else "")
        parts.append(one.words)
    baseline = segment[0].baseline
    at_edge = _is_at_edge(baseline, page_height)
    return Line("".join(parts), segment[0].left, segment[-1].right, baseline, size, column, at_edge)


def _is_at_edge(baseline: float, page_height: float) -> bool:
    return not _MARGIN <= baseline / page_height <= 1 - _MARGIN


def paragraphs(pages: Sequence[Sequence[Line]]) -> Iterator[str]:
    """Yield the paragraphs of a document, without page numbers, running heads and the lines of a table of contents."""
    running = _running(pages)
    usual = median([line.height for page in pages for line in page] or [0.0])
    held: list[Line] = []
    for line in (line for page in pages for line in page):
        text = line.text.strip()
        if line.at_edge and (_PAGE_NUMBER.fullmatch(text) or _bare(text) in running):
            continue
        if _LEADER.search(text):
            if held and _CONTENTS.fullmatch(held[-1].text.strip()):
                held = []
            continue
        if held and not _goes_on(held[-1], line, usual):
            yield _joined(held)
            held = []
        held.append(line)
    if held:
        yield _joined(held)


def _running(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Return the words at the edges of pages that come again on many of them."""
    seen = Counter(words for page in pages for words in {_bare(line.text) for line in page if line.at_edge})
    return frozenset(words for words, times in seen.items() if times >= max(_FEWEST_PAGES, len(pages) / 3))


def _bare(text: str) -> str:
    return re.sub(r"[\d\s]+", "", text)


def _goes_on(above: Line, line: Line, usual: float) -> bool:
    """Return whether a line goes on with the paragraph, or the title, of the one above it; `usual` is the height of most lines."""
    if _is_centred(line) and line.height > 1.1 * usual and abs(above.height - line.height) < 0.15 * above.height:
        return above.bottom - line.bottom < 3 * above.height
    is_set_in = line.left - line.column[0] > _INDENT * line.height
    short_of_edge = (above.column[1] - above.right) / above.height
    is_full = short_of_edge < _EDGE or (short_of_edge < max(_EDGE_INSIDE, _first_word(line)) and above.text[-1] not in _ENDS)
    return is_full and not is_set_in


def _first_word(line: Line) -> float:
    """Return how many times its height the word is wide that a line begins with, 0 where it may be broken."""
    word = _WORD.match(line.text)
    return sum(0.5 if character.isascii() else 1 for character in word[0]) if word else 0


def _is_centred(line: Line) -> bool:
    left, right = line.left - line.column[0], line.column[1] - line.right
    return left > 2 * line.height and abs(left - right) < 2 * line.height


def _joined(held: Iterable[Line]) -> str:
    text = ""
    for line in held:
        words = line.text.strip()
        text += " " if text[-1:].isascii() and text[-1:].isalpha() and words[:1].isascii() and words[:1].isalpha() else ""
        text += words
    return text
