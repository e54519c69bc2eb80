"""Figures that stand in the column of a table for what is aimed at: 2027年目标值：300个以上, below what they are of."""

import re
from collections.abc import Iterator, Mapping, Sequence

from parsers.facts.targets.promise import BOUNDS, Promise
from parsers.facts.targets.quantity import Quantity
from parsers.facts.targets.target_phrases import comparator_of
from parsers.plan import Comparator, Span
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.labels import VALUE_LABEL
from parsers.text.marker_forms import ANY_MARKER
from parsers.text.patterns import compiled

_LINE = compiled(rf"^(?P<label>{VALUE_LABEL}[:：])[^\S\n]*(?P<sense>[^\d\n。；;，,]{{0,8}})(?=\d)", re.MULTILINE)
_IN_FRONT = compiled(r"(?:[约近]|力争|[累共]计|新增|\s)*")
"""What may stand in front of the figure in a cell, besides what says that it is to be at least or at most so much."""
_ENDS = "。；;！？"
_MARKER = compiled(rf"\s*(?:{ANY_MARKER}(?<=[)）、.．])\s*)?")


def table_values(text: str, found: Sequence[Quantity]) -> Iterator[Promise]:
    """Yield the promise of each figure that fills the cell of such a column, in folded text."""
    by_start = {quantity.start: quantity for quantity in found}
    names: dict[int, Span | None] = {}
    for line in _LINE.finditer(text):
        quantity = by_start.get(line.end())
        begins = line.start()
        above = text.rfind("\n", 0, max(0, begins - 1)) + 1
        name = names[begins] = names[above] if above in names else _name(text, above, begins - 1)
        if name is None:
            continue
        ends = _line_end(text, begins)
        if quantity is None or text[quantity.end : ends].strip("。；; \u3000"):
            yield from _by_years(text, (line.end("label"), ends), name, by_start)
            continue
        comparator = _sense(line["sense"], quantity)
        if comparator:
            year = line["year"] or line["of_year"]
            yield Promise(quantity, comparator, name, (begins, quantity.end), year=int(year) if year else None)
    for named in _NAMED.finditer(text):
        yield from _by_years(text, (named.end(), _line_end(text, named.start())), named.span("name"), by_start)


_NAMED = compiled(
    r"^[^\S\n]*(?:\d{1,2}[.、])?(?P<name>[^\W\d][^\s\d,，。;；:：]{1,16}(?:率|比例|比重|占比|浓度|总量|面积|指数|产量|强度))[:：]"
    r"(?=(?:力争|确保|争取|到|至)*20\d\d年)",
    re.MULTILINE,
)
"""A line that says by when so much is aimed at of what it begins with: 保护率：2024年不低于52%，2026年不低于55%."""
_SHARE, _CHANGES = compiled("(?:率|比例|比重|占比)$"), compiled("增|减|下降|降低|提高")
_BY_YEAR = compiled(
    r"(?:力争|确保|争取|到|至)*(?P<year>20\d\d)年(?:年?[底末]前?)?(?:力争|确保|争取)*(?P<sense>[^\d\n。；;，,]{0,8})(?=\d)"
)


def _by_years(text: str, cell: Span, name: Span, by_start: Mapping[int, Quantity]) -> Iterator[Promise]:
    """Yield the figures of a cell that says by when each is aimed at: 2024年不低于52%，2026年不低于55%."""
    part = text.find("其中", *cell)
    is_share = bool(_SHARE.search(text, *name))
    for said in _BY_YEAR.finditer(text, cell[0], part if part >= 0 else cell[1]):
        quantity = by_start.get(said.end())
        is_change = _CHANGES.search(said["sense"])
        comparator = _sense(said["sense"], quantity) if quantity and not is_change else None
        if quantity and comparator and is_share == (quantity.kind == "share"):
            yield Promise(quantity, comparator, name, (said.start(), quantity.end), year=int(said["year"]))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def _sense(words: str, quantity: Quantity) -> Comparator | None:
    """Return how the figure of a cell binds; None where the words in front of it are none that say so."""
    comparator = "=" if _IN_FRONT.fullmatch(words) else comparator_of(words)
    return None if comparator in (None, "decrease", "increase") else BOUNDS.get(quantity.bound) or comparator


def _name(text: str, start: int, end: int) -> Span | None:
    """Return where the name stands in the line above such lines: its last cell; None where that is a sentence, or nothing."""
    if end <= start or text[end - 1] in _ENDS:
        return None
    marker = _MARKER.match(text, start, end)
    start = marker.end() if marker else start
    return max(start, text.rfind(BETWEEN_CELLS, start, end) + len(BETWEEN_CELLS), text.rfind(":", start, end) + 1), end
