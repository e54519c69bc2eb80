"""Pages of a PDF file as pdfium sees them: their characters, each at its place."""

import unicodedata
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from ctypes import (
    CFUNCTYPE,
    POINTER,
    byref,
    c_char,
    c_char_p,
    c_double,
    c_float,
    c_int,
    c_uint,
    c_void_p,
    cast,
    create_string_buffer,
    sizeof,
)
from functools import cache
from itertools import compress, islice, repeat
from math import degrees, hypot, inf
from operator import not_
from struct import Struct
from typing import Any

from pypdfium2 import PdfDocument, PdfPage, raw

import data
from parsers.formats.pages.character import Character
from parsers.formats.pages.page import Page
from parsers.formats.pages.turning import Drawn, Placed, turned
from parsers.formats.support.symbols import FOUNDER_POINT, UNREADABLE, symbol
from parsers.values import replace

_BOX = b"Yaodian Box"
"""The name of the font in data/fonts, see data/make/box_font.py."""
_LONGEST_NAME = 64
_DEEPEST = 8
"""How many forms within each other are looked into."""


def opened(content: bytes) -> PdfDocument:
    """Return a PDF file to read from; raises a `pypdfium2.PdfiumError` where it is damaged or encrypted."""
    _start()
    return PdfDocument(content)


@cache
def _start() -> list[Any]:
    """Start pdfium anew with a font of ours as its only one; return what must outlive it.

    A font that a file names and does not hold is lent by the machine, and where that has none for Chinese, pdfium gives the
    characters no width and drops what it takes for empty. With the font for boxes every machine reads a file alike.
    """
    paths = (c_char_p * 2)(str(data.FOLDER / "fonts").encode(), None)
    config = raw.FPDF_LIBRARY_CONFIG(version=2, m_pUserFontPaths=cast(paths, POINTER(POINTER(c_char))))
    raw.FPDF_DestroyLibrary()
    raw.FPDF_InitLibraryWithConfig(byref(config))
    return [paths, config]


def page_of(page: PdfPage) -> Page:
    """Return what is read of a page: its printable characters in the order of the file, turned upright, and the lines on it.

    A character at another angle than most is none of its text, but of a stamp; one that Unicode gives no character, or whose font
    does not tell what it is, is unreadable.
    """
    text_page = page.get_textpage()
    placed = list(_placed(text_page))
    width, height = _size(page)
    objects = _Objects(page)
    # Some programs draw characters as outlines, so that none is left.
    is_picture = len(objects.paths) >= _FEWEST_OUTLINES or _is_picture(objects.images, width * height)
    drawn, grounds = _drawn(objects.paths)
    found = turned(placed, drawn, grounds, width, height, is_picture=is_picture)
    unmapped = sum(isinstance(one, Placed) and one.is_unmapped for one in placed)
    return replace(found, characters=[*found.characters, *_vanished(objects.texts, text_page)], unmapped=unmapped)


def _size(page: PdfPage) -> tuple[float, float]:
    """Return the width and the height of a page before it is turned, as places are."""
    width, height = page.get_width(), page.get_height()
    return (height, width) if page.get_rotation() in (90, 270) else (width, height)


def _placed(text_page: Any) -> Iterator[Placed | Character]:
    """Yield the characters of a page, those that go on with an upright line at their places, the others with their angles."""
    count = text_page.count_chars()
    handle = cast(text_page.raw, c_void_p)
    point = (c_double * 2)()
    x_at, y_at = byref(point), byref(point, sizeof(c_double))
    origin_of, angle_of = _unchecked("FPDFText_GetCharOrigin"), _unchecked("FPDFText_GetCharAngle")
    codes = map(_unchecked("FPDFText_GetUnicode"), repeat(handle, count), range(count))
    are_unmapped = map(_unchecked("FPDFText_HasUnicodeMapError"), repeat(handle, count), range(count))
    high = ""
    is_spaced = False
    before, baseline, angle, lowest = inf, inf, 0.0, inf
    for at, code, unmapped, (left, top, right, bottom) in zip(
        range(count), codes, are_unmapped, _boxes(handle, count), strict=True
    ):
        is_chinese = _FIRST_CHINESE <= code <= _LAST_CHINESE and not high
        # What reaches as low as the character before it, and further right, goes on with its line.
        if bottom == lowest and left > before and not (unmapped or angle or high) and (is_chinese or code in _MARKS):
            yield Character(left, right, baseline, top - bottom, chr(code), is_spaced)
            before, is_spaced = left, False
            continue
        words = high + chr(code)
        high = ""
        if len(words) == 1 and "\ud800" <= words <= "\udbff":
            # A rare character comes as the two halves of its pair (UTF-16).
            high = words
            continue
        if words.isspace():
            is_spaced = not raw.FPDFText_IsGenerated(text_page, at)
            continue
        is_unmapped = unmapped > 0
        if is_unmapped:
            words = UNREADABLE
        elif not is_chinese:
            words = _character(words)
        if words.isprintable() or _is_known_to_repairs(words):
            origin_of(handle, at, x_at, y_at)
            x, y = point
            # A Chinese character further right on the line of one that stands upright does so too.
            if angle or y != baseline or x <= before or not is_chinese:
                angle = degrees(angle_of(handle, at)) % 360
            placed = Placed(left, bottom, right, top, x, y, angle, words, is_spaced, is_unmapped)
            if y != baseline:
                placed = _on_its_line(text_page, at, placed)
            before, baseline = x, placed.y
            lowest = bottom if baseline == y else inf
            yield placed
        is_spaced = False


