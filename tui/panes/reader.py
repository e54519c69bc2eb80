"""The reader pane: a plan's text, from the section that was chosen on."""

from textual.geometry import Size
from textual.strip import Strip

from library.finding.matching import Sought
from parsers.plan import Plan
from tui.models.facts import Mark
from tui.models.place import PlacePage
from tui.models.reader import Position, Reader, Row
from tui.panes.lines import painted, strip
from tui.panes.pane import Pane
from tui.saying.fact_kinds import mark_kinds
from tui.saying.facts import RECOGNISED_SIGN
from tui.styles import CURSOR, DIM, HEADING, MARKED, PLAIN, style_of

_MARGIN = "╎"
"""What stands left of the signs and the text; it is one cell wide in every terminal."""
_SIGNS = 4
"""How many cells the signs of the facts in a row take, with the space behind them."""
_WIDEST = 92
"""The widest row in cells: 46 Chinese characters, about what an eye takes in at once."""
_NARROWEST = 8
_STYLES = {"title": HEADING, "note": DIM, "heading": HEADING, "text": PLAIN, "blank": PLAIN}
_BLANK = Row("blank", "")


class ReaderPane(Pane):
    """Paints a reader and scrolls it."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.model: Reader | None = None
        """The plan that is shown; None while a place's page is, or nothing."""
        self.page_of_place: PlacePage | None = None
        self._sought = Sought()
        self._visible: list[Row] = []
        self._visible_at: Size | None = None
        """The size that the visible rows were made for; None where they have to be made anew."""

    def show(self, plan: Plan, note: str, position: Position) -> None:
        """Show a plan with one of its places at the top."""
        if self.model is None or self.model.plan is not plan:
            self.model = Reader(plan, note, self._text_width(), self._sought)
        self.page_of_place = None
        self.model.go_to(position)
        self.repaint()

    def show_place(self, page: PlacePage) -> None:
        """Show the page of a place instead of a plan."""
        self.model, self.page_of_place = None, page
        self.repaint()

    def scroll_rows(self, rows: int) -> bool:
        """Move what is shown down by some rows, or up; return whether it moved."""
        moved = self.model.scroll(rows, self.size.height) if self.model else self._scroll_place(rows)
        if moved:
            self.repaint()
        return moved

    def _scroll_place(self, rows: int) -> bool:
        page = self.page_of_place
        if page is None:
            return False
        before = page.top
        page.top = max(0, min(page.top + rows, len(page.rows(self._text_width())) - self.size.height))
        return page.top != before

    def _go_to(self, position: Position) -> bool:
        moved = self.model is not None and self.model.top != position
        if self.model and moved:
            self.model.go_to(position)
            self.repaint()
        return moved

    @property
    def section(self) -> int:
        """The section at the top."""
        return self.model.top.section if self.model else 0

    def position_of_match(self, section: int) -> Position | None:
        """Return the first place of a section that has something marked."""
        return self.model.position_of_match(section) if self.model else None

    def next_match(self, step: int) -> Position | None:
        """Return the nearest place with something marked, below the top (step 1) or above it (-1)."""
        return self.model.next_match(step) if self.model else None

    def mark(self, sought: Sought) -> None:
        """Mark what is looked for, from now on."""
        if sought != self._sought:
            self._sought = sought
            if self.model:
                self.model.mark(sought)
            self.repaint()

    def choose(self, fact: Mark | None) -> None:
        """Let one fact stand out from the others."""
        if self.model and self.model.choose(fact):
            self.repaint()

    def show_as_found(self, source: str | None) -> None:
        """Show the text as it was found, or the repaired one again."""
        if self.model:
            self.model.show_as_found(source)
            self.repaint()

    def repaint(self) -> None:
        """Paint anew after the model has changed."""
        self._visible_at = None
        self.refresh()

    def row(self, y: int) -> Strip:
        """Return the strip of a row."""
        if self._visible_at != self.size:
            self._visible, self._visible_at = self._rows(), self.size
        row = self._visible[y] if y < len(self._visible) else _BLANK
        recognised = [(RECOGNISED_SIGN, DIM)] if row.is_recognised else []
        kinds = [kind for kind in mark_kinds().values() if any(kind.sign == one.sign for _, one in row.facts)]
        signs = [*recognised, *((kind.sign, style_of(kind.look)) for kind in kinds)][: _SIGNS - 1]
        spans = [
            *((span, style_of(kind.look)) for span, kind in row.facts),
            *((span, MARKED) for span in row.marks),
            *([(row.chosen, CURSOR)] if row.chosen else []),
        ]
        text = painted(row.text, _STYLES[row.kind], spans)
        return strip([(_MARGIN, DIM), *signs, (" " * (_SIGNS - len(signs)), PLAIN), *text], self.size.width, PLAIN)

    def _rows(self) -> list[Row]:
        if self.page_of_place:
            return self.page_of_place.rows(self._text_width())[self.page_of_place.top :][: self.size.height]
        if not self.model:
            return []
        self.model.resize(self._text_width())
        return self.model.visible(self.size.height)

    def _text_width(self) -> int:
        return max(_NARROWEST, min(self.size.width - len(_MARGIN) - _SIGNS - 1, _WIDEST))
