"""Plain text in any encoding."""

from pathlib import Path

from parsers.errors import BinaryError, EmptyError
from parsers.formats.support.encoding import decode, is_common
from parsers.text.patterns import compiled

_ODD = compiled("[\ufffd\x00-\x08\x0b\r\x0e-\x1a\x1c-\x1f]")
_MISREAD, _UNPAIRED_EACH = compiled("[锛銆]"), 4
"""What such a text has for most signs of sentences, and how many bytes without a partner to each at most."""
_LEAST_COMMON = 0.05
_MOST_ODD = 0.05
"""The share of characters no text holds, from which a file counts as binary."""


def read(content: bytes, file: Path) -> str:
    """Return the decoded text."""
    text, encoding = decode(content)
    if not text.strip("\ufeff \n\t\u3000\0"):
        raise EmptyError(file)
    # In UTF-8 that was read as GBK many bytes have found no partner; it is a text all the same.
    odd = len(_ODD.findall(text)) - _UNPAIRED_EACH * len(_MISREAD.findall(text))
    # Any bytes are some text in UTF-16: where nothing says that it is, what hardly holds a common character is none.
    guessed = encoding.startswith("utf-16-") and sum(map(is_common, text)) < _LEAST_COMMON * len(text)
    if odd > _MOST_ODD * len(text) or guessed:
        raise BinaryError(file)
    return text
