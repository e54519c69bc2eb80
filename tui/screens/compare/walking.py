"""Walking through a comparison: from pair to pair, from mark to mark, and what of it is listed."""

from typing import TYPE_CHECKING

from tui.models.comparing import Side
from tui.saying import sentences
from tui.screens.command_screen import show

if TYPE_CHECKING:
    from tui.screens.compare.screen import CompareScreen

_NARROWEST = 20
_WITH_LIST = 100
"""The width from which two columns stand beside the list."""


class Walking:
    """Moves through the pairs of a comparison and chooses which of them are listed."""

    def __init__(self, compare: "CompareScreen") -> None:
        self._compare = compare

    def step_pair(self, by: int) -> bool:
        """Go to the next pair, or the one before; return whether there is one."""
        compare = self._compare
        if compare.model is None:
            return False
        before = compare.model.rows.cursor
        moved = compare.model.step_pair(by)
        if moved:
            compare.pairs.repaint_cursor(before)
            compare.show_pair()
        return moved

    def step_difference(self, by: int) -> None:
        """Go to the next place that stands out, or the one before, if need be in another pair."""
        compare = self._compare
        if compare.model is None:
            return
        compare.read(True)
        rows = compare.model.rows
        before = rows.cursor
        while not compare.texts.step(by):
            if not self.step_pair(by):
                compare.pairs.scroll_rows(before - rows.cursor)
                compare.show_pair()
                compare.say(sentences.NO_OTHER_DIFFERENCE)
                return
        compare.say()

    def switch_view(self) -> None:
        """Let what differs stand out, or what both say."""
        if self._compare.model:
            self._compare.model.switch_view()
            self._compare.show_pair()

    def toggle_unmatched(self) -> None:
        """List only what has no counterpart, or everything again."""
        if self._compare.model:
            self._compare.model.toggle_unmatched()
            self._compare.show_all()

    def swap(self) -> None:
        """Change left and right over."""
        if self._compare.model:
            self._compare.model.swap()
            self._compare.show_all()

    def move_border(self, by: int) -> None:
        """Give the list some cells more, or less, as far as both sides keep room."""
        compare = self._compare
        if compare.pairs.display:
            width = max(_NARROWEST, min(compare.pairs.size.width + by, compare.size.width * 3 // 5))
            compare.pairs.styles.width, compare.pairs.styles.max_width = width, "60%"

    def toggle_figures(self) -> None:
        """Show all figures, or the texts again."""
        compare = self._compare
        compare.read(compare.texts.toggle_figures(compare.is_reading))
        compare.say(None if compare.texts.has_figures else sentences.NO_FIGURES)

    def turn(self, side: Side) -> None:
        """Unfold or fold the row in the list; where there is nothing to fold, or one reads, choose a side."""
        compare = self._compare
        if compare.model is None:
            return
        if not compare.is_reading and compare.model.turn(is_open=side is Side.RIGHT):
            compare.show_all()
        else:
            compare.choose(side)

    def toggle_columns(self) -> None:
        """Set the texts beside each other, or one above the other, about the same words staying in view.

        Where there is no room for the list beside two columns, these take the whole width.
        """
        compare = self._compare
        if compare.size.width >= _WITH_LIST:
            compare.texts.stack()
            return
        show(compare.pairs, not compare.pairs.display)
        compare.read(not compare.pairs.display)

    def narrow(self) -> None:
        """Compare a part of the plans only."""
        if self._compare.model and self._compare.model.narrow():
            self._compare.show_all()
        else:
            self._compare.say(sentences.NO_NARROWER)

    def widen(self) -> None:
        """Compare more of the plans."""
        if self._compare.model and self._compare.model.widen():
            self._compare.show_all()
        else:
            self._compare.say(sentences.NO_WIDER)
