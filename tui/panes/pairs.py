"""The pairs pane: the sections of two plans that answer each other, two rows each, and what only one plan has."""

from rich.cells import cell_len
from textual.message import Message
from textual.strip import Strip

from library.comparing.alignment import Pair
from parsers.plan import Section
from tui.models.chosen import Chosen
from tui.models.comparing import Comparing
from tui.panes.lines import strip
from tui.panes.list_pane import ListPane
from tui.saying import sentences
from tui.saying.language import Language
from tui.saying.pairs import NOTHING, mark
from tui.styles import DIM, PLAIN

_INDENT = " " * 8


class PairsPane(ListPane[Pair]):
    """Paints the list of pairs."""

    HEAD_ROWS = 0

    class Picked(Message):
        """The mouse has chosen another pair."""

    def __init__(self, language: Language, *, id: str) -> None:
        super().__init__(Chosen(), id=id)
        self._language: Language = language
        self._is_ready = False

    def show(self, comparing: Comparing) -> None:
        """Show the pairs of a comparison."""
        self._is_ready = True
        self.show_list(comparing.pairs)

    @property
    def page(self) -> int:
        """How many pairs a page is: all that are seen but one, which stays in view."""
        return max(super().page - 1, 1)

    def _scroll_by_mouse(self, rows: int) -> None:
        if self.scroll_rows(1 if rows > 0 else -1):
            self.clicked()

    def clicked(self) -> None:
        """Tell that the mouse has chosen a pair, which is shown at once."""
        self.post_message(self.Picked())

    def below(self, y: int) -> Strip:
        """Return that there is nothing to compare, where there is nothing."""
        hint = sentences.NOTHING_COMPARED.say(self._language) if self._is_ready and not self.model.things and not y else ""
        return strip([(f" {hint}", DIM)], self.size.width, PLAIN)

    def list_row(self, row: int) -> Strip:
        """Return the left section of a pair with its score, or the right one."""
        at, is_second = divmod(row, len(self.model.rows_of(0)))
        pair = self.model.things[at]
        lead, style, fill = self.looks(at)
        if is_second:
            return strip([(_INDENT, style), (self._named(pair.right), style)], self.size.width, fill)
        score = f"{pair.score:.2f}" if pair.left and pair.right else " " * 4
        head = f"{lead}{mark(pair)} {score} "
        return strip(
            [(head + " " * (len(_INDENT) - cell_len(head)), style), (self._named(pair.left), style)], self.size.width, fill
        )

    def _named(self, section: Section | None) -> str:
        """Return a section's marker and title in one line."""
        return (section.heading or sentences.PREFACE.say(self._language)) if section else NOTHING
