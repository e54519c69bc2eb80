"""Divides a text into the tree of its sections.

The text is divided from the outermost numbering inwards: the scheme whose markers count on over the whole body splits it, then each
part is split in the same way by the schemes that are left. A marker that continues no sequence stays text.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from sys import intern

from parsers.about.glossaries import is_glossary
from parsers.outline.bare_headings import Counted, bare_headings
from parsers.outline.body import Body
from parsers.outline.heading import heading_end
from parsers.outline.markers import AT_LINE_START, STANDS_APART, Marker, find_markers
from parsers.outline.preface import preface_lines
from parsers.outline.schemes import SCHEMES
from parsers.outline.schemes.chinese import CHINESE
from parsers.outline.schemes.decimal import SECOND_LEVEL
from parsers.outline.schemes.scheme import Scheme
from parsers.outline.sequence import Chain, best_chain
from parsers.outline.set_apart import set_apart
from parsers.outline.unmarked import unmarked_headings
from parsers.plan import LOST, Section, Span
from parsers.text.folding import fold
from parsers.text.mapped_text import MappedText
from parsers.text.marker_forms import CHINESE_MARKER
from parsers.text.passages import Passage, Passages
from parsers.text.patterns import compiled
from parsers.text.spans import is_within, stripped
from parsers.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class _Heading:
    """A marker that was found to be a heading."""

    start: int
    end: int
    depth: int
    marker: str
    """Empty where the heading has none."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The sections of a text and where their words stand in it."""

    sections: tuple[Section, ...]
    passages: Passages


def outline(mapped: MappedText, body: Body) -> Outline:
    """Return the sections of the body in document order, section 0 being what stands before the first heading."""
    headings = _Division(mapped.text).headings(body.contents_end, body.end)
    first = headings[0].start if headings else body.end
    lines = preface_lines(mapped.text, body, first)
    preface = "\n".join(mapped.text[start:end] for start, end in lines)
    sections = [Section(0, (), 0, "", "", "", preface, mapped.source_span(0, _trimmed(mapped.text, 0, first)))]
    passages: list[Passage] = []
    at = 1
    for start, end in lines:
        passages.append(Passage(start, end, 0, at))
        at += end - start + 1
    _add_sections(mapped, headings, body.end, sections, passages)
    return Outline(tuple(sections), Passages(passages))


_ATTACHMENT = compiled(r"^[^\S\n]*附[^\S\n]*[件表][^\S\n]*[\d一二三四五六七八九十]{0,2}[^\S\n]*[:：]?[^\S\n]*$", re.MULTILINE)
"""A line that begins an attachment."""


_ATTACHMENT_IN_LINE = compiled(
    r"(?<=[。！）)])附件[\d一二三四五六七八九十]{1,2}[:：]?(?=[^，。；：\n]{4,40}?(?<![统逐单表之唯])一、(?![一二三四五六七八九十、]))"
)
"""The same where the line end is lost, with its title and its first heading behind it."""
_TITLE_LINE = compiled(r"[^\n。；;：:，,]{2,30}\n")
"""The rest of a line that is a title and no sentence."""
_PARTS = compiled(r"(?:部分|方面|章|篇|板块)[^\S\n]*[：:][^\S\n]*$")
"""What opens a list of parts in a sentence."""
_YEAR = compiled(r"20\d\d年")
_FEWEST_LISTED, _LONGEST_LISTED = 3, 40
"""How many parts a sentence lists, and how long each is at most, where they are no headings."""


