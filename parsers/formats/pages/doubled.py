"""Texts that a page draws once more, a little beside themselves, to look bold or to cast a shadow."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from parsers.formats.pages.character import Character

_RUN = 8
"""How many characters in a row at least are drawn again; one may stand over another because a font is too wide."""
_PROBES = 24
_OVER = 0.4
"""How many times its size a character is at most from the one that it is drawn over."""
_REACH, _MOST_NEAR = 4.0, 4
"""The same in points, and how many of one kind are looked at in so small a place: it keeps the time in step with the length."""


def drawn_once(characters: Sequence[Character]) -> list[Character]:
    """Return the characters of a page without the runs that are drawn over others of the same words.

    pdfium leaves out itself what is drawn again at once.
    """
    if not _comes_again("".join(one.words for one in characters)):
        return list(characters)
    again = {n for first, stop in _runs(_below(characters)) for n in range(first, stop)}
    return [one for n, one in enumerate(characters) if n not in again]


def _comes_again(words: str) -> bool:
    """Return whether one of some runs spread over a page stands on it twice."""
    step = max(_RUN, len(words) // _PROBES)
    return any(words.find(words[at : at + _RUN], at + 1) >= 0 for at in range(0, len(words) - _RUN, step))


def _below(characters: Sequence[Character]) -> list[int | None]:
    """Return for each character which earlier one it stands over."""
    placed: defaultdict[tuple[str, float, float], list[int]] = defaultdict(list)
    below: list[int | None] = []
    for n, one in enumerate(characters):
        column, row = one.left // _REACH, one.baseline // _REACH
        near = (placed.get((one.words, column + x, row + y), ()) for y in (-1, 0, 1) for x in (-1, 0, 1))
        below.append(min((at for cell in near for at in cell if _is_over(one, characters[at])), default=None))
        own = placed[one.words, column, row]
        if len(own) < _MOST_NEAR:
            own.append(n)
    return below


def _runs(below: Sequence[int | None]) -> Iterator[tuple[int, int]]:
    """Yield where runs begin and end that stand over runs ahead of them, character by character."""
    first = 0
    for n in range(1, len(below) + 1):
        before, under = below[n - 1], below[n] if n < len(below) else None
        if before is not None and under == before + 1:
            continue
        start = below[first]
        if start is not None and n - first >= _RUN and start + n - first <= first:
            yield first, n
        first = n


def _is_over(one: Character, other: Character) -> bool:
    most = min(_REACH, _OVER * min(other.size, other.right - other.left))
    return abs(one.left - other.left) < most and abs(one.baseline - other.baseline) < most
