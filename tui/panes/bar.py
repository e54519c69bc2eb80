"""A bar of one row: something on its left and something on its right."""

from collections.abc import Callable

from rich.cells import cell_len
from textual.strip import Strip

from tui.panes.lines import strip
from tui.panes.painted import Painted
from tui.styles import PLAIN
from tui.wrapping import shortened

Cut = Callable[[str, int], str]
"""Makes a text fit into some cells."""


class Bar(Painted):
    """One row that says something on the left and something on the right: the left gives way, but for half of a narrow row."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._said: tuple[str, str, Cut] = ("", "", shortened)

    def say(self, left: str, right: str = "", cut: Cut = shortened) -> None:
        """Show other words, the left ones cut where there is no room; nothing is repainted where they are the same."""
        if (left, right, cut) != self._said:
            self._said = (left, right, cut)
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return the bar for Textual."""
        left, right, cut = self._said
        width = self.size.width
        right = shortened(right, max(width - 4, 0))
        room = width - cell_len(right) - (2 if right else 0)
        if room < min(cell_len(left), width / 2):
            right, room = "", width
        left = cut(left, max(room - 1, 0))
        gap = max(width - 1 - cell_len(left) - cell_len(right) - (1 if right else 0), 0)
        return strip([(f" {left}{' ' * gap}{right}", PLAIN)], width, PLAIN)
