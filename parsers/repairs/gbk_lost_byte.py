"""A text in GBK that lost the first byte of a character, so that the characters after it were paired one byte late.

The lost byte shows as `?`. What follows is read in wrong pairs: up to a character whose second byte is an ASCII letter, which stays
visible (的立法進程 -> ?牧⒎ㄟM程), or up to a sign below `@`, which vanishes with the byte before it and leaves another `?`
(实施路径, -> ?凳┞肪?). Read backwards, every character between the first and the last is computed, but where a pair that GBK does
not assign has vanished on the way: there the characters beside it stay open.
"""

import re
from collections.abc import Iterator
from itertools import islice

from parsers.plan import Certainty
from parsers.repairs.gbk.pairs import bytes_of
from parsers.repairs.gbk.run import run_edits
from parsers.repairs.gbk.vanished import heading_edits
from parsers.repairs.pinyin import ANNOTATION, SYLLABLE
from parsers.text.mapped_text import Edit
from parsers.text.patterns import compiled
from parsers.text.wording import Wording

_LATE = r"[^\x00-\x1f\"#-&*+\-/<->@-~]"
_RUN = compiled(rf"\?(?P<run>{_LATE}{{0,80}})(?P<tail>[@-~](?=[㐀-鿿]))?")
# Where pinyin was put in after the bytes had shifted, its bracket was swallowed, and it tells the byte that was lost.
_BEHIND_PINYIN = compiled(rf"(?<=[㐀-鿿])\?(?P<syllable>{SYLLABLE})\)(?P<run>{_LATE}{{1,14}})(?P<tail>[@-~])(?=[㐀-鿿])")
_END_OF_LINE = compiled(r"\?[!！][ \u3000]*\?(?=(?P<tag>/?[a-z]{1,6}>)|[ \u3000]*(?:\n|$))")
_MOST_HEADINGS = 12
"""How many runs are searched for vanished pairs, which is slow."""
_MOST_RUNS = 400
"""A text in which more places look like this has some other damage."""


def find(text: str) -> list[Edit]:
    """Return the edits that read each run backwards, where its wording leaves no doubt that it is one."""
    if "?" not in text:
        return []
    wording = Wording(ANNOTATION.sub("", text))
    edits: list[Edit] = []
    ends_of_line = {match.start(): match for match in _END_OF_LINE.finditer(text)}
    end = tried = 0
    for match in islice(_RUN.finditer(text), _MOST_RUNS):
        if match.start() >= end and match.start() not in ends_of_line:
            tried += 1
            found = (heading_edits(text, match, wording) if tried <= _MOST_HEADINGS else []) or run_edits(text, match, wording)
            edits += found
            end = found[-1].end if found else end
    edits += [edit for match in _BEHIND_PINYIN.finditer(text) for edit in _behind_pinyin(text, match)]
    if edits:
        # Only where the document has such damage: a sentence may end with ?! too.
        edits += [
            Edit(match.start(), match.end(), "。<" if match["tag"] else "。", Certainty.CERTAIN) for match in ends_of_line.values()
        ]
    return sorted(edits, key=lambda edit: edit.start)


def _behind_pinyin(text: str, match: re.Match[str]) -> Iterator[Edit]:
    """Yield the edit for a run behind a syllable: the character that the syllable was put after had the lost byte as its second.

    That character is one that bears the same syllable elsewhere; its first byte is the second of the character before the run.
    """
    before = bytes_of(text[match.start() - 1])
    annotated = {bytes_of(text[one.start() - 1]) for one in ANNOTATION.finditer(text) if one[1] == match["syllable"]}
    leads = [pair[1] for pair in annotated if pair and before and pair[0] == before[1]]
    units = [bytes_of(character) for character in match["run"]]
    if len(leads) == 1 and all(units):
        content = bytes((leads[0], *(byte for pair in units if pair for byte in pair), ord(match["tail"])))
        try:
            yield Edit(match.start(), match.end(), content.decode("gbk"), Certainty.EXACT)
        except UnicodeDecodeError:
            return
