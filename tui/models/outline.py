"""The outline as a list of the rows that are open: places, years, plans, and sections to any depth.

A node is one integer, so that a hundred thousand of them fold and unfold at once: the first numbers are places and years, and
section s of plan p is `(p + 1) << 32 | s`. A plan's own node is its section 0.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby

from library.entry import Entry
from library.library import Library
from parsers.folding import fold
from parsers.plan import Plan, Section

_PLAN_SHIFT = 32


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
    """One plan as the outline needs it: where subsections end, what stands above a section, and the folded headings."""

    def __init__(self, plan: Plan) -> None:
        self.sections: Sequence[Section] = plan.sections
        # A byte each, so that the search for the next section of a depth is one search in bytes.
        self._depths = bytes(section.depth for section in plan.sections)

    def end(self, index: int) -> int:
        """Return the index after a section's last subsection; for section 0, the plan, the end of all."""
        found = _up_to_depth(self._depths[index]).search(self._depths, index + 1) if index else None
        return found.start() if found else len(self.sections)

    def parent(self, index: int) -> int:
        """Return the section above a section; 0 is the plan itself."""
        above = (self._depths.rfind(depth, 1, index) for depth in range(1, self._depths[index]))
        return max(0, *above) if self._depths[index] > 1 else 0

    @cached_property
    def headings(self) -> list[str]:
        """The folded markers and titles."""
        return [fold(f"{section.marker}{section.title}") for section in self.sections]


@cache
def _up_to_depth(depth: int) -> re.Pattern[bytes]:
    return re.compile(rb"[\x00-\x%02x]" % depth)


