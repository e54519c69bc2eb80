"""Lines that a tool puts where a page begins or ends: # Page 12:, --- Page 3 of 9 ---, [第3页]."""

from collections.abc import Iterator

from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_PAGE_LINE = compiled(
    r"(?<=\n)[#\[【=\-—*]{1,5}[ \t]?(?:[Pp](?:age|AGE)[ \t]?\d{1,4}(?:[ \t]?(?:of|/)[ \t]?\d{1,4})?|第[ \t]?\d{1,4}[ \t]?页)"
    r"[ \t]?[\]】:：=\-—*]{0,5}[ \t]?(?:\n|\Z)"
)


def closings(text: str) -> Iterator[Edit]:
    """Yield the edits that take such lines out, with what is blank above them, so that a sentence goes on over them."""
    if not any(word in text for word in ("Page", "page", "PAGE", "页")):
        return
    for line in _PAGE_LINE.finditer(text):
        start = line.start()
        while start and text[start - 1] == "\n":
            start -= 1
        yield Edit(start, line.end(), "\n", None)
