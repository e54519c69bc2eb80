"""Markdown, read as text: its own signs are blanked out, since the plan's numbering decides."""

import re
from pathlib import Path

from parsers.formats import plain
from parsers.formats.format import Format

# Signs of headings and quotations at the start of a line, of emphasis, and the backslash before a sign that means itself.
_SIGNS = re.compile(r"^ {0,3}(?:#{1,6}(?=\s)|>)|\*{1,3}|(?<!\w)_{1,3}|_{1,3}(?!\w)|\\(?=[.*_#()\[\]>-])", re.MULTILINE)


def read(content: bytes, file: Path) -> str:
    """Return the decoded text without the signs."""
    return _SIGNS.sub("", plain.read(content, file))


MARKDOWN = Format("markdown", (".md", ".markdown"), read)
