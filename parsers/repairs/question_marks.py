"""Runs of question marks where a program wrote what its encoding lacked: as many characters are lost."""

from parsers.plan import LOST
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_RUN = compiled(r"(?<![?？A-Za-z0-9/=&])\?{3,}(?![?？A-Za-z0-9=&])")


def find(text: str) -> list[Edit]:
    """Return the edits that show each mark of a run as a character that is lost; a reader asks with two at most."""
    if "???" not in text:
        return []
    return [Edit(match.start(), match.end(), LOST * len(match[0]), None) for match in _RUN.finditer(text)]
