"""The browser: the outline beside the reader, with panels below, and a line to type in at the bottom."""

from datetime import date
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical

from library.library import Library
from tui.keys.browse import BROWSE
from tui.keys.command import Command, bindings, in_order, key_line
from tui.keys.moving import MOVING
from tui.keys.program import PROGRAM
from tui.models.history import Visit
from tui.panels import PANELS
from tui.panes.bar import Bar
from tui.panes.list_pane import ListPane
from tui.panes.outline import OutlinePane
from tui.panes.pane import Pane
from tui.panes.reader import ReaderPane
from tui.panes.results import ResultsPane
from tui.saying import sentences
from tui.saying.language import Language, Words
from tui.screens.browse.arrivals import Arrivals
from tui.screens.browse.comparisons import Comparisons
from tui.screens.browse.dock import Dock
from tui.screens.browse.going import Going
from tui.screens.browse.line import Line
from tui.screens.browse.matches import Matches
from tui.screens.browse.places import Places
from tui.screens.browse.resuming import Resuming
from tui.screens.browse.searching import SearchMode
from tui.screens.browse.walking import Walking
from tui.screens.command_screen import CommandScreen, show
from tui.settings.left_off import Left
from tui.wrapping import keys_fitted, shortened

_MOVES = frozenset(command.name for command in MOVING)


