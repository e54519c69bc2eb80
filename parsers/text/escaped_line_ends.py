r"""Line ends, and what else a dump of a database or of JSON writes as an escape: 工作报告\r\n各位代表.

They are undone where a text has several line ends so and they stand where lines end; a path (C:\new) has none such.
"""

import re

from parsers.plan import Certainty
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_LINE_END = compiled(r"\\+r(?:\\+n)?(?![a-z])|\\+n(?![a-z])")
_ESCAPE = compiled(rf"(?P<line>{_LINE_END.pattern})|\\+t(?![a-z])|\\+u(?P<code>[0-9a-f]{{4}})|\\+(?P<sign>[\"/])")
_LEAST = 3
"""How many line ends a text must have written so."""


def closings(text: str) -> list[Edit]:
    """Return the edits that put the signs in the place of their escapes, in order."""
    if "\\" not in text or sum(1 for _ in _LINE_END.finditer(text)) < _LEAST:
        return []
    return [Edit(match.start(), match.end(), _sign(match), Certainty.EXACT) for match in _ESCAPE.finditer(text)]


def _sign(match: re.Match[str]) -> str:
    if match["line"]:
        return "\n"
    return match["sign"] or (chr(int(match["code"], 16)) if match["code"] else " ")
