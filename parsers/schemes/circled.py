"""① to ⑳."""

import re

from parsers.schemes.scheme import Scheme


def _value(numeral: str) -> int:
    return ord(numeral) - ord("①") + 1


CIRCLED = Scheme("circled", re.compile("(?P<number>[①-⑳])"), _value, glued=0.5)
