"""The table of places: measures down, plans across, in each cell what a plan promises of a measure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from library.asking.filter import Filter
from library.comparing.measured import Measured, firmness
from library.entry import Entry
from library.finding.matching import meets
from library.finding.sections import lets_section
from parsers.plan import Plan, Target
from parsers.text.folding import fold
from parsers.values import dataclass, replace

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

    measured: Measured | None
    """The promise for the plan's own year and place; None where it makes none any longer."""
    others: tuple[Target, ...] = ()
    """What it promises besides of it: for other years, parts and directions."""
    before: Target | None = None
    """What the same place promised for the year before, where that plan is at hand."""
    change: Change | None = None
    """How the two stand to each other; None where there is no plan of the year before."""

    @property
    def target(self) -> Target | None:
        """The promise as the plan makes it."""
        return self.measured.target if self.measured else None


@dataclass(frozen=True, slots=True)
class Row:
    """A measure in all plans."""

    measure: str
    cells: Mapping[str, Cell]
    """By the ids of the plans that promise it, or did so the year before."""
    figures: Mapping[str, float]
    """The figures of those that can be compared, in the unit of most."""
    highest: frozenset[str]
    """The plans with the highest figure among those; none where there are fewer than two."""
    lowest: frozenset[str]


@dataclass(frozen=True, slots=True)
class PlaceTable:
    """Measures down, plans across."""

    plans: Sequence[Entry]
    rows: Sequence[Row]
    only_year: int | None = None
    """The year of most plans, where only those of it are set side by side, there being too many."""


@dataclass(frozen=True, slots=True)
class _Promised:
    """A target of a plan, with what a filter may ask of it."""

    measured: Measured
    words: str
    topics: frozenset[str]


class MeasuredPlans:
    """What some plans promise, and those of the year before, from which their table is made for any words and topics."""

    def __init__(self, plans: Iterable[Plan], before: Mapping[str, Plan], wanted: Filter, only_year: int | None = None) -> None:
        """Measure what plans promise in the sections that a filter lets through; `before` is by the ids of those that follow."""
        self._only_year = only_year
        self._made: tuple[object, PlaceTable] | None = None
        """The table that was made last, with the words and topics it was made for."""
        self._plans: list[tuple[Entry, list[_Promised], list[_Promised] | None]] = []
        for plan in plans:
            earlier = before.get(plan.id)
            self._plans.append((Entry.of(plan), _promised(plan, wanted), _promised(earlier, wanted) if earlier else None))

    def table(self, wanted: Filter) -> PlaceTable:
        """Return the table, with the measures whose names or sections have the words and topics of a filter.

        Without words the measures of several plans are listed, those of most plans first, and of these the ones that plans share
        by name (`Target.measure`); not what is of another thing in each (投资, 重大项目).
        """
        asked = wanted.terms, wanted.topics
        if self._made is None or self._made[0] != asked:
            self._made = asked, self._table(wanted)
        return self._made[1]

    def _table(self, wanted: Filter) -> PlaceTable:
        cells: defaultdict[str, dict[str, Cell]] = defaultdict(dict)
        for entry, own, earlier in self._plans:
            now, then = _by_measure(own, wanted), _by_measure(earlier or (), wanted)
            for measure in (*now, *(each for each in then if each not in now)):
                cells[measure][entry.id] = _cell(now.get(measure, ()), then.get(measure, ()), has_before=earlier is not None)
        least = 0 if wanted.terms or len(self._plans) < _SEVERAL else _SEVERAL
        counts = Counter({measure: sum(cell.target is not None for cell in own.values()) for measure, own in cells.items()})
        order = sorted(cells, key=lambda measure: (-counts[measure], not _is_shared(cells[measure])))
        rows = [
            _row(measure, cells[measure])
            for measure in order
            if counts[measure] >= least and (least == 0 or not Measured.is_hollow(measure))
        ]
        # Where no two speak of the same, what each says alone is all there is to see.
        rows = rows or [_row(measure, cells[measure]) for measure in order]
        return PlaceTable([entry for entry, _, _ in self._plans], rows, self._only_year)


def place_table(plans: Iterable[Plan], wanted: Filter, before: Mapping[str, Plan]) -> PlaceTable:
    """Return the table of some plans, with the measures whose names or sections a filter lets through."""
    return MeasuredPlans(plans, before, wanted).table(wanted)


def _promised(plan: Plan, wanted: Filter) -> list[_Promised]:
    """Return the targets of a plan in the sections that a filter lets through."""
    passing: dict[int, bool] = {}
    found = []
    on_any_topic = replace(wanted, topics=frozenset())
    for target in plan.targets:
        if target.kind != "target":
            continue
        section = plan.sections[target.section]
        if section.index not in passing:
            passing[section.index] = lets_section(plan, section, on_any_topic)
        if passing[section.index]:
            measured = Measured.of(target, plan.year)
            words = fold(f"{measured.name}\n{target.indicator}\n{section.heading}")
            found.append(_Promised(measured, words, frozenset(section.topics)))
    return found


def _is_shared(cells: Mapping[str, Cell]) -> bool:
    """Return whether a measure is one that plans share by name."""
    return any(cell.target is not None and cell.target.measure is not None for cell in cells.values())


def _by_measure(promised: Sequence[_Promised], wanted: Filter) -> dict[str, list[Measured]]:
    """Return targets by their measures, those for the plan's own year and the whole place first."""
    found: defaultdict[str, list[Measured]] = defaultdict(list)
    for one in promised:
        is_on_topic = not wanted.topics or not wanted.topics.isdisjoint(one.topics)
        if is_on_topic and all(meets(term, one.words) for term in wanted.terms):
            found[one.measured.name].append(one.measured)
    for own in found.values():
        own.sort(key=lambda one: (bool(one.scope), one.years_ahead != 0, one.target.value is None and not one.target.damaged))
    return found


def _cell(now: Sequence[Measured], then: Sequence[Measured], *, has_before: bool) -> Cell:
    main = now[0] if now else None
    earlier = then[0] if then else None
    return Cell(
        main,
        tuple(one.target for one in now[1:]),
        earlier.target if earlier else None,
        _change(main, earlier) if has_before else None,
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
    return Row(measure, cells, figures, *(ends or (frozenset(), frozenset())))


def _others(cells: Mapping[str, Cell], figures: Mapping[str, float]) -> bool:
    """Return whether others promise as much of it for the same time in a unit that does not compare: one of them may lead."""
    compared = [one for plan in figures if (one := cells[plan].measured)]
    ahead, units = {one.years_ahead for one in compared}, {one.unit for one in compared}
    others = (one for plan, cell in cells.items() if plan not in figures and (one := cell.measured))
    return any(one.target.value is not None and one.years_ahead in ahead and one.unit not in units for one in others)


def _figures(cells: Mapping[str, Cell]) -> Mapping[str, float]:
    """Return the figures of a row that can be compared: of the unit, the kind, the time ahead and the span that most have."""
    kinds: defaultdict[tuple[object, ...], dict[str, float]] = defaultdict(dict)
    for plan, cell in cells.items():
        one = cell.measured
        if one and one.target.value is not None and not one.scope and not Measured.is_hollow(one.name):
            change = one.target.comparator if one.target.comparator in ("increase", "decrease") else None
            span = one.years_spanned if change else None
            kinds[one.unit, change, one.target.due is None, one.years_ahead, one.is_yearly, span][plan] = (
                one.target.value * one.scale
            )
    return max(kinds.values(), key=len, default={})
