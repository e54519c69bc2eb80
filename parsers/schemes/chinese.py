"""一、 the first level of most plans."""

import re

from parsers.numerals import CHINESE as DIGITS
from parsers.schemes.scheme import NUMERAL, Scheme

_UNSIGNED = re.compile(rf"(?P<number>{NUMERAL})[^\S\n]+(?=[一-鿿])")

CHINESE = Scheme(
    "chinese",
    re.compile(rf"(?P<number>[{DIGITS}](?<!第.)[{DIGITS}]{{0,4}})[^\S\n]?(?:、(?!{NUMERAL}[、批级类期届个])|[.．](?!\d))"),
    glued=0.4,
    unsigned=_UNSIGNED,
)
