"""Text that a tool broke at a fixed width: the paragraphs that its lines were made of.

pdftotext and e-mail break lines wherever one is full, in the middle of a word, so that nothing that looks for words in a line finds
them. A text counts as broken when its lines hardly ever go beyond one width and most that reach it do not end a sentence.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple
from unicodedata import east_asian_width

from parsers.text.mapped_text import Edit
from parsers.text.marker_forms import ARABIC_MARKER, BRACKETED_MARKER, CHINESE_MARKER
from parsers.text.patterns import compiled
from parsers.text.wording import follows_in_words
from parsers.values import dataclass

_LEAST_WIDTH = 28
"""The width in cells below which lines are a list, or verse."""
_MOST_WIDTH = 130
_FEWEST_FULL = 3
_SLACK = 4
"""How many cells short of the width a full line may be: what must not begin a line went to the next."""
_MOST_SHORT = 0.22
"""The share of the width that a full line may fall short by in a printed page, where characters differ in width."""
_EXACT = 0.6
"""The share of full lines that are as wide as can be, from which the tool counted cells; printed pages are ragged."""
_MOST_WIDER = 0.04
"""The share of lines that may be wider all the same: addresses of pages, rows of tables."""
_LEAST_INSIDE = 0.6
"""Of the full lines, the share that must end inside a sentence."""
_LEAST_FILLED = 0.8
"""Of the lines that go on and nearly reach the width, the share that must have no room for what the next line begins with."""
_LEAST_SETTLED = 0.6
"""Of the other lines, the share that must end a sentence or stand in front of a heading, as the last line of a paragraph does."""

_FEWEST_WORDS, _LEAST_WORDS = 6, 0.36
"""How many lines, and which share of those that end inside a sentence, must end inside a word for that to tell."""
_MOST_NARROWER = 0.5
"""The share of such lines that are no wider than what counts as their width."""

_ENDS = "。；：！？;:!?）)」”》】〕"
_SENTENCE_SIGNS = compiled("[。；]")
_MARKER = compiled(
    rf"(?:{CHINESE_MARKER}|{BRACKETED_MARKER}|{ARABIC_MARKER}(?!\d(?!\d{{3}}[年./-]))|第[一二三四五六七八九十百\d]{{1,4}}[编章节条]|[①-⑳⑴-⒇⒈-⒛㈠-㈩●■◆★▲•]|—{{1,2}}[^—]"
    r"|附[件表])"
)
_NUMBERED = compiled(rf"{ARABIC_MARKER}(?!\d)")
_COLUMNS = compiled(r"\S(?:\t| {3,}|\u3000{2,})\S|\|")
"""What a line of a table holds between its cells."""
_PROSE = compiled(r"^(?![^，。：]{1,8}：|[^\u3000]+\u3000).*[，。；,;]")
"""What a line of prose has, and lines of a list or an address have not."""


_USUAL = compiled("[\0-\x7f一-鿿\u3000-\u303f！-～“”‘’—…·]*")
"""Characters that are two cells wide, but for those of ASCII."""


class _Shares(NamedTuple):
    """What shows that lines are broken, the tool having counted or not."""

    full: float
    """Of all lines, the share that must come up to the width."""
    prose: float
    """Of these, the share that must read as prose."""


_SHARP, _RAGGED = _Shares(0.25, 0.5), _Shares(0.4, 0.8)
_DASHES = "-—–－―"
_PAGE_NUMBER = compiled(rf"[{_DASHES}·\s]*(?:第\s*)?\d{{1,4}}(?:\s*页)?[{_DASHES}·\s]*")
_DASHED = rf"\n[ \t\u3000]*[{_DASHES}]{{1,2}}[ \t\u3000]*\d{{1,4}}[ \t\u3000]*[{_DASHES}]{{1,2}}[ \t\u3000]*"
_DASHED_NUMBER = compiled(rf"{_DASHED}(?:[\n\f][ \t\u3000]*)+(?=\S)|{_DASHED}\s*\Z")
_UNBROKEN = compiled(r"[“《（「‘(〔【]*(?:[!-~]+|.)[，。、；：！？）》”」’〕】,.;:!?)]*")
"""What a tool does not break: a word of letters, and what may not end a line or begin one."""
_GOES_ON = ("，", "、", ",")
_INDENTATION = 4
"""How many cells the first line of a paragraph is indented."""
_INDENTS = 1
"""How many cells the indentation of lines that go on may differ."""


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    """Where its words begin."""
    end: int
    """Where they end."""
    indent: int
    """In cells."""
    words: str
    far: bool
    """Whether a blank line stands in front of it."""
    page: bool
    """Whether a page ended in front of it."""

    @property
    def is_inside(self) -> bool:
        """Whether it ends inside a sentence."""
        return not self.words.endswith(tuple(_ENDS))


_Measure = Callable[[str], int]
"""How a tool counts the width of words: in cells, or in characters."""


@dataclass(frozen=True, slots=True)
class _Break:
    """The width at which the lines of a text are broken."""

    measure: _Measure
    width: int
    slack: int
    """How much short of it a line may fall that goes on, beyond the room for what the next line begins with."""

    def of(self, line: _Line) -> int:
        """Return how wide a line is with its indentation."""
        return (line.indent if self.measure is _cells else line.indent // 2) + self.measure(line.words)


def joins(text: str) -> list[Edit]:
    """Return the edits that join the lines of a text broken at a fixed width; nothing for a text that is not."""
    lengths = [len(line) for line in text.split("\n")]
    if len(lengths) <= _FEWEST_FULL or sum(length > _MOST_WIDTH for length in lengths) > _MOST_WIDER * len(lengths):
        return []
    lines = _lines(text)
    broken = _broken([line for line in lines if not _COLUMNS.search(line.words)])
    if not broken:
        return []
    above = [None, *lines]
    full = [
        (line, below)
        for before, line, below, where in zip(above, lines, lines[1:], _stretches(lines, broken), strict=False)
        if _goes_on(line, below, where, is_first=not line.indent and (before is None or not before.is_inside))
    ]
    indent = Counter(below.indent for line, below in full if line.is_inside).most_common(1)
    doubled = sum(below.far for _, below in full) > _LEAST_SETTLED * len(full)
    joined = [
        Edit(line.end, below.start, _between(line, below, broken), None)
        for line, below in full
        if indent and abs(below.indent - indent[0][0]) <= _INDENTS and (not below.far or doubled or (below.page and line.is_inside))
    ]
    return sorted((*joined, *_numbers_between(text, joined)), key=lambda edit: edit.start)


def _numbers_between(text: str, joined: Sequence[Edit]) -> list[Edit]:
    """Return the edits that take out the page numbers in dashes (— 8 —) that stand between paragraphs, not inside one."""
    ends = [edit.end for edit in joined]
    found = []
    for number in _DASHED_NUMBER.finditer(text):
        at = bisect_right(ends, number.start())
        if at == len(joined) or joined[at].start >= number.end():
            found.append(Edit(number.start(), number.end(), "\n", None))
    return found


def _lines(text: str) -> list[_Line]:
    """Return the lines that hold words, page numbers left out where a page ends."""
    found: list[_Line] = []
    start = 0
    far = page = False
    for line, below in pairwise([*text.split("\n"), ""]):
        words = line.strip(" \t\r\f\v\u3000\xa0")
        # A figure may stand alone on a line too: a page number has blank lines or the end of the page around it.
        is_apart = far or "\f" in line + below or not below.strip()
        is_number = is_apart and words[:1] in f"{_DASHES}·第0123456789" and bool(_PAGE_NUMBER.fullmatch(words))
        page = page or "\f" in line or is_number
        if words and not is_number:
            first = start + line.index(words)
            indent = _cells(text[start:first].replace("\f", ""))
            found.append(_Line(first, first + len(words), indent, words, far, page))
            far = page = False
        else:
            far = True
        start += len(line) + 1
    return found


@lru_cache(4096)
def _cells(words: str) -> int:
    narrow = len(words.encode("ascii", "ignore"))
    if _USUAL.fullmatch(words):
        return 2 * len(words) - narrow
    return narrow + sum(2 if east_asian_width(c) in "WFA" else 1 for c in words if not c.isascii())


def _broken(lines: Sequence[_Line]) -> _Break | None:
    """Return where the lines are broken, or None for a text that is not: by a tool that counts, else on a printed page."""
    sharp = max((_sharp(lines, measure) for measure in (_cells, len)), key=lambda each: each[0])
    if sharp[1] and _is_broken(lines, sharp[1], sharp[1].width - _SLACK, _SHARP) and _fills(lines, sharp[1]):
        return sharp[1]
    widths = sorted((_Break(_cells, 0, 0).of(line) for line in lines), reverse=True)
    width = widths[int(_MOST_WIDER * len(widths))] if widths else 0
    ragged = _Break(_cells, width, int(_MOST_SHORT * width))
    is_width = _LEAST_WIDTH <= width <= _MOST_WIDTH
    return ragged if is_width and _is_broken(lines, ragged, width - ragged.slack, _RAGGED) else _by_words(lines)


def _by_words(lines: Sequence[_Line]) -> _Break | None:
    """Return where lines are broken of which many end within a word, whatever else stands between them: tables, headings, notes.

    Of two lines that have nothing to do with each other one in ten would seem to go on so, of lines that go on more than half.
    """
    inside = [
        (line, below)
        for line, below in pairwise(lines)
        if line.is_inside and not below.far and not _MARKER.match(below.words) and _cells(line.words) >= _LEAST_WIDTH
        if _is_chinese(line.words[-1]) and _is_chinese(below.words[0])
    ]
    going_on = [line for line, below in inside if _ends_in_word(line, below)]
    if len(going_on) < max(_FEWEST_WORDS, _LEAST_WORDS * len(inside)):
        return None
    widths = sorted(_Break(_cells, 0, 0).of(line) for line in going_on)
    width = widths[int(_MOST_NARROWER * len(widths))]
    return _Break(_cells, width, int(_MOST_SHORT * width)) if width <= _MOST_WIDTH else None


_STRETCH = 50
"""How many lines are looked at together for how wide they are: attachments have other margins than the letter in front."""


def _stretches(lines: Sequence[_Line], broken: _Break) -> Iterator[_Break]:
    """Yield for each line where the lines around it are broken, if they are on a printed page."""
    for start in range(0, len(lines), _STRETCH):
        some = lines[start : start + _STRETCH]
        yield from [(broken.slack and _by_words(some)) or broken] * len(some)


def _ends_in_word(line: _Line, below: _Line) -> bool:
    """Return whether the last character of a line and the first of the next stand together in words."""
    return follows_in_words(line.words[-1], below.words[0])


def _is_chinese(character: str) -> bool:
    return "一" <= character <= "鿿"


def _sharp(lines: Sequence[_Line], measure: _Measure) -> tuple[float, _Break | None]:
    """Return the width that most full lines come up to exactly and hardly any goes beyond, with the share of those that do."""
    by = _Break(measure, 0, 0)
    widths = Counter(by.of(line) for line in lines)
    least = _LEAST_WIDTH if measure is _cells else _LEAST_WIDTH // 2
    near = {width: sum(widths[width - less] for less in range(_SLACK)) for width in widths if least <= width <= _MOST_WIDTH}
    most = max(near, key=lambda each: (near[each], each), default=0)
    if not most or sum(n for each, n in widths.items() if each > most + 2) > _MOST_WIDER * len(lines):
        return 0.0, None
    width = max(range(most - 1, most + 1), key=lambda each: widths[each])
    exact = (widths[width] + widths[width - 1] + widths[width + 1]) / near[most]
    return exact, _Break(measure, width, 0) if exact >= _EXACT else None


def _fills(lines: Sequence[_Line], broken: _Break) -> bool:
    """Return whether lines that go on are filled up to a width: on a printed page many fall short of it by a little."""
    go_on = [
        _goes_over(line, below, broken)
        for line, below in pairwise(lines)
        if line.is_inside and broken.of(line) >= broken.width - 2 * _SLACK and not (below.far or _MARKER.match(below.words))
    ]
    return sum(go_on) >= _LEAST_FILLED * len(go_on)


def _is_broken(lines: Sequence[_Line], broken: _Break, least: int, shares: _Shares) -> bool:
    """Return whether enough lines reach a width, most of them inside a sentence, and the others are last lines and headings."""
    full = [line for line in lines if broken.of(line) >= least]
    inside = sum(line.is_inside for line in full)
    prose = sum(bool(_PROSE.match(line.words)) for line in full)
    sentences = sum(len(_SENTENCE_SIGNS.findall(line.words)) for line in lines)
    short = [(line, below) for line, below in pairwise(lines) if broken.of(line) < least - _SLACK]
    settled = sum(not line.is_inside or bool(_MARKER.match(line.words) or below.far) for line, below in short)
    return (
        len(full) >= max(_FEWEST_FULL, shares.full * len(lines))
        and inside >= _LEAST_INSIDE * len(full)
        and prose >= shares.prose * len(full)
        and 5 * sentences >= len(full)
        and settled >= _LEAST_SETTLED * len(short)
    )


def _goes_over(line: _Line, below: _Line, broken: _Break) -> bool:
    """Return whether a line has no room for what the one below it begins with, which is nothing new."""
    if _COLUMNS.search(line.words) or _COLUMNS.search(below.words) or _MARKER.match(below.words):
        return False
    unbroken = _UNBROKEN.match(below.words)
    room = broken.measure(unbroken[0]) if unbroken else 0
    return broken.of(line) + room + (broken.slack if line.is_inside else 0) > broken.width


def _goes_on(line: _Line, below: _Line, broken: _Break, *, is_first: bool) -> bool:
    """Return whether a line goes over into the one below it, or ends in a word or a clause and falls short of the width by little.

    What copies text out of a page drops the indentation of a paragraph's first line, which so falls short of the others.
    """
    if _goes_over(line, below, broken):
        return True
    missing = broken.width - broken.of(line)
    # Where a tool counted, a heading that fills its line is no longer.
    is_in_word = _ends_in_word(line, below)
    is_item = bool(_NUMBERED.match(line.words)) and is_in_word
    is_heading = bool(_MARKER.match(line.words)) and not broken.slack and not is_item
    is_short = is_first and missing <= _INDENTATION and not is_heading
    if broken.slack:
        is_short = is_short or missing < 2 * _SLACK
    says_so = line.words.endswith(_GOES_ON) or is_in_word
    is_text = not (_COLUMNS.search(line.words) or _COLUMNS.search(below.words) or _MARKER.match(below.words))
    return is_short and says_so and is_text


def _between(line: _Line, below: _Line, broken: _Break) -> str:
    """Return what two lines are joined by: a space between words of letters, unless a tool filled the line and broke a word."""
    before, after = line.words[-1], below.words[0]
    are_words = before.isascii() and before.isalpha() and after.isascii() and after.isalpha()
    return " " if are_words and (broken.slack or broken.of(line) < broken.width) else ""
