"""A character of a page at its place."""

from typing import NamedTuple


class Character(NamedTuple):
    """A character of a page; up is more."""

    left: float
    right: float
    baseline: float
    size: float
    words: str
    is_spaced: bool = False
    """Whether the file has a space in front of it."""

    @property
    def middle(self) -> tuple[float, float]:
        """Where its middle is, from the left and from below."""
        return (self.left + self.right) / 2, self.baseline + 0.35 * self.size
