"""The calendar, read back by another program."""

from datetime import date

import vobject

from library.calendar_file import Item, calendar, of_deadline
from library.library import Library
from tests.plans import asked_of_list

TODAY = date(2020, 6, 10)


def events(typed: str) -> dict[str, vobject.base.Component]:
    tasks = Library.bundled().deadlines(asked_of_list(typed, (2017, 2020), TODAY))
    read = vobject.readOne(calendar([item for task in tasks for item in of_deadline(task)], TODAY).decode())
    return {event.summary.value: event for event in read.vevent_list}


def test_a_deadline_is_an_all_day_event_on_its_day() -> None:
    event = events("省:吉林 2020-04")["完成固定污染源清理整顿"]
    assert (event.dtstart.value, event.dtend.value) == (date(2020, 4, 30), date(2020, 5, 1))
    assert "“4月底前”" in event.description.value
    assert "jilin-2020" in event.description.value


def test_what_recurs_has_a_rule_and_ends_with_the_year() -> None:
    event = events("kind:recurring 湖北")["向各地政府通报水质情况"]
    assert event.rrule.value == "FREQ=MONTHLY;UNTIL=20171231"
    assert list(event.getrruleset())[-1].date() == date(2017, 12, 1)


def test_the_same_deadline_keeps_its_name() -> None:
    first, again = events("省:吉林"), events("省:吉林")
    assert [event.uid.value for event in first.values()] == [event.uid.value for event in again.values()]
    assert len({event.uid.value for event in first.values()}) == len(first)


def test_a_rule_that_no_day_keeps_is_in_no_calendar() -> None:
    items = [Item("a", None, rule, 2020, "task", (), ()) for rule in ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=MONTHLY")]
    assert [item.has_day for item in items] == [False, True]
    assert calendar(items, TODAY).count(b"BEGIN:VEVENT") == 1
