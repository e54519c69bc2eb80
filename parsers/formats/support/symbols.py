"""Characters of fonts for symbols, which stand where Unicode leaves room for private use (F000 to F0FF)."""

UNREADABLE = "\ufffd"
FOUNDER_POINT = "\ue010"
"""What older fonts of Founder have for a decimal point."""
_BOXES = {0x52: "☑", 0x53: "☒", 0xA3: "□"}
"""Boxes as Wingdings 2 has them."""
_TICKS = {0x6F: "□", 0x71: "□", 0x72: "□", 0x6C: "●", 0xA8: "□", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0xD8: "➢", 0x6E: "■"}
"""Boxes and ticks as Wingdings has them."""
_SIGNS = {0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB0: "°", 0x6D: "μ", 0xD7: "·", 0xB4: "×", 0xB7: "·"}
"""Signs as the font Symbol has them."""


def symbol(code: int, font: str = "") -> str:
    """Return the character of a code in a font for symbols, or U+FFFD where it is not known.

    Where the font is not known either, it is what only one of the usual ones has there.
    """
    own = code & 0xFF
    if "Wingdings 2" in font:
        return _BOXES.get(own, UNREADABLE)
    if "Wingdings" in font:
        return _TICKS.get(own, UNREADABLE)
    if font:
        return _SIGNS.get(own, UNREADABLE)
    known = {kind[own] for kind in (_BOXES, _TICKS, _SIGNS) if own in kind}
    return known.pop() if len(known) == 1 else UNREADABLE
