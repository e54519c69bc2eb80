"""Bytes that the encoding of a file does not allow: each is shown as a character that is lost."""

from parsers.plan import LOST
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_MARK = compiled("\ufffd")


def find(text: str) -> list[Edit]:
    """Return the edits that show what could not be decoded as lost."""
    return [Edit(match.start(), match.end(), LOST, None) for match in _MARK.finditer(text)]
