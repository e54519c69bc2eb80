"""Finds in a text what the grammar of deadlines names a time by."""

import re
from collections.abc import Iterator
from functools import cache

from parsers.facts.deadlines.time_parts import TimePhrase
from parsers.facts.deadlines.time_phrases import TIME_PHRASES
from parsers.plan import LOST
from parsers.text.numerals import CHINESE
from parsers.text.patterns import compiled

_ANCHOR = compiled(r"[年月日号季旬末每期天节前\d](?:(?<=\D)|[-/]\d|(?<=2)0\d\d\.\d)")
"""What every phrase holds one of."""
_BEGIN = r"不最每按逐至到于在截自从\d今本当明次翌年第上下首前全展天汛采供春秋冬夏主防禁国中元清端臭“”\"'‘’「"
"""What a phrase may begin with, besides a number in Chinese."""
_AHEAD, _BEHIND = 14, 36
"""How far around an anchor a phrase may reach."""
_IS_NUMBER_OF_TIME = (
    rf"(?:(?![{LOST}\d一二三四五六七八九])|(?=五一(?:国际|劳动|假期|前))"
    rf"|(?=.{{1,9}}?[年月季至到./~—–-]|\d{{4}}[、和及与].{{1,{_BEHIND}}}?年))"
)
"""What must stand behind a number soon for it to be that of a year, a month or a quarter: most are not."""


def find_phrases(text: str) -> Iterator[tuple[TimePhrase, re.Match[str]]]:
    """Yield the phrases of a folded text that name a time, in order, each with the match of its own expression."""
    whole, each = _expressions()
    for start, end in _around_anchors(text):
        for match in whole.finditer(text, start, end):
            n = int((match.lastgroup or "p0")[1:])
            own = each[n].match(text, match.start())
            if own:
                yield TIME_PHRASES[n], own


def match_phrase(phrase: TimePhrase, text: str, start: int) -> re.Match[str] | None:
    """Return the match of one phrase at an offset."""
    return _expressions()[1][TIME_PHRASES.index(phrase)].match(text, start)


def _around_anchors(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that may hold a phrase, without overlap."""
    low = high = 0
    for anchor in _ANCHOR.finditer(text):
        if anchor.start() - _AHEAD > high:
            yield low, high
            low = anchor.start() - _AHEAD
        low = max(low, 0)
        high = anchor.end() + _BEHIND
    yield low, high


@cache
def _expressions() -> tuple[re.Pattern[str], tuple[re.Pattern[str], ...]]:
    """Return the expression that finds any phrase, its number as the name of its group, and that of each phrase by itself."""
    each = [phrase.expression() for phrase in TIME_PHRASES]
    bare = [re.sub(r"\(\?P<\w+>", "(?:", expression) for expression in each]
    begins = (
        rf"(?=[{LOST}{CHINESE}{_BEGIN}])(?:(?<![\d年])|(?<=年)(?=每年))(?:(?<!\d\.)|(?=\D|20\d\d年|1?\d月)){_IS_NUMBER_OF_TIME}"
    )
    phrases = (f"(?=[{phrase.begins}])(?P<p{n}>{one})" for n, (phrase, one) in enumerate(zip(TIME_PHRASES, bare, strict=True)))
    whole = f"{begins}(?:{'|'.join(phrases)})"
    return compiled(whole), tuple(compiled(one) for one in each)


def parts_of(match: re.Match[str]) -> dict[str, str]:
    """Return the parts of a date that a phrase holds: `year`, `month`, `day` …, and `month2` where it names two."""
    return {name.partition("_")[0]: written for name, written in match.groupdict().items() if written}
