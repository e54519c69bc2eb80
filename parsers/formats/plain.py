"""Plain text in any encoding."""

from pathlib import Path

from parsers.encoding import decode
from parsers.errors import BinaryError, EmptyError

_MOST_ODD = 0.05
"""The share of characters no text holds, from which a file counts as binary."""


def read(content: bytes, file: Path) -> str:
    """Return the decoded text."""
    text, _ = decode(content)
    if not text.strip("\ufeff \n\t\u3000\0"):
        raise EmptyError(file)
    odd = sum(c == "\ufffd" or (c < " " and c not in "\n\t\f\x1b") for c in text)
    if odd > _MOST_ODD * len(text):
        raise BinaryError(file)
    return text
