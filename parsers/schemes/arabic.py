"""1. and 1、 and 1．, and 1） with its one bracket."""

import re

from parsers.schemes.scheme import Scheme

ARABIC = Scheme("arabic", re.compile(r"(?<![\d.．])(?P<number>\d{1,3})[^\S\n]?(?:[.．](?![\d.．])|、)"), glued=0.2)
HALF_BRACKETED = Scheme("half bracketed", re.compile(r"(?<![\d.(（])(?P<number>\d{1,2})[)）]"))
