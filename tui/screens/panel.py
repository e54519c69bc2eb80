"""The panel below the reader: one list at a time, which can have the keys."""

from textual import on
from textual.widget import Widget

from tui import words
from tui.language import Words
from tui.panes.counterparts import CounterpartsPane
from tui.panes.deadlines import DeadlinesPane
from tui.panes.facts import FactsPane
from tui.panes.pane import Pane
from tui.screens.plans import PlansScreen, show

PanelPane = FactsPane | DeadlinesPane | CounterpartsPane


class PanelScreen(PlansScreen):
    """The screen of plans with room for a list below the reader."""

    panel: PanelPane | None = None
    """The list that is open."""
    in_panel = False
    """Whether the keys act on it."""

    def panels(self) -> tuple[PanelPane, ...]:
        """Return the lists there are."""
        return ()

    def right_panes(self) -> tuple[Widget, ...]:
        """Return the reader and the lists, of which one shows at most."""
        return (self.reader, *self.panels())

    def say_where(self) -> None:
        """Say where one is, and list what the panel is for there."""
        super().say_where()
        if self.panel:
            self.fill_panel()
            if self.in_panel:
                self.choose_in_panel()

    def fill_panel(self) -> None:
        """List in the open panel what belongs to the place in view."""

    @on(FactsPane.Moved)
    @on(DeadlinesPane.Moved)
    @on(CounterpartsPane.Moved)
    def choose_in_panel(self) -> None:
        """Let what is chosen in the panel stand out elsewhere."""

    def keys_of_panel(self) -> Words:
        """Return the keys that the open list understands."""
        return words.FACT_KEYS

    def read(self, reading: bool) -> None:
        """Give the keys to the reader or to the outline; the panel loses them."""
        self.in_panel = False
        if self.panel:
            self.panel.take_keys(False)
        self.reader.choose(None)
        super().read(reading)

    def enter_panel(self, panel: PanelPane) -> None:
        """Open a list, in place of another one, and give it the keys."""
        super().read(True)
        for pane in self.panels():
            show(pane, pane is panel)
        self.panel, self.in_panel = panel, True
        self.fill_panel()
        panel.take_keys(True)
        self.choose_in_panel()
        self.say()

    def close_panel(self) -> None:
        """Close the list; the reader has the keys."""
        if self.panel:
            show(self.panel, False)
        self.read(True)
        self.panel = None
        self.say()

    def toggle_panel(self, panel: PanelPane) -> None:
        """Open a list, go to it, or close it where one is in it."""
        if self.in_panel and self.panel is panel:
            self.close_panel()
        else:
            self.enter_panel(panel)

    def move_in_panel(self, rows: int) -> None:
        """Choose something else in the list."""
        if self.panel and self.panel.scroll_rows(rows):
            self.choose_in_panel()

    def press(self, pane: Pane) -> None:
        """Give the keys to the pane that the mouse has chosen."""
        if isinstance(pane, PanelPane):
            self.enter_panel(pane)
        else:
            super().press(pane)
