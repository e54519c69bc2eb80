"""Headings without a marker, by which the parts of a report are told apart: 2026年重点工作 on a line of its own."""

import re

from parsers.plan import Span

_HEADING = re.compile(
    r"^[^\S\n]*(?P<title>(?:过去[一三五]年|今后[一三五]年|[今明去]年|20\d\d年度?|[“\"]?十[一二三四五六七八九]五[”\"]?(?:时期|期间)?)"
    r"(?:的|全?[省市县区])?[^\s，。；：、,;:!?！？（）()《》\d]{0,14}(?:回顾|工作|任务|目标|安排|打算|要求|总结|思路))[^\S\n]*$",
    re.MULTILINE,
)
_SENTENCE = re.compile("[。！？]")


def unmarked_headings(text: str, start: int, end: int) -> list[Span]:
    """Return the spans of the titles between two offsets that stand on a line of their own, name a time and bear no marker.

    What stands ahead of the first sentence is the document's own title, unless a second such line follows further down.
    """
    found = [match.span("title") for match in _HEADING.finditer(text, start, end)]
    first = _SENTENCE.search(text, start, end)
    if len(found) == 1 and not (first and first.start() < found[0][0]):
        return []
    return [title for title in found if text.find("\n", start, title[0]) >= 0 and _SENTENCE.search(text, title[1], end)]
