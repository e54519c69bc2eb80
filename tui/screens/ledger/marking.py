"""Marks tasks from a list of them: how far each is, with a note, and back."""

from typing import TYPE_CHECKING

from library.marks.current import ids_of_marks, marks_now, marks_one_further
from library.marks.mark import Mark, State
from library.tasks.task import Task
from parsers.errors import YaodianError
from parsers.values import replace
from tui.models.link import Place
from tui.saying import sentences
from tui.saying.language import Words
from tui.saying.marks import STATES
from tui.screens.ledger.starring import Starring

if TYPE_CHECKING:
    from library.annotations import Annotations
    from tui.screens.ledger.screen import LedgerScreen


class Marking:
    """Keeps marks in the library's file."""

    def __init__(self, ledger: "LedgerScreen") -> None:
        self._ledger = ledger
        self._starring = Starring(ledger)
        self._marked: list[tuple[list[Mark], Place | None]] = []
        """The marks that were made here at one time and where one was then, the last ones last: they are taken back in turn."""

    @property
    def has_marked(self) -> bool:
        """Whether a task was marked here, which can be taken back from any list."""
        return bool(self._marked)

    def step(self) -> None:
        """Mark the chosen task, or those ticked, as one state further: open, under way, done, dropped, and open again.

        Of several tasks the first says which state that is. A star is taken away.
        """
        if self._ledger.filling.shown.star_of:
            self._starring.take_away()
            return
        if self._ledger.filling.is_behind():
            # What is marked is what one sees, not what another has made of it since.
            self._ledger.filling.catch_up()
            self._ledger.say(sentences.CHANGED_ELSEWHERE)
            return
        marks = marks_one_further(self._ledger.library, self._tasks())
        if marks:
            said = sentences.ALL_MARKED if len(marks) > 1 else sentences.MARKED
            self._put(marks, said)

    def ask_note(self) -> None:
        """Let a note on the chosen task, or those ticked, or on the chosen star be typed."""
        if self._ledger.filling.shown.star_of:
            self._starring.ask_note()
            return
        tasks = self._tasks()
        if tasks:
            library = self._ledger.library
            notes = {mark.note for mark in marks_now(library, tasks)}
            before = notes.pop() if len(notes) == 1 else ""

            def put(words: str) -> None:
                # Of the tasks that were chosen then, whatever has been chosen while one typed. Notes that differ are not wiped out.
                if words.strip() or not notes:
                    said = sentences.ALL_NOTED if len(tasks) > 1 else sentences.NOTED
                    self._put([replace(mark, note=words.strip()) for mark in marks_now(library, tasks)], said)

            asks = sentences.NOTE_ON_ALL if len(tasks) > 1 else sentences.NOTE
            self._ledger.line.ask(asks.say(self._ledger.language, count=len(tasks)), before, put, goes_on=True)

    def undo(self) -> None:
        """Take back the last marks made here, unless others have been made since.

        Where none were, the last mark of the chosen task, or of those ticked, is taken back.
        """
        ledger = self._ledger
        if ledger.filling.shown.star_of:
            self._starring.put_back()
            return
        made, place = self._marked.pop() if self._marked else ([], self._place())
        names: dict[str, Mark | None] = {mark.task: mark for mark in made}
        if not made:
            names = dict.fromkeys(ids_of_marks(ledger.library, (task.id for task in self._tasks())).values())
        if not names:
            return
        try:
            undone = self._annotations.undo_marks(names)
        except YaodianError as error:
            if made:
                self._marked.append((made, place))
            ledger.say(sentences.SAID, said=error.message(ledger.language))
            return
        ledger.filling.keep_up()
        ledger.filling.refill(keep=place)
        if len(names) > 1 and undone:
            ledger.say(sentences.MARKS_UNDONE, count=len(undone))
            return
        now = ledger.library.marks_on_tasks().by_task.get(next(iter(names)))
        state = STATES[now.state if now else State.OPEN].say(ledger.language)
        ledger.say(sentences.MARK_UNDONE if undone else sentences.MARKED_SINCE if made else sentences.NO_MARK, state=state)

    def _tasks(self) -> list[Task]:
        """Return the chosen task or those ticked, or say that there is none to be marked."""
        ledger = self._ledger
        task_of, rows = ledger.filling.shown.task_of, ledger.ticking.rows
        found = (task_of(ledger.library, row) for row in rows) if task_of else ()
        tasks = {task.id: task for task in found if task}
        if rows and not tasks:
            ledger.say(sentences.NO_TASK_HERE)
        return list(tasks.values())

    def _place(self) -> Place | None:
        """Return where the chosen row stands."""
        row = self._ledger.list.chosen
        return self._ledger.filling.shown.place(row) if row is not None else None

    def _put(self, marks: list[Mark], said: Words) -> None:
        ledger = self._ledger
        try:
            self._annotations.put_marks(marks, ids_of_marks(ledger.library, (mark.task for mark in marks)))
        except YaodianError as error:
            ledger.say(sentences.SAID, said=error.message(ledger.language))
            return
        self._marked.append((marks, self._place()))
        ledger.filling.keep_up()
        ledger.filling.marked.update(mark.task for mark in marks)
        ledger.filling.refill(keep=self._place())
        ledger.say(said, state=STATES[marks[0].state].say(ledger.language), count=len(marks))

    @property
    def _annotations(self) -> "Annotations":
        annotations = self._ledger.library.annotations
        # The keys say that nothing can be marked where there are none.
        assert annotations
        return annotations
