"""How the day of a task is said in lists by days."""

from library.finding.deadlines import DueTask, Group
from tui.saying.dates import recurs
from tui.saying.language import Language

NO_DAY = "--"


def when_due(task: DueTask, language: Language) -> str:
    """Return when a task is due in a list by days: its day, how often it recurs, or its own words where a digit is lost."""
    if task.group is Group.RECURRING:
        return recurs(task.deadline, language)
    if task.group is Group.DAMAGED:
        return task.deadline.shown
    return task.day or NO_DAY
