"""The cells of a terminal's screen: what stands in each, and in which style."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from operator import ne, or_

from rich.cells import cell_len, get_character_cell_size, split_graphemes
from rich.segment import Segment
from rich.style import Style

from parsers.plan import Span
from parsers.text.patterns import compiled
from tui.terminal.sgr import of_blank, shortest

COVERED = ""
"""What stands in a cell that the wide character before it covers."""
BLANK = " "
PLAIN = ""
"""The codes of no style."""


_WIDE = 2
_CLUSTERED = compiled("[\ufe0f\u200d\u20e3\U0001f1e6-\U0001f1ff\U0001f3fb-\U0001f3ff]")
"""What makes of several characters one that is wider or narrower than they are."""


class Cells:
    """The cells of a screen, row by row."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.texts = [[BLANK] * width for _ in range(height)]
        """The character of each cell, with the marks that combine with it."""
        self.codes = [[PLAIN] * width for _ in range(height)]
        """The parameters of the SGR sequence (ECMA-48) of each cell's style."""
        self._sure: list[bool | None] = [True] * height
        """Of each row whether every terminal knows how wide all in it is; None where nobody has asked yet."""

    def is_sure(self, y: int) -> bool:
        """Return whether every terminal knows how wide all is that stands in a row."""
        sure = self._sure[y]
        if sure is None:
            sure = self._sure[y] = not may_be_wider(self.texts[y])
        return sure

    def copy(self) -> "Cells":
        """Return cells that hold the same; their rows are shared until something is put into them."""
        copied = Cells(self.width, 0)
        copied.height = self.height
        copied.texts, copied.codes, copied._sure = self.texts[:], self.codes[:], self._sure[:]
        return copied

    @classmethod
    def of(cls, width: int, rows: Sequence[Sequence[tuple[str, str]]]) -> "Cells":
        """Return cells that hold rows of stretches of text, each behind the parameters of its style."""
        cells = cls(width, len(rows))
        for y, row in enumerate(rows):
            at = 0
            for codes, text in row:
                held = _by_cell(text)[: width - at]
                cells.texts[y][at : at + len(held)] = held
                cells.codes[y][at : at + len(held)] = [codes] * len(held)
                at += len(held)
            cells._sure[y] = None
        return cells

    def blank(self, y: int) -> None:
        """Let nothing stand in a row."""
        self.texts[y], self.codes[y], self._sure[y] = [BLANK] * self.width, [PLAIN] * self.width, True

    def scrolled(self, top: int, bottom: int, source: Callable[[int], int | None], columns: Span | None = None) -> "Cells":
        """Return cells of which some rows, or some columns of them, hold what `source` says stood in which row, or nothing."""
        moved = self.copy()
        for y in range(top, bottom + 1):
            at = source(y)
            if columns:
                moved._put_columns(columns, y, self, at)
            elif at is None:
                moved.blank(y)
            else:
                moved.texts[y], moved.codes[y], moved._sure[y] = self.texts[at], self.codes[at], self._sure[at]
        return moved

    def _put_columns(self, columns: Span, y: int, other: "Cells", at: int | None) -> None:
        """Let some columns of a row hold what stands in another one of other cells, or nothing."""
        part = slice(*columns)
        texts, codes = self.texts[y][:], self.codes[y][:]
        texts[part] = [BLANK] * len(texts[part]) if at is None else other.texts[at][part]
        codes[part] = [PLAIN] * len(codes[part]) if at is None else other.codes[at][part]
        self.texts[y], self.codes[y], self._sure[y] = texts, codes, None

    def stretches(self, y: int) -> list[tuple[str, str]]:
        """Return what stands in a row as stretches of text, each behind the parameters of its style, without blanks at the end."""
        found = [
            (code, "".join(text for text, _ in cells))
            for code, cells in groupby(zip(self.texts[y], self.codes[y], strict=True), key=lambda cell: cell[1])
        ]
        return found[:-1] if found and found[-1][0] == PLAIN and not found[-1][1].strip(BLANK) else found

    def put(self, x: int, y: int, segments: Iterable[Segment], codes_of: Callable[[Style | None], str]) -> int:
        """Put text into a row from a column on, and return the column behind it; what is beyond the screen is left out."""
        if not 0 <= y < self.height:
            return x
        held: list[str] = []
        styled: list[str] = []
        for text, style, _ in segments:
            code = shortest(codes_of(style))
            characters: Sequence[str] = text if text.isascii() else _by_cell(text)
            held += characters
            if BLANK in text and (blank := of_blank(code)) != code:
                styled += [blank if each == BLANK else code for each in characters]
            else:
                styled += [code] * len(characters)
        room = max(self.width - x, 0)
        at = x + min(len(held), room)
        texts, codes = self.texts[y][:], self.codes[y][:]
        texts[x:at], codes[x:at] = held[:room], styled[:room]
        _mend(texts, x, at)
        self.texts[y], self.codes[y], self._sure[y] = texts, codes, None
        return at


