"""The pane of a list over all plans: counts, heads, and a row for each thing in columns, those without room gone."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from rich.style import Style
from textual.strip import Strip

from tui.glyphs import GLYPHS
from tui.models.grouped import Grouped
from tui.models.ticked import Ticked
from tui.panes.lines import Part, strip
from tui.panes.list_pane import ListPane
from tui.saying import sentences
from tui.saying.language import Said
from tui.styles import DIM, HEAD, HEADING, PLAIN
from tui.wrapping import padded, parts_fitted

if TYPE_CHECKING:
    from tui.lists.view import ListColumn, View

_GAP, _MARGIN = 2, 4
_SEVERAL = 2
_NARROWEST = 20
"""The least room of the column that has what is left."""


class LedgerPane(ListPane[Any]):
    """Paints a list of any view."""

    HEAD_ROWS = 2
    KEPT_ABOVE = 1

    MARGIN = 3

    def __init__(self, said: Said, *, id: str, is_beside: bool = False) -> None:
        """Show lists; `is_beside` says that the pane stands beside another one, which a sign at the left of each row parts."""
        self._grouped: Grouped[Any] = Grouped()
        super().__init__(self._grouped, id=id)
        self._said = said
        self._edge = GLYPHS.edge if is_beside else ""
        self._sign: Callable[[Any, Said], tuple[str, Style]] = lambda *_: (" ", PLAIN)
        self._all: tuple[ListColumn, ...] = ()
        self._shifted = 0
        """How many of the columns that are looked at in turn stand to the left of the first one shown."""
        self._most_shifted = 0
        self._columns: list[ListColumn] = []
        """Those that are shown."""
        self._hidden: set[str] = set()
        self._pinned: list[str] = []
        """The names of columns that are left out, and of those that stay in view while others are looked at in turn."""
        self._counts = self._nothing = ""
        self._ticks: dict[str, Ticked[Any]] = {}
        """What is ticked of each list, by its English name."""
        self.ticked: Ticked[Any] = Ticked(lambda thing: thing)
        """What is ticked of the list that is shown."""

    def show(self, view: "View", grouped: Grouped[Any], counts: str, nothing: str) -> None:
        """Show another list, of a view; `nothing` is what to say where there is nothing."""
        self._all = view.columns_of(grouped.things, self._said) if view.columns_of else view.columns
        self._sign = view.sign
        self.ticked = self._ticks.setdefault(view.name.en, Ticked(view.id))
        self.ticked.list_anew(grouped.things)
        self._grouped, self._counts, self._nothing = grouped, counts, nothing
        self._lay_out()
        self.show_list(grouped)

    @property
    def _moving(self) -> "list[ListColumn]":
        """The columns that are looked at in turn."""
        return [
            column for column in self._all if column.moves and column.key not in self._hidden and column.key not in self._pinned
        ]

    @property
    def _fixed(self) -> "list[ListColumn]":
        """Those that stay in view: their own, and those that were pinned."""
        pinned = [column for name in self._pinned for column in self._all if column.moves and column.key == name]
        return [*(column for column in self._all if not column.moves), *pinned]

    def hide(self) -> bool:
        """Leave out the first of the columns that are looked at in turn; return whether there are several."""
        first = self._first_moving()
        if first:
            self._hidden.add(first)
            self._lay_out()
        return first is not None

    def show_hidden(self) -> bool:
        """Show what was left out, and pin nothing; return whether anything was."""
        if not (self._hidden or self._pinned):
            return False
        self._hidden.clear()
        self._pinned.clear()
        self._lay_out()
        return True

    def pin(self) -> bool:
        """Let the first of the columns that are looked at in turn stay in view; return whether there are several."""
        first = self._first_moving()
        if first:
            self._pinned.append(first)
            self._lay_out()
        return first is not None

    def _first_moving(self) -> str | None:
        """Return the name of the first of the columns that are looked at in turn, if there are several."""
        moving = self._moving
        return moving[self._shifted].key if len(moving) >= _SEVERAL else None

    def _lay_out(self) -> None:
        """Choose the columns that there is room for: where there is none those that go first are left out whole."""
        moving = self._moving
        if moving:
            room = self._room(self._fixed) - _NARROWEST
            # They can be shifted until the last one is seen.
            self._most_shifted = len(moving) - _fitting(reversed(moving), room)
            self._shifted = min(self._shifted, self._most_shifted)
            self._columns = [*self._fixed, *moving[self._shifted :][: _fitting(moving[self._shifted :], room)]]
        else:
            self._most_shifted = self._shifted = 0
            self._columns = list(self._all)
            while self._room(self._columns) < _NARROWEST and any(map(self._goes, self._columns)):
                self._columns.remove(max(self._columns, key=self._goes))
        self.refresh()

    def _goes(self, column: "ListColumn") -> int:
        return (self._edge and column.goes_beside) or column.goes

    def on_resize(self) -> None:
        """Choose the columns for the new size, and keep what is chosen in view."""
        self._lay_out()
        super().on_resize()

    def shift(self, by: int) -> bool:
        """Look at the columns further to the right, or to the left; return whether there are any."""
        shifted = max(0, min(self._shifted + by, self._most_shifted))
        moved, self._shifted = shifted != self._shifted, shifted
        if moved:
            self._lay_out()
        return moved

    def head(self, y: int) -> Strip:
        """Return how many there are of what kinds, or what the columns are."""
        if not y:
            ticked = f"{sentences.TICKED.say(self._said.language, count=self.ticked.count)}    " if self.ticked.count else ""
            counts = parts_fitted(ticked + self._counts, self.size.width - len(self._edge) - 1)
            return strip([(self._edge, DIM), (f" {counts}", PLAIN)], self.size.width, PLAIN)
        columns = self._columns
        heads = [column.head.say(self._said.language) for column in columns]
        parts = [(self._edge, DIM), (f"   {self._fitted(columns, heads)}", HEAD)]
        return strip(parts, self.size.width, HEAD)

    def below(self, y: int) -> Strip:
        """Return that there is nothing, where there is nothing."""
        said = f" {self._nothing}" if not len(self.model) and not y else ""
        return strip([(self._edge, DIM), (said, DIM)], self.size.width, PLAIN)

    def list_row(self, row: int) -> Strip:
        """Return a heading or a thing."""
        thing = self._grouped.at(row)
        if thing is None:
            heading, count = self._grouped.heading_at(row)
            return strip([(self._edge, DIM), (f" {heading}", HEADING), (f"  {count}", DIM)], self.size.width, PLAIN)
        lead, style, fill = self.looks(thing)
        columns, one = self._columns, self._grouped.things[thing]
        sign, look = self._sign(one, self._said)
        cells = [column.cell(one, self._said) for column in columns]
        tick = GLYPHS.tick if one in self.ticked else " "
        if style is not PLAIN:
            text = f"{lead}{sign}{tick}{self._fitted(columns, cells)}"
            return strip([(self._edge, DIM), (text, style)], self.size.width, fill)
        parts: list[Part] = [(self._edge, DIM), (lead, PLAIN), (sign, look), (tick, HEADING)]
        for column, cell in zip(columns, self._padded(columns, cells), strict=True):
            parts += [(cell, column.look(one, self._said)), (" " * _GAP, PLAIN)]
        return strip(parts[:-1], self.size.width, fill)

    def _room(self, columns: "list[ListColumn]") -> int:
        """Return how many cells are left for the column that has what is left."""
        return self.size.width - _MARGIN - len(self._edge) - sum(column.cells for column in columns) - _GAP * (len(columns) - 1)

    def _padded(self, columns: "list[ListColumn]", cells: list[str]) -> list[str]:
        room = max(self._room(columns), 1)
        return [
            padded(cell, column.cells or room, right=column.align == "right") for column, cell in zip(columns, cells, strict=True)
        ]

    def _fitted(self, columns: "list[ListColumn]", cells: list[str]) -> str:
        return (" " * _GAP).join(self._padded(columns, cells)).rstrip()


def _fitting(columns: "Iterable[ListColumn]", room: int) -> int:
    """Return how many columns fit into some cells from the first one on, at least one."""
    count = 0
    for column in columns:
        room -= column.cells + _GAP
        if room < 0:
            break
        count += 1
    return max(count, 1)
