"""Tables as text: a row is a line, and a row of a task table is a numbered task with its units and its day in brackets."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import data
from parsers.formats.support.task_columns import (
    UNITS,
    Cell,
    Head,
    Rows,
    head_of,
    is_head_again,
    is_label,
    is_other_head,
    is_person,
    only_cell,
    tag_of,
)
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.folding import squeezed
from parsers.text.marker_forms import ANY_MARKER
from parsers.text.patterns import compiled
from parsers.text.unit_names import ORGANISATION_ENDINGS

_MARKER = compiled(rf"\s*{ANY_MARKER}\s*")
_BARE_NUMBER = compiled(r"\d{1,4}")
NOTHING = compiled(r"[\s/\\—–\-－无]*")
"""What stands in a cell where there is nothing to say."""
_INDICATOR = "指标"
_EMPTY = "—"
"""Stands for an empty cell between others."""
_SAME = ("同上", "〃", "″", "^^")
"""What a cell holds that says what the one above it says."""
_CONTINUED = compiled(r"[(（]?续(?:表|上表)?\d*[)）]?")
UNIT_END = compiled(rf"(?:{ORGANISATION_ENDINGS}|等)[)）]?$")
_BROKEN_OFF = compiled("[、，,；;和及与][省市县区州]$")
_ENDS = ("。", "；", "，", "、", "：", ";", ",", ":", ".", "！", "？")
_LONGEST_SHARED = 24
"""How long the first of several cells may be to be the name of the task that the others tell of."""


def lines(rows: Rows, above: Rows | None = None) -> Iterator[str]:
    """Yield a table as lines of text; one that directly follows another as wide and has no head of its own goes on with that."""
    rows = _with_words(rows)
    if not rows:
        return
    head = head_of(rows)
    above = _with_words(above or ())
    if head is None and above and len(above[0]) == len(rows[0]):
        continued = head_of(above)
        head = Head(continued.names, 0, 0) if continued else None
    if head and (head.tags or (head.is_numbered and not head.is_of_indicators)):
        yield from _of_tasks(rows, head)
    elif _is_sideways(rows):
        yield from _records(rows)
    else:
        yield from _of_others(rows)


def _with_words(rows: Rows) -> list[Sequence[Cell]]:
    return [row for row in rows if any(cell.words.strip() for cell in row)]


def _plain(row: Sequence[Cell], *, is_whole: bool = False) -> Iterator[str]:
    """Yield a row as it is: without the empty cells at its end, unless the columns are to be counted."""
    told = [_one_line(cell.words) for cell in row if not cell.is_beside]
    while told and not told[-1] and not is_whole:
        told.pop()
    if sum(map(bool, told)) == 1:
        # A cell that fills its row is no part of a table: its paragraphs stay.
        yield from _paragraphs(next(cell.words for cell in row if cell.words.strip()))
    else:
        # An empty cell stays to be seen, lest what stands behind it seem to be of its column.
        yield BETWEEN_CELLS.join(words or _EMPTY for words in told)


_NAMES_UNITS = compiled("(?:主要|具体|主体)?(?:责任|牵头|配合|协办|主办)(?:单位|部门|处室|科室)")
_LEAST_COLUMNS = 2


def _of_others(rows: Rows) -> Iterator[str]:
    """Yield a table that is none of tasks: the columns that name units as tags behind their rows, the others as they are."""
    head = [squeezed(cell.words) for cell in rows[0]]
    tags = {n: tag for n, name in enumerate(head) if _NAMES_UNITS.fullmatch(name) and (tag := tag_of(name))}
    if len(head) - len(tags) < _LEAST_COLUMNS:
        tags = {}
    for n, row in enumerate(rows):
        yield from _plain(
            [cell for at, cell in enumerate(row) if at not in tags], is_whole=any(_INDICATOR in name for name in head)
        )
        yield from _said([(tag, row[at].words) for at, tag in tags.items() if n and at < len(row)])


def _paragraphs(words: str) -> Iterator[str]:
    yield from (line.strip() for line in words.split("\n") if line.strip())


def _of_tasks(rows: Rows, head: Head) -> Iterator[str]:
    width = len(head.names)
    yield from _captions(rows[: head.first])
    if head.is_numbered and not head.tags:
        yield from _names(rows, head)
    before: Sequence[Cell] = ()
    groups = _groups(rows, head)
    for n, written in enumerate(rows[head.after :]):
        row = _filled(written, before)
        only = only_cell(row, width)
        if only is None and n and is_other_head(row, head):
            yield from lines(rows[head.after + n :])
            return
        if is_head_again(row, head, rows) or (only and _CONTINUED.fullmatch(squeezed(only))):
            continue
        if only is not None:
            yield from _paragraphs(only)
        else:
            before = row
            yield from _task(row, head, groups)


def _captions(rows: Rows) -> Iterator[str]:
    """Yield what stands above the head of a table; its number (附件1) begins no attachment, and stands with the title below."""
    number = ""
    for words in (" ".join(_plain(row)) for row in rows):
        if _TABLE_NUMBER.fullmatch(words):
            number = f"{words} "
        else:
            yield f"{number}{words}"
            number = ""
    if number:
        yield number.strip()


_TABLE_NUMBER = compiled(r"\s*附[件表]\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?")


def _names(rows: Rows, head: Head) -> Iterator[str]:
    """Yield what the columns are called, above it what several of them are called together."""
    above, *below = rows[head.first : head.after]
    if below:
        together = [
            _one_line(cell.words) for cell, part in zip(above, below[0], strict=True) if not (part.is_below or cell.is_beside)
        ]
        yield BETWEEN_CELLS.join(together)
    names = below[0] if below else above
    yield BETWEEN_CELLS.join(_one_line(cell.words) for cell in names if not cell.is_beside)


def _filled(row: Sequence[Cell], above: Sequence[Cell]) -> list[Cell]:
    """Return a row, with what stands above in the cells that say 同上."""
    return [
        above[n]._replace(is_below=False) if squeezed(cell.words) in _SAME and n < len(above) else cell
        for n, cell in enumerate(row)
    ]


def _groups(rows: Rows, head: Head) -> frozenset[str]:
    """Return the words that a table says in the first column of its tasks for several rows, one below the other."""
    column = next((n for n, name in enumerate(head.names) if n not in head.tags and not (n == 0 and head.is_numbered)), None)
    if column is None:
        return frozenset()
    words = [_one_line(row[column].words) if column < len(row) else "" for row in rows[head.after :]]
    return frozenset(one for one, below in pairwise(words) if one == below)


_FIGURE = compiled(r"\d[\d.,]*")


def is_unit_of(figure: str, words: str) -> bool:
    """Return whether a cell is the unit of the figure in the cell before it: 18 | 个."""
    return bool(_FIGURE.fullmatch(figure)) and words.removeprefix("万").removeprefix("亿") in _units()


@cache
def _units() -> frozenset[str]:
    return frozenset(unit for unit, *_ in data.rows("units"))


def with_units(cells: Sequence[str]) -> list[str]:
    """Return cells, each figure alone with its unit behind it in one."""
    joined: list[str] = []
    for words in cells:
        if joined and is_unit_of(joined[-1], words):
            joined[-1] += words
        else:
            joined.append(words)
    return joined


def _task(row: Sequence[Cell], head: Head, groups: frozenset[str]) -> Iterator[str]:
    tags, persons = head.tags, head.persons
    goes_on = head.is_numbered and row[0].is_below
    own = {n: cell for n, cell in enumerate(row) if not cell.is_beside and not (goes_on and cell.is_below)}
    values = [n for n in sorted(head.values) if n in own and tags and not NOTHING.fullmatch(own[n].words)]
    told = [_told(head.names[n], cell.words) for n, cell in own.items() if n not in tags and n not in persons and n not in values]
    distinct = [words for words in told if words] if tags else _with_blanks(told)
    said = [(tag, own[n].words) for n, tag in tags.items() if n in own]
    said += [(head.names[n], own[n].words) for n in sorted(persons) if n in own and tags]
    if not distinct:
        # Another unit, or another day, of the task above.
        yield from _said(said)
        return
    first = distinct[0] if not goes_on and _MARKER.fullmatch(distinct[0]) else ""
    marker = f"{first}." if _BARE_NUMBER.fullmatch(first) else first
    words = with_units(distinct[1:] if first else distinct)
    is_name = tags and len(words) > 1 and len(words[0]) <= _LONGEST_SHARED and not words[0].endswith(_ENDS)
    joint = "：" if is_name and words[0] not in groups else BETWEEN_CELLS
    # A digit behind the number of a row would be taken for its decimals.
    apart = " " if marker and words and words[0][:1].isdigit() else ""
    yield f"{marker}{apart}{joint.join(words[:2])}{''.join(f'{BETWEEN_CELLS}{one}' for one in words[2:])}"
    yield from (f"{head.names[n]}：{_one_line(own[n].words)}" for n in values)
    yield from _said(said)


def _told(name: str, words: str) -> str:
    """Return what a cell tells, behind the time that its column is of: 一季度 | 签约105个."""
    said = _one_line(words)
    return f"{name}{said}" if _QUARTER.fullmatch(name) and not NOTHING.fullmatch(words) else said


_QUARTER = compiled("第?[一二三四]季度|[上下]半年|前[两二三]季度|全年")


def _with_blanks(told: Sequence[str]) -> list[str]:
    """Return cells without those at the end that are empty; an empty one between others stays to be seen."""
    last = max((n for n, words in enumerate(told) if words), default=-1)
    return [words or _EMPTY for words in told[: last + 1]]


def _said(tags: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield the line that says who does a task and by when."""
    parts = [
        f"{tag}：{_listed(words) if tag in UNITS else _one_line(words)}" for tag, words in tags if not NOTHING.fullmatch(words)
    ]
    if parts:
        yield f"（{'；'.join(parts)}）"


