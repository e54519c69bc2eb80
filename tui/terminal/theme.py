"""The colours that a person may choose in place of the terminal's own."""

from collections.abc import Mapping
from functools import cache

from rich.color import Color as RichColor
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a screen, each as #rrggbb."""

    ground: str
    ink: str
    colors: Mapping[str, str]
    """Those that stand for the terminal's, by their names."""
    has_dim: bool = True
    """Whether what need not be read is dim."""


THEMES = {
    "dark": Theme(
        "#1c1c1c",
        "#d8d8d8",
        {"red": "#f2777a", "green": "#99cc99", "yellow": "#ffcc66", "magenta": "#d7a6d7", "cyan": "#66cccc"},
    ),
    "light": Theme(
        "#fafafa",
        "#202020",
        {"red": "#b00020", "green": "#1b6e1b", "yellow": "#7a5b00", "magenta": "#8b1a8b", "cyan": "#00667a"},
    ),
    "contrast": Theme(
        "#000000",
        "#ffffff",
        {"red": "#ff7070", "green": "#60ff60", "yellow": "#ffff00", "magenta": "#ff90ff", "cyan": "#00ffff"},
        has_dim=False,
    ),
}


class Themed(LineFilter):
    """Lets what is painted have the colours of a theme."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        base = Style.parse(f"{theme.ink} on {theme.ground}")
        no_dim = Style.null() if theme.has_dim else Style(dim=False)

        @cache
        def themed(style: Style | None) -> Style:
            if style is None:
                return base
            ink, ground = (self._color(one, theme) for one in (style.color, style.bgcolor))
            return base + style + Style(color=ink or theme.ink, bgcolor=ground or theme.ground) + no_dim

        self._themed = themed

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return segments in the colours of the theme."""
        return [Segment(text, self._themed(style), control) for text, style, control in segments]

    @staticmethod
    def _color(color: RichColor | None, theme: Theme) -> str | RichColor | None:
        return None if color is None or color.is_default else theme.colors.get(color.name, color)
