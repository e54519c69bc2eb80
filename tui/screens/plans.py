"""The screen of plans: the outline beside the reader, kept in step, and a way back."""

from collections.abc import Callable
from functools import cached_property

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from library.library import Library
from parsers.plan import Plan
from tui import words
from tui.breadcrumb import breadcrumb
from tui.commands import BROWSE, key_line
from tui.language import Language, Words
from tui.models.history import History, Visit
from tui.models.reader import Position
from tui.panes.bar import Bar
from tui.panes.outline import OutlinePane
from tui.panes.pane import Pane
from tui.panes.reader import ReaderPane

_ROOM_FOR_TWO = 80
"""The width from which two panes stand side by side."""


class PlansScreen(Screen[None]):
    """Shows places in plans, says where one is, and goes back to where one was."""

    AUTO_FOCUS = ""

    # Textual paints the whole screen anew when this changes, though nothing here looks different for it.
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)

    def __init__(self, library: Library, language: Language) -> None:
        super().__init__()
        self.library = library
        self.language = language
        self.header = Bar(id="header")
        self.outline = OutlinePane(library, language, id="outline")
        self.reader = ReaderPane(id="reader")
        self.footer = Bar(id="footer")
        # In a container of its own, so that a change of what stands on the left paints the left only.
        self.left = Vertical(*self.left_panes(), id="left")
        self.right = Vertical(*self.right_panes(), id="right")
        self.is_reading = False
        """Whether the keys act on the reader, not on the outline."""
        self._history = History()
        self._here: Visit | None = None
        """The place last gone to or read on purpose, to which one comes back."""

    def compose(self) -> ComposeResult:
        """Lay the panes out between the header and the line of keys."""
        yield self.header
        yield Horizontal(self.left, self.right, id="panes")
        yield Horizontal(*self.last_line(), id="last-line")

    def left_panes(self) -> tuple[Widget, ...]:
        """Return what may stand on the left."""
        return (self.outline,)

    def right_panes(self) -> tuple[Widget, ...]:
        """Return what stands on the right, from the top down."""
        return (self.reader,)

    def last_line(self) -> tuple[Widget, ...]:
        """Return what stands side by side in the last line."""
        return (self.footer,)

    def on_mount(self) -> None:
        """Open on the first plan."""
        if self.library.entries:
            self.outline.model.reveal(self.library.entries[0].id, 0, unfold=True)
            self.outline.model.open()
            self.follow_outline()
            self._here = self.visit()
        else:
            self.say_where()
        self.say()

    def on_resize(self, event: events.Resize) -> None:
        """Show one pane at a time where there is no room for two."""
        self.set_class(event.size.width < _ROOM_FOR_TWO, "-narrow")
        self.show_panes()

    @property
    def is_narrow(self) -> bool:
        """Whether there is room for one pane only."""
        return self.has_class("-narrow")

    def show_panes(self) -> None:
        """Show the panes there is room for: of two, the one that has the keys."""
        # Not by classes of the screen: a change of those paints all of it anew.
        show(self.left, not (self.is_narrow and self.is_reading))
        show(self.right, not self.is_narrow or self.is_reading)

    # --- who has the keys

    def read(self, reading: bool) -> None:
        """Give the keys to the reader or to the outline, which is the one that shows where there is room for one only."""
        self.is_reading = reading
        self.outline.take_keys(not reading)
        self.set_focus(None)
        self.show_panes()

    @on(Pane.Pressed)
    def _pane_pressed(self, event: Pane.Pressed) -> None:
        self.press(event.pane)

    def press(self, pane: Pane) -> None:
        """Give the keys to the pane that the mouse has chosen."""
        self.read(pane is self.reader)

    # --- what is shown

    def visit(self) -> Visit | None:
        """Return the place at the top of the reader."""
        model = self.reader.model
        return Visit(model.plan.id, model.top) if model else None

    def show(self, visit: Visit) -> None:
        """Show a place in the reader and say where it is."""
        plan = self.library.plan(visit.plan)
        self.reader.show(plan, _note(plan), visit.position)
        self.say_where()

    @on(OutlinePane.Moved)
    def follow_outline(self) -> None:
        """Show in the reader what the outline's cursor stands on; a place or a year shows nothing of its own."""
        chosen = self.outline.model.chosen()
        if chosen:
            self.show(Visit(chosen[0], Position(chosen[1])))

    @on(ReaderPane.Moved)
    def follow_reader(self) -> None:
        """Put the outline's cursor on the section at the top of the reader."""
        self._here = self.visit()
        if self._here:
            self.outline.follow(self._here.plan, self._here.position.section)
        self.say_where()

    # --- going back

    def go(self, visit: Visit, *, leaving: Visit | None = None) -> None:
        """Show a place in both panes, so that one can come back to the place one leaves."""
        leaving = leaving or self._here
        if leaving and leaving != visit:
            self._history.leave(leaving)
        self._arrive(visit)

    def _arrive(self, visit: Visit) -> None:
        self.show(visit)
        self.outline.follow(visit.plan, visit.position.section, unfold=True)
        self._here = visit

    def action_back(self) -> None:
        """Go back to where one was."""
        self._travel(self._history.back, words.NO_WAY_BACK)

    def action_forward(self) -> None:
        """Go forward again."""
        self._travel(self._history.forward, words.NO_WAY_FORWARD)

    def _travel(self, step: Callable[[Visit], Visit | None], nowhere: Words) -> None:
        visit = step(self._here) if self._here else None
        if visit:
            self._arrive(visit)
        else:
            self.say(nowhere)

    # --- what is said

    def say_where(self) -> None:
        """Say in the header what there is and where one is."""
        model = self.reader.model
        path = model.plan.sections[model.top.section].path if model else ()
        self.header.say(self._summary, breadcrumb(self.library.entry(model.plan.id), path, self.language) if model else "")

    @cached_property
    def _summary(self) -> str:
        """What there is: how many plans, of how many places, of which years."""
        entries = self.library.entries
        years = sorted({entry.year for entry in entries if entry.year})
        span = "-".join(str(year) for year in dict.fromkeys((years[0], years[-1]))) if years else ""
        places = len({entry.province for entry in entries})
        summary = words.LIBRARY.say(self.language, plans=len(entries), places=places, years=span)
        return f"{words.NAME.say(self.language)}  {summary}"

    def say(self, notice: Words | None = None, **values: object) -> None:
        """Say in the last line a notice, or else the keys, and what filters the outline."""
        said = notice.say(self.language, **values) if notice else key_line(BROWSE, self.language)
        self.footer.say(said, self.filter_said())

    def filter_said(self) -> str:
        """Return what the last line says of the filter."""
        outline = self.outline.model
        return words.FILTERED.say(self.language, query=outline.typed) if outline.is_filtered else ""


def show(widget: Widget, shown: bool) -> None:
    """Show a widget or not; one that already is as asked for costs no layout."""
    if widget.display != shown:
        widget.display = shown


def _note(plan: Plan) -> str:
    """Return the line below a plan's title: where it comes from."""
    known = (plan.province, plan.city, plan.doc_type, plan.issuer, plan.number, plan.issued)
    return "  ".join(value for value in known if value)
