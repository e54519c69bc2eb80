"""The line at the bottom of the browser while something is typed in it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from library.asking.asked import Asked, read
from tui.keys.hint import hint_said
from tui.keys.line import LINE
from tui.models.history import Visit
from tui.panes.bar import Bar
from tui.panes.completer import FilterCompleter
from tui.panes.prompt import PromptLine
from tui.screens.browse.modes import MODES, Mode, NarrowMode, SaveMode
from tui.screens.browse.searching import SearchMode
from tui.screens.command_screen import show

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


class Line(Horizontal):
    """Opens the line for one of the modes, and remembers where one was before; beside it stand the keys."""

    def __init__(self, browse: "BrowseScreen") -> None:
        super().__init__(id="last-line")
        self._browse = browse
        self._prompt_name = Bar(id="prompt-name")
        self._prompt = PromptLine(id="prompt")
        self._prompt.waits_for_answer = True
        self.filters = FilterCompleter(browse.library, browse.today)
        """What completes the filters in it."""
        self._modes: dict[str, Mode] = {kind.KEY: kind(browse) for kind in MODES}
        self.mode: Mode | None = None
        """What the line is open for; None while it is closed."""
        self.left_visit: Visit | None = None
        """What one was reading when the line was opened."""
        self._left_row = -1
        """Where the outline's cursor was then, as a node."""
        self._left_reading = False
        """Whether the reader had the keys then."""

    def compose(self) -> ComposeResult:
        """Lay out what to type in beside the keys."""
        yield self._prompt_name
        yield self._prompt
        yield self._browse.footer

    def on_mount(self) -> None:
        """Hear what is typed before it is painted."""
        self.watch(self._prompt, "value", self._hold, init=False)

    def _hold(self) -> None:
        if isinstance(self.mode, SearchMode):
            self._browse.hold()

    @property
    def text(self) -> str:
        """What is typed."""
        return self._prompt.value

    @property
    def last_search(self) -> str:
        """What was searched for last."""
        search = self._modes[SearchMode.KEY]
        assert isinstance(search, SearchMode)
        return search.searched

    def search_for(self, typed: str) -> None:
        """Search for something."""
        search = self._modes[SearchMode.KEY]
        assert isinstance(search, SearchMode)
        search.begin_with(typed)
        self.begin(SearchMode.KEY)

    def is_open_for(self, mode: Mode) -> bool:
        """Return whether the line is open for a mode."""
        return self.mode is mode

    @property
    def shows_results(self) -> bool:
        """Whether results stand in the outline's place."""
        return isinstance(self.mode, SearchMode | SaveMode)

    @property
    def is_beside_reader(self) -> bool:
        """Whether what it is open for stands below the reader, not in the outline."""
        return isinstance(self.mode, NarrowMode)

    @property
    def hint(self) -> str:
        """The keys that the line understands, while it is open."""
        return hint_said(self.mode.HINT, LINE, self._browse.language) if self.mode else ""

    def begin(self, key: str) -> None:
        """Open the line for a mode."""
        browse = self._browse
        if self.mode is None:
            self.left_visit, self._left_row = browse.places.visit(), browse.outline.model.node
            self._left_reading = browse.is_reading
        self.mode = self._modes[key]
        self.complete_with(self.filters.suggested, self.filters.complete)
        # Some modes complete in another way.
        self._show(self.mode, self.mode.start())

    def back_to_search(self, typed: str) -> None:
        """Go on with a search that is still shown."""
        search = self._modes[SearchMode.KEY]
        assert isinstance(search, SearchMode)
        self.mode = search
        self._show(search, typed)
        search.find_again(typed)

    def _show(self, mode: Mode, text: str) -> None:
        browse = self._browse
        self._prompt_name.say(mode.NAME.say(browse.language))
        self._prompt.begin(text)
        browse.show_panes()
        # At once, not with the next message as `Widget.focus` does: what is typed next may have arrived already.
        browse.set_focus(self._prompt, scroll_visible=False)
        browse.say()

    def complete_with(self, suggest: Callable[[str], str | None], complete: Callable[[str], str]) -> None:
        """Let what is typed be completed, by Right to what `suggest` returns for it and by Tab to what `complete` does."""
        self._prompt.complete_with(suggest, complete)

    def end(self, *, reading: bool) -> None:
        """Close the line and give the keys to the reader or to the outline."""
        self.mode = None
        self._browse.read(reading)
        self._browse.say()
        self.go_on()

    def restore(self) -> None:
        """Close the line and be where one was when it was opened."""
        browse = self._browse
        browse.outline.return_to(self._left_row)
        if self.left_visit:
            browse.places.show(self.left_visit)
        else:
            browse.places.follow_outline()
        self.end(reading=self._left_reading)

    def go_on(self) -> None:
        """Let what was typed behind Enter do what it does now."""
        self._prompt.go_on()

    def keep_keys(self) -> None:
        """Let what is typed next be text still, though the mouse was elsewhere."""
        self._browse.set_focus(self._prompt, scroll_visible=False)

    def show_widgets(self) -> None:
        """Show what is typed in while something is."""
        for widget in (self._prompt_name, self._prompt):
            show(widget, self.mode is not None)

    def ask(self, typed: str) -> Asked:
        """Return what a line asks for in a search or in the outline's filter; a filter in it is then taken off whole."""
        self._prompt.asked = read(typed, self._browse.library.around(self._browse.today))
        return self._prompt.asked

    # --- what is typed

    @on(PromptLine.Changed)
    def _typed(self, event: PromptLine.Changed) -> None:
        event.stop()
        if self.mode:
            self.mode.typed(event.value)

    @on(PromptLine.Moved)
    def _moved_in_list(self, event: PromptLine.Moved) -> None:
        if self.mode:
            self.mode.move(event.rows, event.pages)

    @on(PromptLine.Submitted)
    def _submitted(self, event: PromptLine.Submitted) -> None:
        event.stop()
        if self.mode:
            self.mode.submit()
        if not (isinstance(self.mode, SearchMode) and self.mode.is_awaited):
            self.go_on()

    @on(PromptLine.Cancelled)
    def _cancelled(self) -> None:
        if self.mode:
            self.mode.cancel()

    @on(PromptLine.SaveAsked)
    def _save_asked(self) -> None:
        if isinstance(self.mode, SearchMode) and self.text.strip():
            self.begin(SaveMode.KEY)
