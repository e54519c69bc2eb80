"""The figures of a document's tables, of indicators, by place and by year."""

from weakref import WeakKeyDictionary

from parsers.facts.document import Document
from parsers.facts.targets.indicator_tables import stated_of_indicators
from parsers.facts.targets.place_tables import stated_by_place
from parsers.facts.targets.promise import Stated
from parsers.facts.targets.year_tables import stated_by_year
from parsers.plan import Span
from parsers.text.spans import is_within, joined

_found: WeakKeyDictionary[Document, tuple[list[Stated], list[Span]]] = WeakKeyDictionary()
"""What was found, for the kinds of facts that look for it."""


def stated_in_tables(document: Document) -> tuple[list[Stated], list[Span]]:
    """Return the figures of the tables in a document, and where the rows stand that they are of, in order and apart."""
    if document not in _found:
        stated, rows = stated_of_indicators(document)
        for others, their_rows in (stated_by_place(document), stated_by_year(document)):
            stated += [one for one in others if not is_within(rows, one.promise.quantity.start)]
            rows = joined([*rows, *their_rows])
        _found[document] = stated, rows
    return _found[document]
