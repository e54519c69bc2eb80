"""Tables that `pdftotext -layout` and its like lay out with spaces, written a row a line."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, pairwise

from parsers.formats.support.laid_out.columns import Line, cells_below, cells_of, joined
from parsers.formats.support.laid_out.heads import FIGURE, TAG, end_of_head
from parsers.formats.support.laid_out.rows import anchors_of, is_closed, is_figure, parted
from parsers.formats.support.tables import lines
from parsers.formats.support.task_columns import Cell, head_of
from parsers.plan import Span
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.labels import NOTES_LABEL
from parsers.text.mapped_text import Edit
from parsers.text.numerals import PLAIN
from parsers.text.patterns import compiled
from parsers.values import dataclass, replace

_HINTS = ("指标", "责任", "牵头", "时限")
"""What the head of each such table has one of."""
_PAGE = compiled(r"[\s\-—–·]*\d{1,4}[\s\-—–·]*")
_FEWEST_ROWS = 3
_FEWEST_COLUMNS, _MOST_COLUMNS = 3, 12
_MOST_LINES, _MOST_BLANK = 2000, 5
"""How many lines a page has, and how many blank ones may stand between those of a table."""
_NOTE = compiled(NOTES_LABEL)
_LONGEST_CELL, _TALLEST = 8, 40
"""How many lines of the last cell may stand below its middle, and how many between the middles of two rows."""
_MOST_ASTRAY = 0.3
"""How many segments, for each line, may fit into no column of their own: else words of two cells are taken for one."""
_LEAST_FILLED = 0.6
"""In which share of the rows a column has words, if these are no names of groups."""
_GOES_ON = ("及", "和", "与")
"""How what is left of a name begins that is of two rows: 煤炭消费量 | 及比重."""
_TITLE, _LONGEST_TITLE = compiled(f"[{PLAIN}]{{1,3}}[、﹑]|[(（][{PLAIN}]{{1,3}}[)）]"), 24
"""How the title of a group of rows begins, and how long it is at most."""
_UNITS = compiled("责任|牵头|配合")
_NO_UNIT = compiled("20\\d\\d|\\d月|月底|底前|全年|持续推进|长期坚持|。.")
"""What no cell of a column of units holds."""
_EMPTY = "—"
_GAP = f"{BETWEEN_CELLS} "
"""What parts the cells of a row, wide enough to be seen where lines that were broken at a width are joined."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: from which line of the text up to which, its cells, and the names of groups that stand beside it, or below."""

    lines: Span
    cells: tuple[str, ...]
    groups: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Page:
    """What a page has of a table: its head, its rows, and the line behind it."""

    all_names: tuple[str, ...]
    kept: tuple[int, ...]
    """The columns that are no names of groups."""
    rows: tuple[_Row, ...]
    rest: tuple[str, ...]
    """What stands in these ahead of the first row: it is of the last one on the page before."""
    beside_rest: str
    """What stands there in the other columns."""
    titles: Mapping[int, str]
    """The titles of groups of rows, by their lines."""
    end: int

    @property
    def names(self) -> list[str]:
        """What the columns are called."""
        return [self.all_names[n] for n in self.kept]

    @property
    def last_number(self) -> str:
        """What stands in the first column of the last row."""
        return self.rows[-1].cells[0]


def laid_out_edits(text: str) -> list[Edit]:
    """Return the edits that write each row of such tables in one line, as those of other files are written."""
    if not any(hint in text for hint in _HINTS):
        return []
    whole = text.split("\n")
    every = [Line.of(n, line) for n, line in enumerate(whole)]
    starts = [0]
    for line in whole:
        starts.append(starts[-1] + len(line) + 1)
    edits: list[Edit] = []
    at = 0
    while at < len(every):
        pages = list(_pages(every, at))
        for (low, high), words in _written(at, pages):
            # Without words the line goes too.
            edits.append(Edit(starts[low], min(starts[high] - bool(words), len(text)), words, None))
        at = pages[-1].end if pages else at + 1
    return edits


