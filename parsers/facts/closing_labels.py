"""Of what the lines at the end of a chapter speak that only name units and times (责任单位：…, 完成时限：…).

Where each chapter ends with such lines and none of its other sections says who does it or by when, they speak of the chapter, not
of the section that happens to be its last.
"""

from collections.abc import Sequence

from parsers.plan import Section
from parsers.text.labels import TIME_LABEL, UNIT_LABEL
from parsers.text.patterns import compiled

_OF_UNITS = f"(?:{UNIT_LABEL}|(?:牵头|责任|配合|主办|督导|主管|落实)(?:责任人|领导))"
_COLON = r"[】\]]?[^\S\n]*[：:]"
_LABEL = compiled(rf"(?:{_OF_UNITS}|{TIME_LABEL}){_COLON}")
_LINE = compiled(rf"[^\S\n]*[（(〔\[【]?[^\S\n]*(?:(?P<units>{_OF_UNITS})|{TIME_LABEL}){_COLON}")
_FEWEST = 3
"""How many chapters of several sections at least end so where that is how a document is made."""
_MOST = 3 / 4
"""The share of the chapters with such lines that end so."""


def closing_chapters(sections: Sequence[Section]) -> dict[int, int]:
    """Return for each section whose last lines speak of a chapter around it the index of that chapter."""
    closing = {section.index for section in sections if _closes(section.text)}
    if len(closing) < _FEWEST:
        return {}
    labelled = {section.index for section in sections if _LABEL.search(section.words)}
    for depth in range(1, max(section.depth for section in sections)):
        at_end: list[tuple[int, int]] = []
        others = 0
        for chapter, last in _chapters(sections, depth):
            within = labelled & set(range(chapter, last + 1))
            if within == {last} and last in closing:
                at_end.append((chapter, last))
            else:
                others += bool(within)
        if sum(last > chapter + 1 for chapter, last in at_end) >= _FEWEST and len(at_end) >= _MOST * (len(at_end) + others):
            return {last: chapter for chapter, last in at_end}
    return {}


def _chapters(sections: Sequence[Section], depth: int) -> list[tuple[int, int]]:
    """Return the sections of a depth that have sections below them, each with the last of these."""
    found: list[tuple[int, int]] = []
    chapter: int | None = None
    for section in sections:
        if section.depth <= depth:
            chapter = section.index if section.depth == depth else None
        elif chapter is not None:
            if found and found[-1][0] == chapter:
                found.pop()
            found.append((chapter, section.index))
    return found


def _closes(text: str) -> bool:
    """Return whether a text ends with lines that only name units and times, and units among these."""
    names_units = False
    for line in reversed(text.rstrip().split("\n")):
        label = _LINE.match(line)
        if not label:
            break
        names_units = names_units or bool(label["units"])
    return names_units
