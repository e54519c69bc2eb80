"""The lines of a printed page in the order in which they are read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import inf
from operator import attrgetter
from statistics import median

from parsers.formats.pages.character import Character
from parsers.formats.pages.page import is_at_edge
from parsers.formats.support.raised import raised
from parsers.text.marker_forms import begins_with_marker
from parsers.values import dataclass, replace

_SAME_LINE = 0.4
"""How many times its size a character may stand above or below the line that it is in, as an exponent does."""

_GAP = 1.6
"""How many times its height a gap within a line is wide that parts two columns."""
_LEAST_GAP = 0.7
"""The same where it is known that there are columns."""
_FEWEST_IN_COLUMN = 6
ENDS = "。；：！？）)"
"""What ends a sentence."""
_MARKER_REACH = 6
"""Within how many characters the marker of a heading ends."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a page, or of one of its columns."""

    text: str
    left: float
    right: float
    bottom: float
    height: float
    """The height of its largest character."""
    usual: float
    """The height of most: one that another font lends may be larger than the others."""
    column: tuple[float, float]
    """The left and right edges of the column it stands in."""
    at_edge: bool
    """Whether it stands where running heads and page numbers do."""
    begins_inside: bool = False
    """Whether it begins behind another paragraph on one line of the page."""


def lines(characters: Sequence[Character], page_height: float) -> list[Line]:
    """Return the lines of a page in the order in which they are read: a column after the other."""
    segments = [segment for row in rows_of(characters) for segment in _segments(row)]
    if not segments:
        return []
    # A number in the margin says nothing of where the text ends.
    wide = [each for each in segments if len(each) > 2 and not is_at_edge(each[0].baseline, page_height)] or segments
    left, right = -_most(sorted(-each[0].left for each in wide)), _most(sorted(each[-1].right for each in wide))
    gutter = _gutter(segments, left, right)
    if gutter is not None:
        segments = [part for segment in segments for part in _parted(segment, gutter)]
    inside = {id(after) for before, after in pairwise(segments) if _follows(before, after)}
    found: list[Line] = []
    band: tuple[list[list[Character]], list[list[Character]]] = ([], [])
    for segment in sorted(segments, key=lambda each: (-each[0].baseline, each[0].left)):
        if gutter is None or segment[0].left < gutter < segment[-1].right:
            opening = _opening(band, segment)
            found += _columns(band, left, gutter, right, page_height)
            found += [_line(each, (left, right), page_height) for each in opening]
            band = ([], [])
            line = _line(segment, (left, right), page_height)
            found.append(replace(line, begins_inside=True) if id(segment) in inside else line)
        else:
            band[segment[0].left > gutter].append(segment)
    return found + _columns(band, left, gutter, right, page_height)


def _follows(before: list[Character], after: list[Character]) -> bool:
    """Return whether a paragraph begins with a segment on the line that another ends on."""
    if before[-1].right > after[0].left or abs(before[0].baseline - after[0].baseline) > _SAME_LINE * after[0].size:
        return False
    return before[-1].words in ENDS or begins_with_marker("".join(one.words for one in after[:_MARKER_REACH]))


def _most(ascending: Sequence[float]) -> float:
    """Return a value that hardly any exceeds: the edge that full lines end at, whatever one stray line does."""
    return ascending[round(0.9 * (len(ascending) - 1))]


_APART = 1.3
"""How many times further from what is above it than from what is below it a short line stands that opens the latter."""


def _opening(band: tuple[list[list[Character]], list[list[Character]]], wide: Sequence[Character]) -> list[list[Character]]:
    """Take the short lines from the end of two columns that open the text of full width below them, such as its heading."""
    left, right = band
    opening: list[list[Character]] = []
    below = wide[0].baseline
    while len(left) > 1 and right and left[-1][0].baseline < right[-1][0].baseline:
        baseline = left[-1][0].baseline
        if left[-2][0].baseline - baseline <= _APART * (baseline - below):
            break
        opening.insert(0, left.pop())
        below = baseline
    return opening


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


