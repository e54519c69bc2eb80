"""The outline as the list of the rows that are open, with a cursor and a filter."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress

from library.asking.filter import Filter
from library.library import Library
from tui.models.filtering import Filtered, filtered
from tui.models.forest import Branch, Forest, NodeName, node_of, parts_of

_MOST_NAMED = 500


class Outline:
    """The rows that are open, the row the cursor is on, and what a filter leaves."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self.forest = Forest(library)
        self.rows: list[int] = []
        """The nodes that are shown, from top to bottom."""
        self.cursor = 0
        self.typed = ""
        """What the filter was made of."""
        self._open: set[int] = set()
        self._left: Filtered | None = None
        """What the filter leaves; None without one."""
        self._open_before_filter: set[int] = set()
        self.counts: Mapping[int, int] = {}
        """How many deadlines stand in a node, where the outline is left with those that have some."""
        self._refill()

    @property
    def node(self) -> int:
        """The node the cursor is on, or -1 where no row is left."""
        return self.rows[self.cursor] if self.rows else -1

    def chosen(self) -> tuple[str, int] | None:
        """Return the plan's id and the section that the cursor is on; None on a place or a year."""
        plan, section = parts_of(self.node)
        return None if plan < 0 else (self.forest.entry_at(plan).id, section)

    def branch(self) -> Branch | None:
        """Return the place or the year that the cursor is on; None on a plan or a section."""
        return self.forest.branch(self.node)

    # --- moving

    def move_to(self, row: int) -> bool:
        """Put the cursor on a row, the nearest there is; return whether it moved."""
        before = self.cursor
        self.cursor = max(0, min(row, len(self.rows) - 1))
        return self.cursor != before

    def move_to_parent(self) -> bool:
        """Put the cursor on what stands above it in the tree; return whether there is such a row."""
        parent = self.forest.parent(self.node) if self.rows else None
        return parent is not None and self.move_to(self.rows.index(parent, 0, self.cursor))

    def move_to_sibling(self, step: int) -> bool:
        """Put the cursor on the next row of its depth or less (step 1), or the one before it (-1); return whether there is one."""
        if not self.rows:
            return False
        if step > 0:
            return self._end_below(self.cursor) < len(self.rows) and self.move_to(self._end_below(self.cursor))
        if not self.cursor:
            return False
        parent, before = self.forest.parent(self.node), self.rows[self.cursor - 1]
        while before != parent and (above := self.forest.parent(before)) != parent and above is not None:
            before = above
        return self.move_to(self.rows.index(before, 0, self.cursor))

    def _end_below(self, row: int) -> int:
        """Return the row after the last one below a row."""
        top = self.rows[row]
        return bisect_left(self.rows, True, row + 1, key=lambda node: not self.forest.is_below(node, top))

    def reveal(self, plan_id: str, section: int, *, unfold: bool) -> None:
        """Put the cursor on a section: unfold what hides it, or else take the nearest row above it that is shown.

        Unfolding takes away a filter that hides the section.
        """
        try:
            plan = self._library.position(plan_id)
        except KeyError:
            return
        above = self.forest.above(plan, max(0, min(section, self.forest.tree(plan).count - 1)))
        if unfold:
            if not self._may_show(above[0]):
                self.filter("", None)
            for node in reversed(above[1:]):
                if node not in self._open and node in self.rows:
                    self._open_row(self.rows.index(node))
        self.cursor = next((self.rows.index(node) for node in above if node in self.rows), self.cursor)

    def go_to(self, branch: Branch) -> None:
        """Put the cursor on a place, if it is still there; a filter that hides it is taken away."""
        node = next((number for number, one in enumerate(self.forest.branches) if one.key == branch.key), None)
        if node is None:
            return
        if not self._may_show(node):
            self.filter("", None)
        self.move_to(self.rows.index(node))

    def renew(self) -> None:
        """List what the library has by now, the same rows open and the cursor on the same node; a filter is taken away."""
        if self.is_filtered:
            self.filter("", None)
        before, node = self.forest, self.node
        self.forest = Forest(self._library)
        moved = {old: self._moved(before, old) for old in {*self._open, node} if old >= 0}
        self._open = {new for old in self._open if (new := moved[old]) is not None}
        self._refill(moved.get(node) or 0)

    def _moved(self, before: Forest, node: int) -> int | None:
        """Return the node that another forest has for what a node was in one before, or None where it is gone."""
        branch = before.branch(node)
        if branch:
            return next((n for n, one in enumerate(self.forest.branches) if one.key == branch.key), None)
        plan, section = parts_of(node)
        try:
            return node_of(self._library.position(before.entry_at(plan).id), section)
        except KeyError:
            return None

    # --- folding

    def is_open(self, node: int) -> bool:
        """Return whether the rows below a node are shown."""
        return node in self._open

    def open(self) -> bool:
        """Show the rows below the cursor; return whether that changed anything."""
        if self.rows and not self.is_open(self.node) and self.forest.has_children(self.node):
            self._open_row(self.cursor)
            return True
        return False

    def close(self) -> bool:
        """Hide the rows below the cursor; return whether that changed anything."""
        top = self.node
        if not self.rows or not self.is_open(top) or not self.forest.has_children(top):
            return False
        self._open.discard(top)
        del self.rows[self.cursor + 1 : self._end_below(self.cursor)]
        return True

    def open_all(self) -> None:
        """Show every row, the cursor staying on its node."""
        node = self.node
        self._open = set(self.forest.nodes())
        self._refill(node)

    def opened(self) -> Iterator[NodeName]:
        """Yield the names of the nodes that are unfolded, without a filter; of very many the first ones."""
        nodes = self._open_before_filter if self.is_filtered else self._open
        for node in sorted(nodes)[:_MOST_NAMED]:
            branch, (plan, section) = self.forest.branch(node), parts_of(node)
            if branch:
                yield branch.province, branch.year, "year" if branch.is_year else "place"
            else:
                yield self.forest.entry_at(plan).id, section, "section"

    def open_again(self, names: Iterable[NodeName]) -> None:
        """Unfold the nodes of some names, and no others, the cursor staying on its node; what is gone is left out."""
        node = self.node
        branches = {
            (branch.province, branch.year, "year" if branch.is_year else "place"): number
            for number, branch in enumerate(self.forest.branches)
        }
        self._open = set()
        for place, number, kind in names:
            if kind != "section":
                self._open.update(branches[one] for one in ((place, number, kind),) if one in branches)
            else:
                with suppress(KeyError):
                    plan, section = self._library.position(place or ""), number or 0
                    if 0 <= section < self.forest.tree(plan).count:
                        self._open.add(node_of(plan, section))
        self._refill()
        plan, section = parts_of(node)
        if node in self.rows:
            self.move_to(self.rows.index(node))
        elif plan >= 0:
            self.reveal(self.forest.entry_at(plan).id, section, unfold=True)

    def open_below(self) -> None:
        """Show every row below the cursor, at any depth."""
        top = self.node
        plan, section = parts_of(top)
        if plan >= 0:
            self._open.update(range(top, node_of(plan, self.forest.tree(plan).end(section))))
        elif self.rows:
            self._open.update(node for node in self.forest.nodes() if node == top or self.forest.is_below(node, top))
        self._refill(top)

    def fill(self, height: int) -> None:
        """Show what stands below the outermost rows, from the top on, where all of it has room; the cursor stays on its node."""
        node = self.node
        for top in self.forest.tops():
            branch = self.forest.branches[top]
            if top not in self._open and branch.end - branch.first <= height:
                below = sum(1 for _ in self.forest.children(branch))
                if len(self.rows) + below <= height:
                    self._open_row(self.rows.index(top))
        self.move_to(self.rows.index(node))

    def close_all(self) -> None:
        """Hide every row but the outermost, the cursor going to the one that held it."""
        while self.move_to_parent():
            pass
        node = self.node
        self._open = set()
        self._refill(node)

    # --- filtering

    @property
    def is_filtered(self) -> bool:
        """Whether a filter is set."""
        return self._left is not None

    def filter(self, typed: str, wanted: Filter | None) -> None:
        """Leave only what a filter lets through; None takes the filter away."""
        self.keep(typed, self.matching(wanted) if wanted else None)

    def keep(self, typed: str, left: Filtered | None) -> None:
        """Leave only what a filter left, with what stands above and below it; `typed` is what the filter was read from.

        None takes the filter away and folds the outline as it was before.
        """
        node = self.node
        self.counts = {}
        if not self.is_filtered:
            self._open_before_filter = self._open
        self.typed = typed
        self._narrow(left, node)

    def matching(self, wanted: Filter) -> Filtered:
        """Return what a filter would leave."""
        return filtered(self.forest, wanted)

    def leave(self, counts: Mapping[tuple[str, int], int] | None) -> None:
        """Leave only some sections, with what stands above them; None takes that away and folds the outline as it was before.

        The sections are given by their plan's id and their number, each with how many deadlines it has.
        """
        node = self.node
        if not self.is_filtered:
            self._open_before_filter = self._open
        self.typed = ""
        self.counts = {node_of(self._library.position(plan), section): count for (plan, section), count in (counts or {}).items()}
        left = Filtered()
        for one in sorted(self.counts):
            plan, section = parts_of(one)
            left.add(range(one, one + 1), self.forest.above(plan, section)[1:])
        self._narrow(None if counts is None else left, node)

    def _narrow(self, left: Filtered | None, node: int) -> None:
        self._left = left
        if self._left is None:
            self._open = set(self._open_before_filter)
        else:
            self._open = set(self._left.opened)
            # What only stands above a match gives the cursor to it.
            if self._left.first is not None and (node not in self._left.allowed or node in self._left.opened):
                node = self._left.first
        self._refill(node)

    # --- rows

    def _may_show(self, node: int) -> bool:
        return self._left is None or node in self._left.allowed

    def _open_row(self, row: int) -> None:
        self._open.add(self.rows[row])
        self.rows[row + 1 : row + 1] = self._below(self.rows[row])

    def _refill(self, node: int = -1) -> None:
        """List the rows anew, the cursor on a node, or where it was if that is not shown."""
        self.rows = [row for top in self.forest.tops() if self._may_show(top) for row in (top, *self._opened(top))]
        self.move_to(self.rows.index(node) if node in self.rows else self.cursor)

    def _opened(self, node: int) -> Iterator[int]:
        return self._below(node) if node in self._open else iter(())

    def _below(self, node: int) -> Iterator[int]:
        """Yield the rows below a node that is open, and below those of them that are."""
        plan, section = parts_of(node)
        if plan >= 0:
            yield from self._sections_below(plan, section)
            return
        for child in self.forest.children(self.forest.branches[node]):
            if self._may_show(child):
                yield child
                yield from self._opened(child)

    def _sections_below(self, plan: int, section: int) -> Iterator[int]:
        tree = self.forest.tree(plan)
        at, end = section + 1, tree.end(section)
        while at < end:
            node = node_of(plan, at)
            if self._may_show(node):
                yield node
            at = at + 1 if node in self._open else tree.end(at)
