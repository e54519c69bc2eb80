"""How times are said: the one place for it, on every screen and at the prompt."""

from parsers.plan import Deadline
from tui.saying import sentences
from tui.saying.language import Language


def when(deadline: Deadline, language: Language) -> str:
    """Return when a deadline is: its last day, its span, how often it recurs, or where it has no date its own words."""
    if deadline.rrule:
        return recurs(deadline, language)
    if deadline.start and deadline.end:
        year = deadline.start[:4]
        whole_year = (deadline.start, deadline.end) == (f"{year}-01-01", f"{year}-12-31")
        return year if whole_year else f"{deadline.start}..{deadline.end}"
    if deadline.start:
        return f"{deadline.start}.."
    return deadline.end or deadline.shown


def recurs(deadline: Deadline, language: Language) -> str:
    said = sentences.FREQUENCIES.get(deadline.rrule or "")
    return said.say(language) if said else deadline.shown
