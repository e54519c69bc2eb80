"""The styles of a Word file, as far as they say what a paragraph is: its list, its level in the outline, whether it is hidden."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from parsers.formats.word import names
from parsers.formats.word.names import W, value
from parsers.text.patterns import compiled
from parsers.values import dataclass

_HEADING = compiled(r"heading ([1-9])", re.IGNORECASE)
_END, _OF_TABLE = b"</w:style>", re.compile(rb'\s*<w:style (?=[^>]*w:type="table")[^>]*[^/]>')
_CONTENTS = compiled(r"toc(?: \d| heading)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """A style."""

    name: str
    """The name by which paragraphs name it."""
    based_on: str
    list: str
    """The list its paragraphs are in; empty where it says nothing of that."""
    level: int
    """The level of that list."""
    outline: int | None
    """The level of the outline at which its paragraphs are headings, from 1 on."""
    is_contents: bool
    """Whether its paragraphs are lines of a table of contents."""
    is_hidden: bool | None
    """Whether its words are hidden; None where it says nothing of that."""


def without_styles_of_tables(part: bytes) -> bytes:
    """Return the part for styles without those of tables, which no paragraph has: nine tenths of what Word's template defines."""
    return _END.join(style for style in part.split(_END) if not _OF_TABLE.match(style))


class Styles:
    """The styles of a document."""

    def __init__(self, styles: Element | None) -> None:
        found = (_style(each) for each in styles.iter(f"{W}style")) if styles is not None else ()
        self._styles = {style.name: style for style in found}

    def chain(self, name: str) -> Iterator[Style]:
        """Yield a style and those it is based on."""
        seen: set[str] = set()
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = self._styles[name].based_on

    def outline_of(self, paragraph: Element) -> int | None:
        """Return the level at which a paragraph is a heading, from 1 on, by itself or by its style; None where it is none."""
        properties = paragraph.find(f"{W}pPr")
        own = _outline(properties)
        if own is not None:
            return own or None
        chain = self.chain(value(properties, "pStyle"))
        return next((style.outline for style in chain if style.outline is not None), None) or None

    def is_contents(self, paragraph: Element) -> bool:
        """Return whether a paragraph is a line of a table of contents by its style."""
        return any(style.is_contents for style in self.chain(value(paragraph.find(f"{W}pPr"), "pStyle")))

    def hides(self, paragraph: Element) -> bool:
        """Return whether the words of a paragraph are hidden by its style."""
        return bool(self._says_hidden(value(paragraph.find(f"{W}pPr"), "pStyle")))

    def is_hidden(self, run: Element, *, in_hidden: bool = False) -> bool:
        """Return whether the words of a run are hidden, by itself, by its style, or by its paragraph where nothing else is said."""
        properties = run.find(f"{W}rPr")
        said = _vanish(properties)
        said = self._says_hidden(value(properties, "rStyle")) if said is None else said
        return in_hidden if said is None else said

    def _says_hidden(self, name: str) -> bool | None:
        return next((style.is_hidden for style in self.chain(name) if style.is_hidden is not None), None)


def _style(said: Element) -> Style:
    properties = said.find(f"{W}pPr")
    numbered = properties.find(f"{W}numPr") if properties is not None else None
    name = value(said, "name")
    heading = _HEADING.fullmatch(name)
    outline = _outline(properties)
    return Style(
        name=said.get(f"{W}styleId") or "",
        based_on=value(said, "basedOn"),
        list=value(numbered, "numId"),
        level=names.level(value(numbered, "ilvl")),
        outline=int(heading[1]) if heading and outline is None else outline,
        is_contents=bool(_CONTENTS.match(name)),
        is_hidden=_vanish(said.find(f"{W}rPr")),
    )


def _vanish(properties: Element | None) -> bool | None:
    """Return whether properties hide words; None where they say nothing of that."""
    said = properties is not None and properties.find(f"{W}vanish") is not None
    return names.is_on(properties, "vanish") if said else None


def _outline(properties: Element | None) -> int | None:
    """Return the level of the outline that properties name, from 1 on; 0 for text, None where they say nothing."""
    said = value(properties, "outlineLvl")
    return None if not said.isdecimal() else int(said) + 1 if int(said) <= names.DEEPEST_LEVEL else 0
