"""Writes data/fonts/box.ttf: a font with one box for every Chinese and full-width character and a narrow one for every Latin.

A PDF file may name a font and not hold it. Where the machine has no Chinese font either, pdfium gives such characters no width, and
drops a run of one character altogether; with this font it has a width for each of them. Made for this project.

    pip install fonttools
    python -m data.make.box_font
"""

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables._c_m_a_p import CmapSubtable
from fontTools.ttLib.tables._g_l_y_f import Glyph

import data

_UNITS = 1000
_ASCENT = 880
"""How far the box stands above the baseline, as in most Chinese fonts."""
_HALF_WIDTH = range(0x20, 0x250)
"""Latin letters and signs; a space has a box too, and so a width."""
_FULL_WIDTH = (range(0x250, 0xD800), range(0xE000, 0xFFFE), range(0x20000, 0x33480))
"""The rest of the basic plane but what is half of a pair, and the rare Han."""
_CHINESE_AND_JAPANESE = 0b1111 << 17
"""The bits of `ulCodePageRange1` for Japanese, Simplified Chinese, Korean and Traditional Chinese (OpenType, OS/2)."""
_EPOCH = 2_082_844_800
"""The same bytes each time: 1970, counted from 1904 (OpenType, head)."""


def main() -> None:
    """Write the font."""
    font = FontBuilder(_UNITS)
    widths = {".notdef": _UNITS, "box": _UNITS, "half": _UNITS // 2}
    font.setupGlyphOrder(list(widths))
    font.setupCharacterMap({})
    font.setupGlyf({name: _box(width) for name, width in widths.items()})
    font.setupHorizontalMetrics({name: (width, 0) for name, width in widths.items()})
    font.setupHorizontalHeader(ascent=_ASCENT, descent=_ASCENT - _UNITS)
    font.setupNameTable({"familyName": "Yaodian Box", "styleName": "Regular", "psName": "YaodianBox"})
    font.setupOS2(sTypoAscender=_ASCENT, usWinAscent=_ASCENT, ulCodePageRange1=_CHINESE_AND_JAPANESE, ulCodePageRange2=0)
    font.setupPost(keepGlyphNames=False)
    font.font["cmap"].tables = [_many_to_one()]
    font.font["head"].created = font.font["head"].modified = _EPOCH
    font.font.recalcTimestamp = False
    (data.FOLDER / "fonts").mkdir(exist_ok=True)
    font.save(data.FOLDER / "fonts" / "box.ttf")


def _box(width: int) -> Glyph:
    """Return a box that stands as high as a character of most Chinese fonts."""
    pen = TTGlyphPen(None)
    pen.moveTo((0, _ASCENT - _UNITS))
    for corner in ((0, _ASCENT), (width, _ASCENT), (width, _ASCENT - _UNITS)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


def _many_to_one() -> CmapSubtable:
    """Return a character map of format 13, in which a range of characters takes twelve bytes."""
    table = CmapSubtable.newSubtable(13)
    table.platformID, table.platEncID, table.language, table.format = 3, 10, 0, 13
    table.cmap = dict.fromkeys(_HALF_WIDTH, "half") | {character: "box" for characters in _FULL_WIDTH for character in characters}
    return table


if __name__ == "__main__":
    main()