_FIRST_CHINESE, _LAST_CHINESE = ord("一"), ord("鿿")
_MARKS = frozenset(map(ord, "，。、；：（）《》“”0123456789"))
"""What stands in a line as Chinese characters do, and is what it is said to be."""
_EDGES = Struct("4f")


def _boxes(handle: Any, count: int) -> Iterator[tuple[float, float, float, float]]:
    """Return the left, top, right and bottom of the box of each character."""
    boxes = (raw.FS_RECTF * count)()
    places = map(byref, repeat(boxes), range(0, count * _EDGES.size, _EDGES.size))
    deque(map(_unchecked("FPDFText_GetLooseCharBox"), repeat(handle), range(count), places), maxlen=0)
    return _EDGES.iter_unpack(boxes)


@cache
def _unchecked(name: str) -> Any:
    """Return the function of pdfium of a name that takes its arguments as they are.

    A page has thousands of characters, and what checks its arguments takes twice as long as what it calls.
    """
    function = getattr(raw, name)
    unchecked: Any = CFUNCTYPE(function.restype)(cast(function, c_void_p).value or 0)
    unchecked.argtypes = None
    return unchecked


_OFF = 1.2
"""From how many times its size on a character is off both its line and its column."""


def _on_its_line(handle: Any, at: int, placed: Placed) -> Placed:
    """Return a character where its text begins, if it is placed off both the line and the column that begin there.

    Fonts for vertical lines whose metrics are broken, lent to single characters, shift these by many times their size.
    """
    matrix = raw.FS_MATRIX()
    if not raw.FPDFText_GetMatrix(handle, at, matrix):
        return placed
    scale = hypot(matrix.a, matrix.b)
    size = raw.FPDFText_GetFontSize(handle, at) * scale
    across, up = placed.x - matrix.e, placed.y - matrix.f
    along, aside = across * matrix.a + up * matrix.b, up * matrix.a - across * matrix.b
    if not size or min(abs(along), abs(aside)) <= _OFF * size * scale:
        return placed
    left, bottom = matrix.e, matrix.f - size * _BELOW_BASELINE
    return placed._replace(left=left, bottom=bottom, right=left + size, top=bottom + size, x=matrix.e, y=matrix.f)


_BELOW_BASELINE = 0.12
"""How far a Chinese character reaches below its line, as a share of its size."""


_Object = tuple[Any, Any]
"""An object of a page, with the matrix of the form that it is in."""


class _Objects:
    """The objects on a page and in the forms on it, by their kinds."""

    def __init__(self, page: PdfPage) -> None:
        self.paths: list[_Object] = []
        self.images: list[_Object] = []
        self.texts: list[tuple[Sequence[Any], Any]] = []
        """The texts of the page, and of each form, with its matrix: some programs write a text for each character."""
        self._by_kind = {
            raw.FPDF_PAGEOBJ_PATH: self.paths,
            raw.FPDF_PAGEOBJ_IMAGE: self.images,
        }
        count = raw.FPDFPage_CountObjects(page)
        objects = map(_unchecked("FPDFPage_GetObject"), repeat(page.raw, count), range(count))
        self._add(objects, raw.FS_MATRIX(1, 0, 0, 1, 0, 0), 0)

    def _add(self, objects: Iterable[Any], place: Any, depth: int) -> None:
        each = list(objects)
        kinds = list(map(_unchecked("FPDFPageObj_GetType"), each))
        is_text = list(map(raw.FPDF_PAGEOBJ_TEXT.__eq__, kinds))
        self.texts.append((list(compress(each, is_text)), place))
        for one, kind in compress(zip(each, kinds, strict=True), map(not_, is_text)):
            if kind in self._by_kind:
                self._by_kind[kind].append((one, place))
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                own = raw.FS_MATRIX()
                raw.FPDFPageObj_GetMatrix(one, own)
                count = raw.FPDFFormObj_CountObjects(one)
                inner = map(_unchecked("FPDFFormObj_GetObject"), repeat(one, count), range(count))
                self._add(inner, _within(own, place), depth + 1)


_MOST_SEGMENTS = 20_000
"""How many lines are looked at in a drawing: a table has a hundredth of that."""


def _drawn(paths: Iterable[_Object]) -> tuple[list[Drawn], list[Drawn]]:
    """Return the straight lines that are drawn on a page, each from one point to another, and the boxes filled with white."""
    drawn: list[Drawn] = []
    grounds: list[Drawn] = []
    fill, stroke = c_int(), c_int()
    for path, place in islice(paths, _MOST_SEGMENTS):
        if raw.FPDFPath_GetDrawMode(path, fill, stroke) and (fill.value or stroke.value):
            own = raw.FS_MATRIX()
            raw.FPDFPageObj_GetMatrix(path, own)
            lines = list(_lines_of(path, _within(own, place)))
            if stroke.value or not _is_white(path):
                drawn += lines
            elif lines:
                across, up = [line[0] for line in lines], [line[1] for line in lines]
                grounds.append((min(across), min(up), max(across), max(up)))
    return drawn, grounds


