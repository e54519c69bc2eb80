"""Tables by year: a row is of a year, and each column says how much of one thing there is to be: 年份 | 新建公办园（所）."""

import re
from collections.abc import Iterator, Sequence

from parsers.facts.document import Document
from parsers.facts.targets.cell_values import quantity, without_unit
from parsers.facts.targets.promise import BOUNDS, Promise, Stated
from parsers.facts.targets.target_phrases import comparator_of
from parsers.plan import Span
from parsers.text.cells import BETWEEN_CELLS, cells_of
from parsers.text.patterns import compiled

_HEAD = compiled(rf"^[^\S\n]*(?:年份|年度)[^\S\n]*{BETWEEN_CELLS}[^\n]*(?:\n[^\S\n]*)*\n", re.MULTILINE)
_YEAR = compiled(r"(20\d\d)年?度?")


def stated_by_year(document: Document) -> tuple[list[Stated], list[Span]]:
    """Return the figures of the tables by year in a document, and where the rows stand that they are of, in order."""
    text = document.folded
    stated: list[Stated] = []
    rows: list[Span] = []
    for head in _HEAD.finditer(text):
        names = cells_of(text, head.start(), text.index("\n", head.start()))
        start = head.end()
        while start < len(text):
            end = text.find("\n", start)
            end = len(text) if end < 0 else end
            cells = cells_of(text, start, end)
            year = _YEAR.fullmatch(text, *cells[0]) if cells else None
            if not year or len(cells) != len(names):
                break
            rows.append((start, end))
            # Of a plan without a year none knows what is past.
            stated += _of_row(document, names, cells, int(year[1]), document.year) if document.year else ()
            start = end + 1
    return stated, rows


def _of_row(document: Document, names: Sequence[Span], cells: Sequence[Span], year: int, plan_year: int) -> Iterator[Stated]:
    for head, cell in list(zip(names, cells, strict=True))[1:]:
        name, unit = without_unit(document.folded, head)
        figure, sense = quantity(document, cell, unit) or (None, "")
        if figure is None or name[0] >= name[1]:
            continue
        comparator = BOUNDS.get(figure.bound) or comparator_of(sense) or "="
        yield Stated(Promise(figure, comparator, name, (cells[0][0], cell[1]), year=year), year < plan_year)
