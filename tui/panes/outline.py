"""The outline pane: places, plans and sections, to be folded, filtered and walked."""

from rich.cells import cell_len
from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.strip import Strip

from library.entry import Entry
from library.finding.matching import Sought
from library.library import Library
from parsers.text.folding import fold
from tui.glyphs import GLYPHS
from tui.models.forest import Branch, parts_of
from tui.models.outline import Outline
from tui.panes.lines import Part, marked, strip
from tui.panes.pane import Pane
from tui.saying.breadcrumb import branch_name
from tui.saying.facts import RECOGNISED_SIGN
from tui.saying.language import Language
from tui.saying.safe import safe_line
from tui.saying.script import simplified
from tui.saying.sentences import DUE_HEAD, NO_HEADING, OUTLINE, TARGETS_HEAD, UNDATED
from tui.styles import CURSOR, CURSOR_ELSEWHERE, DIM, HEAD, HEADING, PLAIN
from tui.wrapping import padded

_INDENT = 2
_HEADS = (DUE_HEAD, TARGETS_HEAD)
_WIDE = 40
"""From how many cells on a pane has room for the columns of counts."""
_STAR = "*"
_NEW = "+"
"""What stands before a plan that came since the library was last browsed, and before a folded place or year with one."""


class OutlinePane(Pane):
    """Paints an outline and moves its cursor."""

    MARGIN = 1

    def __init__(self, library: Library, language: Language, *, id: str) -> None:
        super().__init__(id=id)
        self._library = library
        self.model = Outline(library)
        self._language = language
        self._columns = [cell_len(head.say(language)) + 2 for head in _HEADS]
        """How many cells the columns of counts take, with the spaces before them."""
        self._has_keys = True
        self._top = 0
        self._sought = Sought()
        self._starred: frozenset[tuple[str, int]] = frozenset()
        """The plans and the sections that have a star."""
        self.is_simplified = False
        """Whether headings in Traditional script are shown as Simplified."""

    @property
    def shows_counts(self) -> bool:
        """Whether there is room to say how many deadlines and targets stand in each row."""
        return self.size.width >= _WIDE

    @property
    def rows_seen(self) -> int:
        """How many rows there are below the head."""
        return max(self.size.height - self._heads, 1)

    @property
    def _heads(self) -> int:
        return int(self.shows_counts)

    # --- acting

    def scroll_rows(self, rows: int) -> bool:
        """Move the cursor by some rows; return whether it moved."""
        return self.put_cursor(self.model.cursor + rows)

    def put_cursor(self, row: int) -> bool:
        """Put the cursor on a row, the nearest there is; return whether it moved."""
        before = self.model.cursor
        moved = self.model.move_to(row)
        if moved:
            self.repaint_cursor(before)
        return moved

    def repaint_cursor(self, before: int) -> None:
        """Repaint after the model's cursor has moved from a row: two rows where that needs no scrolling."""
        top = self._top
        if self._window() != top:
            self.refresh()
        else:
            for row in {before, self.model.cursor}:
                self.refresh(Region(0, self._heads + row - top, self.size.width, 1))

    def take_keys(self, has_keys: bool) -> None:
        """Show whether the keys act on this pane, by the row of the cursor."""
        if has_keys != self._has_keys:
            self._has_keys = has_keys
            self.repaint_cursor(self.model.cursor)
            self.refresh(Region(0, 0, self.size.width, self._heads))

    def follow(self, plan: str, section: int, *, unfold: bool = False) -> None:
        """Put the cursor on a section that has come into view elsewhere, unfolding what hides it or staying above it."""
        before, rows = self.model.cursor, len(self.model.rows)
        self.model.reveal(plan, section, unfold=unfold)
        if rows != len(self.model.rows):
            self.refresh()
        elif before != self.model.cursor:
            self.repaint_cursor(before)

    def renew(self) -> None:
        """List what the library has by now."""
        self.model.renew()
        self.refresh()

    def return_to(self, node: int) -> None:
        """Put the cursor on a node, if that is shown."""
        if node in self.model.rows:
            self.model.move_to(self.model.rows.index(node))
            self.refresh()

    def show_simplified(self, wanted: bool) -> None:
        """Show headings in Traditional script as Simplified, or as they stand again."""
        self.is_simplified = wanted
        self.refresh()

    def go_to(self, branch: Branch) -> None:
        """Put the cursor on a place; a filter that hides it is taken away."""
        self.model.go_to(branch)
        self.refresh()

    def show_stars(self) -> None:
        """Show which sections have a star now."""
        starred = frozenset((one.star.plan, one.section) for one in self._library.starred() if one.section is not None)
        if starred != self._starred:
            self._starred = starred
            self.refresh()

    def mark(self, sought: Sought) -> None:
        """Mark what is looked for, from now on."""
        if sought != self._sought:
            self._sought = sought
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is; on its sign, or with the cursor there already, fold or unfold."""
        row = self._top + event.y - self._heads
        if self.is_selecting or not self._top <= row < len(self.model.rows):
            return
        sign = 1 + self.model.forest.depth(self.model.rows[row]) * _INDENT
        if (not self.put_cursor(row) or sign <= event.x <= sign + 1) and (self.model.close() or self.model.open()):
            self.refresh()
        self.post_message(self.Moved(self))

    # --- painting

    def row(self, y: int) -> Strip:
        """Return the strip of a row."""
        if y < self._heads:
            return self._head()
        if not self.model.rows and y == self._heads and self.model.is_filtered:
            return strip([(f" {NO_HEADING.say(self._language)}", DIM)], self.size.width, PLAIN)
        number = self._window() + y - self._heads
        if number >= len(self.model.rows):
            return Strip.blank(self.size.width)
        node = self.model.rows[number]
        here = number == self.model.cursor
        style = (CURSOR if self._has_keys else CURSOR_ELSEWHERE) if here else PLAIN
        fill = style if self._has_keys else PLAIN
        fold = GLYPHS.unfolded if self.model.is_open(node) else GLYPHS.folded
        sign = f"{fold} " if self.model.forest.has_children(node) else "  "
        lead = (GLYPHS.cursor if here else " ") + " " * (_INDENT * self.model.forest.depth(node)) + sign
        count = self.model.counts.get(node)
        counted = [(f" {count}", style + DIM)] if count else []
        parts = [(lead, style), *counted, *([(" ", style)] if count else []), *self._label(node, style)]
        if not self.shows_counts:
            return strip(parts, self.size.width, fill)
        columns = sum(self._columns) + 1
        return Strip.join([strip(parts, self.size.width - columns, fill), strip(self._stated(node, fill), columns, fill)])

    def _head(self) -> Strip:
        """Return the names of the columns, that of the outline bold while it has the keys."""
        name = padded(OUTLINE.say(self._language), max(self.size.width - sum(self._columns) - 4, 0))
        said = (head.say(self._language) for head in _HEADS)
        heads = "".join(padded(head, width, right=True) for head, width in zip(said, self._columns, strict=True))
        look = HEAD + (HEADING if self._has_keys else DIM)
        return strip([("   ", HEAD), (name, look), (f"{heads} ", HEAD + DIM)], self.size.width, HEAD)

    def _stated(self, node: int, style: Style) -> list[Part]:
        """Return how many deadlines and targets stand in a node; nothing where there are none."""
        counts = self.model.forest.stated(node) or (0, 0)
        return [("".join(f"{count or '':>{width}}" for count, width in zip(counts, self._columns, strict=True)) + " ", style)]

    def _window(self) -> int:
        """Return the row at the top, such that the cursor is seen: a step scrolls by one row, a jump lands with rows around it."""
        height = self.rows_seen
        cursor, last = self.model.cursor, max(len(self.model.rows) - height, 0)
        top = min(self._top, last)
        if not top <= cursor < top + height:
            edge = cursor if cursor < top else cursor - height + 1
            top = edge if abs(edge - top) < height else cursor - height // 3
        self._top = max(0, min(top, last))
        return self._top

    def _label(self, node: int, style: Style) -> list[Part]:
        section = self.model.forest.section(node)
        if section:
            label = simplified(section.heading) if self.is_simplified else section.heading
            sign = [(f"{RECOGNISED_SIGN} ", style + DIM)] if section.ocr else []
            sign += self._star(node, style)
            return [*sign, *marked(label, self._sought.marks(fold(label)) if self._sought else (), style)]
        entry = self.model.forest.entry(node)
        if entry:
            is_new, label = entry.is_new, self._plan_label(entry, within_year=self.model.forest.depth(node) > 1)
        else:
            branch = self.model.forest.branches[node]
            is_new = bool(branch.new) and not self.model.is_open(node)
            label = branch_name(branch.province, branch.year, branch.is_year, self._language)
        sign = [(f"{_NEW} ", style + DIM)] if is_new else []
        sign += self._star(node, style) if entry else []
        return [*sign, (label, style + HEADING)]

    def _star(self, node: int, style: Style) -> list[Part]:
        plan, section = parts_of(node)
        has = bool(self._starred) and (self.model.forest.entry_at(plan).id, section) in self._starred
        return [(f"{_STAR} ", style + HEADING)] if has else []

    def _plan_label(self, entry: Entry, *, within_year: bool) -> str:
        """Return where and when a plan is from and what it is: its title stands above the reader."""
        year = str(entry.year or UNDATED.say(self._language))
        apart = f"[{safe_line(entry.apart)}]" if entry.apart else ""
        kind = entry.doc_type or entry.title.removeprefix(f"{year}年")
        return " ".join(part for part in (entry.county or entry.city, "" if within_year else year, kind, apart) if part)
