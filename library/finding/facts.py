"""A fact with what is known of the section it stands in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Self

from library.asking.filter import Filter
from library.entry import Entry
from library.finding.matching import says
from library.finding.sections import lets_section
from parsers.plan import Plan, Span
from parsers.text.folding import fold


@dataclass(frozen=True, slots=True)
class Stated:
    """Something that a plan states, and where."""

    plan: str
    year: int | None
    """The plan's."""
    province: str | None
    city: str | None
    path: tuple[str, ...]
    heading: str
    topics: tuple[str, ...]
    units: tuple[str, ...]
    """The units that have a duty in its section."""
    fact: Any
    """The fact itself, of the type of its kind."""

    @property
    def section(self) -> int:
        """The index of its section."""
        return int(self.fact.section)

    @property
    def key(self) -> tuple[str, int, Span]:
        """What tells it from others of its kind: the id of its plan, the index of its section and its place there."""
        return self.plan, self.section, self.fact.place

    @classmethod
    def of(cls, plan: Plan, fact: Any) -> Self:
        """Return a fact of a plan with its section."""
        section = plan.sections[fact.section]
        return cls(
            plan=plan.id,
            year=plan.year,
            province=plan.province,
            city=plan.city,
            path=section.path,
            heading=section.heading,
            topics=section.topics,
            units=units_in(plan, fact.section),
            fact=fact,
        )


def units_in(plan: Plan, section: int) -> tuple[str, ...]:
    """Return the units that have a duty in a section, each once."""
    return tuple(dict.fromkeys(duty.unit for duty in plan.duties if duty.section == section))


def facts_of(plan: Plan, kind: str, wanted: Filter) -> Iterator[Stated]:
    """Yield the facts of a kind in a plan that a filter lets through, in their order."""
    if not wanted.lets_plan(Entry.of(plan)):
        return
    passing: dict[int, bool] = {}
    for fact in plan.facts.get(kind, ()):
        section = plan.sections[fact.section]
        if section.index not in passing:
            passing[section.index] = lets_section(plan, section, wanted)
        words = fold(f"{fact.shown}\n{section.heading}")
        if passing[section.index] and all(says(term.words, words) for term in wanted.terms):
            yield Stated.of(plan, fact)
