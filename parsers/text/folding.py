"""Folds text to one script and one width, so that what means the same compares equal."""

from functools import cache

import data


def fold(text: str) -> str:
    """Return the text in Simplified script, half-width and lower case, digits on the line, character for character.

    The result is as long as the text, so offsets into one are offsets into the other.
    """
    return text.translate(_table())


@cache
def fold_one(character: str) -> str:
    """Return one character folded; those of a text are few, and asked for again and again."""
    return fold(character)


@cache
def _table() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x00A0: " "}
    table |= {ord(traditional): simplified for traditional, simplified in data.rows("traditional")}
    table |= {0x2080 + digit: str(digit) for digit in range(10)} | {ord("⁰"): "0", ord("¹"): "1", ord("²"): "2", ord("³"): "3"}
    table |= {0x2070 + digit: str(digit) for digit in range(4, 10)}
    lower = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    return table | lower | {code + 0xFEE0: letter for code, letter in lower.items()}
