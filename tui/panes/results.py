"""The results pane: what a search found, two rows each: where it stands with its title, and its words, the match in one column."""

from collections import Counter
from collections.abc import Callable

from rich.cells import cell_len
from textual.strip import Strip

from library.asking.paths import path_typed
from library.finding.hits import Hit, Hits
from parsers.plan import Span
from tui.glyphs import GLYPHS
from tui.models.chosen import Chosen
from tui.panes.lines import Part, marked, strip
from tui.panes.list_pane import ListPane
from tui.styles import CURSOR, DIM, HEAD, HEADING, PLAIN
from tui.wrapping import CLOSING, last_cells, padded, wrap

_ROWS_EACH = 2
_MARGIN = 3
_PATH, _PLACE = 10, 20
"""How many cells a path has at least, and the name of a plan at most."""
_NARROW = 44
"""Below how many cells the path has no column."""


class ResultsPane(ListPane[Hit]):
    """Paints the results of a search below how many of them each place has."""

    HEAD_ROWS = 1

    MARGIN = 3

    def __init__(self, named: Callable[[str], str], *, id: str) -> None:
        """Show hits, `named` returning the place and the year of a plan."""
        super().__init__(Chosen((), _ROWS_EACH), id=id)
        self._hint = self._counts = ""
        self._named = named
        self._names: dict[str, str] = {}
        """The place and the year of each plan in which something was found."""
        self._place_width = 0
        self._has_keys = True

    def show(self, hits: Hits | tuple[()], hint: str) -> None:
        """Show other hits, the first of them chosen; `hint` is what to show where there is none."""
        self._hint = hint
        plans = Counter(found.plan for found in hits.found) if hits else Counter()
        self._names = {plan: self._named(plan) for plan in plans}
        counts = Counter[str]()
        for plan, count in plans.items():
            counts[self._names[plan]] += count
        self._counts = "  ".join(f"{name} {count}" for name, count in counts.most_common())
        self._place_width = min(max(map(cell_len, counts), default=0), _PLACE)
        self.show_list(Chosen(hits, _ROWS_EACH))

    def head(self, y: int) -> Strip:
        """Return how many sections of each plan were found, the most first."""
        return strip([(f"   {self._counts}", HEAD)], self.size.width, HEAD)

    def below(self, y: int) -> Strip:
        """Return the hint, where nothing was found."""
        rows = wrap(self._hint, max(self.size.width - 2, 2)) if not self.model.things else []
        shown = self._hint[slice(*rows[y])] if y < len(rows) else ""
        return strip([(f" {shown}", DIM)], self.size.width, PLAIN)

    def list_row(self, row: int) -> Strip:
        """Return a hit's place and title, or its words."""
        at, is_second = divmod(row, _ROWS_EACH)
        hit = self.model.things[at]
        if is_second:
            return strip(self._words(hit), self.size.width, PLAIN)
        # A path that is longer takes its room from the title: it is not cut.
        typed = path_typed(hit.path)
        path = f"{padded(typed, max(cell_len(typed), _PATH))}  " if self.size.width >= _NARROW else ""
        lead = f"{padded(self._names[hit.plan], self._place_width)}  {path}"
        if at == self.model.cursor:
            return strip([(f"{GLYPHS.cursor}  {lead}{hit.title}", CURSOR)], self.size.width, CURSOR)
        return strip([(f"   {lead}", PLAIN), *marked(hit.title, hit.in_title, HEADING)], self.size.width, PLAIN)

    def _words(self, hit: Hit) -> list[Part]:
        """Return a hit's words, the first match in the column where all have it."""
        if not hit.in_context:
            return [(f"{' ' * _MARGIN}{hit.context}", DIM)]
        start = hit.in_context[0][0]
        room = max((self.size.width - _MARGIN) * 2 // 5, 2)
        ahead = last_cells(hit.context[:start], room).lstrip(CLOSING)
        behind: list[Span] = [(low - start, high - start) for low, high in hit.in_context]
        return [(f"{' ' * _MARGIN}{padded(ahead, room, right=True)}", PLAIN), *marked(hit.context[start:], behind, PLAIN)]
