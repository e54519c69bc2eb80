"""Pairs of bytes as GBK reads them."""

from functools import cache

LEADS = range(0x81, 0xFF)
SECONDS = (*range(0x40, 0x7F), *range(0x80, 0xFF))


@cache
def decoded(lead: int, second: int) -> str | None:
    """Return the character of two bytes, or None where GBK assigns none."""
    try:
        return bytes((lead, second)).decode("gbk")
    except UnicodeDecodeError:
        return None


@cache
def vanished() -> dict[int, tuple[int, ...]]:
    """Return the pairs that GBK assigns no character, which leave no trace in a text: for each first byte the second ones."""
    pairs = {lead: tuple(second for second in SECONDS if decoded(lead, second) is None) for lead in LEADS}
    return {lead: seconds for lead, seconds in pairs.items() if seconds}


def wide(character: str) -> str:
    """Return the full-width form that a sign had before the signs of a document were made narrow."""
    return "\u3000" if character == " " else chr(ord(character) + 0xFEE0) if "!" <= character <= "~" else character


def bytes_of(character: str) -> tuple[int, int] | None:
    """Return the two bytes of a character, signs taken as full-width ones, or None where GBK has not two for it."""
    units = wide(character).encode("gbk", errors="replace")
    return (units[0], units[1]) if len(units) == 2 else None
