"""Whether a section is of a year or of several: what was reached in five years answers no review of the last one."""

import re

from parsers.plan import Section
from parsers.text.dates import FIVE_YEAR_PLAN
from parsers.text.folding import fold
from parsers.text.patterns import compiled
from parsers.values import dataclass

_OF_YEARS = compiled(rf"{FIVE_YEAR_PLAN.pattern}(?![^一-鿿]?(?:良好)?(?:开局|开好局|起步|收官))|[五十]年|远景")
_OF_A_YEAR = compiled("20[0-9][0-9]年|今年|全年|本年度")
_KINDS = (("year", _OF_A_YEAR), ("years", _OF_YEARS))
_HEADING_READ = 40
"""How much of a heading is read for the time it is of: what follows is a sentence of its own."""
_LEAD_READ = 16
"""The same of a chapter's own words, where its heading does not say: 2026年是…, “十五五”时期是…."""
_AHEAD_READ = 400
"""How much of what stands ahead of a row of sections is read, in a chapter of both: 过去五年和2022年工作回顾."""
_NUMERAL = compiled(r"[一二三四五六七八九十百\d]+")
_FIRSTS = frozenset(["一", "1"])


@dataclass(frozen=True, slots=True)
class _Row:
    """Sections of one level that count on."""

    form: str
    """Their marker without its number."""
    period: str | None


class Periods:
    """Tells of section after section of a plan of what time it is."""

    def __init__(self) -> None:
        self._above: list[str | None] = []
        """The periods of the headings above."""
        self._of_both: list[str | None] = []
        """Of those that are of a year and of several which of the two they name first, of which their first row is."""
        self._rows: list[_Row | None] = []
        """The last row of each level."""
        self._ahead = ""
        """The end of the text ahead."""

    def of(self, section: Section, *, is_parent: bool) -> str | None:
        """Return `year` or `years` for the next section of a plan, by its heading or one above; None where none says."""
        level = max(section.depth - 1, 0)
        del self._above[level:], self._of_both[level:], self._rows[level + 1 :]
        named = _named(fold(section.title)[:_HEADING_READ])
        if is_parent and not named and not any((*self._above, *self._of_both)):
            named = _named(fold(section.text[:_LEAD_READ]))
        if len(named) == 1:
            period: str | None = named[0]
        elif any(self._of_both):
            period = self._of_row(section, level)
        else:
            period = self._above[-1] if self._above else None
        self._ahead = section.text[-_AHEAD_READ:]
        if section.depth:
            self._above.append(period)
            self._of_both.append(named[0] if len(named) > 1 else None)
        return period

    def _of_row(self, section: Section, level: int) -> str | None:
        """Return the period of the row that a section belongs to: what the words ahead of its first one named last."""
        self._rows += [None] * (level + 1 - len(self._rows))
        form = _NUMERAL.sub("#", section.marker)
        row = self._rows[level]
        numbers = _NUMERAL.findall(section.marker)
        if row is None or row.form != form or (numbers and numbers[-1] in _FIRSTS):
            chapter = next(at for at, first in enumerate(self._of_both) if first)
            is_first = level == chapter + 1 and row is None
            told = self._of_both[chapter] if is_first else _last_named(fold(self._ahead))
            row = self._rows[level] = _Row(form, told or next((each for each in reversed(self._above) if each), None))
        return row.period


def _named(words: str) -> list[str]:
    """Return of what times some words are, in their order: `year`, `years`, both or neither."""
    found = [(match.start(), period) for period, pattern in _KINDS if (match := pattern.search(words))]
    return [period for _, period in sorted(found)]


def _last_named(words: str) -> str | None:
    """Return the time that some words name last."""
    found = [(match.start(), period) for period, pattern in _KINDS for match in re.finditer(pattern, words)]
    return max(found)[1] if found else None
