"""Tables of Markdown, and of text pasted from elsewhere: a row of a task table is a task with its units and its day in brackets.

Only what stands between the cells is replaced, so that each keeps its place. What makes Markdown of web pages loses which cells
span several rows or columns: of a short row units that may stand in several columns are responsible, whatever their part.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.formats.support.rows import Row
from parsers.formats.support.stacked_tables import stacked_tables
from parsers.formats.support.tables import NOTHING, UNIT_END, is_unit_of
from parsers.formats.support.task_columns import NUMBER_OF_ROW, UNITS, Cell, Head, head_of, is_time
from parsers.plan import Span
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.folding import squeezed
from parsers.text.labels import NOTES_LABEL
from parsers.text.mapped_text import Edit
from parsers.text.marker_forms import ANY_MARKER
from parsers.text.numerals import number
from parsers.text.patterns import compiled
from parsers.text.spans import stripped

_TABLE = compiled(r"(?:^[ \t]*\|[^\n]*\|[ \t]*(?:\n|\Z)){2,}", re.MULTILINE)
_ROW = compiled(r"[ \t]*\|([^\n]*)\|[ \t]*(?:\n|\Z)")
_BAR = compiled(r"(?<!\\)\|")
_TABBED = compiled(r"(?:^[^\n\t]*(?:\t[^\n\t]*){2,}(?:\n|\Z)){2,}", re.MULTILINE)
_TABBED_ROW, _TAB = compiled(r"([^\n]*)(?:\n|\Z)"), compiled(r"\t")
_NOTE = compiled(NOTES_LABEL)
"""How a line below a table begins that is no row of it."""
_RULE = compiled(r"[\s:|-]*")
"""The row below a head, and one without words."""
_BELOW_HEAD = compiled(r"^[ \t]*\|[ \t]*:?--", re.MULTILINE)
"""The rule below the head of a table of Markdown."""
_LINE_END = compiled(r"\s*(?:<br\s*/?>|\n)\s*")
_MARKER = compiled(ANY_MARKER)
_ENDS_IN_FIGURE = compiled(r"\d[^\s\d，。；]{1,3}$")
"""How a line of a cell ends behind which another thing begins: 新建3座."""
_DAY, _ANY_PART = "完成时限", "责任单位"
_LONGEST_SHARED = 24


def table_edits(text: str) -> list[Edit]:
    """Return the edits that make the tables of a text lines."""
    return [edit for table in _TABLE.finditer(text) for edit in _edits(text, list(_rows(text, *table.span())))]


def pasted_edits(text: str) -> list[Edit]:
    """Return the edits that make lines of the tables pasted into a text.

    Those are task tables of Markdown, else such as are parted by tabs; and tables whose cells stand each on a line of its own.
    """
    piped = [table for table in _TABLE.finditer(text) if _BELOW_HEAD.search(table[0])] if "|" in text else []
    tables = (
        (list(_rows(text, *table.span())) for table in piped)
        if piped
        else (list(_tabbed_rows(text, *table.span())) for table in _TABBED.finditer(text))
    )
    of_tasks = [edit for rows in tables if _is_of_tasks(text, rows) for edit in _edits(text, rows)]
    return of_tasks or [edit for rows in stacked_tables(text) for edit in _edits(text, rows)]


def _is_of_tasks(text: str, rows: Sequence[Row]) -> bool:
    width = max(len(row.cells) for row in rows)
    head = head_of([[Cell(text[slice(*cell)]) for cell in row.cells] + [Cell("")] * (width - len(row.cells)) for row in rows])
    return head is not None and bool(head.tags)


def _tabbed_rows(text: str, start: int, end: int) -> Iterator[Row]:
    for line in _TABBED_ROW.finditer(text, start, end):
        low, high = line.span(1)
        if low < high and not _NOTE.match(text, low, high):
            tabs = [low - 1, *(tab.start() for tab in _TAB.finditer(text, low, high)), high]
            yield Row(low, high, [stripped(text, left + 1, right) for left, right in pairwise(tabs)])


def _edits(text: str, rows: Sequence[Row]) -> Iterator[Edit]:
    told = [row for row in rows if not _RULE.fullmatch(text, row.start, row.end)]
    width = max((len(row.cells) for row in told), default=0)
    words = [[Cell(text[slice(*cell)]) for cell in row.cells] + [Cell("")] * (width - len(row.cells)) for row in told]
    head = head_of(words) if told else None
    is_of_tasks = head is not None and bool(head.tags)
    names = {row.start for row in told[head.first : head.after]} if head and is_of_tasks else set()
    kept = {row.start for row in told} - names
    for row in rows:
        if row.start not in kept:
            yield Edit(row.start, row.end, "", None)
        elif head and is_of_tasks and len(row.cells) > 1:
            yield from _task(text, row, head)
        else:
            yield from _joined(text, row)


def _rows(text: str, start: int, end: int) -> Iterator[Row]:
    for line in _ROW.finditer(text, start, end):
        low, high = line.span(1)
        bars = [low - 1, *(bar.start() for bar in _BAR.finditer(text, low, high)), high]
        yield Row(line.start(), high + 1, [stripped(text, left + 1, right) for left, right in pairwise(bars)])


def _joined(text: str, row: Row) -> list[Edit]:
    """Return the edits that part the cells of a row by spaces, each in one line."""
    edges = [row.start, *(at for cell in row.cells for at in cell), row.end]
    gaps = [
        Edit(low, high, "" if low == row.start or high == row.end else BETWEEN_CELLS, None)
        for low, high in list(pairwise(edges))[::2]
    ]
    broken = [Edit(*line.span(), "", None) for cell in row.cells for line in _LINE_END.finditer(text, *cell)]
    return sorted([*gaps, *broken], key=lambda edit: edit.start)


def _task(text: str, row: Row, head: Head) -> list[Edit]:
    """Return the edits that make a row a task: 3.任务：措施 （完成时限：年底前；牵头单位：甲局）."""
    said = [text[slice(*cell)] for cell in row.cells]
    tags = _tags(said, head)
    edits: list[Edit] = []
    at, is_open, count = row.start, False, 0
    last: Span | None = None
    for cell, words, tag in zip(row.cells, said, tags, strict=True):
        if not words or (tag and NOTHING.fullmatch(words)):
            continue
        if tag:
            joint = f"；{tag}：" if is_open else f"\n（{tag}："
            is_open = True
        else:
            before = said[0] if count == 1 and _MARKER.fullmatch(said[0]) else ""
            joint = "）\n" if is_open else "" if not count else _behind(before) if before else _joint(said, count)
            told = text[slice(*last)] if last else ""
            joint = "" if is_unit_of(told, words) else joint
            is_open, count, last = False, count + 1, cell
        edits.append(Edit(at, cell[0], joint, None))
        for line in _LINE_END.finditer(text, *cell):
            is_list = tag in UNITS and UNIT_END.search(text, cell[0], line.start())
            ends = _ENDS_IN_FIGURE.search(text, cell[0], line.start()) and not tag
            edits.append(Edit(*line.span(), "、" if is_list else "；" if ends else "", None))
        at = cell[1]
    return [*edits, Edit(at, row.end, "）" if is_open else "", None)]


def _behind(marker: str) -> str:
    """Return what the number of a row lacks of a marker."""
    return "." if marker.isdecimal() else "、" if number(marker) is not None else ""


def _joint(said: Sequence[str], count: int) -> str:
    """Return what parts the words of a task: its name ends with a colon."""
    first = said[1 if _MARKER.fullmatch(said[0]) else 0]
    is_name = count <= 2 and len(squeezed(_LINE_END.sub("", first))) <= _LONGEST_SHARED and not first.endswith(("。", "；", "："))
    return "：" if is_name else BETWEEN_CELLS


def _tags(said: Sequence[str], head: Head) -> list[str]:
    """Return the tag of each cell of a row, or nothing for one that says what is to be done."""
    lacking, tags = len(head.names) - len(said), head.tags
    day = next((at for at, tag in tags.items() if tag == _DAY), None)
    shifts = [0] if NUMBER_OF_ROW.fullmatch(said[0]) or lacking <= 0 else range(lacking, -1, -1)
    fitting = [shift for shift in shifts if day is None or (0 <= day - shift < len(said) and is_time(said[day - shift]))]
    shift = fitting[0] if fitting else shifts[0]
    known = [tags.get(at + shift, "") for at in range(len(said))]
    # Where all cells that are lacking stand ahead of these, each is in its column.
    return known if shift == max(lacking, 0) else [_ANY_PART if tag in UNITS else tag for tag in known]
