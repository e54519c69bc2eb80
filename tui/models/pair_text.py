"""The two texts of a pair as wrapped rows, each side at its width, and the places that stand out in them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from library.asking.paths import path_typed
from library.comparing.differences import Standing, Stretches, differences
from library.comparing.passages import Passage
from parsers.plan import Section, Span
from parsers.values import dataclass
from tui.models.comparing import View
from tui.wrapping import wrap

SIGNS = {Standing.SHARED: "=", Standing.CHANGED: "~", Standing.ALONE: "!"}


_BETWEEN = "\n"
"""What parts the words of two sections."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a side."""

    text: str
    heading: bool
    spans: tuple[tuple[Span, Standing, bool], ...] = ()
    """What stands out, how it stands to the other text, and whether it is the place one has gone to."""
    sign: str = " "
    """How the first of it stands to the other text."""


@dataclass(frozen=True, slots=True, order=True)
class Stop:
    """A place that stands out, to go to."""

    row: int
    side: int
    number: int
    """Which stretch of the side it is."""


class PairText:
    """The texts of one pair, or of a split or a merge: its sections on one side below each other, each under its place."""

    def __init__(
        self,
        sides: tuple[Sequence[Section], Sequence[Section]],
        view: View,
        passages: tuple[Passage | None, Passage | None] = (None, None),
    ) -> None:
        self._sides = _Side(sides[0]), _Side(sides[1])
        found = differences(self._sides[0].words, self._sides[1].words)
        self._stretches: tuple[Stretches, Stretches] = found.sides
        self._level = found.level
        self._level_rows: Sequence[tuple[int, int]] = ()
        """The rows of both sides that are to stand level, each pair below the one before it."""
        self._height = -1
        self._tops: list[tuple[int, int]] = []
        self._view = view
        self._passages = passages
        self._widths: tuple[int, int] = (0, 0)
        self._breaks: tuple[Sequence[Span], Sequence[Span]] = ((), ())
        """The rows of both sides; one that says where a section stands is empty, at its start."""
        self.stops: list[Stop] = []
        """The places that stand out, in the order in which one comes by them."""
        self.stop: int | None = None
        """The one that was gone to."""

    def fit(self, left: int, right: int) -> None:
        """Wrap the texts at two widths."""
        if (left, right) == self._widths:
            return
        self._widths = (left, right)
        gone_to = self.stops[self.stop] if self.stop is not None else None
        self._breaks = self._sides[0].rows(left), self._sides[1].rows(right)
        self.stops = sorted(
            Stop(row, side, number)
            for side in (0, 1)
            for number, stretch in enumerate(self._stretches[side])
            if self._stands_out(stretch.standing) and (row := self._row_of(side, stretch.span[0])) < len(self._breaks[side])
        )
        self._height = -1
        level = [(self._row_of(0, left), self._row_of(1, right)) for left, right in self._level]
        both = self._passage_rows()
        if len(both) > 1:
            # Two passages stand level, and nothing else that would cross them.
            level = [rows for rows in level if (rows[0] - both[0]) * (rows[1] - both[1]) > 0] + [(both[0], both[1])]
        self._level_rows = _descending(level)
        if gone_to:
            same = ((stop.side, stop.number) == (gone_to.side, gone_to.number) for stop in self.stops)
            self.stop = next((at for at, is_same in enumerate(same) if is_same), None)

    def length(self, side: int) -> int:
        """Return how many rows a side has."""
        return len(self._breaks[side])

    def row(self, side: int, number: int) -> Row | None:
        """Return a row of a side, or None past its end."""
        if number >= len(self._breaks[side]):
            return None
        start, end = self._breaks[side][number]
        own_side = self._sides[side]
        if start == end:
            return Row(own_side.places[start], heading=True)
        gone_to = self.stops[self.stop] if self.stop is not None else None
        own = self._stretches[side]
        first = bisect_right(own, start, key=lambda stretch: stretch.span[1])
        last = bisect_left(own, end, first, key=lambda stretch: stretch.span[0])
        spans = tuple(
            (
                (max(own[at].span[0], start) - start, min(own[at].span[1], end) - start),
                own[at].standing,
                gone_to is not None and (gone_to.side, gone_to.number) == (side, at),
            )
            for at in range(first, last)
            if self._stands_out(own[at].standing)
        )
        sign = SIGNS[spans[0][1]] if spans else " "
        return Row(own_side.words[start:end], own_side.is_in_title((start, end)), spans, sign)

    def _row_of(self, side: int, at: int) -> int:
        """Return in which row of a side a place of its words stands."""
        return bisect_right(self._breaks[side], at, key=_end)

    def tops(self, height: int) -> Sequence[tuple[int, int]]:
        """Return the rows at the top of both sides as one moves down, where so many rows are seen.

        Both move by a row at a time until one has come to words that the other has further down: it waits for them.
        """
        if height != self._height:
            self._height = height
            lasts = [max(self.length(side) - height, 0) for side in (0, 1)]
            self._tops = [(0, 0)]
            for rows in (*self._level_rows, lasts):
                left, right = (min(row, last) for row, last in zip(rows, lasts, strict=True))
                while self._tops[-1] != (left, right):
                    at = self._tops[-1]
                    self._tops.append((min(at[0] + 1, left), min(at[1] + 1, right)))
        return self._tops

    def moved_to_see(self, stop: Stop, moved: int, height: int) -> int:
        """Return how far both move for a place to be seen: as far as they have, if it is seen so."""
        tops = self.tops(height)
        moved = min(moved, len(tops) - 1)
        if 0 <= stop.row - tops[moved][stop.side] < height:
            return moved
        return min(range(len(tops)), key=lambda at: abs(tops[at][stop.side] + height // 3 - stop.row))

    def moved_to_passage(self, height: int) -> int:
        """Return how far both move for the passage to be seen that answers the other section, where one is long."""
        both = self._passage_rows()
        if len(both) > 1:
            tops = self.tops(height)
            return min(range(len(tops)), key=lambda at: sum(abs(top - row) for top, row in zip(tops[at], both, strict=True)))
        row = ((side, self._row_of(side, one.span[0])) for side, one in enumerate(self._passages) if one)
        return next((self.moved_to_see(Stop(at, side, 0), 0, height) for side, at in row), 0)

    def _passage_rows(self) -> list[int]:
        """Return the rows in which the passages begin, those of the left one first."""
        return [self._row_of(side, one.span[0]) for side, one in enumerate(self._passages) if one]

    def step(self, by: int) -> Stop | None:
        """Go to the next place that stands out, or the one before; None past the last or the first."""
        at = (0 if by > 0 else len(self.stops) - 1) if self.stop is None else self.stop + by
        if not 0 <= at < len(self.stops):
            return None
        self.stop = at
        return self.stops[at]

    def _stands_out(self, standing: Standing) -> bool:
        return (standing is Standing.SHARED) == (self._view is View.SHARED)


class _Side:
    """The sections of one side, below each other."""

    def __init__(self, sections: Sequence[Section]) -> None:
        self.words = _BETWEEN.join(section.words for section in sections)
        self._starts = [*accumulate((len(each.words) + len(_BETWEEN) for each in sections[:-1]), initial=0)] if sections else []
        self._titles = [(start, start + len(each.title)) for start, each in zip(self._starts, sections, strict=True)]
        self.places: Mapping[int, str] = {}
        """Where each section stands, by where its words begin; nothing for a section alone, whose place stands above its text."""
        if len(sections) > 1:
            self.places = {start: path_typed(each.path) for start, each in zip(self._starts, sections, strict=True)}

    def rows(self, width: int) -> Sequence[Span]:
        """Return the rows at a width."""
        rows = _rows(self.words, width)
        for start in self.places:
            rows.insert(bisect_right(rows, start, key=_end), (start, start))
        return rows

    def is_in_title(self, row: Span) -> bool:
        """Return whether a row is of a heading."""
        return any(start <= row[0] and row[1] <= end for start, end in self._titles)


def _descending(rows: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return as many of some pairs of rows as stand below each other on both sides: the longest rising sequence."""
    lowest: list[tuple[int, int]] = []
    above: dict[tuple[int, int], tuple[int, int] | None] = {}
    for pair in sorted(set(rows), key=lambda pair: (pair[0], -pair[1])):
        at = bisect_left(lowest, pair[1], key=lambda each: each[1])
        above[pair] = lowest[at - 1] if at else None
        lowest[at : at + 1] = [pair]
    found: list[tuple[int, int]] = []
    at_end = lowest[-1] if lowest else None
    while at_end:
        found.append(at_end)
        at_end = above[at_end]
    return found[::-1]


def _end(span: Span) -> int:
    return span[1]


def _rows(words: str, width: int) -> list[Span]:
    """Return the rows of a text with line breaks as spans of it, without the empty ones."""
    rows: list[Span] = []
    at = 0
    for line in words.split("\n"):
        if line.strip():
            rows += [(at + start, at + end) for start, end in wrap(line, width)]
        at += len(line) + 1
    return rows
