"""The pane of a list over all plans: counts, heads, and a row for each thing in columns, those without room gone."""

from typing import Any

from textual.strip import Strip

from tui.lists.view import ListColumn, Said
from tui.models.grouped import Grouped
from tui.panes.lines import strip
from tui.panes.list_pane import ListPane
from tui.styles import DIM, HEAD, HEADING, PLAIN
from tui.wrapping import padded

_GAP = 2
_NARROWEST = 20
"""The least room of the column that has what is left."""


class LedgerPane(ListPane[Any]):
    """Paints a list of any view."""

    HEAD_ROWS = 2
    KEPT_ABOVE = 1

    def __init__(self, said: Said, *, id: str) -> None:
        self._grouped: Grouped[Any] = Grouped()
        super().__init__(self._grouped, id=id)
        self._said = said
        self._all: tuple[ListColumn, ...] = ()
        self._shifted = 0
        """How many of the columns that are looked at in turn stand to the left of the first one shown."""
        self._counts = self._nothing = ""

    def show(self, columns: tuple[ListColumn, ...], grouped: Grouped[Any], counts: str, nothing: str) -> None:
        """Show another list; `nothing` is what to say where there is nothing."""
        self._all, self._grouped, self._counts, self._nothing = columns, grouped, counts, nothing
        self._shifted = min(self._shifted, self._most_shifted)
        self.show_list(grouped)

    @property
    def _most_shifted(self) -> int:
        """How far the columns that are looked at in turn can be shifted: until the last one is seen."""
        count = sum(column.moves for column in self._all)
        return next((shifted for shifted in range(count) if shifted + self._shown_from(shifted) >= count), 0)

    def _shown_from(self, shifted: int) -> int:
        """Return how many of the columns that are looked at in turn have room from one of them on."""
        room = self._room([column for column in self._all if not column.moves]) - _NARROWEST
        shown = 0
        for column in [column for column in self._all if column.moves][shifted:]:
            room -= column.width + _GAP
            if room < 0:
                break
            shown += 1
        return max(shown, 1)

    def shift(self, by: int) -> bool:
        """Look at the columns further to the right, or to the left; return whether there are any."""
        shifted = max(0, min(self._shifted + by, self._most_shifted))
        moved, self._shifted = shifted != self._shifted, shifted
        if moved:
            self.refresh()
        return moved

    def head(self, y: int) -> Strip:
        """Return how many there are of what kinds, or what the columns are."""
        if not y:
            return strip([(f" {self._counts}", PLAIN)], self.size.width, PLAIN)
        columns = self._columns()
        heads = [column.head.say(self._said.language) for column in columns]
        return strip([(f"  {self._fitted(columns, heads)}", HEAD)], self.size.width, HEAD)

    def below(self, y: int) -> Strip:
        """Return that there is nothing, where there is nothing."""
        said = f" {self._nothing}" if not len(self.model) and not y else ""
        return strip([(said, DIM)], self.size.width, PLAIN)

    def list_row(self, row: int) -> Strip:
        """Return a heading or a thing."""
        thing = self._grouped.at(row)
        if thing is None:
            heading, count = self._grouped.heading_at(row)
            return strip([(f" {heading}", HEADING), (f"  {count}", DIM)], self.size.width, PLAIN)
        lead, style, fill = self.looks(thing)
        columns = self._columns()
        cells = [column.cell(self._grouped.things[thing], self._said) for column in columns]
        return strip([(f"{lead} {self._fitted(columns, cells)}", style)], self.size.width, fill)

    def _columns(self) -> list[ListColumn]:
        """Return the columns that there is room for: where there is none those that go first are left out whole."""
        moving = [column for column in self._all if column.moves]
        if moving:
            fixed = [column for column in self._all if not column.moves]
            return [*fixed, *moving[self._shifted : self._shifted + self._shown_from(self._shifted)]]
        columns = list(self._all)
        while self._room(columns) < _NARROWEST and any(column.goes for column in columns):
            columns.remove(max(columns, key=lambda column: column.goes))
        return columns

    def _room(self, columns: list[ListColumn]) -> int:
        """Return how many cells are left for the column that has what is left."""
        return self.size.width - 3 - sum(column.width for column in columns) - _GAP * (len(columns) - 1)

    def _fitted(self, columns: list[ListColumn], cells: list[str]) -> str:
        room = max(self._room(columns), 1)
        said = []
        for column, cell in zip(columns, cells, strict=True):
            width = column.width or room
            said.append(padded(cell, width, right=column.align == "right"))
        return (" " * _GAP).join(said).rstrip()
