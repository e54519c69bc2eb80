"""Picks the column that a list is sorted by, by words of its head in either language or in pinyin."""

from collections.abc import Sequence

from textual.strip import Strip

from parsers.text.folding import fold
from parsers.text.pinyin import spans_said
from tui.exporting.listing import Column
from tui.keys.meant import as_typed
from tui.models.chosen import Chosen
from tui.panes.lines import strip
from tui.panes.picking import OfferedPane
from tui.saying import sentences
from tui.saying.language import Language
from tui.screens.offering import OfferingScreen


class ColumnsPane(OfferedPane[Column]):
    """Paints the heads of columns."""

    def list_row(self, row: int) -> Strip:
        """Return a row."""
        lead, style, fill = self.looks(row)
        return strip([(f"{lead} {self.model.things[row].head.say(self._language)}", style)], self.size.width, fill)


class SortScreen(OfferingScreen[str]):
    """Offers columns until one is taken, or Esc; gives its name."""

    def __init__(self, columns: Sequence[Column], language: Language) -> None:
        super().__init__(
            language,
            sentences.SORT_TITLE.say(language),
            sentences.SORT,
            ColumnsPane(language, sentences.NO_SUCH_COLUMN, id="picking"),
        )
        self._columns = [column for column in columns if column.head.say(language)]

    def list_offers(self, typed: str) -> None:
        """List the columns that may be meant."""
        folded = as_typed(typed)
        self.list.show_list(Chosen([column for column in self._columns if _is_meant(column, folded)]))

    def taken(self, chosen: Column) -> str:
        """Return the name of a column."""
        return chosen.name


def _is_meant(column: Column, folded: str) -> bool:
    heads = (column.head.zh, column.head.en, column.name)
    return any(folded in as_typed(head) for head in heads) or any(spans_said(folded, fold(column.head.zh)))
