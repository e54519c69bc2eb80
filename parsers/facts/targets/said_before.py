"""What a figure is of where its own clause does not say: the clause, the cell or the figure before it does."""

from collections.abc import Iterator

from parsers.facts.targets.compared import NUMBER, Comparing, compared, compared_with, end_of_words
from parsers.facts.targets.places import are_places, without_place
from parsers.facts.targets.promise import BOUNDS, Promise
from parsers.facts.targets.quantity import Quantity
from parsers.plan import Span
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.clauses import clause
from parsers.text.dates import five_year_plan
from parsers.text.patterns import compiled
from parsers.values import replace

_BASE = (
    rf"上一?年度?|去年|前年|同期|(?:19|20)\d\d年|{five_year_plan()}|基[期准]|近[一二三五十两]年|[常历往]年|考核|年初"
    "|上一?(?:月|季度)|上半年|第?[一二三]季度|全[国省市]|目标|计划"
)
SAYS_WHEN = compiled(rf"[^\S\n]*(?:(?:力争)?(?:到|至)?20\d\d年(?:年?底)?(?:力争)?|{five_year_plan()}(?:期间|时期))")
"""When what is measured in front of it changes so much more: 下降20%，到2030年下降30%."""
SAYS_ONLY_HOW = compiled(
    rf"[^\S\n]*(?:按?(?:同口径|可比(?:口径|价格?)?))?(?:(?:较|比|与)(?:{_BASE})[^,，。;；]{{0,10}}?(?:相比|同期|水平)?|同比)?"
    r"(?:分别|均|累计|再|力争|下一步|进一步|年均)*"
)
_MOST_CLAUSES = 3
_SAYS_ONLY_WHEN = compiled(r"(?:[一三五]年|年均|平均|同比|[较比](?:上年|去年)|分别|[^\S\n])*")


def _measured_before(text: str, low: int) -> Span | None:
    """Return the words that say what is measured in the clauses before the one that begins at an offset; None where none does."""
    for _ in range(_MOST_CLAUSES):
        if not low or text[low - 1] not in ",，、":
            break
        start = clause(text, low - 1, low - 1)[0]
        end = end_of_words(text, start, low - 1)
        if not _SAYS_ONLY_WHEN.fullmatch(text, start, end):
            return start, end
        low = start
    return None


def clause_of_level(text: str, behind: int) -> Span:
    """Return the clause that ends at an offset, or the one before where it only says how that changes: 3万吨，减少1万吨，下降8%."""
    low = clause(text, behind, behind)[0]
    for _ in range(_MOST_CLAUSES):
        how = _how(text, low, behind) if low and text[low - 1] in ",，" else None
        if how is None or not SAYS_ONLY_HOW.fullmatch(text, low, how):
            break
        behind = low - 1
        low = clause(text, behind, behind)[0]
    return low, behind


def _how(text: str, low: int, end: int) -> int | None:
    """Return where the words that compare begin in front of the number of a clause, where it is compared."""
    number = NUMBER.search(text, low, end)
    words = compared_with(text, low, number.start()) if number else None
    return words.start if words else None


def multiple_of(text: str, low: int, end: int, quantity: Quantity) -> Iterator[Promise]:
    """Yield what is to be so many times what it was: what is measured ends at an offset, or in the clause before."""
    measured = (low, end) if end > low else _measured_before(text, low)
    if measured:
        comparator = BOUNDS.get(quantity.bound) or "="
        yield Promise(quantity, comparator, measured, (measured[0], quantity.end), compared=(low, quantity.start))


def is_of_figure(text: str, low: int, words: Comparing) -> bool:
    """Return whether words only say how what the figure in front measures is to change, or in a bracket of which places it is."""
    is_change = (words.change or words.comparison.comparator) in ("increase", "decrease")
    of_places = text[low - 1] in "(（" and are_places(text[low : words.start])
    return of_places or (is_change and bool(SAYS_ONLY_HOW.fullmatch(text, low, words.start)))


_BY_YEAR = compiled(r"[^\S\n]*(?:力争|确保|争取|到|至)*(?:20\d\d年(?:年?[底末])?)?(?:力争|确保|争取)*")
_NUMBERED = compiled(r"\d{1,2}[.、]")
_NAME_IN_CELL = compiled("[^,，。;；:：]{2,24}[率例重量数度值比积情况]")


def named_in_row(text: str, before: Quantity | None, series: list[Quantity], around: Span, words: Comparing) -> list[Promise]:
    """Return the promises of what a row names in the cell before the one that says by when: 续约率  力争2023年达到80%."""
    low, high = around
    cell = text.rfind(BETWEEN_CELLS, before.end if before else 0, words.start)
    begins = max(low, cell + len(BETWEEN_CELLS))
    if cell < 0 or text.find("\n", cell, low) >= 0 or not _BY_YEAR.fullmatch(text, begins, words.start):
        return []
    line = text.rfind("\n", 0, cell) + 1
    first = text.rfind(BETWEEN_CELLS, line, cell)
    start = line if first < 0 else first + len(BETWEEN_CELLS)
    numbered = _NUMBERED.match(text, start, cell)
    start = numbered.end() if numbered else start
    is_name = _NAME_IN_CELL.fullmatch(text, start, cell)
    return [*compared(text, series, (start, high), replace(words, start=cell))] if is_name else []


def in_other_place(text: str, before: Quantity | None, series: list[Quantity], around: Span, words: Comparing) -> list[Promise]:
    """Return the promises of what the figure before is of, in another place: 安顺市消除率达到95%、铜仁市达到90%."""
    low, high = around
    if before is None or before.end != low - 1 or text[low - 1] not in "、,，" or not are_places(text[low : words.start]):
        return []
    start = clause(text, before.end, before.end)[0]
    own = without_place(text, start, end_of_words(text, start, before.end))
    of_same = compared(text, series, (own[0], high), replace(words, start=own[1])) if own[0] < own[1] else ()
    return [replace(promise, whose=(low, words.start)) for promise in of_same]
