"""Tables as text: a row is a line, and a row of a task table is a numbered task with its units and its day in brackets."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from parsers.text.folding import fold
from parsers.text.marker_forms import ANY_MARKER


class Cell(NamedTuple):
    """The words of a cell of a table; one that spans several columns or rows stands in each of them."""

    words: str
    is_below: bool = False
    """Whether the cell began in a row above."""


Rows = Sequence[Sequence[Cell]]
"""The cells of a table, row by row."""

_NUMBER = re.compile("序号|编号|序")
_TASK = re.compile(r"任务|工作(?:内容|事项|措施)|(?:重点|主要)?(?:工作|举措|措施|事项|项目)|整改(?:内容|措施)|问题")
_TAGS = (
    ("牵头单位", re.compile("牵头")),
    ("责任单位", re.compile("责任(?:单位|部门|处室|领导)?|承办|负责|实施(?:单位|主体)|整改单位")),
    ("配合单位", re.compile("配合|协办|参与|协同")),
    ("完成时限", re.compile("时限|时间|期限|进度(?:要求|安排)")),
)
"""What the columns of a task table are called, and the tag that plans without tables write for them."""
_MARKER = re.compile(rf"\s*{ANY_MARKER}\s*")
_BARE_NUMBER = re.compile(r"\d{1,3}")
_LONGEST_HEAD = 14


def lines(rows: Rows) -> Iterator[str]:
    """Yield a table as lines of text."""
    rows = [row for row in rows if any(cell.words.strip() for cell in row)]
    if not rows:
        return
    head = [_one_line(cell.words) for cell in rows[0]]
    tags = _columns(head)
    numbered = _is_head(head[0], _NUMBER)
    if numbered and not tags:
        yield "  ".join(dict.fromkeys(head))
    for row in rows[1:] if tags or numbered else rows:
        yield from _row(row, tags, numbered)


def _columns(head: Sequence[str]) -> dict[int, str]:
    """Return the columns of a task table that are tags; nothing where it is another table."""
    if not any(_is_head(cell, _TASK) for cell in head):
        return {}
    found: dict[int, str] = {}
    for at, cell in enumerate(head):
        tag = next((name for name, words in _TAGS if _is_head(cell, words)), None)
        if tag and tag not in found.values():
            found[at] = tag
    return found


def _is_head(cell: str, words: re.Pattern[str]) -> bool:
    words_of_cell = "".join(fold(cell).split())
    return len(words_of_cell) <= _LONGEST_HEAD and bool(words.search(words_of_cell))


def _row(row: Sequence[Cell], tags: dict[int, str], numbered: bool) -> Iterator[str]:
    goes_on = numbered and row[0].is_below
    own = {at: _one_line(cell.words) for at, cell in enumerate(row) if not (goes_on and cell.is_below)}
    distinct = list(dict.fromkeys(words for at, words in own.items() if words and at not in tags))
    if not distinct:
        return
    if len(distinct) == 1 and not tags:
        # A cell that fills its row is no part of a table: its paragraphs stay.
        yield from (line for line in next(cell.words for cell in row if cell.words.strip()).split("\n") if line.strip())
        return
    first = distinct[0] if (numbered or tags) and not goes_on and _MARKER.fullmatch(distinct[0]) else ""
    marker = f"{first}." if _BARE_NUMBER.fullmatch(first) else first
    said = [f"{tag}：{own[at]}" for at, tag in tags.items() if own.get(at)]
    yield f"{marker}{'  '.join(distinct[1:] if first else distinct)}"
    if said:
        yield f"（{'；'.join(said)}）"


def _one_line(cell: str) -> str:
    return re.sub(r"\s*\n\s*", "", cell.strip())
