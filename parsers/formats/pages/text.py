"""The words of pages: their tables and the paragraphs between them."""

from collections.abc import Sequence

from parsers.formats.pages.astray import mended, words_downwards
from parsers.formats.pages.character import Character
from parsers.formats.pages.grids import tables
from parsers.formats.pages.lines import lines
from parsers.formats.pages.page import Page, without_stamps
from parsers.formats.pages.paragraphs import LOST, Block, paragraphs

FEWEST = 5
"""How many characters a page must hold on average; scanners write a stamp or a page number at most."""


def text_of(pages: Sequence[Page]) -> str:
    """Return the words of pages, a line for each paragraph and each row of a table; a page that is a picture is lost."""
    return "\n".join(paragraphs([_blocks(*one) for one in zip(pages, without_stamps(pages), strict=True)]))


def _blocks(page: Page, characters: Sequence[Character]) -> list[Block]:
    """Return what stands on a page from its top: its lines and its tables."""
    if len(characters) < FEWEST and page.is_picture:
        return [LOST]
    found, rest = tables(page.edges, characters)
    blocks: list[Block] = []
    for line in lines(words_downwards(list(mended(rest))), page.height):
        while found and line.bottom < found[0].top:
            blocks.append(found.pop(0))
        blocks.append(line)
    return [*blocks, *found]
