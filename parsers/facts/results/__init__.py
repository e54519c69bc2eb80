"""The figures that a document says were reached."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parsers.facts.kind import FactKind, Found
from parsers.plan import Result

if TYPE_CHECKING:
    from parsers.facts.document import Document


def _find(document: "Document", found: Found) -> Iterator[Result]:
    # Plans that have been read are opened without the grammar, which takes longer to make ready.
    from parsers.facts.results.finding import find  # noqa: PLC0415

    yield from find(document, found)


RESULTS = FactKind("results", Result, "A", _find)
