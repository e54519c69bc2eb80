"""The ways in which plans number their headings, the outermost first.

Each file holds one family of schemes. A scheme only says what its markers look like and what number they bear: whether a marker
is a heading is decided by the sequence it stands in (see `parsers.outline.sequence`).
"""

from parsers.outline.schemes import arabic, bracketed, chinese, dashes, decimal, enclosed, legal, named, ordinal_words, stems
from parsers.outline.schemes.scheme import Scheme

SCHEMES: tuple[Scheme, ...] = (
    legal.PART,
    legal.CHAPTER,
    legal.SECTION,
    chinese.CAPITAL,
    enclosed.ROMAN,
    chinese.CHINESE,
    legal.ARTICLE,
    named.NAMED,
    stems.STEMS,
    bracketed.CHINESE,
    enclosed.BRACKETED_CHINESE,
    arabic.ARABIC,
    enclosed.DOTTED,
    decimal.SECOND_LEVEL,
    decimal.THIRD_LEVEL,
    bracketed.ARABIC,
    enclosed.BRACKETED,
    arabic.HALF_BRACKETED,
    enclosed.CIRCLED,
    ordinal_words.IS,
    ordinal_words.COMMA,
    ordinal_words.FIRST_NEXT,
    dashes.DASHES,
)
