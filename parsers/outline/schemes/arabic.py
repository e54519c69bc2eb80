"""1. and 1、 and 1．, and 1） with its one bracket."""

from parsers.outline.schemes.scheme import DIGIT, Scheme
from parsers.text.patterns import compiled

# What begins with a digit after a marker: a date, or at the start of a line a share (1.2024年底前, 3.60%以上的县); 1.5万 is none.
_AT_LINE_START = r"(?:(?<=\n\d[.．﹒、﹑])|(?<=\n\d\d[.．﹒、﹑])|(?<=\n\u3000\u3000\d[.．﹒、﹑]))"
_BEGINS_WITH_DATE = r"[2２][0０]\d\d(?:[年级届]|[./-]\d{1,2}[./-]\d)|\d{1,2}月"
_TEXT = rf"(?:(?![\d.．])|(?={_BEGINS_WITH_DATE})|(?=\d{{2,3}}%(?:以上)?的?[一-鿿]){_AT_LINE_START})"
# A number at the start of a line that has lost its dot, and counts nothing.
_COUNTED = "年月日时分个家项级号条台人次倍吨公元名种类套座处户辆小天周批轮期届位篇份万亿千百米亩平立度岁"
_UNSIGNED = compiled(rf"(?P<number>\d{{1,2}})[^\S\n]*(?=[一-鿿])(?![{_COUNTED}])")

# A machine that reads a page may take the point for a full stop; behind a sentence no number alone is one.
_STOP = r"。(?:(?<=[。；;)）\n]\d。)|(?<=[。；;)）\n]\d\d。))(?=[一-鿿])"

ARABIC = Scheme(
    "arabic",
    compiled(rf"(?P<number>{DIGIT}(?<![\d.．]\d)\d{{0,3}})[^\S\n]?(?:[.．﹒、﹑]{_TEXT}|{_STOP})"),
    glued=0.2,
    unsigned=_UNSIGNED,
)
HALF_BRACKETED = Scheme("half bracketed", compiled(rf"(?P<number>{DIGIT}(?<![\d.(（]\d)\d{{0,2}})[)）]"))
