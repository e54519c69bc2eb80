"""What a promise is: a quantity with the words that say of what, and how it binds."""

from parsers.facts.targets.quantity import Quantity
from parsers.plan import Bound, Comparator, Span
from parsers.text.patterns import compiled
from parsers.values import dataclass

BOUNDS: dict[str, Bound] = {"以上": ">=", "及以上": ">=", "以下": "<=", "以内": "<=", "及以下": "<=", "及以内": "<="}
"""How what stands behind a number bounds it."""
ABOUT_AHEAD = compiled(r"(?:(?<![签节集公预违契规条制])约|近)[^\S\n]*$")
"""What in front of a number says that it is only about that."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A quantity that is promised, with the words that say of what; offsets are into the text."""

    quantity: Quantity
    comparator: Comparator
    indicator: Span
    phrase: Span
    per: str = ""
    """What the unit is counted by, where that stands in front of the number: 每万枚."""
    head: str = ""
    """What the indicator begins with, where one word stands for two: 城乡居民."""
    tail: str = ""
    """What the indicator goes on with, where a list says it once, behind its last item."""
    compared: Span | None = None
    """Where a list says what its items are compared with."""
    whose: Span | None = None
    """Where a list of places says whose it is."""
    reached: bool = False
    """Whether the words only say that the figure is reached."""
    bound: Bound | None = None
    """How a change is bounded: 增长5%以上."""
    year: int | None = None
    """The year it is for, where a list of years stands in front of a list of figures."""
    turn: tuple[int, int] | None = None
    """Which of how many times ahead of it it is for, where 分别 gives each its own figure."""
    undated: bool = False
    """Whether nothing says when it was reached: 现状值."""
    about: bool = False
    """Whether 约 or 近 stands in front of the number."""

    @property
    def approximate(self) -> bool:
        """Whether the figure is only about what is said."""
        return self.about or self.quantity.approximate


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure of a table, and whether it was reached."""

    promise: Promise
    is_reached: bool
