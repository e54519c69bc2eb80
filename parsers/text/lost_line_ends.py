"""A page copied into one line, a space or nothing where each line ended.

Chinese has no other use for a space behind a sentence, and none for dashes there but to begin an item.
"""

import re
from collections.abc import Iterator

from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_SHORTEST_LINE, _LONGEST_LINE = 300, 500_000
"""Of how many characters a line is that is taken for a whole page."""
_SPACE = compiled(
    r"(?<=[一-鿿。；：！？!?;:”’）)》」』】〕\]])[^\S\n]+"
    r"(?![前起止后内])(?=[一-鿿“‘（(《「『【〔—]|20\d\d年|(?P<number>\d{1,3}[.．、](?:(?!\d)|(?=20\d\d年|\d{1,2}月))|[①-⑳]))"
)
_BEGINS_LINE = compiled(
    r"(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|第[一二三四五六七八九十]{1,3}[章节条]|——|[一二三四五六七八九十]是|[一-鿿]{2,6}(?:单位|部门|时限|处室)[:：])"
)
_NUMERAL = "[一二三四五六七八九十]{1,3}"
_ENDS_LINE = compiled(
    rf"(?:(?:[（(]{_NUMERAL}[）)]|{_NUMERAL}、|(?<!\d)\d{{1,2}}[.．、])[^\s，,。；;：:\d]{{2,30}}"
    r"|(?:[局委厅府院号]|\d日|通知|方案|要点|计划|意见|清单))$"
)
"""What a line ends in that is no sentence: a heading, the name of who signs, a day, a title."""
_LINE_REACH = 36
_DASHES = compiled(r"(?<=[。；！])——(?=[一-鿿“\d])")
_ENDS = frozenset("。；！？!?;:：”）)》】")
_FEWEST, _NEAREST = 6, 15
"""How many such spaces a line has at least, and how many characters on an average stand between two: fewer part words."""
_LEAST_SHARE = 0.6
"""Which share of them stand at the end of a sentence or ahead of a marker."""


def closings(text: str) -> Iterator[Edit]:
    """Yield the edits that put line ends in place of such spaces, and ahead of such dashes."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if _SHORTEST_LINE <= end - start <= _LONGEST_LINE:
            spaces = _spaces(text, start, end)
            yield from (Edit(*space.span(), "\n", None) for space in spaces)
            if not spaces:
                yield from (Edit(dash.start(), dash.start(), "\n", None) for dash in _DASHES.finditer(text, start, end))
        start = end + 1


def _spaces(text: str, start: int, end: int) -> list[re.Match[str]]:
    """Return the spaces of a long line that stand for line ends; none where they part words."""
    spaces = [space for space in _SPACE.finditer(text, start, end) if not _parts_name(text, space)]
    at_ends = sum(
        text[space.start() - 1] in _ENDS
        or bool(space["number"] or _BEGINS_LINE.match(text, space.end()))
        or bool(_ENDS_LINE.search(text, max(start, space.start() - _LINE_REACH), space.start()))
        for space in spaces
    )
    are_many = len(spaces) >= _FEWEST and end - start >= _NEAREST * len(spaces)
    return spaces if are_many and at_ends >= _LEAST_SHARE * len(spaces) else []


def _parts_name(text: str, space: re.Match[str]) -> bool:
    """Return whether a space stands beside a character that stands alone, as in names that are set wide: 国　务　院."""
    return text[space.start() - 2].isspace() or text[space.end() + 1 : space.end() + 2].isspace()