def _pages(every: Sequence[Line], at: int) -> Iterator[_Page]:
    """Yield the pages of a table that begins at a line; on each its head stands again, or its rows count on."""
    head_end = end_of_head(every, at)
    before: _Page | None = None
    while at < len(every) and (head_end or before):
        page = _page(every[at:head_end], _body(every, at, head_end or at), before)
        if page is None:
            return
        yield page
        before, at = page, page.end
        while at < len(every) and (not every[at].segments or _is_page_number(every, at)):
            at += 1
        head_end = end_of_head(every, at)


def _is_page_number(every: Sequence[Line], at: int) -> bool:
    """Return whether a line holds the number of a page: in dashes, or beside a blank line, which the number of a row is not."""
    segments = every[at].segments
    if len(segments) != 1 or not _PAGE.fullmatch(segments[0].words):
        return False
    beside = [every[n].segments for n in (at - 1, at + 1) if 0 <= n < len(every)]
    return not segments[0].words.isdecimal() or not all(beside)


def _body(every: Sequence[Line], at: int, head_end: int) -> list[Line]:
    """Return the lines below a head that may be of its table: up to the end of the page, or a line of prose."""
    names = sorted(segment.start for line in every[at:head_end] for segment in line.segments)
    found: list[Line] = []
    blank = 0
    for line in islice(every, head_end, head_end + _MOST_LINES):
        blank = 0 if line.segments else blank + 1
        only = line.segments[0] if len(line.segments) == 1 else None
        is_prose = only is not None and bool(names) and only.start <= names[1] and only.end > names[-1]
        if (
            blank > _MOST_BLANK
            or is_prose
            or _is_page_number(every, line.number)
            or (line.segments and _NOTE.match(line.segments[0].words))
            or (found and end_of_head(every, line.number))
        ):
            break
        if line.segments:
            found.append(line)
    last = max(
        (n for n, line in enumerate(found) if any(is_figure(segment.words) for segment in line.segments)), default=len(found)
    )
    return found[: last + _LONGEST_CELL]


def _page(head: Sequence[Line], lines_below: Sequence[Line], before: _Page | None) -> _Page | None:
    """Return the table of some lines; None where they are none, or do not go on with that of the page before."""
    titles = {line.number: "、".join(segment.words for segment in line.segments) for line in lines_below if _is_title(line)}
    body = [line for line in lines_below if line.number not in titles]
    filled = [line for line in head if line.segments]
    columns, cells, astray = cells_below(filled, body, len(before.all_names) if before else 0)
    fewest = 1 if before else _FEWEST_ROWS
    if not _FEWEST_COLUMNS <= len(columns) <= _MOST_COLUMNS or len(body) < fewest or astray > _MOST_ASTRAY * len(body):
        return None
    names = [joined([cells_of(line, columns)[n] for line in filled]) for n in range(len(columns))]
    if before and (len(columns) != len(before.all_names) or (head and tuple(names) != before.all_names)):
        return None
    numbers = [line.number for line in body]
    anchors = anchors_of(cells, numbers)
    if len(anchors) < fewest or any(high - low > _TALLEST for low, high in pairwise([0, *anchors, len(cells)])):
        return None
    is_new_group = bool(titles) and min(titles) < numbers[0] and cells[anchors[0]][0] == "1"
    if before and not head and not (is_new_group or _counts_on(before.last_number, cells[anchors[0]][0])):
        return None
    breaks = {bisect_left(numbers, number) for number in titles}
    spans = parted(cells, numbers, anchors, breaks)
    in_rows = _joined(cells, spans)
    least = _LEAST_FILLED * len(spans)
    groups = [n for n in range(len(columns)) if sum(bool(row[n]) for row in in_rows) < least and not FIGURE.search(names[n])]
    if groups:
        # What stands beside several rows is centred on none of them.
        spans = parted([["" if n in groups else words for n, words in enumerate(line)] for line in cells], numbers, anchors, breaks)
        in_rows = _joined(cells, spans)
    kept = before.kept if before else tuple(n for n in range(len(columns)) if n not in groups or TAG.search(names[n]))
    beside = [n for n in range(len(columns)) if n not in kept]
    name = next((n for n in kept if not is_closed([row[n] for row in in_rows])), None)
    are_parted = not any(_holds_two(names[n], [row[n] for row in in_rows]) for n in kept)
    if name is None or not are_parted or sum(bool(row[name]) for row in in_rows) < least:
        return None
    ends = [*(numbers[low] for low, _ in spans[1:]), numbers[spans[-1][1] - 1] + 1]
    rows = [
        _Row(
            (numbers[low], end),
            tuple(row[n] for n in kept),
            (joined([row[n] for n in beside]), *_between(titles, numbers[low], end)),
        )
        for (low, _), row, end in zip(spans, in_rows, ends, strict=True)
    ]
    ahead = _joined(cells, [(0, spans[0][0])])[0]
    rest, beside_rest = tuple(ahead[n] for n in kept), joined([ahead[n] for n in beside])
    all_names = before.all_names if before else tuple(names)
    return _Page(all_names, kept, tuple(_with_names(rows, kept.index(name))), rest, beside_rest, titles, ends[-1])


