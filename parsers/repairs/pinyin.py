"""Pinyin put in brackets after a character by a page meant for learners: 環(huán)境 -> 環境."""

import re
from functools import cache

import data
from parsers.plan import Certainty
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
SYLLABLE = rf"(?=[a-züɡɑ]{{0,5}}[{_TONES}])[a-züɡɑ{_TONES}]{{1,6}}"
"""One syllable with its tone mark, as a regular expression."""
ANNOTATION = compiled(rf"[(（](?<=[㐀-鿿].)({SYLLABLE})[)）]")
"""A syllable in brackets after a character."""


_PLAIN = compiled(r"[(（](?<=[㐀-鿿].)[a-zü]{1,6}[)）](?:[(（][a-zü]{1,6}[)）])*")
"""Syllables in brackets without tone marks, one or the same again and again: 自(zi)治(zhi), 局(ju)(ju)."""
_LEAST_PLAIN = 3
"""How many of these a text must have: one alone may be an abbreviation that reads as its character does."""


def find(text: str) -> list[Edit]:
    """Return the edits that take out each bracket after a Chinese character that holds its reading.

    With a tone mark any syllable counts; without one it must be how the character is read.
    """
    edits = [Edit(match.start(), match.end(), "", Certainty.EXACT) for match in ANNOTATION.finditer(text)]
    plain = [match for match in _PLAIN.finditer(text) if _reads(text[match.start() - 1], match[0])]
    if len(plain) >= _LEAST_PLAIN:
        edits += (Edit(match.start(), match.end(), "", Certainty.CERTAIN) for match in plain)
        edits.sort(key=lambda edit: edit.start)
    return edits


def _reads(character: str, brackets: str) -> bool:
    """Return whether brackets hold how a character is read, and nothing else."""
    syllables = {syllable.replace("ü", "v") for syllable in re.findall("[a-zü]+", brackets)}
    return len(syllables) == 1 and character in _readings().get(syllables.pop(), "")


@cache
def _readings() -> dict[str, str]:
    """Return for each syllable the characters that may be read so."""
    return {row[0]: row[1] for row in data.bare_rows("readings")}
