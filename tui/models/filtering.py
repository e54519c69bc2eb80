"""What a filter leaves of the outline."""

from collections.abc import Sequence

from library.asking.filter import Filter
from parsers.values import dataclass, field
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
    for plan, tree, sections in sorted(forest.outlined(wanted), key=lambda one: one[0]):
        branches = forest.branches_of(plan)
        if sections is None:
            left.add(range(node_of(plan, 0), node_of(plan, tree.count)), branches)
        for section in sections or ():
            matching = range(node_of(plan, section), node_of(plan, tree.end(section)))
            left.add(matching, [*(node_of(plan, above) for above in tree.above(section)), *branches])
    return left