_WHITE = 250
"""From which amount of each colour on, of 255, a fill is not seen."""


def _is_white(path: Any) -> bool:
    """Return whether a path is filled with white: word processors lay such a ground under each line of a text."""
    colours = [c_uint() for _ in range(4)]
    return bool(raw.FPDFPageObj_GetFillColor(path, *colours)) and all(colour.value >= _WHITE for colour in colours[:3])


def _lines_of(path: Any, place: Any) -> Iterator[Drawn]:
    x, y = c_float(), c_float()
    start = before = (0.0, 0.0)
    for at in range(min(raw.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(path, at)
        raw.FPDFPathSegment_GetPoint(segment, x, y)
        point = place.a * x.value + place.c * y.value + place.e, place.b * x.value + place.d * y.value + place.f
        kind = raw.FPDFPathSegment_GetType(segment)
        if kind == raw.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == raw.FPDF_SEGMENT_LINETO:
            yield (*before, *point)
        if raw.FPDFPathSegment_GetClose(segment):
            yield (*point, *start)
        before = point


_FEWEST_OUTLINES = 100
"""How many outlines a page without characters has at least where they are its characters."""
_MOST_OF_PAGE = 0.5


def _is_picture(images: Iterable[_Object], area: float) -> bool:
    """Return whether pictures fill most of an area: some scanners cut a page into strips."""
    edges = [c_float() for _ in range(4)]
    filled = 0.0
    for image, _ in images:
        if raw.FPDFPageObj_GetBounds(image, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            filled += (right - left) * (top - bottom)
    return filled > _MOST_OF_PAGE * area


def _character(units: str) -> str:
    """Return the character of one or two units of UTF-16, which is unreadable where Unicode has none such.

    Behind half a pair that has lost the other one a character stands by itself.
    """
    words = units.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    if "\uf000" <= words <= "\uf0ff":
        return symbol(ord(words))
    if _is_radical(words):
        return unicodedata.normalize("NFKC", words)
    if len(words) == 1 and _is_known_to_repairs(words):
        return words
    if len(words) > 1:
        return words.rstrip()
    return UNREADABLE if unicodedata.category(words) in ("Cn", "Co") else words


_PRIVATE = "\U000f0000"
"""The first character of the planes for private use."""


def _is_known_to_repairs(words: str) -> bool:
    """Return whether what a character for private use is, is for the repairs to say."""
    return words >= _PRIVATE or words == FOUNDER_POINT


def _is_radical(character: str) -> bool:
    """Return whether a character is a radical, which some programs write for the character that looks the same (⽹ for 网)."""
    return "\u2e80" <= character <= "\u2fdf"


def _vanished(texts: Iterable[tuple[Sequence[Any], Any]], text_page: Any) -> Iterator[Character]:
    """Yield a character that cannot be read for each text of a page that has neither width nor words.

    Such are the characters of a font that the file does not hold and that ours lacks too.
    """
    edges = (c_float * 4)()
    places = [byref(edges, n * sizeof(c_float)) for n in range(4)]
    has_bounds = _unchecked("FPDFPageObj_GetBounds")
    for own, place in texts:
        for one in own:
            if has_bounds(one, *places) and edges[0] == edges[2] and not _words(one, text_page) and _is_lent(one):
                yield _unreadable(one, edges[0], edges[1], place)


def _unreadable(text: Any, left: float, bottom: float, place: Any) -> Character:
    """Return what stands for the character of a text that begins at a place of a form."""
    size = c_float()
    raw.FPDFTextObj_GetFontSize(text, size)
    own = raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(text, own)
    height = abs(size.value * own.d * place.d)
    x, y = place.a * left + place.c * bottom + place.e, place.b * left + place.d * bottom + place.f
    return Character(x, x + height, y, height, UNREADABLE)


def _within(own: Any, place: Any) -> Any:
    """Return the matrix that takes a point of a form to its place on the page."""
    return raw.FS_MATRIX(
        own.a * place.a + own.b * place.c,
        own.a * place.b + own.b * place.d,
        own.c * place.a + own.d * place.c,
        own.c * place.b + own.d * place.d,
        own.e * place.a + own.f * place.c + place.e,
        own.e * place.b + own.f * place.d + place.f,
    )


def _words(text: Any, text_page: Any) -> bool:
    """Return whether a text has words: more than the two bytes that end them."""
    return bool(raw.FPDFTextObj_GetText(text, text_page, None, 0) > len("\0".encode("utf-16-le")))


def _is_lent(text: Any) -> bool:
    """Return whether the font of a text is ours, in which a space has a width."""
    name = create_string_buffer(_LONGEST_NAME)
    raw.FPDFFont_GetFamilyName(raw.FPDFTextObj_GetFont(text), name, _LONGEST_NAME)
    return name.value == _BOX
