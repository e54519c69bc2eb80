"""The numbers that Word writes in front of paragraphs by itself: 一、, （一）, 1. and so on.

They stand in no text of the file. A paragraph names a list and a level (w:numId, w:ilvl); word/numbering.xml says how that level
counts and what stands around its number (ECMA-376, part 1, 17.9).
"""

from collections import defaultdict
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from parsers.text.numerals import chinese

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CIRCLED_FIRST, _CIRCLED_MOST = 0x2460, 20
_CHINESE = frozenset(
    [
        "chineseCounting",
        "chineseCountingThousand",
        "ideographDigital",
        "japaneseCounting",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
        "ideographLegalTraditional",
        "chineseLegalSimplified",
    ]
)


@dataclass(slots=True)
class _Level:
    """How one level of a list counts."""

    form: str = "decimal"
    text: str = ""
    """What stands in front of a paragraph, %1 for the number of the first level and so on."""
    start: int = 1


@dataclass(slots=True)
class _List:
    """A list: its levels, and how far each has counted."""

    levels: dict[int, _Level]
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document, which count as its paragraphs are read in order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        """Read word/numbering.xml and word/styles.xml, as far as there are any."""
        self._lists: dict[str, _List] = {}
        self._styles: dict[str, tuple[str | None, str | None, int]] = {}
        """For each style the one it is based on, its list and its level."""
        shared: dict[str, _List] = {}
        if numbering is not None:
            abstract = {_value(each, "abstractNumId", own=True): _levels(each) for each in numbering.iter(f"{W}abstractNum")}
            for each in numbering.iter(f"{W}num"):
                name, kind = _value(each, "numId", own=True), _value(each, "abstractNumId")
                overridden = _overrides(each)
                if overridden:
                    levels = {**abstract.get(kind, {})}
                    for level, start in overridden.items():
                        known = levels.get(level, _Level())
                        levels[level] = _Level(known.form, known.text, start)
                    self._lists[name] = _List(levels)
                else:
                    # Lists of one kind go on counting where another of it left off.
                    self._lists[name] = shared.setdefault(kind, _List(abstract.get(kind, {})))
        for style in styles.iter(f"{W}style") if styles is not None else ():
            properties = style.find(f"{W}pPr/{W}numPr")
            depth = _value(properties, "ilvl")
            self._styles[style.get(f"{W}styleId") or ""] = (
                _value(style, "basedOn") or None,
                _value(properties, "numId") or None,
                int(depth) if depth.isdecimal() else 0,
            )

    def marker(self, paragraph: Element) -> str:
        """Return what Word writes in front of a paragraph, counting on; an empty string where it is in no list."""
        number, level = self._place(paragraph)
        one = self._lists.get(number or "")
        if one is None or level not in one.levels:
            return ""
        for deeper in [each for each in one.counts if each > level]:
            del one.counts[deeper]
        for above in range(level):
            one.counts.setdefault(above, one.levels.get(above, _Level()).start)
        one.counts[level] = one.counts.get(level, one.levels[level].start - 1) + 1
        return _written(one, level)

    def _place(self, paragraph: Element) -> tuple[str | None, int]:
        """Return the list and the level of a paragraph, by itself or by its style; list 0 means none."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        level, number = _value(own, "ilvl"), _value(own, "numId")
        if number:
            return (None if number == "0" else number), int(level) if level.isdecimal() else 0
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = style.get(f"{W}val") if style is not None else None
        seen: set[str] = set()
        while name and name in self._styles and name not in seen:
            seen.add(name)
            based_on, number_of_style, level_of_style = self._styles[name]
            if number_of_style:
                return (None if number_of_style == "0" else number_of_style), int(level) if level.isdecimal() else level_of_style
            name = based_on
        return None, 0


def _levels(abstract: Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = defaultdict(_Level)
    for each in abstract.iter(f"{W}lvl"):
        number, start = each.get(f"{W}ilvl") or "0", _value(each, "start")
        form = _value(each, "numFmt") or "decimal"
        levels[int(number)] = _Level(form, _value(each, "lvlText"), int(start) if start.isdecimal() else 1)
    return dict(levels)


def _overrides(number: Element) -> dict[int, int]:
    """Return from which number the levels of a list start that is to count from a number of its own."""
    found = {}
    for each in number.iter(f"{W}lvlOverride"):
        start = _value(each, "startOverride")
        if start.isdecimal():
            found[int(each.get(f"{W}ilvl") or "0")] = int(start)
    return found


def _written(one: _List, level: int) -> str:
    """Return the text of a level with the numbers that the levels have reached."""
    text = one.levels[level].text
    if one.levels[level].form in ("bullet", "none"):
        return "" if one.levels[level].form == "none" else "—— "
    for above in range(level + 1):
        form = one.levels.get(above, _Level()).form
        text = text.replace(f"%{above + 1}", _number(one.counts.get(above, 1), form))
    return text + (" " if text and text[-1].isalnum() else "")


def _number(count: int, form: str) -> str:
    if form in _CHINESE and 0 < count < 100:
        return chinese(count)
    if form == "decimalEnclosedCircle" and 0 < count <= _CIRCLED_MOST:
        return chr(_CIRCLED_FIRST + count - 1)
    if form in ("lowerLetter", "upperLetter") and 0 < count <= 26:
        return chr((97 if form == "lowerLetter" else 65) + count - 1)
    if form == "decimalZero":
        return f"{count:02}"
    return str(count)


def _value(element: Element | None, name: str, *, own: bool = False) -> str:
    """Return the value of a child of an element, or of the element's own attribute."""
    if element is None:
        return ""
    if own:
        return element.get(f"{W}{name}") or ""
    child = element.find(f"{W}{name}")
    return (child.get(f"{W}val") or "") if child is not None else ""
