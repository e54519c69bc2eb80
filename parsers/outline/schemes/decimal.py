"""1.1 and 1.1.1, each numbered by its last part."""

from parsers.outline.schemes.scheme import DIGIT, Scheme
from parsers.text.patterns import compiled

# Among other figures, each in its line, it is the cell of a table.
_END = (
    r"(?![^\S\n]*(?:[|｜/]|\Z|\n\s*(?:[\d|｜/.．%％]|\Z)))(?:[.．、](?![\d.．])|(?![\d.．%％]|[^\S\n]*[%％‰℃万亿倍个毫微年月日]))"
)

SECOND_LEVEL = Scheme(
    "decimal, second level",
    compiled(rf"(?P<chapter>{DIGIT}(?<![\d.．]\d)\d?)[.．](?P<number>[1-9]\d?){_END}"),
    glued_to_clause=0,
)
THIRD_LEVEL = Scheme(
    "decimal, third level",
    compiled(rf"(?P<chapter>{DIGIT}(?<![\d.．]\d)\d?[.．]\d{{1,2}})[.．](?P<number>[1-9]\d?){_END}"),
    glued_to_clause=0,
)
