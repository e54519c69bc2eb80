"""A widget whose rows are painted as they are."""

from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget


class Painted(Widget):
    """A widget without a border, padding or tint, so that Textual need add nothing to its rows: that takes twice their own time."""

    ALLOW_SELECT = False

    _size_painted: Size | None = None
    """Its size while it is painted."""

    @property
    def size(self) -> Size:
        """The size of the rows, which Textual computes anew each time it is asked: not for every row that is painted."""
        return super().size if self._size_painted is None else self._size_painted

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the rows of a part of the widget, in the colours of the theme."""
        self._size_painted = super().size
        strips = [self.render_line(y) for y in crop.line_range]
        self._size_painted = None
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, self.background_colors[1]) for strip in strips]
        return strips if crop.column_span == (0, self.size.width) else [strip.crop(*crop.column_span) for strip in strips]
