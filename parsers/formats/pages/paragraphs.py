"""The paragraphs that the lines of printed pages were broken from, with the tables between them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import dropwhile
from statistics import median
from typing import NamedTuple

from parsers.formats.pages.going_on import LOOKED_BACK, goes_on
from parsers.formats.pages.grids import Table
from parsers.formats.pages.lines import ENDS, Line
from parsers.formats.support.tables import lines as lines_of
from parsers.formats.support.task_columns import Cell
from parsers.text.patterns import compiled
from parsers.text.wording import follows_in_words

LOST = "\ufffd"
"""Stands for a page that is a picture."""
Block = Line | Table | str
"""What stands on a page: a line, a table, or `LOST`."""

_NOTE = 0.85
"""The share of the usual height below which lines at the foot of a page are notes."""
_NOTE_BEGINS = compiled(r"[①-⑳*＊]|\[\d|注\d?[:：]|\d{1,2}\s*[^\d.、．%年月日]")
_SAME_COLUMN = 4.0
"""How many points the edges of columns may differ from one page to the next."""
_DASHED = compiled(r"[—–]{1,2}\s*\d{1,4}\s*[—–]{1,2}")
_PAGE_NUMBER = compiled(r"[-—–·\s第]*\d{1,4}[-—–·\s页]*(?:[/／共]\s*\d{1,4}\s*页?)?[-—–\s]*")
_LEADER = compiled("[.…·．。_\U001001ba]{4,}\\s*[(（]?\\d{1,4}[)）]?$")
"""How a line of a table of contents ends."""
_CONTENTS = compiled(r"目\s*[录次]")
_FEWEST_PAGES = 3
"""On how many pages a line must stand at the edge to be a running head."""


class Paragraph(NamedTuple):
    """A paragraph, or a row of a table."""

    words: str
    pages: tuple[tuple[int, int | None], ...]
    """Which page its words are on from which place on, the first page being 1; None for the rows of a table over several."""


def paragraphs(pages: Sequence[Sequence[Block]]) -> Iterator[Paragraph]:
    """Yield the paragraphs of a document, without page numbers, running heads and the lines of a table of contents.

    A table that goes on over pages is one; notes stand behind the paragraph that goes on over the page they are on.
    """
    own = [[block for block in page if isinstance(block, Line)] for page in pages]
    reader = _Reader(_running(own), median([line.usual for page in own for line in page] or [0.0]))
    for number, page in enumerate(pages, 1):
        notes = reader.notes_of(page)
        for block in page:
            yield from reader.take(block, number, is_note=id(block) in notes)
    yield from reader.end()


class _Reader:
    """Joins what it takes, block by block."""

    def __init__(self, running: frozenset[str], usual: float) -> None:
        self._running = running
        self._usual = usual
        self._held: list[tuple[Line, int]] = []
        self._notes: list[tuple[str, int]] = []
        self._rows: list[list[Cell]] = []
        self._columns: tuple[float, ...] = ()
        self._pages: set[int] = set()
        """The pages that the rows are on."""

    def notes_of(self, page: Sequence[Block]) -> set[int]:
        """Return which lines of a page are notes: those at its foot that are smaller than most, by their identity."""
        small: list[Line] = []
        for block in reversed(page):
            if not isinstance(block, Line) or (not self._is_of_page(block) and block.usual >= _NOTE * self._usual):
                break
            small.append(block)
        # What is small and bears no sign of a note is a table of the page's own, or an imprint.
        from_first_sign = dropwhile(lambda line: not _NOTE_BEGINS.match(line.text.strip()), reversed(small))
        return {id(line) for line in from_first_sign}

    def take(self, block: Block, page: int, *, is_note: bool) -> Iterator[Paragraph]:
        """Yield the paragraphs that are complete when a block of a page comes."""
        if isinstance(block, Table):
            yield from self._paragraph()
            is_same = len(block.columns) == len(self._columns) and all(
                abs(one - other) < _SAME_COLUMN for one, other in zip(block.columns, self._columns, strict=True)
            )
            if not is_same:
                yield from self._table()
            self._add(block.rows, is_next_page=page not in self._pages)
            self._columns = block.columns
            self._pages.add(page)
        elif isinstance(block, str):
            yield from self.end()
            yield Paragraph(block, ((0, page),))
        elif not self._is_of_page(block):
            yield from self._table()
            if is_note:
                self._note(block.text.strip(), page)
            else:
                yield from self._line(block, page)

    def _add(self, rows: Sequence[list[Cell]], *, is_next_page: bool) -> None:
        """Take the rows of a table, the first of which on another page may be the rest of one that the end of a page has cut."""
        first = 1 if self._rows and rows and _words_of(rows[0]) == _words_of(self._rows[0]) else 0
        if is_next_page and self._rows and first < len(rows) and _is_rest(self._rows[-1], rows[first]):
            cut = self._rows[-1]
            self._rows[-1] = [_rejoined(*cells) for cells in zip(cut, rows[first], strict=True)]
            rows = [*rows[:first], *rows[first + 1 :]]
        self._rows += rows

    def end(self) -> Iterator[Paragraph]:
        """Yield what is held."""
        yield from self._paragraph()
        yield from self._table()

    def _is_of_page(self, line: Line) -> bool:
        text = line.text.strip()
        # On a page that lies on its side it stands elsewhere.
        is_number = line.at_edge and (_PAGE_NUMBER.fullmatch(text) or _bare(text) in self._running)
        return bool(is_number or _DASHED.fullmatch(text))

    def _line(self, line: Line, page: int) -> Iterator[Paragraph]:
        if _LEADER.search(line.text.strip()):
            if self._held and _CONTENTS.fullmatch(self._held[-1][0].text.strip()):
                self._held = []
            return
        held = [one for one, _ in (*self._held[:1], *self._held[max(1, len(self._held) - LOOKED_BACK) :])]
        if held and not goes_on(held, line, self._usual):
            yield from self._paragraph()
        self._held.append((line, page))

    def _note(self, text: str, page: int) -> None:
        if self._notes and not _NOTE_BEGINS.match(text):
            words, first = self._notes[-1]
            self._notes[-1] = words + text, first
        else:
            # A sign at the start of a line is a number of a heading, if nothing says that this is a note.
            self._notes.append((text if text.startswith("注") else f"注{text}", page))

    def _paragraph(self) -> Iterator[Paragraph]:
        if self._held:
            yield _joined(self._held)
        yield from (Paragraph(words, ((0, page),)) for words, page in self._notes)
        self._held, self._notes = [], []

    def _table(self) -> Iterator[Paragraph]:
        if self._rows:
            page = min(self._pages) if len(self._pages) == 1 else None
            yield from (Paragraph(line, ((0, page),)) for line in lines_of(self._rows))
        self._rows, self._columns, self._pages = [], (), set()


def _rejoined(cut: Cell, rest: Cell) -> Cell:
    """Return the cell of a row that the end of a page has cut; two numbers are never made one."""
    are_numbers = cut.words[-1:].isdecimal() and rest.words[:1].isdecimal()
    return cut._replace(words=cut.words + ("\n" if are_numbers else "") + rest.words)


def _words_of(row: Sequence[Cell]) -> list[str]:
    return ["".join(cell.words.split()) for cell in row]


_CUT_BEHIND = compiled(r"[、，,（(《“：:]$|[、，,和及与][省市县区州]$")
_CUT_AHEAD = compiled("[，。、；：）)》”]")
_CUT_DAY, _REST_OF_DAY = compiled(r"[年月\d底末]$"), compiled("[年月日底末前]")
_LONG = 20
"""From how many characters on words of a cell without the end of a sentence go on."""


def _is_surely_cut(words: str, rest: str) -> bool:
    """Return whether the words of a cell break off, for nothing ends so, or nothing begins as those of the one below."""
    is_day = _CUT_DAY.search(words) and _REST_OF_DAY.match(rest)
    return bool(_CUT_BEHIND.search(words) or _CUT_AHEAD.match(rest) or is_day)


def _may_be_cut(words: str, rest: str) -> bool:
    """Return whether the words of a cell may go on with those of the one below: within a word, or a sentence."""
    return follows_in_words(words[-1], rest[0]) or (len(words) >= _LONG and words[-1] not in ENDS)


def _is_rest(cut: Sequence[Cell], row: Sequence[Cell]) -> bool:
    """Return whether a row is the rest of one that the end of a page has cut: it has no number, and its cells go on with those."""
    above, words = _words_of(cut), _words_of(row)
    if len(above) != len(words) or not above[0] or words[0] or row[0].is_below:
        return False
    both = [(one, rest) for one, rest in zip(above, words, strict=True) if one and rest]
    return any(_is_surely_cut(*pair) for pair in both) or (bool(both) and all(_may_be_cut(*pair) for pair in both))


def _running(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Return the words at the edges of pages that come again on many of them."""
    seen = Counter(words for page in pages for words in {_bare(line.text) for line in page if line.at_edge})
    return frozenset(words for words, times in seen.items() if times >= max(_FEWEST_PAGES, len(pages) / 3))


def _bare(text: str) -> str:
    return re.sub(r"[\d\s]+", "", text)


def _joined(held: Iterable[tuple[Line, int]]) -> Paragraph:
    text = ""
    pages: list[tuple[int, int | None]] = []
    for line, page in held:
        words = line.text.strip()
        text += " " if text[-1:].isascii() and text[-1:].isalpha() and words[:1].isascii() and words[:1].isalpha() else ""
        if not pages or pages[-1][1] != page:
            pages.append((len(text), page))
        text += words
    return Paragraph(text, tuple(pages))
