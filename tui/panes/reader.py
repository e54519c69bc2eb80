"""The reader pane: a plan's text, from the section that was chosen on."""

from rich.cells import cell_len
from textual.geometry import Size
from textual.strip import Strip

from library.finding.matching import Sought
from parsers.plan import Plan, Span
from tui.glyphs import GLYPHS
from tui.models.facts import Mark
from tui.models.link import Link
from tui.models.place import PlacePage
from tui.models.reader import Position, Reader, Row
from tui.panes.lines import painted, strip
from tui.panes.pane import Pane
from tui.saying.fact_kinds import LOST_FOR_GOOD, MARGIN, MarkKind
from tui.saying.facts import RECOGNISED_SIGN
from tui.saying.safe import safe_line
from tui.saying.script import simplified
from tui.styles import CURSOR, DIM, HEAD, HEADING, MARKED, PLAIN, style_of
from tui.wrapping import shortened

_EDGE = 1
"""How many cells stand left of the signs."""
_SIGNS = MARGIN + 1
"""How many cells the signs of the facts in a row take, with the one behind them, which tells what a machine read."""
_WIDEST = 92
"""The widest row in cells: 46 Chinese characters, about what an eye takes in at once."""
_NARROWEST = 8
_STYLES = {"title": HEADING, "note": DIM, "heading": HEADING, "text": PLAIN, "blank": PLAIN}
_BLANK = Row("blank", "")
_NO_SIGNS = [(" " * MARGIN, PLAIN)]


class ReaderPane(Pane):
    """Paints a reader and scrolls it."""

    HEAD_ROWS = 1
    MARGIN = _EDGE + _SIGNS

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.model: Reader | None = None
        """The plan that is shown; None while a place's page is, or nothing."""
        self.page_of_place: PlacePage | None = None
        self._sought = Sought()
        self.is_simplified = False
        """Whether what is in Traditional script is shown as Simplified."""
        self._linked: Row | None = None
        """The row of a place's page that is chosen."""
        self._visible: list[Row] = []
        self._visible_at: Size | None = None
        """The size that the visible rows were made for; None where they have to be made anew."""

    def show(self, plan: Plan, note: str, position: Position) -> None:
        """Show a plan with one of its places at the top."""
        if self.model is None or self.model.plan is not plan or self.model.note != note:
            self.model = Reader(plan, note, self._text_width(), self._sought)
        self.page_of_place = None
        self.model.show_simplified(self.is_simplified)
        self.model.go_to(position)
        self.repaint()

    def show_place(self, page: PlacePage) -> None:
        """Show the page of a place instead of a plan."""
        self.model, self.page_of_place = None, page
        self.repaint()

    def take_keys(self, has_keys: bool) -> None:
        """Show whether the keys act on this pane."""
        if has_keys != self._has_keys:
            super().take_keys(has_keys)
            self.repaint()

    def scroll_rows(self, rows: int) -> bool:
        """Move what is shown down by some rows, or up; return whether it moved."""
        moved = self.model.scroll(rows, self.rows_seen) if self.model else self._scroll_place(rows)
        if moved:
            self.repaint()
        return moved

    def _scroll_place(self, rows: int) -> bool:
        page = self.page_of_place
        if page is None:
            return False
        width = self._text_width()
        links, last = page.links(width), max(len(page.rows(width)) - self.rows_seen, 0)
        before = page.top, page.chosen
        if self._has_keys and links:
            page.chosen = max(0, min(page.chosen + rows, len(links) - 1))
            # What stands above the first row that leads somewhere is seen with it.
            at = links[page.chosen] if page.chosen else 0
            page.top = max(0, min(page.top, at, last), at - self.rows_seen + 1)
        else:
            page.top = max(0, min(page.top + rows, last))
        return (page.top, page.chosen) != before

    @property
    def link(self) -> Link | None:
        """Where the chosen row of a place's page leads."""
        return self.page_of_place.link(self._text_width()) if self.page_of_place else None

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

    def show_simplified(self, wanted: bool) -> None:
        """Show what is in Traditional script as Simplified, or as it stands again."""
        self.is_simplified = wanted
        if self.model:
            self.model.show_simplified(wanted)
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
        if y < self.HEAD_ROWS:
            return self._head()
        row = self._visible[y - self.HEAD_ROWS] if y - self.HEAD_ROWS < len(self._visible) else _BLANK
        if row.link and self._has_keys and row is self._linked:
            told = f"{GLYPHS.cursor}{' ' * (_SIGNS - 1)}{row.text}"
            return strip([(GLYPHS.edge, DIM), (told, CURSOR)], self.size.width, CURSOR)
        slots = {kind.slot: kind for _, kind in reversed(row.facts)}
        signs = (
            [(_sign(slots[n]), style_of(slots[n].look)) if n in slots else (" ", PLAIN) for n in range(MARGIN)]
            if slots
            else _NO_SIGNS
        )
        spans = [
            ((0, row.bold), HEADING),
            *((span, style_of(kind.look)) for span, kind in row.facts if row.chosen is None or not _meet(span, row.chosen)),
            *((span, MARKED) for span in row.marks),
            *([(row.chosen, CURSOR)] if row.chosen else []),
        ]
        text = painted(row.text, _STYLES[row.kind], spans)
        read = (RECOGNISED_SIGN if row.is_recognised else " ", DIM)
        return strip([(GLYPHS.edge, DIM), *signs, read, *text], self.size.width, PLAIN)

    def goes_on(self, y: int) -> bool:
        """Return whether a row goes on with the paragraph of the row above it."""
        at = y - self.HEAD_ROWS
        return 0 <= at < len(self._visible) and self._visible[at].goes_on

    def _head(self) -> Strip:
        """Return the title of what is shown and how far down one is; a sign, and that in bold, say that the reader has the keys."""
        plan = self.model.plan if self.model else None
        title = plan.title if plan else self.page_of_place.title if self.page_of_place else ""
        at = f"{self.section}/{len(plan.sections) - 1} " if plan and len(plan.sections) > 1 else ""
        room = self.size.width - _EDGE - _SIGNS - len(at) - 1
        shown = shortened(safe_line(simplified(title) if self.is_simplified else title), max(room, 0))
        gap = " " * max(room + 1 - cell_len(shown), 0)
        sign, look = (GLYPHS.cursor, HEADING) if self._has_keys else (" ", DIM)
        parts = [
            (GLYPHS.edge, DIM),
            (sign, HEAD + HEADING),
            (" " * (_SIGNS - 1), HEAD),
            (shown, HEAD),
            (gap, HEAD),
            (at, HEAD + look),
        ]
        return strip(parts, self.size.width, HEAD)

    def _rows(self) -> list[Row]:
        if self.page_of_place:
            page, width = self.page_of_place, self._text_width()
            rows, links = page.rows(width), page.links(width)
            self._linked = rows[links[min(page.chosen, len(links) - 1)]] if links else None
            return rows[page.top :][: self.rows_seen]
        if not self.model:
            return []
        self.model.resize(self._text_width())
        return self.model.visible(self.rows_seen)

    def _text_width(self) -> int:
        return max(_NARROWEST, min(self.size.width - _EDGE - _SIGNS - 1, _WIDEST))


def _sign(kind: MarkKind) -> str:
    return LOST_FOR_GOOD.sign if kind.slot == LOST_FOR_GOOD.slot else kind.sign


def _meet(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]
