"""The times that tasks are bound to."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parsers.facts.kind import FactKind, Found
from parsers.plan import Deadline

if TYPE_CHECKING:
    from parsers.facts.document import Document


def _find(document: "Document", found: Found) -> Iterator[Deadline]:
    # Plans that have been read are opened without the grammar, which takes longer to make ready.
    from parsers.facts.deadlines.finding import find  # noqa: PLC0415

    yield from find(document, found)


DEADLINES = FactKind("deadlines", Deadline, "D", _find)
