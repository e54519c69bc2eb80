"""Why a command of the browser cannot be done."""

from typing import TYPE_CHECKING

from tui.saying import sentences
from tui.saying.language import Words

if TYPE_CHECKING:
    from tui.screens.browse.screen import BrowseScreen

_A_PAIR = 2


def no_plan(browse: "BrowseScreen") -> Words | None:
    """Return that there is no plan to act on, if so."""
    return None if browse.places.visit() else sentences.NO_PLAN_HERE


def no_library(browse: "BrowseScreen") -> Words | None:
    """Return that there is no library to keep anything in, if so."""
    return None if browse.library.file else sentences.NO_LIBRARY


def nothing_to_compare_with(browse: "BrowseScreen") -> Words | None:
    """Return that there is no plan, or no other one, to compare, if so."""
    return no_plan(browse) or (sentences.NO_OTHER_PLAN if browse.library.count() < _A_PAIR else None)


def nothing_searched(browse: "BrowseScreen") -> Words | None:
    """Return that nothing was searched, if so."""
    return None if browse.matches.sought else sentences.NOTHING_SEARCHED
