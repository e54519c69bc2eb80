"""Composes a screen without what nobody sees of it: containers that their children cover."""

from collections.abc import Iterable, Mapping
from itertools import combinations

from textual._compositor import Compositor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

_Places = Mapping[Widget, tuple[Region, Region]]
"""Where each widget is, and which part of the screen it is cut to."""


class BareCompositor(Compositor):
    """Textual's, which paints the rows of every container too and cuts them to pieces, of which nothing is seen mostly."""

    def __init__(self) -> None:
        super().__init__()
        self._seen: _Places | None = None
        self._bare: dict[Widget, tuple[Region, Region]] = {}
        """Those of the widgets seen of which something shows."""

    def _get_renders(self, crop: Region | None = None) -> Iterable[tuple[Region, Region, list[Strip]]]:
        """Yield where each widget is of which something shows, with its rows."""
        whole = self.visible_widgets
        if whole is not self._seen:
            self._seen = whole
            self._bare = {widget: place for widget, place in whole.items() if not is_covered(widget, whole)}
        renders = iter(super()._get_renders(crop))
        # What it goes through is settled with the first.
        self._visible_widgets = self._bare
        first = next(renders, None)
        self._visible_widgets = whole
        if first:
            yield first
            yield from renders


def is_covered(widget: Widget, places: _Places) -> bool:
    """Return whether the children of a widget cover all of it, none of them another."""
    region, clip = places[widget]
    children = [places[child][0].intersection(places[child][1]) for child in widget.displayed_children if child in places]
    if not children or sum(child.area for child in children) != region.intersection(clip).area:
        return False
    return not any(one.overlaps(other) for one, other in combinations(children, 2))
