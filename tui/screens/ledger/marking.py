"""Marks tasks from a list of them: how far each is, with a note, and back."""

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from library.marks.mark import Mark, State
from library.opening import open_to_write
from library.store.kept.marks import put_marks, undo_mark
from parsers.errors import YaodianError
from tui.columns.tasks import STATES, TaskRow
from tui.saying import sentences

if TYPE_CHECKING:
    from library.store.kept.database import Database
    from tui.screens.ledger.screen import LedgerScreen

_STATES = list(State)


class Marking:
    """Keeps marks in the library's file."""

    def __init__(self, ledger: "LedgerScreen") -> None:
        self._ledger = ledger

    def step(self) -> None:
        """Mark the chosen task as one state further: open, under way, done, dropped, and open again."""
        row = self._chosen()
        if row:
            state = _STATES[(_STATES.index(row.listed.state) + 1) % len(_STATES)]
            self._put(replace(_mark(row), state=state))

    def ask_note(self) -> None:
        """Let a note on the chosen task be typed."""
        row = self._chosen()
        if row:
            self._ledger.line.ask(sentences.NOTE, row.mark.note if row.mark else "", self._note)

    def _note(self, words: str) -> None:
        row = self._chosen()
        if row:
            self._put(replace(_mark(row), note=words.strip()))

    def undo(self) -> None:
        """Take the last mark of the chosen task back."""
        row, ledger = self._chosen(), self._ledger
        if row is None or ledger.library.file is None:
            return
        try:
            with closing(self._opened()) as database:
                undone = undo_mark(database, row.mark.task if row.mark else row.listed.task.id)
        except YaodianError as error:
            ledger.say(sentences.SAID, said=error.message(ledger.language))
            return
        ledger.filling.refill(ledger.list.model.cursor)
        words = sentences.MARK_UNDONE if undone else sentences.NO_MARK
        ledger.say(words, state=STATES[undone.state].say(ledger.language) if undone else "")

    def _chosen(self) -> TaskRow | None:
        """Return the chosen task, or say why none can be marked."""
        ledger = self._ledger
        if not ledger.filling.view.is_of_tasks or ledger.list.chosen is None:
            ledger.say(sentences.ONLY_TASKS)
            return None
        if ledger.library.file is None:
            ledger.say(sentences.NOT_KEPT)
            return None
        row: TaskRow = ledger.list.chosen
        return row

    def _put(self, mark: Mark) -> None:
        ledger = self._ledger
        try:
            with closing(self._opened()) as database:
                put_marks(database, [mark])
        except YaodianError as error:
            ledger.say(sentences.SAID, said=error.message(ledger.language))
            return
        ledger.filling.refill(ledger.list.model.cursor)
        ledger.say(sentences.MARKED, state=STATES[mark.state].say(ledger.language))

    def _opened(self) -> "Database":
        file = self._ledger.library.file
        assert file
        return open_to_write(file)


def _mark(row: TaskRow) -> Mark:
    task = row.listed.task
    before = row.mark or Mark(task.id, task.plan, task.words, State.OPEN)
    return replace(before, task=task.id, words=task.words, made="")
