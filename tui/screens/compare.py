"""Two plans side by side: the list of their pairs beside the texts of the one in view."""

from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import Screen
from textual.worker import get_current_worker

from library.comparing.comparison import Comparison
from library.library import Library
from tui import words
from tui.breadcrumb import breadcrumb
from tui.commands import COMPARE, LINE, key_line
from tui.language import Language, Words
from tui.models.comparing import Comparing, Side, View
from tui.models.history import Visit
from tui.models.pair_text import PairText
from tui.models.reader import Position
from tui.pair_words import figure_rows, mark, reasons
from tui.panes.bar import Bar
from tui.panes.pair_text import PairTextPane
from tui.panes.pairs import PairsPane
from tui.panes.pane import Pane
from tui.screens.help import HelpScreen
from tui.screens.pick import PickScreen

_FAR = 1 << 30
"""More rows than any list has."""


@dataclass(frozen=True, slots=True)
class Left:
    """How one left the comparison: as it was, and the place one went to, if to any."""

    model: Comparing | None
    visit: Visit | None


class CompareScreen(Screen[Left]):
    """Shows the pairs of two plans until one goes to a text, or Esc."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [command.binding() for command in COMPARE]

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
        self._library = library
        self._language: Language = language
        self._plans = plans
        self._section = section
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
            self._show_all()
        else:
            self.header.say(words.COMPARING.say(self._language))
            self._compare(self._plans, self._section)

    @work(thread=True, exclusive=True, group="compare")
    def _compare(self, plans: tuple[str, str], section: int | None) -> None:
        comparison = self._library.compare(*plans)
        if not get_current_worker().is_cancelled:
            self.post_message(self.Compared(comparison, section))

    @on(Compared)
    def _compared(self, event: Compared) -> None:
        self.model = Comparing(event.comparison, event.section)
        self._show_all()

    # --- what is shown

    def _show_all(self) -> None:
        if self.model:
            self.pairs.show(self.model)
            self._show_pair()
            self.say()

    def _show_pair(self) -> None:
        """Show the texts of the pair in view."""
        model = self.model
        if model is None:
            return
        pair = model.chosen
        sections = [model.section(side) for side in Side]
        places = [
            self._place(side, section.path) if section else words.NO_COUNTERPART.say(self._language)
            for side, section in zip(Side, sections, strict=True)
        ]
        text = PairText(pair, model.view) if pair else None
        score = f"{pair.score:.2f}  " if pair and pair.left and pair.right else ""
        why = f"{score}{reasons(pair, self._language)}" if pair else ""
        figures = figure_rows(model.comparison, pair, self._language) if pair else []
        self.texts.show(text, why, (places[0], places[1]), figures)
        self.texts.choose(model.side)
        self._say_where()

    def _place(self, side: Side, path: tuple[str, ...] = ()) -> str:
        if self.model is None:
            return ""
        entries = [self._library.entry(self.model.plan(each).id) for each in Side]
        said = [breadcrumb(entry, (), self._language) for entry in entries]
        place = breadcrumb(entries[side.value], path, self._language)
        # Two plans of one place and year are told apart by their ids.
        return f"{place} ({entries[side.value].id})" if said[0] == said[1] else place

    def _say_where(self) -> None:
        """Say in the header what is compared, and how many pairs there are."""
        model = self.model
        if model is None:
            return
        marks = [mark(pair) for pair in model.pairs]
        count = words.PAIR_COUNTS.say(self._language, both=marks.count("="), left=marks.count("<"), right=marks.count(">"))
        view = (words.VIEW_SHARED if model.view is View.SHARED else words.VIEW_CHANGES).say(self._language)
        limits = []
        if model.only_unmatched:
            limits.append(words.ONLY_UNMATCHED.say(self._language))
        if model.scope:
            side, index = model.scope
            limits.append(words.WITHIN.say(self._language, place=self._place(side, model.plan(side).sections[index].path)))
        compared = words.COMPARED.say(self._language, left=self._place(Side.LEFT), right=self._place(Side.RIGHT))
        self.header.say(f"{compared}  {count}", "  ".join((*limits, view)))

    def say(self, notice: Words | None = None, **values: object) -> None:
        """Say in the last line a notice, or else the keys."""
        self.footer.say(notice.say(self._language, **values) if notice else key_line(COMPARE, self._language))

    # --- moving

    def _move(self, rows: int) -> None:
        self.say()
        if self.is_reading:
            self.texts.scroll_rows(rows)
        elif self.pairs.scroll_rows(rows):
            self._show_pair()

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
        self._read(not self.is_reading)

    def _read(self, reading: bool) -> None:
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
            self._show_pair()
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
        self._read(True)
        before = self.model.cursor
        while not self.texts.step(by):
            if not self._step_pair(by):
                self.pairs.scroll_rows(before - self.model.cursor)
                self._show_pair()
                self.say(words.NO_OTHER_DIFFERENCE)
                return
        self.say()

    @on(PairsPane.Chosen)
    def _chosen_by_mouse(self) -> None:
        self._show_pair()

    @on(Pane.Pressed)
    def _pressed(self, event: Pane.Pressed) -> None:
        self._read(event.pane is self.texts)

    # --- what stands out, and which pairs are listed

    def action_switch_view(self) -> None:
        """Let what differs stand out, or what both say."""
        if self.model:
            self.model.switch_view()
            self._show_pair()

    def action_unmatched(self) -> None:
        """List only what has no counterpart, or everything again."""
        if self.model:
            self.model.toggle_unmatched()
            self._show_all()

    def action_swap(self) -> None:
        """Change left and right over."""
        if self.model:
            self.model.swap()
            self._show_all()

    def action_narrow(self) -> None:
        """Compare a part of the plans only."""
        if self.model and self.model.narrow():
            self._show_all()
        else:
            self.say(words.NO_NARROWER)

    def action_widen(self) -> None:
        """Compare more of the plans."""
        if self.model and self.model.widen():
            self._show_all()
        else:
            self.say(words.NO_WIDER)

    def action_figures(self) -> None:
        """Show all figures, or the texts again."""
        self.texts.toggle_figures()
        self._read(self.texts.shows_figures or self.is_reading)
        self.say(None if self.texts.has_figures else words.NO_FIGURES)

    def action_left(self) -> None:
        """Choose the left plan."""
        self._choose(Side.LEFT)

    def action_right(self) -> None:
        """Choose the right plan."""
        self._choose(Side.RIGHT)

    def _choose(self, side: Side) -> None:
        if self.model:
            self.model.side = side
            self.texts.choose(side)

    # --- going elsewhere

    def action_open(self) -> None:
        """Go to the text of the chosen side, or of the side that has one."""
        model = self.model
        if model is None or model.chosen is None:
            return
        side = model.side if model.section(model.side) else Side(1 - model.side.value)
        section = model.section(side)
        if section:
            self.dismiss(Left(model, Visit(model.plan(side).id, Position(section.index))))

    def action_pick(self) -> None:
        """Compare the left plan with another one."""
        left = self.model.plan(Side.LEFT).id if self.model else self._plans[0]
        self.app.push_screen(
            PickScreen(
                words.PICK_RIGHT.say(self._language, left=breadcrumb(self._library.entry(left), (), self._language)),
                [entry for entry in self._library.entries if entry.id != left],
                self._language,
            ),
            lambda right: self._compare_with(left, right),
        )

    def _compare_with(self, left: str, right: str | None) -> None:
        if right:
            section = self.model.section(Side.LEFT) if self.model else None
            self.header.say(words.COMPARING.say(self._language))
            self._compare((left, right), section.index if section else None)

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpScreen((*COMPARE, *LINE), self._language))

    def action_leave(self) -> None:
        """Go back to the browser."""
        self.dismiss(Left(None, None))
