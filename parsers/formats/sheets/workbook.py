"""Workbooks (.xlsx): a sheet is a table, its cells what the office shows for them."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from parsers.errors import DamagedFileError, EmptyError, TooManyRowsError
from parsers.formats.sheets.number_format import BUILT_IN, shown
from parsers.formats.source import Source
from parsers.formats.support.package import BROKEN, Package, relationship
from parsers.formats.support.tables import lines
from parsers.formats.support.task_columns import Cell
from parsers.plan import Note, NoteKind
from parsers.text.patterns import compiled

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LOST = "\ufffd"
"""What stands in a cell whose format is not understood, or whose formula was never computed."""
_PLACE = compiled(r"([A-Z]{1,3})(\d{1,7})")
_WIDEST, _MOST_ROWS = 200, 50_000
"""How many columns and rows of a sheet are read."""


def read(content: bytes, file: Path) -> Source:
    """Return the words of a workbook, a line for each row, without hidden sheets, rows and columns, which are counted.

    Raises a DamagedFileError or an EmptyError.
    """
    try:
        with Package(content) as package:
            workbook = _Workbook(package)
            sheets = list(workbook.sheets())
            text = "\n".join(line for name, rows in sheets for line in ([name] if len(sheets) > 1 else []) + list(lines(rows)))
    except BROKEN as error:
        raise DamagedFileError(file) from error
    if not text.strip():
        raise EmptyError(file)
    return Source(text, tuple(Note(kind, count) for kind, count in workbook.hidden.items() if count))


def cells(content: bytes, file: Path) -> list[tuple[str, list[list[str]]]]:
    """Return the sheets of a workbook with the words of every cell, hidden ones too, and none twice where cells are merged.

    Raises a DamagedFileError or a TooManyRowsError.
    """
    try:
        with Package(content) as package:
            return list(_Workbook(package).grids(file))
    except BROKEN as error:
        raise DamagedFileError(file) from error


class _Workbook:
    """A workbook that is open."""

    def __init__(self, package: Package) -> None:
        self._package = package
        book = package.part(package.main)
        if book is None:
            raise ValueError(package.main)
        self._book = book
        properties = book.find(f"{S}workbookPr")
        self._is_1904 = properties is not None and properties.get("date1904") in ("1", "true")
        strings = package.related("sharedStrings")
        self._strings = [_text(each) for each in strings.findall(f"{S}si")] if strings is not None else []
        self._formats = list(_formats(package.related("styles")))
        self.hidden: Counter[NoteKind] = Counter()
        """What was left out, with how often it was."""

    def sheets(self) -> Iterator[tuple[str, list[list[Cell]]]]:
        """Yield the name and the rows of each sheet that is not hidden and holds something."""
        for sheet in self._book.iter(f"{S}sheet"):
            if (sheet.get("state") or "visible") != "visible":
                self.hidden["hidden_sheets"] += 1
            else:
                found = self._package.content_of(relationship(sheet))
                part = self._package.part(found[0]) if found else None
                rows = self._rows(part) if part is not None else []
                if rows:
                    yield sheet.get("name") or "", rows

    def grids(self, file: Path) -> Iterator[tuple[str, list[list[str]]]]:
        """Yield the name of each sheet of cells, and its rows down to the last one that is written."""
        for sheet in self._book.iter(f"{S}sheet"):
            found = self._package.content_of(relationship(sheet))
            part = self._package.part(found[0]) if found else None
            if part is None or part.tag != f"{S}worksheet":
                continue
            written: dict[int, dict[int, str]] = {}
            number = 0
            for row in part.iter(f"{S}row"):
                number = int(row.get("r") or number + 1)
                cells = self._cells(row)
                if cells and number > _MOST_ROWS:
                    raise TooManyRowsError(file, most=_MOST_ROWS)
                if cells:
                    written[number] = cells
            width = min(max((column for own in written.values() for column in own), default=0), _WIDEST)
            last = max(written, default=0)
            rows = [[written.get(number, {}).get(column, "") for column in range(1, width + 1)] for number in range(1, last + 1)]
            yield sheet.get("name") or "", rows

    def _rows(self, sheet: Element) -> list[list[Cell]]:
        hidden = {
            column
            for each in sheet.iter(f"{S}col")
            if each.get("hidden") in ("1", "true")
            for column in range(int(each.get("min") or "1"), min(int(each.get("max") or "1"), _WIDEST) + 1)
        }
        merged = dict(_merged(sheet))
        written: dict[int, dict[int, str]] = {}
        unseen: dict[int, dict[int, str]] = {}
        number = 0
        for row in sheet.iter(f"{S}row"):
            number = int(row.get("r") or number + 1)
            if row.get("hidden") in ("1", "true"):
                unseen[number] = self._cells(row)
            elif len(written) < _MOST_ROWS:
                written[number] = self._cells(row)
            else:
                self.hidden["rows"] += bool(self._cells(row))
        filled = {column for cells in written.values() for column in cells}
        width = min(max(filled, default=0), _WIDEST)
        self.hidden["columns"] += sum(column > width for column in filled)
        self.hidden["hidden_rows"] += sum(map(bool, unseen.values()))
        self.hidden["hidden_columns"] += len(hidden & filled)
        everything = {**written, **unseen}
        shown: dict[tuple[int, int], int] = {}
        """In which row the words of a cell were shown, which may begin in a hidden row or column."""
        rows = []
        for number in written:
            line = []
            line_seen: set[tuple[int, int]] = set()
            for column in range(1, width + 1):
                if column not in hidden:
                    first = merged.get((number, column), (number, column))
                    words = everything.get(first[0], {}).get(first[1], "")
                    seen = shown.get(first)
                    line.append(Cell(words, seen is not None and seen < number, first in line_seen))
                    line_seen.add(first)
                    shown.setdefault(first, number)
            rows.append(line)
        return rows

    def _cells(self, row: Element) -> dict[int, str]:
        cells: dict[int, str] = {}
        column = 0
        for cell in row.findall(f"{S}c"):
            place = _PLACE.fullmatch(cell.get("r") or "")
            column = _column(place[1]) if place else column + 1
            words = self._words(cell)
            if words:
                cells[column] = words
        return cells

    def _words(self, cell: Element) -> str:
        kind, value = cell.get("t") or "n", cell.find(f"{S}v")
        if kind == "inlineStr":
            return _text(cell)
        if value is None or not value.text:
            return _LOST if cell.find(f"{S}f") is not None and kind != "str" else ""
        if kind == "s":
            return self._strings[int(value.text)]
        if kind == "n":
            style = int(cell.get("s") or "0")
            code = self._formats[style] if style < len(self._formats) else "General"
            written = shown(float(value.text), code, is_1904=self._is_1904) if code is not None else None
            return _LOST if written is None else written
        return {"1": "是", "0": "否"}.get(value.text, "") if kind == "b" else _LOST if kind == "e" else value.text


def _formats(styles: Element | None) -> Iterator[str | None]:
    """Yield the code of the number format of each style, None where it is not known."""
    if styles is None:
        return
    named = {int(each.get("numFmtId") or "0"): each.get("formatCode") for each in styles.iter(f"{S}numFmt")}
    for each in styles.iterfind(f"{S}cellXfs/{S}xf"):
        number = int(each.get("numFmtId") or "0")
        yield named.get(number) or BUILT_IN.get(number)


def _merged(sheet: Element) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Yield the places that merged cells cover, each with the place of the cell that begins there."""
    for each in sheet.iter(f"{S}mergeCell"):
        ends = [_PLACE.fullmatch(end) for end in (each.get("ref") or "").split(":")]
        if len(ends) == 2 and ends[0] and ends[1]:
            top, left = int(ends[0][2]), _column(ends[0][1])
            bottom, right = min(int(ends[1][2]), top + _MOST_ROWS), min(_column(ends[1][1]), _WIDEST)
            for row in range(top, bottom + 1):
                yield from (((row, column), (top, left)) for column in range(left, right + 1))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _text(element: Element) -> str:
    """Return the words of a string, without the readings of its characters."""
    runs = [element, *element.findall(f"{S}r"), *element.findall(f"{S}is"), *element.findall(f"{S}is/{S}r")]
    return "".join(text.text or "" for run in runs for text in run.findall(f"{S}t"))
