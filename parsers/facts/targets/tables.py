"""The figures of a document's tables, of indicators and by place."""

from weakref import WeakKeyDictionary

from parsers.facts.document import Document
from parsers.facts.targets.indicator_tables import stated_of_indicators
from parsers.facts.targets.place_tables import stated_by_place
from parsers.facts.targets.promise import Stated
from parsers.plan import Span
from parsers.text.spans import joined

_found: WeakKeyDictionary[Document, tuple[list[Stated], list[Span]]] = WeakKeyDictionary()
"""What was found, for the kinds of facts that look for it."""


def stated_in_tables(document: Document) -> tuple[list[Stated], list[Span]]:
    """Return the figures of the tables in a document, and where the rows stand that they are of, in order and apart."""
    if document not in _found:
        of_indicators, by_place = stated_of_indicators(document), stated_by_place(document)
        rows = set(of_indicators[1])
        stated = [*of_indicators[0], *(one for one in by_place[0] if not any(_is_within(one, row) for row in rows))]
        _found[document] = stated, joined([*rows, *by_place[1]])
    return _found[document]


def _is_within(stated: Stated, row: Span) -> bool:
    return row[0] <= stated.promise.quantity.start < row[1]
