"""Headings that lost their markers, above others that kept theirs: what copies a text leaves out the numbers a program counts.

重点任务
1.淘汰落后产能。
2.治理扬尘。
保障措施
1.加强领导。
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

import data
from parsers.outline.unmarked import Unmarked
from parsers.plan import Span
from parsers.text.marker_forms import begins_with_marker
from parsers.text.patterns import compiled
from parsers.text.spans import lines_with_words
from parsers.values import dataclass

_TITLE = compiled(
    r"(?![\d附])(?!.*(?:牵头|负责|配合|任组长|组长|供稿|报道|同志|联系人))[^\s，。；：,;:!?！？（）()《》▯|.]{3,24}(?<![件表函处局厅委部府室院会团司])"
    "(?<!方案|要点|计划|规划|通知|意见|办法|细则|规定|清单)"
)
"""What a chapter may be called: no sentence, no cell of a table, no one who signs, and no document."""
_SENTENCE_ENDS = ("。", "；", "！")
_PROSE = compiled(".{12,}[，。；]")
_FEWEST = 2
"""How many such headings there must be where none is called as chapters often are."""
_FEWEST_BELOW = 2
"""How many markers must stand below most of them."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A marker that divides a text at its highest level."""

    start: int
    is_first: bool
    """Whether it is the first of a count."""


@dataclass(frozen=True, slots=True)
class _Title:
    """A line that may be a heading, and the first below it that is none."""

    span: Span
    below: Span
    follows_sentence: bool


def bare_headings(text: str, start: int, end: int, markers: Sequence[Counted]) -> list[Unmarked]:
    """Return the headings between two offsets that bear no marker and stand above those that divide the text there.

    One stands on a line of its own behind a sentence, and a marker follows it. One that is called as chapters often are may
    stand above a sentence instead.
    """
    titles = list(_titles(text, start, end))
    firsts = {marker.start for marker in markers}
    above = [one for one in titles if one.below[0] in firsts and one.follows_sentence]
    if len(above) >= _FEWEST and markers[0].start < above[0].span[0]:
        # The first may follow a line that is no sentence, such as who took the picture, if there are some ahead of it.
        ahead = (one for one in titles if one.below[0] == markers[0].start and _PROSE.search(text, start, one.span[0]))
        above = [*ahead, *above]
    usual = [one for one in titles if one.follows_sentence and _is_usual(text, one) and _PROSE.match(text, *one.below)]
    if not _divide(text, above, markers):
        above = []
        if markers or len(usual) < _FEWEST:
            return []
    found = {one.span[0]: one for one in (*above, *usual)}
    return [Unmarked(low, *one.span, 1) for low, one in sorted(found.items())]


def _divide(text: str, titles: Sequence[_Title], markers: Sequence[Counted]) -> bool:
    """Return whether some lines are the chapters of a text, each above some of its markers."""
    if not titles or len({text[slice(*one.span)] for one in titles}) < len(titles):
        # What comes again is the cell of a table.
        return False
    if len(titles) < _FEWEST and not _is_usual(text, titles[0]):
        return False
    starts = [marker.start for marker in markers]
    at = [bisect_left(starts, one.span[0]) for one in titles]
    if at[0] and not all(markers[each].is_first for each in at):
        # The numbers go on over them, and some stand below none of them.
        return False
    below = [stop - first for first, stop in zip(at, [*at[1:], len(starts)], strict=True)]
    return 2 * sum(count >= _FEWEST_BELOW for count in below) >= len(below)


def _titles(text: str, start: int, end: int) -> Iterator[_Title]:
    lines = list(lines_with_words(text, start, end))
    are_titles = [bool(_TITLE.fullmatch(text, *line)) and not begins_with_marker(text[slice(*line)]) for line in lines]
    for n, line in enumerate(lines):
        if are_titles[n] and not (n and are_titles[n - 1]):
            # A heading may take two lines.
            below = n + 1 + (n + 1 < len(lines) and are_titles[n + 1])
            if below < len(lines) and not are_titles[below]:
                yield _Title(line, lines[below], n > 0 and text.endswith(_SENTENCE_ENDS, start, lines[n - 1][1]))


def _is_usual(text: str, title: _Title) -> bool:
    return text[slice(*title.span)] in _usual()


@cache
def _usual() -> frozenset[str]:
    return frozenset(row[0] for row in data.rows("headings"))
