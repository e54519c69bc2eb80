"""The outline of a text, as the tests of headings compare it."""

from parsers.reading import read_text


def outline(text: str) -> list[tuple[int, str, str]]:
    """Return the depth, the marker and the title of each section of a text but the first."""
    return [(section.depth, section.marker, section.title) for section in read_text(text).sections[1:]]
