"""Which column each line is of, in a row of a table whose cells stand each on a line of its own."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from parsers.formats.support.tables import NOTHING, UNIT_END
from parsers.formats.support.task_columns import UNITS, Head, is_time
from parsers.plan import Span
from parsers.text.folding import squeezed
from parsers.text.labels import PLACE_LABEL
from parsers.text.marker_forms import ANY_MARKER
from parsers.text.patterns import compiled

_MARKER = compiled(ANY_MARKER)
NOTES = compiled("备注|说明|备查")
"""The name of a column whose cells may be lacking."""
FIGURE = compiled(r"[^\d\s一-鿿]{0,3}\d[\d,.]*[^\d\s一-鿿]{0,4}")
"""A cell that holds a figure and no words."""
_PLACES, _YEAR = compiled(PLACE_LABEL), compiled(r"20\d\d")
_FIGURES = compiled("现状|目标值|完成值|指标值|[(（][^()（）]+[)）]$")
_BINDS, _BINDS_SO = compiled("属性|性质"), compiled("[一-鿿]{2}性(?:指标)?")
"""The column that says how an indicator binds, and what stands in it: 约束性."""
_UNIT, _LONGEST_UNIT = compiled("(?:计量)?单位"), 8
_SHORTEST_AIM = 2
"""How long an aim without a figure is at least: 划定."""
_MOST_NOTES = 2
"""How many columns of notes may be lacking."""


def ways_to_columns(text: str, lines: Sequence[Span], head: Head) -> Iterator[list[Span]]:
    """Yield the cells of a row for each way in which the lines may be of its columns."""
    notes = [n for n, name in enumerate(head.names) if NOTES.search(name)][:_MOST_NOTES]
    units = [n for n, tag in head.tags.items() if tag in UNITS]
    told = [n for n in range(1, len(head.names)) if n not in head.tags and n not in notes]
    # The units of one column may stand a line each; of two columns nobody knows where the second begins.
    long = [*told, *(units if len(units) == 1 else ())]
    for count in range(len(notes) + 1):
        for lacking in combinations(notes, count):
            more = len(lines) - len(head.names) + count
            for stretched in long if more > 0 else [0] * (more == 0):
                cells = _cells(lines, len(head.names), lacking, stretched, more)
                # Where there is a line for each column, a day may be said in words that no others are known by.
                said = [text[slice(*cell)] for cell in cells]
                if more > 0 and stretched in told and _holds_other_cells(said[stretched]):
                    continue
                fit = all(_fits(said[at], tag) for at, tag in head.tags.items() if tag in UNITS or more or lacking)
                if fit and (head.tags or all(map(_is_aim, said, head.names))):
                    yield cells


def _holds_other_cells(words: str) -> bool:
    """Return whether a line of a cell of several lines would rather be another cell: a unit, a day, the number of a row."""
    return any(
        UNIT_END.search(line) or is_time(line) or _MARKER.fullmatch(line) for line in map(squeezed, words.split("\n")) if line
    )


def _is_aim(words: str, name: str) -> bool:
    """Return whether a cell may be of a column of a table of figures, by what that is called."""
    if NOTHING.fullmatch(words) or _PLACES.fullmatch(name):
        return True
    if _YEAR.search(name) or _FIGURES.search(name):
        is_said = len(words) >= _SHORTEST_AIM and not ("\n" in words and any(map(str.isdecimal, words)))
        return bool(FIGURE.fullmatch(words)) or is_said
    if _UNIT.fullmatch(name):
        return len(words) <= _LONGEST_UNIT and "\n" not in words
    return _BINDS.search(name) is None or bool(_BINDS_SO.fullmatch(words))


def _cells(lines: Sequence[Span], width: int, lacking: Sequence[int], stretched: int, more: int) -> list[Span]:
    """Return the cells of a row of which some are lacking and one takes more lines."""
    cells: list[Span] = []
    at = 0
    for column in range(width):
        if column in lacking:
            end = cells[-1][1] if cells else lines[0][0]
            cells.append((end, end))
            continue
        size = 1 + (more if column == stretched else 0)
        cells.append((lines[at][0], lines[at + size - 1][1]))
        at += size
    return cells


def _fits(words: str, tag: str) -> bool:
    """Return whether a cell may be of a column: each name of a unit ends as such do, and a day says when."""
    if NOTHING.fullmatch(words):
        return True
    return all(UNIT_END.search(squeezed(line)) for line in words.split("\n") if line.strip()) if tag in UNITS else is_time(words)
