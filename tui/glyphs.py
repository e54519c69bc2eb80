"""The signs that the screens are drawn with: of one width in every terminal, with twins in ASCII for those that lack them."""

from parsers.values import dataclass


@dataclass(slots=True)
class Glyphs:
    """The signs there are."""

    cursor: str = "›"
    folded: str = "▸"
    unfolded: str = "▾"
    edge: str = "╎"
    """Between two panes."""
    cut: str = "⋯"
    """Where a text was cut."""
    tick: str = "✓"
    """Before a row that was ticked."""


GLYPHS = Glyphs()
"""Those that are used; set once, before anything is drawn."""


def use_ascii() -> None:
    """Draw with ASCII alone."""
    GLYPHS.cursor, GLYPHS.folded, GLYPHS.unfolded, GLYPHS.edge, GLYPHS.cut, GLYPHS.tick = ">", "+", "-", "|", "~", "v"
