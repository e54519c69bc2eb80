"""The parameters of SGR (ECMA-48, 8.3.117) that say how a cell looks, made as short as they can be."""

from collections.abc import Iterator
from functools import cache

_DEFAULT_COLORS = frozenset(["39", "49"])
_INKED = frozenset(["4", "7", "9", "21", "53"])
"""What shows in the colour of the writing where no character stands: lines, and what is reversed."""
_GROUNDS = frozenset([*map(str, range(40, 48)), *map(str, range(100, 108))])
_EXTENDED = frozenset(["38", "48"])
_GROUND = "48"


@cache
def shortest(codes: str) -> str:
    """Return some parameters without what says the terminal's own colours."""
    return ";".join(each for each in _parameters(codes) if each not in _DEFAULT_COLORS)


@cache
def of_blank(codes: str) -> str:
    """Return of some parameters what shows in a cell without a character."""
    parts = list(_parameters(codes))
    if not _INKED.isdisjoint(parts):
        return codes
    return ";".join(each for each in parts if each in _GROUNDS or each.startswith(f"{_GROUND};"))


def _parameters(codes: str) -> Iterator[str]:
    """Yield the parameters, those that belong together (38;5;214) as one."""
    parts = iter(codes.split(";") if codes else ())
    for part in parts:
        if part not in _EXTENDED:
            yield part
            continue
        kind = next(parts, "")
        yield ";".join([part, kind, *(next(parts, "") for _ in range(1 if kind == "5" else 3))])
