"""Stretches of a text."""

from bisect import bisect_right
from collections.abc import Sequence

from parsers.plan import Span


def is_within(spans: Sequence[Span], at: int) -> bool:
    """Return whether an offset stands in one of some spans, which are in order and apart."""
    n = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return n >= 0 and at < spans[n][1]
