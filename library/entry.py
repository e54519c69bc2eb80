"""What a library says of a plan without opening it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """A plan's name and place."""

    id: str
    title: str
    province: str | None
    city: str | None
    year: int | None

    @property
    def place(self) -> str | None:
        """The lowest region that is known."""
        return self.city or self.province
