"""Tells the document from the page around it: its toolbars, its table of contents, its links to the next article."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice

import data

_PAGE_LABEL = re.compile(r"\s*(?:地区|标签|来源|作者|编辑|关键词|分类|栏目|发布人|审核|点击)\s*[:：]\s*\S{0,30}\s*")
"""A line that labels the page, not the document."""


@cache
def _page_words() -> re.Pattern[str]:
    """Return what stands on the pages around a document and hardly ever in one."""
    return re.compile("|".join(row[0] for row in islice(data.rows("page_words"), 1, None)))


@dataclass(frozen=True, slots=True)
class Body:
    """Where the document stands in a text, both offsets into it."""

    start: int
    end: int

    def preface(self, text: str, first_heading: int) -> str:
        """Return what stands ahead of the first heading, without the page's own lines."""
        lines = text[self.start : first_heading].split("\n")
        return "\n".join(line.strip() for line in lines if not belongs_to_page(line)).strip()


def belongs_to_page(line: str) -> bool:
    """Return whether a line is the page's and not the document's."""
    return bool(_page_words().search(line) or _PAGE_LABEL.fullmatch(line)) or len(line.strip()) == 1


def find_body(text: str) -> Body:
    """Return where the document stands: after a table of contents, up to what the page puts below it."""
    return Body(_after_contents(text), _above_foot(text))


_HEADINGS_LISTED = re.compile(r"[^\S\n]*目[^\S\n]*[录次][^\S\n]*\n+")


def _after_contents(text: str) -> int:
    """Return where the body begins: past a table of contents, whose lines all come again below, else 0."""
    listed = _HEADINGS_LISTED.search(text)
    if not listed:
        return 0
    end = listed.end()
    for line in re.finditer(r"[^\n]+", text[listed.end() :]):
        entry = re.sub(r"[\s.…·．。]*\d*\s*$", "", line[0]).strip()
        if not entry or text.find(entry, listed.end() + line.end()) < 0:
            break
        end = listed.end() + line.end()
    return end if end > listed.end() else 0


_FOOT_GAP = 8
"""How many lines of the page's foot in a row may say nothing that gives it away."""
_DOCUMENT_LINE = re.compile(
    r"\s*(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d+[.、．]|第[一二三四五六七八九十百]+[章条])|.{60,}。"
)
"""A line that is a document's: it begins with a marker, or is a long sentence."""


def _above_foot(text: str) -> int:
    """Return where the page's foot begins, looking upward from the end; the length of the text where there is none."""
    foot, end, gap = len(text), len(text), 0
    while end > 0 and gap <= _FOOT_GAP:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip()
        if line and (_page_words().search(line) or _PAGE_LABEL.fullmatch(line)):
            foot, gap = start, 0
        elif _DOCUMENT_LINE.match(line):
            break
        elif line:
            gap += 1
        end = start - 1
    return foot
