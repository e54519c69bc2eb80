"""问题一： and 任务1： the numbered problems and tasks of rectification plans."""

import re

from parsers.outline.schemes.scheme import NUMERAL, Scheme

NAMED = Scheme("named", re.compile(rf"(?:问题|任务)(?P<number>{NUMERAL}|\d{{1,4}})[:：、.．](?!\d)"), glued_to_clause=0)
