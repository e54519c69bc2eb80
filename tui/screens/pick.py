"""Picks a plan by typing some of its place, year or title, in Chinese or in pinyin, or a filter."""

from collections.abc import Sequence
from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from library.asking.asked import read
from library.asking.filter import Filter, Term
from library.asking.values import Around
from library.entry import Entry
from library.library import Library
from tui.keys.hint import Hint, hint_said
from tui.keys.line import LINE
from tui.models.chosen import Chosen
from tui.panes.bar import Bar
from tui.panes.completer import FilterCompleter
from tui.panes.list_pane import ListPane
from tui.panes.picking import PickingPane
from tui.panes.prompt import PromptLine
from tui.saying import sentences
from tui.saying.language import Language, Words
from tui.screens.command_screen import CommandScreen

_MOST = 60
"""How many plans are offered: about a screenful; what is typed brings others."""

_HINT: Hint = (("previous next", sentences.CHOOSE), ("submit", sentences.TAKE), ("cancel", sentences.CANCEL))


class PickScreen(CommandScreen[str | None]):
    """Offers the plans of a library but one until one is taken, or Esc."""

    def __init__(self, library: Library, title: str, other_than: Entry, language: Language, today: date) -> None:
        """Offer plans; `title` says what for, and those of the place of `other_than` come first."""
        super().__init__(language)
        self._library = library
        self._title = title
        self._other_than = other_than
        self._today = today
        self.header = Bar(id="header")
        self.list = PickingPane(language, id="picking")
        self.prompt_name = Bar(id="prompt-name")
        self.prompt = PromptLine(id="prompt")
        self._filters = FilterCompleter(library, today)
        self.prompt.complete_with(self._filters, self._filters.complete)

    @property
    def is_typing(self) -> bool:
        """Whether keys are text: always."""
        return True

    def compose(self) -> ComposeResult:
        """Lay the plans out between the title and the line to type in."""
        yield self.header
        yield self.list
        yield Horizontal(self.prompt_name, self.prompt, self.footer, id="last-line")

    def on_mount(self) -> None:
        """Wait for what is typed."""
        self.header.say(self._title)
        self.prompt_name.say(sentences.PICK.say(self.language))
        self.say()
        self.prompt_name.display = self.prompt.display = True
        self.set_focus(self.prompt, scroll_visible=False)
        self._offer("")

    def say(self, notice: Words | None = None, **values: object) -> None:
        """Say a notice in the last line, or else the keys."""
        self.footer.say(notice.say(self.language, **values) if notice else hint_said(_HINT, LINE, self.language))

    def _offer(self, typed: str) -> None:
        asked = read(typed, Around(self._today, self._library.years()))
        named = [part for part in asked.parts if part.names_plan]
        # What names a plan may as well be the beginning of a longer name.
        wanted = Filter(terms=(Term("".join(typed.split()).lower()),)) if named and len(named) == len(asked.parts) else asked.filter
        offered = self._library.like(wanted, _MOST) if typed.strip() else self._near()
        self.list.show_list(Chosen([entry for entry in offered if entry.id != self._other_than.id]))
        self.say()
        note = self._filters.note(asked, self.language)
        if note:
            self.footer.say(note)

    def _near(self) -> Sequence[Entry]:
        """Return plans to begin with: what one place says in other years comes first."""
        here = self._other_than
        place = Filter(places=frozenset([here.place])) if here.place else Filter()
        near = [entry for entry in self._library.like(place, _MOST) if (entry.province, entry.city) == (here.province, here.city)]
        return [*near, *(entry for entry in self._library.entries(0, _MOST) if entry not in near)]

    @on(PromptLine.Changed)
    def _typed(self, event: PromptLine.Changed) -> None:
        event.stop()
        self._offer(event.value)

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
            self.dismiss(self.list.chosen.id)

    @on(PromptLine.Cancelled)
    def _cancelled(self) -> None:
        self.dismiss(None)

    @on(PromptLine.HelpAsked)
    def _help_asked(self) -> None:
        self.show_help()
