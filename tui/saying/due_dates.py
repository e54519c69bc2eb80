"""How the day of a task is said in lists by days."""

from library.finding.deadlines import DueTask, Group
from tui.saying.dates import recurs
from tui.saying.language import Language

NO_DAY = "--"


def when_due(task: DueTask, language: Language) -> str:
    """Return when a task is due in a list by days: its day, that from which on, how often it recurs, or else its own words."""
    if task.group is Group.RECURRING:
        return recurs(task.deadline, language)
    if task.group is Group.OPEN:
        return f"{task.day}.."
    return task.day or " ".join(task.deadline.shown.split()) or NO_DAY
