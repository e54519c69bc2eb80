"""The line while the path of what is to be added is typed in it."""

import os
from typing import TYPE_CHECKING, ClassVar

from tui.keys.hint import Hint
from tui.saying import sentences
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


def completed(typed: str) -> str | None:
    """Return the first path that goes on with what is typed, a folder with a stroke at its end; None where there is none."""
    return next(iter(_paths(typed)), None)


class PathCompleter:
    """Completes a path by what all that go on with it have in common; where that is nothing, by the first, and then the next."""

    def __init__(self) -> None:
        self._offered: list[str] = []

    def complete(self, typed: str) -> str:
        """Return what Tab makes of a path that is typed."""
        if typed in self._offered:
            return self._offered[(self._offered.index(typed) + 1) % len(self._offered)]
        paths = _paths(typed)
        sure = os.path.commonprefix(paths)  # noqa: RUF071 -- what is typed may end within a name
        self._offered = paths if sure == typed else []
        return self._offered[0] if self._offered else sure or typed


def _paths(typed: str) -> list[str]:
    whole = os.path.expanduser(typed)
    folder, begun = os.path.split(whole)
    try:
        names = sorted(name for name in os.listdir(folder or ".") if name.startswith(begun) and (begun or name[0] != "."))
    except OSError:
        return []
    paths = (os.path.join(folder, name) for name in names) if typed else ()
    return [typed + (f"{path}{os.sep}" if os.path.isdir(path) else path)[len(whole) :] for path in paths]


class AddMode:
    """Adds a file, a folder or a zip to the library."""

    KEY: ClassVar[str] = "add"
    NAME: ClassVar[Words] = sentences.ADD
    HINT: ClassVar[Hint | Words] = sentences.ADD_KEYS

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self._unread = ""
        """What was typed last and is not there: one may have slipped in it."""

    def start(self) -> str:
        """Begin with nothing, or with what was not there."""
        self._browse.line.complete_with(completed, PathCompleter().complete)
        return self._unread

    def typed(self, text: str) -> None:
        """Wait for the whole."""

    def move(self, rows: int, pages: int) -> None:
        """Move nowhere: there is no list."""

    def submit(self) -> None:
        """Add what is named."""
        typed = self._browse.line.text.strip()
        path = os.path.expanduser(typed)
        self._unread = "" if os.path.exists(path) else typed
        self._end()
        if path:
            self._browse.arrivals.add(path)

    def cancel(self) -> None:
        """Add nothing."""
        self._end()

    def _end(self) -> None:
        self._browse.line.restore()
