"""Of what the lines at the end of a chapter speak that only name units and times (责任单位：…, 完成时限：…).

Where each chapter ends with such lines and none of its other sections has any, they speak of the chapter, not of the section that
happens to be its last.
"""

from collections.abc import Iterator, Sequence

from parsers.plan import Section
from parsers.text.patterns import compiled

_LABEL = compiled(
    r"^[^\S\n]*[（(〔\[【]?[^\S\n]*(?:牵头|责任|配合|主办|协办|督导|承办|参与|实施|主管|落实|完成|整改|办理|工作)"
    r"(?:单位|部门|处室|科室|机构|主体|责任人|领导|时限|期限|时间|日期)[】\]]?[^\S\n]*[：:]"
)
_FEWEST = 3
"""How many chapters of several sections at least end so where that is how a document is made."""
_MOST = 3 / 4
"""The share of the chapters with such lines that end so."""


def closing_chapters(sections: Sequence[Section]) -> dict[int, int]:
    """Return for each section whose last lines speak of a chapter around it the index of that chapter."""
    labelled = {section.index for section in sections if any(_labels(section))}
    closing = {index for index in labelled if _ends_with_label(sections[index])}
    if len(closing) < _FEWEST:
        return {}
    for depth in range(1, max(section.depth for section in sections)):
        chapters = [section.index for section in sections if section.depth == depth]
        ends = {chapter: _last_within(sections, chapter) for chapter in chapters}
        said = [(chapter, last, labelled & set(range(chapter, last + 1))) for chapter, last in ends.items() if last > chapter]
        said = [one for one in said if one[2]]
        at_end = [(chapter, last) for chapter, last, within in said if within == {last} and last in closing]
        if sum(last > chapter + 1 for chapter, last in at_end) >= _FEWEST and len(at_end) >= _MOST * len(said):
            return {last: chapter for chapter, last in at_end}
    return {}


def _last_within(sections: Sequence[Section], chapter: int) -> int:
    depth = sections[chapter].depth
    following = (one.index for one in sections[chapter + 1 :] if one.depth <= depth)
    return next(following, len(sections)) - 1


def _labels(section: Section) -> Iterator[bool]:
    return (bool(_LABEL.match(line)) for line in section.text.split("\n"))


def _ends_with_label(section: Section) -> bool:
    return bool(_LABEL.match(section.text.rstrip().rpartition("\n")[2]))