def _mend(texts: list[str], start: int, end: int) -> None:
    """Blank what is left of wide characters of which half was overwritten, at both ends of what was put."""
    if 0 < start < len(texts) and texts[start - 1] != COVERED and cell_len(texts[start - 1]) > 1 and texts[start] != COVERED:
        texts[start - 1] = BLANK
    if 0 < end < len(texts) and texts[end] == COVERED and cell_len(texts[end - 1]) < 2:
        texts[end] = BLANK
    if 0 < end == len(texts) and texts[end - 1] != COVERED and cell_len(texts[end - 1]) > 1:
        texts[end - 1] = BLANK


_PLAIN_RUNS = compiled("[一-鿿、。《》「」【】！（），：；？]+|[ -~]+|.", re.DOTALL)
"""Characters of which every terminal knows how wide they are, all of a run alike, or another one."""


@lru_cache(2048)
def _by_cell(text: str) -> tuple[str, ...]:
    """Return what each cell of a text holds."""
    cells: list[str] = []
    if _CLUSTERED.search(text):
        for start, end, width in split_graphemes(text)[0]:
            if width:
                cells += (text[start:end], *[COVERED] * (width - 1))
            elif cells:
                cells[-1 if cells[-1] != COVERED else -2] += text[start:end]
        return tuple(cells)
    for run in _PLAIN_RUNS.findall(text):
        width = get_character_cell_size(run[0])
        if len(run) > 1 and width == _WIDE:
            of_run = [COVERED] * (_WIDE * len(run))
            of_run[::_WIDE] = run
            cells += of_run
        elif len(run) > 1:
            cells += run
        elif width == 0 and cells:
            at = -1 if cells[-1] != COVERED or len(cells) == 1 else -2
            cells[at] += run
        elif width:
            cells += (run, COVERED)[:width]
    return tuple(cells)


_sure = {COVERED}
"""What was seen to be as wide on every terminal."""


def may_be_wider(texts: Sequence[str], start: int = 0, end: int | None = None) -> list[int]:
    """Return where between two columns of a row something stands that terminals differ on.

    That is what has an ambiguous width (UAX 11), or is made of several characters; lines of boxes are taken to be one cell wide.
    """
    some = texts[start:end]
    if _sure.issuperset(some):
        return []
    _sure.update(text for text in set(some) - _sure if not _may_be_wider(text))
    return [x for x, text in enumerate(some, start) if text not in _sure]


def _may_be_wider(text: str) -> bool:
    return len(text) > 1 or (unicodedata.east_asian_width(text) == "A" and not "─" <= text <= "╿")


_DIFFERENT = re.compile(rb"\x01+(?:\x00{1,4}\x01+)*")
"""Cells that changed, with a few between them that did not: to write these again is shorter than to move the cursor."""


def changed(before: Cells, after: Cells, y: int) -> list[Span]:
    """Return the stretches of a row where something else stands; of wide characters both cells where either does."""
    old, new = before.texts[y], after.texts[y]
    old_codes, new_codes = before.codes[y], after.codes[y]
    if old == new and old_codes == new_codes:
        return []
    flags = bytes(map(ne, old, new) if old_codes == new_codes else map(or_, map(ne, old, new), map(ne, old_codes, new_codes)))
    return [whole(new, *match.span()) for match in _DIFFERENT.finditer(flags)]


def whole(texts: Sequence[str], start: int, end: int) -> Span:
    """Return a stretch of a row with both cells of the wide characters at its ends."""
    return start - (texts[start] == COVERED), end + (end < len(texts) and texts[end] == COVERED)
