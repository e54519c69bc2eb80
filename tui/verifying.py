"""Checks what was written out, or quoted elsewhere, against the library: every cell, figure and quotation that has a citation."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from library.asking.addresses import parted
from library.asking.filter import Filter
from library.citing.citation import Citation, in_text
from library.citing.facts import cited
from library.citing.verifying import Standing, Verdict, check_figures, check_quotation
from library.library import Library
from tui.columns.deadlines import DEADLINE_COLUMNS
from tui.columns.facts import RESULT_COLUMNS, TARGET_COLUMNS
from tui.columns.places import PLACE_COLUMNS, PlaceRow, citation_of
from tui.columns.tasks import TASK_COLUMNS, rows
from tui.exporting.listing import Column
from tui.exporting.table import said
from tui.saying.language import Language

_FILLED_IN = frozenset(["number", "left", "progress", "problem", "state", "note", "base", "score", "bar", "end"])
"""Columns that change by themselves, that people fill in, or that say how a row stands to others."""
_WORDS = ("words", "原文", "phrase")
"""The heads of the columns that hold the words that are cited."""
_FEWEST = 12
"""The length from which a quotation needs a citation."""
_QUOTED = re.compile(r"“([^“”]+)”|「([^「」]+)」|\"([^\"\n]+)\"|^> ?(.+)$", re.MULTILINE)
_NEAR = 3
"""How many characters may stand between a quotation and its citation."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A figure, a cell or a quotation, and how it stands to its source."""

    where: str
    """The row or the line."""
    words: str
    verdict: Verdict
    column: str = ""
    """The head of the cell that is wrong."""
    expected: str = ""
    """What the source says there."""


_Thing = tuple[Citation, Any]


class Verifier:
    """Checks rows and lines against a library."""

    def __init__(self, library: Library, today: date, language: Language) -> None:
        self._library = library
        self._today, self._language = today, language
        self._things: dict[str, Mapping[str, Sequence[tuple[tuple[Column, ...], _Thing]]]] = {}

    def row(self, where: str, cells: Mapping[str, str]) -> Iterator[Checked]:
        """Yield what is found of a row of a table: its citation, or each cell that says something else than the source."""
        cell = next((cell.strip() for cell in cells.values() if _is_citation(cell)), None)
        if cell is None:
            for each in cells.values():
                yield from self.text(where, each)
            return
        citation = in_text(cell)[0][0]
        shown = next((cells[head] for head in _WORDS if cells.get(head)), "")
        candidates = self._candidates(citation)
        if candidates:
            # Several facts may share their words: the row is of the one that it says most of.
            columns, wrong = min(
                ((columns, list(_differing(columns, thing, cells))) for columns, (_, thing) in candidates),
                key=lambda one: (len(one[1]), len(cells.keys() - _by_head(one[0]).keys())),
            )
            if not wrong:
                yield Checked(where, shown or cell, Verdict(Standing.STANDS, citation.address))
            for head, found, expected in wrong:
                yield Checked(where, found, Verdict(Standing.CHANGED, citation.address), head, expected)
            yield from self._added(where, cells, columns, citation)
            return
        verdict = check_quotation(self._library, shown, citation) if shown else Verdict(Standing.GONE)
        yield Checked(where, shown or cell, verdict)

    def _added(self, where: str, cells: Mapping[str, str], columns: tuple[Column, ...], citation: Citation) -> Iterator[Checked]:
        """Yield the figures of columns that no list has which the cited words do not have: nobody has proved them."""
        known = _by_head(columns)
        for head, cell in cells.items():
            if head.strip() not in known and any(character.isdecimal() for character in cell):
                wrong = check_figures(self._library, cell, citation).wrong
                if wrong:
                    yield Checked(where, cell, Verdict(Standing.UNPROVED, None, wrong))

    def text(self, where: str, words: str) -> Iterator[Checked]:
        """Yield what is found of each quotation in a text, and of the figures in front of each citation."""
        citations = in_text(words)
        taken: set[int] = set()
        before = 0
        for match in _QUOTED.finditer(words):
            quoted = next(group for group in match.groups() if group is not None)
            near = next((one for one in citations if 0 <= one[1][0] - match.end() <= _NEAR), None)
            inside = next((one for one in citations if match.start() < one[1][0] < match.end()), None)
            if near is None and inside:
                # A line of a block quotation ends in its citation.
                near, quoted = inside, quoted[: quoted.rfind("[")].strip().strip('“”「」"')
            if near:
                taken.add(near[1][0])
                yield Checked(where, quoted, check_quotation(self._library, quoted, near[0]))
            elif len(quoted) > _FEWEST:
                yield Checked(where, quoted, check_quotation(self._library, quoted, None))
        for citation, (start, end) in citations:
            if start not in taken:
                said_before = words[before:start].strip()
                yield Checked(where, said_before, check_figures(self._library, said_before, citation))
            before = end

    def _candidates(self, citation: Citation) -> Sequence[tuple[tuple[Column, ...], _Thing]]:
        """Return the tasks and facts of the cited plan whose words have a citation's hash, those at its place alone if any are."""
        plan = parted(citation.address)[0]
        if not self._library.is_id(plan):
            return ()
        if plan not in self._things:
            by_hash: dict[str, list[tuple[tuple[Column, ...], _Thing]]] = {}
            for columns, thing in self._all(plan):
                by_hash.setdefault(thing[0].hash, []).append((columns, thing))
            self._things[plan] = by_hash
        found = self._things[plan].get(citation.hash, ())
        return [one for one in found if one[1][0].span == citation.span] or found

    def _all(self, plan: str) -> Iterator[tuple[tuple[Column, ...], _Thing]]:
        library, wanted = self._library, Filter(plans=frozenset([plan]))
        for row in rows(library.tasks(wanted), self._today, self._language):
            yield TASK_COLUMNS, (row.listed.task.citation, row)
        for kind, columns in (("targets", TARGET_COLUMNS), ("results", RESULT_COLUMNS)):
            for one in cited(library, library.facts(kind, wanted)):
                yield columns, (one.citation, one)
        for one in cited(library, library.deadlines(wanted)):
            yield DEADLINE_COLUMNS, (one.citation, one.stated)
        table = library.place_table(wanted)
        for entry in table.plans:
            for measure in table.rows:
                place = PlaceRow(entry, measure, self._language)
                if place.cell.target:
                    yield PLACE_COLUMNS, (citation_of(plan, place.cell.target), place)


def _differing(columns: Iterable[Column], thing: Any, cells: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield the heads of the cells that say something else than a list would now, with both."""
    by_head = _by_head(tuple(columns))
    for head, found in cells.items():
        column = by_head.get(head.strip())
        if column is None or column.name in _FILLED_IN or _is_citation(found):
            continue
        expected = said(column.value(thing))
        if _packed(found) != _packed(expected):
            yield head, found, expected


def _is_citation(cell: str) -> bool:
    return [span for _, span in in_text(cell.strip())] == [(0, len(cell.strip()))]


@cache
def _by_head(columns: tuple[Column, ...]) -> Mapping[str, Column]:
    return {head: column for column in columns for head in (column.name, column.head.zh, column.head.en)}


def _packed(cell: str) -> str:
    """Return a cell without white space and the sign that keeps a text from acting as a formula."""
    return "".join(cell.removeprefix("'").split())
