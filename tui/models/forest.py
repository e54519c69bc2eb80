"""The nodes of the outline: places, years, plans, and sections to any depth.

A node is one integer, so that a hundred thousand of them fold and unfold at once: the first numbers are places and years, and
section s of plan p is `(p + 1) << 32 | s`. A plan's own node is its section 0.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby

from library.entry import Entry
from library.library import Library
from parsers.plan import Plan, Section
from parsers.text.folding import fold

_PLAN_SHIFT = 32


def node_of(plan: int, section: int) -> int:
    """Return the node of a section of the library's nth plan."""
    return (plan + 1) << _PLAN_SHIFT | section


def parts_of(node: int) -> tuple[int, int]:
    """Return the plan and the section of a node; the plan is -1 for a place or a year, the section then its number."""
    return (node >> _PLAN_SHIFT) - 1, node & ((1 << _PLAN_SHIFT) - 1)


@dataclass(frozen=True, slots=True)
class Group:
    """A place, or a year of a place that has several plans in it."""

    label: str | None
    """What it is called; None where the place or the year is not known."""
    depth: int
    is_year: bool
    first: int
    """Its first plan."""
    end: int
    """The plan after its last one."""


class Tree:
    """One plan's sections: where subsections end, what stands above a section, and the folded headings."""

    def __init__(self, plan: Plan) -> None:
        self.sections: Sequence[Section] = plan.sections
        # A byte each, so that the next section of a depth is found by one search in bytes.
        self._depths = bytes(section.depth for section in plan.sections)

    def end(self, index: int) -> int:
        """Return the index after a section's last subsection; for section 0, the plan, the end of all."""
        found = _up_to_depth(self._depths[index]).search(self._depths, index + 1) if index else None
        return found.start() if found else len(self.sections)

    def parent(self, index: int) -> int:
        """Return the section above a section; 0 is the plan itself."""
        return max((self._depths.rfind(depth, 1, index) for depth in range(1, self._depths[index])), default=0)

    @cached_property
    def headings(self) -> list[str]:
        """The folded markers and titles."""
        return [fold(section.heading) for section in self.sections]


@cache
def _up_to_depth(depth: int) -> re.Pattern[bytes]:
    return re.compile(rb"[\x00-\x%02x]" % depth)


class Forest:
    """What stands where in a library; plans are opened when something of them is asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.entries: Sequence[Entry] = library.entries
        self.groups: Sequence[Group] = list(_groups(self.entries))
        self._years = {group.first: n for n, group in enumerate(self.groups) if group.is_year}
        self._trees: dict[int, Tree] = {}

    def tree(self, plan: int) -> Tree:
        """Return the tree of a plan."""
        if plan not in self._trees:
            self._trees[plan] = Tree(self._library.plan(self.entries[plan].id))
        return self._trees[plan]

    def tops(self) -> list[int]:
        """Return the outermost nodes."""
        return [n for n, group in enumerate(self.groups) if not group.depth]

    def nodes(self) -> Iterator[int]:
        """Yield every node there is."""
        yield from range(len(self.groups))
        for plan in range(len(self.entries)):
            yield from range(node_of(plan, 0), node_of(plan, len(self.tree(plan).sections)))

    def groups_of(self, plan: int) -> list[int]:
        """Return the place and, if it is a row of its own, the year of a plan."""
        return [n for n, group in enumerate(self.groups) if group.first <= plan < group.end]

    def children(self, group: Group) -> Iterator[int]:
        """Yield the years and plans of a place, or the plans of a year."""
        plan = group.first
        while plan < group.end:
            year = None if group.is_year else self._years.get(plan)
            yield node_of(plan, 0) if year is None else year
            plan = plan + 1 if year is None else self.groups[year].end

    def above(self, plan: int, section: int) -> list[int]:
        """Return the nodes from a section upwards: itself, the headings above it, its plan, its year and its place."""
        nodes = [node_of(plan, section)]
        while section:
            section = self.tree(plan).parent(section)
            nodes.append(node_of(plan, section))
        return [*nodes, *reversed(self.groups_of(plan))]

    def parent(self, node: int) -> int | None:
        """Return the node that a node stands under, or None for an outermost one."""
        plan, section = parts_of(node)
        if plan >= 0:
            return self.above(plan, section)[1]
        group = self.groups[node]
        return self.groups_of(group.first)[0] if group.depth else None

    def is_below(self, node: int, top: int) -> bool:
        """Return whether a node stands below another one, at any depth."""
        plan, section = parts_of(top)
        if plan >= 0:
            return top < node < node_of(plan, self.tree(plan).end(section))
        group, (below, _) = self.groups[top], parts_of(node)
        return group.first <= (below if below >= 0 else self.groups[node].first) < group.end

    def has_children(self, node: int) -> bool:
        """Return whether anything stands below a node."""
        plan, section = parts_of(node)
        return plan < 0 or self.tree(plan).end(section) > section + 1

    def depth(self, node: int) -> int:
        """Return how many nodes stand above a node."""
        plan, section = parts_of(node)
        if plan < 0:
            return self.groups[node].depth
        return len(self.groups_of(plan)) + (self.tree(plan).sections[section].depth if section else 0)

    def entry(self, node: int) -> Entry | None:
        """Return the entry of the plan that a node belongs to, or None for a place or a year."""
        plan, _ = parts_of(node)
        return None if plan < 0 else self.entries[plan]

    def section(self, node: int) -> Section | None:
        """Return the section of a node that is neither a place nor a year nor a plan itself."""
        plan, section = parts_of(node)
        return self.tree(plan).sections[section] if plan >= 0 and section else None


def _groups(entries: Sequence[Entry]) -> Iterator[Group]:
    """Yield the places and, below those of them that have several plans in a year, the years."""
    for province, in_place in groupby(range(len(entries)), key=lambda n: entries[n].province):
        plans = list(in_place)
        yield Group(province, 0, False, plans[0], plans[-1] + 1)
        for year, in_year in groupby(plans, key=lambda n: entries[n].year):
            same = list(in_year)
            if len(same) > 1:
                yield Group(str(year) if year else None, 1, True, same[0], same[-1] + 1)
