"""Spaces around numbers, as word processors and scanners put them: 每年 3 月 15 日前, 比 2020 年下降 10% 以上, ( 十 三)."""

import re
from collections.abc import Iterable, Iterator

from parsers.text.mapped_text import Edit
from parsers.text.numerals import CHINESE
from parsers.text.patterns import compiled

_SPACE = "[ \u3000\xa0\u2002-\u200a\u202f]"
"""One space: more part the cells of a table."""
_UNIT = r"(?:年(?![轻级])|月(?![球亮嫂])|日(?![照本喀常报])|号(?![楼线院])|个月|个工作日|工作日|季度)"
_INSIDE_DATES = compiled(
    rf"{_SPACE}(?:(?<=\d.)(?={_UNIT})|(?<=[年月].)(?=\d{{1,2}}{_SPACE}?(?:月|日|号|季度))|(?<=[年月日底末].)(?=年?[底末前](?!期))"
    rf"|(?:(?<=[年月]\d.)|(?<=[年月][ \u3000]\d.))(?=\d{_SPACE}?[月日])"
    rf"|(?<=第.)(?=[一二三四1-4]{_SPACE}?季度)|(?<=第[一二三四1-4].)(?=季度))"
)
_BRACKETED = compiled(rf"[(（]((?:[{CHINESE}\d]|{_SPACE}){{2,9}})(?=[)）])")
_AROUND_FIGURES = compiled(
    rf"{_SPACE}(?:(?<=[一-鿿”》）)].)(?=[\d≥≤<>]|[A-Z]{{2}})"
    r"|(?:(?<=[\d%％‰℃].)|(?<=[A-Z]{2}.))(?=[一-鿿])(?![年月日号天时分周季]))"
)
_SUBSCRIPT = compiled("(?<=PM)[_ ](?=2[.．]5|10(?!\\d))|(?<=[A-Z])_(?=[\\dx](?![A-Za-z]))")
"""What a converter puts in front of a figure set low: PM_2.5, SO_2, NO_x."""
_INSIDE_DECIMALS = compiled(
    rf"(?:{_SPACE}(?<=\d[.．].)(?=\d)|{_SPACE}(?<=\d.)(?=[.．]\d))(?=[.．]?\d{{1,4}}{_SPACE}?(?:[%％‰℃A-Za-zμ]|(?![年月日])[一-鿿]))"
)
_BEGINS_DECIMAL = compiled(
    rf"(?:[一-鿿≥≤<>](?<![表图件第章节条款务题动程举施])|[到至为达约过近于率量值额长降升加少高]{_SPACE})\d{{1,5}}[.．]?$"
)
"""What stands in front of a space within a decimal (达到8. 0亿): behind a sentence, or a name, it is the number of an item."""
_PROSE = compiled("[，。；：、]|[一-鿿％%] ?,")
"""What stands in sentences, and hardly ever in the rows of a table, whose cells one space may part."""
_NO_CELL_ENDS = "和与及到在的省市县区州盟旗"
_NUMBERS_ITEM = compiled(r"(?:^|[。；;：:])[\s\d.．]*$")
"""What stands in front of a space behind the number of an item: 1 加强监管."""


def closings(text: str) -> list[Edit]:
    """Return the edits that take the spaces out of dates and bracketed numerals, and from around and within figures."""
    edits = [_closed(text, *match.span()) for match in _INSIDE_DATES.finditer(text)]
    edits += [_closed(text, *match.span(1)) for match in _BRACKETED.finditer(text) if match[1].strip() and not match[1].isalnum()]
    edits += _around_figures(text)
    edits += [
        _closed(text, *match.span())
        for match in _INSIDE_DECIMALS.finditer(text)
        if _BEGINS_DECIMAL.search(text, max(0, match.start() - _LONGEST_NUMBER), match.start())
    ]
    edits += [Edit(*match.span(), "", None) for match in _SUBSCRIPT.finditer(text)]
    return list(_apart(sorted(edits, key=lambda edit: (edit.start, -edit.end))))


def _apart(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield edits in order without those that stand within one before."""
    done = 0
    for edit in edits:
        if edit.start >= done:
            done = edit.end
            yield edit


def _around_figures(text: str) -> Iterator[Edit]:
    begins, ends, is_prose = 0, -1, False
    for match in _AROUND_FIGURES.finditer(text):
        if match.start() > ends:
            begins, ends = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
            ends = len(text) if ends < 0 else ends
            is_prose = bool(_PROSE.search(text, begins, ends))
        if (is_prose or text[match.start() - 1] in _NO_CELL_ENDS) and not _NUMBERS_ITEM.search(
            text, max(begins, match.start() - _LONGEST_NUMBER), match.start()
        ):
            yield _closed(text, *match.span())


_LONGEST_NUMBER = 12


def _closed(text: str, start: int, end: int) -> Edit:
    return Edit(start, end, re.sub(_SPACE, "", text[start:end]), None)
