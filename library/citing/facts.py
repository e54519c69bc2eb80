"""Facts with the citations of their words."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from library.asking.addresses import addresses_of
from library.citing.citation import Citation, citation_of
from library.finding.facts import Stated
from library.library import Library
from parsers.values import dataclass


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
    for name, own in groupby(facts, lambda stated: stated.plan):
        plan = library.plan(name)
        addresses = addresses_of(plan)
        for stated in own:
            yield CitedFact(stated, citation_of(addresses[stated.section], stated.fact), plan.title)
