"""Where a reader has been, to go back and forward."""

from collections.abc import Iterable, Sequence

from parsers.values import dataclass
from tui.models.reader import Position


@dataclass(frozen=True, slots=True)
class Visit:
    """A place in a plan."""

    plan: str
    position: Position


class History:
    """The places jumped from and to."""

    def __init__(self) -> None:
        self._back: list[Visit] = []
        self._forward: list[Visit] = []

    @property
    def behind(self) -> Sequence[Visit]:
        """The places to go back to, the last one last."""
        return self._back

    @property
    def ahead(self) -> Sequence[Visit]:
        """The places to go forward to, the next one last."""
        return self._forward

    def begin(self, behind: Iterable[Visit], ahead: Iterable[Visit]) -> None:
        """Begin with the places of an earlier time."""
        self._back, self._forward = list(behind), list(ahead)

    def leave(self, here: Visit) -> None:
        """Note the place that is about to be left by a jump; what was ahead is forgotten."""
        if not self._back or self._back[-1] != here:
            self._back.append(here)
        self._forward.clear()

    def back(self, here: Visit) -> Visit | None:
        """Return the place to go back to from here, or None."""
        return self._step(self._back, self._forward, here)

    def forward(self, here: Visit) -> Visit | None:
        """Return the place to go forward to from here, or None."""
        return self._step(self._forward, self._back, here)

    @staticmethod
    def _step(source: list[Visit], other: list[Visit], here: Visit) -> Visit | None:
        while source and source[-1] == here:
            source.pop()
        if not source:
            return None
        other.append(here)
        return source.pop()
