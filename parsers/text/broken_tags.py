"""Tags that name units, whose lines a tool broke: （责任单位：省发展改 / 革委、省经信厅）.

Text that was copied from a PDF file breaks lines where a run of it ends, at no width at all, so that only the bracket tells that
a line goes on.
"""

from collections.abc import Iterator
from itertools import pairwise

from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_OPENING, _CLOSING = "（(〔[【", "）)〕]】"
_OPENED = compiled(r"[（(〔\[【](?=[^）)〕\]】\n]{0,120}\n)")
"""A bracket that is still open at the end of its line."""
_LONGEST, _MOST_LINES = 600, 10
_LABEL = compiled(
    r"(?:第一)?(?:牵头|责任|配合|参与|实施|落实|主办|协办|承办|完成|主管)(?:单位|部门|处室|领导)?[:：]|[^:：]{0,12}牵头[，,、负）)]"
)
_BREAK = compiled(r"[ \t\u3000]*(?:\n[ \t\u3000]*(?:[-—–]{1,2}[ \t\u3000]*\d{1,4}[ \t\u3000]*[-—–]{1,2}[ \t\u3000]*\n\s*)?)+")
"""The end of a line, with the number of a page that ends there."""
_SEPARATORS = "、，,；;"


def tag_joins(text: str) -> list[Edit]:
    """Return the edits that join the lines of tags; where the units stand a line each, nothing joins them."""
    edits: list[Edit] = []
    for opened in _OPENED.finditer(text):
        start = opened.start()
        end = _closed(text, start)
        if end and (not edits or start >= edits[-1].end):
            edits += _joined(text, start, end)
    return edits


def _closed(text: str, start: int) -> int:
    """Return where the bracket closes that is opened at an offset; 0 where none does soon."""
    depth = 0
    for at in range(start, min(len(text), start + _LONGEST)):
        depth += (text[at] in _OPENING) - (text[at] in _CLOSING)
        if not depth:
            return at + 1
    return 0


def _joined(text: str, start: int, end: int) -> Iterator[Edit]:
    breaks = list(_BREAK.finditer(text, start, end))
    edges = [start, *(offset for each in breaks for offset in each.span()), end]
    lines = [text[low:high] for low, high in list(pairwise(edges))[::2]]
    words = "".join(lines)[1:-1]
    is_tag = len(lines) <= _MOST_LINES and _LABEL.match(words) and "。" not in words
    if is_tag and (len(lines) == 2 or any(sign in words for sign in _SEPARATORS)):
        yield from (Edit(each.start(), each.end(), "", None) for each in breaks)
