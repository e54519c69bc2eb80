"""OFD, the layout format of Chinese offices (GB/T 33190): a zip of XML that places each character on its page."""

import io
import posixpath
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from math import atan2, cos, degrees, hypot, radians, sin
from pathlib import Path
from xml.etree.ElementTree import Element

from parsers.errors import DamagedFileError, EmptyError, PicturesError
from parsers.formats.pages.page import Page
from parsers.formats.pages.text import source_of
from parsers.formats.pages.turning import Drawn, Placed, turned
from parsers.formats.source import Source
from parsers.formats.support.package import BROKEN, parsed, unpacked
from parsers.text.patterns import compiled
from parsers.values import dataclass

_POINTS = 72 / 25.4
"""How many points a millimetre has, in which the format measures."""
_MOST_OF_PAGE = 0.5
"""What share of a page a picture fills."""
_STEP = compiled(r"([MLSBQAC])([^MLSBQAC]*)")


def read(content: bytes, file: Path) -> Source:
    """Return the words of an OFD file, a line for each paragraph and each row of a table.

    Raises a DamagedFileError, an EmptyError or a PicturesError.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            pages = list(_Document(archive).pages())
    except BROKEN as error:
        raise DamagedFileError(file) from error
    if not any(page.characters for page in pages):
        raise (PicturesError if any(page.is_picture for page in pages) else EmptyError)(file)
    return source_of(pages)


@dataclass(frozen=True, slots=True)
class _Matrix:
    """Takes a point of an object to its place on the page, in millimetres from its top left."""

    a: float = 1
    b: float = 0
    c: float = 0
    d: float = 1
    e: float = 0
    f: float = 0

    def point(self, x: float, y: float) -> tuple[float, float]:
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


class _Document:
    """A document that is open."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        root = self._part("OFD.xml")
        self._root = next((_own(each.text) for each in _named(root, "DocRoot")), "Doc_0/Document.xml")
        self._document = self._part(self._root)

    def pages(self) -> Iterator[Page]:
        """Yield the pages, each with what its template puts on it."""
        templates = {each.get("ID"): each.get("BaseLoc") or "" for each in _named(self._document, "TemplatePage")}
        usual = next(map(_numbers_of, _named(self._document, "PhysicalBox")), [0, 0, 210, 297])
        for page in _named(self._document, "Page"):
            content = self._part(self._placed(page.get("BaseLoc") or ""))
            box = next(map(_numbers_of, _named(content, "PhysicalBox")), usual)
            below = [templates.get(each.get("TemplateID"), "") for each in _named(content, "Template")]
            yield _page([*self._parts(below), content], box[2], box[3])

    def _parts(self, names: Iterable[str]) -> Iterator[Element]:
        """Yield the templates of some names; one that is missing takes no page with it."""
        for name in names:
            with suppress(KeyError):
                yield self._part(self._placed(name))

    def _placed(self, name: str) -> str:
        return _own(name) if name.startswith("/") else posixpath.normpath(posixpath.join(posixpath.dirname(self._root), name))

    def _part(self, name: str) -> Element:
        return parsed(unpacked(self._archive, self._archive.getinfo(name)))


def _own(name: str | None) -> str:
    return (name or "").strip().lstrip("/")


def _named(element: Element, name: str) -> Iterator[Element]:
    """Yield the elements of a name below an element, whatever namespace a program writes."""
    return (each for each in element.iter() if each.tag.rpartition("}")[2] == name)


def _numbers(words: str | None) -> list[float]:
    return [float(each) for each in (words or "").split()]


def _numbers_of(element: Element) -> list[float]:
    return _numbers(element.text)


