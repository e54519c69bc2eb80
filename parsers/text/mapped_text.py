"""Text that has been changed and still knows where each character came from."""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise

from parsers.plan import Certainty, Span
from parsers.values import dataclass


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text and what is to stand there instead."""

    start: int
    end: int
    shown: str
    certainty: Certainty | None
    """How sure it is that `shown` stood there; None where what stood there is lost for good."""
    known: str | None = None
    """A regular expression that what is lost must match."""
    guess: str | None = None
    """What most likely stood there, where `shown` shows it as lost because that is not certain."""


@dataclass(frozen=True, slots=True)
class MappedText:
    """A text and, piece by piece, the span of the source each piece came from.

    A piece maps character by character, what it has more than its source onto the source's end; a piece shorter than its
    source maps as a whole.
    """

    text: str
    source: str
    """What it was made of."""
    _starts: tuple[int, ...]
    """Where each piece begins in `text`."""
    _sources: tuple[Span, ...]

    @classmethod
    def of(cls, source: str) -> "MappedText":
        """Return the source text itself, mapped onto itself."""
        return cls(source, source, (0,), ((0, len(source)),))

    def source_span(self, start: int, end: int) -> Span:
        """Return the span of the source that the characters from start up to end of this text came from."""
        if self.text is self.source:
            return start, end
        first = self._source_of(start)[0]
        return first, (self._source_of(end - 1)[1] if end > start else first)

    def as_found(self, start: int, end: int) -> str:
        """Return what the source has where this text has the characters from start up to end."""
        return self.source[slice(*self.source_span(start, end))]

    def span_of(self, source: Span) -> Span:
        """Return where in this text stands what came from a span of the source; an empty span where nothing is left of it."""
        start = self._place_of(source[0])
        return start, max(start, self._place_of(source[1]))

    def _place_of(self, offset: int) -> int:
        """Return where in this text the source goes on from an offset."""
        piece = bisect_right(self._sources, (offset, -1)) - 1
        if piece < 0:
            return 0
        low, high = self._sources[piece]
        stop = self._starts[piece + 1] if piece + 1 < len(self._starts) else len(self.text)
        return stop if offset >= high else min(self._starts[piece] + offset - low, stop)

    def _source_of(self, index: int) -> Span:
        piece = bisect_right(self._starts, index) - 1
        start, (low, high) = self._starts[piece], self._sources[piece]
        stop = self._starts[piece + 1] if piece + 1 < len(self._starts) else len(self.text)
        if stop - start < high - low:
            return low, high
        return min(low + index - start, high), min(low + index - start + 1, high)

    def edited(self, edits: Iterable[Edit]) -> "MappedText":
        """Return the text with the edits made.

        The edits must be in order and must not overlap; their offsets are into this text.
        """
        edits = list(edits)
        if not edits:
            return self
        kept = [0, *(offset for edit in edits for offset in (edit.start, edit.end)), len(self.text)]
        texts: list[str] = []
        pieces: list[tuple[int, Span]] = []
        length = 0
        for n, (start, end) in enumerate(pairwise(kept)):
            if n % 2:
                shown = edits[n // 2].shown
                if shown:
                    pieces.append((length, self.source_span(start, end)))
                texts.append(shown)
            else:
                pieces.extend((length + at - start, span) for at, span in self._pieces(start, end))
                texts.append(self.text[start:end])
            length += len(texts[-1])
        return MappedText(
            "".join(texts), self.source, tuple(at for at, _ in pieces) or (0,), tuple(span for _, span in pieces) or ((0, 0),)
        )

    def _pieces(self, start: int, end: int) -> Iterable[tuple[int, Span]]:
        """Yield the pieces between two offsets, each with where it begins, cut to those offsets."""
        if start == end:
            return
        piece = bisect_right(self._starts, start) - 1
        while piece < len(self._starts) and self._starts[piece] < end:
            at = max(self._starts[piece], start)
            stop = min(self._starts[piece + 1] if piece + 1 < len(self._starts) else len(self.text), end)
            yield at, self.source_span(at, stop)
            piece += 1