class _Division:
    """Divides stretches of one text into headings."""

    def __init__(self, text: str) -> None:
        self._text = text
        apart = set_apart(text)
        found = ((scheme, _outside(apart, find_markers(text, scheme))) for scheme in SCHEMES)
        self._markers = {scheme.name: _confirmed(scheme, markers) for scheme, markers in found if markers}
        self._schemes = [scheme for scheme in SCHEMES if scheme.name in self._markers]
        self._last: dict[str, int] = {}
        """The last number of each scheme so far, from which a later part may run on."""

    def headings(self, start: int, end: int) -> list[_Heading]:
        """Return the headings of a stretch in document order; each attachment in it counts for itself."""
        begins = (match.start() for form in (_ATTACHMENT, _ATTACHMENT_IN_LINE) for match in form.finditer(self._text, start, end))
        attachments = sorted(begins)
        headings: list[_Heading] = []
        for low, high in pairwise([start, *attachments, end]):
            headings += self._parts(low, high)
        return headings

    def _parts(self, start: int, end: int) -> list[_Heading]:
        """Return the headings of a document, whose parts may begin with headings without a marker, each counting for itself."""
        self._last.clear()
        whole = self._divide(start, end, 1, frozenset())
        unmarked = [one for one in unmarked_headings(self._text, start, end) if not _runs_over(whole, one.start)]
        count_on = not unmarked
        if count_on:
            unmarked = bare_headings(self._text, start, end, [_counted(self._text, one) for one in whole if one.depth == 1])
        if not unmarked:
            return whole
        headings: list[_Heading] = []
        self._last.clear()
        headings += self._divide(start, unmarked[0].start, 1, frozenset())
        for one, stop in zip(unmarked, [*(one.start for one in unmarked[1:]), end], strict=True):
            if not count_on:
                self._last.clear()
            headings.append(_Heading(one.start, one.title_start, one.depth, ""))
            found = self._divide(one.title_end, stop, one.depth + 1, frozenset())
            title = self._text[one.title_start : one.title_end].strip()
            if _PREFACE.fullmatch(title) or is_glossary(fold(title)):
                # Neither has chapters: those that follow stand beside it.
                first = next((at for at, heading in enumerate(found) if _CHAPTER.match(heading.marker)), len(found))
                found[first:] = [replace(heading, depth=heading.depth - 1) for heading in found[first:]]
            headings += found
        return headings

    def _divide(self, start: int, end: int, depth: int, above: frozenset[str], *, ahead: bool = False) -> list[_Heading]:
        """Return the headings between two offsets by the schemes that no heading above them uses.

        The stretch ahead of the first heading of the document or of a section may hold a sequence of another scheme; ahead of the
        document's only markers at the start of a line count.
        """
        chosen = self._outermost(start, end, above, at_line_start=ahead and depth == 1)
        if not chosen:
            return []
        scheme, chain = chosen
        first = chain.markers[0].start
        headings = self._divide(start, first, depth, above | {scheme.name}, ahead=True)
        self._last[scheme.name] = 0
        for n, (marker, number) in enumerate(zip(chain.markers, chain.numbers, strict=True)):
            stop = chain.markers[n + 1].start if n + 1 < len(chain.markers) else end
            # A long document has each of its markers thousands of times.
            found = intern(self._text[marker.start : marker.end].strip())
            shown = scheme.restored(number) if scheme.restored and marker.number is None else found
            headings.append(_Heading(marker.start, marker.end, depth, shown))
            headings += self._divide(marker.end, stop, depth + 1, above | {scheme.name})
            self._last[scheme.name] = number
        return headings

    def _outermost(self, start: int, end: int, above: frozenset[str], *, at_line_start: bool) -> tuple[Scheme, Chain] | None:
        """Return the scheme that divides a stretch at its highest level, with its headings."""
        chosen: tuple[Scheme, Chain] | None = None
        for scheme in self._schemes:
            if scheme.name in above or _only_introduces(scheme, chosen, above):
                continue
            markers = self._between(scheme, start, end)
            if chosen and not chosen[1].restarts and scheme is not SECOND_LEVEL and not _surround(markers, chosen[1]):
                continue
            if at_line_start:
                markers = [marker for marker in markers if marker.weight == AT_LINE_START]
            if not markers:
                continue
            if above:
                markers = _behind_heading(self._text, start, markers)
            following = self._last.get(scheme.name, 0) + 1
            alone = scheme.stands_alone or (scheme is CHINESE and not above and self._is_lone_chapter(markers))
            chain = best_chain(markers, following, needs_company=scheme.in_paragraph, stands_alone=alone)
            if chain and not self._is_said_in_passing(chain) and (chosen is None or _encloses(scheme, chain, chosen[1])):
                chosen = scheme, chain
        return chosen

    def _is_lone_chapter(self, markers: Sequence[Marker]) -> bool:
        """Return whether a single marker stands in front of a line that is a title: an excerpt may be of the third chapter only."""
        at_start = [marker for marker in markers if marker.weight == AT_LINE_START]
        return len(at_start) == 1 and bool(_TITLE_LINE.match(self._text, at_start[0].end))

    def _is_said_in_passing(self, chain: Chain) -> bool:
        """Return whether a sentence only lists its parts: 报告分为四个部分：一、回顾；二、要求；三、安排."""
        if any(marker.weight >= STANDS_APART for marker in chain.markers) or len(chain.markers) < _FEWEST_LISTED:
            return False
        starts = [marker.start for marker in chain.markers]
        first, last = starts[0], starts[-1]
        are_near = all(after - before <= _LONGEST_LISTED for before, after in pairwise(starts))
        listed, ahead = self._text[first:last], self._text[max(0, first - _LONGEST_LISTED) : first]
        are_names = "\n" not in listed and not any(map(str.isdecimal, _YEAR.sub("", listed)))
        return are_near and are_names and bool(_PARTS.search(ahead))

    def _between(self, scheme: Scheme, start: int, end: int) -> Sequence[Marker]:
        markers = self._markers[scheme.name]
        return markers[bisect_left(markers, start, key=_start) : bisect_left(markers, end, key=_start)]


_BEHIND_HEADING = 0.5
"""What the first number of a section weighs right behind its heading where the line end is lost, as behind no clause."""
_LONGEST_HEADING = 30
_ENDS_HEADING = frozenset("。；;：:，,\n")


def _behind_heading(text: str, start: int, markers: Sequence[Marker]) -> Sequence[Marker]:
    """Return the markers of a section, the first weightier where only the words of the heading stand between it and `start`."""
    first = markers[0]
    is_near = 0 < first.start - start <= _LONGEST_HEADING and _ENDS_HEADING.isdisjoint(text[start : first.start])
    if first.number == 1 and first.weight < _BEHIND_HEADING and is_near:
        return [replace(first, weight=_BEHIND_HEADING), *markers[1:]]
    return markers