def rows_of(characters: Sequence[Character]) -> list[list[Character]]:
    """Return characters that stand on one line together, from the left."""
    rows: list[list[Character]] = []
    row: list[Character] = []
    highest = inf
    for one in sorted(characters, key=attrgetter("baseline"), reverse=True):
        baseline = one.baseline
        if not (row and (baseline == highest or _is_in_row(one, row))):
            row = []
            rows.append(row)
            highest = baseline
        row.append(one)
    return [_with_raised(sorted(row)) for row in rows]


def _is_in_row(one: Character, row: Sequence[Character]) -> bool:
    most = _SAME_LINE * max(one.size, row[0].size)
    # Where it is near the highest of the row, it is nearer still to the middle.
    return row[0].baseline - one.baseline < most or _middle(row) - one.baseline < most


_SMALLER, _HIGHER = 0.8, 0.15
"""How large what is set above the line is at most, and how much higher it stands, as shares of the size of most of its row."""


def _with_raised(row: list[Character]) -> list[Character]:
    """Return a row, the digits that are set above its line as such: behind a figure they are the sign of a note or a power."""
    sizes = [each.size for each in row]
    if min(sizes) >= _SMALLER * max(sizes):
        return row
    size, baseline = median(sizes), median(each.baseline for each in row)
    return [
        one._replace(words=raised(one.words))
        if one.words.isdecimal() and one.size < _SMALLER * size and one.baseline - baseline > _HIGHER * size
        else one
        for one in row
    ]


def _middle(row: Sequence[Character]) -> float:
    """Return the median of the baselines of characters that stand in the order of these."""
    return (row[(len(row) - 1) // 2].baseline + row[len(row) // 2].baseline) / 2


def _segments(row: list[Character]) -> Iterator[list[Character]]:
    widest = _GAP * max(each.size for each in row)
    start = 0
    for at, (before, one) in enumerate(pairwise(row), 1):
        if one.left - before.right > widest:
            yield row[start:at]
            start = at
    yield row[start:]


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


_LATIN_GAP = 0.18
"""How many times its height a gap between two letters is wide that parts words, where the file has no space."""
_WIDEST_SET, _FEWEST_LETTERS = 0.25, 3
"""How many times its height letters are set apart at most that are of one word, and how many gaps tell that they are."""
_SMALLEST = 0.1
"""The least height of a line, in points: a text may be scaled to nothing."""


def _line(segment: list[Character], column: tuple[float, float], page_height: float) -> Line:
    sizes = [each.size for each in segment]
    size = max(_SMALLEST, *sizes)
    words = [each.words for each in segment]
    if any(map(str.isascii, words)):
        gap = _gap_between_words(segment, size)
        for at in range(len(segment) - 1, 0, -1):
            if _is_apart(segment[at - 1], segment[at], gap):
                words.insert(at, " ")
    baseline = segment[0].baseline
    at_edge = is_at_edge(baseline, page_height)
    return Line(
        "".join(words),
        segment[0].left,
        segment[-1].right,
        baseline,
        size,
        max(_SMALLEST, median(sizes)),
        column,
        at_edge,
    )


def _gap_between_words(segment: Sequence[Character], size: float) -> float:
    """Return how wide a gap parts two words of letters: wider than those that are set between all letters of a line."""
    gaps = [one.left - before.right for before, one in pairwise(segment) if (before.words + one.words).isascii()]
    usual = min(median(gaps), _WIDEST_SET * size) if len(gaps) >= _FEWEST_LETTERS else 0.0
    return max(_LATIN_GAP * size, usual + _LATIN_GAP / 2 * size)


def _is_apart(before: Character, one: Character, gap: float) -> bool:
    """Return whether two characters belong to two words of Latin letters."""
    both = before.words + one.words
    return both.isascii() and (one.is_spaced or (both.isalnum() and one.left - before.right > gap))
