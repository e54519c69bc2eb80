"""Finds the article of a saved web page: the element that holds most of the page's sentences."""

import re
from collections.abc import Iterator
from functools import cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

import data
from parsers.formats.support.task_columns import is_label
from parsers.text.patterns import compiled

BLOCKS = frozenset(
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
"""The elements that begin a line of their own."""
_SENTENCE = compiled(r"[一-鿿][^。；]{5,}?[。；]|[一-鿿][^，]{5,},?，.{12,}|[一-鿿][^，。；]{24,}")
"""Words that are a document's, in one line of it: a link of a page is hardly ever a sentence."""
_DROPPED = "script, style, noscript, template, iframe, svg, select, button, textarea, head, object"
_HIDDEN = compiled(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_BRACE = compiled("[{}]")
_SIMPLE = compiled(r"\s*([a-z0-9]*[.#][\w-]+)\s*", re.IGNORECASE)
"""A selector of a class or of one element; what is more than that may hold only when a script has run."""
_MOST = 0.7
"""The share of the page's sentences that its article must hold."""
_SHOWN = 0.5
"""The share of them from which an element is shown, whatever it says of itself: a script shows it when the page has come."""
_LONGEST_CELL = 600
"""The length from which a cell of a table holds text, and the table is there for the layout only."""
_DEEPEST = 100
"""How many elements within each other are looked into for it."""


def article(page: LexborHTMLParser) -> LexborNode | None:
    """Return the element that holds the article: a container that sites are known to use, else the deepest with most sentences.

    What the page hides, and what is no text, is taken out of it. Raises a RecursionError where elements are nested without end.
    """
    hidden = ["[style], [hidden], [aria-hidden=true]", *_selectors_that_hide(page)]
    for node in page.css(_DROPPED):
        node.decompose()
    body = page.body
    if body is None:
        return None
    counts = _counted(body)
    for n, selector in enumerate(hidden):
        for node in page.css(selector):
            hides = n or node.attributes.get("aria-hidden") == "true" or "hidden" in node.attributes
            if (hides or _HIDDEN.search(node.attributes.get("style") or "")) and not _is_shown(node, counts, body):
                node.decompose()
    return _innermost(body, _counted(body))


def _selectors_that_hide(page: LexborHTMLParser) -> list[str]:
    """Return the classes and elements that the style sheets within a page hide."""
    rules = (rule for sheet in page.css("style") for rule in _rules(sheet.text(deep=True)))
    hiding = (one for selectors, style in rules if _HIDDEN.search(style) for one in selectors.split(","))
    return [*dict.fromkeys(simple[1] for one in hiding if (simple := _SIMPLE.fullmatch(one)))]


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the selectors and the style of each rule of a style sheet, but of those that hold only somewhere (@media print {…})."""
    told = "".join(part.partition("*/")[2] if n else part for n, part in enumerate(sheet.split("/*")))
    open_rules: list[str] = []
    at = 0
    for brace in _BRACE.finditer(told):
        words = told[at : brace.start()]
        at = brace.end()
        if brace[0] == "{":
            open_rules.append(words)
        elif len(open_rules) == 1:
            # Ahead of a selector may stand a rule of one line: @import url(a.css);
            yield open_rules.pop().rpartition(";")[2], words
        else:
            del open_rules[-1:]


def _is_shown(node: LexborNode, counts: dict[int, int], body: LexborNode) -> bool:
    whole = counts[body.mem_id]
    return node.tag in ("html", "body") or counts.get(node.mem_id, 0) > _SHOWN * whole > 0


def _innermost(body: LexborNode, counts: dict[int, int]) -> LexborNode:
    whole = counts[body.mem_id]

    def holds_most(node: LexborNode) -> bool:
        return counts.get(node.mem_id, 0) >= _MOST * whole > 0

    for selector in _containers():
        found = max(body.css(selector), key=lambda node: counts.get(node.mem_id, 0), default=None)
        if found is not None and holds_most(found):
            return found
    innermost = body
    for _ in range(_DEEPEST):
        inner = next(filter(holds_most, innermost.iter()), None)
        # The cells of a row belong together, and a table of data to the text around it.
        if inner is None or inner.tag in ("tr", "p") or (inner.tag == "table" and is_data(inner)):
            break
        innermost = inner
    return innermost.parent if innermost.tag in ("tbody", "thead") and innermost.parent else innermost


def is_data(table: LexborNode) -> bool:
    """Return whether a table holds data: it has columns, and no cell long enough to be a text.

    One that holds another table is mostly there for the layout, unless it names its columns as lists of tasks do.
    """
    cells = table.css("td, th")
    is_outer = any(inner.mem_id != table.mem_id for inner in table.css("table"))
    return (
        (not is_outer or _names_columns(table))
        and len(cells) > len(table.css("tr"))
        and all(len(cell.text(deep=True)) < _LONGEST_CELL for cell in cells)
    )


_LEAST_NAMED = 2


def _names_columns(table: LexborNode) -> bool:
    """Return whether the first row of a table names columns of a list of tasks."""
    rows = own_rows(table)
    names = [cell.text(deep=True) for cell in rows[0].iter() if cell.tag in ("td", "th")] if rows else []
    return sum(map(is_label, names)) >= max(_LEAST_NAMED, len(names) // 2 + 1)


def own_rows(table: LexborNode) -> list[LexborNode]:
    """Return the rows of a table without those of the tables within it."""
    parts = [part for child in table.iter() for part in (child.iter() if child.tag in ("tbody", "thead", "tfoot") else (child,))]
    return [part for part in parts if part.tag == "tr"]


def _counted(body: LexborNode) -> dict[int, int]:
    """Return how many characters of sentences each element holds outside of links, by its number."""
    counts: dict[int, int] = {}
    _count(body, [], counts)
    return counts


def _count(node: LexborNode, line: list[str], counts: dict[int, int]) -> int:
    """Count the sentences of an element, and of each within it; `line` holds the words that go on the line so far."""
    total = 0
    is_block = node.tag in BLOCKS
    if is_block:
        total += _ended(line)
    for child in node.iter(include_text=True):
        if child.tag == "-text":
            line.append(child.text(deep=False))
        elif child.tag in ("a", "br"):
            total += _ended(line)
        else:
            total += _count(child, line, counts)
    if is_block:
        total += _ended(line)
    counts[node.mem_id] = total
    return total


def _ended(line: list[str]) -> int:
    """Return how many characters of sentences a line has, and begin a new one."""
    words = " ".join("".join(line).split())
    line.clear()
    return sum(len(match[0]) for match in _SENTENCE.finditer(words))


@cache
def _containers() -> tuple[str, ...]:
    return tuple(row[0] for row in data.rows("containers"))
