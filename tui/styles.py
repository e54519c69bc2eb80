"""How things look: in the terminal's own colours, and told apart without colour too."""

from rich.style import Style

PLAIN = Style.null()
DIM = Style(dim=True)
HEADING = Style(bold=True)
MARKED = Style(bold=True, underline=True, color="yellow")
"""What a search matched."""
DEADLINE = Style(underline=True, color="cyan")
TARGET = Style(bold=True, color="green")
RESULT = Style(bold=True, color="blue")
DUTY = Style(italic=True, color="magenta")
REPAIR = Style(dim=True, color="blue")
LOSS = Style(reverse=True, color="red")
"""What is stated in a text, what was repaired and what is lost; the signs beside the text tell them too."""
CURSOR = Style(reverse=True)
"""The row a key acts on."""
CURSOR_ELSEWHERE = Style(bold=True)
"""The same while another pane has the keys; the sign before it tells it as well."""
SHARED = Style(underline=True, color="green")
CHANGED = Style(bold=True, color="yellow")
ALONE = Style(bold=True, color="red")
"""What two texts share, where they differ, and what one says alone; the signs beside the text tell them too."""
