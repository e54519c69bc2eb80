"""Figures that 分别 gives to as many times as there are: 6月底、9月底、12月底前分别完成30%、60%、100%的治理任务."""

import re
from collections.abc import Iterator

from parsers.facts.targets.compared import binding, compared_with, with_shared_hedge
from parsers.facts.targets.indicators import begins_with_noun
from parsers.facts.targets.promise import BOUNDS, Promise
from parsers.facts.targets.quantity import Quantity
from parsers.plan import Span
from parsers.text.clauses import clause, sentence
from parsers.text.patterns import compiled

_PART = r"(?:\d{1,2}月(?:\d{1,2}日|[底末])?|[上下]半年|第?[一二三四]季度|年?[底末])"
_TIME = rf"(?:(?:20\d\d年?)?{_PART}(?:之|以)?前?|20\d\d年?(?:年?[底末])?(?:之|以)?前?)"
_TIMES = rf"{_TIME}(?:[、,，和及与]{_TIME}){{1,7}}"
_BY_TURNS = compiled(
    rf"(?:(?:到|至|于|在)?(?P<ahead>{_TIMES})[,，]?(?P<what>[^\d,，。;；、\n]{{0,30}}?)"
    rf"|(?P<named>[^\d,，。;；、\n]{{2,30}}?)(?:到|至|于|在)?(?P<behind>{_TIMES}))分别(?P<how>[^\d,，。;；、\n]{{0,16}})$"
)
_ONE_TIME, _YEAR = compiled(_TIME), compiled(r"20\d\d")
_ENDS_OF_NOUN = compiled("的[^\\d,，。;；、\\n]{2,20}")


def by_turns(text: str, series: list[Quantity]) -> Iterator[Promise]:
    """Yield a promise for each of several figures that are of one thing at as many times."""
    if len(series) < 2:
        return
    low, _ = sentence(text, series[0].start, series[0].end)
    said = _BY_TURNS.search(text, low, series[0].start)
    if not said:
        return
    times = _ONE_TIME.findall(said["ahead"] or said["behind"])
    what = _what(text, said, series)
    if len(times) != len(series) or what is None:
        return
    words = compared_with(text, said.start("how"), series[0].start)
    years = [int(year[0]) if (year := _YEAR.findall(time)) and len(time) <= _LONGEST_YEAR else None for time in times]
    for n, quantity in enumerate(with_shared_hedge(series)):
        comparator, bound = binding(words, quantity) if words else (BOUNDS.get(quantity.bound) or "=", None)
        turn = None if years[n] else (n, len(times))
        yield Promise(quantity, comparator, what, (said.start(), quantity.end), bound=bound, year=years[n], turn=turn)


_LONGEST_YEAR = 5


def _what(text: str, said: re.Match[str], series: list[Quantity]) -> Span | None:
    """Return where it stands what the figures are of: ahead of 分别, behind the last of them, or between both."""
    for group in ("what", "named"):
        if said[group]:
            return said.span(group)
    last = series[-1]
    high = clause(text, last.start, last.end)[1]
    owned = _ENDS_OF_NOUN.match(text, last.end, high)
    if owned:
        return owned.start() + 1, owned.end()
    if last.kind == "count" and begins_with_noun(text[last.end : high]):
        return last.end, high
    return said.span("how") if said["how"] else None
