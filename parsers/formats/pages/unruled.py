"""Tables without lines: rows that leave the same places of a page white."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from parsers.formats.pages.character import Character
from parsers.formats.pages.grids import Table, words_of
from parsers.formats.pages.lines import rows_of
from parsers.formats.support.task_columns import Cell, head_of

_GAP = 1.2
"""How many times its height a gap in a row is wide that parts two cells."""
_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 3
"""How many rows must fill how many columns; of two columns a head must tell that they are of a table."""
_MOST_COLUMNS = 40
_APART = 3.0
"""How many times its height the next line of a table may stand below."""
_NEAR = 1.1
"""How many times further from the line above than from the next row a line of a cell may stand."""
_NEXT_ROW = 1.5
"""How many times as far as the lines of a cell the next row may stand below."""
_FULL = 0.8
"""The share of a column's width that lines of text fill where a page is set in columns."""

Span = tuple[float, float]


def unruled_tables(characters: Sequence[Character]) -> tuple[list[Table], list[Character]]:
    """Return the tables that white space makes of characters, from the top, and the characters that stand in none."""
    found: list[Table] = []
    rows = rows_of(characters)
    at = 0
    while at < len(rows):
        end = _end_of_run(rows, at)
        table = _table(rows[at:end]) if end - at >= _FEWEST_ROWS else None
        if table:
            found.append(table)
            taken = {id(one) for row in rows[at:end] for one in row}
            characters = [one for one in characters if id(one) not in taken]
        at = max(end, at + 1) if table else at + 1
    return found, list(characters)


def _end_of_run(rows: Sequence[Sequence[Character]], start: int) -> int:
    """Return the row after the last one that leaves white what the rows from one on leave white."""
    columns = _cells(rows[start])
    if not 1 < len(columns) <= _MOST_COLUMNS:
        return start
    at = start + 1
    while at < len(rows) and rows[at - 1][0].baseline - rows[at][0].baseline < _APART * _size(rows[at]):
        joined = _joined([*columns, *_cells(rows[at])], _size(rows[at]))
        if len(joined) < len(columns):
            break
        columns = joined
        at += 1
    return at


def _size(row: Sequence[Character]) -> float:
    return max(one.size for one in row)


def _cells(row: Sequence[Character]) -> list[Span]:
    """Return from where to where the cells of a row reach."""
    edges = [row[0].left]
    gap = _GAP * _size(row)
    for before, one in pairwise(row):
        if one.left - before.right > gap:
            edges += [before.right, one.left]
    edges.append(row[-1].right)
    return list(zip(edges[::2], edges[1::2], strict=True))


def _joined(spans: Sequence[Span], size: float) -> list[Span]:
    """Return what some stretches cover together, those that leave no room for a gap as one."""
    joined: list[Span] = []
    for low, high in sorted(spans):
        if joined and low - joined[-1][1] < size / 2:
            joined[-1] = joined[-1][0], max(joined[-1][1], high)
        else:
            joined.append((low, high))
    return joined


def _table(rows: Sequence[Sequence[Character]]) -> Table | None:
    """Return the table that rows make, or None where they are none, or where a line of it may be of either of two rows."""
    columns = _joined([cell for row in rows for cell in _cells(row)], min(map(_size, rows)))
    filled = [row for row in rows if len(_cells(row)) == len(columns)]
    if len(filled) < _FEWEST_ROWS or _is_set_in_columns(rows, columns):
        return None
    grouped = list(_grouped(rows, columns))
    if any(group is None for group in grouped):
        return None
    cells = [list(_row(group, columns)) for group in grouped if group is not None]
    if len(columns) < _FEWEST_COLUMNS and head_of(cells) is None:
        return None
    top, bottom = rows[0][0].baseline + _size(rows[0]), rows[-1][0].baseline
    return Table(cells, tuple(low for low, _ in columns), top, bottom)


def _is_set_in_columns(rows: Sequence[Sequence[Character]], columns: Sequence[Span]) -> bool:
    """Return whether most lines of each column fill it, as those of a text do and the cells of a table do not."""
    for low, high in columns:
        own = [right - left for row in rows for left, right in _cells(row) if low <= left < high]
        if sum(width > _FULL * (high - low) for width in own) * 2 < len(rows):
            return False
    return True


def _grouped(rows: Sequence[Sequence[Character]], columns: Sequence[Span]) -> Iterator[list[Sequence[Character]] | None]:
    """Yield the lines of each row of a table; None for a line that may be of the row above or of the next one.

    A row begins where the first column is filled, or where lines stand further apart than within a cell.
    """
    gaps = [above[0].baseline - row[0].baseline for above, row in pairwise(rows)]
    is_first_filled = [row[0].left < columns[0][1] for row in rows]
    group: list[Sequence[Character]] = []
    for n, row in enumerate(rows):
        if group and (is_first_filled[n] or gaps[n - 1] > _NEXT_ROW * min(gaps)):
            yield group
            group = []
        group.append(row)
        if not is_first_filled[n] and n + 1 < len(rows) and is_first_filled[n + 1] and gaps[n - 1] > _NEAR * gaps[n]:
            yield None
    yield group


def _row(lines: Sequence[Sequence[Character]], columns: Sequence[Span]) -> Iterator[Cell]:
    for low, high in columns:
        yield Cell(words_of([one for line in lines for one in line if low <= one.middle[0] <= high], low, high))
