"""The objects of a page as pdfium tells them: texts, pictures, and the lines and grounds that are drawn."""

from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_float, c_int, c_uint
from itertools import compress, islice, repeat
from operator import not_
from typing import Any

from pypdfium2 import PdfPage, raw

from parsers.formats.pages.calling import unchecked
from parsers.formats.pages.turning import Drawn

_DEEPEST = 8
"""How many forms within each other are looked into."""

_Object = tuple[Any, Any]
"""An object of a page, with the matrix of the form that it is in."""


class Objects:
    """The objects on a page and in the forms on it, by their kinds."""

    def __init__(self, page: PdfPage) -> None:
        self.paths: list[_Object] = []
        self.images: list[_Object] = []
        self.texts: list[tuple[Sequence[Any], Any]] = []
        """The texts of the page, and of each form, with its matrix: some programs write a text for each character."""
        self._by_kind = {raw.FPDF_PAGEOBJ_PATH: self.paths, raw.FPDF_PAGEOBJ_IMAGE: self.images}
        count = raw.FPDFPage_CountObjects(page)
        objects = map(unchecked("FPDFPage_GetObject"), repeat(page.raw, count), range(count))
        self._add(objects, raw.FS_MATRIX(1, 0, 0, 1, 0, 0), 0)

    def _add(self, objects: Iterable[Any], place: Any, depth: int) -> None:
        each = list(objects)
        kinds = list(map(unchecked("FPDFPageObj_GetType"), each))
        is_text = list(map(raw.FPDF_PAGEOBJ_TEXT.__eq__, kinds))
        self.texts.append((list(compress(each, is_text)), place))
        for one, kind in compress(zip(each, kinds, strict=True), map(not_, is_text)):
            if kind in self._by_kind:
                self._by_kind[kind].append((one, place))
            elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
                own = raw.FS_MATRIX()
                raw.FPDFPageObj_GetMatrix(one, own)
                count = raw.FPDFFormObj_CountObjects(one)
                inner = map(unchecked("FPDFFormObj_GetObject"), repeat(one, count), range(count))
                self._add(inner, _within(own, place), depth + 1)


_MOST_SEGMENTS = 20_000
"""How many lines are looked at in a drawing: a table has a hundredth of that."""


def drawn_by(paths: Iterable[_Object]) -> tuple[list[Drawn], list[Drawn]]:
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


def is_picture(objects: Objects, area: float) -> bool:
    """Return whether a page of an area is one that only a machine can read: its characters outlines, or pictures most of it.

    Some programs draw characters as outlines, so that none is left, and some scanners cut a page into strips.
    """
    if len(objects.paths) >= _FEWEST_OUTLINES:
        return True
    edges = [c_float() for _ in range(4)]
    filled = 0.0
    for image, _ in objects.images:
        if raw.FPDFPageObj_GetBounds(image, *edges):
            left, bottom, right, top = (edge.value for edge in edges)
            filled += (right - left) * (top - bottom)
    return filled > _MOST_OF_PAGE * area


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
