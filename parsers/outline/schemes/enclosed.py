"""① and its kin, each one character: ⑴, ⒈, ㈠, Ⅰ."""

from collections.abc import Callable

from parsers.outline.schemes.scheme import Scheme
from parsers.text.patterns import compiled


def _value(first: str) -> Callable[[str], int]:
    return lambda numeral: ord(numeral) - ord(first) + 1


DOTTED = Scheme("dotted", compiled("(?P<number>[⒈-⒛])"), _value("⒈"), glued=0.2)
BRACKETED_CHINESE = Scheme("enclosed chinese", compiled("(?P<number>[㈠-㈩])"), _value("㈠"), glued=0.4)
BRACKETED = Scheme("enclosed arabic", compiled("(?P<number>[⑴-⒇])"), _value("⑴"), glued=0.2)
CIRCLED = Scheme("circled", compiled("(?P<number>[①-⑳])"), _value("①"), glued=0.5)
ROMAN = Scheme("roman", compiled("(?P<number>[Ⅰ-Ⅻ])[.．、﹑]"), _value("Ⅰ"), glued_to_clause=0)
