"""Where a heading ends: with its line, at the wide space of a paragraph glued to it, or at its first 。； or ：."""

import re

_STOP = re.compile("[。；：;:\n]|\u3000[ \u3000]+|[（(【〔]")
_CLOSING = {"（": "）", "(": ")", "【": "】", "〔": "〕"}


def heading_end(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the title that begins at an offset ends, and where the text after it begins, both at most `end`.

    What stands in brackets does not end a title: （牵头单位：…） belongs to it.
    """
    at = start
    while match := _STOP.search(text, at, end):
        closing = _CLOSING.get(match[0])
        if closing is None:
            return match.start(), match.end()
        line = text.find("\n", match.end(), end)
        closed = text.find(closing, match.end(), end if line < 0 else line)
        at = match.end() if closed < 0 else closed + 1
    return end, end
