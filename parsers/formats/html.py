"""Saved web pages: the article of the page, one line for each block, whatever site it comes from."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

import data
from parsers.errors import DamagedFileError, EmptyError
from parsers.formats.format import Format
from parsers.formats.support.encoding import decode
from parsers.formats.support.tables import Cell, lines

_DROPPED = "script, style, noscript, template, iframe, svg, select, button, textarea, head, object, [hidden], [aria-hidden=true]"
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "legend",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SENTENCE = re.compile(r"[一-鿿][^。；\n]{5,}[。；]|[一-鿿].{24,}", re.DOTALL)
"""Words that are a document's: a link of a page is hardly ever a sentence."""
_MOST = 0.7
"""The share of the page's sentences that its article must hold."""
_DEEPEST = 100
"""How many elements within each other are looked into for it."""
_LONGEST_CELL = 600
"""The length from which a cell of a table holds text, and the table is there for the layout only."""
_LONGEST_TITLE = 80
_JOINT = "\ue000"
"""Stands where two lines of a title are joined, until the white space around it is gone."""
_DECLARED = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]+)")
_TITLES = ("h1", "[name=ArticleTitle]", "title")
_SITE = re.compile(r"\s*[-_|–—·»]+\s*[^-_|–—·»]{1,24}$")


def read(content: bytes, file: Path) -> str:
    """Return the words of the article of a page, a title that stands outside of it in front.

    Raises an EmptyError where the page holds none, and a DamagedFileError where its elements are nested without end.
    """
    page = LexborHTMLParser(_decoded(content))
    title = _title(page)
    for node in page.css(_DROPPED):
        node.decompose()
    for node in page.css("[style]"):
        if _HIDDEN.search(node.attributes.get("style") or ""):
            node.decompose()
    body = page.body
    try:
        text = _text(_article(body)) if body else ""
    except RecursionError as error:
        raise DamagedFileError(file) from error
    if not text.strip():
        raise EmptyError(file)
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


def _article(body: LexborNode) -> LexborNode:
    """Return the element that holds the article: a container that sites are known to use, else the deepest with most sentences."""
    whole = _sentences(body)
    for selector in _containers():
        found = max(body.css(selector), key=_sentences, default=None)
        if found is not None and _sentences(found) >= _MOST * whole > 0:
            return found
    article = body
    for _ in range(_DEEPEST):
        inner = next((child for child in article.iter() if _sentences(child) >= _MOST * whole > 0), None)
        # Inside a row there are cells that belong together.
        if inner is None or inner.tag in ("tr", "p"):
            break
        article = inner
    return _table_of(article)


def _table_of(node: LexborNode) -> LexborNode:
    return node.parent if node.tag in ("tbody", "thead") and node.parent else node


def _sentences(node: LexborNode) -> int:
    """Return how many characters of sentences an element holds outside of links."""
    linked = sum(len(match[0]) for link in node.css("a") for match in _SENTENCE.finditer(link.text(deep=True)))
    return sum(len(match[0]) for match in _SENTENCE.finditer(node.text(deep=True))) - linked


@cache
def _containers() -> tuple[str, ...]:
    return tuple(row[0] for row in islice(data.rows("containers"), 1, None))


def _text(node: LexborNode) -> str:
    """Return the words of an element: a line for each block, a line for each row of a table."""
    joined = re.sub(rf"\s*{_JOINT}\s*", "", "".join(_pieces(node)))
    shown = (re.sub(r"[ \t\r\xa0]+", " ", line).strip() for line in joined.split("\n"))
    return "\n".join(line for line in shown if line)


def _pieces(node: LexborNode) -> Iterator[str]:
    tag = node.tag
    if tag == "-text":
        yield (
            re.sub(r"\s+", " ", node.text(deep=False) or node.html or "")
            if node.parent and node.parent.tag != "pre"
            else node.text()
        )
        return
    if tag == "br":
        # A title broken over two lines is one title.
        yield _JOINT if _is_centred(node) else "\n"
        return
    if tag == "table" and _is_data(node):
        yield "\n"
        yield from (f"{_text(caption)}\n" for caption in node.css("caption"))
        for line in lines(_rows(node)):
            yield line + "\n"
        return
    edge = "\n" if tag in _BLOCKS else ""
    yield edge
    for child in node.iter(include_text=True):
        yield from _pieces(child)
    yield edge


def _is_centred(node: LexborNode) -> bool:
    """Return whether the block around an element is a centred line, not much longer than a title."""
    block = node.parent
    while block and block.tag not in _BLOCKS:
        block = block.parent
    if block is None or block.tag not in ("p", "h1", "h2", "h3") or len(block.text(deep=True)) > _LONGEST_TITLE:
        return False
    said = f"{block.attributes.get('align') or ''} {block.attributes.get('style') or ''}".lower()
    return "center" in said.replace("text-align:", "")


def _is_data(table: LexborNode) -> bool:
    """Return whether a table holds data: it has columns, no table within, and no cell long enough to be a text."""
    cells = table.css("td, th")
    return (
        not any(inner.mem_id != table.mem_id for inner in table.css("table"))
        and len(cells) > len(table.css("tr"))
        and all(len(cell.text(deep=True)) < _LONGEST_CELL for cell in cells)
    )


def _rows(table: LexborNode) -> list[list[Cell]]:
    """Return the cells of a table, row by row."""
    rows: list[list[Cell]] = []
    below: dict[int, tuple[int, str]] = {}
    for row in table.css("tr"):
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
            for _ in range(across):
                if down > 1:
                    below[len(cells)] = (down - 1, words)
                cells.append(Cell(words))
        rows.append(cells)
    return rows


def _span(cell: LexborNode, name: str) -> int:
    value = cell.attributes.get(name) or "1"
    return max(1, min(int(value), 100)) if value.isdecimal() else 1


_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)

HTML = Format("html", (".html", ".htm", ".xhtml", ".shtml", ".jsp", ".php", ".aspx"), read, _BEGINS)
