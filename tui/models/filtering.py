"""What a filter leaves of the outline."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from library.asking.filter import Filter
from library.finding.matching import says
from library.finding.sections import lets_section
from tui.models.forest import Forest, node_of


@dataclass(slots=True)
class Filtered:
    """The nodes that a filter leaves."""

    allowed: set[int] = field(default_factory=set)
    """What matches, what stands above it and what stands below it."""
    opened: set[int] = field(default_factory=set)
    """What stands above a match and is unfolded to show it."""
    first: int | None = None
    """The first node that matches."""
    matches: int = 0
    """How many match."""

    def __len__(self) -> int:
        return self.matches

    def add(self, matching: range, above: Sequence[int]) -> None:
        """Add a node that matches, with what stands below it as the range and what stands above it."""
        self.allowed.update(matching, above)
        self.opened.update(above)
        self.matches += 1
        if self.first is None:
            self.first = matching[0]


def filtered(forest: Forest, wanted: Filter) -> Filtered:
    """Return what is left where every word must be in a heading, or in the name of its plan or place.

    What a filter asks of plans leaves their branches; what it asks of sections leaves these.
    """
    left = Filtered()
    for plan in range(forest.plans):
        entry = forest.entry_at(plan)
        if not wanted.lets_plan(entry):
            continue
        tree = forest.tree(plan)
        words = [term.words for term in wanted.terms if not says(term.words, entry.label)]
        if not words and not wanted.asks_of_sections:
            left.add(range(node_of(plan, 0), node_of(plan, len(tree.sections))), forest.branches_of(plan))
            continue
        for section, heading in enumerate(tree.headings):
            if section and all(says(word, heading) for word in words) and lets_section(tree.plan, tree.sections[section], wanted):
                matching = range(node_of(plan, section), node_of(plan, tree.end(section)))
                left.add(matching, forest.above(plan, section)[1:])
    return left
