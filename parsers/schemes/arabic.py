"""1. and 1、 and 1．, and 1） with its one bracket."""

import re

from parsers.schemes.scheme import Scheme

# A number at the start of a line that has lost its dot, and counts nothing.
_UNSIGNED = re.compile(
    r"(?P<number>\d{1,2})[^\S\n]*(?=[一-鿿])(?![年月日时分个家项级号条台人次倍吨公元名种类套座处户辆小天周批轮期届位篇份万亿千百米亩平立度岁])"
)

ARABIC = Scheme(
    "arabic", re.compile(r"(?<![\d.．])(?P<number>\d{1,3})[^\S\n]?(?:[.．](?![\d.．])|、)"), glued=0.2, unsigned=_UNSIGNED
)
HALF_BRACKETED = Scheme("half bracketed", re.compile(r"(?<![\d.(（])(?P<number>\d{1,2})[)）]"))
