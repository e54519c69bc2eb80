"""What stands ahead of a document's first heading: its covering notice, its title, its opening words."""

import re
from collections.abc import Sequence

from parsers.outline.body import Body
from parsers.plan import Span
from parsers.text.doc_types import title_end
from parsers.text.folding import fold
from parsers.text.page_words import belongs_to_page
from parsers.text.patterns import compiled

_LINE = compiled(r"^[^\S\n]*+\S[^\n]*", re.MULTILINE)
_NOTICE_OF = compiled("关于(?:印发|发布|转发)《(.{4,80})》的通知$")
_MOST_LINES = 60
_SHORTEST_REPETITION = 20
"""How many characters of a line must come again, one by one, for the line to be a repetition."""


def preface_lines(text: str, body: Body, first_heading: int) -> list[Span]:
    """Return the lines ahead of an offset that are the document's, each without the white space around it.

    Left out are the page's own lines, the table of contents, the title of another document above this one's, and an opening that
    the page repeats and cuts off.
    """
    lines = [
        (match.start() + len(match[0]) - len(match[0].lstrip()), match.start() + len(match[0].rstrip()))
        for match in _LINE.finditer(text, 0, first_heading)
        if not body.contents_start <= match.start() < body.contents_end and not belongs_to_page(match[0])
    ]
    if len(lines) > _MOST_LINES:
        # A text without headings, whose lines are all its own.
        return lines
    words = [fold("".join(text[start:end].split())) for start, end in lines]
    return [line for n, line in enumerate(lines) if not _is_another_title(words, n) and not _is_repeated(words, n)]


def _is_another_title(lines: Sequence[str], n: int) -> bool:
    """Return whether a line announces a document that nothing else here names, though a title stands below it."""
    announced = _NOTICE_OF.search(lines[n])
    if not announced or any(announced[1] in line for m, line in enumerate(lines) if m != n):
        return False
    return any(title_end().search(line) for line in lines[n + 1 :])


def _is_repeated(lines: Sequence[str], n: int) -> bool:
    """Return whether a line only joins others and is cut off, the last of them going on."""
    line = lines[n].rstrip(".…")
    if len(line) < _SHORTEST_REPETITION:
        return False
    others = [*lines[:n], *lines[n + 1 :]]
    wholes = ("".join(others[m:]) for m in range(len(others)) if len(others[m]) < len(line))
    return any(whole.startswith(line) and len(whole) > len(line) for whole in wholes)
