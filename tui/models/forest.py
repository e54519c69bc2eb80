"""The nodes of the outline: places, years, plans, and sections to any depth.

A node is one integer, so that a hundred thousand of them fold and unfold at once: the first numbers are places and years, and
section s of plan p is `(p + 1) << 32 | s`. A plan's own node is its section 0.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property, partial
from itertools import groupby

from library.asking.filter import Filter
from library.entry import Entry
from library.library import Library
from library.store.store import Group
from parsers.plan import Plan, Section
from parsers.values import dataclass

_PLAN_SHIFT = 32
_PAGE = 64
"""How many entries are fetched at once: about what a screen shows."""
_MOST_COUNTED = 64
"""Up to how many plans of a place are counted together."""
_MOST_UNFOLDED = 500
"""Up to how many plans everything can be unfolded."""


NodeName = tuple[str | None, int | None, str]
"""What names a node in any library: a plan, a section and "section"; or a place, a year and "place" or "year"."""


def node_of(plan: int, section: int) -> int:
    """Return the node of a section of the library's nth plan."""
    return (plan + 1) << _PLAN_SHIFT | section


def parts_of(node: int) -> tuple[int, int]:
    """Return the plan and the section of a node; the plan is -1 for a place or a year, the section then its number."""
    return (node >> _PLAN_SHIFT) - 1, node & ((1 << _PLAN_SHIFT) - 1)


@dataclass(frozen=True, slots=True)
class Branch:
    """A place, or a year of a place that has several plans in it."""

    province: str | None
    """The place; None where it is not known."""
    year: int | None
    """The year; None for a place, and where the year is not known."""
    is_year: bool
    first: int
    """The position of its first plan."""
    end: int
    """The position after that of its last one."""
    new: int
    """How many of its plans came since the library was last browsed."""

    @property
    def depth(self) -> int:
        """How many branches stand above it."""
        return int(self.is_year)

    @property
    def key(self) -> tuple[str | None, int | None, bool]:
        """What it is, wherever it stands."""
        return self.province, self.year, self.is_year


class Tree:
    """One plan's sections: where subsections end and what stands above a section; the plan is opened when they are shown."""

    def __init__(self, depths: bytes, open_plan: Callable[[], Plan]) -> None:
        # A byte each, so that the next section of a depth is found by one search in bytes.
        self._depths = depths
        self._open = open_plan
        self.count = len(depths)
        """How many sections there are."""

    @classmethod
    def of(cls, plan: Plan) -> "Tree":
        """Return the tree of a plan that is open."""
        return cls(bytes(section.depth for section in plan.sections), lambda: plan)

    @cached_property
    def sections(self) -> Sequence[Section]:
        """The sections."""
        return self._open().sections

    @cached_property
    def _stated(self) -> tuple[list[int], list[int]]:
        """The sections of the plan's deadlines and those of its targets, in order."""
        plan = self._open()
        return sorted(one.section for one in plan.deadlines), sorted(one.section for one in plan.targets)

    def stated(self, index: int) -> tuple[int, int]:
        """Return how many deadlines and how many targets a section and all below it state."""
        end = self.end(index)
        deadlines, targets = (bisect_left(own, end) - bisect_left(own, index) for own in self._stated)
        return deadlines, targets

    def depth(self, index: int) -> int:
        """Return how deep a section stands."""
        return self._depths[index]

    def end(self, index: int) -> int:
        """Return the index after a section's last subsection; for section 0, the plan, the end of all."""
        found = _up_to_depth(self._depths[index]).search(self._depths, index + 1) if index else None
        return found.start() if found else self.count

    def above(self, index: int) -> Iterator[int]:
        """Yield the sections above a section, the nearest first, the plan itself last."""
        while index:
            index = self.parent(index)
            yield index

    def parent(self, index: int) -> int:
        """Return the section above a section; 0 is the plan itself."""
        return max((self._depths.rfind(depth, 1, index) for depth in range(1, self._depths[index])), default=0)


@cache
def _up_to_depth(depth: int) -> re.Pattern[bytes]:
    return re.compile(rb"[\x00-\x%02x]" % depth)


