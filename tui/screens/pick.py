"""Picks a plan by typing some of its place, year or title, in Chinese or in pinyin."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.widgets import Input

from library.entry import Entry
from tui import words
from tui.language import Language
from tui.models.picking import Picking
from tui.panes.bar import Bar
from tui.panes.picking import PickingPane
from tui.panes.prompt import PromptLine


class PickScreen(Screen[str | None]):
    """Shows plans until one is taken, or Esc."""

    AUTO_FOCUS = ""

    def __init__(self, title: str, entries: Sequence[Entry], language: Language) -> None:
        """Offer some plans; `title` says what for."""
        super().__init__()
        self._title = title
        self._language: Language = language
        self.header = Bar(id="header")
        self.list = PickingPane(Picking(entries), language, id="picking")
        self.prompt_name = Bar(id="prompt-name")
        self.prompt = PromptLine(id="prompt")
        self.footer = Bar(id="footer")

    def compose(self) -> ComposeResult:
        """Lay the plans out between the title and the line to type in."""
        yield self.header
        yield self.list
        yield Horizontal(self.prompt_name, self.prompt, self.footer, id="last-line")

    def on_mount(self) -> None:
        """Wait for what is typed."""
        self.header.say(self._title)
        self.prompt_name.say(words.PICK.say(self._language))
        self.footer.say(words.PICK_KEYS.say(self._language))
        self.prompt_name.display = self.prompt.display = True
        self.set_focus(self.prompt, scroll_visible=False)

    @on(Input.Changed, "#prompt")
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self.list.narrow(event.value)

    @on(PromptLine.Moved)
    def _move(self, event: PromptLine.Moved) -> None:
        self.list.scroll_rows(event.rows + event.pages * self.list.page)

    @on(Input.Submitted, "#prompt")
    @on(PickingPane.Clicked)
    def _take(self) -> None:
        if self.list.model.chosen:
            self.dismiss(self.list.model.chosen.id)

    @on(PromptLine.Cancelled)
    def _cancel(self) -> None:
        self.dismiss(None)