def _is_sideways(rows: Rows) -> bool:
    """Return whether each row names a part of a task and says it: 责任单位 | 市水利局, once or twice beside each other."""
    pairs = [pair for row in rows for pair in _pairs(row)]
    named = [name for name, _ in pairs if is_label(name)]
    return len(named) * 2 > len(pairs) and sum(tag_of(name) is not None for name in named) > 0 and len(rows) > 1


def _pairs(row: Sequence[Cell]) -> list[tuple[str, str]]:
    cells = [cell for cell in row if not cell.is_beside]
    return [(cells[n].words, cells[n + 1].words) for n in range(0, len(cells) - 1, 2)]


def _records(rows: Rows) -> Iterator[str]:
    """Yield tasks whose parts stand below each other, the units and the day of each at its end."""
    width = max(map(len, rows))
    said: list[tuple[str, str]] = []
    seen: set[str] = set()
    for row in rows:
        pairs = _pairs(row)
        only = only_cell(row, width)
        if only is not None or not pairs:
            yield from _said(said)
            said, seen = [], set()
            yield from _plain(row)
            continue
        for name, words in pairs:
            if squeezed(name) in seen:
                yield from _said(said)
                said, seen = [], set()
            seen.add(squeezed(name))
            tag = tag_of(name)
            if tag or is_person(name):
                said.append((tag or _one_line(name), words))
            elif not NOTHING.fullmatch(words):
                yield f"{_one_line(name)}：{_one_line(words)}" if name.strip() else _one_line(words)
    yield from _said(said)


def _one_line(cell: str) -> str:
    """Return the words of a cell in one line; what stood on lines of their own stays apart, unless it was set upright."""
    *above, last = [line.strip() for line in cell.split("\n") if line.strip()] or [""]
    is_upright = all(len(line) <= 2 for line in (*above, last))
    return "".join(line if is_upright or line.endswith(_ENDS) else f"{line}；" for line in above) + last


def _listed(cell: str) -> str:
    """Return the units of a cell in one line, those on lines of their own as a list."""
    words = [line.strip() for line in cell.split("\n") if line.strip()]
    return "".join(f"{line}、" if _ends_with_unit(line) else line for line in words[:-1]) + (words[-1] if words else "")


def _ends_with_unit(line: str) -> bool:
    """Return whether a line ends with a whole name, not with the level that one on the next line begins with: 市财政委、市."""
    return len(line) > 2 and bool(UNIT_END.search(line)) and not _BROKEN_OFF.search(line)
