"""The numbers that Word writes in front of paragraphs by itself: 一、, （一）, 1. and so on.

They stand in no text of the file. A paragraph names a list and a level (w:numId, w:ilvl); the part for numbering says how that
level counts and what stands around its number (ECMA-376, part 1, 17.9).
"""

from xml.etree.ElementTree import Element

from parsers.formats.word import names
from parsers.formats.word.names import W, value
from parsers.formats.word.number_forms import written
from parsers.formats.word.styles import Styles
from parsers.values import dataclass, field, replace

_LONGEST = 60
"""How much of the text of a level is read; more is no marker."""


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list counts."""

    form: str = "decimal"
    text: str = ""
    """What stands in front of a paragraph, %1 for the number of the first level and so on."""
    start: int = 1
    never_restarts: bool = False
    """Whether it counts on through the levels above it (w:lvlRestart 0)."""
    in_digits: bool = False
    """Whether all its numbers are written in digits, whatever the levels above it say (w:isLgl)."""
    style: str = ""
    """The style whose paragraphs stand at this level."""


_Levels = dict[int, _Level]


@dataclass(slots=True)
class _List:
    """A list: its levels, and how far each has counted."""

    levels: _Levels
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """The lists of a document, which count as its paragraphs are read in order."""

    def __init__(self, numbering: Element | None, styles: Styles) -> None:
        """Read the part for numbering, as far as there is one; raises a ValueError where a level is none."""
        self._styles = styles
        self._lists: dict[str, _List] = {}
        if numbering is None:
            return
        kinds = {each.get(f"{W}abstractNumId") or "": each for each in numbering.iter(f"{W}abstractNum")}
        linked = {style: each for each in kinds.values() if (style := value(each, "styleLink"))}
        levels = {name: _levels(linked.get(value(each, "numStyleLink"), each)) for name, each in kinds.items()}
        shared: dict[str, _List] = {}
        for each in numbering.iter(f"{W}num"):
            name, kind = each.get(f"{W}numId") or "", value(each, "abstractNumId")
            own = _overridden(each, levels.get(kind, {}))
            # Lists of one kind go on counting where another of it left off.
            self._lists[name] = _List(own) if own else shared.setdefault(kind, _List(levels.get(kind, {})))

    def marker(self, paragraph: Element) -> str:
        """Return what Word writes in front of a paragraph, counting on; an empty string where it is in no list."""
        number, level = self._place(paragraph)
        one = self._lists.get(number)
        if one is None or level not in one.levels:
            return ""
        for deeper in [each for each in one.counts if each > level and not one.levels.get(each, _Level()).never_restarts]:
            del one.counts[deeper]
        for above in range(level):
            one.counts.setdefault(above, one.levels.get(above, _Level()).start)
        one.counts[level] = one.counts.get(level, one.levels[level].start - 1) + 1
        return _written(one, level)

    def _place(self, paragraph: Element) -> tuple[str, int]:
        """Return the list and the level of a paragraph, by itself or by its style; an empty name where it is in none."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        number, said = value(own, "numId"), value(own, "ilvl")
        if number == "0":
            # Some programs write a level that no list has where they take a paragraph out of its list.
            return "", 0
        if number:
            return number, names.level(said)
        for style in self._styles.chain(value(paragraph.find(f"{W}pPr"), "pStyle")):
            if style.list:
                levels = self._lists[style.list].levels if style.list in self._lists else {}
                of_style = next((level for level, one in levels.items() if one.style == style.name), style.level)
                return ("" if style.list == "0" else style.list), names.level(said) if said else of_style
        return "", 0


def _levels(abstract: Element) -> _Levels:
    return {names.level(each.get(f"{W}ilvl") or ""): _level(each) for each in abstract.iter(f"{W}lvl")}


def _level(said: Element) -> _Level:
    start = value(said, "start")
    return _Level(
        form=value(said, "numFmt") or "decimal",
        text=value(said, "lvlText")[:_LONGEST],
        start=int(start) if start.isdecimal() else 1,
        never_restarts=value(said, "lvlRestart") == "0",
        in_digits=names.is_on(said, "isLgl"),
        style=value(said, "pStyle"),
    )


def _overridden(number: Element, levels: _Levels) -> _Levels | None:
    """Return the levels of a list that counts for itself, or None where it is as all of its kind."""
    own = dict(levels)
    overrides = number.findall(f"{W}lvlOverride")
    for each in overrides:
        level = names.level(each.get(f"{W}ilvl") or "")
        whole, start = each.find(f"{W}lvl"), value(each, "startOverride")
        one = _level(whole) if whole is not None else own.get(level, _Level())
        own[level] = replace(one, start=int(start)) if start.isdecimal() else one
    return own if overrides else None


def _written(one: _List, level: int) -> str:
    """Return the text of a level with the numbers that the levels have reached."""
    own = one.levels[level]
    if own.form in ("bullet", "none"):
        return "" if own.form == "none" else "—— "
    text = own.text
    for above in range(level + 1):
        form = "decimal" if own.in_digits else one.levels.get(above, _Level()).form
        text = text.replace(f"%{above + 1}", written(one.counts.get(above, 1), form))
    return text + (" " if text and text[-1].isalnum() else "")
