"""What was asked for last, kept in mind so far as there is room."""

from typing import Generic, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Recent(Generic[Key, Value]):
    """Values by their keys, of which the oldest goes where there are too many."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[Key, Value] = {}

    def get(self, key: Key) -> Value | None:
        """Return the value of a key, or None where none is kept."""
        return self._kept.get(key)

    def put(self, key: Key, value: Value) -> Value:
        """Keep a value, in place of one of the same key, and return it."""
        self._kept.pop(key, None)
        while len(self._kept) >= self._most:
            del self._kept[next(iter(self._kept))]
        self._kept[key] = value
        return value
