"""Characters that show nothing or steer a terminal, taken out; special spaces made plain."""

import re

from parsers.mapped_text import Edit
from parsers.plan import Certainty

NAME = "control characters"

# Zero-width marks, bidirectional controls, soft hyphens, C0 but for tab and newline, and C1 (which holds terminal controls).
_UNSEEN = re.compile(
    "[\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u00ad\x00-\x08\x0b-\x1f\x7f-\x9f]+|[\\u00a0\\u2002-\\u200a]"
)


def find(text: str) -> list[Edit]:
    """Return the edits that take out unseen characters and turn special spaces into plain ones."""
    if text.isascii() and text.isprintable():
        return []
    return [
        Edit(match.start(), match.end(), " " if match[0].isspace() and match[0] > "\x9f" else "", Certainty.CERTAIN)
        for match in _UNSEEN.finditer(text)
    ]
