"""The room below the reader: one panel at a time, which can have the keys."""

from typing import TYPE_CHECKING

from tui.keys.hint import hint_said
from tui.panels import PANELS
from tui.panels.deadlines import DeadlinesPanel
from tui.panels.panel import Panel
from tui.panes.pane import Pane
from tui.screens.command_screen import show

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


class Dock:
    """Opens and closes the panels, and hands the keys to the one that is open."""

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self.panels: tuple[Panel, ...] = tuple(kind(browse) for kind in PANELS)
        self.open: Panel | None = None
        """The panel that is open."""
        self.has_keys = False
        """Whether the keys act on it."""

    @property
    def hint(self) -> str:
        """The keys that the panel understands, while it has them."""
        return hint_said(self.open.hint, self._browse.KEYS, self._browse.language) if self.open and self.has_keys else ""

    @property
    def narrows(self) -> bool:
        """Whether what is typed to filter by narrows the list that has the keys, not the outline."""
        return self.has_keys and isinstance(self.open, DeadlinesPanel)

    @property
    def deadlines(self) -> DeadlinesPanel:
        """The panel of deadlines."""
        return next(panel for panel in self.panels if isinstance(panel, DeadlinesPanel))

    def fill(self) -> None:
        """List in the open panel what belongs to the place in view."""
        if self.open:
            self.open.fill()
            if self.has_keys:
                self.open.choose()

    def enter(self, panel: Panel) -> None:
        """Open a panel, in place of another one, and give it the keys."""
        self._browse.read(True)
        for each in self.panels:
            show(each.pane, each is panel)
        self.open, self.has_keys = panel, True
        panel.fill()
        self._browse.reader.take_keys(False)
        panel.pane.take_keys(True)
        panel.choose()
        self._browse.say()

    def release(self) -> None:
        """Take the keys from the panel, which stays open."""
        self.has_keys = False
        if self.open:
            self.open.pane.take_keys(False)

    def close(self) -> None:
        """Close the panel; the reader has the keys."""
        panel, self.open = self.open, None
        if panel:
            show(panel.pane, False)
            panel.pane.take_keys(False)
            panel.close()
        self._browse.read(True)
        self._browse.say()

    def toggle(self, kind: type[Panel]) -> None:
        """Open a panel, go to it, or close it where one is in it."""
        panel = next(each for each in self.panels if isinstance(each, kind))
        if self.has_keys and self.open is panel:
            self.close()
        else:
            self.enter(panel)

    def move(self, rows: int) -> None:
        """Choose something else in the panel."""
        if self.open and self.open.pane.scroll_rows(rows):
            self.open.choose()

    def turn(self, step: int) -> bool:
        """Show the next part alone of what the panel lists, or the one before; return whether it has the keys, and such a part."""
        turned = bool(self.open and self.has_keys and self.open.pane.turn(step))
        if turned and self.open:
            self.open.choose()
        return turned

    def panel_of(self, pane: Pane) -> Panel | None:
        """Return the panel that a pane belongs to."""
        return next((panel for panel in self.panels if panel.pane is pane), None)

    def regroup(self) -> None:
        """Group the deadlines by something else; open their list first where it is not open."""
        if self.open is self.deadlines:
            self.deadlines.regroup()
        else:
            self.enter(self.deadlines)

    def rescope(self, step: int) -> None:
        """List the deadlines of more, or of less; open their list first where it is not open."""
        if self.open is self.deadlines:
            self.deadlines.rescope(step)
        else:
            self.enter(self.deadlines)
