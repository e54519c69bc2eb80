"""The facts pane: what one section states, what was repaired in it and what is lost, a row each."""

from collections import Counter
from collections.abc import Sequence

from rich.cells import cell_len
from textual.strip import Strip

from tui.glyphs import GLYPHS
from tui.models.chosen import Chosen
from tui.models.facts import Mark
from tui.panes.lines import panel_head, strip
from tui.panes.list_pane import ListPane
from tui.saying import sentences
from tui.saying.fact_kinds import mark_kinds
from tui.saying.language import Language, Words
from tui.styles import DIM

_VALUE_WIDTH = 12


class FactsPane(ListPane[Mark]):
    """Paints the facts of a section below a line that counts them."""

    def __init__(self, language: Language, *, id: str) -> None:
        super().__init__(Chosen(), id=id)
        self._language: Language = language
        self._title = ""

    def show(self, marks: Sequence[Mark], place: str) -> None:
        """Show the facts of another section, the first of them chosen; `place` says which section it is."""
        self._title = f"{self._counted(marks) or sentences.NO_FACTS.say(self._language)}  {place}".rstrip()
        self.show_list(Chosen(marks))

    def show_none(self, why: Words) -> None:
        """Show no facts, and why there are none."""
        self._title = why.say(self._language)
        self.show_list(Chosen())

    def _counted(self, marks: Sequence[Mark]) -> str:
        counts = Counter(mark.kind.sign for mark in marks)
        kinds = mark_kinds().values()
        return "  ".join(kind.counted.say(self._language, count=counts[kind.sign]) for kind in kinds if counts[kind.sign])

    def head(self, y: int) -> Strip:
        """Return the counts."""
        return panel_head(self._title, self.size.width)

    def list_row(self, row: int) -> Strip:
        """Return a fact: its sign, what it comes to, what it is about."""
        mark = self.model.things[row]
        value, about = mark.kind.described(mark.about, self._language)
        padding = " " * max(_VALUE_WIDTH - cell_len(value), 0)
        lead, style, fill = self.looks(row)
        return strip([(GLYPHS.edge, DIM), (f"{lead}{mark.sign} {value}{padding}  {about}", style)], self.size.width, fill)
