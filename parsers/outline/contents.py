"""Tells a table of contents from the body: entries with the numbers of their pages, or lines that all come again further down."""

import re
from collections.abc import Mapping, Sequence

from parsers.plan import Span
from parsers.text.patterns import compiled

_CONTENTS = compiled(r"^[^\S\n]*目\s*[录次][^\S\n]*\n+", re.MULTILINE)
_FARTHEST_CONTENTS = 0.25
"""The share of a text ahead of its table of contents at most."""
_LONGEST_NOTICE = 3000
"""How many characters may stand ahead of one in any case: a notice that hands on what it is the contents of."""
_PAGE_BEHIND = compiled(r"(?<![\s.…·．。])[\s.…·．。]*+\d*+\s*+$")
"""The number of its page behind an entry."""
_ONLY_A_PAGE = compiled(r"[\s\-—–]*(?:[IVXivx]{1,5}|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨ]|\d{1,3})[\s\-—–]*$")
"""A line that is the number of a page of the table itself."""
_DOTS = ".．·‥⋯•…"
_LEADER = compiled(
    rf"(?<![{_DOTS}])(?:…{{2,}}+|[{_DOTS}]{{5,}}+)(?:[{_DOTS} \t]*+)"
    r"[-—–(（]?[^\S\n]*(?:(?P<page>\d{1,4})|[IVX]{1,5})[^\S\n]*[-—–)）]?"
)
"""The dots between an entry and the number of its page."""
_FEWEST_LEADERS = 4
_LONGEST_ENTRY = 120
"""How many characters an entry has at most, and stand between the title and the first one."""
_LONGEST_GAP = 300
"""How many characters stand between two numbers at most: an entry, and what a page of the table has at its edges."""
_LEAST_AGAIN = 0.5
"""The share of the entries that come again as headings at least."""
_MOST_ASKED = 40
"""How many entries without numbers are looked for further down: it keeps the time in step with the length."""
_IS_PROSE = compiled(rf"[。；]|[^\n]{{{_LONGEST_ENTRY}}}")
"""What no entry without a number has."""
_ENTRY_BEGINS = compiled(
    "(?=第[一二三四五六七八九十]{1,3}[章节编篇])|(?<![第一二三四五六七八九十])(?=[一二三四五六七八九十]{1,3}、)|(?=[(（][一二三四五六七八九十]{1,3}[)）])"
)


def find_contents(text: str) -> tuple[int, int]:
    """Return where a table of contents stands in a text: the entries with numbers of pages, or the lines below its title that all
    come again further down; else nowhere.
    """
    title = _CONTENTS.search(text)
    start, end = title.span() if title else (len(text), len(text))
    # One further down is that of a part: what stands above it is no page.
    farthest = max(int(_FARTHEST_CONTENTS * len(text)), _LONGEST_NOTICE)
    leaders = _leaders(text, end if title else 0, farthest)
    if not title and not leaders:
        return 0, 0
    # Each line by its words alone, with the place where it last begins a line.
    last = {"".join(line[0].split()): line.start() for line in re.finditer(r"[^\n。；：:]+", text)}
    numbered = _numbered(text, leaders, last, is_titled=title is not None)
    if numbered:
        start, end = min(start, numbered[0]), numbered[1]
    if start > farthest:
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
    if title and not numbered:
        end = max(end, _first_again(text, title.end()))
    return (start, end) if numbered or (title and end > title.end()) else (0, 0)


def _first_again(text: str, start: int) -> int:
    """Return where the first entry of a table without numbers comes again as the body's first heading, over broken lines too.

    That is `start`, the end of the table's title, where prose stands between or few of the entries come again.
    """
    at = [offset for offset in range(start, len(text)) if not text[offset].isspace()]
    # Without white space: the body may break its headings elsewhere.
    closed = "".join(text[offset] for offset in at)
    first = "".join(text[start:].lstrip().partition("\n")[0].split())
    again = closed.find(first, len(first)) if first else -1
    if again < 0 or "\n" not in text[at[again - 1] : at[again]] or _IS_PROSE.search(text, start, at[again]):
        return start
    lines = ("".join(line.split()) for line in text[start : at[again]].split("\n"))
    entries = [line for line in lines if line and not _ONLY_A_PAGE.fullmatch(line)][:_MOST_ASKED]
    come_again = sum(closed.find(entry, again) >= 0 for entry in entries)
    return at[again] if len(entries) > 1 and come_again >= _LEAST_AGAIN * len(entries) else start


def _entries(line: str) -> list[str]:
    """Return the entries that have run into one line."""
    return [part for part in _ENTRY_BEGINS.split(line) if part]


def _leaders(text: str, start: int, farthest: int) -> list[re.Match[str]]:
    """Return the first dots with numbers of pages that follow each other closely; none where few do, or too far down."""
    found: list[re.Match[str]] = []
    if not _LEADER.search(text, start, farthest):
        return found
    before, farthest_next = start, _LONGEST_ENTRY
    for leader in _LEADER.finditer(text, start):
        # Without a title the first one may stand anywhere.
        if before and leader.start() - before > farthest_next:
            break
        farthest_next = _LONGEST_GAP
        found.append(leader)
        before = leader.end()
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
