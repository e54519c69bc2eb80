"""一、 the first level of most plans."""

from parsers.outline.schemes.scheme import NUMERAL, Scheme
from parsers.text.numerals import CHINESE as DIGITS
from parsers.text.patterns import compiled

_UNSIGNED = compiled(rf"(?P<number>{NUMERAL})[^\S\n]+(?=[一-鿿])")

# Some write 一，or 三。for 一、: at the start of a line or behind a full stop, never at the end of a word (统一，之一。).
_OTHER_SIGN = r"[，,。:：](?<![一-鿿].[，,。:：])(?=[^\S\n]?[一-鿿])"

CHINESE = Scheme(
    "chinese",
    compiled(
        rf"(?P<number>[{DIGITS}](?<!第.)[{DIGITS}]{{0,6}})[^\S\n]?(?:、(?!{NUMERAL}[、批级类期届个])|[.．](?!\d)|{_OTHER_SIGN})"
    ),
    glued=0.4,
    unsigned=_UNSIGNED,
)
