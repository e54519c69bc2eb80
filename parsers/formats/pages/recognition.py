"""Reads the words of pages that are pictures, by machine: with tesseract, where it is installed with its Chinese data.

A figure that is read wrong is worse than a gap. Each page is therefore read twice, in two sizes: a figure stands where one of the
readings is sure of it, or where both agree and one is nearly sure; else its digits are lost.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from difflib import SequenceMatcher
from functools import cache
from itertools import groupby
from statistics import median
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, fromstring

from parsers.formats.pages.character import Character
from parsers.limits import CLOCK, LIMITS
from parsers.text.patterns import compiled
from parsers.values import dataclass

Draw = Callable[[int, float], bytes]
"""Draws a page, so many points to the inch, with lines that fall by a slope drawn level."""

_LANGUAGE = "chi_sim"
_FIRST, _SECOND = (300, "3"), (240, "6")
"""How many points to the inch each reading takes, and how tesseract looks for lines in it: as columns, or as one block."""
_POINTS_PER_INCH = 72
_LEAST_SLOPE = 0.003
"""From which slope of its lines on a page is drawn level: a fifth of a degree."""
_LESS_SURE = 15
"""By how much less sure than alone a reading may be where both agree."""
_LOST = "\ufffd"
_FIGURE = compiled(r"[\d.,．%℅‰]")
_HTML = "{http://www.w3.org/1999/xhtml}"
_LINES = ("ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat")
_NUMBERS = compiled(r"(bbox|baseline|x_wconf|x_bboxes)((?: -?[\d.]+)+)")
_SAME_HEIGHT = 0.3
"""By what share of the usual height that of a line may differ which is taken for the same."""


@cache
def is_installed() -> bool:
    """Return whether pages can be read: tesseract is there, and knows Chinese."""
    if not shutil.which("tesseract"):
        return False
    listed = subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False)
    return _LANGUAGE in listed.stdout.split()


def recognised(pages: Sequence[tuple[Draw, float]]) -> Iterator[list[Character]]:
    """Yield the characters of each page, which is given by what draws it and its height in points; some at once.

    Pages are drawn by one thread at a time, for pdfium allows no more.
    """
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        # A few pages ahead: a picture takes megabytes.
        ahead = (os.cpu_count() or 1) + 1
        for start in range(0, len(pages), ahead):
            some = pages[start : start + ahead]
            first = list(pool.map(_read, [draw(_FIRST[0], 0.0) for draw, _ in some], [_FIRST[1]] * len(some)))
            slopes = [_slope(lines) for lines in first]
            level = [
                pool.submit(_read, draw(_FIRST[0], slope), _FIRST[1]) if slope else None
                for (draw, _), slope in zip(some, slopes, strict=True)
            ]
            second = [
                pool.submit(_read, draw(_SECOND[0], slope), _SECOND[1]) for (draw, _), slope in zip(some, slopes, strict=True)
            ]
            for n, (_, height) in enumerate(some):
                again = level[n]
                CLOCK.renew()
                yield list(_characters(again.result() if again else first[n], second[n].result(), height))


class _Read(NamedTuple):
    """A character as it is read: its edges in points of the picture, from the top, and how sure the word is that it is of."""

    left: float
    right: float
    words: str
    sure: float


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it is read."""

    characters: list[_Read]
    bottom: float
    height: float
    slope: float


def _read(picture: bytes, layout: str) -> list[_Line]:
    command = ["tesseract", "-", "-", "-l", _LANGUAGE, "--psm", layout, "-c", "hocr_char_boxes=1", "hocr"]
    try:
        found = subprocess.run(
            command,
            input=picture,
            capture_output=True,
            timeout=LIMITS.seconds,
            env=os.environ | {"OMP_THREAD_LIMIT": "1"},
            check=False,
        )
        page = fromstring(found.stdout)
    except (subprocess.TimeoutExpired, OSError, ParseError):
        return []
    return [line for each in page.iter(f"{_HTML}span") if each.get("class") in _LINES for line in _line(each)]


