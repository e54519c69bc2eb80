"""Folds text to one script and one width, so that what means the same compares equal."""

import re
from functools import cache

import data
from parsers.text.patterns import compiled

_FEW = 64
"""How many characters of a text are put for others one by one, which is quicker than looking each character of it up."""
_BEYOND = "\U00010000-\U0010ffff"
"""The characters that an expression looks through one by one, unless a range holds them all."""


def fold(text: str) -> str:
    """Return the text in Simplified script, half-width and lower case, digits on the line and for years, character for character.

    The result is as long as the text, so offsets into one are offsets into the other.
    """
    if any(zero in text for zero in _ZEROS):
        text = _YEAR.sub(_in_digits, text)
    found = set(_foldable().findall(text))
    if len(found) > _FEW or not found.isdisjoint(_chained()):
        return text.translate(_table())
    for character in found:
        text = text.replace(character, _table().get(ord(character), character))
    return text


_ZEROS = "〇○零"
_YEAR = compiled("二[〇○零][〇○零一二三四五六七八九]{2}(?=年)")
"""A year in Chinese, which has as many characters as in digits: 二〇二五年."""
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def _in_digits(year: re.Match[str]) -> str:
    return year[0].translate(_DIGITS)


def squeezed(text: str) -> str:
    """Return a text folded, without its white space, as words are told apart however they are broken into lines."""
    return "".join(fold(text).split())


@cache
def fold_one(character: str) -> str:
    """Return one character folded; those of a text are few, and asked for again and again."""
    return fold(character)


@cache
def _foldable() -> re.Pattern[str]:
    # None of them has a meaning within a set.
    return compiled(f"[{''.join(chr(code) for code in sorted(_table()) if chr(code) < _BEYOND)}{_BEYOND}]")


@cache
def _chained() -> frozenset[str]:
    """Return the characters that others fold to and that fold to a third: one after the other they would become that."""
    return frozenset(folded for folded in _table().values() if ord(folded) in _table())


@cache
def _table() -> dict[int, str]:
    table = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x00A0: " "}
    table |= dict(zip(map(ord, "﹐﹑﹒﹔﹕﹖﹗﹙﹚﹝﹞"), ",、.;:?!()〔〕", strict=True))
    fields = data.text("traditional").split()
    table |= dict(zip(map(ord, fields[::2]), fields[1::2], strict=True))
    table |= {0x2080 + digit: str(digit) for digit in range(10)} | {ord("⁰"): "0", ord("¹"): "1", ord("²"): "2", ord("³"): "3"}
    table |= {0x2070 + digit: str(digit) for digit in range(4, 10)}
    lower = {ord(letter): letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    return table | lower | {code + 0xFEE0: letter for code, letter in lower.items()}
