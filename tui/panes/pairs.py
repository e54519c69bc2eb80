"""The pairs pane: the outline of the left plan, each row with what answers it, and what only the right plan has."""

from rich.cells import cell_len
from textual.message import Message
from textual.strip import Strip

from library.asking.paths import path_typed
from library.entry import Entry
from parsers.plan import Section
from tui.glyphs import GLYPHS
from tui.models.chosen import Chosen
from tui.models.comparing import Comparing, Side
from tui.models.pair_rows import PairRow, agreement_of
from tui.panes.lines import strip
from tui.panes.list_pane import ListPane
from tui.saying import sentences
from tui.saying.breadcrumb import short_name
from tui.saying.language import Language
from tui.saying.pairs import likeness, mark
from tui.styles import DIM, HEAD, PLAIN
from tui.wrapping import padded, shortened

_INDENT, _INDENT_IN_NARROW = 2, 1
_NARROWEST_TITLE = 12
_WITH_LIKENESS = 38
"""The width from which the list says how well two sections answer each other."""
_WITH_FIGURES = 56
"""The width from which it says how many of their figures agree and differ."""
_MORE = 4
"""The room for how many further counterparts there are."""
_COUNTS = 8
"""The room for how many figures agree and differ."""
_USUAL_NAME = 10
"""How many cells the name of a place with a year takes at most, but for few."""
_GAP = 1
_LONGEST_PATH = 12
"""How many cells of a path are shown whole; instead of a longer one the index is."""


class PairsPane(ListPane[PairRow]):
    """Paints the list of pairs."""

    class Picked(Message):
        """The mouse has chosen another pair."""

    def __init__(self, language: Language, *, id: str) -> None:
        super().__init__(Chosen(), id=id)
        self._language: Language = language
        self._comparing: Comparing | None = None
        self._place_width = 0
        self._agreements: dict[int, str] = {}
        """How many figures agree and differ, by the rows that have been shown."""

    def show(self, comparing: Comparing) -> None:
        """Show the pairs of a comparison."""
        self._comparing = comparing
        self._agreements.clear()
        places = (self._place(row.pair.right) for row in comparing.rows.things)
        # Its head names the place and the year, which are not cut unless they are long.
        name = short_name(Entry.of(comparing.plan(Side.RIGHT)), self._language)
        self._place_width = max([min(cell_len(name), _USUAL_NAME), *map(cell_len, places)])
        self.show_list(comparing.rows)

    def clicked(self) -> None:
        """Tell that the mouse has chosen a pair, which is shown at once."""
        self.post_message(self.Picked())

    def _scroll_by_mouse(self, rows: int) -> None:
        if self.scroll_rows(1 if rows > 0 else -1):
            self.clicked()

    # --- the columns

    @property
    def _likeness_width(self) -> int:
        """The room for how well two sections answer each other, a word; none in a narrow list."""
        words = (sentences.VERY_NEAR, sentences.NEAR, sentences.PARTLY, sentences.WEAK, sentences.LIKENESS)
        return max(cell_len(each.say(self._language)) for each in words) if self.size.width >= _WITH_LIKENESS else 0

    @property
    def _figures_width(self) -> int:
        """The room for how many figures agree and differ; none in a narrow list, and where one can tell of none."""
        if self.size.width < _WITH_FIGURES or not (self._comparing and self._comparing.comparison.has_agreement):
            return 0
        return max(cell_len(sentences.SAME_AND_OTHER.say(self._language)), _COUNTS) + _GAP

    @property
    def _title_width(self) -> int:
        columns = [width for width in (self._place_width, self._likeness_width, _MORE, self._figures_width) if width]
        return max(self.size.width - 3 - sum(columns) - _GAP * len(columns), _NARROWEST_TITLE)

    def _columns(self, lead: str, *cells: str) -> str:
        """Return a row of the list: its sign, its title, its place, how alike, how many more, and its figures."""
        widths = self._title_width, self._place_width, self._likeness_width, _MORE, self._figures_width
        said = (padded(cell, width) for cell, width in zip(cells, widths, strict=True) if width)
        return lead + (" " * _GAP).join(said).rstrip()

    # --- painting

    def head(self, y: int) -> Strip:
        """Return what the columns are."""
        if self._comparing is None:
            return strip([], self.size.width, PLAIN)
        names = [short_name(Entry.of(self._comparing.plan(side)), self._language) for side in Side]
        alike = sentences.LIKENESS.say(self._language)
        right = shortened(names[1], max(self._place_width, 1))
        figures = sentences.SAME_AND_OTHER.say(self._language)
        return strip([(self._columns("   ", names[0], right, alike, "", figures), HEAD)], self.size.width, HEAD)

    def below(self, y: int) -> Strip:
        """Return that there is nothing to compare, where there is nothing."""
        hint = sentences.NOTHING_COMPARED.say(self._language) if self._comparing and not self.model.things and not y else ""
        return strip([(f" {hint}", DIM)], self.size.width, PLAIN)

    def list_row(self, row: int) -> Strip:
        """Return a row of the list."""
        one = self.model.things[row]
        lead, style, fill = self.looks(row)
        pair = one.pair
        sign = " " if one.is_heading else mark(pair)
        indent = " " * ((_INDENT if self._likeness_width else _INDENT_IN_NARROW) * one.depth)
        more = f"+{one.more}" if one.more else ""
        if pair.left is None:
            title = self._named(pair.right)
        elif one.is_part and pair.ranks[0]:
            title = f"{indent}  +"
        else:
            fold = (GLYPHS.unfolded if one.is_open else GLYPHS.folded) if one.is_heading else ""
            # Of a merge the markers of all, where there is room for more than the first.
            merged = "+".join(left.marker for left in one.lefts) if len(one.lefts) > 1 and self._likeness_width else ""
            title = f"{indent}{fold}{f'{merged} {pair.left.title}' if merged else self._named(pair.left)}"
        alike = "" if one.is_heading else likeness(pair, self._language)
        figures = self._agreement(row, one) if self._figures_width else ""
        cells = self._columns(f"{lead}{sign} ", title, self._place(pair.right), alike, more, figures)
        return strip([(cells, style)], self.size.width, fill)

    def _agreement(self, at: int, row: PairRow) -> str:
        """Return how many figures, days and units agree, and how many differ; of a heading those of its parts."""
        if at not in self._agreements and self._comparing:
            same, other = agreement_of(self._comparing.comparison, row)
            self._agreements[at] = f"{f'={same}' if same else '':4}{f'~{other}' if other else ''}"
        return self._agreements.get(at, "")

    def _named(self, section: Section | None) -> str:
        """Return a section's marker and title in one line."""
        return (section.heading or sentences.PREFACE.say(self._language)).replace("\n", " ") if section else ""

    def _place(self, section: Section | None) -> str:
        """Return where a section stands, as one types it; its index where its path is too long for a column."""
        if section is None:
            return ""
        path = path_typed(section.path)
        return path if path and cell_len(path) <= _LONGEST_PATH else f"#{section.index}"
