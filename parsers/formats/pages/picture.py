"""A page of a PDF file drawn as a picture, as what reads pictures takes it."""

from ctypes import string_at
from math import atan, cos, sin
from typing import TYPE_CHECKING

from pypdfium2 import raw

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_POINTS_PER_INCH = 72
_WHITE = 0xFFFFFFFF
_BYTES, _RED = 4, 2
"""How many bytes pdfium writes for a point of a picture, blue, green, red and an empty one, and which of them is red."""
_MOST_POINTS = 40_000_000
"""How many points a picture may have; a page of A3 has half of them at 300 to the inch."""


def picture_of(page: "PdfPage", per_inch: int, slope: float = 0.0) -> bytes:
    """Return a page in shades of grey (PGM), so many points to the inch.

    `slope` is by how much its lines fall to the right; they are drawn level.
    """
    scale = per_inch / _POINTS_PER_INCH
    wide, high = page.get_width() * scale, page.get_height() * scale
    if wide * high > _MOST_POINTS:
        scale *= (_MOST_POINTS / (wide * high)) ** 0.5
        wide, high = page.get_width() * scale, page.get_height() * scale
    across, down = round(wide), round(high)
    bitmap = raw.FPDFBitmap_Create(across, down, 0)
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, across, down, _WHITE)
        cosine, sine = cos(atan(slope)), sin(atan(slope))
        turned = raw.FS_MATRIX(
            scale * cosine,
            -scale * sine,
            scale * sine,
            scale * cosine,
            (wide - wide * cosine - high * sine) / 2,
            (high + wide * sine - high * cosine) / 2,
        )
        raw.FPDF_RenderPageBitmapWithMatrix(bitmap, page.raw, turned, raw.FS_RECTF(0, 0, across, down), 0)
        # In the light of red alone a red seal is as white as the paper.
        grey = string_at(raw.FPDFBitmap_GetBuffer(bitmap), _BYTES * across * down)[_RED::_BYTES]
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    return b"P5 %d %d 255\n" % (across, down) + grey
