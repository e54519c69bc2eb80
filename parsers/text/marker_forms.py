"""What the markers of headings look like, where only that counts: which of them are headings is for `parsers.outline` to say."""

from parsers.text.numerals import PLAIN
from parsers.text.patterns import compiled

CHINESE_MARKER = f"[{PLAIN}]{{1,3}}[、﹑]"
"""一、"""
BRACKETED_MARKER = rf"[(（][{PLAIN}\d]{{1,3}}[)）]"
"""(一) and (1)."""
ARABIC_MARKER = r"\d{1,3}[.．﹒、﹑]"
"""1. and 1、; what follows decides whether 1.2 is a number."""
ENCLOSED_MARKER = "[①-⑳⑴-⒇⒈-⒛㈠-㈩㊀-㊉]"
"""① and its kin, each one character."""
ANY_MARKER = rf"(?:[(（]?(?:\d{{1,3}}|[{PLAIN}]{{1,3}})[)）]?[、﹑.．﹒]?|{ENCLOSED_MARKER})"
"""Any of them, or a number alone, as it stands in a cell of its own."""
_MARKED = compiled(
    rf"\s*(?:{CHINESE_MARKER}|{BRACKETED_MARKER}|{ARABIC_MARKER}|第[{PLAIN}百\d]{{1,5}}(?:[编篇章节条]|部分)|\d{{1,2}}(?:[.．]\d{{1,2}}){{1,2}}"
    rf"|{ENCLOSED_MARKER}|[壹贰叁肆伍陆柒捌玖拾]、|[●■◆★▲•]|—{{1,2}})"
)


def begins_with_marker(line: str) -> bool:
    """Return whether a line begins with something that looks like the marker of a heading."""
    return bool(_MARKED.match(line))