_CERTAIN, _SURE = 8, 1.0
"""How many numbers that count on through a document confirm each other, and the least that a marker with such a number weighs."""


def _confirmed(scheme: Scheme, markers: list[Marker]) -> list[Marker]:
    """Return markers, those that count on from 1 through the whole document as sure as behind a clause.

    Where the line ends are lost, the first number of a part stands right behind the heading of that part.
    """
    if scheme.in_paragraph or scheme.value is None or all(marker.weight >= _SURE for marker in markers):
        return markers
    chain = best_chain(markers)
    if chain is None or len(chain.markers) < _CERTAIN or chain.numbers != tuple(range(1, len(chain.numbers) + 1)):
        return markers
    sure = {marker.start for marker in chain.markers}
    return [replace(one, weight=max(one.weight, _SURE)) if one.start in sure else one for one in markers]


def _outside(spans: Sequence[Span], markers: list[Marker]) -> list[Marker]:
    return [marker for marker in markers if not is_within(spans, marker.start)] if spans else markers


def _start(marker: Marker) -> int:
    return marker.start


_PREFACE = compiled(r"[序前引导][言语论]?|序\s言|前\s言|引\s言|结束?语")
_CHAPTER = compiled(rf"(?:{CHINESE_MARKER}|第)")
_FIRST = compiled(r"[（(第]?[一1①](?![一二三四五六七八九十百\d])")


def _counted(text: str, heading: _Heading) -> Counted:
    """Return a heading as one that other headings may stand above."""
    return Counted(stripped(text, heading.start, heading.end)[0], bool(_FIRST.match(heading.marker)))


def _runs_over(headings: Sequence[_Heading], at: int) -> bool:
    """Return whether the numbers of the outermost headings go on over an offset, so that no part begins there."""
    outermost = [heading for heading in headings if heading.depth == 1]
    following = next((heading for heading in outermost if heading.start > at), None)
    return bool(following and outermost[0].start < at and not _FIRST.match(following.marker))


def _only_introduces(scheme: Scheme, chosen: tuple[Scheme, Chain] | None, above: frozenset[str]) -> bool:
    """Return whether dashes only introduce the sentences of a review, in which 一是 and 二是 count."""
    counts = chosen is not None and chosen[0].in_paragraph and chosen[0].value is not None
    return scheme.value is None and (counts or bool(above & _ORDINALS))


_ORDINALS = frozenset(scheme.name for scheme in SCHEMES if scheme.in_paragraph and scheme.value)


def _encloses(scheme: Scheme, outer: Chain, inner: Chain) -> bool:
    """Return whether one sequence starts anew in parts of another, or stands in one of them, so that it stands below it.

    The last part is one of them only where the other sequence bears the number of the chapter: behind 2.2, (一) is of 2.2.
    """
    if outer.restarts or len(outer.markers) < 2 or outer.markers[0].start > inner.markers[0].start:
        return False
    if scheme is SECOND_LEVEL and outer.numbers[0] == 1 and outer.markers[-1].start < inner.markers[0].start:
        return True
    first, last = (bisect_left(outer.markers, inner.markers[end].start, key=_start) for end in (0, -1))
    if first == last < len(outer.markers):
        return True
    starts = [marker.start for marker, number in zip(inner.markers, inner.numbers, strict=True) if number == 1]
    parts = [bisect_left(outer.markers, start, key=_start) for start in starts]
    return bool(inner.restarts) and len(set(parts)) == len(parts)


def _surround(markers: Sequence[Marker], chain: Chain) -> bool:
    """Return whether some markers stand in front of a sequence and others behind it."""
    return bool(markers) and markers[0].start < chain.markers[0].start and markers[-1].start > chain.markers[-1].start


def _add_sections(
    mapped: MappedText, headings: Sequence[_Heading], end_of_body: int, sections: list[Section], passages: list[Passage]
) -> None:
    text = mapped.text
    trail: list[str] = []
    for heading, end in zip(headings, [*(heading.start for heading in headings), end_of_body][1:], strict=True):
        del trail[heading.depth - 1 :]
        title_end, text_start = heading_end(text, heading.end, end)
        own_end = _trimmed(text, heading.start, end)
        title_span, text_span = stripped(text, heading.end, title_end), stripped(text, min(text_start, own_end), own_end)
        title, own = text[slice(*title_span)], text[slice(*text_span)]
        trail.append(heading.marker or title)
        index = len(sections)
        passages += [Passage(*title_span, index, 0), Passage(*text_span, index, len(title) + 1)]
        sections.append(
            Section(
                index=index,
                path=tuple(trail),
                depth=heading.depth,
                marker=heading.marker,
                marker_as_found=intern(mapped.as_found(heading.start, heading.end).strip()),
                title=title,
                text=own,
                source=mapped.source_span(heading.start, own_end),
                damaged=LOST in title or LOST in own,
            )
        )


def _trimmed(text: str, start: int, end: int) -> int:
    """Return where the text between two offsets ends, without the white space at its end."""
    return start + len(text[start:end].rstrip())
