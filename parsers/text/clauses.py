"""The sentence and the clause around a phrase, the words that open a list, and the title of a document it may stand in."""

import re

from parsers.plan import Span
from parsers.text.marker_forms import ARABIC_MARKER, BRACKETED_MARKER, CHINESE_MARKER, ENCLOSED_MARKER
from parsers.text.patterns import compiled

_POINT = r"(?<=[一-鿿%‰”)）]\.)(?=[一-鿿“(\n])"
"""What makes a point the full stop that some gazettes print so."""
_SENTENCE_SIGN = rf"[。！!？\n.](?:(?<!\.)|{_POINT})"
_CLAUSE_SIGN = (
    rf"[。！!？\n;，；：.,:](?:(?<![.,:])|(?<=,)(?!(?<=\d,)\d{{3}}(?!\d))|(?<=:)(?!(?<=\d:)\d(?!\d{{0,3}}[年月]))|{_POINT})"
)
"""No sign is one within a number (1,200), a time of day (9:00) or a ratio (25:1)."""
_SENTENCE_ENDS = compiled(_SENTENCE_SIGN), compiled(rf"(?s:.*){_SENTENCE_SIGN}")
CLAUSE_END = compiled(_CLAUSE_SIGN)
_CLAUSE_ENDS = CLAUSE_END, compiled(rf"(?s:.*){_CLAUSE_SIGN}")
"""The sign that ends a sentence, or a clause, and what ends with the last such sign."""
_MARKER = compiled(rf"\s*(?:{CHINESE_MARKER}|{BRACKETED_MARKER}|{ENCLOSED_MARKER}|{ARABIC_MARKER}(?!\d(?!\d{{3}}[年./-])))\s*")
_REACH, _CLAUSE_REACH = 400, 120
"""How far a sentence, and a clause, is looked for, in characters: it keeps the time in step with the length."""


def sentence(text: str, start: int, end: int) -> Span:
    """Return the span of the sentence around a phrase, without the sign that ends it."""
    return _between(text, start, end, _SENTENCE_ENDS, _REACH)


_OPENS = compiled(r"[^\S\n]*(?:是|为)[:：]")
_MOST_BROKEN_LINES = 3
_LONGEST_OPENING = 60


def opening(text: str, start: int) -> int:
    """Return where the words begin that open the list a sentence stands in, or the offset where that begins.

    They end at a colon, or the sentence begins with 是：, where a line is broken in front of it.
    """
    opened = start
    for _ in range(_MOST_BROKEN_LINES):
        before = text[max(0, opened - _LONGEST_OPENING) : opened].rstrip()
        goes_on = before.endswith((":", "：")) or _OPENS.match(text, start)
        if not goes_on or before.endswith(tuple("。！!？?；;")) or not before:
            break
        end = opened - len(text[max(0, opened - _LONGEST_OPENING) : opened]) + len(before)
        opened = sentence(text, end, end)[0]
    return opened


def clause(text: str, start: int, end: int) -> Span:
    """Return the span of the clause around a phrase, without the sign that ends it and the marker that begins it."""
    first, last = _between(text, start, end, _CLAUSE_ENDS, _CLAUSE_REACH)
    marker = _MARKER.match(text, first, start)
    return (marker.end() if marker else first), last


def _between(text: str, start: int, end: int, ends: tuple[re.Pattern[str], re.Pattern[str]], reach: int) -> Span:
    low, high = max(0, start - reach), min(len(text), end + reach)
    sign, up_to_last_sign = ends
    before = up_to_last_sign.match(text, low, start)
    behind = sign.search(text, end, high)
    return (before.end() if before else low), (behind.start() if behind else high)


_TITLE_REACH = 80


def is_in_title(text: str, start: int, end: int) -> bool:
    """Return whether a phrase stands in the title of a document, between 《 and 》."""
    opened = text.rfind("《", max(0, start - _TITLE_REACH), start)
    return opened >= 0 and text.find("》", opened, start) < 0 and text.find("》", end, end + _TITLE_REACH) >= 0
