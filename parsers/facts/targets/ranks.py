"""The ranks that are aimed at: 列第一位, 进入前10名."""

from collections.abc import Iterator

from parsers.facts.targets.quantity import Quantity
from parsers.text.numerals import number
from parsers.text.patterns import compiled

_RANK = compiled(
    r"(?:列|居|位列|位居|排名|排位|进入|保持在?)[^,。;，；\n\d]{0,12}?(?P<first>前|第)(?P<number>[一二三四五六七八九十]{1,2}|\d{1,3})(?P<unit>位|名)"
)


def ranks(text: str) -> Iterator[tuple[Quantity, int]]:
    """Yield the ranks that are aimed at (列第一位, 进入前10名), each with where the words that say so begin."""
    for match in _RANK.finditer(text):
        value = number(match["number"])
        if value:
            bound = "以内" if match["first"] == "前" else ""
            yield Quantity(match.start("first"), match.end(), float(value), match["unit"], "rank", bound, False), match.start()
