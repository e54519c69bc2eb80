"""The browser: the keys, and what each does."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType

from tui.commands import BROWSE, LINE
from tui.models.history import Visit
from tui.models.reader import Position
from tui.panes.pane import Pane
from tui.screens.finding import FindingScreen
from tui.screens.help import HelpScreen

_FAR = 1 << 30
"""More rows than any list has."""
_COMMANDS = frozenset(command.id for command in BROWSE)


class BrowseScreen(FindingScreen):
    """Browses a library from the keyboard."""

    BINDINGS: ClassVar[list[BindingType]] = [command.binding() for command in BROWSE]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave every key to the line at the bottom while it is open, but for the one that quits."""
        return self.mode == "browse" or action == "quit" or action not in _COMMANDS

    # --- moving

    def action_cursor_down(self) -> None:
        """Go down one row."""
        self._move(1)

    def action_cursor_up(self) -> None:
        """Go up one row."""
        self._move(-1)

    def action_page_down(self) -> None:
        """Go down one page."""
        self._move(self._pane.page)

    def action_page_up(self) -> None:
        """Go up one page."""
        self._move(-self._pane.page)

    @property
    def _pane(self) -> Pane:
        """The pane that the keys act on."""
        return self.panel if self.in_panel and self.panel else self.reader if self.is_reading else self.outline

    def _move(self, rows: int) -> None:
        if self.in_panel:
            self.move_in_panel(rows)
        elif self.is_reading:
            if self.reader.scroll_rows(rows):
                self.follow_reader()
        elif self.outline.scroll_rows(rows):
            self.follow_outline()

    def action_first(self) -> None:
        """Go to the start."""
        if self.in_panel:
            self._move(-_FAR)
        elif not self.is_reading:
            self._move(-len(self.outline.model.rows))
        elif self.reader.show_start():
            self.follow_reader()

    def action_last(self) -> None:
        """Go to the end."""
        if self.in_panel:
            self._move(_FAR)
        elif not self.is_reading:
            self._move(len(self.outline.model.rows))
        elif self.reader.show_end():
            self.follow_reader()

    def action_parent(self) -> None:
        """Go to the heading above this one."""
        self._step(self.outline.model.move_to_parent)

    def action_next_sibling(self) -> None:
        """Go to the next heading of this level."""
        self._step(lambda: self.outline.model.move_to_sibling(1))

    def action_previous_sibling(self) -> None:
        """Go to the previous heading of this level."""
        self._step(lambda: self.outline.model.move_to_sibling(-1))

    def _step(self, move: Callable[[], bool]) -> None:
        """Move from heading to heading, in the reader from the one that is read."""
        visit = self.visit()
        if self.is_reading and visit:
            self.outline.follow(visit.plan, visit.position.section, unfold=True)
        before = self.outline.model.cursor
        if move():
            self.outline.repaint_cursor(before)
            self.follow_outline()

    def action_switch_pane(self) -> None:
        """Switch between the outline, the reader and the panel below it while that is open."""
        if self.is_reading and self.panel and not self.in_panel:
            self.enter_panel(self.panel)
        else:
            self.read(not self.is_reading)
            self.say()

    # --- folding

    def action_unfold(self) -> None:
        """Unfold, or go to the first heading below."""
        if self.is_reading:
            return
        if self.outline.model.open():
            self.outline.refresh()
        elif self.outline.model.is_open(self.outline.model.node):
            self._move(1)

    def action_fold(self) -> None:
        """Fold, or go to the heading above; from the reader, go to the outline."""
        if self.is_reading:
            self.read(False)
        elif self.outline.model.close():
            self.outline.refresh()
        else:
            self.action_parent()

    def action_unfold_all(self) -> None:
        """Unfold everything."""
        self.outline.model.open_all()
        self.outline.refresh()

    def action_fold_all(self) -> None:
        """Fold everything."""
        self.outline.model.close_all()
        self.outline.refresh()

    def action_open(self) -> None:
        """Read the section under the cursor; unfold a place; from the panel, go to the phrase."""
        if self.in_panel:
            self.go_to_chosen()
            return
        chosen = self.outline.model.chosen()
        if self.is_reading or not chosen:
            self.action_unfold()
            return
        self.go(Visit(chosen[0], Position(chosen[1])))
        self.read(True)

    # --- the program

    def action_help(self) -> None:
        """Show all keys."""
        self.app.push_screen(HelpScreen((*BROWSE, *LINE), self.language))

    def action_quit(self) -> None:
        """Leave the program."""
        self.app.exit()