def _line(line: Element) -> Iterator[_Line]:
    own = _numbers(line)
    characters = []
    for word in line.iter(f"{_HTML}span"):
        if word.get("class") == "ocrx_word":
            (sure,) = _numbers(word).get("x_wconf", (0.0,))
            for each in word.iter(f"{_HTML}span"):
                box = _numbers(each).get("x_bboxes")
                if box and each.text and not each.text.isspace():
                    characters.append(_Read(box[0], box[2], each.text, sure))
    if characters:
        slope, offset = own.get("baseline", (0.0, 0.0))
        left, _, right, bottom = own["bbox"]
        height = median(_numbers(each)["x_bboxes"][3] - _numbers(each)["x_bboxes"][1] for each in _boxes(line))
        yield _Line(characters, bottom + offset + slope * (right - left) / 2, height, slope)


def _boxes(line: Element) -> Iterator[Element]:
    return (each for each in line.iter(f"{_HTML}span") if each.get("class") == "ocrx_cinfo")


def _numbers(element: Element) -> dict[str, tuple[float, ...]]:
    return {name: tuple(map(float, said.split())) for name, said in _NUMBERS.findall(element.get("title") or "")}


def _slope(lines: Sequence[_Line]) -> float:
    slope = median([line.slope for line in lines] or [0.0])
    return slope if abs(slope) >= _LEAST_SLOPE else 0.0


def _characters(first: Sequence[_Line], second: Sequence[_Line], height: float) -> Iterator[Character]:
    """Yield the characters of the first reading at their places on the page, without digits that the two do not settle."""
    scale = _POINTS_PER_INCH / _FIRST[0]
    settled = iter(_settled(_all(first), _all(second)))
    usual = median([line.height for line in first] or [0.0])
    for line in first:
        tall = usual if abs(line.height - usual) < _SAME_HEIGHT * usual else line.height
        edge = 0.0
        for one in line.characters:
            # Boxes of characters reach into each other; their order is sure.
            edge = left = max(one.left, edge + 1)
            right = max(one.right, left + 1)
            yield Character(left * scale, right * scale, height - line.bottom * scale, tall * scale, next(settled))


def _all(lines: Sequence[_Line]) -> list[_Read]:
    """Return the characters of all lines, with an empty one between lines."""
    return [one for line in lines for one in (*line.characters, _Read(0, 0, "", 100))][:-1]


def _settled(first: Sequence[_Read], second: Sequence[_Read]) -> Iterator[str]:
    """Yield the characters of the first reading, digits as lost where the readings do not settle the figure they are of."""
    same: dict[int, int] = {}
    for at, other, length in SequenceMatcher(
        None, [one.words for one in first], [one.words for one in second], False
    ).get_matching_blocks():
        same.update((at + n, other + n) for n in range(length))
    for is_figure, group in groupby(range(len(first)), key=lambda n: bool(_FIGURE.fullmatch(first[n].words))):
        places = list(group)
        is_sure = not is_figure or _is_sure(first, places, second, [same[n] for n in places if n in same])
        yield from (first[n].words if is_sure or not first[n].words.isdigit() else _LOST for n in places if first[n].words)


def _is_sure(first: Sequence[_Read], places: Sequence[int], second: Sequence[_Read], others: Sequence[int]) -> bool:
    """Return whether a figure at some places of the first reading is sure, `others` being where the second has the same."""
    sure = min(first[n].sure for n in places)
    beside = () if not others else (others[0] - 1, others[-1] + 1)
    agree = len(others) == len(places) == others[-1] - others[0] + 1 and not any(
        0 <= n < len(second) and _FIGURE.fullmatch(second[n].words) for n in beside
    )
    if agree:
        sure = max(sure, min(second[n].sure for n in others))
    return sure >= LIMITS.confidence - (_LESS_SURE if agree else 0)
