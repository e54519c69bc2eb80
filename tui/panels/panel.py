"""What a panel is: a list below the reader, of what belongs to the place in view."""

from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from tui.keys.command import Command
from tui.keys.hint import Hint
from tui.models.link import Place
from tui.panes.list_pane import ListPane

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen


class Panel(Protocol):
    """A list with its pane, the command that opens it, and what is done with what is chosen in it."""

    COMMAND: "ClassVar[Command[BrowseScreen]]"
    """Opens the panel, goes to it, or closes it: see `opens`."""

    @property
    def hint(self) -> Hint:
        """The keys it understands, said in the last line while it has them."""
        ...

    @property
    def pane(self) -> ListPane[Any]:
        """The list itself."""
        ...

    def __init__(self, browse: "BrowseScreen") -> None:
        """Make the panel of a browser, before that is composed."""
        ...

    def fill(self) -> None:
        """List what belongs to the place in view; nothing changes where that is listed already."""
        ...

    def choose(self) -> None:
        """Let what is chosen stand out elsewhere."""
        ...

    def go(self) -> None:
        """Go to what is chosen."""
        ...

    def cited(self) -> Place | None:
        """Return where the chosen fact stands, to be copied with its citation; None where what is chosen is no fact."""
        ...

    def close(self) -> None:
        """Undo what the panel has changed elsewhere."""
        ...
