"""Files that are read while the browser is open already: the first is shown at once, the rest as they come."""

from collections.abc import Sequence
from contextvars import copy_context
from functools import partial
from threading import Thread
from typing import TYPE_CHECKING

from library.store.files import FilesStore
from parsers.errors import UnreadableError
from parsers.plan import Plan
from tui.models.reading import FilesToRead
from tui.saying import sentences
from tui.saying.safe import safe_line

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


class Incoming:
    """Reads files in a thread, adds their plans, and tells how far it is and what cannot be read."""

    def __init__(self, browse: "BrowseScreen", store: FilesStore, files: FilesToRead) -> None:
        self._browse = browse
        self._store = store
        self._files = files
        self._done = 0

    def begin(self) -> None:
        """Begin to read."""
        if self._files.names:
            # No worker: the program waits for those when it ends, and a file may take its reader longer than a user would stay.
            Thread(target=copy_context().run, args=(self._read,), daemon=True).start()

    def _read(self) -> None:
        for plan in self._files.read():
            if not self._browse.is_running:
                return
            self._browse.post_message(self._browse.Ready(partial(self._came, plan)))

    def _came(self, plan: Plan | UnreadableError) -> None:
        """Show what has been read by now, where one is staying so."""
        self._done += 1
        browse = self._browse
        if isinstance(plan, Plan):
            self._store.add(plan)
            browse.outline.renew()
            visit = browse.places.visit()
            if visit:
                browse.outline.follow(visit.plan, visit.position.section, unfold=True)
            elif browse.places.branch is None:
                browse.places.show_first()
        browse.places.say_where()
        if not self._files.unreadable or self._done < len(self._files.names):
            return
        if len(self._files.unreadable) == self._done:
            # There is nothing to look at: why is said at the prompt.
            browse.app.exit()
        else:
            browse.say(sentences.UNREADABLE, **_unreadable(self._files.unreadable, browse.language))

    @property
    def progress(self) -> str:
        """How far it is, while there is something left to read."""
        total = len(self._files.names)
        return sentences.READING.say(self._browse.language, done=self._done, all=total) if self._done < total else ""


def _unreadable(errors: Sequence[UnreadableError], language: str) -> dict[str, object]:
    return {"count": len(errors), "message": safe_line(errors[0].message(language))}
