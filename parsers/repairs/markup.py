"""Tags and character references of HTML left in the text: `</p>`, `<br>`, `&nbsp;`, and references without their `&`."""

import re

from parsers.plan import Certainty
from parsers.repairs.html_tags import BLOCK, NAMES
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_TAG = rf"<!--.*?-->|<(?P<hidden>script|style)\b.*?</(?P=hidden)>|<?/(?P<closed>{NAMES})>|<(?P<opened>{NAMES})(?:\s[^<>]*)?/?>"
_REFERENCE = r"&(?:[A-Za-z]{2,8}|#\d{1,6}|#x[0-9A-Fa-f]{1,5});|(?<![&A-Za-z])(?P<bare>[lr][ds]quo|middot|nbsp|[mn]dash|hellip);"
_MIGHT_BE_MARKUP = compiled("[A-Za-z0-9/-][>;]")
_MARKUP = compiled(f"{_TAG}|{_REFERENCE}", re.IGNORECASE | re.DOTALL)
_BREAKS_LINE = compiled(BLOCK, re.IGNORECASE)


def find(text: str) -> list[Edit]:
    """Return the edits that drop each tag, a line break standing for those of blocks, and decode each reference."""
    if not _MIGHT_BE_MARKUP.search(text):
        return []
    return [Edit(match.start(), match.end(), _meaning(match, text), Certainty.CERTAIN) for match in _MARKUP.finditer(text)]


def _meaning(match: re.Match[str], text: str) -> str:
    if match[0].startswith("<!--") or match["hidden"]:
        return ""
    tag = match["closed"] or match["opened"]
    if tag:
        ends_line = text[match.end() : match.end() + 1] in ("\n", "")
        return "\n" if _BREAKS_LINE.fullmatch(tag) and not ends_line else ""
    from html import unescape  # noqa: PLC0415 -- its table of names takes long to load

    reference = unescape(f"&{match['bare']};" if match["bare"] else match[0])
    return reference.replace("\xa0", " ")
