"""Saved web pages: the article of the page, one line for each block, whatever site it comes from."""

import re
from collections.abc import Iterator
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from parsers.errors import DamagedFileError, EmptyError
from parsers.formats.support.article import BLOCKS, article, is_data, own_rows
from parsers.formats.support.encoding import decode
from parsers.formats.support.links import LINK, without_links
from parsers.formats.support.raised import raised
from parsers.formats.support.tables import lines
from parsers.formats.support.task_columns import Cell, head_of
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.document_number import DOCUMENT_NUMBER
from parsers.text.lines import PAGE_NUMBER
from parsers.text.patterns import compiled

_LONGEST_TITLE = 80
_JOINT = "\ue000"
"""Stands where two lines of a title are joined, until the white space around it is gone."""
_GAP = "\ue002"
"""Stands for what parts the cells of a row until other white space is gone."""
_AROUND_JOINT = compiled(rf"[^\S\n]*{_JOINT}[^\S\n]*")
_SPACES, _BLANKS = compiled(r"\s+"), compiled(r"[ \t\r\xa0]+")
_NUMBER_OF_PAGE = compiled(rf"(?:文\s*号|发文字号)\s*[：:]?\s*({DOCUMENT_NUMBER.pattern})")
"""The document's number in the table that a page has above its article."""
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)")
_TITLES = ("[name=ArticleTitle]", "h1", "title")
_SITE = compiled(r"\s*[-_|–—·»]+\s*[^-_|–—·»]{1,24}$")


def read(content: bytes, file: Path) -> str:
    """Return the words of the article of a page, a title that stands outside of it in front.

    Raises an EmptyError where the page holds none, and a DamagedFileError where its elements are nested without end.
    """
    page = LexborHTMLParser(_decoded(content))
    title = _title(page)
    number = _NUMBER_OF_PAGE.search(page.body.text(deep=True, separator=" ")) if page.body else None
    try:
        found = article(page)
        text = "\n".join(without_links(_lines(found))) if found else ""
    except RecursionError as error:
        raise DamagedFileError(file) from error
    if not text.strip():
        raise EmptyError(file)
    if number and not DOCUMENT_NUMBER.search(text):
        text = f"文号：{number[1]}\n{text}"
    return text if not title or "".join(title.split()) in "".join(text.split()) else f"{title}\n{text}"


def _decoded(content: bytes) -> str:
    declared = _DECLARED.search(content[:2048])
    if declared:
        name = declared[1].decode().lower()
        try:
            # What is called gb2312 holds what only its larger sisters have.
            return content.decode("gb18030" if name.startswith("gb") else name)
        except (LookupError, UnicodeError):
            pass
    return decode(content)[0]


def _title(page: LexborHTMLParser) -> str:
    """Return the title that the page gives its article."""
    for selector in _TITLES:
        for node in page.css(selector):
            words = " ".join((node.attributes.get("content") or node.text(deep=True)).split())
            if len(words) >= 6:
                return _SITE.sub("", words)
    return ""


def _text(node: LexborNode) -> str:
    """Return the words of an element: a line for each block, a line for each row of a table."""
    return "\n".join(line for line in (line.replace(LINK, "") for line in _lines(node)) if line)


def _lines(node: LexborNode) -> list[str]:
    joined = _AROUND_JOINT.sub("", "".join(_pieces(node)))
    shown = (_BLANKS.sub(" ", line).strip() for line in joined.split("\n"))
    return [line.replace(_GAP, BETWEEN_CELLS) for line in shown if line]


def _pieces(node: LexborNode) -> Iterator[str]:
    tag = node.tag
    if tag == "-text":
        yield (
            _SPACES.sub(" ", node.text(deep=False) or node.html or "") if node.parent and node.parent.tag != "pre" else node.text()
        )
        return
    if tag == "br":
        # A title broken over two lines is one title.
        yield _JOINT if _is_centred(node) else "\n"
        return
    if tag == "sup":
        yield raised(node.text(deep=True).strip())
        return
    if tag == "table" and is_data(node):
        yield "\n"
        yield from (f"{_text(caption)}\n" for caption in node.css("caption"))
        for line in lines(_rows(node), _rows_above(node)):
            yield line.replace(BETWEEN_CELLS, _GAP) + "\n"
        return
    edge = "\n" if tag in BLOCKS else LINK if tag == "a" and node.attributes.get("href") and not _is_heading(node) else ""
    yield edge
    for child in node.iter(include_text=True):
        yield from _pieces(child)
    yield edge


def _rows_above(table: LexborNode) -> list[list[Cell]] | None:
    """Return the rows of the table that one goes on with, through others that go on with it and have no head either."""
    before, found = table.prev, None
    while before and (before.tag == "table" or _is_between_pages(before)):
        if before.tag == "table":
            if not is_data(before):
                break
            rows = _rows(before)
            if not rows or (found and len(rows[0]) != len(found[0])):
                break
            found = rows
            if head_of(found):
                break
        before = before.prev
    return found


def _is_between_pages(node: LexborNode) -> bool:
    """Return whether an element says nothing, or the number of a page."""
    words = node.text(deep=True).strip()
    return not words or bool(PAGE_NUMBER.fullmatch(words))


def _is_heading(node: LexborNode) -> bool:
    """Return whether a link stands in a heading of the page, which may be the title."""
    return bool(node.parent and node.parent.tag in ("h1", "h2", "h3"))


def _is_centred(node: LexborNode) -> bool:
    """Return whether the block around an element is a centred line, not much longer than a title."""
    block = node.parent
    while block and block.tag not in BLOCKS:
        block = block.parent
    if block is None or block.tag not in ("p", "h1", "h2", "h3"):
        return False
    said = f"{block.attributes.get('align') or ''} {block.attributes.get('style') or ''}".lower()
    return "center" in said and len(block.text(deep=True)) <= _LONGEST_TITLE


def _rows(table: LexborNode) -> list[list[Cell]]:
    """Return the cells of a table, row by row."""
    rows: list[list[Cell]] = []
    below: dict[int, tuple[int, str]] = {}
    for row in own_rows(table):
        cells: list[Cell] = []
        own = iter([child for child in row.iter() if child.tag in ("td", "th")])
        while True:
            left, words = below.pop(len(cells), (0, ""))
            if left:
                if left > 1:
                    below[len(cells)] = (left - 1, words)
                cells.append(Cell(words, is_below=True))
                continue
            cell = next(own, None)
            if cell is None:
                break
            words = _text(cell)
            down, across = (_span(cell, name) for name in ("rowspan", "colspan"))
            for n in range(min(across, max(1, _MOST_COLUMNS - len(cells)))):
                if down > 1 and len(cells) < _MOST_COLUMNS:
                    below[len(cells)] = (down - 1, words)
                cells.append(Cell(words, is_beside=n > 0))
        rows.append(cells)
    return rows


_MOST_COLUMNS = 100
"""Up to which column a cell may stand for several, in its row and in those below it."""


def _span(cell: LexborNode, name: str) -> int:
    value = cell.attributes.get(name) or "1"
    return max(1, min(int(value), _MOST_COLUMNS)) if value.isdecimal() else 1
