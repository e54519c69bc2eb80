"""What a filter leaves of the outline."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from parsers.text.folding import fold
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

    def add(self, matching: range, above: Sequence[int]) -> None:
        """Add a node that matches, with what stands below it as the range and what stands above it."""
        self.allowed.update(matching, above)
        self.opened.update(above)
        if self.first is None:
            self.first = matching[0]


def filtered(forest: Forest, typed: str) -> Filtered:
    """Return what is left where every typed word must be in a heading, or in the name of its plan or place."""
    terms = fold(typed).split()
    left = Filtered()
    for plan, entry in enumerate(forest.entries):
        tree = forest.tree(plan)
        label = fold(f"{entry.province or ''} {entry.city or ''} {entry.year or ''} {entry.title}")
        wanted = [term for term in terms if term not in label]
        if not wanted:
            left.add(range(node_of(plan, 0), node_of(plan, len(tree.sections))), forest.groups_of(plan))
            continue
        for section, heading in enumerate(tree.headings):
            if section and all(term in heading for term in wanted):
                matching = range(node_of(plan, section), node_of(plan, tree.end(section)))
                left.add(matching, forest.above(plan, section)[1:])
    return left
