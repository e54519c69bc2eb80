"""Checks what was written out, or quoted elsewhere, against the library: every cell, figure and quotation that has a citation."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from library.asking.addresses import parted
from library.asking.filter import Filter
from library.citing.citation import Citation, in_text, unreadable_in
from library.citing.facts import cited
from library.citing.verifying import Reason, Standing, Verdict, check_figures, check_quotation
from library.library import Library
from parsers.plan import Plan
from parsers.values import dataclass
from tui.columns.deadlines import DEADLINE_COLUMNS
from tui.columns.facts import RESULT_COLUMNS, TARGET_COLUMNS
from tui.columns.places import PLACE_COLUMNS, PlaceRow, citation_of
from tui.columns.promises import made_citation, promise_columns
from tui.columns.tasks import TASK_COLUMNS, TaskRow, rows
from tui.exporting.listing import Column
from tui.exporting.table import said
from tui.saying.language import Language
from tui.verifying.pairs import differing, quoted_of, sides_cited

_KINDS: tuple[tuple[Column, ...], ...] = (TASK_COLUMNS, TARGET_COLUMNS, RESULT_COLUMNS, DEADLINE_COLUMNS, PLACE_COLUMNS)
"""The columns of each kind of list that a row may be of."""
_FILLED_IN = frozenset(["number", "left", "progress", "problem", "state", "note", "base", "score", "bar", "extreme"])
"""Columns that change by themselves, that people fill in, or that say how a row stands to others."""
_NAMING = frozenset(["plan", "name", "path", "year", "number", "province", "source"])
"""Columns that say what a row is of, and promise nothing."""
_WORDS = frozenset(["words", "phrase", "task"])
"""Columns that hold the words that are cited, the likeliest first."""
_FEWEST = 12
"""The length from which a quotation needs a citation."""
_QUOTED = re.compile(r"“([^“”]+)”|「([^「」]+)」|\"([^\"\n]+)\"")
_NEAR = 3
"""How many characters may stand between a quotation and its citation."""
_ROUND_CITATION = " \t\n“”「」\"'>"


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


_Thing = tuple[tuple[Column, ...], Citation, Any]
"""Something that a row of a list may be of: the columns of its list, its citation, and itself."""


class Verifier:
    """Checks rows and texts against a library."""

    def __init__(self, library: Library, today: date, language: Language) -> None:
        self._library = library
        self._today, self._language = today, language
        self._things: dict[str, Mapping[str, Sequence[_Thing]]] = {}
        self._promises = promise_columns("zh"), promise_columns("en")
        """The columns of promises, which say what became of them in a language: that of the list may be another one."""

    def row(self, where: str, cells: Mapping[str, str], *, is_cited: bool = False) -> Iterator[Checked]:
        """Yield what is found of a row of a table: its citation, or each cell that says something else than the source.

        `is_cited` says that other rows of the table have citations, so that figures of this one need one.
        """
        sides = sides_cited(cells)
        if sides:
            yield from self._compared(where, cells, sides)
            return
        head = next((head for head, cell in cells.items() if len(in_text(cell)) == 1 and in_text(cell)[0][1][0] == 0), None)
        if head is None:
            yield from self._without_citation(where, cells, is_cited=is_cited)
            return
        citation = in_text(cells[head])[0][0]
        kind = self._kind_of(cells)
        shown = _words_of(cells, kind)
        alternatives = self._promises if kind in self._promises else (kind,)
        candidates = [(columns, thing) for columns, _, thing in self._candidates(citation) if columns in alternatives]
        if not candidates:
            verdict = check_quotation(self._library, shown, citation) if shown else check_figures(self._library, "", citation)
            yield Checked(where, shown or str(citation), verdict)
            yield from self._added(where, cells, (), citation)
            return
        # Several facts may share their words: the row is of the one that it says most of.
        wrong = min((list(_differing(columns, thing, cells)) for columns, thing in candidates), key=len)
        if not wrong:
            yield Checked(where, shown or str(citation), Verdict(Standing.STANDS, citation.address))
        for column, found, expected in wrong:
            yield Checked(where, found, Verdict(Standing.CHANGED, citation.address), column, expected)
        yield from self._added(where, cells, kind, citation)

    def _compared(self, where: str, cells: Mapping[str, str], sides: Mapping[str, Citation]) -> Iterator[Checked]:
        """Yield what is found of a row of a comparison: of each side that it quotes, or of the figures of both."""
        quoted = {name: words for name in sides if (words := quoted_of(cells, name)) is not None}
        for name, words in quoted.items():
            yield Checked(where, words, check_quotation(self._library, words, sides[name]))
        if quoted:
            return
        cited: list[tuple[Plan, Citation] | None] = []
        for name in list(cells)[1:3]:
            citation = sides.get(name)
            plan = parted(citation.address)[0] if citation else ""
            if citation and not self._library.is_id(plan):
                yield Checked(where, str(citation), Verdict(Standing.GONE, reason=Reason.NO_PLAN))
                return
            cited.append((self._library.plan(plan), citation) if citation else None)
        wrong = differing(cells, cited)
        about = next(iter(cells.values()))
        if wrong is None:
            yield Checked(where, about, Verdict(Standing.GONE, reason=Reason.NO_WORDS))
        elif not wrong:
            yield Checked(where, about, Verdict(Standing.STANDS, next(iter(sides.values())).address))
        for head, found, expected in wrong or ():
            yield Checked(where, found, Verdict(Standing.CHANGED), head, expected)

    def _without_citation(self, where: str, cells: Mapping[str, str], *, is_cited: bool) -> Iterator[Checked]:
        found = [one for cell in cells.values() for one in self.text(where, cell)]
        yield from found
        kind = _by_head(self._kind_of(cells))
        telling = [cell for head, cell in cells.items() if (column := kind.get(head.strip())) is None or column.name not in _NAMING]
        figures = " ".join(cell for cell in telling if any(character.isdecimal() for character in cell))
        if not found and is_cited and figures:
            yield Checked(where, figures, Verdict(Standing.UNPROVED))

    def _added(self, where: str, cells: Mapping[str, str], kind: tuple[Column, ...], citation: Citation) -> Iterator[Checked]:
        """Yield the figures of columns that no list has which the cited words do not have: nobody has proved them."""
        for head, cell in cells.items():
            if head.strip() in _by_head(kind) or in_text(cell) or not any(character.isdecimal() for character in cell):
                continue
            wrong = check_figures(self._library, cell, citation).wrong
            if wrong:
                yield Checked(where, cell, Verdict(Standing.UNPROVED, None, wrong), head)

    def text(self, where: str, words: str, *, first_line: int | None = None, is_quotation: bool = False) -> Iterator[Checked]:
        """Yield what is found of each quotation in a text, and of the figures in front of each citation.

        `first_line` is the number of its first line, where lines are counted; `is_quotation` says that all of it in front of a
        citation is quoted.
        """
        found = sorted(self._in_text(words, is_quotation=is_quotation), key=lambda one: one[0])
        for at, told, verdict in found:
            line = where if first_line is None else str(first_line + words.count("\n", 0, at))
            yield Checked(line, told, verdict)

    def _in_text(self, words: str, *, is_quotation: bool) -> Iterator[tuple[int, str, Verdict]]:
        """Yield where something stands in a text, its words, and how they stand to their source."""
        for unreadable in unreadable_in(words):
            yield words.index(unreadable), unreadable, Verdict(Standing.UNPROVED)
        citations = in_text(words)
        taken: set[int] = set()
        for match in () if is_quotation else _QUOTED.finditer(words):
            quoted = next(group for group in match.groups() if group is not None)
            near = next((one for one in citations if 0 <= one[1][0] - match.end() <= _NEAR), None)
            if near:
                taken.add(near[1][0])
                yield match.start(), quoted, check_quotation(self._library, quoted, near[0])
            elif len(quoted) > _FEWEST:
                # A document may quote something itself: then what cites the paragraph is of that too.
                behind = next((one for one, span in citations if span[0] > match.end()), None)
                verdict = check_quotation(self._library, quoted, behind) if behind else None
                proved = verdict if verdict and verdict.standing is Standing.STANDS else None
                yield match.start(), quoted, proved or check_quotation(self._library, quoted, None)
        before = 0
        for citation, (start, end) in citations:
            told = words[before:start].strip(_ROUND_CITATION)
            before = end
            if start in taken:
                continue
            if not told:
                yield start, str(citation), Verdict(Standing.UNPROVED)
            elif is_quotation:
                yield start, told, check_quotation(self._library, told, citation)
            else:
                yield start, told, check_figures(self._library, told, citation)
        if is_quotation and not citations and len(words.strip()) > _FEWEST:
            yield 0, words.strip(), check_quotation(self._library, words.strip(), None)

    def _kind_of(self, cells: Mapping[str, str]) -> tuple[Column, ...]:
        """Return the columns of the list that a row is of, by its heads."""
        return max((*_KINDS, *self._promises), key=lambda columns: len(cells.keys() & _by_head(columns).keys()))

    def _candidates(self, citation: Citation) -> Sequence[_Thing]:
        """Return the tasks and facts of the cited plan whose words have a citation's hash, those at its place alone if any are."""
        plan = parted(citation.address)[0]
        if not self._library.is_id(plan):
            return ()
        if plan not in self._things:
            by_hash: dict[str, list[_Thing]] = {}
            for thing in self._all(plan):
                by_hash.setdefault(thing[1].hash, []).append(thing)
            self._things[plan] = by_hash
        found = self._things[plan].get(citation.hash, ())
        return [one for one in found if one[1].span == citation.span] or found

    def _all(self, plan: str) -> Iterator[_Thing]:
        library, wanted = self._library, Filter(plans=frozenset([plan]))
        for row in rows(library.tasks(wanted), self._today, self._language):
            yield TASK_COLUMNS, row.listed.task.citation, row
        for kind, columns in (("targets", TARGET_COLUMNS), ("results", RESULT_COLUMNS)):
            for one in cited(library, library.facts(kind, wanted)):
                yield columns, one.citation, one
        for one in cited(library, library.deadlines(wanted)):
            yield DEADLINE_COLUMNS, one.citation, one.stated
        place = library.entry(plan).place
        for promise in library.promises(place) if place else ():
            if promise.plan == plan:
                yield from ((columns, made_citation(promise), promise) for columns in self._promises)
        table = library.place_table(wanted)
        for entry in table.plans:
            for measure in table.rows:
                row_of_place = PlaceRow(entry, measure, self._language)
                if row_of_place.cell.target:
                    yield PLACE_COLUMNS, citation_of(plan, row_of_place.cell.target), row_of_place


