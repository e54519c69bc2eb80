"""Spaces inside dates and inside a marker's brackets, as word processors and scanners put them: 每年 3 月 15 日前, ( 十 三)."""

import re

from parsers.text.mapped_text import Edit
from parsers.text.numerals import CHINESE
from parsers.text.patterns import compiled

_SPACE = "[ \u3000\xa0]"
"""One space: more part the cells of a table."""
_UNIT = r"(?:年(?![轻级])|月(?![球亮嫂])|日(?![照本喀常报])|号(?![楼线院])|个月|个工作日|工作日|季度)"
_INSIDE_DATES = compiled(
    rf"{_SPACE}(?:(?<=\d.)(?={_UNIT})|(?<=[年月].)(?=\d{{1,2}}{_SPACE}?(?:月|日|号|季度))|(?<=[年月日底末].)(?=年?[底末前](?!期))"
    rf"|(?<=第.)(?=[一二三四1-4]{_SPACE}?季度)|(?<=第[一二三四1-4].)(?=季度))"
)
_BRACKETED = compiled(rf"[(（]([{CHINESE}\d \u3000\xa0]{{2,9}})(?=[)）])")


def closings(text: str) -> list[Edit]:
    """Return the edits that take the spaces out of dates and bracketed numerals."""
    edits = [_closed(text, *match.span()) for match in _INSIDE_DATES.finditer(text)]
    edits += [_closed(text, *match.span(1)) for match in _BRACKETED.finditer(text) if match[1].strip() and not match[1].isalnum()]
    return sorted(edits, key=lambda edit: edit.start)


def _closed(text: str, start: int, end: int) -> Edit:
    return Edit(start, end, re.sub(_SPACE, "", text[start:end]), None)
