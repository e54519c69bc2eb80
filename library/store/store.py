"""What keeps plans."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Protocol

from library.asking.filter import Filter
from library.entry import Entry
from parsers.plan import Plan
from parsers.values import dataclass

if TYPE_CHECKING:
    from library.finding.facts import Stated
    from library.finding.hits import Hits
    from library.finding.outlined import Outlined


@dataclass(frozen=True, slots=True)
class Group:
    """The plans of one province and one year, which stand together in the order of a store."""

    province: str | None
    year: int | None
    key: tuple[str, int]
    """What groups are sorted by: the province's division code and the year; what has none stands last."""
    count: int
    new: int = 0
    """How many of them came since the library was last browsed."""


class Store(Protocol):
    """Keeps plans in the order of `Entry.order`, and gives out what is asked for without reading the others.

    A position is a place in that order, from 0 on.
    """

    @property
    def version(self) -> int:
        """A number that changes when plans come or go."""
        ...

    def groups(self) -> Sequence[Group]:
        """Return what there is by province and year, in order."""
        ...

    def counties(self) -> frozenset[str]:
        """Return the full names of the counties that there are plans of."""
        ...

    def units(self) -> Sequence[str]:
        """Return the units that have duties, folded, those with the most sections first."""
        ...

    def entries(self, start: int, count: int) -> Sequence[Entry]:
        """Return at most so many entries from a position on."""
        ...

    def position(self, plan: str) -> int:
        """Return where a plan stands; raises KeyError where there is none of that id."""
        ...

    def entry(self, plan: str) -> Entry:
        """Return the entry of an id; raises KeyError where there is none."""
        ...

    def named(self, words: str, limit: int) -> Sequence[Entry]:
        """Return at most so many entries that some words name: an id, or a place, a year and words of the title."""
        ...

    def like(self, words: str, limit: int, wanted: Filter) -> Sequence[Entry]:
        """Return at most so many entries that a filter lets through and some words may mean, the closest first."""
        ...

    def plan(self, plan: str) -> Plan:
        """Return a plan; raises KeyError where there is none of that id."""
        ...

    def stated(self, plan: str) -> tuple[int, int]:
        """Return how many deadlines and how many targets a plan states; raises KeyError where there is none of that id."""
        ...

    def source(self, plan: str) -> str | None:
        """Return the text that a plan was read from, as it was found, or None where it is not at hand."""
        ...

    def plans(self, wanted: Filter) -> Iterator[Plan]:
        """Yield the plans that a filter lets through, in order, each opened as it is asked for."""
        ...

    def sections(self, wanted: Filter, limit: int, *, thorough: bool) -> "Hits":
        """Return at most so many sections that a filter finds, best first; in their order where it looks for no words.

        `thorough` says whether many are read that may only nearly hold the words.
        """
        ...

    def likely(self, words: str, each: int, most: int) -> Sequence[tuple[str, Sequence[int]]]:
        """Return plans, the likeliest first and at most so many, each with the sections that share most with some folded words."""
        ...

    def outlined(self, wanted: Filter) -> "Sequence[Outlined]":
        """Return what an outline keeps of each plan of which it keeps anything."""
        ...

    def facts(self, kind: str, wanted: Filter) -> "Sequence[Stated]":
        """Return the facts of a kind that a filter lets through, each made when it is looked at.

        Deadlines come by day, then the recurring, undated and damaged; others in the order of their plans.
        """
        ...

    def prepare_search(self) -> None:
        """Make ready what searches are answered from."""
        ...
