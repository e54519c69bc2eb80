"""A stretch of the calendar."""

from parsers.values import dataclass

FIRST, LAST = "0001-01-01", "9999-12-31"
"""The ends of a period that is open to one side."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From one day to another, both included, as ISO 8601 dates."""

    start: str
    end: str
