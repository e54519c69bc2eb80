"""The figures of a document's tables, of indicators and by place."""

from weakref import WeakKeyDictionary

from parsers.facts.document import Document
from parsers.facts.targets.indicator_tables import stated_of_indicators
from parsers.facts.targets.place_tables import stated_by_place
from parsers.facts.targets.promise import Stated
from parsers.plan import Span
from parsers.text.spans import is_within, joined

_found: WeakKeyDictionary[Document, tuple[list[Stated], list[Span]]] = WeakKeyDictionary()
"""What was found, for the kinds of facts that look for it."""


def stated_in_tables(document: Document) -> tuple[list[Stated], list[Span]]:
    """Return the figures of the tables in a document, and where the rows stand that they are of, in order and apart."""
    if document not in _found:
        of_indicators, by_place = stated_of_indicators(document), stated_by_place(document)
        others = [one for one in by_place[0] if not is_within(of_indicators[1], one.promise.quantity.start)]
        _found[document] = [*of_indicators[0], *others], joined([*of_indicators[1], *by_place[1]])
    return _found[document]
