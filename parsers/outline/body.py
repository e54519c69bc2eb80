"""Tells the document from the page around it: its toolbars, its table of contents, its links to the next article."""

import re

from parsers.text.page_words import NUMBERED, belongs_to_page
from parsers.text.patterns import compiled
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Body:
    """Where the document stands in a text; all offsets are into it."""

    contents_start: int
    """Where a table of contents begins."""
    contents_end: int
    """Where it ends and the numbering of the body may begin; both are 0 where there is none."""
    end: int


def find_body(text: str) -> Body:
    """Return where the document stands: without a table of contents, up to what the page puts below it."""
    return Body(*_contents(text), _above_foot(text))


_CONTENTS = compiled(r"^[^\S\n]*目[^\S\n]*[录次][^\S\n]*\n+", re.MULTILINE)
_FARTHEST_CONTENTS = 0.25
"""The share of a text ahead of its table of contents at most."""
_LONGEST_NOTICE = 3000
"""How many characters may stand ahead of one in any case: a notice that hands on what it is the contents of."""
_PAGE_NUMBER = compiled(r"[\s.…·．。]*\d*\s*$")


def _contents(text: str) -> tuple[int, int]:
    """Return where a table of contents stands: the lines below its title that all come again further down; else nowhere."""
    title = _CONTENTS.search(text)
    if not title or title.start() > max(_FARTHEST_CONTENTS * len(text), _LONGEST_NOTICE):
        # One further down is that of a part: what stands above it is no page.
        return 0, 0
    end = title.end()
    # Each line by its words alone, with the place where it last begins a line.
    last = {"".join(line[0].split()): line.start() for line in re.finditer(r"[^\n。；：:]+", text)}
    for line in re.finditer(r"[^\n]*\S[^\n]*\n?", text[title.end() :]):
        entry = "".join(_PAGE_NUMBER.sub("", line[0]).split())
        if last.get(entry, 0) < title.end() + line.end():
            break
        end = title.end() + line.end()
    return (title.start(), end) if end > title.end() else (0, 0)


_FOOT_GAP = 8
"""How many lines of the page's foot in a row may say nothing that gives it away."""
_SITE_OWNER = compiled("(?:主办|承办|技术支持|维护|运维|建设)(?:单位)?[:：].{0,40}$|(?:办公)?地址[:：]|联系电话[:：]|邮编[:：]")
"""Who keeps the site: at the foot of a page, and nowhere else, it says nothing of the document."""
_SITE = compiled("网站(?:主办|标识码|维护)|主办(?:单位)?[:：].{2,30}(?:地址|邮编|电话|网站)")
_LONG_SENTENCE = compiled(".{60,}。")


def _above_foot(text: str) -> int:
    """Return where the page's foot begins, looking upward from the end; the length of the text where there is none."""
    foot, end, gap = len(text), len(text), 0
    while end > 0 and gap <= _FOOT_GAP:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end].strip()
        if NUMBERED.match(line) or _LONG_SENTENCE.match(line):
            break
        if line and (belongs_to_page(line) or _SITE.search(line) or (foot < len(text) and _SITE_OWNER.match(line))):
            foot, gap = start, 0
        elif line:
            gap += 1
        end = start - 1
    return foot
