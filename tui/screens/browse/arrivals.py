"""Plans that come to the library, or go, while it is browsed: whoever adds them, they appear."""

from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from parsers.errors import UnreadableError
from tui.models.history import Visit
from tui.models.reader import Position
from tui.saying import sentences
from tui.saying.safe import safe_line
from tui.screens.browse.incoming import Incoming

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

_EVERY = 2.0
"""After how many seconds one looks whether the library has changed."""


class Arrivals:
    """Looks now and then whether the library has changed, and adds what a person names."""

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self._version = 0
        self.incoming: Incoming | None = None
        """The files that are still being read."""

    def begin(self) -> None:
        """Begin to look, and to read."""
        if self.incoming:
            self.incoming.begin()
        self._version = self._browse.library.version
        if self._browse.library.file:
            self._browse.set_interval(_EVERY, self.look)

    def look(self) -> None:
        """Show what has come and what has gone, the cursor staying on its node; not while something is typed."""
        browse = self._browse
        version = browse.library.version
        if version == self._version or browse.is_typing:
            return
        self._version = version
        browse.outline.renew()
        browse.outline.show_stars()
        if browse.places.visit() is None and browse.places.branch is None:
            browse.places.show_first()
        else:
            browse.places.follow_outline()
        browse.places.say_where()

    def add(self, path: str) -> None:
        """Read a file, a folder or a zip into the library, beside what one does."""
        if self._browse.library.file:
            self._browse.say(sentences.ADDING, path=safe_line(path))
            Thread(target=self._add, args=(path, self._browse.library.file), daemon=True).start()

    def _add(self, path: str, library: Path) -> None:
        from library.adding.adding import add_file  # noqa: PLC0415 -- the parsers take long to load
        from library.adding.names import files_to_add  # noqa: PLC0415
        from library.adding.workers import outcomes  # noqa: PLC0415

        added, same, failed = list[str](), 0, list[UnreadableError]()
        for _, outcome in outcomes(files_to_add([path]), 1, add_file, library, True):
            if isinstance(outcome, UnreadableError):
                failed.append(outcome)
            else:
                added += (kept.id for kept in outcome if kept.done != "same")
                same += sum(kept.done == "same" for kept in outcome)
        self._browse.post_message(self._browse.Ready(partial(self._added, added, same, failed)))

    def _added(self, added: list[str], same: int, failed: list[UnreadableError]) -> None:
        self.look()
        browse = self._browse
        if len(added) == 1 and not browse.is_typing:
            browse.places.go(Visit(added[0], Position(0)))
        said = failed[0].message(browse.language) if failed else "、".join(added)
        browse.say(sentences.ADDED, count=len(added), same=same, failed=len(failed), message=safe_line(said))
