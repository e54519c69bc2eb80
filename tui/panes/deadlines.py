"""The deadlines pane: a list of deadlines by month, what is past and what is near told by signs."""

from collections.abc import Callable

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.strip import Strip

from library.deadlines import DueTask, Group
from tui import words
from tui.language import Language
from tui.models.deadlines import DeadlineList, Heading
from tui.panes.lines import strip
from tui.panes.pane import Pane
from tui.styles import CURSOR, CURSOR_ELSEWHERE, DIM, HEADING, LOSS, PLAIN, TARGET

_SIGNS = {"overdue": ("!", LOSS), "soon": ("+", TARGET), "later": (" ", PLAIN), "undated": (" ", PLAIN)}
_GROUPS = {Group.RECURRING: words.RECURRING, Group.UNDATED: words.UNDATED_TASKS, Group.DAMAGED: words.DAMAGED_TASKS}
_BAR = 24
"""How many cells the bar of the fullest month takes."""
_DAY_WIDTH = 11


class DeadlinesPane(Pane):
    """Paints a list of deadlines below a line that says what they are of, and moves among them."""

    class Moved(Pane.Moved):
        """The mouse has chosen another deadline."""

    class Clicked(Message):
        """The mouse asks to go to the chosen deadline."""

    def __init__(self, place_of: Callable[[DueTask], str], language: Language, *, id: str) -> None:
        """Show deadlines, `place_of` saying where each stands."""
        super().__init__(id=id)
        self.model = DeadlineList()
        self._title = self._nothing = ""
        self._place_of = place_of
        self._language: Language = language
        self._top = 0

    def show(self, model: DeadlineList, title: str, nothing: str) -> None:
        """Show other deadlines; `nothing` is what to say where there are none."""
        self.model, self._title, self._nothing = model, title, nothing
        self._top = 0
        self._scroll_to_cursor()
        self.refresh()

    @property
    def page(self) -> int:
        """How many deadlines a page is."""
        return max(self.size.height - 2, 1)

    def scroll_rows(self, rows: int) -> bool:
        """Choose a deadline further down, or up; return whether there is one."""
        moved = self.model.move(rows)
        if moved:
            self._scroll_to_cursor()
            self.refresh()
        return moved

    def _scroll_to_cursor(self) -> None:
        row = self.model.row_of(self.model.cursor)
        height = max(self.size.height - 1, 1)
        # The heading above the first deadline of a month is kept in view with it.
        self._top = max(0, min(self._top, row - 1), row - height + 1)

    def on_resize(self) -> None:
        """Keep the chosen deadline in view, with its month above it."""
        self._scroll_to_cursor()
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Go to the deadline under the mouse."""
        row = self._top + event.y - 1
        found = self.model.at(row) if 0 <= row < len(self.model) else None
        if isinstance(found, int):
            self.model.cursor = found
            self.refresh()
            self.post_message(self.Clicked())

    def row(self, y: int) -> Strip:
        """Return the strip of a row: the title, a month or a group, or a deadline."""
        if not y:
            return strip([(f"╎-- {self._title} --", DIM)], self.size.width, PLAIN)
        row = self._top + y - 1
        if row >= len(self.model):
            hint = f" {self._nothing}" if not len(self.model) and y == 1 else ""
            return strip([("╎", DIM), (hint, DIM)], self.size.width, PLAIN)
        found = self.model.at(row)
        return self._heading(found) if isinstance(found, Heading) else self._deadline(found)

    def _heading(self, heading: Heading) -> Strip:
        label = heading.label or _GROUPS[heading.group].say(self._language)
        bar = "=" * max(1, _BAR * heading.count // self.model.most) if heading.label else ""
        return strip([("╎", DIM), (f" {label}  ", HEADING), (bar, DIM), (f" {heading.count}", PLAIN)], self.size.width, PLAIN)

    def _deadline(self, number: int) -> Strip:
        task = self.model.tasks[number]
        here = number == self.model.cursor
        style = (CURSOR if self._has_keys else CURSOR_ELSEWHERE) if here else PLAIN
        sign, sign_style = _SIGNS[self.model.state(task)]
        day = when(task, self._language)
        padding = " " * max(_DAY_WIDTH - cell_len(day), 1)
        text = f" {day}{padding}{task.deadline.task or task.deadline.shown}  {self._place_of(task)}"
        lead = "›" if here else " "
        return strip(
            [("╎", DIM), (lead, style), (sign, style + sign_style), (text, style)],
            self.size.width,
            style if here and self._has_keys else PLAIN,
        )


def when(task: DueTask, language: Language) -> str:
    """Return when a task is due in a few cells: its day, how often it recurs, or what is known of it."""
    deadline = task.deadline
    if deadline.rrule:
        return words.FREQUENCIES.get(deadline.rrule, words.RECURS).say(language)
    if task.group is Group.DAMAGED:
        return deadline.shown
    return task.day or "--"
