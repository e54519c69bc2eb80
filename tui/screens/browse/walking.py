"""Walking through the outline: from heading to heading, folding and unfolding."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

_ROOM_FOR_TWO = 80
"""The width from which two panes stand side by side."""
_NARROWEST = 20
"""How many cells each of two panes keeps."""


class Walking:
    """Moves the outline's cursor along the tree, in the reader from the section that is read."""

    def __init__(self, browse: "BrowseScreen") -> None:
        self._browse = browse
        self.is_zoomed = False
        """Whether the pane that has the keys has the whole screen."""
        self.border = 0
        """How many cells the outline was given; 0 for its usual part of the width."""

    def zoom(self) -> None:
        """Give the pane that has the keys the whole screen, or show both again."""
        self.is_zoomed = not self.is_zoomed
        self.fit(self._browse.size.width)

    def fit(self, width: int) -> None:
        """Show one pane at a time where there is no room for two, or one has the whole screen."""
        if width < _ROOM_FOR_TWO or self.is_zoomed:
            # A width of its own would hold where one pane has all the room.
            for rule in ("width", "max_width"):
                self._browse.query_one("#left").styles.clear_rule(rule)
        else:
            self.put_border()
        self._browse.set_class(width < _ROOM_FOR_TWO or self.is_zoomed, "-narrow")
        self._browse.show_panes()

    def move_border(self, by: int) -> None:
        """Give the outline some cells more, or less, as far as both panes keep room."""
        if not self.is_zoomed and self._browse.size.width >= _ROOM_FOR_TWO:
            self.border = (self.border or self._browse.outline.size.width) + by
            self.put_border()

    def put_border(self) -> None:
        """Put the border where it was moved to, if it was."""
        width = self._browse.size.width
        if self.border and width >= _ROOM_FOR_TWO:
            self.border = max(_NARROWEST, min(self.border, width - _NARROWEST))
            left = self._browse.query_one("#left")
            left.styles.max_width = left.styles.width = self.border

    def switch_pane(self) -> None:
        """Switch between the outline, the reader and the panel below it while that is open."""
        browse = self._browse
        if browse.is_reading and browse.dock.open and not browse.dock.has_keys:
            browse.dock.enter(browse.dock.open)
        else:
            browse.read(not browse.is_reading)
            browse.say()

    def to_parent(self) -> None:
        """Go to the heading above this one."""
        self._step(self._browse.outline.model.move_to_parent)

    def to_sibling(self, step: int) -> None:
        """Go to the next heading of this level, or the one before."""
        self._step(lambda: self._browse.outline.model.move_to_sibling(step))

    def _step(self, move: Callable[[], bool]) -> None:
        browse = self._browse
        visit = browse.places.visit()
        if browse.is_reading and visit:
            browse.outline.follow(visit.plan, visit.position.section, unfold=True)
        before = browse.outline.model.cursor
        if move():
            browse.outline.repaint_cursor(before)
            browse.places.follow_outline()

    def unfold(self) -> None:
        """Unfold, or go to the first heading below; in a panel, list the next kind alone."""
        outline = self._browse.outline
        if self._browse.is_reading:
            self._browse.dock.turn(1)
            return
        if outline.model.open():
            outline.refresh()
        elif outline.model.is_open(outline.model.node):
            self._browse.move(1)

    def fold(self) -> None:
        """Fold, or go to the heading above; in a panel, list the kind before; from the reader, go to the outline."""
        if self._browse.is_reading:
            if not self._browse.dock.turn(-1):
                self._browse.read(False)
                self._browse.say()
        elif self._browse.outline.model.close():
            self._browse.outline.refresh()
        else:
            self.to_parent()

    def unfold_all(self) -> None:
        """Unfold everything."""
        self._browse.outline.model.open_all()
        self._browse.outline.refresh()

    def unfold_branch(self) -> None:
        """Unfold all below the outline's cursor."""
        self._browse.outline.model.open_below()
        self._browse.outline.refresh()

    def fold_all(self) -> None:
        """Fold everything; what the cursor comes to stand on is shown."""
        self._browse.outline.model.close_all()
        self._browse.outline.refresh()
        self._browse.places.follow_outline()
