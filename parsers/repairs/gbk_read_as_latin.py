"""A text in GBK that was read as Windows-1252 or Latin-1: every byte a character, so that ¹¤×÷ stands for 工作.

Runs of such characters are turned back into their bytes, and these read in pairs. A byte that has lost its partner is lost itself.
"""

import re
from collections.abc import Iterator

from parsers.plan import LOST, Certainty
from parsers.repairs.bytes_as_characters import UPPER, byte_of, comes_back, is_mixed
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled

_SIGNS = compiled("¡[£¢¶·]|£[¬º¨©»]")
"""The signs of sentences in such a text: 。、《》，：（）；."""
_LEAST = 3
"""How many of them a text must have to be taken for one."""
_RUN = compiled(f"(?:[{UPPER}][{UPPER}@-~])+[{UPPER}]?|[{UPPER}]")
"""A run of pairs, whose second one may be a sign or a letter of ASCII, and one without its partner."""


def find(text: str) -> list[Edit]:
    """Return the edits that turn such runs back, and show as lost what cannot be."""
    if len(_SIGNS.findall(text)) < _LEAST:
        return []
    edits = [list(_edits(run)) for run in _RUN.finditer(text)]
    if is_mixed(text):
        edits = [each for each in edits if len(each) == 1 and comes_back(each[0].shown, each[0].end - each[0].start)]
    return [edit for each in edits for edit in each]


def _edits(run: re.Match[str]) -> Iterator[Edit]:
    """Yield the edits of a run: one for what comes back, up to a byte that has no partner."""
    units = bytes(map(byte_of, run[0]))
    at = begins = 0
    shown = ""
    while at < len(units):
        character = units[at : at + 2].decode("gbk", "ignore") if at + 1 < len(units) else ""
        if len(character) == 1:
            shown += character
            at += 2
            continue
        if shown:
            yield Edit(run.start() + begins, run.start() + at, shown, Certainty.EXACT)
        yield Edit(run.start() + at, run.start() + at + 1, LOST, None)
        at += 1
        begins, shown = at, ""
    if shown:
        yield Edit(run.start() + begins, run.end(), shown, Certainty.EXACT)
