"""What plans, sections and facts must be like to be found or listed."""

from collections.abc import Collection
from typing import NamedTuple

from library.asking.period import Period
from library.entry import Entry
from parsers.values import dataclass, fields, replace


class Term(NamedTuple):
    """Words that are looked for, folded to one script and one width."""

    words: str
    is_phrase: bool = False
    """Whether they must stand so, with nothing forgiven."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What is asked for. What is left empty lets everything through; what is given must be met, by one of its values."""

    terms: tuple[Term, ...] = ()
    """Each of them must be met."""
    places: frozenset[str] = frozenset()
    """Full names of provinces, cities and counties."""
    years: frozenset[int] = frozenset()
    """The years that plans are for."""
    doc_types: frozenset[str] = frozenset()
    """Types of documents, as plans have them (工作要点, 行动计划)."""
    plans: frozenset[str] = frozenset()
    """Ids of plans."""
    plans_of: frozenset[tuple[str, int]] = frozenset()
    """Plans by the full name of their place and their year."""
    topics: frozenset[str] = frozenset()
    """Topics of sections."""
    units: tuple[str, ...] = ()
    """Parts of the names of units, folded, each of which must have a duty in the section."""
    kinds: frozenset[str] = frozenset()
    """Kinds of deadlines: by, during, recurring."""
    periods: tuple[Period, ...] | None = None
    """The stretches of time that a deadline may fall in, in order; None for any and none."""
    undated: bool = False
    """Whether deadlines without a day are asked for, beside those in the periods."""
    states: frozenset[str] = frozenset()
    """How far tasks are: the values of `library.marks.mark.State`."""
    staying: frozenset[str] = frozenset()
    """Ids of tasks that no state keeps out, as they were marked while the list was looked at; read of the whole filter alone."""
    sections: Collection[tuple[str, int]] | None = None
    """Ids of plans with the indexes of their sections; None for all."""
    excluded: "tuple[Filter, ...]" = ()
    """What must not be: nothing passes that one of these lets through."""

    def __bool__(self) -> bool:
        """Return whether anything is asked."""
        return any(getattr(self, field.name) != field.default for field in fields(self))

    @property
    def asks_of_plans_only(self) -> bool:
        """Whether all it asks is answered by what a library says of plans, without opening them."""
        return not (self.terms or self.asks_of_sections)

    @property
    def asks_of_plans(self) -> bool:
        """Whether it asks something of plans."""
        return bool(self.places or self.years or self.doc_types or self.names_plans)

    @property
    def names_plans(self) -> bool:
        """Whether it asks for plans by name."""
        return bool(self.plans or self.plans_of)

    @property
    def asks_of_sections(self) -> bool:
        """Whether it asks something of sections or their facts besides words."""
        return bool(self.topics or self.units or self.states or self.asks_of_deadlines or self.sections is not None)

    @property
    def asks_of_states_alone(self) -> bool:
        """Whether all it asks is how far tasks are."""
        return bool(self.states) and not replace(self, states=frozenset())

    @property
    def asks_of_deadlines(self) -> bool:
        """Whether it asks something of deadlines."""
        return bool(self.kinds or self.periods is not None or self.undated)

    def lets_plan(self, entry: Entry) -> bool:
        """Return whether a plan is as asked, so far as what a library says of it tells."""
        regions = entry.places
        return (
            (not self.places or not self.places.isdisjoint(regions))
            and (not self.years or entry.year in self.years)
            and (not self.doc_types or entry.doc_type in self.doc_types)
            and (not self.plans or entry.id in self.plans)
            and (not self.plans_of or any((region, entry.year) in self.plans_of for region in regions))
            and not any(one.asks_of_plans_only and one.lets_plan(entry) for one in self.excluded)
        )
