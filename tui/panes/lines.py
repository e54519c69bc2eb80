"""Rows of text as the strips that Textual paints."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from parsers.plan import Span
from tui.glyphs import GLYPHS
from tui.saying.safe import safe_line
from tui.styles import DIM, HEAD, MARKED
from tui.wrapping import shortened

Part = tuple[str, Style]


def strip(parts: Iterable[Part], width: int, fill: Style) -> Strip:
    """Return some parts as one row of exactly `width` cells, cut with an ellipsis or filled with spaces."""
    segments: list[Segment] = []
    room = width
    for said, style in parts:
        # Whatever was typed, kept or found: nothing in a row steers the terminal.
        text = said if said.isprintable() else safe_line(said)
        cells = len(text) if text.isascii() else cell_len(text)
        is_cut = cells > room
        if is_cut:
            text = shortened(text, room)
            cells = cell_len(text)
        if text:
            segments.append(Segment(text, style))
            room -= cells
        if is_cut:
            break
    if room > 0:
        segments.append(Segment(" " * room, fill))
    return Strip(segments, width)


def panel_head(title: str, width: int) -> Strip:
    """Return the head of a panel beside the outline: what it is of, underlined."""
    return strip([(GLYPHS.edge, DIM), (f"  {title}", HEAD)], width, HEAD)


Painted = tuple[Span, Style]
"""A stretch of a text and how it is to look."""


def painted(text: str, style: Style, spans: Iterable[Painted]) -> list[Part]:
    """Return a text in one style, to which each span adds its own."""
    spans = [(span, added) for span, added in spans if span[0] < span[1]]
    if not spans:
        return [(text, style)]
    edges = sorted({0, len(text), *(edge for (start, end), _ in spans for edge in (start, end))})
    parts: list[Part] = []
    for start, end in pairwise(edges):
        whole = style
        for span, added in spans:
            if span[0] <= start and end <= span[1]:
                whole += added
        parts.append((text[start:end], whole))
    return parts


def marked(text: str, marks: Sequence[Span], style: Style) -> list[Part]:
    """Return a text in one style, what is marked standing out in it."""
    return painted(text, style, [(mark, MARKED) for mark in marks])
