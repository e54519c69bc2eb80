"""A number with what it counts in."""

from parsers.text.patterns import compiled
from parsers.values import dataclass

BOUND_BEHIND = r"(?P<about>左右|上下)?(?:(?:[(（](?:含|[一-鿿]{2,6})[)）])?(?P<bound>(?:及)?以[上下内]))?"

OTHER_UNIT = compiled("[(（][个家座处条项台套户件人辆][)）](?=[一-鿿“])(?!全部|[均都已])")
"""Another measure word for the same things, behind the first: 100条（个）河湖."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and its unit; offsets are into the text."""

    start: int
    end: int
    """Where it ends, with 以上 or 以内."""
    value: float | None
    """None where a digit of it is lost."""
    unit: str
    """As written; empty where the measure word is missing."""
    kind: str
    """What the unit measures: share, count, amount, time or rank."""
    bound: str
    """以上, 以下 or 以内, with 及 or without, or nothing."""
    damaged: bool
    upper: float | None = None
    """The other end of a range."""
    approximate: bool = False
    """Whether 左右 or 上下 stands behind it."""


MORE_THAN = compiled("[0-9十百千万亿][多余]")
"""What says within a figure that it is more: 3000多亿元."""
