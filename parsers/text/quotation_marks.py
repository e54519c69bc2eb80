"""Quotation marks of one sort, so that what is said of “ holds for 「 and for the straight ones of a keyboard too."""

import re

from parsers.text.patterns import compiled

_CORNERS = str.maketrans("「」『』", "“”‘’")
_STRAIGHT = '"'
_QUOTED_LINE = compiled(rf"[^\n]*{_STRAIGHT}[^\n]*")


def curved(text: str) -> str:
    """Return a text with its double quotation marks as “ and ”, character for character; straight ones open and close in turn."""
    text = text.translate(_CORNERS) if "「" in text or "『" in text else text
    return _QUOTED_LINE.sub(_in_turn, text) if _STRAIGHT in text else text


def _in_turn(line: re.Match[str]) -> str:
    parts = line[0].split(_STRAIGHT)
    return "".join(part + "“”"[n % 2] for n, part in enumerate(parts[:-1])) + parts[-1]
