"""The counterparts pane: what each other plan says on the section in view, two rows each."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.strip import Strip

from tui.glyphs import GLYPHS
from tui.models.chosen import Chosen
from tui.panes.lines import panel_head, strip
from tui.panes.list_pane import ListPane
from tui.saying import sentences
from tui.saying.language import Language
from tui.styles import DIM, PLAIN

if TYPE_CHECKING:
    from library.comparing.pair import Pair

Counterpart = tuple[str, "Pair"]
"""The id of a plan, and the pair of a section with the best counterpart there, or alone."""
_ROWS_EACH = 2


class CounterpartsPane(ListPane[Counterpart]):
    """Paints counterparts below a line that says of what."""

    MARGIN = 1

    def __init__(self, place_of: Callable[[Counterpart], str], language: Language, *, id: str) -> None:
        """Show counterparts, `place_of` saying where each stands."""
        super().__init__(Chosen((), _ROWS_EACH), id=id)
        self._title = ""
        self._place_of = place_of
        self._language: Language = language

    def show(self, counterparts: Sequence[Counterpart], title: str, plan: str | None = None) -> None:
        """Show the counterparts of another section, the one in some plan chosen or the first."""
        self._title = title
        model = Chosen(counterparts, _ROWS_EACH)
        model.cursor = next((at for at, (name, _) in enumerate(counterparts) if name == plan), 0)
        self.show_list(model)

    def head(self, y: int) -> Strip:
        """Return what the counterparts are of."""
        return panel_head(self._title, self.size.width)

    def list_row(self, row: int) -> Strip:
        """Return where a counterpart stands, or how its text begins."""
        at, is_second = divmod(row, _ROWS_EACH)
        counterpart = self.model.things[at]
        section = counterpart[1].right
        if is_second:
            text = section.words.replace("\n", "  ") if section else sentences.NO_COUNTERPART.say(self._language)
            return strip([(GLYPHS.edge, DIM), ("        ", PLAIN), (text, PLAIN if section else DIM)], self.size.width, PLAIN)
        lead, style, fill = self.looks(at)
        score = f"{counterpart[1].score:.2f}" if section else " -- "
        return strip([(GLYPHS.edge, DIM), (f"{lead} {score}  {self._place_of(counterpart)}", style)], self.size.width, fill)
