"""The one name of what a figure measures, whatever wording a plan uses for it (data/measures.tsv)."""

import re
from functools import cache

import data
from parsers.text.folding import squeezed
from parsers.text.patterns import compiled

_LEADING = compiled(
    r"(?:全社会|预期|力争|实现|达到|正常年景下|正常年份|全年|确保|我[省市]|全[省市县区国]|年均|平均|累计|年度|地级及?以上城市|设区市)+"
)
_TRAILING = compiled(r"(?:年均|平均|总体|累计|实际|同比|分别|预期|目标|同口径|可比口径|上涨幅度)+$")


@cache
def _table() -> tuple[re.Pattern[str], list[str]]:
    """Return an expression whose groups are the wordings of each measure, in the order of the table, and the measures."""
    rows = list(data.rows("measures"))
    wordings = "|".join(f"({wordings})" for _, wordings, _ in rows)
    return compiled(wordings, re.IGNORECASE), [measure for measure, _, _ in rows]


@cache
def _better() -> dict[str, str]:
    return {measure: better for measure, _, better in data.rows("measures")}


def better(measure: str | None) -> str | None:
    """Return whether `more` or `less` of a measure is better, or `neither`; None where the table does not know the measure."""
    known = _better().get(measure or "")
    return None if known is None else known or "neither"


def measure(indicator: str) -> str | None:
    """Return the name that the table has for an indicator, its place and time left aside; None where it has none."""
    wordings, measures = _table()
    words = _TRAILING.sub("", squeezed(indicator))
    found = wordings.fullmatch(words) or wordings.fullmatch(_LEADING.sub("", words, count=1))
    return measures[found.lastindex - 1] if found and found.lastindex else None
