"""A section that a person wants to find again, with a note; kept by its words."""

from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Star:
    """A star on a section."""

    plan: str
    words: str
    """Those of the section when it was starred: by these it is found again where the plan is read anew."""
    nth: int = 0
    """How many sections before it have the same words."""
    note: str = ""
    made: str = ""
    """When, an ISO 8601 time in UTC."""


@dataclass(frozen=True, slots=True)
class Starred:
    """A star with the section it is on now; None where no section has such words any longer."""

    star: Star
    section: int | None
