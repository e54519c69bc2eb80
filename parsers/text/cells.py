"""How the cells of a row stand apart in a line of text."""

from parsers.text.patterns import compiled

BETWEEN_CELLS = "  "
"""What stands between the cells of a row that a reader of files makes a line of."""
CELL_GAP = compiled("[ \u3000]{2,}")
"""What stands between the cells of a row in a text as it is found."""
