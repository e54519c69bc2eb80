"""A calendar of what has a day (iCalendar), for calendar programs."""

from typing import TextIO

from tui.exporting.exporter import Exporter
from tui.exporting.listing import Listing
from tui.prompt.output import tell
from tui.saying import sentences


def _write_list(listing: Listing, answer: TextIO) -> None:
    # The other forms do without the library behind it.
    from library.calendar_file import calendar, has_event  # noqa: PLC0415

    assert listing.today
    answer.write(calendar(listing.things, listing.today).decode())
    left_out = sum(not has_event(task) for task in listing.things)
    if left_out:
        tell(sentences.LEFT_OUT, listing.language, count=left_out)


CALENDAR = Exporter("ics", (".ics",), write_list=_write_list, needs_days=True)
