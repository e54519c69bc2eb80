"""Characters that show nothing or steer a terminal, taken out; special spaces made plain."""

import re

from parsers.plan import Certainty
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

# Zero-width marks, bidirectional controls, soft hyphens, C0 but for tab and newline, C1 (which holds terminal controls).
_CONTROLS = "\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\u00ad\x00-\x08\x0b-\x1f\x7f-\x9f"
_TAGS = "\U000e0000-\U000e007f\U000e0100-\U000e01ef"
_MARKS = "\\u0300-\\u036f\\u0483-\\u0489\\u20d0-\\u20ff"
_SPACES = "\\u00a0\\u2002-\\u200a\\u202f\\u205f"
_ANY = compiled(f"[{_CONTROLS}{_SPACES}{_MARKS}\U000e0000-\U000e01ef]")
"""What any of it begins with: most texts hold none."""
_UNSEEN = compiled(
    f"[{_CONTROLS}{_TAGS}]+|[{_SPACES}]"
    # Of a heap of marks above and below a letter, those beyond what any language writes.
    f"|(?<=[{_MARKS}]{{2}})[{_MARKS}]+"
)


def find(text: str) -> list[Edit]:
    """Return the edits that take out unseen characters and turn special spaces into plain ones."""
    if not _ANY.search(text):
        return []
    return [Edit(match.start(), match.end(), _shown(match, text), Certainty.CERTAIN) for match in _UNSEEN.finditer(text)]


def _shown(match: re.Match[str], text: str) -> str:
    around = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    if "\u00ad" in match[0] and all(map(str.isdigit, around)):
        # Between two numbers (2014-2020) it is a hyphen, whatever it was meant for: without it they were one.
        return "-"
    return " " if match[0].isspace() and match[0] > "\x9f" else ""
