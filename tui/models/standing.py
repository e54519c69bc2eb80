"""How what is due stands to today, and the sign that tells it."""

from datetime import date
from enum import Enum

from rich.style import Style

from tui.saying import sentences
from tui.saying.language import Words
from tui.styles import DIM, HEADING, OVERDUE, PLAIN

_NEAR, _SOON = 10, 30
_LONG_PAST = 365
"""After how many days what is overdue is history."""


class Standing(Enum):
    """In the order in which they are counted."""

    OVERDUE = "overdue"
    NEAR = "near"
    SOON = "soon"
    LATER = "later"
    UNDATED = "undated"

    @property
    def words(self) -> Words:
        """What it is called."""
        return _WORDS[self]

    @property
    def sign(self) -> str:
        """The sign before a row; a blank where there is nothing to mind."""
        return _SIGNS.get(self, " ")


_WORDS = {
    Standing.OVERDUE: sentences.OVERDUE,
    Standing.NEAR: sentences.IN_TEN_DAYS,
    Standing.SOON: sentences.SOON,
    Standing.LATER: sentences.LATER,
    Standing.UNDATED: sentences.NO_DAY,
}
_SIGNS = {Standing.OVERDUE: "!", Standing.NEAR: "*", Standing.SOON: "+"}


def standing(days_left: int | None) -> Standing:
    """Return how something stands that has so many days left, negative where it is overdue; None where it has no day."""
    if days_left is None:
        return Standing.UNDATED
    if days_left < 0:
        return Standing.OVERDUE
    return Standing.NEAR if days_left <= _NEAR else Standing.SOON if days_left <= _SOON else Standing.LATER


def look(days_left: int | None) -> Style:
    """Return how a day looks: what is overdue stands out, unless that is long past."""
    if days_left is None or days_left > _SOON:
        return PLAIN
    return DIM if days_left < -_LONG_PAST else OVERDUE if days_left < 0 else HEADING


def days_to(day: str | None, today: date) -> int | None:
    """Return how many days are left until a day (YYYY-MM-DD)."""
    return (date.fromisoformat(day) - today).days if day else None
