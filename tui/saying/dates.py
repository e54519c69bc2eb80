"""How times are said: the one place for it, on every screen and at the prompt."""

from library.finding.deadlines import DueTask, Group
from parsers.plan import Deadline
from tui.saying import sentences
from tui.saying.language import Language

NO_DAY = "--"


def when(deadline: Deadline, language: Language) -> str:
    """Return when a deadline is: its last day, its span, how often it recurs, or where it has no date its own words."""
    if deadline.rrule:
        return _recurs(deadline, language)
    if deadline.start and deadline.end:
        year = deadline.start[:4]
        whole_year = (deadline.start, deadline.end) == (f"{year}-01-01", f"{year}-12-31")
        return year if whole_year else f"{deadline.start}..{deadline.end}"
    if deadline.start:
        return f"{deadline.start}.."
    return deadline.end or deadline.shown


def when_due(task: DueTask, language: Language) -> str:
    """Return when a task is due in a list by days: its day, how often it recurs, or its own words where a digit is lost."""
    if task.group is Group.RECURRING:
        return _recurs(task.deadline, language)
    if task.group is Group.DAMAGED:
        return task.deadline.shown
    return task.day or NO_DAY


def _recurs(deadline: Deadline, language: Language) -> str:
    said = sentences.FREQUENCIES.get(deadline.rrule or "")
    return said.say(language) if said else deadline.shown
