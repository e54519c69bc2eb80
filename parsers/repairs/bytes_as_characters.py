"""Characters of Windows-1252 or Latin-1 that stand for bytes of another encoding."""

import re

from parsers.text.patterns import compiled
from parsers.text.wording import is_written

_OF_WINDOWS = {bytes((byte,)).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}
"""The characters that Windows-1252 has where Latin-1 has controls."""
ESCAPED = "".join(map(re.escape, _OF_WINDOWS))
"""The same, to stand in a set."""
UPPER = f"\u00a0-\u00ff\u0080-\u009f{ESCAPED}"
"""What stands for a byte beyond ASCII, to stand in a set."""
_CHINESE = compiled("[一-鿿]")
_MANY, _SURE = 20, 6
"""How many Chinese characters a text has that was read well for the most part, and how many bytes are no signs of its own."""


def byte_of(character: str) -> int:
    """Return the byte that such a character stands for."""
    return _OF_WINDOWS.get(character, ord(character) & 0xFF)


def is_mixed(text: str) -> bool:
    """Return whether a text was read well for the most part: “ ” — … × are signs of its own then, not bytes."""
    return len(_CHINESE.findall(text)) >= _MANY


def comes_back(shown: str, count: int) -> bool:
    """Return whether so many bytes are sure to be what is shown, in a text that has such signs of its own."""
    return count >= _SURE and all(map(is_written, shown))
