"""Stretches of a text."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from parsers.plan import Span


def is_within(spans: Sequence[Span], at: int) -> bool:
    """Return whether an offset stands in one of some spans, which are in order and apart."""
    n = bisect_right(spans, at, key=lambda span: span[0]) - 1
    return n >= 0 and at < spans[n][1]


def joined(spans: Iterable[Span]) -> list[Span]:
    """Return spans in order, those that overlap as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start < found[-1][1]:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def stripped(text: str, start: int, end: int) -> Span:
    """Return the span between two offsets of a text without the white space around it."""
    words = text[start:end]
    first = start + len(words) - len(words.lstrip())
    return first, max(first, start + len(words.rstrip()))


def lines_with_words(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield where the words of each line between two offsets stand, without the white space around them."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        words = stripped(text, start, stop)
        if words[0] < words[1]:
            yield words
        start = stop + 1
