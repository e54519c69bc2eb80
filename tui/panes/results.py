"""The results pane: what a search found, two rows each, where it stands and the words around it."""

from collections.abc import Callable, Sequence

from rich.cells import cell_len
from textual.strip import Strip

from library.finding.hits import Hit
from parsers.plan import Span
from tui.models.chosen import Chosen
from tui.panes.lines import marked, strip
from tui.panes.list_pane import ListPane
from tui.styles import CURSOR, DIM, PLAIN
from tui.wrapping import wrap

_ROWS_EACH = 2
_INDENT = "   "


class ResultsPane(ListPane[Hit]):
    """Paints the results of a search."""

    HEAD_ROWS = 0

    def __init__(self, place_of: Callable[[Hit], str], *, id: str) -> None:
        """Show hits, `place_of` saying where each stands."""
        super().__init__(Chosen((), _ROWS_EACH), id=id)
        self._hint = ""
        self._place_of = place_of
        self._has_keys = True

    def show(self, hits: Sequence[Hit], hint: str) -> None:
        """Show other hits, the first of them chosen; `hint` is what to show where there is none."""
        self._hint = hint
        self.show_list(Chosen(hits, _ROWS_EACH))

    def below(self, y: int) -> Strip:
        """Return the hint, where nothing was found."""
        rows = wrap(self._hint, max(self.size.width - 2, 2)) if not self.model.things else []
        shown = self._hint[slice(*rows[y])] if y < len(rows) else ""
        return strip([(f" {shown}", DIM)], self.size.width, PLAIN)

    def list_row(self, row: int) -> Strip:
        """Return a hit's place, or its words."""
        at, is_second = divmod(row, _ROWS_EACH)
        hit = self.model.things[at]
        if is_second:
            return strip([(_INDENT, PLAIN), *marked(*self._around_match(hit), PLAIN)], self.size.width, PLAIN)
        here = at == self.model.cursor
        return strip(
            [(f"{'›' if here else ' '}{self._place_of(hit)}", CURSOR if here else DIM)], self.size.width, CURSOR if here else PLAIN
        )

    def _around_match(self, hit: Hit) -> tuple[str, list[Span]]:
        """Return as much of a snippet as shows its first match, with what is marked in it."""
        start, end = hit.match[0] if hit.match else (0, 0)
        room = self.size.width - len(_INDENT)
        if cell_len(hit.snippet[:end]) < room:
            return hit.snippet, list(hit.match)
        cut = max(0, min(start, end - room // 2 + 1))
        return f"…{hit.snippet[cut:]}", [(low - cut + 1, high - cut + 1) for low, high in hit.match if low >= cut]
