"""A promise of a plan, and what became of it by the next one."""

from enum import StrEnum

from parsers.plan import Deadline, Result, Target
from parsers.values import dataclass


class Outcome(StrEnum):
    """What became of a promise."""

    DONE = "done"
    """The next plan tells that it was reached or done."""
    SHORT = "short"
    """The next plan tells a figure that does not reach it."""
    KEPT = "kept"
    """It is promised again, as it was."""
    RAISED = "raised"
    LOWERED = "lowered"
    MOVED = "moved"
    """It is due at another time."""
    DROPPED = "dropped"
    """The next plan says nothing of it."""
    UNKNOWN = "unknown"
    """The next plan speaks of it, in a way that cannot be set off against it."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise of a plan, and what the next plan says of it."""

    plan: str
    next_plan: str
    made: Target | Deadline
    outcome: Outcome
    again: Target | Deadline | None = None
    """What the next plan promises of the same."""
    change: Outcome | None = None
    """How that stands to what was promised: kept, raised, lowered or moved; None where it cannot be told."""
    result: Result | None = None
    """The figure that the next plan says was reached."""
    claim: str | None = None
    """The words of the next plan that say it was done, where these have no figure."""
    claimed_in: int | None = None
    """The section of the next plan in which they stand."""
