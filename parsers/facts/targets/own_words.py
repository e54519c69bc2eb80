"""Which words of its clause are a figure's own: all of them, those of its bracket, or those of its cell of a row."""

from collections.abc import Sequence

from parsers.facts.targets.compared import end_of_words
from parsers.facts.targets.promise import BOUNDS, Promise
from parsers.facts.targets.quantity import Quantity
from parsers.facts.task_words import promises
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.clauses import clause
from parsers.text.patterns import compiled

_NEXT_CELL = compiled(rf"{BETWEEN_CELLS}(?=[^\W\d_]{{2}}\S*\d)")
"""Where a cell begins that has a figure of its own, and says of what."""
_CELL_SAYS_WHAT = compiled(r"[^\W\d_]{2}")
_BRACKET_SAYS_WHAT = compiled(
    r"(?:20\d\d年?)?(?![达不超约共最低高]|累计|其中\d|减排|减少|压减|下降|降低|提高|提升|增长|增加|力争|确保|争取)[^\W\d_]{2}"
)
"""How a cell, or a bracket, begins that says itself of what its figure is."""
_CLOSES = compiled("[)）]")
_IS_SHARE = compiled("占比(?:达到?|为)?")
"""What stands in a bracket in front of the share of what is counted ahead of it."""
_LIMITS = compiled("超过?|[大高低小少多]于|[≥≤<>]|达到")
_SAYS_WHICH = compiled(r"[)）](?!实现|完成|[达占有控保提降并且以按]|的[一-鿿]{0,4}(?:支持|补助|补贴|奖励|贴息))[一-鿿]")
"""How the words go on behind a bracket that belongs to a name."""


_DESCRIBES = compiled("(?:总?占地|全长|总?长度?|宽度?|总?建筑面积|总?投资|概算|设计|规模)[^,，。;；、]{0,6}$")
"""How a bracket begins that says how large the thing is in front of it: 断头路（全长1.6公里）."""
_THINGS = compiled("(?:项目|企业|机组|锅炉|单位|工厂|园区|用户|建筑|船舶|车辆)$")
"""What a bracket with a bound says which ones of are meant: 高耗能项目（综合能耗1万吨标煤以上）."""
_COUNTS_PARTS = compiled(r"[一-鿿]{1,4}[)）](?:、|和|及|与|[须应要])")
"""How a bracket goes on that counts the parts of the thing in front of it, in a list: 滨江小学（36个班）、育才初中."""


def own_words(text: str, before: Quantity | None, series: Sequence[Quantity]) -> tuple[int, int, int] | None:
    """Return where the clause of some quantities begins, where in it the words that say of what, and where both end.

    What stands in a bracket is of its own words, and never of a figure in front of it; a cell of a row is of what it says itself.
    None for what only says which ones are meant: 重点企业（能耗5000吨标准煤以上）碳账户建设.
    """
    first, last = series[0].start, series[-1].end
    begins, high = clause(text, first, last)
    following = _NEXT_CELL.search(text, last, high)
    high = following.start() if following else high
    low = begins
    bracket = _open_bracket(text, begins, first)
    if bracket and _says_which(text, begins, bracket, series):
        return None
    if bracket and ((before and begins < before.end < bracket) or _BRACKET_SAYS_WHAT.match(text, bracket, first)):
        sets_limit = series[-1].bound or _LIMITS.search(text, bracket, first)
        is_promised = text.startswith("其中", bracket) or promises().match(text, bracket)
        if sets_limit and series[-1].kind != "share" and _SAYS_WHICH.match(text, last) and not is_promised:
            return None
        closed = _CLOSES.search(text, last, high)
        low, high = bracket, closed.start() if closed else high
    cell = text.rfind(BETWEEN_CELLS, begins, first) + len(BETWEEN_CELLS)
    return (cell, cell, high) if cell > begins and _CELL_SAYS_WHAT.match(text, cell, first) else (begins, low, high)


def _says_which(text: str, begins: int, bracket: int, series: Sequence[Quantity]) -> bool:
    """Return whether a bracket only says how large the thing in front of it is, or which ones are meant."""
    first, last = series[0].start, series[-1].end
    is_bound = series[-1].kind == "amount" and series[-1].bound
    of_name = bracket == first and is_bound and _SAYS_WHICH.match(text, last)
    of_things = is_bound and _THINGS.search(text, begins, bracket - 1) and _CLOSES.match(text, last)
    counts_parts = bracket == first and _COUNTS_PARTS.match(text, last)
    return bool(of_name or of_things or counts_parts or _DESCRIBES.match(text, bracket, first))


def _open_bracket(text: str, start: int, end: int) -> int | None:
    """Return the offset behind a bracket that is open at the end of a stretch."""
    opened = max(text.rfind(sign, start, end) for sign in "(（") + 1
    return opened if opened > start and not _CLOSES.search(text, opened, end) else None


def share_of_counted(text: str, before: Quantity | None, share: Quantity) -> Promise | None:
    """Return the share that a bracket gives of what is counted in front of it: 断面达到10个（占比47.6%）."""
    if share.kind != "share" or not before:
        return None
    start = clause(text, share.start, share.start)[0]
    bracket = _open_bracket(text, start, share.start)
    if not bracket or not start < before.end < bracket or not _IS_SHARE.fullmatch(text, bracket, share.start):
        return None
    counted = start, end_of_words(text, start, before.end)
    return Promise(share, BOUNDS.get(share.bound) or "=", counted, (start, share.end), tail="占比")
