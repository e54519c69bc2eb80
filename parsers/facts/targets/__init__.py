"""The figures promised."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from parsers.facts.kind import FactKind, Found
from parsers.plan import Target

if TYPE_CHECKING:
    from parsers.facts.document import Document


def _find(document: "Document", found: Found) -> Iterator[Target]:
    # Plans that have been read are opened without the grammar, which takes longer to make ready.
    from parsers.facts.targets.finding import find  # noqa: PLC0415

    yield from find(document, found)


TARGETS = FactKind("targets", Target, "T", _find)
