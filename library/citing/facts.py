"""Facts with the citations of their words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from library.citing.citation import Citation, citation
from library.finding.facts import Stated
from library.library import Library


@dataclass(frozen=True, slots=True)
class CitedFact:
    """A fact, where its words stand, and the title of its plan."""

    stated: Stated
    citation: Citation
    title: str

    @property
    def fact(self) -> Any:
        """The fact itself, of the type of its kind."""
        return self.stated.fact


def cited(library: Library, facts: Iterable[Stated]) -> Iterator[CitedFact]:
    """Yield facts of a library with their citations, which count in the text that their plans were read from."""
    for stated in facts:
        plan = library.plan(stated.plan)
        fact = stated.fact
        yield CitedFact(stated, citation(plan, fact.section, fact.source, fact.shown), plan.title)
