"""The table of places: measures down, plans across, in each cell what a plan promises of a measure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from library.asking.filter import Filter
from library.comparing.measured import Measured, firmness
from library.entry import Entry
from library.finding.matching import says
from library.finding.sections import lets_section
from parsers.plan import Plan, Target
from parsers.text.folding import fold

_SEVERAL = 2
"""In how many plans a measure stands at least that is listed without being asked for."""


class Change(StrEnum):
    """How a promise stands to the one that the same place made for the year before."""

    KEPT = "kept"
    RAISED = "raised"
    LOWERED = "lowered"
    DROPPED = "dropped"
    """It was made then, and is not now."""
    NEW = "new"
    """It is made now, and was not then."""
    UNKNOWN = "unknown"
    """The two cannot be set off against each other: another unit or direction, or a figure that is lost."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What a plan promises of a measure."""

    target: Target | None
    """The promise for the plan's own year and place; None where it makes none any longer."""
    others: tuple[Target, ...] = ()
    """What it promises besides of it: for other years, parts and directions."""
    before: Target | None = None
    """What the same place promised for the year before, where that plan is at hand."""
    change: Change | None = None
    """How the two stand to each other; None where there is no plan of the year before."""
    years_ahead: int = 0
    """How many years after the plan's own the promise is due."""


@dataclass(frozen=True, slots=True)
class Row:
    """A measure in all plans."""

    measure: str
    cells: Mapping[str, Cell]
    """By the ids of the plans that promise it, or did so the year before."""
    highest: frozenset[str]
    """The plans with the highest figure among those that can be compared; none where fewer than two can."""
    lowest: frozenset[str]

    def figure(self, plan: str) -> float | None:
        """Return the figure of a plan, in the unit of most; None where it has none, or another kind of figure."""
        return self._figures().get(plan)

    def _figures(self) -> Mapping[str, float]:
        return _figures(self.cells)


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """Measures down, plans across."""

    plans: Sequence[Entry]
    rows: Sequence[Row]


def place_table(plans: Iterable[Plan], wanted: Filter, before: Mapping[str, Plan]) -> PlaceTable:
    """Return the table of some plans, with the measures whose names or sections a filter lets through.

    `before` are the plans of the year before, by the ids of those that follow them. Without words the measures of several plans
    are listed, those of most plans first, and of these the ones that plans share by name (`Target.measure`).
    """
    plans = list(plans)
    cells: defaultdict[str, dict[str, Cell]] = defaultdict(dict)
    for plan in plans:
        earlier = before.get(plan.id)
        now, then = _by_measure(plan, wanted), _by_measure(earlier, wanted) if earlier else {}
        for measure in (*now, *(each for each in then if each not in now)):
            cells[measure][plan.id] = _cell(now.get(measure, ()), then.get(measure, ()), has_before=earlier is not None)
    least = 0 if wanted.terms or len(plans) < _SEVERAL else _SEVERAL
    counts = Counter({measure: sum(cell.target is not None for cell in own.values()) for measure, own in cells.items()})
    order = sorted(cells, key=lambda measure: (-counts[measure], not _is_shared(cells[measure])))
    rows = [_row(measure, cells[measure]) for measure in order if counts[measure] >= least]
    # Where no two speak of the same, what each says alone is all there is to see.
    rows = rows or [_row(measure, cells[measure]) for measure in order]
    return PlaceTable([Entry.of(plan) for plan in plans], rows)


def _is_shared(cells: Mapping[str, Cell]) -> bool:
    """Return whether a measure is one that plans share by name."""
    return any(cell.target is not None and cell.target.measure is not None for cell in cells.values())


def _by_measure(plan: Plan, wanted: Filter) -> dict[str, list[Measured]]:
    """Return the targets of a plan by their measures, those for its own year and the whole place first."""
    found: defaultdict[str, list[Measured]] = defaultdict(list)
    passing: dict[int, bool] = {}
    for target in plan.targets:
        if target.kind != "target":
            continue
        section = plan.sections[target.section]
        if section.index not in passing:
            passing[section.index] = lets_section(plan, section, wanted)
        measured = Measured.of(target, plan.year)
        words = fold(f"{measured.name}\n{target.indicator}\n{section.heading}")
        if passing[section.index] and all(says(term.words, words) for term in wanted.terms):
            found[measured.name].append(measured)
    for own in found.values():
        own.sort(key=lambda one: (bool(one.scope), one.years_ahead != 0, one.target.value is None and not one.target.damaged))
    return found


def _cell(now: Sequence[Measured], then: Sequence[Measured], *, has_before: bool) -> Cell:
    main = now[0] if now else None
    earlier = then[0] if then else None
    return Cell(
        main.target if main else None,
        tuple(one.target for one in now[1:]),
        earlier.target if earlier else None,
        _change(main, earlier) if has_before else None,
        main.years_ahead if main else 0,
    )


def _change(now: Measured | None, then: Measured | None) -> Change:
    if now is None:
        return Change.DROPPED
    if then is None:
        return Change.NEW
    difference = then.difference(now, is_over_time=True)
    if difference is None:
        return Change.UNKNOWN
    difference = difference or firmness(now.target) - firmness(then.target)
    return Change.KEPT if not difference else Change.RAISED if difference > 0 else Change.LOWERED


def _row(measure: str, cells: Mapping[str, Cell]) -> Row:
    figures = _figures(cells)
    several = len(figures) >= _SEVERAL and min(figures.values()) != max(figures.values()) and not _others(cells, figures)
    ends = (
        [frozenset(plan for plan, figure in figures.items() if figure == end(figures.values())) for end in (max, min)]
        if several
        else []
    )
    return Row(measure, cells, *(ends or (frozenset(), frozenset())))


def _others(cells: Mapping[str, Cell], figures: Mapping[str, float]) -> bool:
    """Return whether others promise as much of it for the same time in a unit that does not compare: one of them may lead."""
    ahead = {cells[plan].years_ahead for plan in figures}
    units = {Measured.of(target, None).unit for plan in figures if (target := cells[plan].target)}
    return any(
        cell.target.value is not None and cell.years_ahead in ahead and Measured.of(cell.target, None).unit not in units
        for plan, cell in cells.items()
        if cell.target and plan not in figures
    )


def _figures(cells: Mapping[str, Cell]) -> Mapping[str, float]:
    """Return the figures of a row that can be compared: of the unit, the kind and the time ahead that most have."""
    kinds: defaultdict[tuple[object, ...], dict[str, float]] = defaultdict(dict)
    for plan, cell in cells.items():
        target = cell.target
        if target is None or target.value is None:
            continue
        measured = Measured.of(target, None)
        if not measured.scope:
            change = target.comparator if target.comparator in ("increase", "decrease") else None
            kinds[measured.unit, change, cell.years_ahead, measured.is_yearly][plan] = target.value * measured.scale
    return max(kinds.values(), key=len, default={})
