"""What a kind of fact is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol

from parsers.plan import Span
from parsers.values import dataclass

if TYPE_CHECKING:
    from parsers.facts.document import Document

Found = Mapping[str, Sequence[Any]]
"""The facts that have been found so far, by the names of their kinds."""


class Fact(Protocol):
    """What every fact has, whatever its kind states besides: a frozen dataclass whose fields are what JSON holds."""

    @property
    def section(self) -> int:
        """The index of its section."""
        ...

    @property
    def phrase(self) -> str:
        """Its words exactly as found."""
        ...

    @property
    def shown(self) -> str:
        """Its words as displayed: repaired, with `▯` for what is lost."""
        ...

    @property
    def source(self) -> Span:
        """Where it stands in the decoded source."""
        ...

    @property
    def place(self) -> Span:
        """Where it stands in the words of its section."""
        ...


@dataclass(frozen=True, slots=True)
class FactKind:
    """A kind of fact: what it is called, what one is, and how those of a document are found."""

    name: str
    """Its name in JSON and in `Plan.facts`: a plural."""
    type: type[Any]
    """The frozen dataclass of one fact; see `Fact` for the fields it must have."""
    sign: str
    """One letter that tells it without colour."""
    find: "Callable[[Document, Found], Iterable[Any]]"
    """Yields the facts of a document in its order; `Found` holds those of the kinds listed before it."""
