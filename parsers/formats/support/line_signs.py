"""A sign that a mail or a converter has put in front of the lines of a text: `>` for a quotation, or bullets of one long list."""

import re
from collections import Counter

from parsers.text.mapped_text import Edit
from parsers.text.numerals import PLAIN
from parsers.text.patterns import compiled

_SIGNED = compiled(r"^[^\S\n]{0,8}(?:(?P<quote>(?:>[^\S\n]?)+)|(?P<bullet>[-*+•·])[^\S\n]+)(?P<words>\S?[^\n]*)", re.MULTILINE)
_LINE = compiled(r"^[^\S\n]*\S", re.MULTILINE)
_MOST_LINES = 0.6
"""Of which share of the lines a sign stands in front, if it is of none in particular."""
_MARKED = compiled(rf"[{PLAIN}]{{1,3}}[、﹑](?![{PLAIN}])|[(（][{PLAIN}\d]{{1,3}}[)）]|\d{{1,2}}[.．、](?!\d)")
"""A number of a heading that is neither a decimal (3.5%) nor one of several months (一、二月份)."""
_FIGURE, _MOST_FIGURES = compiled(r"\d+(?![\d.．、])|\d+[.．]\d"), 0.3
"""A figure that no number of a heading is, and which share of the lines it may begin."""
_FEWEST_MARKED = 3
"""How many of these have a number of their own, which a list with bullets does without."""


def line_sign_edits(text: str) -> list[Edit]:
    """Return the edits that leave out the sign that most lines of a text begin with, if it is not theirs."""
    signed = list(_SIGNED.finditer(text))
    if len(signed) < _FEWEST_MARKED:
        return []
    kinds = Counter((one["quote"] or one["bullet"])[0] for one in signed)
    sign, count = kinds.most_common(1)[0]
    lines = [one for one in signed if (one["quote"] or one["bullet"])[0] == sign]
    marked = sum(bool(_MARKED.match(one["words"])) for one in lines)
    # > 60岁 and >5.5% say how much.
    figures = sum(bool(_FIGURE.match(one["words"])) for one in lines)
    is_theirs = figures > _MOST_FIGURES * count if sign == ">" else marked < _FEWEST_MARKED
    if is_theirs or count < _MOST_LINES * len(_LINE.findall(text)):
        return []
    return [Edit(one.start(), one.start("words"), "", None) for one in lines]