class BrowseScreen(CommandScreen[None]):
    """Browses a library from the keyboard."""

    KEYS: ClassVar[tuple[Command[Any], ...]] = in_order((*MOVING, *PROGRAM, *BROWSE, *(panel.COMMAND for panel in PANELS)))
    BINDINGS: ClassVar[list[BindingType]] = bindings(KEYS)

    places: Places
    """Where one is, and the way back."""
    going: Going
    walking: Walking
    matches: Matches
    comparisons: Comparisons
    dock: Dock
    """The panels below the reader."""
    resuming: Resuming
    """How it was left, and is left."""
    line: Line
    """What is typed at the bottom."""

    def __init__(self, library: Library, language: Language, today: date, first: Visit | None, left: Left | None) -> None:
        """Browse a library, beginning at a place, as it was left, or with its newest plan."""
        super().__init__(language)
        self.library = library
        self.today = today
        self.header = Bar(id="header")
        self.outline = OutlinePane(library, language, id="outline")
        self.reader = ReaderPane(id="reader")
        self.places = Places(self, first)
        self.resuming = Resuming(self, left)
        self.results = ResultsPane(self.places.named, id="results")
        self.going = Going(self)
        self.walking = Walking(self)
        self.matches = Matches(self)
        self.comparisons = Comparisons(self)
        self.dock = Dock(self)
        self.line = Line(self)
        self.arrivals = Arrivals(self)
        self.is_reading = False
        """Whether the keys act on the reader or a panel, not on the outline."""

    def compose(self) -> ComposeResult:
        """Lay the panes out between the header and the line of keys."""
        yield self.header
        # In containers of their own, so that a change of what stands on one side paints that side only.
        left = Vertical(self.outline, self.results, id="left")
        right = Vertical(self.reader, *(panel.pane for panel in self.dock.panels), id="right")
        yield Horizontal(left, right, id="panes")
        yield self.line

    def on_mount(self) -> None:
        """Open where one wants to begin."""
        # Before anything is painted, which a change of the size is told after.
        self.walking.fit(self.app.size.width)
        self.places.show_first()
        self.resuming.resume()
        self.say(sentences.FIRST_RUN if self.resuming.is_first else None)
        self.arrivals.begin()

    def on_resize(self, event: events.Resize) -> None:
        """Show one pane at a time where there is no room for two."""
        self.walking.fit(event.size.width)

    def show_palette(self) -> None:
        """Offer all commands, plans and places by name."""
        self.offer(self.places.find_named, self.places.go_to_named)

    def show_panes(self) -> None:
        """Show the panes there is room for: of two, the one that has the keys, and the results where one searches."""
        # Not by classes of the screen: a change of those paints all of it anew.
        is_narrow = self.has_class("-narrow")
        is_left = not self.is_reading or (self.line.mode is not None and not self.line.is_beside_reader)
        show(self.query_one("#left"), not is_narrow or is_left)
        show(self.query_one("#right"), not is_narrow or not is_left)
        self.line.show_widgets()
        show(self.results, self.line.shows_results)
        show(self.outline, not self.line.shows_results)

    def do(self, name: str) -> None:
        """Do what a command says, to what there is by now."""
        self.arrivals.look()
        if name not in _MOVES:
            self.places.following.catch_up()
        super().do(name)

    # --- who has the keys

    @property
    def is_typing(self) -> bool:
        """Whether something is being typed, so that keys are text."""
        return self.line.mode is not None

    def read(self, reading: bool) -> None:
        """Give the keys to the reader or to the outline, which is the one that shows where there is room for one only."""
        self.dock.release()
        self.is_reading = reading
        self.outline.take_keys(not reading)
        self.reader.take_keys(reading)
        self.reader.choose(None)
        self.set_focus(None)
        self.show_panes()

    @on(Pane.Pressed)
    def _pressed(self, event: Pane.Pressed) -> None:
        """Give the keys to the pane that the mouse has chosen; the line closes, what is shown stays."""
        panel = self.dock.panel_of(event.pane)
        if event.pane is self.results:
            self.line.keep_keys()
        elif panel and not self.line.mode:
            self.dock.enter(panel)
        elif self.line.mode:
            self.line.end(reading=event.pane is self.reader)
        else:
            self.read(event.pane is self.reader)

    # --- moving

    def move(self, rows: int) -> None:
        """Move in the pane that has the keys."""
        if self.dock.has_keys:
            self.dock.move(rows)
        elif self.is_reading:
            if self.reader.scroll_rows(rows):
                self.places.follow_reader()
        elif self.outline.scroll_rows(rows):
            self.places.following.moved()

    def page(self) -> int:
        """Return how many rows a page of the pane is that has the keys."""
        if self.dock.has_keys and self.dock.open:
            return self.dock.open.pane.page
        return self.reader.page if self.is_reading else self.outline.page

    @on(Pane.Moved)
    def _moved(self, event: Pane.Moved) -> None:
        """Show elsewhere what the mouse has moved to in a pane."""
        if event.pane is self.outline:
            self.places.follow_outline()
        elif event.pane is self.reader:
            self.places.follow_reader()
        elif isinstance(self.line.mode, SearchMode):
            self.line.mode.preview()
        elif self.dock.open:
            self.dock.open.choose()

    @on(ListPane.Clicked)
    def _clicked(self, event: ListPane.Clicked) -> None:
        if isinstance(self.line.mode, SearchMode) and event.pane is self.results:
            self.line.mode.preview()
            self.line.mode.take()
        elif self.dock.open:
            self.dock.open.go()

    # --- what is said

    def say_line(self, notice: Words | None = None, **values: object) -> None:
        """Say in the last line a notice, or the keys of what has them, and at its right what is filtered or shown as found."""
        keys = self.line.hint or self.dock.hint or key_line(self.KEYS, self.language)
        said = notice.say(self.language, **{**self.keys_said, **values}) if notice else keys
        outline, model = self.outline.model, self.reader.model
        aside = self.matches.take_walked()
        if model and model.is_as_found:
            aside = sentences.AS_FOUND.say(self.language, **self.keys_said)
        elif self.reader.is_simplified:
            aside = sentences.IN_SIMPLIFIED.say(self.language, **self.keys_said)
        elif outline.counts and not self.line.mode:
            aside = sentences.FILTERED.say(self.language, query=self.dock.deadlines.typed, **self.keys_said)
        elif outline.is_filtered and not self.line.mode:
            aside = sentences.FILTERED.say(self.language, query=outline.typed, **self.keys_said)
        self.footer.say(said, aside, cut=shortened if notice and "{keys}" not in notice.zh else keys_fitted)
