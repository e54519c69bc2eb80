"""A comparison as one goes through it: which of its pairs are listed, and which one is in view."""

from collections.abc import Sequence
from enum import Enum

from library.comparing.comparison import Comparison
from library.comparing.pair import Pair
from library.comparing.passages import Passage
from parsers.plan import Plan, Section
from tui.models.chosen import Chosen
from tui.models.pair_rows import PairRow, outlined

Pinned = tuple[tuple[int, int], tuple[Passage | None, Passage | None]]
"""The left and the right section that were pinned, and the sentences of them."""


class View(Enum):
    """What stands out in the texts."""

    SHARED = "shared"
    """What both say: the useful thing between places."""
    CHANGES = "changes"
    """What differs: the useful thing over time."""


class Side(Enum):
    """One of the two plans."""

    LEFT = 0
    RIGHT = 1


class Comparing:
    """The pairs of two plans, all of them or some, and the one that is chosen."""

    def __init__(self, comparison: Comparison, section: int | None = None, pinned: Pinned | None = None) -> None:
        """Begin with the pair of a section of the left plan, or with the first; with what was pinned, unfolded."""
        self.comparison = comparison
        self._pinned = pinned
        self.view = View.CHANGES if comparison.is_over_time else View.SHARED
        self.side = Side.LEFT
        """The plan whose text one would go to."""
        self.only_unmatched = False
        self.scope: tuple[Side, int] | None = None
        """The section to which the pairs are narrowed, and of which plan it is; None for the whole plans."""
        self.rows: Chosen[PairRow] = Chosen()
        """What is listed, and the row that is chosen."""
        self.within: Sequence[Pair] = ()
        """The pairs of the section that they are narrowed to, or all."""
        self.listed: Sequence[Pair] = ()
        """The pairs that are listed, or would be with nothing folded."""
        self._turned: set[int] = set() if section is None or not pinned else {section}
        self._before_unmatched: Pair | None = None
        self._list()
        if section is not None:
            self.choose_section(section)

    def _list(self, keep: Pair | None = None) -> None:
        """List the pairs anew, the one that was chosen staying so where it still is listed."""
        within = self.comparison
        if self.scope:
            side, index = self.scope
            below = self.plan(side).below(index)
            within = within.within(left=below) if side is Side.LEFT else within.within(right=below)
        self.within = within.pairs
        self.listed = [pair for pair in within.pairs if not self.only_unmatched or not (pair.left and pair.right)]
        # What has no counterpart is few, and needs no headings.
        rows = [PairRow((pair,), 0) for pair in self.listed] if self.only_unmatched else [*outlined(within, self._turned)]
        self.rows = Chosen(rows)
        of_section = (at for at, row in enumerate(rows) if keep and keep.left and keep.left in row.lefts)
        self.rows.cursor = next((at for at, row in enumerate(rows) if keep in row.pairs), next(of_section, self._first))

    @property
    def _first(self) -> int:
        """The first row that is a pair."""
        return next((at for at, row in enumerate(self.rows.things) if not row.is_heading), 0)

    @property
    def chosen(self) -> Pair | None:
        """The pair in view, or None where none is listed."""
        return self.rows.chosen.pair if self.rows.chosen else None

    def renew(self, comparison: Comparison) -> None:
        """Go on with other pairs of the same plans, about the same place."""
        self.comparison = comparison
        if self._pinned:
            # What was unfolded for it may be a heading now, which that would fold.
            self._turned.discard(self._pinned[0][0])
        self._list(self.chosen)

    def turn(self, *, is_open: bool) -> bool:
        """Unfold or fold the chosen row, or the one that it belongs to; return whether anything changed."""
        row = self.rows.chosen
        if row is None or row.pair.left is None:
            return False
        if not is_open and row.is_part:
            self.rows.move(-next(by for by in range(1, len(self.rows.things)) if not self._row_above(by).is_part))
            row = self.rows.chosen or row
        if not row.can_open or row.is_open == is_open or row.pair.left is None:
            return False
        self._turned ^= {row.pair.left.index}
        self._list(row.pair)
        return True

    def _row_above(self, by: int) -> PairRow:
        return self.rows.things[self.rows.cursor - by]

    def step_pair(self, by: int) -> bool:
        """Choose the next row that is a pair, or the one before; return whether there is one."""
        before = self.rows.cursor
        while self.rows.move(by):
            if self.rows.chosen and not self.rows.chosen.is_heading:
                return True
        self.rows.cursor = before
        return False

    @property
    def passages(self) -> tuple[Passage | None, Passage | None]:
        """Where in the sections in view one looks first: what was pinned, else what answers the other one; None at the start."""
        row = self.rows.chosen
        if row is None or row.more:
            return None, None
        both = self.section(Side.LEFT), self.section(Side.RIGHT)
        if self._pinned and any(self._pinned[1]) and [each and each.index for each in both] == [*self._pinned[0]]:
            return self._pinned[1]
        return self.comparison.passages(row.pair)

    @property
    def plans(self) -> tuple[str, str]:
        """The ids of both plans."""
        return self.plan(Side.LEFT).id, self.plan(Side.RIGHT).id

    def plan(self, side: Side) -> Plan:
        """Return the plan of a side."""
        return self.comparison.left if side is Side.LEFT else self.comparison.right

    def section(self, side: Side) -> Section | None:
        """Return the section of the pair in view on a side, if it has one there."""
        pair = self.chosen
        return (pair.left if side is Side.LEFT else pair.right) if pair else None

    def choose_section(self, index: int) -> None:
        """Choose the first pair of a section of the left plan, or of the first one below it."""
        below = self.plan(Side.LEFT).below(index)
        rows = (row for row in self.rows.things if not row.is_heading)
        self._choose(next((pair for row in rows for pair in row.pairs if pair.left and pair.left.index in below), None))

    def _choose(self, pair: Pair | None) -> None:
        """Choose the row that is named by a pair, unfolding the one that only shows it beside others."""
        at, row = next(((at, row) for at, row in enumerate(self.rows.things) if pair in row.pairs), (0, None))
        if row is None or pair is None:
            return
        self.rows.cursor = at
        if row.pair is not pair and row.pair.left:
            self._turned |= {row.pair.left.index}
            self._list(pair)

    def switch_view(self) -> None:
        """Let what differs stand out in place of what both say, or the other way round."""
        self.view = View.SHARED if self.view is View.CHANGES else View.CHANGES

    def toggle_unmatched(self) -> None:
        """List only what has no counterpart, or everything again with the pair in view that was."""
        self.only_unmatched = not self.only_unmatched
        if self.only_unmatched:
            self._before_unmatched = self.chosen
        self._list(self.chosen if self.only_unmatched else self._before_unmatched)

    def swap(self) -> None:
        """Change left and right over; the pair in view stays so."""
        before = self.chosen
        self.comparison = self.comparison.swapped()
        if self._pinned:
            (left, right), passages = self._pinned
            self._pinned = (right, left), passages[::-1]
        self.scope = (Side(1 - self.scope[0].value), self.scope[1]) if self.scope else None
        self._turned.clear()
        self._list()
        turned = (pair for pair in self.listed if before and (pair.left, pair.right) == (before.right, before.left))
        same = next(turned, None)
        self._choose(same)

    def narrow(self) -> bool:
        """List only the pairs of the heading one level further down above the section in view; return whether there is one."""
        pair = self.chosen
        side = Side.LEFT if pair and pair.left else Side.RIGHT
        section = self.section(side)
        if section is None or not section.depth:
            return False
        depth = 1
        if self.scope:
            side = self.scope[0]
            section = self.section(side)
            if section is None:
                return False
            depth = self.plan(side).sections[self.scope[1]].depth + 1
        above = self._ancestor(side, section, depth)
        if above is None:
            return False
        self.scope = (side, above)
        self._list(pair)
        return True

    def widen(self) -> bool:
        """List the pairs of the heading above, or of the whole plans; return whether that is more."""
        if self.scope is None:
            return False
        side, index = self.scope
        section = self.plan(side).sections[index]
        above = self._ancestor(side, section, section.depth - 1) if section.depth > 1 else None
        pair = self.chosen
        self.scope = None if above is None else (side, above)
        self._list(pair)
        return True

    def _ancestor(self, side: Side, section: Section, depth: int) -> int | None:
        """Return the heading of some depth that a section stands under, or the section itself."""
        sections = self.plan(side).sections[section.index :: -1]
        return next((each.index for each in sections if each.depth == depth), None) if depth <= section.depth else None
