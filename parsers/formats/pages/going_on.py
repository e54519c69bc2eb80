"""Whether a line of a printed page goes on with the paragraph of those above it."""

from collections.abc import Sequence

from parsers.formats.pages.lines import ENDS, Line
from parsers.text.doc_types import title_end
from parsers.text.lines import DASHES, UNIT_BEGINS
from parsers.text.marker_forms import begins_with_marker
from parsers.text.patterns import compiled
from parsers.text.wording import follows_in_words

_EDGE = 1.6
"""How many times its height a line may end short of the right edge and still be broken there."""
_EDGE_INSIDE = 3.5
"""The same for a line that ends inside a sentence: a word that may not be broken went to the next line."""
_WORD = compiled("[^\\s\u2e80-\u9fff\uff00-\uffef]+")
"""What may not be broken: anything but Chinese."""
_SENTENCE_END = compiled(r"[。；：！？）)．;!?】\ua3ae]$|(?<!\d)\.$")
"""How a line ends with a sentence, as gazettes print it too."""
_BEGINS_ANEW = compiled(r"【|附件|抄送|各[^。]*[：:]$|[（(]\d{1,2}[)）]|20\d\d年\d{1,2}月\d{1,2}日$|[^，。；、：:]{2,8}[：:]")
"""How a line begins that no sentence goes on with: a label, who is addressed, a date, a number."""
_INDENT = 1.2
"""How many times its height a line is set in that begins a paragraph."""
_UNLIKE = 0.85
"""The ratio of heights from which two lines are of one paragraph."""
_SPACED = 3
"""How many times its height a line stands below the one above it at most, in one paragraph."""
_RIGHT = 8
"""How many times its height a line is set in that stands at the right."""
_HANGING = 3
"""How many times its height a line is set in at most below the number of its item."""
_REST = 6
"""How many characters what did not fit on a line has at most, which may stand anywhere."""
LOOKED_BACK = 8
"""How many of the last lines of a paragraph are looked at, beside its first."""
_LONGEST_HEADING = 45
_CLAUSES = compiled("[，,。；]")
"""What prose has, and hardly any heading, or list of names."""
_DAY = compiled(r"20\d\d年\d{1,2}月\d{1,2}日")
_OPEN = "，、,（(《“"
"""What no clause ends with."""


def goes_on(held: Sequence[Line], line: Line, usual: float) -> bool:
    """Return whether a line goes on with a paragraph, of which some lines are at hand: the first, and the last ones in order.

    `usual` is the height of most lines.
    """
    return _breaks_off(held, line) or _follows(held[-1], line, usual) or _was_broken_before(held, line)


def _breaks_off(held: Sequence[Line], line: Line) -> bool:
    """Return whether lines break off in a clause that another goes on with, whatever margins and sizes both have.

    The last is full, in a box with margins of its own perhaps, or what did not fit on the one above it.
    """
    above, is_prose = held[-1], _are_prose(held)
    is_full = (above.column[1] - above.right) / above.height < _EDGE_INSIDE
    set_in = (line.left - line.column[0] - (above.left - above.column[0])) / line.height
    if not (is_full or (len(held) > 1 and is_prose)) or not _are_of_one_clause(above, line):
        return False
    if set_in >= _INDENT:
        # A number hangs ahead of its item, and what did not fit may stand anywhere.
        is_near = is_full and bool(_CLAUSES.search(above.text)) and (set_in < _HANGING or len(line.text.strip()) <= _REST)
    else:
        is_near = is_prose or set_in < -_INDENT or not _is_set_in(line)
    return is_near and above.bottom - line.bottom < _SPACED * max(above.height, line.height)


def _are_prose(held: Sequence[Line]) -> bool:
    """Return whether some lines are no heading, which may be on several lines too."""
    words = "".join(line.text for line in held)
    return bool(_CLAUSES.search(words)) and ("。" in words or len(words) > _LONGEST_HEADING)


def _are_of_one_clause(above: Line, line: Line) -> bool:
    """Return whether a line ends within a clause: in a word, between a figure and its unit, or behind a comma."""
    ended, begun = above.text.strip(), line.text.strip()
    if not ended or not begun or begun[0] in DASHES or _DAY.fullmatch(ended):
        return False
    if begins_with_marker(begun) or _BEGINS_ANEW.match(begun):
        return False
    is_larger = above.usual * _UNLIKE > line.usual and above.height * _UNLIKE > line.height
    if (is_larger and not _CLAUSES.search(ended)) or title_end().search(ended):
        return False
    last, first = ended[-1], begun[0]
    return follows_in_words(last, first) or last in _OPEN or (last.isdecimal() and first in UNIT_BEGINS)


def _follows(above: Line, line: Line, usual: float) -> bool:
    """Return whether a line goes on with the paragraph, or the title, of the one above it; `usual` is the height of most lines."""
    if not _UNLIKE < line.usual / above.usual < 1 / _UNLIKE or (above.text[-1] in "。；" and begins_with_marker(line.text)):
        return False
    if above.text.count("《") > above.text.count("》") and "》" in line.text and not begins_with_marker(line.text):
        # A name is never broken off.
        return above.bottom - line.bottom < _SPACED * above.height
    # Of a title on several lines the first may be the shortest.
    if (_is_centred(line) or (_is_centred(above) and _is_even(line))) and line.usual > 1.1 * usual:
        return 0 < above.bottom - line.bottom < _SPACED * above.height
    if above.left - above.column[0] > _RIGHT * above.height and not above.begins_inside:
        # A signature at the right edge ends there.
        return False
    short_of_edge = (above.column[1] - above.right) / above.height
    is_full = short_of_edge < _EDGE or (short_of_edge < max(_EDGE_INSIDE, _first_word(line)) and above.text[-1] not in ENDS)
    return is_full and not _is_set_in(line)


def _is_set_in(line: Line) -> bool:
    """Return whether a line begins as one does that begins a paragraph."""
    return line.left - line.column[0] > _INDENT * line.height


def _first_word(line: Line) -> float:
    """Return how many times its height the word is wide that a line begins with, 0 where it may be broken."""
    word = _WORD.match(line.text)
    return sum(0.5 if character.isascii() else 1 for character in word[0]) if word else 0


def _is_centred(line: Line) -> bool:
    return line.left - line.column[0] > 2 * line.height and _is_even(line)


def _is_even(line: Line) -> bool:
    """Return whether as much room is left of a line as right of it."""
    return abs((line.left - line.column[0]) - (line.column[1] - line.right)) < 2 * line.height


def _was_broken_before(held: Sequence[Line], line: Line) -> bool:
    """Return whether the line above is what did not fit on the one above it of a text that had been broken in lines before."""
    first, above = held[0], held[-1]
    return (
        len(held) > 1
        and (_are_prose(held) or (_is_set_in(first) and not _is_centred(first) and not _is_set_in(above)))
        and above.bottom - line.bottom < _SPACED * above.height
        and not (_is_set_in(line) or begins_with_marker(line.text) or _BEGINS_ANEW.match(line.text))
        and _UNLIKE < line.usual / above.usual < 1 / _UNLIKE
        and not _SENTENCE_END.search(above.text)
    )