class Outline:
    """The rows that are open, the row the cursor is on, and the filter."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._entries = library.entries
        self.groups = list(_groups(self._entries))
        self._years = {group.first: n for n, group in enumerate(self.groups) if group.is_year}
        self._trees: dict[int, Tree] = {}
        self._open: set[int] = set()
        self._allowed: set[int] | None = None
        """The nodes that the filter leaves; None without one."""
        self._before_filter: set[int] = set()
        self.typed = ""
        """What the filter was made of."""
        self.rows: list[int] = []
        self.cursor = 0
        self._refill()

    # --- what a node is

    def place_of(self, node: int) -> tuple[str, int] | None:
        """Return the plan's id and the section of a node, or None for a group."""
        plan, section = _parts(node)
        return None if plan < 0 else (self._entries[plan].id, section)

    def entry_of(self, node: int) -> Entry | None:
        """Return the entry of the plan that a node belongs to."""
        plan, _ = _parts(node)
        return None if plan < 0 else self._entries[plan]

    def section_of(self, node: int) -> Section | None:
        """Return the section of a node that is neither a group nor a plan itself."""
        plan, section = _parts(node)
        return self._tree(plan).sections[section] if plan >= 0 and section else None

    def depth_of(self, node: int) -> int:
        """Return how far a node is indented."""
        plan, index = _parts(node)
        if plan < 0:
            return self.groups[node].depth
        depth = 2 if any(self.groups[n].is_year for n in self._groups_of(plan)) else 1
        return depth + (self._tree(plan).sections[index].depth if index else 0)

    def is_open(self, node: int) -> bool:
        """Return whether the rows below a node are shown."""
        return node in self._open

    def can_open(self, node: int) -> bool:
        """Return whether there are rows below a node."""
        plan, index = _parts(node)
        if plan < 0 or not index:
            return plan < 0 or len(self._tree(plan).sections) > 1
        return self._tree(plan).end(index) > index + 1

    # --- moving

    @property
    def node(self) -> int:
        """The node the cursor is on, or -1 where no row is left."""
        return self.rows[self.cursor] if self.rows else -1

    def move_to(self, row: int) -> bool:
        """Put the cursor on a row, the nearest there is; return whether it moved."""
        row = max(0, min(row, len(self.rows) - 1))
        moved, self.cursor = row != self.cursor, row
        return moved

    def move_to_parent(self) -> bool:
        """Put the cursor on the row above the current one in the tree; return whether there is one."""
        if not self.rows:
            return False
        depth = self.depth_of(self.node)
        row = self.cursor - 1
        while row >= 0 and self.depth_of(self.rows[row]) >= depth:
            row -= 1
        return row >= 0 and self.move_to(row)

    def move_to_sibling(self, step: int) -> bool:
        """Put the cursor on the next row of its depth or less (step 1), or the one before it (-1); return whether there is one."""
        if not self.rows:
            return False
        depth = self.depth_of(self.node)
        row = self.cursor + step
        while 0 <= row < len(self.rows) and self.depth_of(self.rows[row]) > depth:
            row += step
        return 0 <= row < len(self.rows) and self.move_to(row)

    def reveal(self, plan_id: str, section: int, *, unfold: bool) -> None:
        """Put the cursor on a section: unfold what hides it, or else take the nearest row above it that is shown."""
        plan = next((n for n, entry in enumerate(self._entries) if entry.id == plan_id), None)
        if plan is None:
            return
        above = [_node(plan, section)]
        while section:
            section = self._tree(plan).parent(section)
            above.append(_node(plan, section))
        above += reversed(self._groups_of(plan))
        if unfold:
            for node in reversed(above[1:]):
                if node not in self._open and node in self.rows:
                    self._open_row(self.rows.index(node))
        self.cursor = next((self.rows.index(node) for node in above if node in self.rows), self.cursor)

    # --- folding

    def open(self) -> bool:
        """Show the rows below the cursor; return whether that changed anything."""
        if self.rows and not self.is_open(self.node) and self.can_open(self.node):
            self._open_row(self.cursor)
            return True
        return False

    def close(self) -> bool:
        """Hide the rows below the cursor; return whether that changed anything."""
        if not self.rows or not self.is_open(self.node) or not self.can_open(self.node):
            return False
        self._open.discard(self.node)
        top = self.node
        end = bisect_left(self.rows, True, self.cursor + 1, key=lambda node: not self._is_below(node, top))
        del self.rows[self.cursor + 1 : end]
        return True

    def open_all(self) -> None:
        """Show every row, the cursor staying on its node."""
        node = self.node
        self._open = {*range(len(self.groups)), *self._nodes()}
        self._refill(node)

    def close_all(self) -> None:
        """Hide every row but the outermost, the cursor going to the one that held it."""
        row = self.cursor
        while row > 0 and self.depth_of(self.rows[row]):
            row -= 1
        node = self.rows[row] if self.rows else -1
        self._open = set()
        self._refill(node)

    # --- filtering

    @property
    def filtered(self) -> bool:
        """Whether a filter is set."""
        return self._allowed is not None

    def filter(self, typed: str) -> None:
        """Leave only the nodes whose heading holds every typed word, what stands above them and what stands below.

        Nothing typed takes the filter away and folds the outline as it was before.
        """
        terms = fold(typed).split()
        self.typed = typed
        node = self.node
        if not self.filtered:
            self._before_filter = self._open
        if not terms:
            self._allowed, self._open = None, set(self._before_filter)
        else:
            self._allowed, self._open, matching = self._matching(terms)
            # What only stands above a match gives the cursor to it.
            if matching is not None and (node not in self._allowed or node in self._open):
                node = matching
        self._refill(node)

    def _matching(self, terms: Sequence[str]) -> tuple[set[int], set[int], int | None]:
        """Return the nodes that a filter leaves, those of them that are open, and the first that matches."""
        allowed: set[int] = set()
        opened: set[int] = set()
        first: int | None = None
        for plan, entry in enumerate(self._entries):
            tree = self._tree(plan)
            groups = self._groups_of(plan)
            label = fold(f"{entry.province or ''} {entry.city or ''} {entry.year or ''} {entry.title}")
            wanted = [term for term in terms if term not in label]
            if not wanted:
                allowed.update(groups, range(_node(plan, 0), _node(plan, len(tree.sections))))
                opened.update(groups)
                first = _node(plan, 0) if first is None else first
                continue
            for index, heading in enumerate(tree.headings):
                if not index or not all(term in heading for term in wanted):
                    continue
                allowed.update(groups, range(_node(plan, index), _node(plan, tree.end(index))))
                opened.update(groups)
                first = _node(plan, index) if first is None else first
                while index:
                    index = tree.parent(index)  # noqa: PLW2901 -- climbs from the match to the plan
                    allowed.add(_node(plan, index))
                    opened.add(_node(plan, index))
        return allowed, opened, first

    # --- rows

    def _groups_of(self, plan: int) -> list[int]:
        """Return the place and, if it is a row of its own, the year of a plan."""
        return [n for n, group in enumerate(self.groups) if group.first <= plan < group.end]

    def _tree(self, plan: int) -> Tree:
        if plan not in self._trees:
            self._trees[plan] = Tree(self._library.plan(self._entries[plan].id))
        return self._trees[plan]

    def _nodes(self) -> Iterator[int]:
        for plan in range(len(self._entries)):
            yield from range(_node(plan, 0), _node(plan, len(self._tree(plan).sections)))

    def _open_row(self, row: int) -> None:
        self._open.add(self.rows[row])
        self.rows[row + 1 : row + 1] = self._below(self.rows[row])

    def _refill(self, node: int | None = None) -> None:
        """List the rows anew, the cursor on a node or on the row next to where it would stand."""
        tops = [n for n, group in enumerate(self.groups) if not group.depth]
        self.rows = [row for top in tops if self._may_show(top) for row in (top, *self._opened(top))]
        if node is not None and node in self.rows:
            self.cursor = self.rows.index(node)
        self.cursor = max(0, min(self.cursor, len(self.rows) - 1))

    def _may_show(self, node: int) -> bool:
        return self._allowed is None or node in self._allowed

    def _is_below(self, node: int, top: int) -> bool:
        """Return whether a node stands below another one, at any depth."""
        plan, index = _parts(top)
        if plan >= 0:
            return top < node < _node(plan, self._tree(plan).end(index))
        group = self.groups[top]
        below, _ = _parts(node)
        return group.first <= (below if below >= 0 else self.groups[node].first) < group.end

    def _opened(self, node: int) -> Iterator[int]:
        return self._below(node) if node in self._open else iter(())

    def _below(self, node: int) -> Iterator[int]:
        """Yield the rows below a node that is open, and below those of them that are."""
        plan, index = _parts(node)
        if plan >= 0:
            yield from self._sections_below(plan, index)
            return
        for child in self._children(self.groups[node]):
            if self._may_show(child):
                yield child
                yield from self._opened(child)

    def _children(self, group: Group) -> Iterator[int]:
        plan = group.first
        while plan < group.end:
            year = None if group.is_year else self._years.get(plan)
            yield _node(plan, 0) if year is None else year
            plan = plan + 1 if year is None else self.groups[year].end

    def _sections_below(self, plan: int, index: int) -> Iterator[int]:
        tree = self._tree(plan)
        at, end = index + 1, tree.end(index)
        while at < end:
            node = _node(plan, at)
            if self._may_show(node):
                yield node
            at = at + 1 if node in self._open else tree.end(at)


def _node(plan: int, section: int) -> int:
    return (plan + 1) << _PLAN_SHIFT | section


def _parts(node: int) -> tuple[int, int]:
    """Return the plan and the section of a node; the plan is -1 for a group."""
    return (node >> _PLAN_SHIFT) - 1, node & ((1 << _PLAN_SHIFT) - 1)


def _groups(entries: Sequence[Entry]) -> Iterator[Group]:
    """Yield the places and, below those of them that have several plans in a year, the years."""
    for province, in_place in groupby(range(len(entries)), key=lambda n: entries[n].province):
        plans = list(in_place)
        yield Group(province, 0, False, plans[0], plans[-1] + 1)
        for year, in_year in groupby(plans, key=lambda n: entries[n].year):
            same = list(in_year)
            if len(same) > 1:
                yield Group(str(year) if year else None, 1, True, same[0], same[-1] + 1)
