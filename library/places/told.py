"""What a plan tells of the time behind it: the clauses that look back, and those that claim a thing done."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from library.comparing.task_words import runs_of
from parsers.plan import Plan, Section, Span
from parsers.text.dates import FIVE_YEAR_PLAN
from parsers.text.folding import fold
from parsers.text.patterns import compiled

_SENTENCE = compiled("[^。；;！!？?\n]+")
CLAIMS = compiled("完成|建成|实现|达到|投产|投用|通车|竣工|印发|出台|消除|淘汰|超额")
"""What a clause says of a task that tells that it was done."""
_BEGUN = compiled("启动|开工|通过")
"""What tells that a task is done which asks for no more than that."""
NOT_DONE = compiled(
    "未(?![来成])|没有|尚|(?<!不)仅|力争|正在|正加[快紧]|(?<![虚模])拟|不足|不到|滞后|有待|有序推进|前期工作|筹备|起草"
)
"""What tells that a thing was not done, or not all of it."""
_SEVERAL = compiled(f"[三五]年(?:来|间|，|,)|(?:过去(?:的)?|这|近)[三五]年|{FIVE_YEAR_PLAN.pattern}")
_ONE_YEAR = compiled(r"(?:(?<!十)一年来|过去(?:的)?一年|去年|20\d\d年)")
"""What a heading or the beginning of a line says that looks back on several years, or on one."""
_LINE_BEGINS = 30


class Claim(NamedTuple):
    """A clause that says that something was done."""

    section: int
    clause: str
    begun: str | None
    """What it says where that is only that it was begun: 启动."""
    runs: frozenset[str]


def claims_of(told: Iterable[tuple[int, str]]) -> Iterator[Claim]:
    """Yield those of some clauses that say that something was done, or begun."""
    for section, clause in told:
        begun, is_done = _BEGUN.search(clause), bool(CLAIMS.search(clause))
        if (is_done or begun) and not NOT_DONE.search(clause):
            yield Claim(section, clause, begun[0] if begun and not is_done else None, runs_of(clause))


def told_by(plan: Plan, several: Mapping[int, Sequence[Span]]) -> Iterator[tuple[int, str, bool]]:
    """Yield the sentences of a plan that look back, with their sections and whether they look back on several years."""
    for section in plan.sections:
        if section.frame == "past":
            spans = several.get(section.index, ())
            for match in _SENTENCE.finditer(section.words):
                is_of_several = any(start <= match.start() < end for start, end in spans)
                yield section.index, match[0].strip(), is_of_several


def of_several_years(plan: Plan) -> dict[int, list[Span]]:
    """Return the lines of a plan that look back on several years, as offsets into the words of their sections."""
    found: defaultdict[int, list[Span]] = defaultdict(list)
    above: list[bool] = []
    for section in plan.sections:
        del above[max(section.depth - 1, 0) :]
        heading = fold(section.title)
        is_of_several = bool(_SEVERAL.search(heading)) or (any(above) and not _ONE_YEAR.search(heading))
        if section.depth:
            above.append(is_of_several)
        for line in re.finditer("[^\n]+", section.words):
            begins = fold(line[0])[:_LINE_BEGINS]
            if _ONE_YEAR.search(begins):
                is_of_several = False
            elif _SEVERAL.search(begins):
                is_of_several = True
            if is_of_several:
                found[section.index].append(line.span())
    return found


def clauses_with_figures(section: Section) -> Iterator[str]:
    """Yield the clauses of a section that have a figure, folded."""
    for match in _SENTENCE.finditer(fold(section.words)):
        yield from (clause for clause in re.split("[,，、]", match[0]) if re.search(r"\d", clause))
