"""What a `?` stands for in a page in UTF-8 that was read as GBK: one character, and the ASCII sign behind it, both swallowed.

The sign shows by what is left around it: a bracket that is closed and never opened, a reference without its `&`, a year without
its first digit. The character must be vouched for by the document, or by the headings that plans bear. Where it is not, it stays
lost.
"""

import re
from collections.abc import Iterator
from functools import cache

import data
from parsers.plan import LOST, Certainty
from parsers.repairs.evidence import Evidence, Found
from parsers.text.folding import fold
from parsers.text.labels import UNIT_LABEL
from parsers.text.mapped_text import Edit
from parsers.text.numerals import CHINESE, chinese, number
from parsers.text.patterns import compiled
from parsers.text.unit_names import UNIT_ENDINGS

_PLACE = compiled(r"(?<![A-Za-z/])\?")
_ROLE = compiled(f"{UNIT_LABEL}[:：;]")
_REFERENCE = compiled(r"(?P<name>[lr][ds]quo|middot|nbsp|[mn]dash|hellip);")
_YEAR_BEHIND = compiled(r"20\d\d(?=[年?])")
_ONE_DIGIT = "[1-9]"
"""What a lost digit may have been that begins a number."""
_DAY = compiled(r"(?<=[2?]0\d\d)\?\?(?:(?=\d?日)|(?P<sign>\?)(?=<?/|\s))")
_MONTH = compiled(r"(?<=20\d\d)\?(?=月)")
_DAY_OF_MONTH = compiled(r"(?<=\d)\?(?=日)")
_DOCUMENT_NUMBER = compiled(r"(?<=[一-鿿])\?(?P<year>0\d\d)\?(?:(?P<open>\?)(?![\d?日])|(?=号))")
_YEAR = compiled(r"\?(?=0\d\d(?:年|\?))")
_MARKER = compiled(rf"^[ \u3000]*(?:[(（](?:(?P<number>[{CHINESE}]{{1,3}})[)）]|\?)|[{CHINESE}]{{1,3}}、)", re.MULTILINE)
_GROUP_REACH = 200
_MOST_COUNTED = 99


def swallowed(text: str) -> Iterator[Edit]:
    """Yield an edit for each `?` of a damaged page, in order: what stood there, or what is known of it."""
    taken: set[int] = set()
    for edit in _by_pattern(text):
        taken.update(range(edit.start, edit.end))
        yield edit
    evidence = Evidence(text)
    for match in _PLACE.finditer(text):
        if match.start() not in taken:
            yield from _one(text, match.start(), evidence)


def _by_pattern(text: str) -> Iterator[Edit]:
    """Yield what the place itself settles: numbering, dates, the number of the document."""
    yield from _markers(text)
    for match in _DAY.finditer(text):
        day = "日" if match["sign"] else ""
        known = f"年{_ONE_DIGIT}月{_ONE_DIGIT}{day}"
        yield Edit(match.start(), match.end(), f"年{LOST}月{LOST}{day and '日<'}", None, known)
    for match in _MONTH.finditer(text):
        yield Edit(match.start(), match.end(), f"年{LOST}", None, f"年{_ONE_DIGIT}")
    for match in _DAY_OF_MONTH.finditer(text):
        yield Edit(match.start(), match.end(), f"月{LOST}", None, f"月{_ONE_DIGIT}")
    for match in _DOCUMENT_NUMBER.finditer(text):
        start = match.start()
        yield Edit(start, start + 1, "〔2", Certainty.CERTAIN)
        serial = match.end("year")
        yield Edit(serial, serial + 1, f"〕{LOST}", None, f"〕{_ONE_DIGIT}")
        if match["open"]:
            yield Edit(serial + 1, serial + 2, "号)", Certainty.CERTAIN)


def _markers(text: str) -> Iterator[Edit]:
    """Yield the numerals of markers like (二), which count on from the marker before them."""
    count: int | None = 0
    for match in _MARKER.finditer(text):
        if match[0].endswith("、"):
            count = 0
        elif match["number"]:
            count = number(match["number"])
        elif count is not None and count < _MOST_COUNTED:
            count += 1
            yield Edit(match.end() - 1, match.end(), f"{chinese(count)})", Certainty.CERTAIN)


def _character(before: str, after: str, evidence: Evidence) -> Found:
    """Return the character that goes on after some words, or that makes their line one of the headings that plans bear."""
    heading = _heading(before, after)
    return (heading, Certainty.CERTAIN) if heading else evidence.character(before)


