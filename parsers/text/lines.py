"""A line of a text that holds words, as wide as it is on a page."""

from functools import lru_cache
from itertools import pairwise
from unicodedata import east_asian_width

from parsers.text.marker_forms import ARABIC_MARKER, BRACKETED_MARKER, CHINESE_MARKER
from parsers.text.patterns import compiled
from parsers.text.wording import follows_in_words
from parsers.values import dataclass

_ENDS = "。；：！？;:!?）)」”》】〕"
ITEM_MARKER = compiled(
    rf"(?:{CHINESE_MARKER}|{BRACKETED_MARKER}|{ARABIC_MARKER}(?!\d(?!\d{{3}}[年./-]))|第[一二三四五六七八九十百\d]{{1,4}}[编章节条]|[①-⑳⑴-⒇⒈-⒛㈠-㈩●■◆★▲•]|—{{1,2}}[^—]|--(?![-|:])"
    r"|附[件表])"
)
"""What begins an item of a list, or a heading."""
COLUMNS = compiled(r"\S(?:\t| {3,}|\u3000{2,})\S|\|")
"""What a line of a table holds between its cells."""
_USUAL = compiled("[\0-\x7f一-鿿\u3000-\u303f！-～“”‘’—…·]*")
"""Characters that are two cells wide, but for those of ASCII."""
DASHES = "-—–－―"
UNIT_BEGINS = frozenset("家个项%％‰万亿千百公亩吨米座人户条辆台年月日号件起分平立处所名套批种次天倍元只头株张间层")
"""What a unit begins with that stands behind its number."""
PAGE_NUMBER = compiled(rf"[{DASHES}·\s]*(?:第\s*)?\d{{1,4}}(?:\s*页)?[{DASHES}·\s]*")


@dataclass(frozen=True, slots=True)
class Line:
    """Words of a line; offsets are into the text."""

    start: int
    """Where its words begin."""
    end: int
    """Where they end."""
    indent: int
    """In cells."""
    words: str
    far: bool
    """Whether a blank line stands in front of it."""
    page: bool
    """Whether a page ended in front of it."""

    @property
    def is_inside(self) -> bool:
        """Whether it ends inside a sentence."""
        return not self.words.endswith(tuple(_ENDS))


def lines_of(text: str) -> list[Line]:
    """Return the lines that hold words, page numbers left out where a page ends."""
    found: list[Line] = []
    start = 0
    far = page = False
    for line, below in pairwise([*text.split("\n"), ""]):
        words = line.strip(" \t\r\f\v\u3000\xa0")
        # A figure may stand alone on a line too: a page number has blank lines or the end of the page around it.
        is_apart = far or "\f" in line + below or not below.strip()
        is_number = is_apart and words[:1] in f"{DASHES}·第0123456789" and bool(PAGE_NUMBER.fullmatch(words))
        page = page or "\f" in line or is_number
        if words and not is_number:
            first = start + line.index(words)
            indent = cells(text[start:first].replace("\f", ""))
            found.append(Line(first, first + len(words), indent, words, far, page))
            far = page = False
        else:
            far = True
        start += len(line) + 1
    return found


@lru_cache(4096)
def cells(words: str) -> int:
    """Return how many cells of a terminal words are wide."""
    narrow = len(words.encode("ascii", "ignore"))
    if _USUAL.fullmatch(words):
        return 2 * len(words) - narrow
    return narrow + sum(2 if east_asian_width(c) in "WFA" else 1 for c in words if not c.isascii())


def ends_in_word(line: Line, below: Line) -> bool:
    """Return whether the last character of a line and the first of the next stand together in words."""
    return follows_in_words(line.words[-1], below.words[0])
