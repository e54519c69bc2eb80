"""Shows what a comparison has in view: the texts of a row of the list with what is said of it, and what is compared."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from library.comparing.passages import Passage
from parsers.plan import Section
from tui.models.comparing import Comparing, Side, View
from tui.models.pair_rows import PairRow, agreement_of
from tui.models.pair_text import PairText
from tui.saying import sentences
from tui.saying.breadcrumb import address_said, short_name
from tui.saying.pairs import BY_HAND, agreement, figure_rows, likeness, mark, passage_said, reasons_said, shared_with

if TYPE_CHECKING:
    from tui.screens.compare.screen import CompareScreen


class Showing:
    """Fills the header and the texts of a comparison."""

    def __init__(self, compare: "CompareScreen") -> None:
        self._compare = compare

    def pair(self, model: Comparing) -> None:
        """Show the texts of the row in view, and say in the header what is compared."""
        compare, row = self._compare, model.rows.chosen
        left, right = (short_name(compare.library.entry_of(model.plan(side)), compare.language) for side in Side)
        if row is None:
            nothing = sentences.NO_COUNTERPART.say(compare.language)
            compare.texts.show(None, "", (nothing, nothing), [], (left, right))
        else:
            sides, passages = (row.lefts, row.rights), model.passages
            places = (self._text_place(model, side, sides[side.value], passages[side.value]) for side in Side)
            figures = figure_rows(model.comparison, row.pairs, compare.language)
            text = PairText(sides, model.view, passages)
            compare.texts.show(text, self._said(model, row), (next(places), next(places)), figures, (left, right))
        compare.texts.choose(model.side)
        self._say_where(model)

    def _said(self, model: Comparing, row: PairRow) -> str:
        """Return how alike the sections of a row are, how their figures agree, what else one answers, and why they are a pair."""
        comparison, language = model.comparison, self._compare.language
        said = (
            likeness(row.pair, language),
            agreement(agreement_of(comparison, row), language),
            shared_with(comparison, row.pairs, language),
            reasons_said(comparison.why(*row.pairs), language),
        )
        return "  ".join(filter(None, said))

    def _text_place(self, model: Comparing, side: Side, sections: Sequence[Section], passage: Passage | None) -> str:
        """Return where the text of a side stands: of several sections how many these are."""
        language = self._compare.language
        if not sections:
            return sentences.NO_COUNTERPART.say(language)
        if len(sections) > 1:
            return f"{self._place(model, side)} {sentences.SECTION_COUNT.say(language, count=len(sections))}"
        return f"{self._place(model, side, sections[0].path)} {passage_said(passage, language)}".rstrip()

    def _place(self, model: Comparing, side: Side, path: tuple[str, ...] = ()) -> str:
        """Return where something stands in the plan of a side."""
        language = self._compare.language
        entries = [self._compare.library.entry_of(model.plan(each)) for each in Side]
        said = [address_said(entry, (), language) for entry in entries]
        place = address_said(entries[side.value], path, language)
        # Two plans of one place and year are told apart by their ids.
        return f"{place} ({entries[side.value].id})" if said[0] == said[1] else place

    def _say_where(self, model: Comparing) -> None:
        """Say in the header what is compared, and how many pairs there are."""
        compare, language = self._compare, self._compare.language
        marks = [mark(pair) for pair in model.within]
        count = sentences.PAIR_COUNTS.say(
            language, both=marks.count("=") + marks.count(BY_HAND), left=marks.count("<"), right=marks.count(">")
        )
        limits = [sentences.ONLY_UNMATCHED.say(language)] if model.only_unmatched else []
        if model.scope:
            side, index = model.scope
            limits.append(sentences.WITHIN.say(language, place=self._place(model, side, model.plan(side).sections[index].path)))
        view = (sentences.VIEW_SHARED if model.view is View.SHARED else sentences.VIEW_CHANGES).say(language)
        compared = sentences.COMPARED.say(language, left=self._place(model, Side.LEFT), right=self._place(model, Side.RIGHT))
        compare.header.say(f"{compared}  {count}", "  ".join((*limits, view)))
