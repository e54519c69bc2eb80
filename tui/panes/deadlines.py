"""The deadlines pane: a list of deadlines by month, what is past and what is near told by signs."""

from collections.abc import Callable

from rich.cells import cell_len
from textual.strip import Strip

from library.finding.deadlines import DueTask, Group
from tui.models.deadlines import DeadlineList, Heading
from tui.panes.lines import panel_head, strip
from tui.panes.list_pane import ListPane
from tui.saying import sentences
from tui.saying.due_dates import when_due
from tui.saying.language import Language
from tui.styles import DIM, HEADING, LOSS, PLAIN, TARGET

_SIGNS = {"overdue": ("!", LOSS), "soon": ("+", TARGET), "later": (" ", PLAIN), "undated": (" ", PLAIN)}
_GROUPS = {Group.RECURRING: sentences.RECURRING, Group.UNDATED: sentences.UNDATED_TASKS, Group.DAMAGED: sentences.DAMAGED_TASKS}
_BAR = 24
"""How many cells the bar of the fullest month takes."""
_DAY_WIDTH = 11


class DeadlinesPane(ListPane[DueTask]):
    """Paints a list of deadlines below a line that says what they are of."""

    # The heading above the first deadline of a month.
    KEPT_ABOVE = 1

    def __init__(self, place_of: Callable[[DueTask], str], language: Language, *, id: str) -> None:
        """Show deadlines, `place_of` saying where each stands."""
        self._deadlines = DeadlineList()
        super().__init__(self._deadlines, id=id)
        self._title = self._nothing = ""
        self._place_of = place_of
        self._language: Language = language

    def show(self, deadlines: DeadlineList, title: str, nothing: str) -> None:
        """Show other deadlines; `nothing` is what to say where there are none."""
        self._deadlines, self._title, self._nothing = deadlines, title, nothing
        self.show_list(deadlines)

    @property
    def deadlines(self) -> DeadlineList:
        """What is listed."""
        return self._deadlines

    def head(self, y: int) -> Strip:
        """Return what the deadlines are of."""
        return panel_head(self._title, self.size.width)

    def below(self, y: int) -> Strip:
        """Return that there are none, where there are none."""
        said = f" {self._nothing}" if not len(self.model) and not y else ""
        return strip([("╎", DIM), (said, DIM)], self.size.width, PLAIN)

    def list_row(self, row: int) -> Strip:
        """Return a month, a group or a deadline."""
        thing = self._deadlines.at(row)
        return self._heading(self._deadlines.heading_at(row)) if thing is None else self._deadline(thing)

    def _heading(self, heading: Heading) -> Strip:
        label = heading.label or _GROUPS[heading.group].say(self._language)
        bar = "=" * max(1, _BAR * heading.count // self._deadlines.most) if heading.label else ""
        return strip([("╎", DIM), (f" {label}  ", HEADING), (bar, DIM), (f" {heading.count}", PLAIN)], self.size.width, PLAIN)

    def _deadline(self, number: int) -> Strip:
        task = self._deadlines.things[number]
        sign, sign_style = _SIGNS[self._deadlines.state(task)]
        day = when_due(task, self._language)
        padding = " " * max(_DAY_WIDTH - cell_len(day), 1)
        text = f" {day}{padding}{task.deadline.task or task.deadline.shown}  {self._place_of(task)}"
        lead, style, fill = self.looks(number)
        return strip([("╎", DIM), (lead, style), (sign, style + sign_style), (text, style)], self.size.width, fill)
