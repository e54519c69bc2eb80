"""Which unit leads a task, is responsible for it, or supports it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parsers.facts.kind import FactKind, Found
from parsers.plan import Duty

if TYPE_CHECKING:
    from parsers.facts.document import Document


def _find(document: "Document", found: Found) -> Iterator[Duty]:
    # Plans that have been read are opened without the grammar, which takes longer to make ready.
    from parsers.facts.duties.finding import find  # noqa: PLC0415

    yield from find(document, found)


DUTIES = FactKind("duties", Duty, "U", _find)