def _page(parts: Sequence[Element], width: float, height: float) -> Page:
    placed: list[Placed] = []
    drawn: list[Drawn] = []
    is_picture = False
    for one in (one for part in parts for one in part.iter()):
        kind = one.tag.rpartition("}")[2]
        if kind == "TextObject":
            placed += _characters(one, height)
        elif kind == "PathObject":
            points = ((x, height - y, to_x, height - to_y) for (x, y), (to_x, to_y) in _lines(one))
            drawn += ((x * _POINTS, y * _POINTS, to_x * _POINTS, to_y * _POINTS) for x, y, to_x, to_y in points)
        elif kind == "ImageObject":
            box = _numbers(one.get("Boundary"))
            is_picture = is_picture or (len(box) == 4 and box[2] * box[3] > _MOST_OF_PAGE * width * height)
    return turned(placed, drawn, (), width * _POINTS, height * _POINTS, is_picture=is_picture)


def _matrix(one: Element) -> _Matrix:
    a, b, c, d, e, f = _numbers(one.get("CTM")) or [1, 0, 0, 1, 0, 0]
    left, top, *_ = _numbers(one.get("Boundary")) or [0, 0]
    return _Matrix(a, b, c, d, e + left, f + top)


def _characters(text: Element, height: float) -> Iterator[Placed]:
    """Yield the characters of a text, each with the angle that it stands at."""
    matrix = _matrix(text)
    angle = degrees(atan2(matrix.b, matrix.a)) % 360
    size = float(text.get("Size") or "0")
    x = y = 0.0
    for code in _named(text, "TextCode"):
        # Where a code does not say where it begins, it goes on where the one before it did.
        x, y = float(code.get("X") or x), float(code.get("Y") or y)
        words = code.text or ""
        across, down = (_steps(code.get(name), len(words)) for name in ("DeltaX", "DeltaY"))
        is_spaced = False
        for n, character in enumerate(words):
            wide = size * (0.5 if character.isascii() else 1)
            # Programs leave out what comes again.
            step = across[n] if n < len(across) else across[-1] if across else wide
            if not character.isspace():
                left, top = matrix.point(x, y)
                begins = left * _POINTS, (height - top) * _POINTS
                room = (min(step, wide * 2) if step > 0 else wide) * hypot(matrix.a, matrix.b) * _POINTS
                box = _box(*begins, room, size * hypot(matrix.c, matrix.d) * _POINTS, angle)
                yield Placed(*box, *begins, angle, character, is_spaced)
            is_spaced = character.isspace()
            x += step
            y += down[n] if n < len(down) else down[-1] if down else 0.0


def _box(x: float, y: float, wide: float, tall: float, angle: float) -> tuple[float, float, float, float]:
    """Return the box of a character whose line begins at a place and falls by an angle: its left, bottom, right and top."""
    cosine, sine = cos(radians(angle)), -sin(radians(angle))
    across, up = (x, x + wide * cosine), (y, y + wide * sine)
    leans, rises = -tall * sine, tall * cosine
    return min(across) + min(leans, 0), min(up) + min(rises, 0), max(across) + max(leans, 0), max(up) + max(rises, 0)


def _steps(said: str | None, most: int) -> list[float]:
    """Return how far each character stands from the one before it; `g 3 5` says 5 three times (11.3)."""
    steps: list[float] = []
    words = iter((said or "").split())
    for word in words:
        if word == "g":
            times, step = int(next(words, "0")), float(next(words, "0"))
            steps += [step] * min(times, most)
        else:
            steps.append(float(word))
    return steps


def _lines(path: Element) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    """Yield the straight lines of a path, each from one point to another."""
    if path.get("Stroke") == "false" and path.get("Fill") != "true":
        return
    matrix = _matrix(path)
    start = before = (0.0, 0.0)
    for data in _named(path, "AbbreviatedData"):
        for kind, written in _STEP.findall(data.text or ""):
            numbers = _numbers(written)
            point = matrix.point(*numbers[-2:]) if len(numbers) > 1 else start
            if kind in "MS":
                start = point
            elif kind in "LC":
                yield before, point
            before = point
