"""Where the rows part of a table that is laid out with spaces, its cells over several lines.

Rows are told by the cells that take but one line, numbers or figures: the other cells of a row are centred on these, or begin
with them. Of all ways to part the lines the one is taken that cuts the fewest cells, and whose rows reach as far up as down.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

from parsers.formats.support.task_columns import is_time
from parsers.plan import Span
from parsers.text.patterns import compiled

_NUMBER = compiled(r"\d{1,3}[.．、]?")
_KIND = compiled(r"[\[(（]?(?:约束|预期|引导|指导|控制)性?[\])）]?")
_FIGURE = compiled(r"[\[(（〔【]*[≥≤<>＜＞±]*[\d,.]+[%％]?(?:以[上下内]|左右)?[\])）〕】]*(?:以[上下内]|左右)?|[-—－–/]{1,4}")
_LEAST_CLOSED = 0.85
"""The share of the cells of a column that must be numbers, figures, kinds or days for the rows to be told by it."""
_NEAR = 2
"""How many lines apart the lines of a cell stand at most."""
_BREAK_COSTS = 100.0
"""What it costs that a row reaches over a break."""
_WHOLE_WEIGHS, _CELL_WEIGHS = 1.5, 0.75
"""What it costs that a row, or a cell of it, reaches a line further to one side than to the other."""
_TWICE = 8.0
"""The same for a second figure in a cell."""
_MOSTLY_FIRST = 0.8
"""In which share of the rows of several lines each cell begins with the line the row is told by, where all do."""
_FULL = 0.85
"""How much of the longest line of its column a line has at least that goes on below."""
_ENDS, _GOES_ON = compiled("[。；;！）)\\]%％]$"), compiled("[、，,（(《和及与]$")
_CLOSES = compiled("[）)》、，,。；]|[（(][^（()）]{1,12}[)）]$")
"""How a line begins that goes on with the one above it: with a sign, or with nothing but a unit in brackets."""


def is_closed(cells: Sequence[str]) -> bool:
    """Return whether what a column holds takes but one line: numbers, figures, kinds of indicators, or days."""
    filled = [words for words in cells if words]
    closed = sum(bool(_FIGURE.fullmatch(words) or _KIND.fullmatch(words) or is_time(words)) for words in filled)
    return bool(filled) and closed >= _LEAST_CLOSED * len(filled)


def anchors_of(cells: Sequence[Sequence[str]], numbers: Sequence[int]) -> list[int]:
    """Return the lines that rows are told by; one and the next are one row where each has what the other lacks.

    `cells` are those of each line, `numbers` where the lines stand in the text. Where the first column counts, anew for each group
    or not, its lines are taken.
    """
    columns = [[line[n] for line in cells] for n in range(len(cells[0]))]
    counted = [at for at, words in enumerate(columns[0]) if _NUMBER.fullmatch(words)]
    values = [_value(columns[0][at]) for at in counted]
    if len(counted) > 1 and all(high in (low + 1, 1) for low, high in pairwise(values)):
        return counted
    closed = [n for n, column in enumerate(columns) if is_closed(column)]
    found: list[int] = []
    for at, line in enumerate(cells):
        own = {n for n in closed if line[n]}
        if not own:
            continue
        before = {n for n in closed if cells[found[-1]][n]} if found else set()
        if found and numbers[at] == numbers[found[-1]] + 1 and not own & before and len(own | before) <= len(closed):
            continue
        found.append(at)
    return found


def is_figure(words: str) -> bool:
    """Return whether words are a number, a figure, or the kind of an indicator."""
    return bool(_FIGURE.fullmatch(words) or _KIND.fullmatch(words) or _NUMBER.fullmatch(words))


def _value(words: str) -> int:
    return int(words.rstrip(".．、"))


def parted(
    cells: Sequence[Sequence[str]], numbers: Sequence[int], anchors: Sequence[int], breaks: Collection[int] = ()
) -> list[Span]:
    """Return from which line to which each row reaches; what stands ahead of the first or behind the last may be left over.

    No row reaches over a break, which is the line behind it.
    """
    longest = [max(len(line[n]) for line in cells) for n in range(len(cells[0]))]

    def cut(at: int) -> float:
        """Return what it costs to part two rows ahead of a line."""
        if not 0 < at < len(cells):
            return 0.0
        costs = 0.0
        for n, most in enumerate(longest):
            above = next((up for up in (at - 1, at - 2) if up >= 0 and cells[up][n]), None)
            below = next((down for down in (at, at + 1) if down < len(cells) and cells[down][n]), None)
            if above is not None and below is not None and numbers[below] - numbers[above] <= _NEAR:
                costs += _cut(cells[above][n], cells[below][n], most)
        return costs if numbers[at] == numbers[at - 1] + 1 else costs / 2 - 1.0

    def lean(start: int, end: int, anchor: int) -> float:
        """Return how much further a row, and each of its cells, reaches to one side than to the other."""
        middle = numbers[anchor]
        whole = abs((middle - numbers[start]) - (numbers[end - 1] - middle))
        every = 0.0
        for n in range(len(cells[0])):
            filled = [numbers[at] for at in range(start, end) if cells[at][n]]
            every += abs((middle - filled[0]) - (filled[-1] - middle)) if filled else 0.0
            every += _TWICE * max(0, sum(is_figure(cells[at][n]) for at in range(start, end)) - 1)
        over = sum(start < at < end for at in breaks)
        return _WHOLE_WEIGHS * whole + _CELL_WEIGHS * every + _BREAK_COSTS * over

    costs = {at: cut(at) + at for at in range(anchors[0] + 1)}
    ways: list[dict[int, int]] = []
    """For each row, where it begins that ends ahead of a line."""
    for anchor, following in zip(anchors, [*anchors[1:], len(cells)], strict=True):
        begins: dict[int, int] = {}
        so_far: dict[int, float] = {}
        for end in range(anchor + 1, following + 1):
            left = len(cells) - end if following == len(cells) else 0
            so_far[end], begins[end] = min(
                (cost + lean(start, end, anchor) + cut(end) + left, start) for start, cost in costs.items()
            )
        costs = so_far
        ways.append(begins)
    last = min(costs, key=costs.__getitem__)
    if _are_first(cells, anchors) and sum(map(cut, anchors)) <= costs[last]:
        return _from_first(anchors, numbers)
    path = [last]
    for begins in reversed(ways):
        path.append(begins[path[-1]])
    return list(pairwise(reversed(path)))


def _are_first(cells: Sequence[Sequence[str]], anchors: Sequence[int]) -> bool:
    """Return whether each row begins with the line that it is told by: whatever has more lines has its first one there."""
    taller = [(low, high) for low, high in pairwise([*anchors, len(cells)]) if high - low > 1]
    first = [all(cells[low][n] for n in range(len(cells[0])) if any(line[n] for line in cells[low:high])) for low, high in taller]
    return anchors[0] == 0 and bool(first) and sum(first) >= _MOSTLY_FIRST * len(first)


def _from_first(anchors: Sequence[int], numbers: Sequence[int]) -> list[Span]:
    """Return the rows that begin with these lines; the last one reaches down to where a line is blank."""
    end = anchors[-1] + 1
    while end < len(numbers) and numbers[end] == numbers[end - 1] + 1:
        end += 1
    return list(pairwise([*anchors, end]))


def _cut(above: str, below: str, longest: int) -> float:
    """Return what it costs to part two lines of one column: much where the first goes on."""
    if not above or not below:
        return 0.0
    is_open = above.count("（") + above.count("(") > above.count("）") + above.count(")")
    goes_on = bool(_GOES_ON.search(above) or _CLOSES.match(below)) or is_open
    is_full = len(above) >= _FULL * longest and not _ENDS.search(above)
    return 3.0 * goes_on + 1.0 * is_full + 0.25
