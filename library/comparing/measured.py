"""What a target measures, in terms in which two can be compared."""

import math
from collections.abc import Hashable

from library.comparing.profiles import indicator_name
from parsers.plan import Target
from parsers.text.folding import fold
from parsers.text.patterns import compiled
from parsers.values import dataclass

_SAYS_NOTHING = compiled("(?:年均|平均)?浓度|比例|比率|任务|工作|总量|数量|水体|断面|的|完成|指标")
"""What the name of an indicator may have or lack without being another one."""
_EVERYWHERE = compiled("[全我本](?:省|市|县|区|国|州)")
"""A scope that says no more than that the plan's own place is meant."""
_PART = "重点工程"
"""Whose reductions are a part of all of them, though the measure is called alike."""
_SECTIONS = compiled("(?:国家?|省级?|市级?|县级?)+[考控](?=断面|地表水|点位|站点)")
"""Which sections of rivers, or which stations, a figure is of: those that the state looks at, the province, or both."""
_SCALE = compiled("[十百千]?(?:万亿|万|亿)|[十百千]亿")
_SCALES = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
_HOLLOW = compiled(
    "(?:措施|国家级|省级|市级|县级|自治区|以上|改造|新建|建设|投资|重大|项目|工程|企业|示范|平台|试点|基地|任务|单位|工作|重点|产业|机构|人员|民生|实事|年度|的)+"
)
"""Names that are many things' own."""
_YEAR_BEFORE = "上年"
_LAST_YEAR = (_YEAR_BEFORE, "去年", "同期")
_YEAR = compiled(r"20\d\d")
_YEARLY = compiled("年均(?!浓度|值)|平均每年|每年")
"""What is of each of some years, not of one."""
_CHANGES = frozenset({"increase", "decrease"})
_DIRECTIONS = {">=": 1, "<=": -1, "=": 0}


@dataclass(frozen=True, slots=True)
class Measured:
    """What a target measures, in terms in which two can be compared."""

    target: Target
    name: str
    """The measure, or where it has no canonical name the indicator without what says nothing."""
    scope: str
    unit: str
    scale: float
    year: int | None
    years_ahead: int
    """How many years after the plan's own it is due."""

    @classmethod
    def of(cls, target: Target, plan_year: int | None) -> "Measured":
        year = int(target.due[:4]) if target.due else plan_year
        unit, scale = cls.unit_of(target.unit)
        return cls(
            target,
            target.measure or cls.name_of(target.indicator),
            cls.part_of(target.scope, target.indicator),
            unit,
            scale,
            year,
            year - plan_year if year and plan_year else 0,
        )

    @staticmethod
    def name_of(indicator: str) -> str:
        """Return an indicator without what says nothing."""
        return _SAYS_NOTHING.sub("", indicator_name(indicator))

    @staticmethod
    def part_of(scope: str | None, indicator: str) -> str:
        """Return of which part a figure is; nothing for the whole place of its plan."""
        sections = _SECTIONS.search(indicator)
        part = _EVERYWHERE.sub("", fold(scope or "")) + (_PART if _PART in indicator else "")
        return part + (sections[0] if sections and sections[0] not in part else "")

    @staticmethod
    def unit_of(unit: str | None) -> tuple[str, float]:
        """Return a unit without its 万 or 亿, and how many of it that is: 吨 and 10,000 for 万吨."""
        folded = fold(unit or "")
        scale = _SCALE.match(folded)
        return (folded[scale.end() :], math.prod(map(_SCALES.__getitem__, scale[0]))) if scale else (folded, 1.0)

    @staticmethod
    def is_hollow(name: str) -> bool:
        """Return whether a name is many things' own (投资, 重大项目): two figures beside it need not be of one thing."""
        return bool(_HOLLOW.fullmatch(name))

    @property
    def is_yearly(self) -> bool:
        """Whether it is the average of some years."""
        return bool(_YEARLY.search(self.target.shown))

    @property
    def years_spanned(self) -> int | None:
        """Over how many years a change is: from the year it is against to the one it is due in; None where that cannot be told."""
        against = _YEAR.search(self.target.baseline or "")
        if against and self.year:
            return self.year - int(against[0])
        # A change for a plan's own year that says nothing else is against the year before.
        return 1 if self.years_ahead == 0 and (self.target.baseline in (None, *_LAST_YEAR)) else None

    def likeness(self, other: "Measured") -> float:
        """Return how well two targets of one indicator fit each other; 0 where they are in another unit.

        What is of one scope, and for one year or each plan's own, comes before what is not.
        """
        if self.unit != other.unit:
            return 0.0
        same_year = self.year == other.year
        is_one = self.scope == other.scope and (same_year or self.years_ahead == other.years_ahead)
        return 1.0 + 3 * is_one + 2 * same_year + (self._way == other._way)

    @property
    def _way(self) -> Hashable:
        target = self.target
        return (target.comparator, self._against) if target.comparator in _CHANGES else None

    @property
    def _against(self) -> str | None:
        """What a change is against; the year before it is due is the same in any year."""
        baseline = self.target.baseline
        is_year_before = baseline and self.year and baseline.removesuffix("年") == str(self.year - 1)
        return _YEAR_BEFORE if is_year_before else baseline

    def difference(self, other: "Measured", *, is_over_time: bool = False) -> float | None:
        """Return how much more the other one is, in this one's unit; None where that would say what nobody promised.

        Over time what each plan promises for its own year is compared, else only what is for the same year.
        """
        one, two = self.target, other.target
        if one.value is None or two.value is None or not self._is_alike(other):
            return None
        if self.year != other.year and not (is_over_time and self.years_ahead == other.years_ahead):
            return None
        if one.comparator in _CHANGES and self._against and any(c.isdecimal() for c in self._against) and self.year != other.year:
            # Four per cent less than in 2015 within a year is no less than eighteen within five.
            return None
        return round(two.value * other.scale / self.scale - one.value, 6)

    def _is_alike(self, other: "Measured") -> bool:
        """Return whether both are of one unit, part and direction; from 4.5 to 5 is neither more nor less than 4.7."""
        one, two = self.target, other.target
        kinds = [(each.unit, each.scope, each.is_yearly, each._way) for each in (self, other)]
        is_range = (one.upper or two.upper) and (one.value, one.upper) != (two.value, two.upper)
        is_opposite = _DIRECTIONS.get(one.comparator, 0) * _DIRECTIONS.get(two.comparator, 0) < 0
        return kinds[0] == kinds[1] and not is_range and not is_opposite


def firmness(target: Target) -> int:
    """Return how firm a promise is among those of one figure: 1 for at least that, 0 for that, -1 for about that."""
    is_least = target.comparator == ">=" or target.bound == ">="
    return -1 if target.approximate else int(is_least)
