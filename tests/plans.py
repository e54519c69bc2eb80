"""Plans made for tests."""

from library.library import Library
from parsers.plan import Plan
from parsers.reading import read_text


def plan_of(text: str) -> Plan:
    return read_text(text)


def library_of(*texts: str) -> Library:
    return Library.of(read_text(text) for text in texts)
