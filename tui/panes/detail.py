"""The pane below a list that says all of the chosen row, however long it is."""

from collections.abc import Sequence

from textual.strip import Strip
from textual.widget import Widget

from tui.glyphs import GLYPHS
from tui.panes.lines import strip
from tui.styles import HEAD, HEADING, PLAIN
from tui.wrapping import wrap


class DetailPane(Widget):
    """Paints lines wrapped to its width, the first as a head."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._lines: Sequence[str] = ()

    def show(self, lines: Sequence[str]) -> None:
        """Show other lines; nothing is repainted where they are the same."""
        if tuple(lines) != tuple(self._lines):
            self._lines = lines
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """Return a row for Textual, the first with a rule below it."""
        width = self.size.width
        rows = [
            (line[start:end], HEADING if not number else PLAIN)
            for number, line in enumerate(self._lines)
            for start, end in wrap(line, max(width - 2, 1))
        ]
        said = rows[y] if y < len(rows) else ("", PLAIN)
        if not y:
            return strip([(f" {said[0]}", HEAD + HEADING)], width, HEAD)
        if y == self.size.height - 1 and len(rows) > y + 1:
            said = (f"{said[0][:-1]}{GLYPHS.cut}", said[1])
        return strip([(f" {said[0]}", said[1])], width, PLAIN)