def _words_of(cells: Mapping[str, str], kind: tuple[Column, ...]) -> str:
    """Return the words of a row that are cited, if it has a column for them."""
    known = _by_head(kind)
    held = {column.name: cell for head, cell in cells.items() if (column := known.get(head.strip())) and column.name in _WORDS}
    return next((held[name] for name in ("words", "phrase", "task") if held.get(name)), "")


def _differing(columns: tuple[Column, ...], thing: Any, cells: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Yield the heads of the cells that say something else than a list would now, with both."""
    known = _by_head(columns)
    for head, found in cells.items():
        column = known.get(head.strip())
        if column is None or column.name in _FILLED_IN or in_text(found):
            continue
        # A list of what is due in some time says the day of a task that is in it.
        either = (thing, *thing.others) if isinstance(thing, TaskRow) else (thing,)
        values = [column.value(one) for one in either]
        expected = [value if isinstance(value, str) else said(value) for value in values]
        # A spreadsheet program takes a marker such as 3. for a number.
        if not any(_packed(found) in (_packed(one), _packed(one).rstrip(".")) for one in expected):
            yield head, found, expected[0]


@cache
def _by_head(columns: tuple[Column, ...]) -> Mapping[str, Column]:
    return {head: column for column in columns for head in (column.name, column.head.zh, column.head.en) if head}


def _packed(cell: str) -> str:
    """Return a cell without white space and the sign that keeps a text from acting as a formula."""
    return "".join(cell.removeprefix("'").split())


def has_citations(cells: Iterable[str]) -> bool:
    """Return whether a citation stands in some cells."""
    return any(in_text(cell) for cell in cells)
