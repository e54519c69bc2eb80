"""A widget whose rows are painted as they are."""

from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget


class Painted(Widget):
    """A widget without a border, padding or tint, so that Textual need add nothing to its rows: that takes twice their own time."""

    ALLOW_SELECT = False

    @property
    def size(self) -> Size:
        """The size of the rows; without a border and padding it is that of the widget, which Textual need not compute."""
        return self.outer_size

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return the rows of a part of the widget, in the colours of the theme."""
        strips = [self.render_line(y) for y in crop.line_range]
        for line_filter in self.get_line_filters():
            strips = [strip.apply_filter(line_filter, self.background_colors[1]) for strip in strips]
        return strips if crop.column_span == (0, self.size.width) else [strip.crop(*crop.column_span) for strip in strips]