def _holds_two(name: str, cells: Sequence[str]) -> bool:
    """Return whether a column of units holds the next one too, which no two spaces part from it: 市水利局6月底前."""
    return bool(_UNITS.search(name)) and any(map(_NO_UNIT.search, cells))


def _counts_on(before: str, number: str) -> bool:
    return before.isdecimal() and number.isdecimal() and int(number) == int(before) + 1


def _between(titles: Mapping[int, str], low: int, high: int) -> Iterator[str]:
    """Yield the titles that stand between two lines."""
    return (title for number, title in titles.items() if low <= number < high)


def _is_title(line: Line) -> bool:
    """Return whether a line holds nothing but the title of a group of rows, with its number: （二）污染治理, 二 | 污染治理."""
    words = "、".join(segment.words for segment in line.segments)
    return 0 < len(line.segments) <= 2 and bool(_TITLE.match(words)) and len(words) <= _LONGEST_TITLE


def _joined(cells: Sequence[Sequence[str]], spans: Sequence[Span]) -> list[list[str]]:
    """Return the cells of each row."""
    return [[joined([line[n] for line in cells[low:high]]) for n in range(len(cells[0]))] for low, high in spans]


def _with_names(rows: Sequence[_Row], name: int) -> Iterator[_Row]:
    """Yield rows; of two that share a name over two lines each with all of it: 煤炭消费量 | 及比重."""
    names = [row.cells[name] for row in rows]
    for n, row in enumerate(rows):
        own = names[n]
        if n + 1 < len(names) and names[n + 1].startswith(_GOES_ON):
            own += names[n + 1]
        elif own.startswith(_GOES_ON) and n:
            own = names[n - 1] + own
        yield replace(row, cells=(*row.cells[:name], own, *row.cells[name + 1 :]))


def _written(at: int, pages: Sequence[_Page]) -> Iterator[tuple[Span, str]]:
    """Yield what stands in place of which lines of a table that begins at one: its head once, and a line for each row."""
    rows: list[_Row] = []
    for page in pages:
        if rows:
            groups = (*rows[-1].groups, page.beside_rest)
            rows[-1] = replace(rows[-1], cells=tuple(map(_continued, rows[-1].cells, page.rest)), groups=groups)
        rows += page.rows
    head = [Cell(words) for words in pages[0].names] if pages else []
    is_of_tasks = bool(rows) and (found := head_of([head])) is not None and bool(found.tags)
    for n, row in enumerate(rows):
        if row.lines[0] > at:
            # The head, and what parts two pages.
            ahead = [] if n or is_of_tasks else [_GAP.join(pages[0].names)]
            # Ahead of the first page there is no row that it could be of.
            ahead += [] if n else filter(None, (*pages[0].rest, pages[0].beside_rest))
            ahead += [title for page in pages for title in _between(page.titles, at, row.lines[0])]
            yield (at, row.lines[0]), "\n".join(ahead)
        cells = [Cell(words) for words in row.cells]
        told = lines([head, cells]) if is_of_tasks else [_GAP.join(words or _EMPTY for words in row.cells)]
        yield row.lines, "\n".join([*told, *filter(None, row.groups)])
        at = row.lines[1]


def _continued(words: str, more: str) -> str:
    return joined([words, more])
