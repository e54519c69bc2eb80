"""Chinese numerals as numbers."""

_DIGITS = {c: n for n, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "○": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000, "廿": 20, "卅": 30}

PLAIN = "一二三四五六七八九十"
"""The characters of the numerals up to ninety-nine as most headings write them, for use inside brackets."""
CHINESE = "〇零○一二三四五六七八九十百千廿卅"
"""The characters a Chinese numeral of a heading is written with, for use inside a regular expression's brackets."""
RAISED = "⁰¹²³⁴-⁹"
"""Raised digits, as what is written inside the brackets of a set: a power (10⁴), or the sign of a note."""


def number(numeral: str) -> int | None:
    """Return the value of a numeral in Chinese characters or digits (`二十一`, `廿一`, `一〇二`, `21`), or None if it is none."""
    if numeral.isdecimal():
        return int(numeral)
    if any(c not in _DIGITS and c not in _TENS for c in numeral):
        return None
    if not any(c in _TENS for c in numeral):
        return int("".join(str(_DIGITS[c]) for c in numeral))
    total, digit = 0, 0
    for c in numeral:
        if c in _DIGITS:
            digit = _DIGITS[c]
        elif c in "廿卅":
            total, digit = total + _TENS[c], 0
        else:
            total, digit = total + max(digit, 1) * _TENS[c], 0
    return total + digit


def chinese(value: int) -> str:
    """Return a number from 1 to 9,999 as headings write it: 1 -> 一, 12 -> 十二, 20 -> 二十, 120 -> 一百二十."""
    thousands, rest = divmod(value, 1000)
    if thousands:
        joint = "" if not rest else "零" if rest < 100 else ""
        return f"{'〇一二三四五六七八九'[thousands]}千{joint}{('一' if 10 <= rest < 20 else '') + chinese(rest) if rest else ''}"
    hundreds, rest = divmod(value, 100)
    if hundreds:
        joint = "" if not rest else "零" if rest < 10 else "一" if rest < 20 else ""
        return f"{'〇一二三四五六七八九'[hundreds]}百{joint}{chinese(rest) if rest else ''}"
    tens, ones = divmod(value, 10)
    head = "" if tens == 0 else "十" if tens == 1 else "〇一二三四五六七八九"[tens] + "十"
    return head + ("一二三四五六七八九"[ones - 1] if ones else "")
