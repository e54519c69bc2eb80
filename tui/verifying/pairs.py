"""What a row of a comparison that was written out would say now: both sides by the words that are cited behind them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import get_args

from library.citing.citation import Citation, hash_of, in_text
from library.comparing.comparison import is_of_one_place
from library.comparing.figures import DeadlineRow, DutyRow, TargetRow
from library.comparing.measured import Measured
from parsers.plan import Deadline, Plan, Target
from tui.saying import sentences
from tui.saying.language import Language
from tui.saying.pairs import ELSEWHERE, Fact, FigureRow, figure_of


def sides_cited(cells: Mapping[str, str]) -> dict[str, Citation]:
    """Return what a row of a comparison cites, by what its heads call the plans; nothing for a row of another table."""
    found = {}
    for head, cell in cells.items():
        endings = (f" {words}" for words in (sentences.CITATION.zh, sentences.CITATION.en))
        name = next((head.removesuffix(ending) for ending in endings if head.endswith(ending)), None)
        cited = in_text(cell)
        if name and len(cited) == 1:
            found[name] = cited[0][0]
    return found


def quoted_of(cells: Mapping[str, str], name: str) -> str | None:
    """Return the words of a side that a row quotes; None where it has figures instead."""
    heads = (f"{name} {words}" for words in (sentences.TEXT.zh, sentences.TEXT.en))
    return next((cells[head] for head in heads if head in cells), None)


def differing(cells: Mapping[str, str], sides: Sequence[tuple[Plan, Citation] | None]) -> list[tuple[str, str, str]] | None:
    """Return the cells of a row of figures that say something else than its sides do, each with its head and what these say.

    `sides` are the left and the right plan, each with what is cited of it. None where nothing has the words that are cited.
    """
    facts = [[None] if side is None else _facts(*side) for side in sides]
    told = [list(_differing(cells, row)) for row in _rows(facts, sides)]
    return min(told, key=len, default=None)


def _facts(plan: Plan, cited: Citation) -> list[Fact | None]:
    """Return the figures, times and units of a plan that have the words that are cited, those at their place alone if any are."""
    every: list[Fact] = [*plan.targets, *plan.deadlines, *plan.duties]
    found = [fact for fact in every if hash_of(fact.shown) == cited.hash]
    return [fact for fact in found if fact.source == cited.span] or [*found]


def _rows(facts: Sequence[Sequence[Fact | None]], sides: Sequence[tuple[Plan, Citation] | None]) -> Iterator[FigureRow]:
    plans = [side[0] if side else None for side in sides]
    for left, right in product(*facts):
        kinds = {type(fact) for fact in (left, right) if fact}
        if len(kinds) == 1:
            for language in get_args(Language):
                yield figure_of(_row(left, right, plans), language)


def _row(left: Fact | None, right: Fact | None, plans: Sequence[Plan | None]) -> TargetRow | DeadlineRow | DutyRow:
    if isinstance(left or right, Deadline):
        return DeadlineRow(left, right)  # type: ignore[arg-type]
    if not isinstance(left or right, Target):
        return DutyRow(left, right)  # type: ignore[arg-type]
    difference = None
    if isinstance(left, Target) and isinstance(right, Target) and plans[0] and plans[1]:
        one, other = Measured.of(left, plans[0].year), Measured.of(right, plans[1].year)
        difference = one.difference(other, is_over_time=is_of_one_place(plans[0], plans[1]))
    return TargetRow(left, right, difference)  # type: ignore[arg-type]


def _differing(cells: Mapping[str, str], row: FigureRow) -> Iterator[tuple[str, str, str]]:
    for head, said in zip(cells, (row.about, row.left, row.right, row.difference), strict=False):
        found = " ".join(cells[head].partition(ELSEWHERE)[0].split())
        if found.removeprefix("'") != " ".join(said.split()):
            yield head, cells[head], said
