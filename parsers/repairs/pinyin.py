"""Pinyin put in brackets after a character by a page meant for learners: 環(huán)境 -> 環境."""

import re

from parsers.mapped_text import Edit
from parsers.plan import Certainty

NAME = "pinyin"

_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
SYLLABLE = rf"(?=[a-züɡɑ]{{0,5}}[{_TONES}])[a-züɡɑ{_TONES}]{{1,6}}"
"""One syllable with its tone mark, as a regular expression."""
ANNOTATION = re.compile(rf"(?<=[㐀-鿿])[(（]({SYLLABLE})[)）]")
"""A syllable in brackets after a character."""


def find(text: str) -> list[Edit]:
    """Return the edits that take out each bracket after a Chinese character that holds one syllable with its tone mark."""
    return [Edit(match.start(), match.end(), "", Certainty.EXACT) for match in ANNOTATION.finditer(text)]
