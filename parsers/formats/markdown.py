"""Markdown, read as text: its heading signs are blanked out, since the plan's own numbering decides."""

import re
from pathlib import Path

from parsers.formats import plain

SUFFIXES = (".md", ".markdown")

_HEADING_SIGN = re.compile(r"^ {0,3}#{1,6}(?=\s)", re.MULTILINE)


def read(content: bytes, file: Path) -> str:
    """Return the decoded text, with as many spaces where a heading sign stood."""
    return _HEADING_SIGN.sub(lambda sign: " " * len(sign[0]), plain.read(content, file))
