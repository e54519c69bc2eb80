"""Decodes the bytes of a text file whose encoding nobody wrote down."""

import codecs
import re

from parsers.text.folding import fold
from parsers.text.patterns import compiled

# Word's soft line breaks, page breaks, and what Unicode adds.
_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
_LINE_END = compiled("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_OTHER_END = compiled("\r\n|[\r\x0b\x0c\u2028\u2029]")
_OTHER_C1 = compiled("[\x80-\x84\x86-\x9f]")
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CANDIDATES = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要到时年会生地出行对成方作工发全力实制政理展进建设市省部加强推和与等各，。、；：\n"
)
_ODD = compiled("[\ufffd\ue000-\uf8ff\x00-\x08]")
_SAMPLE = 20_000
"""How many bytes decide, from the first that is not ASCII."""


def decode(content: bytes) -> tuple[str, str]:
    """Return the text and the name of its encoding, with every line end as one newline.

    A byte that the encoding does not allow becomes U+FFFD and does not change the verdict.
    """
    encoding = _encoding(content)
    text = content.decode(encoding, errors="replace")
    if not any(end in text for end in _LINE_ENDS):
        return text, encoding
    # Among other controls of its kind it is a byte that was read as a character.
    return (_OTHER_END if _OTHER_C1.search(text) else _LINE_END).sub("\n", text), encoding


def is_common(character: str) -> bool:
    """Return whether a character is one that every document holds."""
    return fold(character) in _COMMON or character.isascii()


def _encoding(content: bytes) -> str:
    for bom, encoding in _BOMS:
        if content.startswith(bom):
            return encoding
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        candidates: tuple[str, ...] = _CANDIDATES
    else:
        if b"\0" not in content:
            return "utf-8"
        candidates = ("utf-8", "utf-16-le", "utf-16-be")
    # An even offset, which pairs of bytes need.
    first = next((match.start() for match in re.finditer(rb"[\x80-\xff\0]", content)), 0) & ~1
    sample = content[first : first + _SAMPLE]
    return max(candidates, key=lambda encoding: _plausibility(sample, encoding))


def _plausibility(sample: bytes, encoding: str) -> float:
    """Return the share of common characters less that of errors and of characters no document holds."""
    text = fold(sample.decode(encoding, errors="replace"))
    if not text:
        return 0.0
    common = sum(map(_COMMON.__contains__, text))
    odd = len(_ODD.findall(text))
    return (common - 3 * odd) / len(text)
