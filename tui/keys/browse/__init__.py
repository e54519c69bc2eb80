"""The commands of the browser, those that open its panels apart: each panel brings its own."""

from typing import TYPE_CHECKING

from tui.keys.browse.facts import FACTS
from tui.keys.browse.finding import FINDING
from tui.keys.browse.going import GOING
from tui.keys.browse.outline import OUTLINE
from tui.keys.command import Command

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

BROWSE: "tuple[Command[BrowseScreen], ...]" = (*OUTLINE, *FINDING, *FACTS, *GOING)
