"""Deadlines as a calendar that calendar programs open (iCalendar, RFC 5545)."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from hashlib import sha256

from icalendar import Calendar, Event, vRecur

from library.asking.periods import days_from
from library.finding.deadlines import DueTask

_PRODUCT = "-//yaodian//deadlines//ZH"


def calendar(tasks: Sequence[DueTask], made: date) -> bytes:
    """Return a calendar with an all-day event on the day that each deadline is due, and a recurring one for each that recurs.

    What has no day is left out. A recurring task runs through its plan's year. The same deadline bears the same UID each time.
    """
    made_at = datetime(made.year, made.month, made.day, tzinfo=UTC)
    whole = Calendar()
    whole.add("prodid", _PRODUCT)
    whole.add("version", "2.0")
    for task in tasks:
        event = _event(task, made_at)
        if event is not None:
            whole.add_component(event)
    return bytes(whole.to_ical())


def has_event(task: DueTask) -> bool:
    """Return whether a deadline has a day in a calendar."""
    return bool(task.day or (task.deadline.rrule and task.year))


def _event(task: DueTask, made_at: datetime) -> Event | None:
    if not has_event(task):
        return None
    event = Event()
    event.add("uid", _uid(task))
    event.add("dtstamp", made_at)
    deadline = task.deadline
    if deadline.rrule:
        first = date(task.year or 1, 1, 1)
        event.add("rrule", vRecur.from_ical(f"{deadline.rrule};UNTIL={task.year}1231"))
    else:
        first = date.fromisoformat(task.day or "")
    event.add("dtstart", first)
    event.add("dtend", days_from(first, 1))
    event.add("summary", deadline.task or deadline.shown)
    event.add("description", _description(task))
    event.add("categories", list(task.topics))
    return event


def _uid(task: DueTask) -> str:
    """Return a name that stays the same as long as the plan's words do."""
    deadline = task.deadline
    words = f"{task.plan}\n{'/'.join(task.path)}\n{deadline.phrase}\n{deadline.source[0]}"
    return f"{task.plan}-{sha256(words.encode()).hexdigest()[:16]}@yaodian"


def _description(task: DueTask) -> str:
    lines = (
        f"{task.city or task.province or ''} {task.year or ''} {task.plan}".strip(),
        f"{'/'.join(task.path)}  {task.heading}",
        "、".join(task.units),
        f"“{task.deadline.phrase}”",
    )
    return "\n".join(line for line in lines if line)