class Forest:
    """What stands where in a library; plans are opened, and entries fetched, when something of them is asked for."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.branches: Sequence[Branch] = list(_branches(library.groups()))
        self.plans = max((branch.end for branch in self.branches), default=0)
        """How many plans there are."""
        self._years = {branch.first: n for n, branch in enumerate(self.branches) if branch.is_year}
        self._places = [branch.first for branch in self.branches if not branch.is_year]
        self._place_nodes = [n for n, branch in enumerate(self.branches) if not branch.is_year]
        self._entries: dict[int, Entry] = {}
        self._trees: dict[int, Tree] = {}
        self._counts: dict[int, tuple[int, int]] = {}
        """How many deadlines and targets plans state."""

    def entry_at(self, plan: int) -> Entry:
        """Return the entry of a position; those around it are fetched with it."""
        if plan not in self._entries:
            start = max(plan - _PAGE // 4, 0)
            self._entries.update(enumerate(self._library.entries(start, _PAGE), start))
        return self._entries[plan]

    def tree(self, plan: int) -> Tree:
        """Return the tree of a plan."""
        if plan not in self._trees:
            self._trees[plan] = Tree.of(self._opened(plan))
        return self._trees[plan]

    def _opened(self, plan: int) -> Plan:
        return self._library.plan(self.entry_at(plan).id)

    def stated(self, node: int) -> tuple[int, int] | None:
        """Return how many deadlines and how many targets stand in a node; None for a place of more plans than a screen shows."""
        plan, section = parts_of(node)
        if plan >= 0 and section:
            return self.tree(plan).stated(section)
        if plan >= 0:
            return self._stated_by(plan)
        branch = self.branches[node]
        if branch.end - branch.first > _MOST_COUNTED:
            return None
        counts = [self._stated_by(each) for each in range(branch.first, branch.end)]
        return sum(deadlines for deadlines, _ in counts), sum(targets for _, targets in counts)

    def _stated_by(self, plan: int) -> tuple[int, int]:
        if plan not in self._counts:
            try:
                self._counts[plan] = self._library.stated(self.entry_at(plan).id)
            except KeyError:
                # Removed since it was listed.
                self._counts[plan] = 0, 0
        return self._counts[plan]

    def outlined(self, wanted: Filter) -> Iterator[tuple[int, Tree, Sequence[int] | None]]:
        """Yield the plans that a filter leaves something of, by their positions, and the sections; None for the plan as a whole."""
        for one in self._library.outlined(wanted):
            plan = one.position
            # What has come or gone since the outline was made is shown when it is made anew.
            if plan >= self.plans or self.entry_at(plan).id != one.plan:
                continue
            known = self._trees.get(plan)
            if one.depths is not None and (known is None or known.count != len(one.depths)):
                self._trees[plan] = Tree(one.depths, partial(self._opened, plan))
            yield plan, self.tree(plan), one.sections

    def tops(self) -> list[int]:
        """Return the outermost nodes."""
        return self._place_nodes

    def nodes(self) -> Iterator[int]:
        """Yield every node there is, or of a library that is too large for that the places and years."""
        yield from range(len(self.branches))
        if self.plans <= _MOST_UNFOLDED:
            for plan in range(self.plans):
                yield from range(node_of(plan, 0), node_of(plan, self.tree(plan).count))

    def branches_of(self, plan: int) -> list[int]:
        """Return the place and, if it is a row of its own, the year of a plan."""
        place = self._place_nodes[bisect_right(self._places, plan) - 1]
        within = range(place + 1, len(self.branches))
        year = next((n for n in within if not self.branches[n].is_year or self.branches[n].end > plan), None)
        is_year = year is not None and self.branches[year].is_year and self.branches[year].first <= plan
        return [place, year] if is_year and year is not None else [place]

    def children(self, branch: Branch) -> Iterator[int]:
        """Yield the years and plans of a place, or the plans of a year."""
        plan = branch.first
        while plan < branch.end:
            year = None if branch.is_year else self._years.get(plan)
            yield node_of(plan, 0) if year is None else year
            plan = plan + 1 if year is None else self.branches[year].end

    def above(self, plan: int, section: int) -> list[int]:
        """Return the nodes from a section upwards: itself, the headings above it, its plan, its year and its place."""
        above = self.tree(plan).above(section) if section else ()
        return [node_of(plan, section), *(node_of(plan, each) for each in above), *reversed(self.branches_of(plan))]

    def parent(self, node: int) -> int | None:
        """Return the node that a node stands under, or None for an outermost one."""
        plan, section = parts_of(node)
        if plan >= 0:
            return self.above(plan, section)[1]
        branch = self.branches[node]
        return self.branches_of(branch.first)[0] if branch.is_year else None

    def is_below(self, node: int, top: int) -> bool:
        """Return whether a node stands below another one, at any depth."""
        plan, section = parts_of(top)
        if plan >= 0:
            return top < node < node_of(plan, self.tree(plan).end(section))
        branch, (below, _) = self.branches[top], parts_of(node)
        return branch.first <= (below if below >= 0 else self.branches[node].first) < branch.end

    def has_children(self, node: int) -> bool:
        """Return whether anything stands below a node; a plan that has not been opened yet is taken to have sections."""
        plan, section = parts_of(node)
        if plan < 0 or (not section and plan not in self._trees):
            return True
        return self.tree(plan).end(section) > section + 1

    def depth(self, node: int) -> int:
        """Return how many nodes stand above a node."""
        plan, section = parts_of(node)
        if plan < 0:
            return self.branches[node].depth
        return len(self.branches_of(plan)) + (self.tree(plan).depth(section) if section else 0)

    def entry(self, node: int) -> Entry | None:
        """Return the entry of the plan that a node belongs to, or None for a place or a year."""
        plan, _ = parts_of(node)
        return None if plan < 0 else self.entry_at(plan)

    def branch(self, node: int) -> Branch | None:
        """Return the place or year of a node, or None for a plan or a section."""
        return self.branches[node] if 0 <= node < len(self.branches) else None

    def section(self, node: int) -> Section | None:
        """Return the section of a node that is neither a place nor a year nor a plan itself."""
        plan, section = parts_of(node)
        return self.tree(plan).sections[section] if plan >= 0 and section else None


def _branches(groups: Sequence[Group]) -> Iterator[Branch]:
    """Yield the places and, below those of them that have several plans in a year, the years."""
    at = 0
    for _, in_place in groupby(groups, key=lambda group: group.key[0]):
        years = list(in_place)
        count, new = sum(group.count for group in years), sum(group.new for group in years)
        yield Branch(years[0].province, None, False, at, at + count, new)
        for group in years:
            if group.count > 1:
                yield Branch(group.province, group.year, True, at, at + group.count, group.new)
            at += group.count
