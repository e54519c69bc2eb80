"""Tables of targets by place: a row names one, and columns say how much of what it is to reach.

城市  细颗粒物浓度（微克/立方米）  优良天数比率（%）
甲市  38  72.0
"""

from collections.abc import Iterator, Sequence

from parsers.about.regions import region_named
from parsers.facts.document import Document
from parsers.facts.targets.cell_values import is_blank, quantity
from parsers.facts.targets.place_columns import Caption, Column, caption_of, column_of
from parsers.facts.targets.promise import BOUNDS, Promise, Stated
from parsers.facts.targets.target_phrases import comparator_of
from parsers.plan import Bound, Comparator, Span
from parsers.text.cells import BETWEEN_CELLS, cells_of
from parsers.text.folding import squeezed
from parsers.text.labels import PLACE_LABEL
from parsers.text.patterns import compiled
from parsers.text.spans import lines_with_words
from parsers.values import dataclass

_PLACES = compiled(PLACE_LABEL)
_PLACE = compiled(r"(?:\d{1,3}[.．、]\s*)?(?:其中[:：]?\s*)?(?P<name>[一-鿿]{2,12})")
_ENDS_AS_PLACE = compiled("(?:[市县区州盟旗镇乡]|街道|兵团)$")
_WHOLE = compiled("[全各][国省市区县州盟旗]?|(?:全省|全市|全县|全区)?(?:合计|总计|小计|平均|汇总)")
"""What a row of sums is called."""
_LIMITS: dict[str, Bound] = {">=": ">=", "<=": "<="}
_CAPTION_REACH = 4
"""Within how many lines above its head the caption of a table stands."""
_FIRST_COLUMNS = 3
"""In which columns that of the places is."""
_FEWEST_ROWS, _MOST_BETWEEN = 2, 2


@dataclass(frozen=True, slots=True)
class _Table:
    """What the columns of a table hold."""

    width: int
    place: int
    columns: tuple[Column, ...]


def stated_by_place(document: Document) -> tuple[list[Stated], list[Span]]:
    """Return the figures of the tables by place in a document, and where the rows stand that they are of, in order."""
    text = document.folded
    stated: list[Stated] = []
    rows: list[Span] = []
    if BETWEEN_CELLS not in text:
        return stated, rows
    lines = list(lines_with_words(text, 0, len(text)))
    after = 0
    for n, line in enumerate(lines):
        if n < after or BETWEEN_CELLS not in text[slice(*line)]:
            continue
        head = cells_of(text, *line)
        place = _column_of_places(text, head)
        if place is None:
            continue
        below = cells_of(text, *lines[n + 1]) if place == len(head) - 1 and n + 1 < len(lines) else []
        table = _table(document, [*head, *below], place, caption_of(text, lines[max(n - _CAPTION_REACH, 0) : n]))
        if not table:
            continue
        found, spans, after = _rows(document, table, lines, n + 1 + bool(below))
        if len(spans) >= _FEWEST_ROWS:
            stated += found
            rows += spans
    return stated, rows


def _column_of_places(text: str, head: Sequence[Span]) -> int | None:
    return next((at for at, cell in enumerate(head[:_FIRST_COLUMNS]) if _PLACES.fullmatch(squeezed(text[slice(*cell)]))), None)


def _table(document: Document, head: Sequence[Span], place: int, caption: Caption) -> _Table | None:
    """Return what the columns below a line are, if some are of what was reached or is aimed at."""
    columns = [one for at in range(place + 1, len(head)) if (one := column_of(document, head, at, caption))]
    return _Table(len(head), place, tuple(columns)) if columns else None


def _rows(document: Document, table: _Table, lines: Sequence[Span], first: int) -> tuple[list[Stated], list[Span], int]:
    """Return what the rows from a line on say, where they stand, and the line behind them."""
    text = document.folded
    found: list[Stated] = []
    spans: list[Span] = []
    between = 0
    at = first
    while at < len(lines) and between <= _MOST_BETWEEN:
        cells = cells_of(text, *lines[at])
        if _column_of_places(text, cells) is not None:
            # The head of another table.
            break
        row = _row(document, table, cells)
        if row:
            spans.append(lines[at])
            found += _of_row(document, table, *row)
            between = 0
        elif len(cells) > 1 or text[lines[at][1] - 1] not in "。；":
            between += 1
        else:
            break
        at += 1
    return found, spans, at - between


def _row(document: Document, table: _Table, cells: Sequence[Span]) -> tuple[Sequence[Span], Span] | None:
    """Return the cells of a row, each in its column, and its place; None where it is not known what is of which column.

    A row may lack its number, and what stands behind its last figure where all figures are there.
    """
    last = max(column.at for column in table.columns)
    for less in range(min(table.place, 1) + 1):
        lacking = table.width - len(cells) - less
        if not 0 <= lacking < table.width - last:
            continue
        placed = [*[(0, 0)] * less, *cells]
        place = _place(document.folded, placed[table.place])
        figures = [placed[column.at] for column in table.columns]
        if place and all(_is_figure(document, cell, loosely=not lacking) for cell in figures):
            return placed, place
    return None


def _is_figure(document: Document, cell: Span, *, loosely: bool) -> bool:
    """Return whether a cell holds a figure, or nothing; or else words without one."""
    words = document.folded[slice(*cell)]
    return is_blank(words) or quantity(document, cell, "") is not None or (loosely and not any(map(str.isdecimal, words)))


def _place(text: str, cell: Span) -> Span | None:
    """Return where the name of a place, or what is said of all, stands in a cell."""
    found = _PLACE.fullmatch(text, *cell)
    if not found:
        return None
    name = found["name"]
    return found.span("name") if _ENDS_AS_PLACE.search(name) or _WHOLE.fullmatch(name) or region_named(name) else None


def _of_row(document: Document, table: _Table, cells: Sequence[Span], place: Span) -> Iterator[Stated]:
    whose = None if document.folded[slice(*place)].endswith("计") else place
    for column in table.columns:
        cell = cells[column.at]
        figure, sense = quantity(document, cell, column.unit) or (None, "")
        # What stands below nothing turns what the column is called into its opposite.
        if figure is None or sense == "-":
            continue
        limit: Bound | None = BOUNDS.get(figure.bound) or _LIMITS.get(comparator_of(sense) or "")
        comparator: Comparator = column.comparator or limit or "="
        bound = limit if column.comparator else None
        phrase = place[0], cell[1]
        promise = Promise(
            figure, comparator, column.indicator, phrase, head=column.head, whose=whose, bound=bound, year=column.year
        )
        yield Stated(promise, column.is_reached)
