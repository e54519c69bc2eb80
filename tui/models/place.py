"""The page of a place, or of a year of it: which plans it has, and what they state together."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from rich.cells import cell_len

from library.entry import Entry
from library.library import Library
from parsers.plan import Plan
from tui.models.forest import Branch
from tui.models.link import Link, Place
from tui.models.reader import Row
from tui.saying import sentences
from tui.saying.breadcrumb import branch_name, place_name
from tui.saying.fact_kinds import mark_kinds
from tui.saying.language import Language
from tui.saying.marks import progress_said
from tui.saying.safe import safe_line
from tui.wrapping import wrap

_GAP = "  "
_MOST_COUNTED = 20
"""Of how many plans it is counted what they state: as many as a screen shows."""


class PlacePage:
    """The rows of a place's page, at any width."""

    def __init__(self, library: Library, branch: Branch, language: Language, today: date) -> None:
        self.branch = branch
        self.top = 0
        """The first row that is seen."""
        self._language: Language = language
        self._today = today
        self._tables: tuple[int, list[Row]] | None = None
        """The tables below the plans, with the width they were made for."""
        count = branch.end - branch.first
        self._entries: Sequence[Entry] = library.entries(branch.first, min(count, _MOST_COUNTED))
        self._left_out = count - len(self._entries)
        self._plans = [library.plan(entry.id) for entry in self._entries]
        self._progress = progress_said(library.progress([plan.id for plan in self._plans], today.isoformat()), language)
        self.chosen = 0
        """Which of the rows that lead somewhere is chosen."""

    @property
    def title(self) -> str:
        """What the place, or the year of it, is called."""
        name = branch_name(self.branch.province, None, False, self._language)
        return f"{name} {branch_name(None, self.branch.year, True, self._language)}" if self.branch.is_year else name

    def rows(self, width: int) -> list[Row]:
        """Return the rows of the page below its title."""
        years = sorted({entry.year for entry in self._entries if entry.year})
        span = "-".join(str(year) for year in dict.fromkeys((years[0], years[-1]))) if years else ""
        count = self.branch.end - self.branch.first
        rows = list(_notes(sentences.PLACE_HOLDS.say(self._language, plans=count, years=span).rstrip(), width))
        rows += _notes(self._counted(self._plans), width)
        if self._progress:
            rows += _notes(self._progress, width)
        rows.append(Row("blank", ""))
        for year, entries in groupby(zip(self._entries, self._plans, strict=True), key=lambda each: each[0].year):
            rows.append(Row("heading", branch_name(None, year, True, self._language)))
            for entry, plan in entries:
                rows += self._about(entry, plan, width)
            rows.append(Row("blank", ""))
        if self._left_out:
            rows.append(Row("note", sentences.MORE_PLANS.say(self._language, count=self._left_out)))
        if self._tables is None or self._tables[0] != width:
            from tui.models.place_tables import place_tables  # noqa: PLC0415 -- loaded when a place is first looked at

            self._tables = width, list(place_tables(self._plans, self._today, width, self._language))
        return rows + self._tables[1]

    def links(self, width: int) -> list[int]:
        """Return the numbers of the rows that lead somewhere, of a plan whose title takes several the first."""
        rows = self.rows(width)
        return [n for n, row in enumerate(rows) if row.link and (not n or rows[n - 1].link != row.link)]

    def link(self, width: int) -> Link | None:
        """Return where the chosen row leads."""
        links = self.links(width)
        return self.rows(width)[links[min(self.chosen, len(links) - 1)]].link if links else None

    def _about(self, entry: Entry, plan: Plan, width: int) -> Iterator[Row]:
        below = f"{place_name(entry.place, self._language)}  " if entry.city or entry.county else ""
        named = f"{below}{entry.title}{f'  [{safe_line(entry.apart)}]' if entry.apart else ''}"
        for start, end in wrap(named, width):
            yield Row("text", named[start:end], link=Place(entry.id, 0))
        yield from _notes(self._counted([plan]), width, "  ")

    def _counted(self, plans: Sequence[Plan]) -> str:
        """Return how many facts of each kind some plans state, and how much was repaired and lost in them."""
        parts = []
        for name, kind in mark_kinds().items():
            lists = ({**plan.facts, "repairs": plan.repairs, "damage": plan.damage}.get(name, ()) for plan in plans)
            count = sum(len(one) for one in lists)
            if count:
                parts.append(kind.counted.say(self._language, count=count))
        return "  ".join(parts) or sentences.NO_FACTS.say(self._language)


def _notes(text: str, width: int, indent: str = "") -> Iterator[Row]:
    """Yield a note as rows, its parts whole."""
    room = width - len(indent)
    row = ""
    for part in text.split(_GAP):
        longer = f"{row}{_GAP}{part}" if row else part
        if row and cell_len(longer) > room:
            yield Row("note", indent + row)
            longer = part
        row = longer
    yield Row("note", indent + row)
