"""What an office shows for the number in a cell: 30 % for 0.3, 2024年6月 for 45444 (ECMA-376, part 1, 18.8.31)."""

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from parsers.text.patterns import compiled

BUILT_IN = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    49: "@",
    14: "yyyy/m/d",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    30: "m-d-yy",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
}
"""The formats that have a number instead of a name, those of Chinese offices among them (18.8.30)."""
_PART = compiled(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[\$(?P<sign>[^\]-]*)(?:-[^\]]*)?\]|\[(?P<condition>[^\]]*)\]'
    r"|(?P<date>[ymdhs]+|aaaa?|AM/PM)|(?P<number>[#0?][#0?,]*(?:\.[#0?]*)?|\.[#0?]+)|(?P<percent>%)|(?P<general>General|@)|(?P<literal>.)",
    re.IGNORECASE,
)
_COLOURS = compiled("red|black|blue|green|white|yellow|cyan|magenta|color\\d+", re.IGNORECASE)
_DAYS = "一二三四五六日"
_LONGEST_FORM = 12
_FIRST_DAY, _FIRST_DAY_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)
_LAST_DAY = 2_958_465
_WIDEST = 10**15
"""From here a cell shows powers of ten, or no number at all."""
_NOT_UNDERSTOOD = compiled(r"E[+-]|[?#0] *[/] *[?#0\d]|,(?![#0?])", re.IGNORECASE)
"""Powers of ten, fractions, and thousands left out."""


def shown(value: float, code: str, *, is_1904: bool = False) -> str | None:
    """Return what a number is shown as by the code of its format; None where that is not understood."""
    if not abs(value) < _WIDEST:
        return None
    sections = _sections(code)
    section = sections[1] if value < 0 and len(sections) > 1 else sections[2] if value == 0 and len(sections) > 2 else sections[0]
    parts = list(_PART.finditer(section))
    if any(part["condition"] and not _COLOURS.fullmatch(part["condition"]) for part in parts):
        return None
    if any(part["date"] for part in parts):
        return _date(value, parts, is_1904=is_1904)
    bare = "".join(part[0] for part in parts if part["number"] or part["literal"])
    if _NOT_UNDERSTOOD.search(bare):
        return None
    return _number(abs(value) if value < 0 and len(sections) > 1 else value, parts)


def _sections(code: str) -> list[str]:
    return re.sub(r'"[^"]*"|\\.|;', lambda part: "\0" if part[0] == ";" else part[0], code).split("\0")


def _words(part: re.Match[str]) -> str:
    return part["quoted"] or part["escaped"] or part["sign"] or part["literal"] or ""


def _number(value: float, parts: list[re.Match[str]]) -> str | None:
    exact = Decimal(repr(value)) * 100 ** sum(bool(part["percent"]) for part in parts)
    written, is_written = "", not any(part["number"] or part["general"] for part in parts)
    for part in parts:
        if part["general"]:
            written, is_written = written + _general(exact), True
        elif part["number"]:
            if is_written or len(part["number"]) > _LONGEST_FORM:
                return None
            written, is_written = written + _figure(exact, part["number"]), True
        else:
            written += "%" if part["percent"] else _words(part)
    return written.strip()


def _general(exact: Decimal) -> str:
    """Return a number as it is, of what does not fit into a cell as much as does."""
    if exact == exact.to_integral_value():
        return str(int(exact))
    return f"{float(exact):.10g}"


def _figure(exact: Decimal, code: str) -> str:
    whole, _, decimals = code.partition(".")
    if not exact and "0" not in code and "#" not in code:
        return ""
    rounded = exact.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP)
    figure = f"{rounded:{',' if ',' in whole else ''}f}"
    for _ in range(len(decimals) - len(decimals.rstrip("#"))):
        figure = figure[:-1] if figure.endswith("0") else figure
    before, point, behind = figure.rstrip(".").partition(".")
    return f"{before.zfill(whole.count('0'))}{point}{behind}"


def _date(value: float, parts: list[re.Match[str]], *, is_1904: bool) -> str | None:
    if not 0 <= value <= _LAST_DAY:
        return None
    moment = (_FIRST_DAY_1904 if is_1904 else _FIRST_DAY) + timedelta(seconds=round(value * 86400))
    written, before = "", ""
    is_day = float(value).is_integer() and any((part["date"] or "").lower()[:1] in ("y", "d") for part in parts if part["date"])
    for part in parts:
        letters = (part["date"] or "").lower()
        if is_day and letters[:1] == "h":
            # Midnight is how programs write a day.
            break
        if not letters:
            written += _words(part)
            continue
        if letters[0] == "m" and before == "h":
            written += f"{moment.minute:02}"
        elif letters[0] in "ymdhs":
            value_of = {"y": moment.year, "m": moment.month, "d": moment.day, "h": moment.hour, "s": moment.second}[letters[0]]
            if letters[0] in "md" and len(letters) > 2:
                return None
            written += f"{value_of % 100:02}" if letters == "yy" else f"{value_of:02}" if len(letters) == 2 else str(value_of)
        elif letters.startswith("a") and "/" not in letters:
            written += ("星期" if letters == "aaaa" else "") + _DAYS[moment.weekday()]
        before = letters[0]
    return written.strip()
