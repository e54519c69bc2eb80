"""The reader pane: a plan's text, from the section that was chosen on."""

from dataclasses import dataclass

from textual.message import Message
from textual.strip import Strip

from library.matching import Sought
from parsers.plan import Plan
from tui.models.reader import Position, Reader, Row
from tui.panes.lines import marked, strip
from tui.panes.pane import Pane
from tui.styles import DIM, HEADING, PLAIN

_MARGIN = "╎ "
"""What stands left of the text; its sign is one cell wide in every terminal."""
_WIDEST = 92
"""The widest row in cells: 46 Chinese characters, about what an eye takes in at once."""
_STYLES = {"title": HEADING, "note": DIM, "heading": HEADING, "text": PLAIN, "blank": PLAIN}


class ReaderPane(Pane):
    """Paints a reader and scrolls it."""

    @dataclass
    class Scrolled(Message):
        """Another section may have come to stand at the top."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.model: Reader | None = None
        self._sought = Sought()
        self._shown: list[Row] = []

    def show(self, plan: Plan, note: str, section: int, row: int = 0) -> None:
        """Show a plan with one of its sections at the top."""
        if self.model is None or self.model.plan is not plan:
            self.model = Reader(plan, note, self._text_width(), self._sought)
        self.model.go_to(section, row)
        self._repaint()

    def go_to(self, position: Position) -> None:
        """Put a place of the plan at the top."""
        if self.model:
            self.model.go_to(position.section, position.row)
            self._moved()

    def scroll_rows(self, rows: int) -> None:
        """Move what is shown down by some rows, or up."""
        if self.model and self.model.scroll(rows, self.size.height):
            self._moved()

    def scroll_to_end(self) -> None:
        """Show the end of the plan."""
        if self.model:
            self.model.end(self.size.height)
            self._moved()

    def mark(self, sought: Sought) -> None:
        """Mark what is looked for, from now on."""
        if sought != self._sought:
            self._sought = sought
            if self.model:
                self.model.mark(sought)
            self._repaint()

    def on_resize(self) -> None:
        """Wrap to the new width."""
        if self.model:
            self.model.resize(self._text_width())
        self._repaint()

    def row(self, y: int) -> Strip:
        """Return the strip of a row."""
        row = self._shown[y] if y < len(self._shown) else Row("blank", "")
        return strip([(_MARGIN, DIM), *marked(row.text, row.marks, _STYLES[row.kind])], self.size.width, PLAIN)

    def _text_width(self) -> int:
        return max(8, min(self.size.width - 2 * len(_MARGIN), _WIDEST))

    def _moved(self) -> None:
        self._repaint()
        self.post_message(self.Scrolled())

    def _repaint(self) -> None:
        self._shown = self.model.visible(self.size.height) if self.model else []
        self.refresh()
