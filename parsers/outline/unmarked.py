"""Headings without a marker: those that the file itself calls headings, and the lines that name the parts of a report."""

import re

from parsers.about.glossaries import GLOSSARY_ALONE
from parsers.plan import Span
from parsers.text.dates import five_year_plan
from parsers.text.folding import fold
from parsers.text.patterns import compiled
from parsers.values import dataclass

_WORDS = r"[^\s，。；：,;:!?！？（）()《》\d]"
_YEAR = r"20\d\d年"
_TIME = (
    rf"(?:过去[一三五]年|今后[一三五]年|[今明去]年(?:前\d+个月|后几个月)?|{_YEAR}度?"
    rf"|{five_year_plan()}(?:时期|期间|收官之年)?)"
)
_HEADING = compiled(
    rf"^[^\S\n]*(?P<title>(?:{_WORDS}{{2,12}}——)?(?:关于|决胜|(?:全力|切实|扎实)?做好)?{_TIME}(?:[及和与]{_TIME})?"
    rf"(?:的|全?[省市县区])?{_WORDS}{{0,18}}(?:[及和与]{_TIME}{_WORDS}{{0,10}})?"
    rf"(?:回顾|工作|任务|目标|安排|打算|要求|总结|思路|部署|建议|举措|重点)|{_YEAR}[:：][^\n。；，]{{2,24}})[^\S\n]*$",
    re.MULTILINE,
)
_GLOSSARY = compiled(
    r"^[^\S\n]*(?:附[件录]?[^\S\n]?[一二三四\d]?[^\S\n]?[:：]?[^\S\n]*)?(?P<title>"
    rf"{GLOSSARY_ALONE}|附录[^\n。；]{{0,30}})[^\S\n]*$",
    re.MULTILINE,
)
"""What explains the words of a report behind its end."""
_STYLED = compiled(r"^(?P<sign>#{1,9}) (?P<title>[^\n]*\S)[^\S\n]*$", re.MULTILINE)
"""A line that a file calls a heading, with as many signs as its level; what reads the file puts them there."""
_SENTENCE = compiled("[。!?]")


@dataclass(frozen=True, slots=True)
class Unmarked:
    """A heading without a marker; offsets are into the text."""

    start: int
    """Where its line begins."""
    title_start: int
    title_end: int
    depth: int


def unmarked_headings(text: str, start: int, end: int) -> list[Unmarked]:
    """Return the headings without a marker between two offsets, in order."""
    styled = list(_STYLED.finditer(text, start, end))
    if styled:
        depths = {level: n for n, level in enumerate(sorted({len(match["sign"]) for match in styled}), 1)}
        return [Unmarked(match.start(), *match.span("title"), depths[len(match["sign"])]) for match in styled]
    folded = fold(text[start:end])
    glossaries = [match.span("title") for match in _GLOSSARY.finditer(folded)]
    return [Unmarked(start + low, start + low, start + high, 1) for low, high in sorted({*_of_parts(folded), *glossaries})]


def _of_parts(folded: str) -> list[Span]:
    """Return the spans of the titles that stand on a line of their own and name a time, in folded text: 2026年重点工作.

    What stands ahead of the first sentence is the document's own title, unless a second such line follows further down.
    """
    found = [match.span("title") for match in _HEADING.finditer(folded)]
    first = _SENTENCE.search(folded)
    if len(found) == 1 and not (first and first.start() < found[0][0]):
        return []
    return [title for title in found if folded.find("\n", 0, title[0]) >= 0 and _SENTENCE.search(folded, title[1])]
