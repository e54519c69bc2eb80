"""What stands in a text without being of its numbering: boxes (专栏), rows of figures, notes of tables, the list of attachments."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from parsers.plan import Span
from parsers.text.cells import BETWEEN_CELLS, CELL_GAP
from parsers.text.labels import NOTES_LABEL
from parsers.text.numerals import PLAIN, number
from parsers.text.patterns import compiled
from parsers.text.spans import joined
from parsers.values import dataclass

_ATTACHMENTS_LISTED = compiled(
    r"^[^\S\n]*附[^\S\n]*[件表]?[^\S\n]*[:：][^\S\n]*\d+[.．、][^\n]*(?:\n\s*\d+[.．、][^\n]*)*", re.MULTILINE
)
"""The list of the attachments at the end of a document."""
_NOTES = compiled(rf"^[^\S\n]*{NOTES_LABEL}\s*(?=1[.．、](?!\d))", re.MULTILINE)
_CIRCLED_NOTES = compiled(rf"^[^\S\n]*{NOTES_LABEL}[^\S\n]*①[^\n]*(?:\n\s*[②-⑳][^\n]*)*", re.MULTILINE)
_NOTE = compiled(r"\s*(\d{1,2})[.．、](?!\d)[^\n]*")
_BOX = compiled(rf"^[^\S\n]*专栏[^\S\n]*(?:\d{{1,2}}|[{PLAIN}]{{1,3}})[^\S\n]*[^\n。；]{{0,60}}\n", re.MULTILINE)
_ITEM = compiled(
    rf"^[^\S\n]*(?:(?P<bracketed>[(（][{PLAIN}]{{1,3}}[)）])|(?P<chinese>[{PLAIN}]{{1,3}}、)|(?P<division>第[{PLAIN}\d]{{1,4}}[章节])"
    r"|(?P<arabic>\d{1,3}[.．、](?!\d)))",
    re.MULTILINE,
)
_OUTER = {"arabic": ("bracketed", "chinese", "division"), "bracketed": ("chinese", "division"), "chinese": ("division",)}
"""Behind the items of a box of a kind, the kinds of markers that are of the text around it."""
_SIGNS = " \t\u3000()（）、.．第章节"
_FIRST_LINES = 3
"""Within how many lines the items of a box begin."""
_FIGURE = compiled(
    r"[\[〔【]?[≥≤<>＞＜=-]?\d[\d,.]*[%％‰]?(?:[~～—–-]\d[\d,.]*[%％‰]?)?(?:左右|以[上下内])?[\]〕】]?[*＊]?|[—–\-/]+|(?:约束|预期|指导|导向|参考)性"
)
_IS_PROSE = compiled("[，。；,;]|.{16}")
"""What says in the last cell of a row that it tells of a task, not only of figures."""
_FEWEST_CELLS, _FEWEST_FIGURES = 3, 2


def set_apart(text: str) -> list[Span]:
    """Return where such stretches stand in a text, in order and apart: what looks like a marker in them is none."""
    return joined(
        (*(match.span() for match in _ATTACHMENTS_LISTED.finditer(text)), *_notes(text), *_boxes(text), *_rows_of_figures(text))
    )


def _notes(text: str) -> Iterator[Span]:
    """Yield the notes below tables, as far as their numbers count on from line to line: 注：1.…, 2.…; or those of one line."""
    yield from (notes.span() for notes in _CIRCLED_NOTES.finditer(text))
    for notes in _NOTES.finditer(text):
        end, last = notes.end(), 0
        while (note := _NOTE.match(text, end)) and int(note[1]) == last + 1:
            end, last = note.end(), last + 1
        yield notes.start(), end


@dataclass(frozen=True, slots=True)
class _Item:
    """What looks like a marker at the beginning of a line."""

    start: int
    kind: str
    value: int | None


def _boxes(text: str) -> Iterator[Span]:
    """Yield the boxes whose items are numbered from one on, each up to where the numbers of the text around go on."""
    boxes = list(_BOX.finditer(text))
    if not boxes:
        return
    items = [_Item(one.start(), one.lastgroup or "", number(one[0].strip(_SIGNS))) for one in _ITEM.finditer(text)]
    for box in boxes:
        first = bisect_left(items, box.end(), key=lambda item: item.start)
        if first == len(items) or text.count("\n", box.end(), items[first].start) >= _FIRST_LINES:
            continue
        kind = items[first].kind
        if kind not in _OUTER:
            continue
        around = {one: _number_before(items[:first], one) for one in _OUTER if one == kind or kind in _OUTER[one]}
        last = 0
        for n, item in enumerate(items[first:], first):
            is_next = item.kind == kind and item.value == last + 1
            if (item.kind == kind and not is_next) or item.kind in _OUTER[kind]:
                break
            if item.value == around.get(item.kind, 0) + 1 > 1 and not _comes_again(items[n + 1 :], item):
                break
            last += is_next
        else:
            n = len(items)
        if last > 1:
            yield box.start(), items[n].start if n < len(items) else len(text)


def _number_before(items: Sequence[_Item], kind: str) -> int:
    """Return the last number of a kind ahead of a box in its chapter, or 0."""
    for item in reversed(items):
        if item.kind == kind:
            return item.value or 0
        if item.kind in _OUTER[kind]:
            break
    return 0


def _comes_again(items: Sequence[_Item], first: _Item) -> bool:
    """Return whether a number stands once more before the chapter ends, so that the first one is of the box."""
    for item in items:
        if item.kind in _OUTER[first.kind]:
            return False
        if (item.kind, item.value) == (first.kind, first.value):
            return True
    return False


def _rows_of_figures(text: str) -> Iterator[Span]:
    """Yield the lines that are rows of a table of figures: 7.绿色出行比例（%）  —  70  预期性."""
    at = text.find(BETWEEN_CELLS)
    while at >= 0:
        start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
        end = len(text) if end < 0 else end
        cells = CELL_GAP.split(text[start:end].strip())
        figures = [bool(_FIGURE.fullmatch(cell)) for cell in cells[1:]]
        # Behind a number and a name one figure that ends the row does: 1 | 甲县 | 3.
        fewest = 1 if cells[0].isdecimal() and figures[-1:] == [True] else _FEWEST_FIGURES
        if len(cells) >= _FEWEST_CELLS and sum(figures) >= fewest and not _IS_PROSE.search(cells[-1]):
            yield start, end
        at = text.find(BETWEEN_CELLS, end)
