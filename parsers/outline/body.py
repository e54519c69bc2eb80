"""Tells the document from the page around it: its toolbars, its table of contents, its links to the next article."""

import re
from collections.abc import Mapping, Sequence

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
_PAGE_BEHIND = compiled(r"[\s.…·．。]*\d*\s*$")
"""The number of its page behind an entry."""
_ONLY_A_PAGE = compiled(r"[\s\-—–]*(?:[IVXivx]{1,5}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨ]|\d{1,3})[\s\-—–]*$")
"""A line that is the number of a page of the table itself."""
_DOTS = ".．·‥⋯•…"
_LEADER = compiled(
    rf"(?<![{_DOTS}])(?:…{{2,}}+|[{_DOTS}]{{5,}}+)(?:[{_DOTS} \t]*+)"
    r"[-—–(（]?[^\S\n]*(?:(?P<page>\d{1,3})|[IVX]{1,5})[^\S\n]*[-—–)）]?"
)
"""The dots between an entry and the number of its page."""
_FEWEST_LEADERS = 4
_LONGEST_ENTRY = 120
"""How many characters an entry has at most, and stand between the title and the first one."""
_LEAST_AGAIN = 0.5
"""The share of the entries with numbers that come again as headings at least."""
_ENTRY_BEGINS = compiled(
    "(?=第[一二三四五六七八九十]{1,3}[章节编篇])|(?<!第)(?=[一二三四五六七八九十]{1,3}、)|(?=[(（][一二三四五六七八九十]{1,3}[)）])"
)


def _contents(text: str) -> tuple[int, int]:
    """Return where a table of contents stands: the entries with the numbers of their pages, or the lines below its title that all
    come again further down; else nowhere.
    """
    title = _CONTENTS.search(text)
    start, end = title.span() if title else (len(text), len(text))
    leaders = _leaders(text, end if title else 0)
    if not title and not leaders:
        return 0, 0
    # Each line by its words alone, with the place where it last begins a line.
    last = {"".join(line[0].split()): line.start() for line in re.finditer(r"[^\n。；：:]+", text)}
    numbered = _numbered(text, leaders, last, is_titled=title is not None)
    if numbered:
        start, end = min(start, numbered[0]), numbered[1]
    if start > max(_FARTHEST_CONTENTS * len(text), _LONGEST_NOTICE):
        # One further down is that of a part: what stands above it is no page.
        return 0, 0
    begins = end
    first: str | None = None
    for line in re.finditer(r"[^\n]*\S[^\n]*\n?", text[begins:]):
        entry = "".join(_PAGE_BEHIND.sub("", line[0]).split())
        # The first entry comes again as the first heading of the body.
        again = entry not in ("", first) and all(last.get(part, 0) >= begins + line.end() for part in _entries(entry))
        if not again and not _ONLY_A_PAGE.fullmatch(line[0]):
            break
        first = first or next(iter(_entries(entry)), None)
        end = begins + line.end()
    return (start, end) if numbered or (title and end > title.end()) else (0, 0)


def _entries(line: str) -> list[str]:
    """Return the entries that have run into one line."""
    return [part for part in _ENTRY_BEGINS.split(line) if part]


def _leaders(text: str, start: int) -> list[re.Match[str]]:
    """Return the first dots with numbers of pages that follow each other closely; none where they are few."""
    found: list[re.Match[str]] = []
    for leader in _LEADER.finditer(text, start):
        if leader.start() - (found[-1].end() if found else start or leader.start()) > _LONGEST_ENTRY:
            break
        found.append(leader)
    return found if len(found) >= _FEWEST_LEADERS else []


def _numbered(text: str, leaders: Sequence[re.Match[str]], last: Mapping[str, int], *, is_titled: bool) -> Span | None:
    """Return from which line to which number the entries stand whose numbers rise; without a title most come again as headings."""
    pages = [int(leader["page"]) for leader in leaders if leader["page"]]
    if not pages or pages != sorted(pages):
        return None
    start = text.rfind("\n", 0, leaders[0].start()) + 1
    starts = [start, *(leader.end() for leader in leaders[:-1])]
    words = ["".join(text[low : leader.start()].split()) for low, leader in zip(starts, leaders, strict=True)]
    again = sum(last.get(each, 0) >= leaders[-1].end() for each in words)
    return (start, leaders[-1].end()) if is_titled or again >= _LEAST_AGAIN * len(words) else None


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
