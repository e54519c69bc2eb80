"""一、 the first level of most plans, with 壹、 above it in a few."""

from parsers.outline.schemes.scheme import NUMERAL, Scheme
from parsers.text.numerals import CHINESE as DIGITS
from parsers.text.patterns import compiled

_UNSIGNED = compiled(rf"(?P<number>{NUMERAL})[^\S\n]+(?=[一-鿿]|[2２][0０]\d\d年)")

# Some write 一，or 三。for 一、: at the start of a line or behind a full stop, never at the end of a word (统一，之一。).
_OTHER_SIGN = r"[，,。:：](?<![一-鿿].[，,。:：])(?=[^\S\n]?[一-鿿])"

# At the start of a line 一、十届政府工作回顾 is no list of terms.
_OF_A_TERM = rf"、(?<=\n[{DIGITS}]、)(?={NUMERAL}[期届])"

CHINESE = Scheme(
    "chinese",
    compiled(
        rf"(?P<number>[{DIGITS}](?<!第.)[{DIGITS}]{{0,6}})[^\S\n]?"
        rf"(?:[、﹑](?!{NUMERAL}[、﹑批级类期届个])|{_OF_A_TERM}|[.．﹒](?!\d)|{_OTHER_SIGN})"
    ),
    glued=0.4,
    unsigned=_UNSIGNED,
)

_CAPITALS = "壹贰叁肆伍陆柒捌玖拾"

CAPITAL = Scheme(
    "capital", compiled(f"(?P<number>[{_CAPITALS}])[、﹑.．]"), lambda numeral: _CAPITALS.index(numeral) + 1, glued_to_clause=0
)
