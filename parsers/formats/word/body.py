"""The words of a Word file: its paragraphs with the numbers Word counts, its tables, text boxes and notes."""

from collections.abc import Callable, Iterator
from string import hexdigits
from xml.etree.ElementTree import Element

from parsers.formats.support.package import relationship
from parsers.formats.support.raised import raised
from parsers.formats.support.symbols import UNREADABLE, symbol
from parsers.formats.support.tables import lines
from parsers.formats.support.task_columns import Cell, head_of
from parsers.formats.word import names
from parsers.formats.word.names import MC, M, W
from parsers.formats.word.notes import Notes
from parsers.formats.word.numbering import Numbering
from parsers.formats.word.styles import Styles
from parsers.text.lines import PAGE_NUMBER
from parsers.text.marker_forms import begins_with_marker
from parsers.text.patterns import compiled

_BREAKS = {f"{W}cr": "\n", f"{W}tab": " ", f"{W}noBreakHyphen": "-"}
_LEFT_OUT = frozenset(
    [
        *(f"{W}{name}" for name in ("del", "moveFrom", "delText", "drawing", "pict", "object", "rt", "instrText")),
        f"{MC}AlternateContent",
    ]
)
"""What holds no words of its paragraph: what was deleted, pictures, text boxes, the reading of a character, a field's command."""
_OF_FIELDS = (f"{W}instrText", f"{W}fldChar")
_LONGEST_COMMAND = 400
_CONTENTS = compiled(r"目\s*[录次]")
_ANNOTATED = compiled(r"\s*EQ\b[^()]{0,120}\\o[^()]{0,12}\(\\s\\up[^()]{0,12}\([^()]{0,40}\)\s*[,，;；]\s*([^()]{1,8})\)")
"""A field that sets the reading of a character above it, as Word's phonetic guide makes it: its last argument is the character."""
_WIDEST, _LONGEST_COPIED = 63, 300
"""How many columns a cell may span, and how long the words of one may be that are repeated in the rows below it."""
_LONGEST_HEADING = 60


