"""Lines whose characters a scanner or a word processor set apart: 加 强 大 气 污 染 防 治."""

from collections.abc import Iterator

from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_SPACE = "[ \u3000\xa0\u2002-\u200a\u202f]"
_APART = compiled(rf"(?<=[一-鿿]){_SPACE}(?=[一-鿿])")
_TOGETHER = compiled("[一-鿿](?=[一-鿿])")
_ANY = compiled(rf"(?<=[一-鿿，。；：、（）《》“”\d%])(?<![，。；：、]\d){_SPACE}(?=[一-鿿，。；：、（）《》“”\d])")
"""A space that is taken out of such a line; wider gaps part what stands in it."""
_SEVERAL = compiled(rf"(?:[一-鿿]{_SPACE}){{3}}")
"""What such a line holds somewhere."""
_FEWEST = 4
"""How many characters of a line at least stand apart from the next."""
_LEAST = 0.8
"""Of the characters of a line that are followed by another, the share that stand apart from it."""


def closings(text: str) -> Iterator[Edit]:
    """Yield the edits that close up such lines."""
    start = 0
    for line in text.split("\n") if _SEVERAL.search(text) else ():
        apart = len(_APART.findall(line)) if len(line) > 2 * _FEWEST else 0
        if apart >= _FEWEST and apart >= _LEAST * (apart + len(_TOGETHER.findall(line))):
            yield from (Edit(start + space.start(), start + space.end(), "", None) for space in _ANY.finditer(line))
        start += len(line) + 1
