"""What the line at the bottom can be open for: to search all plans, to filter the outline, to narrow the list of deadlines.

To add one: a class that is a `Mode`, and a line in `MODES`.
"""

from typing import TYPE_CHECKING, ClassVar, Protocol

from tui.keys.hint import Hint
from tui.saying import sentences
from tui.saying.language import Words
from tui.screens.browse.adding import AddMode
from tui.screens.browse.filtering import FilterMode
from tui.screens.browse.searching import SearchMode

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


class Mode(Protocol):
    """Something the line is open for."""

    KEY: ClassVar[str]
    """What it is called in the program."""
    NAME: ClassVar[Words]
    """What stands in front of the line."""
    HINT: ClassVar[Hint | Words]
    """The keys it understands, or what can be typed."""

    def __init__(self, browse: "BrowseScreen") -> None: ...

    def start(self) -> str:
        """Begin, and return what the line holds first."""
        ...

    def typed(self, text: str) -> None:
        """Do what follows from what is typed."""
        ...

    def move(self, rows: int, pages: int) -> None:
        """Move in the list above."""
        ...

    def submit(self) -> None:
        """Take what is chosen, or keep what was typed, and close the line."""
        ...

    def cancel(self) -> None:
        """Undo what was done since the line was opened, and close it."""
        ...


class NarrowMode:
    """Narrows the list of deadlines as one types."""

    KEY: ClassVar[str] = "narrow"
    NAME: ClassVar[Words] = sentences.DUE
    HINT: ClassVar[Hint | Words] = sentences.DUE_FILTER_KEYS

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse

    def start(self) -> str:
        """Begin with what the list is narrowed by."""
        return self._browse.dock.deadlines.typed

    def typed(self, text: str) -> None:
        """Narrow the list."""
        self._browse.dock.deadlines.narrow(text)

    def move(self, rows: int, pages: int) -> None:
        """Choose another deadline."""
        pane = self._browse.dock.deadlines.pane
        pane.scroll_rows(rows + pages * pane.page)

    def submit(self) -> None:
        """Give the keys back to the list."""
        self._browse.line.end(reading=True)
        self._browse.dock.enter(self._browse.dock.deadlines)

    def cancel(self) -> None:
        """List everything again."""
        self.typed("")
        self.submit()


class WriteMode:
    """Writes what is shown into a file: the deadlines beside the text, or else the section in view with all below it."""

    KEY: ClassVar[str] = "write"
    NAME: ClassVar[Words] = sentences.WRITE
    HINT: ClassVar[Hint | Words] = sentences.LINE_KEYS

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self._is_of_deadlines = False

    def start(self) -> str:
        """Begin with a name for the file."""
        browse, visit = self._browse, self._browse.places.visit()
        self._is_of_deadlines = browse.dock.narrows
        return f"{'deadlines' if self._is_of_deadlines or visit is None else visit.plan}.xlsx"

    def typed(self, text: str) -> None:
        """Wait for the whole name."""

    def move(self, rows: int, pages: int) -> None:
        """There is nothing to move in."""

    def submit(self) -> None:
        """Write the file."""
        browse, name = self._browse, self._browse.line.text
        browse.line.restore()
        browse.going.outside.write(name, deadlines=self._is_of_deadlines)

    def cancel(self) -> None:
        """Write nothing."""
        self._browse.line.restore()


class NoteMode:
    """Stars the section in view with a note."""

    KEY: ClassVar[str] = "note"
    NAME: ClassVar[Words] = sentences.NOTE
    HINT: ClassVar[Hint | Words] = sentences.LINE_KEYS

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse

    def start(self) -> str:
        """Begin with the note there is."""
        return self._browse.going.starring.noted

    def typed(self, text: str) -> None:
        """Wait for the whole note."""

    def move(self, rows: int, pages: int) -> None:
        """There is nothing to move in."""

    def submit(self) -> None:
        """Keep the note."""
        browse, words = self._browse, self._browse.line.text
        browse.line.restore()
        browse.going.starring.note(words)

    def cancel(self) -> None:
        """Leave the note as it was."""
        self._browse.line.restore()


class SaveMode:
    """Gives a search a name, under which it is kept."""

    KEY: ClassVar[str] = "save"
    NAME: ClassVar[Words] = sentences.NAME_OF_SEARCH
    HINT: ClassVar[Hint | Words] = sentences.LINE_KEYS

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self._typed = ""

    def start(self) -> str:
        """Begin with the words that are searched for."""
        self._typed = self._browse.line.text.strip()
        return self._typed

    def typed(self, text: str) -> None:
        """Wait for the whole name."""

    def move(self, rows: int, pages: int) -> None:
        """There is nothing to move in."""

    def submit(self) -> None:
        """Keep the search, in place of one of that name, and go on with it."""
        browse, name = self._browse, self._browse.line.text.strip() or self._typed
        browse.resuming.save(name, self._typed, browse.matches.hits if browse.line.last_search == self._typed else None)
        browse.line.back_to_search(self._typed)
        browse.say(sentences.SEARCH_SAVED, name=name)

    def cancel(self) -> None:
        """Go on with the search."""
        self._browse.line.back_to_search(self._typed)


MODES: list[type[Mode]] = [SearchMode, FilterMode, NarrowMode, AddMode, SaveMode, WriteMode, NoteMode]
