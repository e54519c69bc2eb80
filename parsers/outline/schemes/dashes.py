"""—— and other bullets at the start of a line, which bear no number."""

import re

from parsers.outline.schemes.scheme import Scheme

DASHES = Scheme("dashes", re.compile(r"(?P<number>—{1,2}|－－|[●■◆★▲•])(?=[^—\s])"), None, glued_to_clause=0, in_paragraph=True)
