"""Markdown, read as text: its own signs are blanked out, but those of headings that have no number of their own."""

import re
from pathlib import Path

from parsers.formats import plain
from parsers.text.marker_forms import begins_with_marker
from parsers.text.patterns import compiled

# Signs of quotations at the start of a line, of emphasis, and the backslash before a sign that means itself.
_SIGNS = compiled(r"^ {0,3}>|(?<!\d)\*{1,3}|\*{1,3}(?!\d)|(?<!\w)_{1,3}|_{1,3}(?!\w)|\\(?=[.*_#()\[\]>-])", re.MULTILINE)
_FRONT = compiled(
    r"\ufeff?---[^\S\n]*\n((?:(?:[\w-]+:(?:[^\S\n][^\n]*)?|[^\S\n]+[^\n]*|-[^\S\n][^\n]*|#[^\n]*)?\n)*?)(?:---|\.\.\.)[^\S\n]*(?:\n|\Z)"
)
"""The matter ahead of the text, in YAML: keys, what is indented below them, and lists."""
_TITLE = compiled(
    r"^title:[^\S\n]*(?:[>|][-+]?[^\S\n]*\n[^\S\n]+|([\"'])(?=[^\n]*\1))?([^\n]+?)(?:\1|[^\S\n]#[^\n]*)?[^\S\n]*$", re.MULTILINE
)
_HEADING = compiled(r"^ {0,3}(#{1,6})\s+([^\n]*?)[\s#]*$", re.MULTILINE)


def _without_front(text: str) -> str:
    """Return a text with only its title, as a line, of the matter ahead of it: the rest is for programs."""
    front = _FRONT.match(text)
    if front is None:
        return text
    title = _TITLE.search(front[1])
    return f"{title[2]}\n\n{text[front.end() :]}" if title else text[front.end() :]


def read(content: bytes, file: Path) -> str:
    """Return the decoded text without the signs."""
    text = _SIGNS.sub("", _without_front(plain.read(content, file)))
    headings = list(_HEADING.finditer(text))
    # The first heading, alone at its level, is the title.
    is_titled = bool(headings) and sum(len(one[1]) <= len(headings[0][1]) for one in headings) == 1
    title = headings[0].start() if is_titled else -1
    return _HEADING.sub(lambda one: one[2] if one.start() == title or begins_with_marker(one[2]) else f"{one[1]} {one[2]}", text)
