"""The pairs of two plans beside the texts of the one in view: what is shown, and moving in it."""

from dataclasses import dataclass

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from library.comparing.comparison import Comparison
from library.library import Library
from tui import words
from tui.breadcrumb import breadcrumb
from tui.commands import COMPARE, key_line
from tui.language import Language, Words
from tui.models.comparing import Comparing, Side, View
from tui.models.history import Visit
from tui.models.pair_text import PairText
from tui.pair_words import figure_rows, mark, reasons
from tui.panes.bar import Bar
from tui.panes.pair_text import PairTextPane
from tui.panes.pairs import PairsPane
from tui.panes.pane import Pane

_FAR = 1 << 30
"""More rows than any list has."""


@dataclass(frozen=True, slots=True)
class Left:
    """How one left the comparison: as it was, and the place one went to, if to any."""

    model: Comparing | None
    visit: Visit | None


class PairsScreen(Screen[Left]):
    """Shows the pairs of two plans and the texts of one."""

    AUTO_FOCUS = ""

    @dataclass
    class Compared(Message):
        """Two plans have been compared."""

        comparison: Comparison
        section: int | None

    def __init__(
        self, library: Library, language: Language, plans: tuple[str, str], section: int | None, model: Comparing | None = None
    ) -> None:
        """Compare two plans, beginning with a section of the left one, or go on with a comparison as one left it."""
        super().__init__()
        self.library = library
        self.language: Language = language
        self.plans = plans
        self.first_section = section
        self.model = model
        self.header = Bar(id="header")
        self.pairs = PairsPane(language, id="pairs")
        self.texts = PairTextPane(language, id="texts")
        self.footer = Bar(id="footer")
        self.is_reading = False
        """Whether the keys act on the texts, not on the list."""

    def compose(self) -> ComposeResult:
        """Lay the list and the texts out between the header and the line of keys."""
        yield self.header
        yield Horizontal(self.pairs, self.texts, id="panes")
        yield Horizontal(self.footer, id="last-line")

    def on_mount(self) -> None:
        """Show the comparison, or begin with it."""
        self.pairs.take_keys(True)
        self.say()
        if self.model:
            self.show_all()
        else:
            self.header.say(words.COMPARING.say(self.language))
            self.compare(self.plans, self.first_section)

    @work(thread=True, exclusive=True, group="compare")
    def compare(self, plans: tuple[str, str], section: int | None) -> None:
        """Compare two plans, to begin with a section of the left one."""
        comparison = self.library.compare(*plans)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Compared(comparison, section))

    @on(Compared)
    def _compared(self, event: Compared) -> None:
        self.model = Comparing(event.comparison, event.section)
        self.show_all()

    # --- what is shown

    def show_all(self) -> None:
        """Show the pairs that are listed, and the one in view."""
        if self.model:
            self.pairs.show(self.model)
            self.show_pair()
            self.say()

    def show_pair(self) -> None:
        """Show the texts of the pair in view."""
        model = self.model
        if model is None:
            return
        pair = model.chosen
        sections = [model.section(side) for side in Side]
        places = [
            self.place(side, section.path) if section else words.NO_COUNTERPART.say(self.language)
            for side, section in zip(Side, sections, strict=True)
        ]
        text = PairText(pair, model.view) if pair else None
        score = f"{pair.score:.2f}  " if pair and pair.left and pair.right else ""
        why = f"{score}{reasons(pair, self.language)}" if pair else ""
        figures = figure_rows(model.comparison, pair, self.language) if pair else []
        self.texts.show(text, why, (places[0], places[1]), figures)
        self.texts.choose(model.side)
        self._say_where()

    def place(self, side: Side, path: tuple[str, ...] = ()) -> str:
        """Return where something stands in the plan of a side."""
        if self.model is None:
            return ""
        entries = [self.library.entry(self.model.plan(each).id) for each in Side]
        said = [breadcrumb(entry, (), self.language) for entry in entries]
        place = breadcrumb(entries[side.value], path, self.language)
        # Two plans of one place and year are told apart by their ids.
        return f"{place} ({entries[side.value].id})" if said[0] == said[1] else place

    def _say_where(self) -> None:
        """Say in the header what is compared, and how many pairs there are."""
        model = self.model
        if model is None:
            return
        marks = [mark(pair) for pair in model.pairs]
        count = words.PAIR_COUNTS.say(self.language, both=marks.count("="), left=marks.count("<"), right=marks.count(">"))
        view = (words.VIEW_SHARED if model.view is View.SHARED else words.VIEW_CHANGES).say(self.language)
        limits = []
        if model.only_unmatched:
            limits.append(words.ONLY_UNMATCHED.say(self.language))
        if model.scope:
            side, index = model.scope
            limits.append(words.WITHIN.say(self.language, place=self.place(side, model.plan(side).sections[index].path)))
        compared = words.COMPARED.say(self.language, left=self.place(Side.LEFT), right=self.place(Side.RIGHT))
        self.header.say(f"{compared}  {count}", "  ".join((*limits, view)))

    def say(self, notice: Words | None = None, **values: object) -> None:
        """Say in the last line a notice, or else the keys."""
        self.footer.say(notice.say(self.language, **values) if notice else key_line(COMPARE, self.language))

    # --- moving

    def _move(self, rows: int) -> None:
        self.say()
        if self.is_reading:
            self.texts.scroll_rows(rows)
        elif self.pairs.scroll_rows(rows):
            self.show_pair()

    def action_cursor_down(self) -> None:
        """Go to the next pair, or down in the texts."""
        self._move(1)

    def action_cursor_up(self) -> None:
        """Go to the pair before, or up in the texts."""
        self._move(-1)

    def action_page_down(self) -> None:
        """Go down one page."""
        self._move(self._pane.page)

    def action_page_up(self) -> None:
        """Go up one page."""
        self._move(-self._pane.page)

    def action_first(self) -> None:
        """Go to the start."""
        self._move(-_FAR)

    def action_last(self) -> None:
        """Go to the end."""
        self._move(_FAR)

    @property
    def _pane(self) -> Pane:
        return self.texts if self.is_reading else self.pairs

    def action_switch_pane(self) -> None:
        """Switch between the list and the texts."""
        self.read(not self.is_reading)

    def read(self, reading: bool) -> None:
        """Give the keys to the texts or to the list."""
        self.is_reading = reading
        self.pairs.take_keys(not reading)
        self.texts.take_keys(reading)

    def action_next_pair(self) -> None:
        """Go to the next pair."""
        self._step_pair(1)

    def action_previous_pair(self) -> None:
        """Go to the pair before."""
        self._step_pair(-1)

    def _step_pair(self, by: int) -> bool:
        moved = self.pairs.scroll_rows(by)
        if moved:
            self.show_pair()
        return moved

    def action_next_difference(self) -> None:
        """Go to the next place that stands out, if need be in a pair further down."""
        self._step_difference(1)

    def action_previous_difference(self) -> None:
        """Go to the place before that stands out, if need be in a pair further up."""
        self._step_difference(-1)

    def _step_difference(self, by: int) -> None:
        if self.model is None:
            return
        self.read(True)
        before = self.model.cursor
        while not self.texts.step(by):
            if not self._step_pair(by):
                self.pairs.scroll_rows(before - self.model.cursor)
                self.show_pair()
                self.say(words.NO_OTHER_DIFFERENCE)
                return
        self.say()

    @on(PairsPane.Chosen)
    def _chosen_by_mouse(self) -> None:
        self.show_pair()

    @on(Pane.Pressed)
    def _pressed(self, event: Pane.Pressed) -> None:
        self.read(event.pane is self.texts)
