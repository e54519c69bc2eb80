"""The texts of a pair: its figures on top, then the left and the right text, side by side or one above the other."""

from rich.style import Style
from textual.strip import Strip

from library.comparing.differences import Standing
from tui.glyphs import GLYPHS
from tui.models.comparing import Side
from tui.models.figure_table import Cells, FigureTable
from tui.models.pair_text import PairText, Row
from tui.panes.lines import Part, painted, strip
from tui.panes.pane import Pane
from tui.saying import sentences
from tui.saying.language import Language
from tui.saying.pairs import FigureRow
from tui.styles import ALONE, CHANGED, CURSOR, DIM, HEADING, PLAIN, SHARED
from tui.wrapping import shortened

SIDE_BY_SIDE = 64
"""The width of the pane from which the texts stand side by side: what is left of a hundred columns beside the list."""
_MARGIN = 4
"""The line at the left of a text, its sign, and a space on both sides of it."""
_NARROWEST = 8
_STYLES = {Standing.SHARED: SHARED, Standing.CHANGED: CHANGED, Standing.ALONE: ALONE}


class PairTextPane(Pane):
    """Paints a pair and scrolls both its texts, what answers each other level."""

    MARGIN = 2

    def __init__(self, language: Language, *, id: str) -> None:
        super().__init__(id=id)
        self.model: PairText | None = None
        self._language: Language = language
        self._why = ""
        self._places = ("", "")
        self._side = Side.LEFT
        self._figures = FigureTable((), ("", ""), "")
        self._moved: int | None = None
        """How far down both texts have been moved; None until there is room to show them."""
        self._figures_top = 0
        self._is_stacked = False
        self.shows_figures = False
        """Whether the figures take all of the pane."""
        self._was_reading = False
        """Whether the keys acted here before they did."""

    def show(
        self, model: PairText | None, why: str, places: tuple[str, str], figures: list[FigureRow], names: tuple[str, str]
    ) -> None:
        """Show another pair from its start: why it was made, where its sections stand, and the figures of two plans so called."""
        self.model, self._why, self._places = model, why, places
        self._figures = FigureTable(figures, names, sentences.DIFFERENCE.say(self._language))
        self._figures_top = 0
        self._move_to_passage()
        self.shows_figures = self.shows_figures and bool(figures)
        self.refresh()

    def _move_to_passage(self) -> None:
        self._moved = None
        if self.model and self.size.width:
            self.model.fit(*self._widths())
            self._moved = self.model.moved_to_passage(self._text_height)

    def choose(self, side: Side) -> None:
        """Show which text one would go to."""
        self._side = side
        self.refresh()

    def toggle_figures(self, is_reading: bool) -> bool:
        """Show all figures, where there are any, or the texts again; return whether the keys act here then."""
        was_shown = self.shows_figures
        self.shows_figures = not was_shown and bool(self._figures.rows)
        if self.shows_figures:
            self._was_reading = is_reading
        is_reading = self.shows_figures or (self._was_reading if was_shown else is_reading)
        self._figures_top = 0
        self.refresh()
        return is_reading

    def stack(self) -> None:
        """Set one text above the other, or both beside each other again."""
        self._is_stacked = not self._is_stacked
        self.on_resize()

    @property
    def has_figures(self) -> bool:
        """Whether the pair in view has figures, days or units."""
        return bool(self._figures.rows)

    # --- where things stand

    @property
    def is_side_by_side(self) -> bool:
        """Whether both texts stand beside each other: where there is room, unless one wants them stacked."""
        return self.size.width >= SIDE_BY_SIDE and not self._is_stacked

    @property
    def _lines(self) -> list[Cells]:
        """The rows of the table of figures."""
        return self._figures.lines(self.size.width - 2)

    @property
    def _figure_rows(self) -> int:
        """How many rows of figures are seen, the heading of the table not counted."""
        room = self.size.height - 2 if self.shows_figures else max(self.size.height // 3 - 1, 1)
        return min(len(self._lines), max(room, 0))

    @property
    def _text_start(self) -> int:
        """The row in which the texts begin, with where they stand."""
        return 1 + (self._figure_rows + 1 if self._figures.rows else 0)

    @property
    def _text_height(self) -> int:
        """How many rows of a text are seen."""
        room = self.size.height - self._text_start
        return max(room - 1 if self.is_side_by_side else room // 2 - 1, 1)

    def _widths(self) -> tuple[int, int]:
        width = self.size.width
        left = width // 2 if self.is_side_by_side else width
        right = width - left if self.is_side_by_side else width
        return max(left - _MARGIN, _NARROWEST), max(right - _MARGIN, _NARROWEST)

    @property
    def page(self) -> int:
        """How many rows a page is."""
        return max((self._figure_rows if self.shows_figures else self._text_height) - 1, 1)

    # --- moving

    def scroll_rows(self, rows: int) -> bool:
        """Move both texts down by some rows, or up, or the figures where these are shown; return whether it moved."""
        before = self._moved, self._figures_top
        if self.shows_figures:
            self._figures_top = max(0, min(self._figures_top + rows, len(self._lines) - self._figure_rows))
        elif self.model:
            self.model.fit(*self._widths())
            self._moved = max(0, min((self._moved or 0) + rows, len(self.model.tops(self._text_height)) - 1))
        moved = (self._moved, self._figures_top) != before
        if moved:
            self.refresh()
        return moved

    def step(self, by: int) -> bool:
        """Go to the next place that stands out, or the one before; return whether there is one."""
        if not self.model:
            return False
        self.shows_figures, self._figures_top = False, 0
        self.model.fit(*self._widths())
        stop = self.model.step(by)
        if stop:
            self._moved = self.model.moved_to_see(stop, self._moved or 0, self._text_height)
            self.refresh()
        return stop is not None

    def on_resize(self) -> None:
        """Wrap anew, about the same words staying at the top."""
        if self._moved is None:
            self._move_to_passage()
        elif self.model and self.size.width:
            before = max(self.model.length(0), self.model.length(1), 1)
            self.model.fit(*self._widths())
            self._moved = self._moved * max(self.model.length(0), self.model.length(1)) // before
        self._figures_top = max(0, min(self._figures_top, len(self._lines) - self._figure_rows))
        self.scroll_rows(0)
        self.refresh()

    # --- painting

    def row(self, y: int) -> Strip:
        """Return the strip of a row."""
        width = self.size.width
        if not y:
            return strip([(GLYPHS.edge, DIM), (f" {self._why}", DIM)], width, PLAIN)
        if y < self._text_start:
            return self._figure(y - 1)
        if self.model is None or self.shows_figures:
            return strip([(GLYPHS.edge, DIM)], width, PLAIN)
        self.model.fit(*self._widths())
        line = y - self._text_start
        if self.is_side_by_side:
            left = width // 2
            return Strip.join([self._line(0, line, left), self._line(1, line, width - left)])
        return self._line(0, line, width) if line <= self._text_height else self._line(1, line - self._text_height - 1, width)

    def _line(self, side: int, line: int, width: int) -> Strip:
        """Return a row of one text, the first of which says where it stands."""
        if not line:
            chosen = self._has_keys and self._side.value == side
            lead = GLYPHS.cursor if self._side.value == side else " "
            style = HEADING + CURSOR if chosen else HEADING
            return strip([(GLYPHS.edge, DIM), (f"{lead}{self._places[side]}", style)], width, PLAIN)
        row = None
        if self.model and line <= self._text_height:
            tops = self.model.tops(self._text_height)
            row = self.model.row(side, tops[min(self._moved or 0, len(tops) - 1)][side] + line - 1)
        return strip([(GLYPHS.edge, DIM), *_painted(row)], width, PLAIN)

    def _figure(self, line: int) -> Strip:
        """Return a row of the table of figures, the first of which says what its columns are."""
        width = self.size.width - 2
        if not line:
            hidden = len(self._lines) - self._figure_rows
            more = f"  +{hidden} (I)" if hidden else ""
            return self._cells(self._figures.head(f"{sentences.FIGURES.say(self._language)}{more}", width), HEADING)
        return self._cells(self._lines[self._figures_top + line - 1], PLAIN)

    def _cells(self, cells: Cells, style: Style) -> Strip:
        strips = [strip([(shortened(cell, max(room - 1, 1)), style)], room, PLAIN) for cell, room in cells if room]
        return Strip.join([strip([(f"{GLYPHS.edge} ", DIM)], 2, PLAIN), *strips]).crop(0, self.size.width)


def _painted(row: Row | None) -> list[Part]:
    if row is None:
        return []
    style = HEADING if row.heading else PLAIN
    spans = [(span, _STYLES[standing] + CURSOR if here else _STYLES[standing]) for span, standing, here in row.spans]
    sign = (row.sign, _STYLES[row.spans[0][1]]) if row.spans else (" ", PLAIN)
    return [sign, (" ", PLAIN), *painted(row.text, style, spans)]
