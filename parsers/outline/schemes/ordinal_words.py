"""Ordinals in words, mostly inside a paragraph: 一是 二是; 第一，第二，; 首先 其次 再次 最后."""

from parsers.outline.schemes.scheme import NUMERAL, Scheme
from parsers.text.patterns import compiled

_WORDS = {"首": 1, "其": 2, "再": 3}

# 一是一，二是二 and 一是否 are not ordinals.
IS = Scheme("ordinal is", compiled(rf"(?P<number>{NUMERAL})(?:是(?!否|一(?:[、，,。；;是]|$))|要(?=[一-鿿]))"), in_paragraph=True)
COMMA = Scheme("ordinal comma", compiled(rf"第(?P<number>{NUMERAL})[,，、](?!第)"), in_paragraph=True)
# 首先, 其次, 再次 and 最后, by a set that a search skips by.
FIRST_NEXT = Scheme(
    "first, next",
    compiled("[首其再最](?:(?<=(?P<number>[首其再]))(?:(?<=首)先|(?<!首)次)[,，]?|(?<=最)后[,，])"),
    _WORDS.get,
    in_paragraph=True,
)
