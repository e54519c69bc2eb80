"""How things look: in the terminal's own colours, and told apart without colour too."""

from functools import cache

from rich.style import Style

from tui import looks

PLAIN = Style.null()
DIM = Style(dim=True)
HEADING = Style(bold=True)
HEAD = Style(underline=True)
"""What stands above a pane: its rule costs no row and no sign."""
MARKED = Style(bold=True, underline=True, color="yellow")
"""What a search matched."""
TARGET, DUTY = Style.parse(looks.TARGET), Style.parse(looks.DUTY)
LOSS, OVERDUE = Style.parse(looks.LOSS), Style.parse(looks.OVERDUE)
CURSOR = Style(reverse=True)
"""The row a key acts on."""
CURSOR_ELSEWHERE = Style(bold=True)
"""The same while another pane has the keys; the sign before it tells it as well."""
SHARED = Style(underline=True, color="green")
CHANGED = Style(bold=True, color="yellow")
ALONE = Style(bold=True, color="red")
"""What two texts share, where they differ, and what one says alone; the signs beside the text tell them too."""


@cache
def style_of(look: str) -> Style:
    """Return the style that is said in words."""
    return Style.parse(look)