def _heading(before: str, after: str) -> str | None:
    """Return the character that makes a line one of the headings that plans bear, if it is one character only."""
    line = before.rpartition("\n")[2]
    words = fold(re.split("[、.)）]", line)[-1])
    if not re.match(r"<?/|\s", after) or len(words) < 3:
        return None
    fits = {heading[-1] for heading in _headings() if heading[:-1] == words}
    return next(iter(fits)) if len(fits) == 1 else None


@cache
def _headings() -> frozenset[str]:
    return frozenset(row[0] for row in data.rows("headings"))


def _one(text: str, at: int, evidence: Evidence) -> Iterator[Edit]:
    """Yield the edit for one `?`: its character, its sign, and the reference whose `&` it swallowed."""
    line_start = text.rfind("\n", 0, at) + 1
    line_end = (text.find("\n", at) + len(text) + 1) % (len(text) + 1)
    before, after = text[max(line_start, at - 40) : at], text[at + 1 : min(line_end, at + _GROUP_REACH)]
    if _YEAR.match(text, at):
        yield _edit(at, at + 1, _opening(before, after), "2")
        return
    end = at + 1
    reference = _REFERENCE.match(after)
    if reference:
        sign = "&"
        if not _is_paired(reference["name"], text[line_start:at], after[reference.end() :]):
            # The other quotation mark is gone without a trace: this one alone would open or close nothing.
            sign, end = "", end + reference.end()
    elif _closes_group(before, after):
        units = _ROLE.search(before, before.rfind("("))
        yield _edit(at, end, evidence.character(before, UNIT_ENDINGS if units else ""), ")")
        return
    elif _opens_group(after):
        sign = "("
    elif after[:1].isdecimal() and not _YEAR_BEHIND.match(after):
        found = _character(before, after, evidence)
        known = f"{found[0]}{_ONE_DIGIT}" if found and found[1] is Certainty.CERTAIN else f".{_ONE_DIGIT}"
        yield Edit(at, end, (known[0] if known[0] != "." else LOST) + LOST, None, known)
        return
    elif re.match(r"/?[a-z]{1,6}\d?>", after):
        sign = "<"
    elif "一" <= after[:1] <= "鿿" or _YEAR_BEHIND.match(after):
        sign = ","
    else:
        yield Edit(at, end, LOST, None)
        return
    if sign == "(" and _ROLE.match(after) and _ends_line(text, at):
        yield Edit(at, end, "。(", Certainty.CERTAIN)
    elif sign == "," and before.endswith((")", "）")) and before.rfind("《") > before.rfind("》"):
        yield Edit(at, end, "》,", Certainty.CERTAIN)
    else:
        yield _edit(at, end, _character(before, after, evidence), sign)


def _edit(start: int, end: int, found: Found, sign: str) -> Edit:
    if found is None:
        return Edit(start, end, LOST + sign, None, f".{re.escape(sign)}")
    if found[1] is Certainty.LIKELY:
        return Edit(start, end, LOST + sign, Certainty.LIKELY, guess=found[0] + sign)
    return Edit(start, end, found[0] + sign, found[1])


def _opening(before: str, after: str) -> Found:
    """Return the 《 of a title that the rest of the line closes."""
    return ("《", Certainty.CERTAIN) if not before.strip() and "》" in after and "《" not in after.partition("》")[0] else None


def _opens_group(after: str) -> bool:
    """Return whether a bracket is closed behind that nothing opens."""
    closing = re.search("[)）]", after)
    return bool(_ROLE.match(after)) or bool(
        closing and closing.start() <= 12 and not re.search(r"[(（。\n?]", after[: closing.start()])
    )


def _closes_group(before: str, after: str) -> bool:
    """Return whether an open bracket stands in front and the sentence ends behind."""
    return max(before.rfind("("), before.rfind("（")) > max(before.rfind(")"), before.rfind("）")) and after[:1] in "。;；"


def _ends_line(text: str, at: int) -> bool:
    """Return whether the group that a place opens ends its line, so that the sentence ended in front of it."""
    closing = compiled("[)）]").search(text, at)
    return bool(closing and text[closing.end() : closing.end() + 1] in ("\n", ""))


def _is_paired(name: str, before: str, after: str) -> bool:
    """Return whether a quotation mark has its other half in the line, nearer than the next of its own kind."""
    if name[1:] not in ("dquo", "squo"):
        return True
    if name.startswith("l"):
        closing, opening = after.find(f"r{name[1:]};"), after.find(f"l{name[1:]};")
        return closing >= 0 and not 0 <= opening < closing
    return before.rfind(f"l{name[1:]};") > before.rfind(f"r{name[1:]};")
