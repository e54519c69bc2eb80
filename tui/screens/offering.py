"""What a screen has that offers a list above a line to type in, until something is taken."""

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from tui.keys.hint import Hint, hint_said
from tui.keys.line import LINE
from tui.panes.bar import Bar
from tui.panes.list_pane import ListPane
from tui.panes.prompt import PromptLine
from tui.saying import sentences
from tui.saying.language import Language, Words
from tui.screens.command_screen import CommandScreen, Result
from tui.wrapping import keys_fitted, shortened

_HINT: Hint = (("previous next", sentences.CHOOSE), ("submit", sentences.TAKE), ("cancel", sentences.CANCEL))


class OfferingScreen(CommandScreen[Result | None]):
    """Offers what is meant by what is typed; Enter or the mouse takes what is chosen, Esc nothing.

    Who derives from it lists what it offers in `list_offers`, and says in `taken` what the chosen thing comes to.
    """

    def __init__(self, language: Language, title: str, name: Words, pane: ListPane[Any]) -> None:
        """Offer things in a pane; `name` is that of the line to type in."""
        super().__init__(language)
        self._said, self._line_name = title, name
        self.header = Bar(id="header")
        self.list = pane
        self.prompt_name = Bar(id="prompt-name")
        self.prompt = PromptLine(id="prompt")

    def list_offers(self, typed: str) -> None:
        """List what may be meant."""
        raise NotImplementedError

    def taken(self, chosen: Any) -> Result:
        """Return what one gets who takes a thing."""
        raise NotImplementedError

    @property
    def is_typing(self) -> bool:
        """Whether keys are text: always."""
        return True

    def compose(self) -> ComposeResult:
        """Lay what is offered out between the title and the line to type in."""
        yield self.header
        yield self.list
        yield Horizontal(self.prompt_name, self.prompt, self.footer, id="last-line")

    def on_mount(self) -> None:
        """Offer what there is before anything is typed."""
        self.header.say(self._said)
        self.prompt_name.say(self._line_name.say(self.language))
        self.say()
        self.prompt_name.display = self.prompt.display = True
        self.set_focus(self.prompt, scroll_visible=False)
        self.list.take_keys(True)
        self.list_offers("")

    def say(self, notice: Words | None = None, **values: object) -> None:
        """Say in the last line a notice, or else the keys."""
        said = notice.say(self.language, **values) if notice else hint_said(_HINT, LINE, self.language)
        self.footer.say(said, cut=shortened if notice else keys_fitted)

    @on(PromptLine.Changed)
    def _typed(self, event: PromptLine.Changed) -> None:
        event.stop()
        self.list_offers(event.value)

    @on(PromptLine.Moved)
    def _moved_in_list(self, event: PromptLine.Moved) -> None:
        self.list.scroll_rows(event.rows + event.pages * self.list.page)

    @on(PromptLine.Submitted)
    def _submitted(self, event: PromptLine.Submitted) -> None:
        event.stop()
        self._take()

    @on(ListPane.Clicked)
    def _clicked(self, _: ListPane.Clicked) -> None:
        self._take()

    def _take(self) -> None:
        if self.list.chosen:
            self.dismiss(self.taken(self.list.chosen))

    @on(PromptLine.Cancelled)
    def _cancelled(self) -> None:
        self.dismiss(None)
