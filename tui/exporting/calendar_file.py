"""A calendar of what has a day (iCalendar), for calendar programs."""

from typing import TextIO

from tui.exporting.exporter import Exporter
from tui.exporting.listing import Listing


def _write_list(listing: Listing, answer: TextIO) -> None:
    # The other forms do without the library behind it.
    from library.calendar_file import calendar  # noqa: PLC0415

    assert listing.today
    assert listing.dated
    answer.write(calendar([item for thing in listing.things for item in listing.dated(thing)], listing.today).decode())


CALENDAR = Exporter("ics", (".ics",), write_list=_write_list, needs_days=True)
