"""The stretch of a row of numbers that adds up to the most."""

from collections.abc import Sequence


def richest(values: Sequence[float]) -> range:
    """Return the values next to each other that make the largest sum, the first such; none where no value is above 0."""
    best, total, first, found = 0.0, 0.0, 0, range(0)
    for at, value in enumerate(values):
        if total <= 0:
            total, first = 0.0, at
        total += value
        if total > best:
            best, found = total, range(first, at + 1)
    return found
