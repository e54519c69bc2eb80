"""问题一： and 任务1： the numbered problems and tasks of rectification plans, and 行动一： of others."""

from parsers.outline.schemes.scheme import NUMERAL, Scheme
from parsers.text.patterns import compiled

NAMED = Scheme(
    "named", compiled(rf"(?:问题|任务|行动|工程|举措|措施|赛道)(?P<number>{NUMERAL}|\d{{1,4}})[:：、.．](?!\d)"), glued_to_clause=0
)
