"""The width at which the lines of a text are broken."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from parsers.text.lines import COLUMNS, ITEM_MARKER, Line, cells, ends_in_word
from parsers.text.patterns import compiled
from parsers.values import dataclass

_LEAST_WIDTH = 28
"""The width in cells below which lines are a list, or verse."""
MOST_WIDTH = 130
FEWEST_FULL = 3
SLACK = 4
"""How many cells short of the width a full line may be: what must not begin a line went to the next."""
_MOST_SHORT = 0.22
"""The share of the width that a full line may fall short by in a printed page, where characters differ in width."""
_EXACT = 0.6
"""The share of full lines that are as wide as can be, from which the tool counted cells; printed pages are ragged."""
MOST_WIDER = 0.04
"""The share of lines that may be wider all the same: addresses of pages, rows of tables."""
_LEAST_INSIDE = 0.6
"""Of the full lines, the share that must end inside a sentence."""
_LEAST_FILLED = 0.8
"""Of the lines that go on and nearly reach the width, the share that must have no room for what the next line begins with."""
LEAST_SETTLED = 0.6
"""Of the other lines, the share that must end a sentence or stand in front of a heading, as the last line of a paragraph does."""
_FEWEST_WORDS, _LEAST_WORDS = 6, 0.36
"""How many lines, and which share of those that end inside a sentence, must end inside a word for that to tell."""
_MOST_NARROWER = 0.5
"""The share of such lines that are no wider than what counts as their width."""
_SENTENCE_SIGNS = compiled("[。；]")
_PROSE = compiled(r"^(?![^，。：]{1,8}：|[^\u3000]+\u3000).*[，。；,;]")
"""What a line of prose has, and lines of a list or an address have not."""


class _Shares(NamedTuple):
    """What shows that lines are broken, the tool having counted or not."""

    full: float
    """Of all lines, the share that must come up to the width."""
    prose: float
    """Of these, the share that must read as prose."""


_SHARP, _RAGGED = _Shares(0.25, 0.5), _Shares(0.4, 0.8)
_UNBROKEN = compiled(r"[“《（「‘(〔【]*(?:[!-~]+|.)[，。、；：！？）》”」’〕】,.;:!?)]*")
"""What a tool does not break: a word of letters, and what may not end a line or begin one."""
_Measure = Callable[[str], int]
"""How a tool counts the width of words: in cells, or in characters."""


@dataclass(frozen=True, slots=True)
class LineWidth:
    """The width at which the lines of a text are broken."""

    measure: _Measure
    width: int
    slack: int
    """How much short of it a line may fall that goes on, beyond the room for what the next line begins with."""

    def of(self, line: Line) -> int:
        """Return how wide a line is with its indentation."""
        return (line.indent if self.measure is cells else line.indent // 2) + self.measure(line.words)


def line_width(lines: Sequence[Line]) -> LineWidth | None:
    """Return where the lines are broken, or None for a text that is not: by a tool that counts, else on a printed page."""
    sharp = max((_sharp(lines, measure) for measure in (cells, len)), key=lambda each: each[0])
    if sharp[1] and _is_broken(lines, sharp[1], sharp[1].width - SLACK, _SHARP) and _fills(lines, sharp[1]):
        return sharp[1]
    widths = sorted((LineWidth(cells, 0, 0).of(line) for line in lines), reverse=True)
    width = widths[int(MOST_WIDER * len(widths))] if widths else 0
    ragged = LineWidth(cells, width, int(_MOST_SHORT * width))
    is_width = _LEAST_WIDTH <= width <= MOST_WIDTH
    return ragged if is_width and _is_broken(lines, ragged, width - ragged.slack, _RAGGED) else _by_words(lines)


def _by_words(lines: Sequence[Line]) -> LineWidth | None:
    """Return where lines are broken of which many end within a word, whatever else stands between them: tables, headings, notes.

    Of two lines that have nothing to do with each other one in ten would seem to go on so, of lines that go on more than half.
    """
    inside = [
        (line, below)
        for line, below in pairwise(lines)
        if line.is_inside and not below.far and not ITEM_MARKER.match(below.words) and cells(line.words) >= _LEAST_WIDTH
        if is_chinese(line.words[-1]) and is_chinese(below.words[0])
    ]
    going_on = [line for line, below in inside if ends_in_word(line, below)]
    if len(going_on) < max(_FEWEST_WORDS, _LEAST_WORDS * len(inside)):
        return None
    widths = sorted(LineWidth(cells, 0, 0).of(line) for line in going_on)
    width = widths[int(_MOST_NARROWER * len(widths))]
    return LineWidth(cells, width, int(_MOST_SHORT * width)) if width <= MOST_WIDTH else None


_STRETCH = 50
"""How many lines are looked at together for how wide they are: attachments have other margins than the letter in front."""


def widths_around(lines: Sequence[Line], broken: LineWidth) -> Iterator[LineWidth]:
    """Yield for each line where the lines around it are broken, if they are on a printed page."""
    for start in range(0, len(lines), _STRETCH):
        some = lines[start : start + _STRETCH]
        yield from [(broken.slack and _by_words(some)) or broken] * len(some)


def _sharp(lines: Sequence[Line], measure: _Measure) -> tuple[float, LineWidth | None]:
    """Return the width that most full lines come up to exactly and hardly any goes beyond, with the share of those that do."""
    by = LineWidth(measure, 0, 0)
    widths = Counter(by.of(line) for line in lines)
    least = _LEAST_WIDTH if measure is cells else _LEAST_WIDTH // 2
    near = {width: sum(widths[width - less] for less in range(SLACK)) for width in widths if least <= width <= MOST_WIDTH}
    most = max(near, key=lambda each: (near[each], each), default=0)
    if not most or sum(n for each, n in widths.items() if each > most + 2) > MOST_WIDER * len(lines):
        return 0.0, None
    width = max(range(most - 1, most + 1), key=lambda each: widths[each])
    exact = (widths[width] + widths[width - 1] + widths[width + 1]) / near[most]
    return exact, LineWidth(measure, width, 0) if exact >= _EXACT else None


def _fills(lines: Sequence[Line], broken: LineWidth) -> bool:
    """Return whether lines that go on are filled up to a width: on a printed page many fall short of it by a little."""
    go_on = [
        goes_over(line, below, broken)
        for line, below in pairwise(lines)
        if line.is_inside and broken.of(line) >= broken.width - 2 * SLACK and not (below.far or ITEM_MARKER.match(below.words))
    ]
    return sum(go_on) >= _LEAST_FILLED * len(go_on)


def _is_broken(lines: Sequence[Line], broken: LineWidth, least: int, shares: _Shares) -> bool:
    """Return whether enough lines reach a width, most of them inside a sentence, and the others are last lines and headings."""
    full = [line for line in lines if broken.of(line) >= least]
    inside = sum(line.is_inside for line in full)
    prose = sum(bool(_PROSE.match(line.words)) for line in full)
    sentences = sum(len(_SENTENCE_SIGNS.findall(line.words)) for line in lines)
    short = [(line, below) for line, below in pairwise(lines) if broken.of(line) < least - SLACK]
    settled = sum(not line.is_inside or bool(ITEM_MARKER.match(line.words) or below.far) for line, below in short)
    return (
        len(full) >= max(FEWEST_FULL, shares.full * len(lines))
        and inside >= _LEAST_INSIDE * len(full)
        and prose >= shares.prose * len(full)
        and 5 * sentences >= len(full)
        and settled >= LEAST_SETTLED * len(short)
    )


def goes_over(line: Line, below: Line, broken: LineWidth, *, lost: int = 0) -> bool:
    """Return whether a line has no room for what the one below it begins with, which is nothing new.

    `lost` is how many cells of indentation it had.
    """
    if COLUMNS.search(line.words) or COLUMNS.search(below.words) or ITEM_MARKER.match(below.words):
        return False
    unbroken = _UNBROKEN.match(below.words)
    room = broken.measure(unbroken[0]) if unbroken else 0
    return broken.of(line) + lost + room + (broken.slack if line.is_inside else 0) > broken.width


def is_chinese(character: str) -> bool:
    """Return whether a character is one of the common Chinese ones."""
    return "一" <= character <= "鿿"
