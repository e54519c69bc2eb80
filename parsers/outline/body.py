"""Tells the document from the page around it: its toolbars, its table of contents, its links to the next article."""

import re

from parsers.plan import Span
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
_NUMBER_OF_PAGE = compiled(r"[\s\-—–]*(?:[IVXivx]{1,5}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨ]|\d{1,3})[\s\-—–]*$")
_LEADER = compiled(r"(?:[.．·‥⋯•]{5,}|…{2,})[\s.…·．]*[-—–(（]?[^\S\n]*(?:\d{1,3}|[IVX]{1,5})[^\S\n]*[-—–)）]?")
"""The dots between an entry and the number of its page."""
_FEWEST_LEADERS = 4
_LONGEST_ENTRY, _LONGEST_LINE = 120, 600


def _contents(text: str) -> tuple[int, int]:
    """Return where a table of contents stands: the entries with the numbers of their pages, or the lines below its title that all
    come again further down; else nowhere.
    """
    title = _CONTENTS.search(text)
    start, end = (title.start(), title.end()) if title else (len(text), len(text))
    numbered = _numbered_entries(text, end if title else 0)
    if numbered and (not title or numbered[0] - end < _LONGEST_ENTRY):
        start, end = min(start, numbered[0]), numbered[1]
    if start > max(_FARTHEST_CONTENTS * len(text), _LONGEST_NOTICE):
        # One further down is that of a part: what stands above it is no page.
        return 0, 0
    first = end
    # Each line by its words alone, with the place where it last begins a line.
    last = {"".join(line[0].split()): line.start() for line in re.finditer(r"[^\n。；：:]+", text)}
    for line in re.finditer(r"[^\n]*\S[^\n]*\n?", text[first:]):
        entry = "".join(_PAGE_NUMBER.sub("", line[0]).split())
        if not _comes_again(entry, last, first + line.end()) and not _NUMBER_OF_PAGE.fullmatch(line[0]):
            break
        end = first + line.end()
    return (start, end) if numbered or (title and end > title.end()) else (0, 0)


def _numbered_entries(text: str, start: int) -> Span | None:
    """Return from which line to which number the entries stand that end with the number of a page behind dots; None for few."""
    entries: list[re.Match[str]] = []
    for leader in _LEADER.finditer(text, start):
        if entries and leader.start() - entries[-1].end() > _LONGEST_ENTRY:
            break
        entries.append(leader)
    return (text.rfind("\n", 0, entries[0].start()) + 1, entries[-1].end()) if len(entries) >= _FEWEST_LEADERS else None


def _comes_again(entry: str, last: dict[str, int], after: int) -> bool:
    """Return whether an entry, or each of several that have run into one line, begins a line further down."""
    if len(entry) > _LONGEST_LINE:
        return False
    at = 0
    while at < len(entry):
        length = next((n for n in range(len(entry) - at, 1, -1) if last.get(entry[at : at + n], 0) >= after), 0)
        if not length:
            return False
        at += length
    return bool(entry)


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
