"""一、 the first level of most plans."""

import re

from parsers.schemes.scheme import NUMERAL, Scheme

CHINESE = Scheme("chinese", re.compile(rf"(?P<number>{NUMERAL})[^\S\n]?(?:、|[.．](?!\d))"), glued=0.4)