class Body:
    """Reads the words of a document in order, for its numbers count on."""

    def __init__(self, numbering: Numbering, styles: Styles, notes: Notes, chunk: Callable[[str], Iterator[str]]) -> None:
        """`chunk` gives the lines of the part that a relationship names."""
        self._numbering = numbering
        self._styles = styles
        self._notes = notes
        self._chunk = chunk
        self._depth_of_contents = 0
        """How many fields are open within a table of contents; 0 outside of one."""
        self._is_hidden = False
        """Whether the style of the paragraph that is read hides it."""
        self._command, self._has_result = "", False
        """What the field says that began last, and whether words stand there for it."""

    def lines(self, parent: Element, *, in_cell: bool = False) -> list[str]:
        """Return the lines of the paragraphs and tables below an element."""
        found: list[str] = []
        above: list[list[Cell]] | None = None
        joins = False
        for block in self._blocks(parent):
            if block.tag == f"{W}p":
                words = self._paragraph(block, found, in_cell=in_cell)
                if words and joins and found:
                    words[0] = found.pop() + words[0]
                joins = bool(words or joins) and _mark_is_deleted(block)
                above = None if any(not PAGE_NUMBER.fullmatch(one) for one in words) else above
                found += words
            elif block.tag == f"{W}altChunk":
                found += self._chunk(relationship(block))
            else:
                rows = self._rows(block)
                found += lines(rows, above)
                # One of several that go on with each other has the head.
                if not (rows and above and len(rows[0]) == len(above[0])) or head_of(rows):
                    above = rows
            if not in_cell:
                found += self._notes.pending()
        return found

    def _blocks(self, parent: Element) -> Iterator[Element]:
        """Yield the paragraphs, tables and chunks below an element, through content controls and what else surrounds them."""
        for child in parent:
            if child.tag in (f"{W}p", f"{W}tbl", f"{W}altChunk"):
                yield child
            elif child.tag == f"{W}sdt" and _is_contents(child):
                continue
            elif child.tag not in _LEFT_OUT:
                yield from self._blocks(child)

    def _paragraph(self, paragraph: Element, before: list[str], *, in_cell: bool) -> list[str]:
        self._is_hidden = self._styles.hides(paragraph)
        is_contents = self._styles.is_contents(paragraph) or self._depth_of_contents > 0
        words = "".join(self._runs(paragraph)).strip()
        if is_contents or self._depth_of_contents:
            if before and _CONTENTS.fullmatch(before[-1]):
                before.pop()
            return []
        found = []
        is_hidden = not words and (self._is_hidden or any(self._styles.is_hidden(run) for run in paragraph.iter(f"{W}r")))
        marker = "" if is_hidden else self._numbering.marker(paragraph)
        # The number of an empty paragraph is counted, and says nothing but in a cell, which it may be all that is in.
        if in_cell and not words and not before:
            words, marker = marker.strip(), ""
        if words:
            level = None if marker or in_cell or begins_with_marker(words) else self._styles.outline_of(paragraph)
            sign = f"{'#' * level} " if level and len(words) <= _LONGEST_HEADING and "\n" not in words else ""
            found.append(f"{sign}{marker}{words}")
        for box in _text_boxes(paragraph):
            found += self.lines(box, in_cell=in_cell)
        return found

    def _runs(self, parent: Element) -> Iterator[str]:
        """Yield the words of a paragraph, without what was deleted, what is hidden and what stands in its text boxes."""
        for child in parent:
            if child.tag == f"{M}f":
                yield "/".join("".join(self._runs(part)) for part in child if part.tag in (f"{M}num", f"{M}den"))
            elif child.tag == f"{W}r" and names.value(child.find(f"{W}rPr"), "vertAlign") == "superscript":
                yield raised("".join(self._runs_of(child)))
            elif child.tag in (f"{W}t", f"{M}t"):
                self._has_result = True
                yield "" if self._depth_of_contents else child.text or ""
            elif child.tag in _BREAKS:
                yield _BREAKS[child.tag]
            elif child.tag == f"{W}br":
                yield "" if child.get(f"{W}type") in ("page", "column") else "\n"
            elif child.tag == f"{W}sym":
                code = child.get(f"{W}char") or ""
                is_code = bool(code) and all(digit in hexdigits for digit in code)
                yield symbol(int(code, 16), child.get(f"{W}font") or "") if is_code else UNREADABLE
            elif child.tag in _OF_FIELDS:
                yield from self._field(child)
            elif child.tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self._notes.refer(child)
            elif child.tag == f"{W}r":
                yield from self._runs_of(child)
            elif child.tag not in _LEFT_OUT:
                yield from self._runs(child)

    def _field(self, part: Element) -> Iterator[str]:
        """Follow a field, and yield the character that one sets its reading above."""
        if part.tag == f"{W}instrText":
            self._depth_of_contents += (part.text or "").split()[:1] == ["TOC"] and not self._depth_of_contents
            self._command = (self._command + (part.text or ""))[:_LONGEST_COMMAND]
            return
        kind = part.get(f"{W}fldCharType")
        if self._depth_of_contents:
            self._depth_of_contents += (kind == "begin") - (kind == "end")
        elif kind == "end" and not self._has_result and (annotated := _ANNOTATED.match(self._command)):
            yield annotated[1]
        self._has_result = False
        self._command = self._command if kind == "separate" else ""

    def _runs_of(self, run: Element) -> Iterator[str]:
        """Yield the words of a run, none where it is hidden."""
        if not self._styles.is_hidden(run, in_hidden=self._is_hidden):
            yield from self._runs(run)

    def _rows(self, table: Element) -> list[list[Cell]]:
        """Return the cells of a table, row by row."""
        rows: list[list[Cell]] = []
        for row in _inside(table, "tr"):
            properties = row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}del") is not None:
                continue
            before = names.value(properties, "gridBefore")
            cells = [Cell("")] * min(int(before) if before.isdecimal() else 0, _WIDEST)
            for cell in _inside(row, "tc"):
                own = cell.find(f"{W}tcPr")
                merge = own.find(f"{W}vMerge") if own is not None else None
                is_below = merge is not None and merge.get(f"{W}val") != "restart"
                above = rows[-1][len(cells)].words if is_below and rows and len(cells) < len(rows[-1]) else ""
                copied = above if len(above) <= _LONGEST_COPIED else ""
                words = copied if is_below else "\n".join(self.lines(cell, in_cell=True))
                across = names.value(own, "gridSpan")
                span = max(1, min(int(across) if across.isdecimal() else 1, _WIDEST - len(cells)))
                cells += [Cell(words if not n or len(words) <= _LONGEST_COPIED else "", is_below, n > 0) for n in range(span)]
            rows.append(cells)
        return rows


def _inside(parent: Element, name: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, through content controls and marks of changes."""
    for child in parent:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in (f"{W}{each}" for each in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")):
            yield from _inside(child, name)


def _is_contents(control: Element) -> bool:
    gallery = control.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return gallery is not None and gallery.get(f"{W}val") == "Table of Contents"


def _mark_is_deleted(paragraph: Element) -> bool:
    """Return whether the end of a paragraph was deleted, so that the next one goes on with it."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def _text_boxes(element: Element) -> Iterator[Element]:
    """Yield the contents of the text boxes of a paragraph, each once: Word keeps a second copy for older readers."""
    for child in element:
        if child.tag == f"{W}txbxContent":
            yield child
        elif child.tag == f"{MC}AlternateContent":
            choices = [each for each in (child.find(f"{MC}Choice"), child.find(f"{MC}Fallback")) if each is not None]
            yield from next((boxes for each in choices if (boxes := list(_text_boxes(each)))), ())
        else:
            yield from _text_boxes(child)
