"""Deadlines and tasks as a calendar that calendar programs open (iCalendar, RFC 5545)."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from hashlib import sha256

from dateutil.rrule import rrulestr
from icalendar import Calendar, Event, vRecur

from library.asking.periods import days_from
from library.finding.deadlines import DueTask
from library.tasks.task import Task
from parsers.values import dataclass

_PRODUCT = "-//yaodian//deadlines//ZH"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that a calendar may hold."""

    uid: str
    """A name that stays the same as long as the plan's words do."""
    day: str | None
    """The day it is due, YYYY-MM-DD."""
    rrule: str | None
    """How it recurs (RFC 5545), through its plan's year."""
    year: int | None
    """The plan's."""
    summary: str
    lines: tuple[str, ...]
    """What is said below the summary."""
    topics: tuple[str, ...]

    @property
    def has_day(self) -> bool:
        """Whether it has a day in a calendar."""
        return self.first_day is not None

    @property
    def first_day(self) -> date | None:
        """The first day that it stands on in a calendar; None for what has none, as a rule that no day keeps (each 30 February)."""
        if not self.rrule:
            return date.fromisoformat(self.day) if self.day else None
        if self.year is None:
            return None
        begins = datetime(self.year, 1, 1)
        return next((day.date() for day in rrulestr(self.rrule, dtstart=begins).xafter(begins, count=1, inc=True)), None)


def of_deadline(due: DueTask) -> list[Item]:
    """Return a deadline as it stands in a calendar, once."""
    deadline = due.deadline
    words = f"{due.plan}\n{'/'.join(due.path)}\n{deadline.phrase}\n{deadline.source[0]}"
    lines = (
        f"{due.region or ''} {due.year or ''} {due.plan}".strip(),
        f"{'/'.join(due.path)}  {due.heading}",
        "、".join(due.units),
        f"“{deadline.phrase}”",
    )
    uid = f"{due.plan}-{sha256(words.encode()).hexdigest()[:16]}@yaodian"
    return [Item(uid, due.day, deadline.rrule, due.year, deadline.task or deadline.shown, lines, due.topics)]


def of_task(task: Task) -> list[Item]:
    """Return a task as it stands in a calendar: once on each day by which something of it is due."""
    lines = (
        f"{task.region or ''} {task.year or ''} {task.plan}".strip(),
        f"{'/'.join(task.path)}  {task.heading}",
        "、".join(task.units()),
        f"“{task.words}”",
        str(task.citation),
    )
    names = [task.id, *(f"{task.id}-{day}" for day in task.days[1:])]
    return [
        Item(f"{name}@yaodian", day, None, task.year, task.what, lines, task.topics)
        for name, day in zip(names, task.days or (None,), strict=True)
    ]


def calendar(items: Sequence[Item], made: date) -> bytes:
    """Return a calendar with an all-day event on the day that each item is due, and a recurring one for each that recurs.

    What has no day is left out. The same item bears the same UID each time.
    """
    made_at = datetime(made.year, made.month, made.day, tzinfo=UTC)
    whole = Calendar()
    whole.add("prodid", _PRODUCT)
    whole.add("version", "2.0")
    for item in items:
        first = item.first_day
        if first:
            whole.add_component(_event(item, first, made_at))
    return bytes(whole.to_ical())


def _event(item: Item, first: date, made_at: datetime) -> Event:
    event = Event()
    event.add("uid", item.uid)
    event.add("dtstamp", made_at)
    if item.rrule:
        event.add("rrule", vRecur.from_ical(f"{item.rrule};UNTIL={item.year:04}1231"))
    # A program shows the day a rule begins on, whether the rule lets it or not.
    event.add("dtstart", first)
    event.add("dtend", days_from(first, 1))
    event.add("summary", item.summary)
    event.add("description", "\n".join(line for line in item.lines if line))
    event.add("categories", list(item.topics))
    return event
