"""The words of pages: their tables and the paragraphs between them."""

from collections.abc import Iterator, Sequence

from parsers.formats.pages.astray import mended, words_downwards
from parsers.formats.pages.doubled import drawn_once
from parsers.formats.pages.grids import tables
from parsers.formats.pages.grounds import edges_of
from parsers.formats.pages.lines import lines
from parsers.formats.pages.page import Page, without_stamps
from parsers.formats.pages.paragraphs import LOST, Block, paragraphs
from parsers.formats.pages.unruled import unruled_tables
from parsers.formats.source import Source
from parsers.plan import Note

FEWEST = 5
"""How many characters a page must hold on average; scanners write a stamp or a page number at most."""


def is_picture(page: Page) -> bool:
    """Return whether a page holds a picture and next to no text."""
    return len(page.characters) < FEWEST and page.is_picture


def source_of(pages: Sequence[Page]) -> Source:
    """Return the words of pages, a line for each paragraph and each row of a table; a page that is a picture is lost."""
    pages = without_stamps(pages)
    words: list[str] = []
    begins: list[tuple[int, int | None]] = []
    length = 0
    for paragraph in paragraphs([_blocks(page) for page in pages]):
        begins += ((length + place, page) for place, page in paragraph.pages)
        words.append(paragraph.words)
        length += len(paragraph.words) + 1
    recognised = frozenset(number for number, page in enumerate(pages, 1) if page.is_recognised)
    return Source("\n".join(words), tuple(_notes(pages)), tuple(begins), recognised)


def _notes(pages: Sequence[Page]) -> Iterator[Note]:
    numbered = list(enumerate(pages, 1))
    stamped = tuple(number for number, page in numbered if page.stamped)
    if stamped:
        yield Note("stamps", sum(page.stamped for page in pages), stamped)
    pictures = tuple(number for number, page in numbered if is_picture(page))
    if pictures:
        yield Note("pictures", len(pictures), pictures)
    recognised = tuple(number for number, page in numbered if page.is_recognised)
    if recognised:
        yield Note("recognised", len(recognised), recognised)
    unmapped = tuple(number for number, page in numbered if page.unmapped)
    if unmapped:
        yield Note("unmapped", sum(page.unmapped for page in pages), unmapped)


def _blocks(page: Page) -> list[Block]:
    """Return what stands on a page from its top: its lines and its tables."""
    if is_picture(page):
        return [LOST]
    found, rest = tables(page.edges + edges_of(page.grounds), drawn_once(page.characters))
    unruled, rest = unruled_tables(rest)
    found = sorted([*found, *unruled], key=lambda table: -table.top)
    blocks: list[Block] = []
    # Programs that write pages lead characters astray; a machine that reads them does not.
    placed = rest if page.is_recognised else words_downwards(list(mended(rest)))
    for line in lines(placed, page.height):
        while found and line.bottom < found[0].top:
            blocks.append(found.pop(0))
        blocks.append(line)
    return [*blocks, *found]
