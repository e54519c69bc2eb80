"""What a library says of a plan without opening it."""

from functools import cached_property

from parsers.about.regions import region_named
from parsers.plan import Plan
from parsers.text.folding import fold
from parsers.values import dataclass


@dataclass(frozen=True)
class Entry:
    """A plan's name and place."""

    id: str
    title: str
    province: str | None
    city: str | None
    county: str | None
    year: int | None
    doc_type: str | None = None
    apart: str | None = None
    """What tells it from another plan of its place and year: the name of its file; None where there is no other."""
    is_new: bool = False
    """Whether it came since the library was last browsed."""

    @classmethod
    def of(cls, plan: Plan) -> "Entry":
        """Return the entry of a plan."""
        return cls(plan.id, plan.title, plan.province, plan.city, plan.county, plan.year, plan.doc_type)

    @property
    def place(self) -> str | None:
        """The lowest region that is known."""
        return next(reversed(self.places), None)

    @property
    def places(self) -> tuple[str, ...]:
        """The regions it is of, from the province down."""
        return tuple(place for place in (self.province, self.city, self.county) if place)

    @cached_property
    def label(self) -> str:
        """What a word may name it by, folded: its place and year in Chinese and in pinyin, its id, its title and its file."""
        region = region_named(self.place) if self.place else None
        places = (*self.places, region.pinyin if region else "")
        named = " ".join(f"{place}{self.year or ''}" for place in places if place)
        return fold(f"{named} {self.id} {self.title} {self.apart or ''}")

    @cached_property
    def order(self) -> tuple[str, str, int, str]:
        """What entries are sorted by: the division codes of the places, then the year; what has none stands last."""
        province = region_named(self.province) if self.province else None
        city = region_named(self.city) if self.city else None
        below = f"{city.code if city else ''}{self.county or ''}"
        return (province.code if province else "~", below, self.year or 9999, self.id)
