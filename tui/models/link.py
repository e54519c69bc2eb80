"""Where a row of a list or of a page leads."""

from typing import Any

from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """Where a thing stands."""

    plan: str
    section: int
    fact: Any = None
    """The fact to stand out there, if it is one."""


@dataclass(frozen=True, slots=True)
class ListLink:
    """A list over all plans, narrowed to something."""

    view: str
    """Its English name."""
    typed: str


Link = Place | ListLink
