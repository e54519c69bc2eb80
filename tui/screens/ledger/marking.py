"""Marks tasks from a list of them: how far each is, with a note, and back."""

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from library.marks.mark import Mark, State
from library.opening import open_to_write
from library.store.kept.marks import put_marks, undo_mark
from library.tasks.task import Task
from parsers.errors import YaodianError
from tui.models.link import Place
from tui.saying import sentences
from tui.saying.marks import STATES
from tui.screens.command_screen import PATIENCE
from tui.screens.ledger.starring import Starring

if TYPE_CHECKING:
    from library.store.kept.database import Database
    from tui.screens.ledger.screen import LedgerScreen

_STATES = list(State)


class Marking:
    """Keeps marks in the library's file."""

    def __init__(self, ledger: "LedgerScreen") -> None:
        self._ledger = ledger
        self._starring = Starring(ledger)
        self._marked: list[tuple[Mark, Place | None]] = []
        """The marks that were made here and where their tasks stand, the last one last: they are taken back in turn."""

    @property
    def has_marked(self) -> bool:
        """Whether a task was marked here, which can be taken back from any list."""
        return bool(self._marked)

    def step(self) -> None:
        """Mark the chosen task as one state further: open, under way, done, dropped, and open again; take away the chosen star."""
        if self._ledger.filling.shown.star_of:
            self._starring.take_away()
            return
        task = self._chosen()
        if task:
            mark = self._mark(task)
            self._put(task, replace(mark, state=_STATES[(_STATES.index(mark.state) + 1) % len(_STATES)]))

    def ask_note(self) -> None:
        """Let a note on the chosen task, or the chosen star, be typed."""
        if self._ledger.filling.shown.star_of:
            self._starring.ask_note()
            return
        task = self._chosen()
        if task:

            def put(words: str) -> None:
                # Of the task that was chosen then, whatever has been chosen while one typed.
                self._put(task, replace(self._mark(task), note=words.strip()))

            self._ledger.line.ask(sentences.NOTE.say(self._ledger.language), self._mark(task).note, put, goes_on=True)

    def undo(self) -> None:
        """Take back the last mark that was made here, unless another has been made since, or else the last of the chosen task."""
        ledger = self._ledger
        if ledger.filling.shown.star_of:
            self._starring.put_back()
            return
        chosen = None if self._marked else self._chosen()
        if not self._marked and chosen is None:
            return
        made, place = self._marked.pop() if self._marked else (None, self._place())
        name = made.task if made else self._id_of_mark(chosen) if chosen else ""
        try:
            with closing(self._opened()) as database:
                undone = undo_mark(database, name, made)
        except YaodianError as error:
            ledger.say(sentences.SAID, said=error.message(ledger.language))
            return
        ledger.filling.refill(keep=place)
        now = ledger.library.marks_on_tasks().by_task.get(name)
        state = STATES[now.state if now else State.OPEN].say(ledger.language)
        ledger.say(sentences.MARK_UNDONE if undone else sentences.MARKED_SINCE if made else sentences.NO_MARK, state=state)

    def _chosen(self) -> Task | None:
        """Return the chosen task, or say why none can be marked."""
        ledger = self._ledger
        task_of, row = ledger.filling.shown.task_of, ledger.list.chosen
        task = task_of(ledger.library, row) if task_of and row is not None else None
        if row is not None and task is None:
            ledger.say(sentences.NO_TASK_HERE)
        return task

    def _place(self) -> Place | None:
        """Return where the chosen row stands."""
        row = self._ledger.list.chosen
        return self._ledger.filling.shown.place(row) if row is not None else None

    def _mark(self, task: Task) -> Mark:
        """Return the mark of a task as it is now, whoever has made it."""
        before = self._ledger.library.marks_on_tasks().by_task.get(task.id)
        return replace(before or Mark(task.id, task.plan, task.told, State.OPEN), task=task.id, words=task.told, made="")

    def _id_of_mark(self, task: Task) -> str:
        before = self._ledger.library.marks_on_tasks().by_task.get(task.id)
        return before.task if before else task.id

    def _put(self, task: Task, mark: Mark) -> None:
        ledger = self._ledger
        try:
            with closing(self._opened()) as database:
                put_marks(database, [mark], {task.id: self._id_of_mark(task)})
        except YaodianError as error:
            ledger.say(sentences.SAID, said=error.message(ledger.language))
            return
        self._marked.append((mark, self._place()))
        ledger.filling.marked.add(task.id)
        ledger.filling.refill(keep=self._place())
        ledger.say(sentences.MARKED, state=STATES[mark.state].say(ledger.language))

    def _opened(self) -> "Database":
        file = self._ledger.library.file
        assert file
        return open_to_write(file, PATIENCE)
