"""Plans made for tests, and what is asked of them."""

from collections.abc import Iterable
from datetime import date

from library.asking.asked import read
from library.asking.filter import Filter
from library.asking.values import BARE_IN_LISTS, Around
from library.library import Library
from library.store.bundled import BundledStore
from parsers.plan import Plan
from parsers.reading import read_text

TODAY = date(2020, 6, 10)
BUNDLED = BundledStore()


def plan_of(text: str) -> Plan:
    return read_text(text)


def library_of(*texts: str) -> Library:
    return Library.of(read_text(text) for text in texts)


def asked(typed: str) -> Filter:
    """What a line asks of a search."""
    return read(typed, Around(TODAY)).filter


def asked_of_list(typed: str, years: Iterable[int], today: date = TODAY) -> Filter:
    """What a line asks of a list of deadlines."""
    return read(typed, Around(today, list(years), BARE_IN_LISTS)).filter
