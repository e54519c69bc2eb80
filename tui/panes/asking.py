"""The last line of a screen: the keys, and while something is asked for, what is typed beside them."""

from collections.abc import Callable

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from tui.panes.bar import Bar
from tui.panes.prompt import PromptLine

Takes = Callable[[str], object]


class AskingLine(Horizontal):
    """Asks for one thing at a time, and hands on what is typed."""

    def __init__(self, footer: Bar, changed: Callable[[], object]) -> None:
        """Stand beside a footer; `changed` is called when the line was opened or closed."""
        super().__init__(id="last-line")
        self._prompt_name, self.prompt, self._footer = Bar(id="prompt-name"), PromptLine(id="prompt"), footer
        self.prompt.leaves_at_once = True
        self._changed = changed
        self._asks = ""
        self._takes: Takes | None = None
        """Takes what was typed; None while nothing is asked for."""
        self._typed: Takes | None = None
        """Takes what is typed at every key, where that is wanted."""
        self._cancelled: Callable[[], object] | None = None
        self._asked_last: tuple[str, str, Takes] | None = None
        """What was asked last, what was typed then, and what took it."""

    def compose(self) -> ComposeResult:
        """Lay out what is asked for beside the keys."""
        yield self._prompt_name
        yield self.prompt
        yield self._footer

    @property
    def is_open(self) -> bool:
        """Whether something is being typed."""
        return self._takes is not None

    def ask(
        self,
        name: str,
        text: str,
        takes: Takes,
        typed: Takes | None = None,
        cancelled: Callable[[], object] | None = None,
        *,
        goes_on: bool = False,
    ) -> None:
        """Let something be typed that `takes` is given at its end and `typed` at every key.

        It begins with a text, in whose place one types, or which one goes on with.
        """
        self._takes, self._typed, self._cancelled = takes, typed, cancelled
        self._asks = name
        self._prompt_name.say(name)
        self.prompt.begin(text, goes_on=goes_on)
        self._show()
        self.screen.set_focus(self.prompt, scroll_visible=False)

    def ask_again(self) -> None:
        """Ask once more what was asked last, going on with what was typed, unless something else is being typed by now."""
        if self._asked_last and not self.is_open:
            name, typed, takes = self._asked_last
            self.ask(name, typed, takes, goes_on=True)

    def _show(self) -> None:
        for widget in (self._prompt_name, self.prompt):
            if widget.display != self.is_open:
                widget.display = self.is_open
        self._changed()

    def _close(self) -> None:
        self._takes = self._typed = None
        self.screen.set_focus(None)
        self._show()

    @on(PromptLine.Changed)
    def _hand_on(self, event: PromptLine.Changed) -> None:
        event.stop()
        if self._typed:
            self._typed(event.value)

    @on(PromptLine.Submitted)
    def _submitted(self, event: PromptLine.Submitted) -> None:
        event.stop()
        takes = self._takes
        self._asked_last = (self._asks, event.value, takes) if takes else None
        self._close()
        if takes:
            takes(event.value)

    @on(PromptLine.Cancelled)
    def _cancel(self, event: PromptLine.Cancelled) -> None:
        event.stop()
        cancelled = self._cancelled
        self._close()
        if cancelled:
            cancelled()
