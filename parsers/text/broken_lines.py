"""Text that a tool broke at a fixed width: the paragraphs that its lines were made of.

pdftotext and e-mail break lines wherever one is full, in the middle of a word, so that nothing that looks for words in a line finds
them. A text counts as broken when its lines hardly ever go beyond one width and most that reach it do not end a sentence.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from parsers.text.line_width import (
    FEWEST_FULL,
    LEAST_SETTLED,
    MOST_WIDER,
    MOST_WIDTH,
    SLACK,
    LineWidth,
    goes_over,
    is_chinese,
    line_width,
    widths_around,
)
from parsers.text.lines import COLUMNS, DASHES, ITEM_MARKER, UNIT_BEGINS, Line, cells, ends_in_word, lines_of
from parsers.text.mapped_text import Edit
from parsers.text.marker_forms import ARABIC_MARKER
from parsers.text.patterns import compiled

_CLAUSE_SIGN = compiled("[，,。；;：:]")
_DOES_SO_MUCH = compiled(r"(?:新[增建]|完成|建成|改造|培育|引进)[^，。；]{0,10}\d")
"""How a sentence of its own begins."""
_ORDINAL = "[一二三四五六七八九十]{1,2}(?:是|要)"
_SENTENCE = compiled(f"{_ORDINAL}.*[，；]")
"""An item that is a sentence and goes on."""
_SENTENCE_ITEM = compiled(rf"{ARABIC_MARKER}(?!\d)|{_ORDINAL}")
"""What items begin with that are sentences rather than headings."""
_DASHED = rf"\n[ \t\u3000]*[{DASHES}]{{1,2}}[ \t\u3000]*\d{{1,4}}[ \t\u3000]*[{DASHES}]{{1,2}}[ \t\u3000]*"
_DASHED_NUMBER = compiled(rf"{_DASHED}(?:[\n\f][ \t\u3000]*)+(?=\S)|{_DASHED}\s*\Z")
_BRACKET = compiled("[()（）]")
_GOES_ON = ("，", "、", ",")
_INDENTATION = 4
"""How many cells the first line of a paragraph is indented."""
_REMAINDER = 16
"""How many cells what is cut off from a line has at most."""
_FEWEST_REMAINDERS, _MOST_CUT_OFF = 4, 0.5
"""How many lines, and which share of those as short, must end inside a sentence for them to be such."""
_FEWEST_INDENTED = 4
"""How many lines must go on at an indentation that is not that of most."""
_INDENTS = 1
"""How many cells the indentation of lines that go on may differ."""


def joins(text: str) -> list[Edit]:
    """Return the edits that join the lines of a text broken at a fixed width; nothing for a text that is not."""
    lengths = [len(line) for line in text.split("\n")]
    if len(lengths) <= FEWEST_FULL or sum(length > MOST_WIDTH for length in lengths) > MOST_WIDER * len(lengths):
        return []
    lines = lines_of(text)
    broken = line_width([line for line in lines if not COLUMNS.search(line.words)])
    if not broken:
        return []
    above = [None, *lines]
    full = [
        (line, below)
        for before, line, below, where in zip(above, lines, lines[1:], widths_around(lines, broken), strict=False)
        if _goes_on(line, below, where, is_first=_is_first(line, before)) or _breaks_off(before, line, below)
    ]
    full += _behind_remainders(list(pairwise(lines)), full)
    indents = _indents(full)
    doubled = sum(below.far for _, below in full) > LEAST_SETTLED * len(full)
    joined = [
        Edit(line.end, below.start, _between(line, below, broken), None)
        for line, below in full
        if any(abs(below.indent - indent) <= _INDENTS for indent in indents) and (doubled or _is_near(line, below))
    ]
    return sorted((*joined, *_numbers_between(text, joined)), key=lambda edit: edit.start)


def _indents(full: Sequence[tuple[Line, Line]]) -> list[int]:
    """Return how far lines that go on are indented: as most are, or as many of a page that is set further in."""
    counted = Counter(below.indent for line, below in full if line.is_inside).most_common()
    return [indent for n, (indent, count) in enumerate(counted) if not n or count >= _FEWEST_INDENTED]


def _is_near(line: Line, below: Line) -> bool:
    """Return whether nothing stands between two lines but the end of a page, which a paste may leave as blank lines."""
    if not below.far:
        return True
    goes_on = _is_open(line) or line.words.endswith(_GOES_ON)
    return line.is_inside and (below.page or goes_on or (any(sign in line.words for sign in _GOES_ON) and _is_amid(line, below)))


def _is_amid(line: Line, below: Line) -> bool:
    """Return whether a line ends in a word, or stands amid the words of its paragraph and is no heading."""
    is_begun = not line.far and not ITEM_MARKER.match(line.words)
    return ends_in_word(line, below) or (is_begun and is_chinese(line.words[-1]) and is_chinese(below.words[0]))


def _behind_remainders(pairs: Sequence[tuple[Line, Line]], full: Sequence[tuple[Line, Line]]) -> list[tuple[Line, Line]]:
    """Return the pairs whose first line is what a narrower tool has cut off from a line of a wider one, if most short lines are so.

    Such a line is full, its last words stand alone below it, and the paragraph goes on below these.
    """
    known = {line.start for line, _ in full}
    ends = {below.start for _, below in full} - known
    short = [(line, below) for line, below in pairs if line.start in ends and cells(line.words) <= _REMAINDER]
    cut_off = [
        (line, below)
        for line, below in short
        if (line.is_inside or line.words.endswith(_GOES_ON)) and (below.start in known or not below.is_inside)
        if _is_near(line, below) and not ITEM_MARKER.match(below.words)
    ]
    return cut_off if len(cut_off) >= max(_FEWEST_REMAINDERS, _MOST_CUT_OFF * len(short)) else []


def _numbers_between(text: str, joined: Sequence[Edit]) -> list[Edit]:
    """Return the edits that take out the page numbers in dashes (— 8 —) that stand between paragraphs, not inside one."""
    ends = [edit.end for edit in joined]
    found = []
    for number in _DASHED_NUMBER.finditer(text):
        at = bisect_right(ends, number.start())
        if at == len(joined) or joined[at].start >= number.end():
            found.append(Edit(number.start(), number.end(), "\n", None))
    return found


def _goes_on(line: Line, below: Line, broken: LineWidth, *, is_first: bool) -> bool:
    """Return whether a line goes over into the one below it, or ends in a word or a clause and falls short of the width by little.

    What copies text out of a page drops the indentation of a paragraph's first line, which so falls short of the others.
    """
    if goes_over(line, below, broken):
        return True
    # A heading that fills its line is no longer.
    is_prose = broken.slack and any(sign in line.words for sign in _GOES_ON)
    is_heading = bool(ITEM_MARKER.match(line.words)) and not (is_prose or _is_prose_item(line, below, broken))
    is_short = is_first and goes_over(line, below, broken, lost=_INDENTATION) and not is_heading
    if broken.slack:
        missing = broken.width - broken.of(line)
        is_short = is_short or missing < 2 * SLACK
    is_sentence = line.is_inside and bool(_SENTENCE.match(line.words)) and not _DOES_SO_MUCH.match(below.words)
    is_text = not (COLUMNS.search(line.words) or COLUMNS.search(below.words) or ITEM_MARKER.match(below.words))
    return is_text and (
        (is_short and (is_sentence or ends_in_word(line, below)))
        or line.words.endswith(_GOES_ON)
        or (_is_open(line) and _closes(below))
        or bool(_OFFICE.match(below.words) and _PLACE_ENDS.search(line.words))
        or bool(_REST_OF_DATE.match(below.words) and line.words[-1].isdecimal())
    )


def _breaks_off(before: Line | None, line: Line, below: Line) -> bool:
    """Return whether a line of prose, however short, ends in a word or a figure that the one below it goes on with."""
    if below.far or ITEM_MARKER.match(below.words) or COLUMNS.search(line.words) or COLUMNS.search(below.words):
        return False
    goes_on = before is not None and not line.far and before.words.endswith(_GOES_ON)
    is_prose = goes_on or (_PROSE_SIGN.search(line.words) and not ITEM_MARKER.match(line.words))
    is_figure = (line.words[-1].isdecimal() and below.words[0] in UNIT_BEGINS) or (
        below.words[0].isdecimal() and line.words[-1] in _LEADS_TO_FIGURE
    )
    return bool(is_prose) and line.is_inside and (is_figure or ends_in_word(line, below))


_LEADS_TO_FIGURE = frozenset("到于过达为至约超成建造增理少")
_PROSE_SIGN = compiled("[，,。；]")
_OFFICE, _PLACE_ENDS = compiled("(?:人民)?政府|管委会|党委"), compiled("[省市县区州旗盟镇乡][)）]?$")
"""What no line begins with but the name of an office whose place ends the line above: 各县（市、区） / 人民政府."""


_REST_OF_DATE = compiled("年(?![度均内])|月(?![度报均])|日(?![常均报益])")
"""What begins no line below one that ends in a number: 11 / 月底前."""


def _is_first(line: Line, before: Line | None) -> bool:
    """Return whether a line begins a paragraph and has lost its indentation."""
    is_item = ITEM_MARKER.match(line.words) or _SENTENCE_ITEM.match(line.words)
    return not line.indent and (before is None or not before.is_inside or bool(is_item))


def _is_prose_item(line: Line, below: Line, broken: LineWidth) -> bool:
    """Return whether an item is no heading that fills its line: it is a sentence, or what goes on below it is not."""
    is_tail = below.is_inside and broken.of(below) < broken.width - _INDENTATION and not _CLAUSE_SIGN.search(below.words)
    return bool(_SENTENCE_ITEM.match(line.words)) or is_tail


def _is_open(line: Line) -> bool:
    """Return whether a line ends within a bracket that it has opened."""
    return max(map(line.words.rfind, "（(")) > max(map(line.words.rfind, "）)"))


def _closes(line: Line) -> bool:
    """Return whether a line closes a bracket that another has opened."""
    sign = _BRACKET.search(line.words)
    return bool(sign and sign[0] in "）)")


def _between(line: Line, below: Line, broken: LineWidth) -> str:
    """Return what two lines are joined by: a space between words of letters, unless a tool filled the line and broke a word."""
    before, after = line.words[-1], below.words[0]
    are_words = before.isascii() and before.isalpha() and after.isascii() and after.isalpha()
    return " " if are_words and (broken.slack or broken.of(line) < broken.width) else ""
